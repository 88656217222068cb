/** What leaving one out costs: two passages are paired rather than both left alone when their likeness is above twice this. */
const GAP = -0.5;

/** How far from the diagonal a pair may lie. It bounds the time for two lists of any length to a multiple of the longer. */
const REACH = 60;

/**
 * The pairs of two lists, each in its own order, that are worth the most together and do not cross (Needleman and Wunsch, 1970). Long lists are cut
 * first where both have the same key once, since no pair far from the diagonal is looked at.
 *
 * @param worth of a pair; one of at most twice the cost of a gap is never made.
 * @param keyOf what says by itself that two are the same; an empty key says nothing.
 */
export function alignInOrder<T>(
  left: readonly T[],
  right: readonly T[],
  worth: (left: T, right: T) => number,
  keyOf: (one: T) => string,
): [T, T][] {
  if (Math.max(left.length, right.length) <= REACH) return alignRun(left, right, worth);
  const pairs: [T, T][] = [];
  let [from, start] = [0, 0];
  for (const [at, place] of [...anchors(left.map(keyOf), right.map(keyOf)), [left.length, right.length] as const]) {
    pairs.push(...alignRun(left.slice(from, at), right.slice(start, place), worth));
    const [one, other] = [left[at], right[place]];
    if (one !== undefined && other !== undefined) pairs.push([one, other]);
    [from, start] = [at + 1, place + 1];
  }
  return pairs;
}

/** Places of the keys that both lists have once, as many as do not cross (the longest increasing subsequence). */
function anchors(left: readonly string[], right: readonly string[]): [number, number][] {
  const places = uniquePlaces(right);
  const shared = [...uniquePlaces(left)].flatMap(([key, at]): [number, number][] => {
    const place = places.get(key) ?? -1;
    return key === '' || at < 0 || place < 0 ? [] : [[at, place]];
  });
  shared.sort(([a], [b]) => a - b);
  const tails: number[] = [];
  const before: number[] = [];
  for (const [index, [, place]] of shared.entries()) {
    let [low, high] = [0, tails.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((shared[tails[middle] ?? 0]?.[1] ?? 0) < place) low = middle + 1;
      else high = middle;
    }
    before[index] = low === 0 ? -1 : (tails[low - 1] ?? -1);
    tails[low] = index;
  }
  const kept: [number, number][] = [];
  for (let at = tails.at(-1) ?? -1; at >= 0; at = before[at] ?? -1) {
    const found = shared[at];
    if (found !== undefined) kept.push(found);
  }
  return kept.reverse();
}

/** Where each key stands; -1 for one that stands twice. */
export function uniquePlaces(keys: readonly string[]): Map<string, number> {
  const places = new Map<string, number>();
  for (const [index, key] of keys.entries()) places.set(key, places.has(key) ? -1 : index);
  return places;
}

function alignRun<T>(left: readonly T[], right: readonly T[], worth: (left: T, right: T) => number): [T, T][] {
  const [rows, columns] = [left.length, right.length];
  if (rows === 0 || columns === 0) return [];
  // The longer list makes the rows, so that the band of one row always meets that of the next.
  if (rows < columns) return alignRun(right, left, (a, b) => worth(b, a)).map(([a, b]) => [b, a]);
  const width = Math.min(columns, 2 * REACH) + 1;
  const firstOf = (row: number) =>
    Math.max(0, Math.min(Math.round((row * columns) / rows) - REACH, columns + 1 - width));
  const best = new Float64Array((rows + 1) * width).fill(Number.NEGATIVE_INFINITY);
  const step = new Uint8Array((rows + 1) * width);
  const at = (row: number, column: number) => {
    const place = column - firstOf(row);
    return row < 0 || place < 0 || place >= width || column > columns ? -1 : row * width + place;
  };
  const valueAt = (row: number, column: number) => best[at(row, column)] ?? Number.NEGATIVE_INFINITY;
  for (let row = 0; row <= rows; row += 1) {
    for (let column = firstOf(row); column <= columns && column < firstOf(row) + width; column += 1) {
      const here = at(row, column);
      let value = row === 0 && column === 0 ? 0 : Number.NEGATIVE_INFINITY;
      let from = 0;
      const [one, other] = [left[row - 1], right[column - 1]];
      if (one !== undefined && other !== undefined) {
        const before = valueAt(row - 1, column - 1);
        const pair = before === Number.NEGATIVE_INFINITY ? before : before + worth(one, other);
        if (pair > value) [value, from] = [pair, 1];
      }
      const skipLeft = row === 0 ? Number.NEGATIVE_INFINITY : valueAt(row - 1, column) + GAP;
      if (skipLeft >= value) [value, from] = [skipLeft, 2];
      const skipRight = column === 0 ? Number.NEGATIVE_INFINITY : valueAt(row, column - 1) + GAP;
      if (skipRight >= value) [value, from] = [skipRight, 3];
      best[here] = value;
      step[here] = from;
    }
  }
  return trace(left, right, (row, column) => step[at(row, column)] ?? 0);
}

function trace<T>(left: readonly T[], right: readonly T[], stepAt: (row: number, column: number) => number): [T, T][] {
  const pairs: [T, T][] = [];
  let [row, column] = [left.length, right.length];
  while (row > 0 && column > 0) {
    const step = stepAt(row, column);
    const [one, other] = [left[row - 1], right[column - 1]];
    if (step === 1 && one !== undefined && other !== undefined) pairs.push([one, other]);
    if (step !== 3) row -= 1;
    if (step !== 2) column -= 1;
  }
  return pairs.reverse();
}
