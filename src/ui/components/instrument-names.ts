import type { CrosswalkSummary } from '../../model/crosswalk-summary.ts';
import { formatNumber } from '../format-number.ts';
import { messagesOf } from '../messages/messages-of.ts';
import type { View } from '../view.ts';
import { citeInstrument } from './cite.ts';

/** Instruments named in a heading or a link; the rest as a number. Parts of one title take little room: seven of them still fit. */
const NAMED = 7;

/** `49 CFR 107, 171, 172; 40 CFR 205`: parts of one title share its number, as officials write them. */
export function joinCitations(citations: readonly string[]): string {
  const groups: { title: string; parts: string[] }[] = [];
  for (const citation of citations) {
    const [, title = '', part = citation] = /^(\d+ CFR )(.+)$/.exec(citation) ?? [];
    const last = groups.at(-1);
    if (last !== undefined && title !== '' && last.title === title) last.parts.push(part);
    else groups.push({ title, parts: [part] });
  }
  // No line ends inside "49 CFR 571": a heading that breaks there reads as two citations.
  return groups.map((group) => `${group.title.replaceAll(' ', '\u00A0')}${group.parts.join(', ')}`).join('; ');
}

/** `SOR/98-282 and 21 CFR 820, 807`, short enough for a heading: parts with text here are named, the others counted. */
export function crosswalkName(view: View, crosswalk: CrosswalkSummary): string {
  const { crosswalk: m, words } = messagesOf(view.language);
  const ca = citeInstrument(view, crosswalk.caCitation);
  const all = crosswalk.usCitations;
  if (all.length === 0) return ca;
  if (all.length <= NAMED) return m.title(ca, joinCitations(all));
  const withText = all.filter((_, index) => (crosswalk.usTitles[index] ?? null) !== null);
  const named = (withText.length > 0 ? withText : all).slice(0, NAMED - 1);
  return m.title(
    ca,
    `${joinCitations(named)} ${words.andMore(formatNumber(view.language, all.length - named.length))}`,
  );
}
