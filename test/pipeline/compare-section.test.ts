import { describe, expect, it } from 'vitest';
import type { ComparableSide } from '../../src/divergence/comparable-pair.ts';
import { isWeak } from '../../src/divergence/weigh.ts';
import { type Alignment, keyOfRef, type ProvisionRef } from '../../src/model/alignment.ts';
import { compareSections, type TextOf } from '../../src/pipeline/compare-section.ts';
import { makePair, type SideText } from '../divergence/make-pair.ts';

/** Two sections as `makePair` writes them; `inside` are pairs of their paragraphs by number, `under` puts a paragraph below another. */
function compare(
  caText: SideText,
  usText: SideText,
  inside: readonly (readonly [ca: number, us: number])[],
  {
    score = 0.9,
    under = {},
  }: { readonly score?: number; readonly under?: Readonly<Partial<Record<'ca' | 'us', Record<number, number>>>> } = {},
) {
  const { alignment, ...plain } = makePair(caText, usText);
  const sides = { ca: nest(plain.ca, under.ca ?? {}), us: nest(plain.us, under.us ?? {}) };
  const place = (side: ComparableSide, at: number): ProvisionRef[] =>
    side.provisions.slice(at + 1, at + 2).map(({ editionId, eId }) => ({ editionId, eId }));
  const pairs = inside.map(
    ([ca, us], index): Alignment => ({
      ...alignment,
      id: `000000000000000${index}`,
      parentId: alignment.id,
      ca: place(sides.ca, ca),
      us: place(sides.us, us),
      score: 0.9,
    }),
  );
  const textOf: TextOf = (references, whole) => {
    const keys = new Set(references.map(keyOfRef));
    const [own] = [sides.ca, sides.us].filter(({ provisions }) => provisions.some((one) => keys.has(keyOfRef(one))));
    if (own === undefined) throw new Error('no such place');
    const has = (one: ProvisionRef) => whole || keys.has(keyOfRef(one));
    return {
      provisions: own.provisions.filter(has),
      quantities: own.quantities.filter(has),
      requirements: own.requirements.filter(has),
      citations: [],
    };
  };
  return compareSections([{ ...alignment, score, label: score >= 0.8 ? 'aligned' : 'candidate' }, ...pairs], textOf);
}

function nest(side: ComparableSide, under: Record<number, number>): ComparableSide {
  return {
    ...side,
    provisions: side.provisions.map((provision, index) => {
      const above = side.provisions[(under[index - 1] ?? Number.NaN) + 1];
      return above === undefined ? provision : { ...provision, parentEId: above.eId, depth: above.depth + 1 };
    }),
  };
}

/** What the figures say, as "14 days | 8 days: us-stricter", with the pass of the pair they stand in. */
function told(pairs: ReturnType<typeof compare>): string[] {
  return pairs.flatMap(({ alignment, divergences }) =>
    divergences.flatMap(({ details, stringency }) =>
      details.kind === 'quantity'
        ? [`${alignment.pass} ${details.caFigure} | ${details.usFigure}: ${stringency}`]
        : details.kind === 'one-sided'
          ? [`${alignment.pass} ${details.side} only ${details.says}`]
          : [],
    ),
  );
}

const RECORDER = {
  ca: ['The carrier must', 'keep the register.', 'mend the recorder within 14 days after the malfunction.'],
  us: ['The motor carrier shall', 'keep the register.', 'mend the recorder within 8 days after the malfunction.'],
} as const;

describe('compareSections', () => {
  it('compares paragraphs that no pair inside covers, behind the pairs of their section', () => {
    const found = compare(RECORDER.ca, RECORDER.us, [[0, 0]]);
    expect(told(found)).toEqual(['by-figure ≤ 14 days | ≤ 8 days: us-stricter']);
    expect(found.map(({ alignment }) => alignment.ordinal)).toEqual([0, 1, 2]);
    expect(found[2]?.alignment).toMatchObject({ label: 'candidate', score: 0.675, parentId: '0123456789abcdef' });
  });

  it.each([
    ['sections that are hardly a pair', [[0, 0]], 0.4],
    ['a section pair compared whole', [], 0.9],
    ['paragraphs that are a pair already', [[1, 1]], 0.9],
  ] as const)('adds no pair to %s', (_, inside, score) => {
    const found = compare(RECORDER.ca, RECORDER.us, inside, { score });
    expect(found.filter(({ alignment }) => alignment.pass === 'by-figure')).toEqual([]);
  });

  it('gives the same two places the same id', () => {
    const [first, second] = [0.9, 0.6].map((score) => compare(RECORDER.ca, RECORDER.us, [[0, 0]], { score })[2]);
    expect(first?.alignment.id).toBe(second?.alignment.id);
  });

  it('compares a pair of lead-ins by the paragraphs below them that are in no pair', () => {
    const found = compare(
      ['Fall protection.', 'A vessel must have:', 'a radar, where it is 20 m or more in length.'],
      ['Equipment.', 'A vessel shall have:', 'a radar, where it is 30 m or more in length.'],
      [[0, 0]],
      { under: { ca: { 1: 0 }, us: { 1: 0 } } },
    );
    expect(told(found)).toEqual(['test ≥ 20 m | ≥ 30 m: unknown']);
  });

  it('compares the figure of a lead-in with one that stands in the other section', () => {
    const found = compare(
      [
        'Every tanker of 50 000 gross tonnage or more must be fitted with',
        'a rate-of-turn indicator;',
        'an echo sounder.',
      ],
      [
        'Each tanker of 100,000 gross tons or more must be fitted with',
        'a rate-of-turn indicator;',
        'an echo sounder.',
      ],
      [
        [0, 0],
        [1, 1],
      ],
    );
    expect(told(found)).toEqual(['by-figure ≥ 50 000 gross tonnage | ≥ 100,000 gross tons: ca-stricter']);
  });

  it('sets the second of two limits against the only one of the other side', () => {
    const found = compare(
      [
        'The discharge must have an oil content of',
        'an oil content of not more than 15 ppm at sea;',
        'on lakes, an oil content of not more than 5 ppm.',
      ],
      ['The discharge shall have', 'an oil content of not more than 15 ppm at sea;', 'no oily sheen.'],
      [[0, 0]],
    );
    expect(told(found)).toEqual(['test ≤ 15 ppm | ≤ 15 ppm: same', 'by-figure ≤ 5 ppm | ≤ 15 ppm: ca-stricter']);
  });

  it('asks of the only two bounds of a kind in sections that are surely a pair, under whatever names', () => {
    const texts = [
      ['Work at heights.', 'Keep the stairs clear.', 'A harness is worn on a roof, 3 m or more above the ground.'],
      ['Work at heights.', 'Keep the stairs clear.', 'Edges are guarded on a roof, 4 feet or more above the ground.'],
    ] as const;
    expect(told(compare(...texts, [[0, 0]]))).toEqual(['by-figure ≥ 3 m | ≥ 4 feet: unknown']);
    expect(told(compare(...texts, [[0, 0]], { score: 0.6 }))).toEqual([]);
  });

  it('calls no limit one-sided that another pair of the sections sets against one', () => {
    const found = compare(
      ['The carrier must', 'mend the recorder within 14 days after the malfunction.', 'keep the register.'],
      [
        'The motor carrier shall',
        'keep the register of malfunctions.',
        'mend the recorder within 8 days after the malfunction.',
      ],
      [[0, 0]],
    );
    expect(told(found)).toEqual(['by-figure ≤ 14 days | ≤ 8 days: us-stricter']);
  });

  it('tells no direction that another figure of the same paragraph turns round', () => {
    const found = compare(
      [
        'Records.',
        'Reports must be kept for eight years after the certificate was issued.',
        'Records of a locomotive must be kept for four years or more after it left the fleet.',
      ],
      [
        'Records.',
        'Routine test data must be kept one year, and all other records eight years, after the certificate was issued.',
      ],
      [[0, 0]],
    );
    expect(told(found)).toEqual(['test ≥ 8 years | ≥ 8 years: same', 'by-figure ≥ 4 years | ≥ 1 year: unknown']);
  });

  it.each([
    ['keeps behind the switch what has a nearer counterpart in the section', 10, true],
    ['shows it where there is none', 300, false],
  ])('%s', (_, other, weak) => {
    const found = compare(
      ['Rest.', 'A driver must have at least 8 consecutive hours off duty.'],
      [
        'Rest.',
        'A driver must have at least 34 consecutive hours off duty.',
        `A driver must have at least ${other} consecutive hours off duty before driving.`,
      ],
      [[0, 0]],
    );
    const [first] = found.flatMap(({ divergences }) => divergences);
    expect(first?.details).toMatchObject({ caFigure: '≥ 8 consecutive hours', usFigure: '≥ 34 consecutive hours' });
    expect(first !== undefined && isWeak(first)).toBe(weak);
  });

  it('sets no bound against another one of the same value in sentences that are not alike', () => {
    const found = compare(
      [
        'Money.',
        'Keep the register.',
        'Verify the identity of a client who transfers $1,000 or more in virtual currency.',
      ],
      [
        'Money.',
        'Keep the register.',
        'An agent that cashes checks greater than $1,000 for one person in virtual currency registers as a business on paper forms with the Secretary.',
      ],
      [[0, 0]],
    );
    expect(told(found)).toEqual([]);
  });

  it('sets the only limit of one side against each of the other', () => {
    const found = compare(
      ['Records.', 'Records must be kept for five years.', 'Plans must be shown on request.'],
      [
        'Records.',
        'Records of equipment must be kept for 5 years.',
        'Records of tests must be kept for 1 year, and of annual operation tests for 3 years.',
      ],
      [[0, 0]],
    );
    expect(told(found)).toEqual([
      'test ≥ 5 years | ≥ 5 years: same',
      'by-figure ≥ 5 years | ≥ 1 year: ca-stricter',
      'by-figure ≥ 5 years | ≥ 3 years: ca-stricter',
    ]);
  });

  it('sets no figure against another where both have their equal elsewhere in the sections', () => {
    const found = compare(
      [
        'The sponsor must inform the Minister',
        'within 15 days of a reaction;',
        'within seven days of a fatal reaction.',
      ],
      ['The sponsor must notify the agency', 'within 7 days of a fatal reaction;', 'within 15 days of a reaction.'],
      [
        [0, 0],
        [1, 1],
      ],
    );
    expect(told(found)).toEqual(['by-figure ≤ 15 days | ≤ 15 days: same', 'by-figure ≤ 7 days | ≤ 7 days: same']);
  });

  it('sets a period against the one of what both name, not of what happens to be a pair', () => {
    const found = compare(
      [
        'A company must keep',
        'pressure and control records for one month or longer;',
        'construction and incident records for two years or longer after the end of operation.',
      ],
      [
        'Records.',
        'Operating records of each day, with discharge pressures, must be kept for 3 years or longer.',
        'Maps of the route must be kept.',
      ],
      [[1, 0]],
    );
    expect(told(found)).toEqual(['by-figure ≥ 1 month | ≥ 3 years: us-stricter']);
  });

  it('takes no word for records for a name', () => {
    const found = compare(
      [
        'A company must keep',
        'inspection results, for the most recent five years of operation;',
        'records of training for four years.',
      ],
      ['Records.', 'A record of each inspection must be kept for at least 3 years.', 'Maps must be kept.'],
      [[0, 0]],
    );
    expect(told(found)[0]).toBe('test ≥ 5 years | ≥ 3 years: ca-stricter');
  });

  it('tells no direction of a period that two of the other section turn round', () => {
    const found = compare(
      ['Samples.', 'The maker must keep a sample of each lot for two years.', 'Gas is excepted.'],
      ['Samples.', 'A sample of each lot must be kept for 1 year.', 'An exempt sample must be kept for 3 years.'],
      [
        [0, 0],
        [0, 1],
      ],
    );
    expect(told(found)).toEqual(['test ≥ 2 years | ≥ 1 year: unknown', 'test ≥ 2 years | ≥ 3 years: unknown']);
  });
});
