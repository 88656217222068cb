import { html } from 'hono/html';
import { formatNumber } from '../format-number.ts';
import type { Html } from '../html.ts';
import type { View } from '../view.ts';

export type Bar = {
  readonly name: string;
  /** Address of what is behind the bar. */
  readonly address: string;
  readonly value: number;
  /** Part of the value that is drawn dark. */
  readonly part: number;
  /** The bar in words. */
  readonly label: string;
};

/** Height of a bar with its name above it, in CSS pixels. */
const STEP = 44;

/** Names are cut, since text in SVG does not wrap: this much fits a narrow screen, and this much a wide one. The table has them whole. */
const LONGEST = { narrow: 38, wide: 110 };

/**
 * A bar chart drawn on the server. Lengths are shares of the width and everything else is pixels, so that it fits any screen without its letters
 * shrinking; each bar is a link that names its number.
 */
export function barChart(view: View, chart: { title: string; description: string; bars: readonly Bar[] }): Html {
  const most = Math.max(1, ...chart.bars.map(({ value }) => value));
  const share = (value: number) => `${((100 * value) / most).toFixed(2)}%`;
  return html`<svg class="chart" width="100%" height="${String(chart.bars.length * STEP)}" role="group" aria-labelledby="chart-title" aria-describedby="chart-description"><title id="chart-title">${
    chart.title
  }</title><desc id="chart-description">${chart.description}</desc>${chart.bars.map((bar, index) => {
    const top = index * STEP;
    return html`<a href="${bar.address}"><title>${bar.label}</title><rect class="hit" x="0" y="${String(top)}" width="100%" height="${String(
      STEP - 4,
    )}"></rect>${nameOf(bar.name, top + 15)}<text class="n" x="100%" y="${String(top + 15)}">${formatNumber(
      view.language,
      bar.value,
    )}</text><rect class="whole" x="0" y="${String(top + 21)}" width="${share(bar.value)}" height="14"></rect><rect class="part" x="0" y="${String(
      top + 21,
    )}" width="${share(bar.part)}" height="14"></rect></a>`;
  })}</svg>`;
}

/** A name that fits anywhere once; a longer one twice, of which the style sheet shows the one that fits. */
function nameOf(name: string, y: number): Html {
  if (name.length <= LONGEST.narrow) return html`<text x="0" y="${String(y)}">${name}</text>`;
  return html`<text class="brief" x="0" y="${String(y)}">${shorten(name, LONGEST.narrow)}</text><text class="full" x="0" y="${String(
    y,
  )}">${shorten(name, LONGEST.wide)}</text>`;
}

function shorten(name: string, longest: number): string {
  return name.length <= longest ? name : `${name.slice(0, longest - 1).trimEnd()}…`;
}
