import { diffArrays } from 'diff';
import { joinFigures } from './figures.ts';
import { normalizeText } from './normalize.ts';
import { foldSpelling } from './spelling.ts';
import { isStopWord } from './stop-words.ts';
import { tokenize } from './tokens.ts';

/** A run of a text; `only` marks what the other text does not have. */
export type DiffRun = { readonly text: string; readonly only: boolean };

/** `coarse`: the budget ran out or too little is shared, and each text stands as one run. */
export type DiffedTexts = { readonly coarse: boolean; readonly ca: DiffRun[]; readonly us: DiffRun[] };

/**
 * `maxWords` counts both texts together. `timeoutMs` is a net for hostile input; MAX_EDITS below stops long before it on any machine, since
 * stored diffs must not depend on how busy the machine was.
 */
export type DiffBudget = { readonly maxWords: number; readonly timeoutMs: number };

/** Myers' cost grows with the square of the edits: 1,200 take about 0.2 s, and a pair further apart is not read as a word diff by anyone. */
const MAX_EDITS = 1200;
/** Of the shorter text's subject words, how many must stand in kept runs. Below this the colors would be confetti. */
const MIN_SHARED = 0.25;
/** A lone shared subject word is kept only between differences at most this many words long on each side. */
const LONE_WORD_GAP = 4;

type Word = { readonly key: string; readonly start: number; readonly end: number; readonly weight: number };
type Block = { readonly ca: number; readonly us: number; readonly length: number };

/**
 * Compares two texts word by word. Words are equal when they are after folding case, typography and jurisdiction spelling; a figure with its
 * unit is one word. The runs of each side, joined, give back that side's text to the byte.
 *
 * The alternative, characters, is unreadable across two countries (880 fragments a section pair); plain words keep lone "the"s
 * and "of"s between wholly different passages, which is why a shared run must carry subject words to stay.
 *
 * @example diffWords('the colour is red', 'the color is blue', { maxWords: 100, timeoutMs: 50 }).ca
 * // [{ text: 'the colour is ', only: false }, { text: 'red', only: true }]
 */
export function diffWords(ca: string, us: string, budget: DiffBudget): DiffedTexts {
  const caWords = wordsOf(ca);
  const usWords = wordsOf(us);
  if (caWords.length + usWords.length > budget.maxWords) return coarse(ca, us);
  const shorter = Math.min(subjectWeight(caWords), subjectWeight(usWords));
  if (shorter > 0 && sharedAtMost(caWords, usWords) < MIN_SHARED * shorter) return coarse(ca, us);

  const changes = diffKeys(
    caWords.map((word) => word.key),
    usWords.map((word) => word.key),
    budget,
  );
  if (changes === null) return coarse(ca, us);

  const blocks: Block[] = [];
  let caAt = 0;
  let usAt = 0;
  for (const change of changes) {
    if (!change.added && !change.removed) blocks.push({ ca: caAt, us: usAt, length: change.count });
    if (!change.added) caAt += change.count;
    if (!change.removed) usAt += change.count;
  }
  const kept = withoutConfetti(blocks, caWords, usWords);
  const shared = kept.reduce((sum, block) => sum + weightOf(caWords, block.ca, block.length), 0);
  const nothingInCommon = kept.length === 0 && (ca !== '' || us !== '');
  if (nothingInCommon || shared < MIN_SHARED * shorter) return coarse(ca, us);
  return {
    coarse: false,
    ca: runsOf(
      ca,
      caWords,
      kept.map((block) => ({ at: block.ca, length: block.length })),
    ),
    us: runsOf(
      us,
      usWords,
      kept.map((block) => ({ at: block.us, length: block.length })),
    ),
  };
}

/** Runs of keys that two lists share or do not, in order; null when the budget ran out. */
export function diffKeys(
  left: readonly string[],
  right: readonly string[],
  budget: Pick<DiffBudget, 'timeoutMs'>,
): { readonly count: number; readonly added: boolean; readonly removed: boolean }[] | null {
  return (
    diffArrays([...left], [...right], { maxEditLength: MAX_EDITS, timeout: budget.timeoutMs })?.map(
      ({ count, added, removed }) => ({ count, added, removed }),
    ) ?? null
  );
}

function coarse(ca: string, us: string): DiffedTexts {
  return { coarse: true, ca: whole(ca), us: whole(us) };
}

function whole(text: string): DiffRun[] {
  return text === '' ? [] : [{ text, only: true }];
}

function wordsOf(original: string): Word[] {
  const { text, offsets } = normalizeText(original);
  return joinFigures(text, tokenize(text)).map((token) => {
    const stop = token.kind === 'mark' || isStopWord(token.text);
    return {
      key: token.kind === 'word' ? foldSpelling(token.text) : token.text.replaceAll(' ', ''),
      start: offsets[token.start] ?? 0,
      end: (offsets[token.end - 1] ?? 0) + 1,
      weight: stop ? 0 : 1,
    };
  });
}

function subjectWeight(words: readonly Word[]): number {
  return weightOf(words, 0, words.length);
}

function weightOf(words: readonly Word[], from: number, length: number): number {
  let sum = 0;
  for (let at = from; at < from + length; at++) sum += words[at]?.weight ?? 0;
  return sum;
}

/** Subject words both sides hold, whatever their order: no diff can keep more, so it need not be run when this is too little. */
function sharedAtMost(ca: readonly Word[], us: readonly Word[]): number {
  const counts = new Map<string, number>();
  for (const word of us) if (word.weight > 0) counts.set(word.key, (counts.get(word.key) ?? 0) + 1);
  let shared = 0;
  for (const word of ca) {
    const left = counts.get(word.key) ?? 0;
    if (word.weight > 0 && left > 0) {
      counts.set(word.key, left - 1);
      shared++;
    }
  }
  return shared;
}

function withoutConfetti(blocks: readonly Block[], ca: readonly Word[], us: readonly Word[]): Block[] {
  return blocks.filter((block, index) => {
    const before = blocks[index - 1] ?? { ca: 0, us: 0, length: 0 };
    const after = blocks[index + 1] ?? { ca: ca.length, us: us.length, length: 0 };
    const gapBefore = Math.max(block.ca - before.ca - before.length, block.us - before.us - before.length);
    const gapAfter = Math.max(after.ca - block.ca - block.length, after.us - block.us - block.length);
    const weight = weightOf(ca, block.ca, block.length);
    if (weight >= 2 || (gapBefore === 0 && gapAfter === 0)) return true;
    if (weight === 1) return gapBefore <= LONE_WORD_GAP && gapAfter <= LONE_WORD_GAP;
    // Only small words: they hold a sentence together when what they join differs by a word or two on each side, or at its end.
    return gapBefore <= 2 && gapAfter <= 2 && block.length >= 1;
  });
}

/** White space between two shared words is shared, as is the one that follows a shared run; within differing words it differs. */
function runsOf(
  text: string,
  words: readonly Word[],
  shared: readonly { readonly at: number; readonly length: number }[],
): DiffRun[] {
  const runs: DiffRun[] = [];
  let cursor = 0;
  const push = (end: number, only: boolean): void => {
    if (end <= cursor) return;
    const last = runs.at(-1);
    const piece = text.slice(cursor, end);
    // Two shared runs meet where only the other text has something between them.
    if (last?.only === only) runs[runs.length - 1] = { text: last.text + piece, only };
    else runs.push({ text: piece, only });
    cursor = end;
  };
  for (const { at, length } of shared) {
    // White space before the first word is no difference of its own.
    if (at > 0) push(words[at]?.start ?? cursor, true);
    push(words[at + length]?.start ?? text.length, false);
  }
  push(text.length, true);
  return runs;
}
