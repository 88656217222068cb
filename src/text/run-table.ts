import type { Block } from './anchors.ts';

/**
 * What a shared word counts for: a figure with its unit, which is what two limits are compared by; a word of the subject; a small word (`the`, `of`); a mark or
 * white space; and what it costs to begin another run.
 */
export const WORTH = { figure: 40, subject: 20, small: 14, mark: 2, newRun: 13 } as const;

/** Steps of the way back through the table. */
const SKIP_LEFT = 1;
const SKIP_RIGHT = 2;
const TAKE = 3;
const GOES_ON = 4;
/** Stands where two words differ, so that no run goes on from there. */
const NEVER = -1_000_000_000;

/**
 * The shared words of two short texts that are worth most, where each run of them that begins costs something: so of two ways to keep as many words the
 * one with fewer, longer runs is found. The shortest edit script, which `diff` gives, cannot weigh runs: on judged pairs of sections it keeps as many words
 * in a quarter more runs, and a lone bracket counts as much as a word.
 *
 * Time and memory grow with the product of the lengths; the caller sees to it that this is small.
 *
 * @param worth of each word of the left text
 */
export function heaviestRuns(left: Int32Array, right: Int32Array, worth: Uint8Array): Block[] {
  // Two words in three stand on one side only: without them the table has a fifth of its cells.
  const rows = placesOf(left, new Set(right));
  const columns = placesOf(right, new Set(left));
  const width = columns.length + 1;
  const ways = new Uint8Array((rows.length + 1) * width);
  let best = new Int32Array(width);
  let bestBefore = new Int32Array(width);
  let taken = new Int32Array(width);
  let takenBefore = new Int32Array(width).fill(NEVER);
  const words = columns.map((place) => right[place] ?? 0);
  const isNextColumn = Uint8Array.from(columns, (place, index) => (place === (columns[index - 1] ?? -2) + 1 ? 1 : 0));
  for (let row = 1; row <= rows.length; row += 1) {
    const place = rows[row - 1] ?? 0;
    const word = left[place] ?? 0;
    const value = worth[place] ?? 0;
    const isNextRow = place === (rows[row - 2] ?? -2) + 1;
    const base = row * width;
    taken[0] = NEVER;
    best[0] = 0;
    let beside = 0;
    let before = 0;
    for (let column = 1; column < width; column += 1) {
      const above = bestBefore[column] as number;
      let way = SKIP_LEFT;
      let here = above;
      if (beside > here) {
        here = beside;
        way = SKIP_RIGHT;
      }
      let take = NEVER;
      if (word === words[column - 1]) {
        const diagonal = isNextRow && isNextColumn[column - 1] === 1 ? (takenBefore[column - 1] as number) : NEVER;
        // A run that goes on is preferred to one that begins at the same worth.
        const goesOn = diagonal >= before - WORTH.newRun;
        take = value + (goesOn ? diagonal : before - WORTH.newRun);
        if (goesOn) way |= GOES_ON;
        if (take > here) {
          here = take;
          way |= TAKE;
        }
      }
      before = above;
      taken[column] = take;
      best[column] = here;
      beside = here;
      ways[base + column] = way;
    }
    [best, bestBefore] = [bestBefore, best];
    [taken, takenBefore] = [takenBefore, taken];
  }
  return wayBack(ways, rows.length, columns.length).map((run) => ({
    left: rows[run.left] ?? 0,
    right: columns[run.right] ?? 0,
    length: run.length,
  }));
}

/** The places of the words that the other text has too. */
function placesOf(words: Int32Array, others: ReadonlySet<number>): Int32Array {
  const places = new Int32Array(words.length);
  let count = 0;
  for (let at = 0; at < words.length; at += 1) {
    if (!others.has(words[at] ?? 0)) continue;
    places[count] = at;
    count += 1;
  }
  return places.subarray(0, count);
}

function wayBack(ways: Uint8Array, rows: number, columns: number): Block[] {
  const runs: Block[] = [];
  let row = rows;
  let column = columns;
  while (row > 0 && column > 0) {
    const way = (ways[row * (columns + 1) + column] ?? 0) & TAKE;
    if (way === SKIP_LEFT) row -= 1;
    else if (way === SKIP_RIGHT) column -= 1;
    else {
      let length = 0;
      for (let goesOn = true; goesOn && row > 0 && column > 0; length += 1) {
        goesOn = ((ways[row * (columns + 1) + column] ?? 0) & GOES_ON) !== 0;
        row -= 1;
        column -= 1;
      }
      runs.push({ left: row, right: column, length });
    }
  }
  return runs.reverse();
}
