/**
 * Figures of a text as numbers without thousands separators: `1,000`, `1 000` and `1 000` with a no-break space are `1000`. Superscripts count as
 * digits, since digests type them plainly; a final period is punctuation.
 */
export function figuresOf(text: string): Set<string> {
  const plain = text.normalize('NFKC').replace(/(?<=\d)[, ](?=\d{3}(?!\d))/g, '');
  return new Set(plain.match(/\d+(?:\.\d+)*/g));
}

/** Words for comparing runs: letters and digits only, lower case, so that neither punctuation nor capitals hide a copied sentence. */
export function wordsOf(text: string): string[] {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

/** Every run of `length` words in a row, each as one string. */
export function runsOf(words: readonly string[], length: number): string[] {
  const runs: string[] = [];
  for (let start = 0; start + length <= words.length; start += 1)
    runs.push(words.slice(start, start + length).join(' '));
  return runs;
}
