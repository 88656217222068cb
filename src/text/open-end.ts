/** Where one sentence ends and the next begins: not inside "S6.1" and "49 CFR 571.213", nor after "No.", "s.", "U.S." or an initial. */
const BOUNDARY = /(?:;|(?<!(?<!\p{L})(?:nos?|ss?|c|ch|arts?|paras?|pars?|fig|u\.s|\p{L}))\.) +(?=\S)/giu;

/**
 * The sentence that a text leaves open for what stands below it ("Terms. The report shall show:" leaves "The report shall show:"); empty where it ends as a
 * sentence does. Both countries' drafting rules (Office of the Federal Register, Document Drafting Handbook; Justice Canada, legistics) end such a stem
 * without a full stop.
 */
export function openEnd(text: string): string {
  const whole = text.trim().replace(/[;,]$/, '');
  if (/[.!?][)”"’']*$/.test(whole)) return '';
  const [last] = [...whole.matchAll(BOUNDARY)].slice(-1);
  return last === undefined ? whole : whole.slice(last.index + last[0].length);
}
