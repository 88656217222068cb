import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alignCrosswalk } from '../../src/alignment/align-crosswalk.ts';
import { Alignment, Gap } from '../../src/model/alignment.ts';
import { type Case, readCase, readExpected } from './read-case.ts';

/** What a person would check by hand: which goes with which, how sure, by what; scores are the thresholds' business. */
function summarize({ alignments, gaps }: ReturnType<typeof alignCrosswalk>) {
  return {
    alignments: alignments.map(({ parentId, ca, us, label, pass, bridge }) => {
      const pair = `${ca.map((side) => side.eId).join('+')} ~ ${us.map((side) => side.eId).join('+')}`;
      return `${parentId === null ? '' : '  '}${pair}: ${label} ${pass}${bridge === null ? '' : ` ${bridge}`}`;
    }),
    gaps: gaps.map(({ side, eId }) => `${side} ${eId}`),
  };
}

const CASES = [
  'carts',
  'carts-in-scope',
  'carts-without-counterpart',
  'numbered-standards',
  'blocking-order',
  'parts-apart',
  'convention-rules',
  'lead-ins',
];

function shuffled({ crosswalk, ca, us, bridges }: Case, order: readonly number[]): Case {
  const mix = <T>(items: readonly T[]): T[] =>
    items
      .map((item, at) => ({ item, key: order[at % order.length] ?? 0, at }))
      .sort((a, b) => a.key - b.key || b.at - a.at)
      .map(({ item }) => item);
  const mixSide = (side: Case['ca']) => ({
    ...side,
    provisions: mix(side.provisions),
    citations: mix(side.citations),
    quantities: mix(side.quantities),
    requirements: mix(side.requirements),
  });
  return { crosswalk, ca: mixSide(ca), us: mix(us).map(mixSide), bridges };
}

describe('alignCrosswalk', () => {
  it.each(CASES)('%s', (name) => {
    expect(summarize(alignCrosswalk(readCase(name)))).toEqual(readExpected(name));
  });

  it.each(CASES)(
    '%s: rows keep to the schema, with unique ids, unbroken ordinals and parents before their children',
    (name) => {
      const { alignments, gaps } = alignCrosswalk(readCase(name));
      for (const alignment of alignments) expect(Alignment.parse(alignment)).toEqual(alignment);
      for (const gap of gaps) expect(Gap.parse(gap)).toEqual(gap);
      expect(new Set(alignments.map((alignment) => alignment.id)).size).toBe(alignments.length);
      expect(alignments.map((alignment) => alignment.ordinal)).toEqual(alignments.map((_, at) => at));
      const seen = new Set<string>();
      for (const { id, parentId } of alignments) {
        if (parentId !== null) expect(seen).toContain(parentId);
        seen.add(id);
      }
    },
  );

  it('gives the same bytes twenty times', () => {
    const input = readCase('carts');
    const first = JSON.stringify(alignCrosswalk(input));
    for (let turn = 0; turn < 20; turn++) expect(JSON.stringify(alignCrosswalk(input))).toBe(first);
  });

  it('gives the same bytes whatever the order of instruments, provisions and citations', () => {
    for (const name of CASES) {
      const input = readCase(name);
      const first = JSON.stringify(alignCrosswalk(input));
      fc.assert(
        fc.property(fc.array(fc.integer({ min: 0, max: 99 }), { minLength: 3, maxLength: 17 }), (order) => {
          expect(JSON.stringify(alignCrosswalk(shuffled(input, order)))).toBe(first);
        }),
        { seed: 49, numRuns: 15 },
      );
    }
  });

  it('never says "no counterpart" of Canadian text while a U.S. instrument of the crosswalk is missing', () => {
    const input = readCase('carts');
    const partly = alignCrosswalk({ ...input, us: input.us.slice(0, 1) });
    expect(partly.gaps.filter((gap) => gap.side === 'ca')).toEqual([]);
    expect(partly.gaps.some((gap) => gap.side === 'us')).toBe(true);
    expect(
      alignCrosswalk(input).gaps.every((gap) =>
        partly.gaps.every((other) => other.eId !== gap.eId || other.side === gap.side),
      ),
    ).toBe(true);
  });

  it.each(['ca', 'us'] as const)('never says "no counterpart" facing text of which nothing is in force: %s', (side) => {
    const input = readCase('carts');
    const asleep = (one: Case['ca']): Case['ca'] => ({
      ...one,
      provisions: one.provisions.map((provision) => ({ ...provision, status: 'not-in-force' as const })),
    });
    const { gaps } = alignCrosswalk(
      side === 'ca' ? { ...input, ca: asleep(input.ca) } : { ...input, us: input.us.map(asleep) },
    );
    expect(gaps).toEqual([]);
  });

  it('keeps an id when the text is ingested again', () => {
    const input = readCase('carts');
    const later = (side: Case['ca']) => {
      const id = side.edition.id.replace('2026-01-29', '2027-03-01');
      return {
        ...side,
        edition: { ...side.edition, id, pointInTime: '2027-03-01' },
        provisions: side.provisions.map((provision) => ({ ...provision, editionId: id })),
      };
    };
    const before = alignCrosswalk(input).alignments.map((alignment) => alignment.id);
    const after = alignCrosswalk({ ...input, ca: later(input.ca), us: input.us.map(later) }).alignments.map(
      (alignment) => alignment.id,
    );
    expect(after).toEqual(before);
  });

  it('calls only equal words equal', () => {
    const input = readCase('carts');
    const same = 'The wheel lock of a loaded cart shall hold the cart still on a slope of 8 degrees for 10 minutes.';
    const us = input.us.map((side) => ({
      ...side,
      provisions: side.provisions.map((provision) =>
        provision.number === '§ 900.4' ? { ...provision, text: same.toUpperCase() } : provision,
      ),
    }));
    const equal = alignCrosswalk({ ...input, us }).alignments.filter(
      (alignment) => alignment.relationship === 'equal-to',
    );
    expect(equal.map((alignment) => alignment.ca[0]?.eId)).toEqual(['sec_3']);
    expect(equal[0]).toMatchObject({ rationale: 'syntactic', stringency: 'unknown' });
    expect(alignCrosswalk(input).alignments.some((alignment) => alignment.relationship === 'equal-to')).toBe(false);
  });

  it('aligns two sections of two thousand paragraphs in seconds', () => {
    const input = readCase('carts');
    const grow = (side: Case['ca'], eId: string) => {
      const words = [
        'brake',
        'hose',
        'lamp',
        'wheel',
        'frame',
        'slope',
        'paint',
        'label',
        'record',
        'axle',
        'spoke',
        'hub',
      ];
      const extra = Array.from({ length: 2000 }, (_, at) => ({
        ...(side.provisions[1] ?? raise()),
        eId: `${eId}__para_${at}`,
        parentEId: eId,
        ordinal: 1000 + at,
        level: 'paragraph' as const,
        heading: null,
        number: `(${at})`,
        text: `${words[at % 12]} ${words[(at * 5) % 11]} ${words[(at * 7) % 9]} item${at} part${at % 300} of the cart`,
      }));
      return { ...side, provisions: [...side.provisions, ...extra] };
    };
    const started = performance.now();
    const { alignments } = alignCrosswalk({
      ...input,
      ca: grow(input.ca, 'sec_2'),
      us: input.us.map((side, at) => (at === 0 ? grow(side, 'sec_900.3') : side)),
    });
    expect(alignments.length).toBeGreaterThan(500);
    expect(performance.now() - started).toBeLessThan(15_000);
  });
});

function raise(): never {
  throw new Error('the case has no provisions');
}
