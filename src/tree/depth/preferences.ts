import type { Reading, Style } from './markers.ts';
import type { Ending, Frame } from './token.ts';

/**
 * Ranking of readings: each step of a reading has a price, and the reading of the whole sequence with the lowest sum is preferred. So a
 * later marker decides an earlier one: after (h), an (i) followed by (j) is a letter, followed by (ii) a numeral.
 *
 * Prices below `againstRules` rank admissible readings; those from it on are for texts that break a hard rule.
 */
export const againstRules = 20;

export const price = {
  /** Per level that a continued list closes: of two lists that could go on, the inner one does. */
  closeLevel: 0.05,
  /** A list that opens although the text before it ends like an item of a running list. */
  openAfterSemicolon: 1,
  /** A list that goes on although the text before it ends in a colon. */
  continueAfterColon: 0.7,
  openAfterColon: -0.3,
  /** The style is in use further up. Real where italics were lost: (a)(1)(i)(A)(1). */
  styleInUse: 2,
  /** An unnumbered line taken for the head of the list that follows it. */
  openText: 3,
  openTextWithoutColon: 6,
  /** One unnumbered head follows another: they are siblings, */
  continueText: -2,
  /** and one inside another is rare. */
  nestText: 3,
  /** A heading inside a numbering that goes on after it. */
  headingInList: 0.5,
  nestDefinition: 3,
  /** A list that opens above the definition before it, */
  leaveDefinition: 1,
  /** or above the unnumbered head before it, which has closed the list that stood there. */
  leaveText: 6,
  /** A division (`1.`) below a decimal number of an earlier one (`0.2`). */
  openBelowPast: 6,
  /** A list below `(b) [Reserved]`, which has nothing to list. */
  openBelowReserved: 6,
  /** `S4.3(b)` where S4.3 is open already: the number is repeated, not a new provision. */
  repeatPrefix: 0.2,

  /** From here on against the rules. */
  restartAfterBreak: 21,
  restart: 30,
  skip: 25,
  openLate: 32,
  sameStyleAsParent: 40,
  /** "It does not apply to: (a) ...": the colon of an (a) opens another (a), where the law slipped. */
  sameStyleAfterColon: 24,
  /** A path that was printed before: a slip of the publisher, */
  backwardsPath: 22,
  /** unless a sentence goes on behind it. */
  backwardsSentence: 28,
  /** A marker taken for mere text: cheap for "A. " and "3. ", which sentences begin with, dear for parentheses. */
  ignoreStopped: 22,
  ignoreNumber: 24,
  ignoreParenthesis: 48,
} as const;

/** Styles a list opens with below each style, with their price; what is not named costs `unusualChild`. */
const children: Partial<Record<Frame['style'] | 'root', Partial<Record<Style, number>>>> = {
  // (a)(1)(i)(A)(<I>1</I>)(<I>i</I>): Document Drafting Handbook, 1.13; the fourth level in older texts is (<I>a</I>).
  root: { lower: 0.3, arabic: 0.6, roman: 1, upper: 1 },
  lower: { arabic: 0.3, roman: 0.8 },
  arabic: { roman: 0.3, lower: 0.8 },
  roman: { upper: 0.3, 'italic-lower': 0.3, 'italic-arabic': 0.6, arabic: 0.7 },
  upper: { 'italic-arabic': 0.3, arabic: 0.4, 'italic-lower': 0.8, roman: 0.9 },
  'italic-lower': { 'italic-arabic': 0.3, 'italic-roman': 0.5 },
  'italic-arabic': { 'italic-roman': 0.3, 'italic-lower': 0.5 },
  'upper-roman-stop': { 'upper-stop': 0.3, 'arabic-stop': 0.5 },
  'upper-stop': { 'arabic-stop': 0.3, arabic: 0.5 },
  'arabic-stop': { 'lower-stop': 0.3, 'upper-stop': 0.5, lower: 0.5 },
  'lower-stop': { 'roman-stop': 0.3, arabic: 0.4 },
  number: { lower: 0.3, arabic: 0.4 },
  // `I.`, `1.` number the divisions of a text, which do not lie in one of its definitions.
  definition: { lower: 0.3, arabic: 0.3, roman: 0.5, upper: 0.6, ...stopped(2.5) },
};
const unusualChild = 1.2;

function stopped(cost: number): Partial<Record<Style, number>> {
  return { 'upper-roman-stop': cost, 'upper-stop': cost, 'arabic-stop': cost, 'lower-stop': cost, 'roman-stop': cost };
}

/** What opening a list in a style costs below a frame. */
export function openPrice(parent: Frame | null, reading: Reading, ending: Ending): number {
  const known = children[parent?.style ?? 'root'] ?? children.root;
  let total = known?.[reading.style] ?? unusualChild;
  for (let frame = parent; frame !== null && !isBoundary(frame); frame = frame.parent) {
    if (frame.style === reading.style) total += price.styleInUse;
  }
  if (ending === 'colon') total += price.openAfterColon;
  if (ending === 'semicolon') total += price.openAfterSemicolon;
  return total;
}

/** Numbering below a definition, a heading, a path or an unnumbered head starts afresh, whatever stands above. */
function isBoundary(frame: Frame): boolean {
  return (
    frame.style === 'definition' || frame.style === 'heading' || frame.style === 'text' || frame.style === 'number'
  );
}

export function ignorePrice(readings: readonly Reading[]): number {
  if (readings.some((reading) => reading.style === 'number')) return price.ignoreNumber;
  if (readings.some((reading) => reading.style.endsWith('-stop'))) return price.ignoreStopped;
  return price.ignoreParenthesis;
}
