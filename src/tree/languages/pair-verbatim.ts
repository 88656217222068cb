import type { Passage } from './passage.ts';

/** How far from a paired neighbor a repeated line is looked for. */
const NEAR = 6;

/**
 * Siblings with the same words in both files, in whatever order: names, codes, and what is printed in both languages (a warning, a list of
 * offices), where each file puts its own language first. A line that occurs several times is paired near a neighbor that is paired.
 */
export function pairVerbatim(english: readonly Passage[], french: readonly Passage[]): [Passage, Passage][] {
  const places = groupByWords(french);
  const twins = new Map<Passage, Passage>();
  const used = new Set<Passage>();
  const join = (one: Passage, other: Passage) => {
    twins.set(one, other);
    used.add(other);
  };
  for (const [words, places_] of groupByWords(english)) {
    const [[one], [other]] = [places_, places.get(words) ?? []];
    if (places_.length === 1 && places.get(words)?.length === 1 && one !== undefined && other !== undefined)
      join(one, other);
  }
  const at = new Map(french.map((passage, index) => [passage, index]));
  let near: number | null = null;
  for (const one of english) {
    const twin = twins.get(one);
    if (twin !== undefined) near = at.get(twin) ?? null;
    else if (near !== null && isTelling(one)) {
      const from: number = near;
      const [other] = (places.get(wordsOf(one)) ?? [])
        .filter((candidate) => !used.has(candidate) && Math.abs((at.get(candidate) ?? 0) - from) <= NEAR)
        .sort((a, b) => Math.abs((at.get(a) ?? 0) - from) - Math.abs((at.get(b) ?? 0) - from));
      if (other !== undefined) {
        join(one, other);
        near = at.get(other) ?? from;
      }
    }
  }
  // Lines that stand equally often in both are left: which is which makes no difference to what they say.
  for (const [words, lines] of groupByWords(english.filter((one) => !twins.has(one)))) {
    const others = (places.get(words) ?? []).filter((other) => !used.has(other));
    if (others.length !== lines.length) continue;
    for (const [index, one] of lines.entries()) {
      const other = others[index];
      if (other !== undefined) join(one, other);
    }
  }
  return [...twins];
}

function groupByWords(passages: readonly Passage[]): Map<string, Passage[]> {
  return Map.groupBy(passages.filter(isTelling), wordsOf);
}

function wordsOf({ mark, folded }: Passage): string {
  return `${mark} ${folded}`;
}

/** "and" or "5" may stand anywhere. */
function isTelling({ folded }: Passage): boolean {
  return folded.length >= 5 && /[a-z]{3}/.test(folded);
}
