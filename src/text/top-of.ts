/**
 * Places of the largest scores above 0, largest first, equal scores by place; at most `limit`. A heap of `limit` places over one pass: sorting a hundred
 * thousand scores to keep fifty took longer than computing them. Places alone are moved and nothing is allocated for a step, since a country's law is asked
 * two hundred thousand times.
 */
export function topOf(scores: Float64Array, limit: number): number[] {
  // The root is the one to lose first: the smallest score, and of equal scores the later place.
  const heap = new Int32Array(Math.min(limit, scores.length));
  let held = 0;
  // What a later place must exceed to be among the best: of equal scores the earlier stays.
  let least = 0;
  if (heap.length === 0) return [];
  for (let place = 0; place < scores.length; place++) {
    if (!((scores[place] as number) > least)) continue;
    if (held < heap.length) {
      siftUp(heap, held, place, scores);
      held += 1;
    } else siftDown(heap, place, scores);
    if (held === heap.length) least = scores[heap[0] ?? 0] ?? 0;
  }
  return [...heap.subarray(0, held)].sort((a, b) => (isWorse(a, b, scores) ? 1 : -1));
}

function isWorse(a: number, b: number, scores: Float64Array): boolean {
  const difference = (scores[a] ?? 0) - (scores[b] ?? 0);
  return difference < 0 || (difference === 0 && a > b);
}

/** Puts a place at the end of the heap and moves it up to where it belongs. */
function siftUp(heap: Int32Array, end: number, place: number, scores: Float64Array): void {
  let at = end;
  while (at > 0) {
    const parent = (at - 1) >> 1;
    if (!isWorse(place, heap[parent] ?? 0, scores)) break;
    heap[at] = heap[parent] ?? 0;
    at = parent;
  }
  heap[at] = place;
}

/** Puts a place where the root was and moves it down to where it belongs. */
function siftDown(heap: Int32Array, place: number, scores: Float64Array): void {
  let at = 0;
  for (let child = 1; child < heap.length; child = 2 * at + 1) {
    if (child + 1 < heap.length && isWorse(heap[child + 1] ?? 0, heap[child] ?? 0, scores)) child += 1;
    if (!isWorse(heap[child] ?? 0, place, scores)) break;
    heap[at] = heap[child] ?? 0;
    at = child;
  }
  heap[at] = place;
}
