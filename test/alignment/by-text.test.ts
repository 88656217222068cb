import { describe, expect, it } from 'vitest';
import { byText } from '../../src/alignment/passes/by-text.ts';
import { type Relation, RelationStore } from '../../src/alignment/relation-store.ts';
import type { SectionEvidence } from '../../src/alignment/section-likelihood.ts';
import type { SectionContext } from '../../src/alignment/section-pass.ts';
import { buildSectionUnits } from '../../src/alignment/section-units.ts';
import { makeEdition } from '../citations/make-edition.ts';

function unitsOf(id: string, count: number) {
  const outline = Array.from({ length: count }, (_, at) => `section ${at + 1} | Matter ${at} | Some words.`);
  const made = makeEdition(id, 'Invented', outline);
  return buildSectionUnits({ ...made, citations: [], quantities: [], requirements: [] }, []);
}

/** Rows of Canadian sections, columns of U.S. ones: how likely each pair is, and the cosine of its texts. */
function relate(
  likelihoods: readonly (readonly number[])[],
  cosines: readonly (readonly number[])[],
  known: readonly Relation[] = [],
): string[] {
  const [ca, us] = [unitsOf('ca/sor-99-1', likelihoods.length), unitsOf('us/16-cfr-900', likelihoods[0]?.length ?? 0)];
  const of = (table: readonly (readonly number[])[], caAt: number, usAt: number) => table[caAt]?.[usAt] ?? 0;
  const sorted = (keys: Iterable<number>, score: (at: number) => number) =>
    [...keys].sort((a, b) => score(b) - score(a));
  const context: SectionContext = {
    ca,
    us,
    scores: {
      features: (caAt, usAt) => ({ cosine: of(cosines, caAt, usAt) }) as SectionEvidence,
      textScore: (caAt, usAt) => of(likelihoods, caAt, usAt),
      candidatesOf: (caAt) => sorted(us.keys(), (usAt) => of(likelihoods, caAt, usAt)),
      candidatesOfUs: (usAt) => sorted(ca.keys(), (caAt) => of(likelihoods, caAt, usAt)),
    },
  };
  const store = new RelationStore();
  for (const relation of known) store.add(relation);
  return byText.find(context, store).map(({ ca: caAt, us: usAt, label }) => `${caAt}-${usAt} ${label}`);
}

describe('byText', () => {
  it('gives a section its likely counterparts, and a U.S. section left over its own best', () => {
    const pairs = relate(
      [
        [0.9, 0.5, 0.3],
        [0.05, 0.02, 0.2],
      ],
      [
        [0.5, 0.5, 0.5],
        [0.5, 0.5, 0.5],
      ],
    );
    expect(pairs).toEqual(['0-0 aligned', '0-1 candidate', '1-2 candidate']);
  });

  it('calls a section no gap whose words are near those of one on the other side: the nearest is a candidate', () => {
    expect(relate([[0.05, 0.02]], [[0.16, 0.4]])).toEqual(['0-1 candidate', '0-0 candidate']);
  });

  it('leaves sections without a counterpart whose words are far from all', () => {
    expect(relate([[0.05, 0.02]], [[0.1, 0.14]])).toEqual([]);
  });

  it('asks nothing more where another pass has related the section', () => {
    const cited: Relation = {
      ca: 0,
      us: 0,
      pass: 'by-citation',
      label: 'candidate',
      score: 0.6,
      features: {},
      bridge: null,
    };
    expect(relate([[0.05]], [[0.4]], [cited])).toEqual([]);
  });
});
