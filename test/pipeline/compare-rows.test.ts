import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AlignmentSummary } from '../../src/model/alignment-summary.ts';
import type { CompareRow } from '../../src/model/comparison.ts';
import type { DivergenceSummary } from '../../src/model/divergence-summary.ts';
import type { Provision } from '../../src/model/provision.ts';
import type { WordDiff } from '../../src/model/word-diff.ts';
import { compareRows } from '../../src/pipeline/compare-rows.ts';
import { toProvisions } from '../http/sample-index.ts';

/** A tree from `depth:name` words; a name in capitals is a heading without text. */
function tree(side: 'ca' | 'us', outline: string): Provision[] {
  const drafts = outline.split(' ').map((word) => {
    const [depth = '0', name = ''] = word.split(':');
    const isHeading = name !== name.toLowerCase();
    const text = isHeading ? '' : `text of ${name}`;
    const level = 'paragraph' as const;
    return {
      depth: Number(depth),
      eId: name,
      level,
      number: null,
      heading: isHeading ? name : null,
      text,
      sourceId: null,
    };
  });
  return toProvisions(`${side}-edition`, drafts);
}

function pair(id: string, ca: string, us: string, more: Partial<AlignmentSummary> = {}): AlignmentSummary {
  const labels = (side: 'ca' | 'us', names: string) =>
    names === ''
      ? []
      : names
          .split(',')
          .map((eId) => ({ instrumentId: side, editionId: `${side}-edition`, eId, citation: eId, heading: null }));
  return {
    id,
    crosswalkId: 'x',
    parentId: 'section',
    ordinal: 0,
    ca: labels('ca', ca),
    us: labels('us', us),
    label: 'aligned',
    pass: 'text',
    score: 0.5,
    relationship: 'intersects-with',
    rationale: 'semantic',
    stringency: 'unknown',
    bridge: null,
    divergences: 0,
    caStricter: 0,
    usStricter: 0,
    changedOn: null,
    ...more,
  };
}

type Given = { ca: string; us: string; pairs?: AlignmentSummary[]; section?: AlignmentSummary };

const divergence = (alignmentId: string, weight: number, details: object = { kind: 'quantity' }) =>
  ({ alignmentId, weight, details }) as unknown as DivergenceSummary;

function rowsOf({ ca, us, pairs = [], section = pair('section', '', '') }: Given, diffs: readonly WordDiff[] = []) {
  return compareRows({
    section,
    children: pairs,
    ca: tree('ca', ca),
    us: tree('us', us),
    diffs: new Map(diffs.map((diff) => [diff.alignmentId, diff])),
    divergences: pairs.map((one) => divergence(one.id, 0.5)),
    cite: (provision) => provision.eId,
  });
}

const names = (cells: CompareRow['ca']) => cells.map((cell) => cell.provision.eId).join(',');
const shape = (rows: readonly CompareRow[]) => rows.map((row) => `${names(row.ca)}|${names(row.us)}`).join(' ');

describe('compareRows', () => {
  const cases: readonly (readonly [what: string, given: Given, expected: string])[] = [
    [
      'the sections themselves are a row',
      { ca: '0:r 1:a', us: '0:s 1:x', section: pair('section', 'r', 's') },
      'r|s |x a|',
    ],
    [
      'pairs stand in Canadian order',
      { ca: '0:a 0:b', us: '0:x 0:y', pairs: [pair('1', 'b', 'x'), pair('2', 'a', 'y')] },
      'a|y b|x',
    ],
    [
      'U.S. only goes after what it follows',
      { ca: '0:a 0:b', us: '0:x 0:u 0:y', pairs: [pair('1', 'a', 'x'), pair('2', 'b', 'y')] },
      'a|x |u b|y',
    ],
    ['U.S. only at the start goes first', { ca: '0:a', us: '0:u 0:x', pairs: [pair('1', 'a', 'x')] }, '|u a|x'],
    [
      'U.S. only follows a reordered pair',
      { ca: '0:a 0:b', us: '0:y 0:u 0:v 0:x', pairs: [pair('1', 'b', 'y'), pair('2', 'a', 'x')] },
      'a|x b|y |u |v',
    ],
    [
      'Canada only keeps its place',
      { ca: '0:a 0:c 0:b', us: '0:x 0:y', pairs: [pair('1', 'a', 'x'), pair('2', 'b', 'y')] },
      'a|x c| b|y',
    ],
    [
      'an n-to-m pair stays whole',
      { ca: '0:a 0:c 0:b', us: '0:x 0:u 0:y', pairs: [pair('1', 'a,b', 'x,y')] },
      'a,b|x,y |u c|',
    ],
    [
      'one against several is one row, whichever side has the one',
      {
        ca: '0:a 0:b 0:c',
        us: '0:x 0:u 0:y 0:z',
        pairs: [pair('1', 'a', 'x'), pair('2', 'a', 'y'), pair('3', 'b', 'z'), pair('4', 'c', 'z')],
      },
      'a|x,y |u b,c|z',
    ],
    [
      'several Canadian provisions join only when they are neighbors',
      { ca: '0:a 0:b 0:c', us: '0:x', pairs: [pair('1', 'a', 'x'), pair('2', 'c', 'x')] },
      'a|x b| c|',
    ],
    [
      'a chain does not become one row',
      { ca: '0:a 0:b', us: '0:x 0:y', pairs: [pair('1', 'a', 'x'), pair('2', 'b', 'x'), pair('3', 'b', 'y')] },
      'a,b|x |y',
    ],
    [
      'the surest pair shows a provision',
      {
        ca: '0:a 0:c 0:b',
        us: '0:x',
        pairs: [pair('1', 'a', 'x', { score: 0.4 }), pair('2', 'b', 'x', { score: 0.9 })],
      },
      'a| c| b|x',
    ],
    [
      'an aligned pair comes before a candidate and does not take it in',
      {
        ca: '0:a',
        us: '0:x 0:y',
        pairs: [pair('1', 'a', 'x', { label: 'candidate', score: 0.9 }), pair('2', 'a', 'y')],
      },
      '|x a|y',
    ],
    [
      'a heading goes with what stands below it',
      { ca: '0:a 0:b', us: '0:x 0:H 1:y', pairs: [pair('1', 'b', 'x'), pair('2', 'a', 'y')] },
      '|H a|y b|x',
    ],
    [
      'headings above one another keep their order',
      { ca: '0:a', us: '0:H 1:I 2:x 1:J', pairs: [pair('1', 'a', 'x')] },
      '|H |I a|x |J',
    ],
    [
      'a heading with only U.S. text below stays with it',
      { ca: '0:a', us: '0:x 0:H 1:u', pairs: [pair('1', 'a', 'x')] },
      'a|x |H |u',
    ],
    [
      'a heading without text is a row of context',
      { ca: '0:H 1:a', us: '0:x', pairs: [pair('1', 'a', 'x')] },
      'H| a|x',
    ],
    ['a pair that lies elsewhere is left out', { ca: '0:a', us: '0:x', pairs: [pair('1', 'a', 'elsewhere')] }, '|x a|'],
    ['nothing on one side', { ca: '0:a 0:b', us: '0:x' }, '|x a| b|'],
  ];

  it.each(cases)('%s', (_what, given, expected) => {
    expect(shape(rowsOf(given))).toBe(expected);
  });

  it('shows every provision of both sides in exactly one row, whatever the pairs say', () => {
    const outline = (prefix: string) =>
      fc
        .array(fc.tuple(fc.nat({ max: 3 }), fc.boolean()), { minLength: 1, maxLength: 14 })
        .map((nodes) =>
          nodes
            .map(([depth, isHeading], index) => `${depth}:${isHeading ? prefix.toUpperCase() : prefix}${index}`)
            .join(' '),
        );
    const some = (prefix: string) =>
      fc
        .uniqueArray(fc.nat({ max: 15 }), { minLength: 1, maxLength: 3 })
        .map((all) => all.map((index) => `${prefix}${index}`));
    const both = (list: readonly string[]) => list.flatMap((name) => [name, name.toUpperCase()]).join(',');
    const pairs = fc.array(fc.tuple(some('a'), some('x')), { maxLength: 12 });
    fc.assert(
      fc.property(outline('a'), outline('x'), pairs, some('a'), some('x'), (ca, us, refs, rootCa, rootUs) => {
        const children = refs.map(([one, other], index) =>
          pair(`${index}`, both(one), both(other), { ordinal: index }),
        );
        const section = pair('section', both(rootCa), both(rootUs));
        const rows = rowsOf({ ca, us, pairs: children, section });
        for (const [side, text] of [
          ['ca', ca],
          ['us', us],
        ] as const) {
          const shown = rows.flatMap((row) => row[side].map((cell) => cell.provision.eId));
          expect(shown.toSorted()).toEqual(
            text
              .split(' ')
              .map((word) => word.split(':')[1])
              .toSorted(),
          );
        }
        // A row speaks for a pair exactly when it has both sides, and Canadian rows keep the order of the Canadian text.
        for (const row of rows) expect(row.alignmentId !== null).toBe(row.ca.length > 0 && row.us.length > 0);
        for (const child of children) {
          const rowOf = (side: 'ca' | 'us', eId: string) =>
            rows.find((row) => row[side].some((cell) => cell.provision.eId === eId));
          const held = (side: 'ca' | 'us') => child[side].flatMap((label) => rowOf(side, label.eId) ?? []);
          if (held('ca').length === 0 || held('us').length === 0) continue;
          // Both provisions of a pair stand in one row, or each row says where the other is.
          for (const one of child.ca) {
            for (const other of child.us) {
              const [caRow, usRow] = [rowOf('ca', one.eId), rowOf('us', other.eId)];
              if (caRow === undefined || usRow === undefined || caRow === usRow) continue;
              expect(caRow.elsewhere.some((place) => place.side === 'us' && place.eId === other.eId)).toBe(true);
              expect(usRow.elsewhere.some((place) => place.side === 'ca' && place.eId === one.eId)).toBe(true);
            }
          }
          expect(rows.filter((row) => row.divergences.some((told) => told.alignmentId === child.id))).toHaveLength(1);
        }
        const order = ca.split(' ').map((word) => word.split(':')[1]);
        const places = rows.flatMap((row) => (row.ca[0] === undefined ? [] : order.indexOf(row.ca[0].provision.eId)));
        expect(places).toEqual(places.toSorted((a, b) => a - b));
      }),
      { seed: 49, numRuns: 2000 },
    );
  });

  it('takes stored runs where they rebuild the text, and plain text where they do not', () => {
    const stored = (text: string, coarse = false): WordDiff => ({
      alignmentId: '1',
      coarse,
      ca: [
        {
          eId: 'a',
          runs: [
            { text: text.slice(0, 4), only: true },
            { text: text.slice(4), only: false },
          ],
        },
      ],
      us: [],
    });
    const given = { ca: '0:a', us: '0:x', pairs: [pair('1', 'a', 'x')] };
    const [fitting] = rowsOf(given, [stored('text of a')]);
    expect(fitting?.coarse).toBe(false);
    expect(fitting?.ca[0]?.runs).toEqual([
      { text: 'text', only: true },
      { text: ' of a', only: false },
    ]);
    // Where the comparison gave up, the page says that nothing is marked, and nothing is.
    const [coarse] = rowsOf(given, [stored('text of a', true)]);
    expect(coarse?.coarse).toBe(true);
    expect(coarse?.ca[0]?.runs).toEqual([{ text: 'text of a', only: false }]);
    expect(rowsOf(given, [stored('other words')])[0]?.ca[0]?.runs).toEqual([{ text: 'text of a', only: false }]);
    expect(rowsOf({ ...given, ca: '0:A', pairs: [] })[1]?.ca[0]?.runs).toEqual([]);
  });

  it('names a joined row after its surest pair and keeps the differences of all', () => {
    const rows = compareRows({
      section: pair('section', '', ''),
      children: [pair('1', 'a', 'x', { score: 0.4 }), pair('2', 'a', 'y', { score: 0.8 })],
      ca: tree('ca', '0:a'),
      us: tree('us', '0:x 0:y'),
      diffs: new Map(),
      divergences: [divergence('1', 0.2), divergence('2', 0.9), divergence('elsewhere', 1)],
      cite: (provision) => provision.eId,
    });
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({ alignmentId: '2', score: 0.8, label: 'aligned', elsewhere: [] });
    expect(rows[0]?.divergences.map((one) => one.alignmentId)).toEqual(['2', '1']);
  });

  it('says where a counterpart stands that another row shows, and keeps the difference', () => {
    const pairs = [pair('1', 'a', 'x', { score: 0.9 }), pair('2', 'c', 'x', { label: 'candidate' })];
    const rows = rowsOf({ ca: '0:a 0:b 0:c', us: '0:x', pairs });
    expect(shape(rows)).toBe('a|x b| c|');
    const there = { alignmentId: '2', label: 'candidate' };
    expect(rows.map((row) => row.elsewhere)).toEqual([
      [{ ...there, side: 'ca', eId: 'c', citation: 'c' }],
      [],
      [{ ...there, side: 'us', eId: 'x', citation: 'x' }],
    ]);
    expect(rows.map((row) => row.divergences.map((one) => one.alignmentId))).toEqual([['1'], [], ['2']]);
  });

  it.each([
    ['ca', ['2'], []],
    ['us', [], ['2']],
  ] as const)('puts what the %s text alone says where that text stands', (side, canadian, american) => {
    const pairs = [pair('1', 'a', 'x', { score: 0.9 }), pair('2', 'c', 'x', { label: 'candidate' })];
    const rows = compareRows({
      section: pair('section', '', ''),
      children: pairs,
      ca: tree('ca', '0:a 0:b 0:c'),
      us: tree('us', '0:x'),
      diffs: new Map(),
      divergences: [divergence('2', 0.5, { kind: 'one-sided', side })],
      cite: (provision) => provision.eId,
    });
    const told = (eId: string) =>
      rows.find((row) => [...row.ca, ...row.us].some((cell) => cell.provision.eId === eId))?.divergences;
    expect(told('c')?.map((one) => one.alignmentId)).toEqual(canadian);
    expect(told('x')?.map((one) => one.alignmentId)).toEqual(american);
  });
});
