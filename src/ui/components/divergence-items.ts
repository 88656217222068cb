import { html } from 'hono/html';
import type { CrosswalkSummary } from '../../model/crosswalk-summary.ts';
import type { DecidedDivergence, DivergenceSummary } from '../../model/divergence-summary.ts';
import { formatNumber } from '../format-number.ts';
import type { Html } from '../html.ts';
import { messagesOf } from '../messages/messages-of.ts';
import { paths } from '../paths.ts';
import { href, type View } from '../view.ts';
import { citeProvision } from './cite.ts';
import { decidedChip } from './decided-chip.ts';
import { divergenceSentence } from './divergence-sentence.ts';
import { bilingual, inLanguage } from './in-language.ts';

type Item = DivergenceSummary | DecidedDivergence;

/** Differences of one pair that stand apart; two limit tables part in forty rows, which would push every other subject from the page. */
const OF_ONE_PAIR = 3;

/**
 * Differences of many pairs as a list: direction, sentence, the two provisions, which lead to the row where the words stand, and the laws these are of:
 * "Records: 15 years against 2 years" is read in no second without "Investigational New Drug Application". The address of a pair inside a section pair
 * leads to its part and row. Of a pair with many differences the weightiest stands, the others are folded under it.
 */
export function divergenceItems(
  view: View,
  divergences: readonly Item[],
  crosswalks: readonly CrosswalkSummary[],
): Html {
  const statements = [...Map.groupBy(divergences, statementOf).values()];
  const pairs = [...Map.groupBy(statements, ([first]) => first?.alignmentId).values()];
  return html`<ol class="differences plain">${pairs
    .flatMap((pair) => (pair.length > OF_ONE_PAIR ? [pair] : pair.map((statement) => [statement])))
    .map(([weightiest = [], ...folded]) => {
      const names = lawNames(view, weightiest[0], crosswalks);
      return html`<li>${statementItem(view, weightiest)}${names}${foldedItems(view, folded)}</li>`;
    })}</ol>`;
}

/**
 * Two crosswalks may compare the same provisions (dangerous goods, and lithium batteries among them): what both found is said once, with a way to each,
 * since twice the same line looks like two differences.
 */
function statementItem(view: View, alike: readonly Item[]): readonly Html[] {
  const { compare, lists } = messagesOf(view.language);
  return alike.map((divergence, at) => {
    const ca = citeProvision(view, { citation: divergence.caCitation, eId: divergence.ca.eId });
    const us = citeProvision(view, { citation: divergence.usCitation, eId: divergence.us.eId });
    const text = at === 0 ? compare.rowLabel(ca, us) : lists.alsoElsewhere;
    const link = html`<a class="where" href="${href(view, paths.compare(divergence.alignmentId))}">${text}</a>`;
    return html`${at === 0 ? divergenceSentence(view, divergence) : ''} ${link}${decision(view, divergence)}`;
  });
}

function foldedItems(view: View, statements: readonly (readonly Item[])[]): Html | '' {
  if (statements.length === 0) return '';
  const { lists } = messagesOf(view.language);
  const count = formatNumber(view.language, statements.length);
  return html`<details><summary>${lists.moreOfPair(count)}</summary><ol>${statements.map(
    (statement) => html`<li>${statementItem(view, statement)}</li>`,
  )}</ol></details>`;
}

/** The names of the two laws; nothing for a crosswalk that is not among those given, or a text without a name. */
function lawNames(view: View, item: Item | undefined, crosswalks: readonly CrosswalkSummary[]): Html | '' {
  const crosswalk = crosswalks.find(({ id }) => id === item?.crosswalkId);
  if (item === undefined || crosswalk === undefined || crosswalk.caTitleEn === null) return '';
  const [usInstrument = ''] = item.us.editionId.split('@');
  const usTitle = crosswalk.usTitles[crosswalk.usInstrumentIds.indexOf(usInstrument)] ?? null;
  if (usTitle === null) return '';
  const ca = bilingual(view, crosswalk.caTitleEn, crosswalk.caTitleFr);
  return html`<span class="under">${ca} · ${inLanguage(view, 'en', usTitle)}</span>`;
}

function decision(view: View, divergence: Item): Html | '' {
  return 'status' in divergence ? decidedChip(view, divergence) : '';
}

function statementOf({ kind, ca, us, details }: DivergenceSummary): string {
  return JSON.stringify([kind, ca, us, details]);
}
