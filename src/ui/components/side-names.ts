import type { ProvisionLabel } from '../../model/alignment-summary.ts';
import { formatNumber } from '../format-number.ts';
import { messagesOf } from '../messages/messages-of.ts';
import type { View } from '../view.ts';
import { citeProvision } from './cite.ts';

/** Provisions named in one line; beyond three, the rest as a number, since a heading must stay a heading. */
const NAMED = 3;

/** The citations of one side of a pair: `s. 32(2); s. 33 and 2 more`. */
export function sideNames(view: View, provisions: readonly Pick<ProvisionLabel, 'citation' | 'eId'>[]): string {
  const { words } = messagesOf(view.language);
  const named = provisions.slice(0, NAMED).map((provision) => citeProvision(view, provision));
  const rest = provisions.length - named.length;
  // No line ends between "s." and its number: a heading that breaks there is read twice.
  const text = named
    .map((one) => one.replaceAll(/(?<=\bs\.|\bart\.|\bc\.|\bch\.|\bSch\.|\bann\.|\bCFR) /g, '\u00A0'))
    .join(words.listSeparator);
  return rest > 0 ? `${text} ${words.andMore(formatNumber(view.language, rest))}` : text;
}
