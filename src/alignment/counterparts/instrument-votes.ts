import type { LawIndex } from './law-index.ts';

/** A hit as a share of its question's best. */
export type Hit = { readonly section: number; readonly share: number };

/**
 * Which instruments of the other country treat the matter of this one: every section votes for the instruments of its hits. The fourth power lets the near
 * best vote and the rest hardly; an instrument's best hit counts once a section. Dividing by the instrument's size was tried, since a part of a thousand
 * sections has a thousand chances: of judged instrument pairs 84 % are among ten without it, 77 % with the root of the size, which favors parts of two sections.
 *
 * @returns votes by instrument id, each as a share of the most
 */
export function voteForInstruments(index: LawIndex, questions: Iterable<readonly Hit[]>): ReadonlyMap<string, number> {
  const votes = new Map<string, number>();
  for (const hits of questions) {
    const seen = new Set<string>();
    for (const { section, share } of hits) {
      const id = index.sections[section]?.instrumentId ?? '';
      if (seen.has(id)) continue;
      seen.add(id);
      votes.set(id, (votes.get(id) ?? 0) + share ** 4);
    }
  }
  const most = Math.max(Number.EPSILON, ...votes.values());
  return new Map([...votes].map(([id, count]) => [id, count / most]));
}

const FEW = 0.003;

/** Votes on a scale of factors: 0 for none, 1 for the most, about one half for a twentieth of it. */
export function logVote(share: number): number {
  return 1 - Math.log(FEW + share) / Math.log(FEW);
}

/** Hits of a question as shares of the best. */
export function toHits(found: readonly { readonly document: number; readonly score: number }[]): Hit[] {
  const best = found[0]?.score ?? 1;
  return found.map(({ document, score }) => ({ section: document, share: score / best }));
}

/** At most `most` places of `count`, as far apart as possible. */
export function drawEvenly(count: number, most: number): number[] {
  const drawn = Math.min(count, most);
  return Array.from({ length: drawn }, (_, at) => Math.floor((at * count) / drawn));
}
