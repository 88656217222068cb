import { foldLetters, type Passage } from './passage.ts';

/**
 * Definitions by the term in the other language, which one of the two texts prints behind its own: each language sorts them by its own alphabet. The
 * French eId is made from the printed English term; where the French text prints none, the English one may print the French.
 */
export function pairTerms(english: readonly Passage[], french: readonly Passage[]): [Passage, Passage][] {
  const pairs: [Passage, Passage][] = [];
  const free = new Set(french);
  const pair = (one: Passage, other: Passage) => {
    pairs.push([one, other]);
    free.delete(other);
  };
  const byAddress = new Map(french.filter(isNamed).map((other) => [lastStep(other), other]));
  const left = english.filter((one) => {
    const found = byAddress.get(lastStep(one));
    // An address without a printed term is the French word itself, which may be another English one.
    if (found === undefined || found.provision.status !== one.provision.status) return true;
    pair(one, found);
    return false;
  });
  const openings = [...free].map((other) => [other, foldLetters(other.provision.text.slice(0, 200))] as const);
  for (const one of left) {
    const term = termBehind(one.provision.text);
    if (term === null) continue;
    const [found, ...others] = openings.filter(([other, text]) => free.has(other) && opensWith(text, term));
    if (found !== undefined && others.length === 0) pair(one, found[0]);
  }
  return pairs;
}

/** A definition without a term is addressed by its place among others, which is another one in each language. */
function isNamed(passage: Passage): boolean {
  return /_[^_]*\p{L}/u.test(lastStep(passage));
}

/** Last step of the eId. */
export function lastStep({ provision }: Passage): string {
  return provision.eId.slice(provision.eId.lastIndexOf('__') + 1);
}

/** `... designated under section 4. (installation)`: the term in the other language, folded. */
function termBehind(text: string): string | null {
  const found = /\(([^()]{2,120})\)[\s.;]*$/.exec(text.slice(-140))?.[1];
  return found === undefined ? null : foldLetters(found).trim();
}

function opensWith(text: string, term: string): boolean {
  return text.startsWith(term) && !/^[a-z0-9]/.test(text.slice(term.length));
}
