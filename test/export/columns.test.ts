import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { columnsOf } from '../../src/export/columns.ts';
import { AlignmentSummary } from '../../src/model/alignment-summary.ts';
import { DivergenceSummary } from '../../src/model/divergence-summary.ts';
import { Tag } from '../../src/model/tag.ts';

const names = (schema: z.ZodObject) => columnsOf(schema).map((column) => column.name);

describe('columnsOf', () => {
  it('flattens objects, lists of objects and unions, in the order of the schema', () => {
    expect(names(Tag).slice(0, 2)).toEqual(['status', 'relationship']);
    expect(names(Tag)).toContain('ca.quote');
    expect(names(AlignmentSummary)).toContain('us.citation');
    const divergence = names(DivergenceSummary);
    expect(divergence).toContain('ca.span.start');
    expect(divergence).toContain('details.caFigure');
    expect(divergence).toContain('details.caModality');
    expect(divergence.filter((name) => name === 'details.kind')).toHaveLength(1);
  });

  const Row = z.object({
    id: z.string(),
    count: z.int().nullable(),
    yes: z.boolean(),
    inner: z.object({ a: z.string().nullable() }).nullable(),
    list: z.array(z.object({ x: z.string(), y: z.string().nullable() })),
    words: z.array(z.string().nullable()),
    bag: z.record(z.string(), z.number()),
    kinds: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('p'), p: z.number() }),
      z.object({ kind: z.literal('q'), q: z.string() }),
    ]),
  });
  const read = (row: unknown) => Object.fromEntries(columnsOf(Row).map((column) => [column.name, column.cell(row)]));

  it('reads every cell', () => {
    const row = {
      id: 'r',
      count: 3,
      yes: true,
      inner: { a: 'A' },
      list: [
        { x: '1', y: 'a' },
        { x: '2', y: null },
      ],
      words: ['u', null, 'w'],
      bag: { k: 1 },
      kinds: { kind: 'q', q: 'Q' },
    };
    expect(read(row)).toEqual({
      id: 'r',
      count: 3,
      yes: true,
      'inner.a': 'A',
      'list.x': '1 | 2',
      'list.y': 'a | ',
      words: 'u |  | w',
      bag: '{"k":1}',
      'kinds.kind': 'q',
      'kinds.p': null,
      'kinds.q': 'Q',
    });
  });

  it('reads what is not there as nothing', () => {
    const row = {
      id: '',
      count: null,
      yes: false,
      inner: null,
      list: [],
      words: [],
      bag: {},
      kinds: { kind: 'p', p: 0 },
    };
    expect(read(row)).toMatchObject({
      count: null,
      yes: false,
      'inner.a': null,
      'list.x': '',
      words: '',
      'kinds.p': 0,
    });
  });
});
