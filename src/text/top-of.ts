/**
 * Places of the largest scores above 0, largest first, equal scores by place; at most `limit`. A heap of `limit` places over one pass: sorting a hundred
 * thousand scores to keep fifty took longer than computing them.
 */
export function topOf(scores: ArrayLike<number>, limit: number): number[] {
  const heap: number[] = [];
  // The root is the one to lose first: the smallest score, and of equal scores the later place.
  const isWorse = (a: number, b: number): boolean => {
    const difference = (scores[a] ?? 0) - (scores[b] ?? 0);
    return difference < 0 || (difference === 0 && a > b);
  };
  // What a later place must exceed to be among the best: of equal scores the earlier stays.
  let least = 0;
  for (let place = 0; place < scores.length && limit > 0; place++) {
    if (!((scores[place] ?? 0) > least)) continue;
    if (heap.length < limit) {
      heap.push(place);
      siftUp(heap, isWorse);
    } else {
      heap[0] = place;
      siftDown(heap, isWorse);
    }
    if (heap.length === limit) least = scores[heap[0] ?? 0] ?? 0;
  }
  return heap.sort((a, b) => (isWorse(a, b) ? 1 : -1));
}

type Worse = (a: number, b: number) => boolean;

function siftUp(heap: number[], isWorse: Worse): void {
  for (let at = heap.length - 1; at > 0; ) {
    const parent = (at - 1) >> 1;
    if (!isWorse(heap[at] ?? 0, heap[parent] ?? 0)) return;
    swap(heap, at, parent);
    at = parent;
  }
}

function siftDown(heap: number[], isWorse: Worse): void {
  for (let at = 0; ; ) {
    let worst = at;
    for (const child of [2 * at + 1, 2 * at + 2]) {
      if (child < heap.length && isWorse(heap[child] ?? 0, heap[worst] ?? 0)) worst = child;
    }
    if (worst === at) return;
    swap(heap, at, worst);
    at = worst;
  }
}

function swap(heap: number[], a: number, b: number): void {
  [heap[a], heap[b]] = [heap[b] ?? 0, heap[a] ?? 0];
}
