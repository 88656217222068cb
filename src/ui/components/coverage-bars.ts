import { html } from 'hono/html';
import type { SectorSummary } from '../../model/sector-summary.ts';
import { formatNumber } from '../format-number.ts';
import type { Html } from '../html.ts';
import { messagesOf } from '../messages/messages-of.ts';
import { paths } from '../paths.ts';
import { href, type View } from '../view.ts';

type Part = { readonly key: string; readonly value: number; readonly words: string; readonly path: string };

/**
 * How much of a sector is known: of its pairs of instruments, which have text on both sides; of the sections assessed, which are paired. "Not
 * assessed" is a part of the first bar and never of the second: nobody looked, so there is no gap.
 */
export function coverageBars(view: View, sector: SectorSummary): Html {
  const { sector: m } = messagesOf(view.language);
  const { id } = sector;
  const instruments: Part[] = [
    {
      key: 'assessed',
      value: sector.assessed,
      words: m.assessed,
      path: paths.list('/crosswalks', { sector: id, assessed: '1' }),
    },
    {
      key: 'not-assessed',
      value: sector.crosswalks - sector.assessed,
      words: m.notAssessed,
      path: paths.list('/crosswalks', { sector: id, assessed: '0' }),
    },
  ];
  const gaps = (side: 'ca' | 'us') => paths.list('/gaps', { sector: id, side });
  const pairs = (label: 'aligned' | 'candidate') => paths.list('/pairs', { sector: id, label, sections: '1' });
  const sections: Part[] = [
    { key: 'aligned', value: sector.sectionPairs, words: m.aligned, path: pairs('aligned') },
    { key: 'candidate', value: sector.candidates, words: m.candidate, path: pairs('candidate') },
    { key: 'gap-ca', value: sector.caGaps, words: m.gap.ca, path: gaps('ca') },
    { key: 'gap-us', value: sector.usGaps, words: m.gap.us, path: gaps('us') },
  ];
  return html`<div class="coverage">${bar(view, m.coverInstruments, instruments)}${bar(view, m.coverSections, sections)}</div>`;
}

function bar(view: View, title: string, parts: readonly Part[]): Html | '' {
  const total = parts.reduce((sum, part) => sum + part.value, 0);
  if (total === 0) return '';
  let x = 0;
  const segments = parts.map((part) => {
    const from = x;
    const width = (100 * part.value) / total;
    x += width;
    return width === 0
      ? ''
      : html`<rect class="b-${part.key}" x="${from.toFixed(2)}" y="0" width="${width.toFixed(2)}" height="8"></rect>`;
  });
  return html`<div class="bar"><h3>${title}</h3><svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true" focusable="false">${segments}</svg><ul>${parts.map(
    (part) =>
      html`<li class="k-${part.key}"><a href="${href(view, part.path)}"><b>${formatNumber(view.language, part.value)}</b> ${part.words}</a></li>`,
  )}</ul></div>`;
}
