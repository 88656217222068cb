import type { ComparableSide } from '../../src/divergence/comparable-pair.ts';
import { readNumbers } from '../../src/requirements/read-numbers.ts';
import { diffWords } from '../../src/text/word-diff.ts';
import type { FactRelation } from './fact-relation.ts';

/** What a word diff alone says: equal where it marks no number on either side, else different, of no direction. */
export function relationByWordDiff(ca: ComparableSide, us: ComparableSide): FactRelation {
  const diff = diffWords(textOf(ca), textOf(us));
  if (diff.coarse) return 'different_design';
  const marked = [...diff.ca, ...diff.us].filter(({ only }) => only);
  return marked.some(({ text }) => /\d/.test(text)) ? 'different_design' : 'equal';
}

/** The first number of each side, without its unit: the smaller is called the stricter. */
export function relationByFirstNumbers(ca: ComparableSide, us: ComparableSide): FactRelation {
  const [left, right] = [ca, us].map((side) => firstNumber(side));
  if (left === undefined || right === undefined) return null;
  return left === right ? 'equal' : left < right ? 'ca_stricter' : 'us_stricter';
}

/** True when the first number of a side is one of the fact's. */
export function firstNumber(side: ComparableSide): number | undefined {
  for (const { text } of side.provisions) {
    const [first] = readNumbers(text, 'en');
    if (first !== undefined) return first.value;
  }
  return undefined;
}

function textOf(side: ComparableSide): string {
  return side.provisions.map(({ text }) => text).join('\n');
}
