import { describe, expect, it } from 'vitest';
import type { SourceNode } from '../../src/model/source-document.ts';
import { IN_FORCE, type StatusNote } from '../../src/model/standing.ts';
import { buildTree } from '../../src/tree/build-tree.ts';
import { documentOf, emptyNode } from './flat-section.ts';

type Draft = Partial<SourceNode> & { readonly children?: readonly SourceNode[] };

const node = (level: SourceNode['level'], number: string, own: Draft = {}): SourceNode => ({
  ...emptyNode(level, 0, 100),
  number,
  text: `Text ${number}`,
  ...own,
});
const part = (own: Draft) => documentOf(node('part', 'PART 9', own));

/** Each provision's number, status, reason, days and cause, as short as they can be said. */
function standings(document: ReturnType<typeof documentOf>) {
  return buildTree(document).provisions.map((one) =>
    [one.number, one.status, one.statusReason, one.inForceOn, one.inForceUntil, one.statusBy].join(' '),
  );
}

describe('the standing of a provision', () => {
  it('is that of what encloses it, unless it says of itself that it does not stand', () => {
    const document = part({
      children: [
        node('section', '1', {
          status: 'repealed',
          inForceUntil: '2019-05-01',
          statusBy: 'SOR/2019-1, s. 2',
          children: [
            node('paragraph', '(a)', { inForceOn: '2001-01-01' }),
            node('paragraph', '(b)', { status: 'reserved' }),
          ],
        }),
        node('section', '2'),
      ],
    });
    expect(standings(document)).toEqual([
      'PART 9 in-force    ',
      '1 repealed marked-repealed  2019-05-01 SOR/2019-1, s. 2',
      '(a) repealed marked-repealed  2019-05-01 SOR/2019-1, s. 2',
      '(b) reserved reserved   ',
      '2 in-force    ',
    ]);
  });

  it('is its own below a number kept free, which encloses nothing', () => {
    const document = part({
      children: [node('section', '1', { status: 'reserved', children: [node('paragraph', '(a)')] })],
    });
    expect(standings(document)).toEqual(['PART 9 in-force    ', '1 reserved reserved   ', '(a) in-force    ']);
  });

  it('takes reason, day and cause from its own kind above it', () => {
    const document = part({
      children: [
        node('schedule', 'S', {
          status: 'not-in-force',
          statusReason: 'amendment-not-in-force',
          inForceOn: '2027-01-01',
          statusBy: 'SOR/2026-1, s. 2',
          children: [node('section', '1', { status: 'not-in-force' })],
        }),
        node('section', '2', { status: 'not-in-force' }),
      ],
    });
    expect(standings(document).slice(1)).toEqual([
      'S not-in-force amendment-not-in-force 2027-01-01  SOR/2026-1, s. 2',
      '1 not-in-force amendment-not-in-force 2027-01-01  SOR/2026-1, s. 2',
      '2 not-in-force enacted-not-in-force   ',
    ]);
  });

  it('is settled by the day of the edition', () => {
    const document = part({
      children: [
        node('section', '1', { inForceOn: '2026-01-01' }),
        node('section', '2', { inForceOn: '2026-01-02' }),
        node('section', '3', { inForceUntil: '2026-01-01' }),
        node('section', '4', { inForceUntil: '2026-01-02', children: [node('paragraph', '(a)')] }),
      ],
    });
    expect(standings(document).slice(1)).toEqual([
      '1 in-force  2026-01-01  ',
      '2 not-in-force future-in-force-date 2026-01-02  ',
      '3 expired wording-ended  2026-01-01 ',
      '4 in-force   2026-01-02 ',
      '(a) in-force   2026-01-02 ',
    ]);
  });

  it('is handed down for transitional text only where nothing is said below', () => {
    const document = part({
      children: [
        node('schedule', 'S', {
          statusReason: 'transitional',
          children: [node('section', '1'), node('section', '2', { status: 'not-in-force' })],
        }),
      ],
    });
    expect(standings(document).slice(1)).toEqual([
      'S in-force transitional   ',
      '1 in-force transitional   ',
      '2 not-in-force enacted-not-in-force   ',
    ]);
  });
});

describe('a note on the standing of other provisions', () => {
  const stayed = { ...IN_FORCE, status: 'not-in-force', statusReason: 'stayed', statusBy: '90 FR 1' } as const;
  const children = [
    node('section', '§ 9.1', {
      span: { start: 10, end: 50 },
      children: [node('paragraph', '(a)', { children: [node('paragraph', '(1)')] }), node('note', 'N')],
    }),
    node('section', '§ 9.2', { span: { start: 50, end: 90 } }),
  ];
  const apply = (note: Partial<StatusNote>) =>
    standings({
      ...part({ children }),
      statusNotes: [{ at: 60, section: null, marks: [], standing: stayed, ...note }],
    }).slice(1);
  const said = 'not-in-force stayed   90 FR 1';

  it.each<[string, Partial<StatusNote>, readonly string[]]>([
    [
      'a section and all in it but its notes',
      { section: '9.1' },
      [`§ 9.1 ${said}`, `(a) ${said}`, `(1) ${said}`, 'N in-force    ', '§ 9.2 in-force    '],
    ],
    [
      'marks below a section',
      { section: '9.1', marks: ['a', '1'] },
      ['§ 9.1 in-force    ', '(a) in-force    ', `(1) ${said}`, 'N in-force    ', '§ 9.2 in-force    '],
    ],
    [
      'where it stands',
      {},
      ['§ 9.1 in-force    ', '(a) in-force    ', '(1) in-force    ', 'N in-force    ', `§ 9.2 ${said}`],
    ],
    [
      'marks that are not there: only that there is a note',
      { section: '9.1', marks: ['z'] },
      [
        '§ 9.1 in-force effective-date-note   90 FR 1',
        '(a) in-force    ',
        '(1) in-force    ',
        'N in-force    ',
        '§ 9.2 in-force    ',
      ],
    ],
    [
      'a section that is not there',
      { section: '9.7' },
      [
        '§ 9.1 in-force    ',
        '(a) in-force    ',
        '(1) in-force    ',
        'N in-force    ',
        '§ 9.2 in-force effective-date-note   90 FR 1',
      ],
    ],
  ])('reaches %s', (_, note, expected) => {
    expect(apply(note)).toEqual(expected);
  });
});
