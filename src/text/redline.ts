import { diffKeys } from './word-diff.ts';

/** A run of two versions of a text: in both, only in the older or only in the newer. */
type RedlineRun = { readonly kind: 'same' | 'deleted' | 'inserted'; readonly text: string };

/** `coarse`: two longer passages with nothing in common, the old one and then the new one. */
export type Redline = { readonly coarse: boolean; readonly runs: readonly RedlineRun[] };

/** A shorter passage that was replaced whole needs no word of excuse. */
const LONG_PASSAGE = 200;

/** Words, figures, marks and white space, each a piece of its own: glued to the word before it, a space would make "lead," and "lead" two words. */
const PIECE = /\d+(?:[.,]\d+)*|[\p{L}\p{M}][\p{L}\p{M}\d'’]*|\s+|./gsu;

/** A shared run of this many words or fewer between two longer differences is an accident, not something that stayed. */
const ACCIDENT = { words: 1, around: 4 };

/**
 * What was deleted from and inserted into a text. `same` and `deleted` runs joined give `before` to the byte, `same` and `inserted` give
 * `after`. Unlike `diffWords`, which compares two countries and folds spelling and case, every printed difference counts here: a capital
 * letter or a comma can be an amendment.
 *
 * The time grows with the length of the texts, so one changed cell of a table of 10,000 words is found like any other.
 *
 * @param maxPieces words and white space of both texts together; past it the answer is coarse, for a request that may not take long
 */
export function redline(before: string, after: string, maxPieces = Number.POSITIVE_INFINITY): Redline {
  const old = before.match(PIECE) ?? [];
  const young = after.match(PIECE) ?? [];
  if (old.length + young.length > maxPieces) return { coarse: true, runs: joinRuns(replaced(before, after)) };
  const runs = joinRuns(compare(old, young));
  const isCoarse = Math.min(old.length, young.length) > LONG_PASSAGE && runs.every(({ kind }) => kind !== 'same');
  return { coarse: isCoarse, runs };
}

function compare(old: readonly string[], young: readonly string[]): RedlineRun[] {
  const runs: RedlineRun[] = [];
  let oldAt = 0;
  let youngAt = 0;
  for (const { count, added, removed } of diffKeys(old, young)) {
    const kind = added ? 'inserted' : removed ? 'deleted' : 'same';
    const pieces = added ? young.slice(youngAt, youngAt + count) : old.slice(oldAt, oldAt + count);
    if (!added) oldAt += count;
    if (!removed) youngAt += count;
    runs.push({ kind, text: pieces.join('') });
  }
  // White space first: with it gone, it shows how many words stand around a kept one.
  return withoutAccidents(withoutAccidents(runs, 0), ACCIDENT.words);
}

/**
 * Takes out kept runs of at most so many words that no reader would see as kept: the space between two replaced words, a lone "of" between
 * two sentences that have nothing in common.
 */
function withoutAccidents(runs: readonly RedlineRun[], most: number): RedlineRun[] {
  const weighed = joinRuns(runs);
  const words = weighed.map(({ text }) => text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0);
  const around = (index: number, step: 1 | -1) => {
    let sum = 0;
    for (let at = index + step; (weighed[at]?.kind ?? 'same') !== 'same'; at += step) sum += words[at] ?? 0;
    return sum;
  };
  return weighed.flatMap((run, index) => {
    const own = words[index] ?? 0;
    if (run.kind !== 'same' || own > most) return [run];
    const least = own > 0 ? ACCIDENT.around : run.text.trim() === '' ? 0 : 1;
    return around(index, -1) > least && around(index, 1) > least ? replaced(run.text, run.text) : [run];
  });
}

function replaced(before: string, after: string): RedlineRun[] {
  return [
    { kind: 'deleted', text: before },
    { kind: 'inserted', text: after },
  ];
}

/** Neighbors of a kind joined, and between two shared runs what was deleted before what was inserted. */
function joinRuns(runs: readonly RedlineRun[]): RedlineRun[] {
  const joined: RedlineRun[] = [];
  let deleted = '';
  let inserted = '';
  let same = '';
  const flushChange = () => {
    if (deleted !== '') joined.push({ kind: 'deleted', text: deleted });
    if (inserted !== '') joined.push({ kind: 'inserted', text: inserted });
    deleted = '';
    inserted = '';
  };
  const flushSame = () => {
    if (same !== '') joined.push({ kind: 'same', text: same });
    same = '';
  };
  for (const { kind, text } of runs) {
    if (text === '') continue;
    if (kind === 'same') {
      flushChange();
      same += text;
    } else {
      flushSame();
      if (kind === 'deleted') deleted += text;
      else inserted += text;
    }
  }
  flushChange();
  flushSame();
  return joined;
}
