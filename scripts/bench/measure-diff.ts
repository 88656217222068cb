import { diffWords as plainDiffWords } from 'diff';
import fastDiff from 'fast-diff';
import htmlDiff from 'node-htmldiff';
import { diffWords } from '../../src/text/word-diff.ts';
import { MATCHED, READABLE } from '../../src/text/worth-keeping.ts';
import type { DiffTexts, TextPair } from './diff-texts.ts';
import { median } from './median.ts';

/** What a comparison leaves standing: runs in both texts, and the words in them, per pair. */
type Kept = { readonly hunks: number; readonly words: number };

/** Processor milliseconds a pair. */
export type DiffFigures = {
  readonly acrossCountries: {
    readonly pairs: number;
    readonly milliseconds: {
      readonly ours: number;
      readonly diffWords: number;
      readonly fastDiff: number;
      readonly htmldiff: number;
    };
    /** `diffWords` to ours; at least 20. */
    readonly timesFaster: number;
    /** Ours to `diffWords`: at most 0.75 of its hunks with at least 0.75 of its words. */
    readonly hunks: number;
    readonly words: number;
    /** The same as pages show it, without confetti and where enough is shared. */
    readonly shown: { readonly hunks: number; readonly words: number; readonly asOwnText: number };
  };
  readonly betweenEditions: {
    readonly pairs: number;
    readonly milliseconds: {
      readonly ours: number;
      readonly diffWords: number;
      readonly fastDiff: number;
      readonly htmldiff: number;
    };
    /** fast-diff to ours; at least 1. */
    readonly timesFaster: number;
    readonly hunks: number;
    readonly words: number;
  };
  readonly unrelated: {
    readonly characters: number;
    readonly milliseconds: { readonly ours: number; readonly diffWords: number };
    /** `diffWords` to ours; at least 200. */
    readonly timesFaster: number;
    readonly isEmpty: boolean;
    readonly isRebuilt: boolean;
  };
};

type Compare = (left: string, right: string) => unknown;

const ours: Compare = (left, right) => diffWords(left, right, MATCHED);
const peers = {
  diffWords: (left: string, right: string) => plainDiffWords(left, right),
  fastDiff: (left: string, right: string) => fastDiff(left, right),
  htmldiff: (left: string, right: string) => htmlDiff(left, right),
} satisfies Record<string, Compare>;

/** Times our word diff and its peers on the same texts in one run, and counts what each leaves standing. */
export function measureDiff(texts: DiffTexts, rounds: number): DiffFigures {
  const across = timesOf(texts.acrossCountries, rounds);
  const between = timesOf(texts.betweenEditions, rounds);
  const { left, right } = texts.unrelated;
  const slow = processorMilliseconds(peers.diffWords, [texts.unrelated], 1);
  const fast = processorMilliseconds(ours, [texts.unrelated], rounds);
  const last = diffWords(left, right, MATCHED);
  const joined = (runs: readonly { readonly text: string }[]) => runs.map(({ text }) => text).join('');
  const asOwnText = texts.acrossCountries.filter((pair) => diffWords(pair.left, pair.right).coarse).length;
  return {
    acrossCountries: {
      pairs: texts.acrossCountries.length,
      milliseconds: across,
      timesFaster: across.diffWords / across.ours,
      ...ratios(texts.acrossCountries, MATCHED),
      shown: { ...ratios(texts.acrossCountries, READABLE), asOwnText },
    },
    betweenEditions: {
      pairs: texts.betweenEditions.length,
      milliseconds: between,
      timesFaster: between.fastDiff / between.ours,
      ...ratios(texts.betweenEditions, MATCHED),
    },
    unrelated: {
      characters: left.length + right.length,
      milliseconds: { ours: fast, diffWords: slow },
      timesFaster: slow / fast,
      isEmpty: last.ca.length === 0 || last.us.length === 0,
      isRebuilt: joined(last.ca) === left && joined(last.us) === right,
    },
  };
}

function timesOf(pairs: readonly TextPair[], rounds: number) {
  return {
    ours: processorMilliseconds(ours, pairs, rounds),
    diffWords: processorMilliseconds(peers.diffWords, pairs, 1),
    fastDiff: processorMilliseconds(peers.fastDiff, pairs, rounds),
    htmldiff: processorMilliseconds(peers.htmldiff, pairs, 1),
  };
}

/** Processor time and not time on the wall, which on a busy machine measures its other work. */
function processorMilliseconds(compare: Compare, pairs: readonly TextPair[], rounds: number): number {
  if (rounds > 1) for (const { left, right } of pairs) compare(left, right);
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const before = process.cpuUsage();
    for (const { left, right } of pairs) compare(left, right);
    const { user, system } = process.cpuUsage(before);
    times.push((user + system) / 1000 / pairs.length);
  }
  return median(times);
}

function ratios(pairs: readonly TextPair[], keeping: typeof MATCHED): Kept {
  let [hunks, words, theirHunks, theirWords] = [0, 0, 0, 0];
  for (const { left, right } of pairs) {
    const kept = diffWords(left, right, keeping).ca.filter(({ only }) => !only);
    const theirs = plainDiffWords(left, right).filter(({ added, removed }) => !added && !removed);
    hunks += kept.length;
    theirHunks += theirs.length;
    words += kept.reduce((sum, { text }) => sum + wordsIn(text), 0);
    theirWords += theirs.reduce((sum, { value }) => sum + wordsIn(value), 0);
  }
  return { hunks: hunks / theirHunks, words: words / theirWords };
}

function wordsIn(text: string): number {
  return text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
}
