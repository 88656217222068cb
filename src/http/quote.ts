import type { Provision } from '../model/provision.ts';

const MAX_QUOTE = 2000;

/**
 * The words a tag keeps of a provision and everything below it, in reading order, cut at the last space before 2,000 characters. The same
 * function makes the quote and checks it later, so that equal words always give equal quotes.
 *
 * @param subtree the provision and its descendants in document order.
 */
export function quoteOf(subtree: readonly Provision[]): string {
  let text = '';
  for (const provision of subtree) {
    const own = [provision.number, provision.heading, provision.text].filter((piece) => piece !== null && piece !== '');
    if (own.length > 0) text += `${text === '' ? '' : ' '}${own.join(' ')}`;
    if (text.length > MAX_QUOTE) break;
  }
  if (text.length <= MAX_QUOTE) return text;
  const cut = text.lastIndexOf(' ', MAX_QUOTE);
  return `${text.slice(0, cut > 0 ? cut : MAX_QUOTE)} …`;
}

/** Whether a text has these words, however its lines are broken: a browser's selection has other white space than the source. */
export function holdsWords(text: string, words: string): boolean {
  const bare = (one: string) => one.replace(/\s+/gu, ' ').trim();
  return bare(text).includes(bare(words));
}
