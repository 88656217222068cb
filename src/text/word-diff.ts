import { diffArrays } from 'diff';
import { type Block, type MatchGap, SMALL_GAP, sharedBlocks } from './anchors.ts';
import { type DiffTokens, Vocabulary } from './diff-tokens.ts';
import { heaviestRuns, WORTH } from './run-table.ts';
import { sameEnds } from './same-ends.ts';
import { sharedPhrases } from './shared-phrases.ts';
import { type Keeping, READABLE, sharesEnough, worthKeeping } from './worth-keeping.ts';

/** A run of a text; `only` marks what the other text does not have. */
export type DiffRun = { readonly text: string; readonly only: boolean };

/**
 * `coarse`: nothing that is shared is worth matching, and each text stands as one run, its own. Two texts that share too little in one order have the phrases
 * and figures of both as shared runs, in whatever order each has them.
 */
export type DiffedTexts = { readonly coarse: boolean; readonly ca: DiffRun[]; readonly us: DiffRun[] };

/**
 * Up to so many edits the shortest script is also the one that a reader would write, as between two editions. Myers' cost grows with their square: past this
 * the table of runs is both faster and better.
 */
const MAX_EDITS = 16;

/**
 * Compares two texts word by word. Words are equal when they are after folding case, typography and jurisdiction spelling; a figure with its
 * unit is one word. The runs of each side, joined, give back that side's text to the byte, whatever its length: the time grows with the length of
 * the texts and not with how much they differ, so there is no budget to run out of.
 *
 * The alternative, characters, is unreadable across two countries (880 fragments a section pair); plain words keep lone "the"s
 * and "of"s between wholly different passages, which is why a shared run must carry subject words to stay.
 *
 * @example diffWords('the colour is red', 'the color is blue').ca
 * // [{ text: 'the colour is ', only: false }, { text: 'red', only: true }]
 */
export function diffWords(ca: string, us: string, keeping: Keeping = READABLE): DiffedTexts {
  const { head, tail } = sameEnds(ca, us);
  const vocabulary = new Vocabulary();
  const caWords = vocabulary.read(ca.slice(head, ca.length - tail), head);
  const usWords = vocabulary.read(us.slice(head, us.length - tail), head);
  const found = sharedBlocks(caWords.ids, usWords.ids, vocabulary.size, matchGap(caWords.worth));
  const kept = worthKeeping(found, caWords, usWords, keeping);
  const isAlike = head + tail > 0 || ca === us || sharesEnough(kept, caWords, usWords, keeping);
  if (!isAlike) return phrasesOnly(ca, us, caWords, usWords, vocabulary.stems());
  return {
    coarse: false,
    ca: runsOf(
      ca,
      caWords,
      kept.map(({ left, length }) => ({ at: left, length })),
      { head, tail },
    ),
    us: runsOf(
      us,
      usWords,
      kept.map(({ right, length }) => ({ at: right, length })),
      { head, tail },
    ),
  };
}

/** Runs of keys that two lists share or do not, in order. */
export function diffKeys(
  left: readonly string[],
  right: readonly string[],
): { readonly count: number; readonly added: boolean; readonly removed: boolean }[] {
  const ids = new Map<string, number>();
  const read = (keys: readonly string[]) =>
    Int32Array.from(keys, (key) => {
      const id = ids.get(key) ?? ids.size;
      ids.set(key, id);
      return id;
    });
  const [leftIds, rightIds] = [read(left), read(right)];
  const changes: { count: number; added: boolean; removed: boolean }[] = [];
  const push = (count: number, added: boolean, removed: boolean) => {
    if (count > 0) changes.push({ count, added, removed });
  };
  let leftAt = 0;
  let rightAt = 0;
  const worth = Uint8Array.from(left, (key) => (/[\p{L}\p{N}]/u.test(key) ? WORTH.subject : WORTH.mark));
  for (const block of sharedBlocks(leftIds, rightIds, ids.size, matchGap(worth))) {
    push(block.left - leftAt, false, true);
    push(block.right - rightAt, true, false);
    push(block.length, false, false);
    leftAt = block.left + block.length;
    rightAt = block.right + block.length;
  }
  push(left.length - leftAt, false, true);
  push(right.length - rightAt, true, false);
  return changes;
}

/** A gap between anchors: by its shortest edit script where that is short, else by the heaviest runs; in a large one without anchors nothing is. */
function matchGap(worth: Uint8Array): MatchGap {
  return (left, right, at) => {
    const changes = diffArrays([...left], [...right], { maxEditLength: MAX_EDITS });
    if (changes !== undefined) return staying(changes);
    if (left.length * right.length > SMALL_GAP) return [];
    return heaviestRuns(left, right, worth.subarray(at, at + left.length));
  };
}

function staying(changes: readonly { count: number; added: boolean; removed: boolean }[]): Block[] {
  const blocks: Block[] = [];
  let leftAt = 0;
  let rightAt = 0;
  for (const { count, added, removed } of changes) {
    if (!added && !removed) blocks.push({ left: leftAt, right: rightAt, length: count });
    if (!added) leftAt += count;
    if (!removed) rightAt += count;
  }
  return blocks;
}

/** Two texts without enough in one order: each keeps its own words, and what stands in both, wherever, is shared. */
function phrasesOnly(ca: string, us: string, caWords: DiffTokens, usWords: DiffTokens, stems: Int32Array): DiffedTexts {
  const [caRuns, usRuns] = [sharedPhrases(caWords, usWords, stems), sharedPhrases(usWords, caWords, stems)];
  if (caRuns.length === 0 || usRuns.length === 0) return { coarse: true, ca: whole(ca), us: whole(us) };
  const ends = { head: 0, tail: 0 };
  return { coarse: false, ca: runsOf(ca, caWords, caRuns, ends), us: runsOf(us, usWords, usRuns, ends) };
}

function whole(text: string): DiffRun[] {
  return text === '' ? [] : [{ text, only: true }];
}

/** White space between two shared words is shared, as is the one that follows a shared run; within differing words it differs. */
function runsOf(
  text: string,
  words: DiffTokens,
  shared: readonly { readonly at: number; readonly length: number }[],
  { head, tail }: { readonly head: number; readonly tail: number },
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
  const middleEnd = text.length - tail;
  push(head, false);
  for (const { at, length } of shared) {
    // White space before the first word is no difference of its own.
    if (at > 0) push(words.starts[at] ?? cursor, true);
    push(words.starts[at + length] ?? middleEnd, false);
  }
  push(middleEnd, true);
  push(text.length, false);
  return runs;
}
