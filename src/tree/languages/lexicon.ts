import { isKnownPair } from './known-words.ts';
import { dice } from './likeness.ts';
import type { Passage } from './passage.ts';

/** How surely two words translate each other in one regulation: 0 to 1. */
export type Lexicon = (en: string, fr: string) => number;

/** Passages longer than this tie too many words together to say which means which. */
const LONGEST = 60;

/**
 * Learns from the English passages that are paired already which words of this regulation go together: a regulation uses one French word for an English one
 * throughout. Two words are as sure as the share of passages with either that have both (Dice), discounted where they are few.
 */
export function learnLexicon(paired: readonly Passage[]): Lexicon {
  const en = new Map<string, number[]>();
  const fr = new Map<string, Set<number>>();
  for (const [at, one] of paired.entries()) {
    const [words, twins] = [new Set(one.words), new Set(one.twin?.words)];
    if (words.size > LONGEST || twins.size > LONGEST) continue;
    for (const word of words) {
      const places = en.get(word);
      if (places === undefined) en.set(word, [at]);
      else places.push(at);
    }
    for (const word of twins) {
      const places = fr.get(word);
      if (places === undefined) fr.set(word, new Set([at]));
      else places.add(at);
    }
  }
  const known = new Map<string, Map<string, number>>();
  const measure = (one: string, other: string) => {
    if (one === other || isKnownPair(one, other)) return 1;
    const alike = likeLetters(one, other);
    const [left, right] = [en.get(one), fr.get(other)];
    if (left === undefined || right === undefined) return alike;
    let both = 0;
    for (const place of left) if (right.has(place)) both += 1;
    return Math.max(alike, (2 * both - 1) / (left.length + right.size));
  };
  return (one, other) => {
    let row = known.get(one);
    if (row === undefined) {
      row = new Map();
      known.set(one, row);
    }
    let sure = row.get(other);
    if (sure === undefined) {
      sure = measure(one, other);
      row.set(other, sure);
    }
    return sure;
  };
}

/** Words of one origin: the same beginning, or most letter pairs the same (`superintendent`, `surintendant`). */
function likeLetters(one: string, other: string): number {
  if (one.slice(0, 5) === other.slice(0, 5)) return 0.8;
  const share = dice(letterPairs(one), letterPairs(other));
  return share >= 0.55 ? share : 0;
}

function letterPairs(word: string): string[] {
  return Array.from({ length: word.length - 1 }, (_, at) => word.slice(at, at + 2));
}

/**
 * How much of two short passages translates each other: each word's surest partner.
 *
 * @param weight of a word, by how rare it is among the passages that compete.
 */
export function shareTranslated(
  one: readonly string[],
  other: readonly string[],
  lexicon: Lexicon,
  weight: (word: string) => number,
): number {
  if (one.length === 0 || other.length === 0) return 0;
  const back = new Float64Array(other.length);
  let [forward, whole] = [0, 0];
  for (const word of one) {
    let top = 0;
    for (const [index, candidate] of other.entries()) {
      const sure = lexicon(word, candidate);
      top = Math.max(top, sure);
      back[index] = Math.max(back[index] ?? 0, sure);
    }
    forward += top * weight(word);
    whole += weight(word);
  }
  let [backward, all] = [0, 0];
  for (const [index, word] of other.entries()) {
    backward += (back[index] ?? 0) * weight(word);
    all += weight(word);
  }
  return (forward / whole + backward / all) / 2;
}
