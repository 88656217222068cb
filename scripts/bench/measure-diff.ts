import { diffWords as plainDiffWords } from 'diff';
import fastDiff from 'fast-diff';
import htmlDiff from 'node-htmldiff';
import { diffWords } from '../../src/text/word-diff.ts';
import { MATCHED, READABLE } from '../../src/text/worth-keeping.ts';
import type { DiffTexts, TextPair } from './diff-texts.ts';
import { median } from './median.ts';
import { processorMilliseconds } from './processor-time.ts';

/** What a comparison leaves standing: runs in both texts, and the words in them, per pair. */
type Kept = { readonly hunks: number; readonly words: number };

/** Processor milliseconds a pair, the median of the rounds. */
type Milliseconds = Readonly<Record<Tool, number>>;

export type DiffFigures = {
  readonly acrossCountries: Kept & {
    readonly pairs: number;
    readonly milliseconds: Milliseconds;
    /** `diffWords` to ours; at least 20. Of the rest: at most 0.75 of its hunks with at least 0.75 of its words. */
    readonly timesFaster: number;
    /** The same as pages show it, without confetti and where enough is shared. */
    readonly shown: Kept & { readonly asOwnText: number };
  };
  readonly betweenEditions: Kept & {
    readonly pairs: number;
    readonly milliseconds: Milliseconds;
    /** fast-diff to ours; at least 1. */
    readonly timesFaster: number;
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

const TOOLS = {
  ours: (left, right) => diffWords(left, right, MATCHED),
  diffWords: (left, right) => plainDiffWords(left, right),
  fastDiff: (left, right) => fastDiff(left, right),
  htmldiff: (left, right) => htmlDiff(left, right),
} satisfies Record<string, Compare>;
type Tool = keyof typeof TOOLS;
const NAMES = Object.keys(TOOLS) as Tool[];

/** Times our word diff and its peers on the same texts in one run, and counts what each leaves standing. */
export function measureDiff(texts: DiffTexts, rounds: number): DiffFigures {
  const across = timesOf(texts.acrossCountries, rounds);
  const between = timesOf(texts.betweenEditions, rounds);
  const { left, right } = texts.unrelated;
  // Once: it takes most of a minute, and 200 times is far away.
  const slow = processorMilliseconds(() => TOOLS.diffWords(left, right));
  const fast = median(Array.from({ length: rounds }, () => processorMilliseconds(() => TOOLS.ours(left, right))));
  const last = diffWords(left, right, MATCHED);
  const joined = (runs: readonly { readonly text: string }[]) => runs.map(({ text }) => text).join('');
  const asOwnText = texts.acrossCountries.filter((pair) => diffWords(pair.left, pair.right).coarse).length;
  return {
    acrossCountries: {
      pairs: texts.acrossCountries.length,
      milliseconds: across.milliseconds,
      timesFaster: across.timesFaster('diffWords'),
      ...ratios(texts.acrossCountries, MATCHED),
      shown: { ...ratios(texts.acrossCountries, READABLE), asOwnText },
    },
    betweenEditions: {
      pairs: texts.betweenEditions.length,
      milliseconds: between.milliseconds,
      timesFaster: between.timesFaster('fastDiff'),
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

/** All pairs with each tool in turn, each round in another order: what slows the machine for a while slows all, and the ratios of a round are taken within it. */
function timesOf(pairs: readonly TextPair[], rounds: number) {
  const spend = (tool: Tool): number => {
    const compare = TOOLS[tool];
    return processorMilliseconds(() => {
      for (const { left, right } of pairs) compare(left, right);
    });
  };
  spend('ours');
  const measured = Array.from({ length: rounds }, (_, round): Milliseconds => {
    const turn = [...NAMES.slice(round % NAMES.length), ...NAMES.slice(0, round % NAMES.length)];
    return Object.fromEntries(turn.map((tool) => [tool, spend(tool)])) as Milliseconds;
  });
  const each = (tool: Tool): number => median(measured.map((times) => times[tool])) / pairs.length;
  return {
    milliseconds: {
      ours: each('ours'),
      diffWords: each('diffWords'),
      fastDiff: each('fastDiff'),
      htmldiff: each('htmldiff'),
    },
    timesFaster: (peer: Tool): number => median(measured.map((times) => times[peer] / times.ours)),
  };
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
