import { html } from 'hono/html';
import { toFrenchCitation } from '../../model/provision-citation.ts';
import type { Standing } from '../../model/standing.ts';
import { formatDate } from '../format-date.ts';
import type { Html } from '../html.ts';
import { messagesOf } from '../messages/messages-of.ts';
import type { View } from '../view.ts';

/** What is to be said of a text's standing beside its status: the reason, the day and what did it. Empty for text plainly in force. */
export function standingDetail(view: View, standing: Standing): string {
  const { standing: m, words } = messagesOf(view.language);
  const { status, statusReason, inForceOn, inForceUntil, statusBy } = standing;
  if (statusReason === null && inForceUntil === null) return '';
  const date = (day: string) => formatDate(view.language, day);
  const ended = status === 'repealed' || status === 'expired';
  const parts = [
    statusReason === null ? '' : m.reason[statusReason],
    ended && inForceUntil === null ? m.noDate : '',
    inForceUntil === null ? '' : (ended ? m.since : m.until)(date(inForceUntil)),
    status === 'not-in-force' && inForceOn !== null ? m.from(date(inForceOn)) : '',
    statusBy === null ? '' : view.language === 'fr' ? inFrench(statusBy) : statusBy,
  ];
  return parts.filter((part) => part !== '').join(words.listSeparator);
}

/** `SOR/2010-1, s. 3` and `SOR/2010-1, par. 3(a)` as French texts cite them; citations of other forms stay. */
function inFrench(by: string): string {
  return toFrenchCitation(by)
    .replace(/, ss?\. (?=\d)/, ', art. ')
    .replace(/, par\. (?=\d)/, ', al. ');
}

/** Status, reason and day of a provision; nothing for one that is plainly in force. `lang` says our words' language inside the law's text. */
export function standingBadge(view: View, standing: Standing, lang: Html | '' = ''): Html | '' {
  const { words } = messagesOf(view.language);
  // A provision whose instrument ends on a known day is plainly in force until then; the instrument says so once.
  if (standing.status === 'in-force' && standing.statusReason === null) return '';
  const detail = standingDetail(view, standing);
  return html`<span class="chip st-${standing.status}"${lang}>${words.status[standing.status]}</span>${
    detail === '' ? '' : html` <span${lang}>${detail}</span>`
  }`;
}

/** The status alone, for a line of a list. */
export function statusChip(view: View, standing: Pick<Standing, 'status'>): Html | '' {
  if (standing.status === 'in-force') return '';
  return html` <span class="chip st-${standing.status}">${messagesOf(view.language).words.status[standing.status]}</span>`;
}
