/** Fewer headings than this show no habit. */
const LEAST = 4;

/**
 * The headings of one run of sections without the words that more than half of them have: "Standard No. 223; Rear impact guards" is about rear impact guards, and
 * "(Standard 223)" after a Canadian heading says as little. A heading of nothing else keeps its words.
 */
export function distinctHeadings(headings: readonly (readonly string[])[]): (readonly string[])[] {
  const named = headings.filter((words) => words.length > 0);
  const holders = new Map<string, number>();
  for (const words of named) for (const word of new Set(words)) holders.set(word, (holders.get(word) ?? 0) + 1);
  const isHabit = (word: string): boolean => named.length >= LEAST && (holders.get(word) ?? 0) * 2 > named.length;
  return headings.map((words) => {
    const own = words.filter((word) => !isHabit(word));
    return own.length === 0 ? words : own;
  });
}
