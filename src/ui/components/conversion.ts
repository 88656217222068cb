import { html } from 'hono/html';
import type { DetailsOf } from '../../model/divergence-details.ts';
import { convert, findUnitMeaning, units } from '../../model/unit.ts';
import type { Html } from '../html.ts';
import { messagesOf } from '../messages/messages-of.ts';
import type { View } from '../view.ts';
import { inLanguage } from './in-language.ts';
import { convertedFigure, localFigure, printedUnit, splitBound } from './local-figure.ts';

/**
 * How the figures of two texts were brought into one unit: each with what it is in the other's, and what the table of units has of the two with its source.
 * Empty where both are printed in one unit, and where nothing converts.
 */
export function conversion(view: View, details: DetailsOf<'quantity'>): Html | '' {
  const { variance: m, words } = messagesOf(view.language);
  const said = [
    [details.caFigure, details.caConverted] as const,
    [details.usFigure, details.usConverted] as const,
  ].flatMap(([printed, converted]) => {
    const other = convertedFigure(printed, converted);
    return other === null ? [] : [`${local(view, splitBound(printed).rest)} = ${local(view, other)}`];
  });
  if (said.length === 0) return '';
  // Each side's converted figure is in the unit of the other, under the name that the table gives it.
  const rule = ruleOf(view, printedUnit(details.usConverted), printedUnit(details.caConverted));
  return html`<p>${m.conversion}${said.join(words.listSeparator)}.${rule}</p>`;
}

type PrintedUnit = NonNullable<ReturnType<typeof printedUnit>>;

/** "1 in = 25.4 mm", the way round that is short to say, for it is the one that is defined, and where that stands; of scales with other zeros (°F and °C) the source alone, which has the formula. */
function ruleOf(view: View, ca: PrintedUnit | null, us: PrintedUnit | null): Html | '' {
  if (ca === null || us === null || ca.key === us.key) return '';
  const [a, b] = [findUnitMeaning(ca.key), findUnitMeaning(us.key)];
  if (a === null || b === null || a.dimension !== b.dimension) return '';
  const isLine = a.offset !== 0 || b.offset !== 0;
  const ways = [
    [ca, us],
    [us, ca],
  ] as const;
  const [shortest] = ways
    .map(([from, to]) => ({ from, to, times: convert(1, from.key, to.key) }))
    .sort((one, other) => digits(one.times) - digits(other.times) || other.times - one.times);
  const equation =
    isLine || shortest === undefined
      ? ''
      : ` ${local(view, `1 ${singular(shortest.from.name)}`)} = ${local(view, `${NUMBER.format(shortest.times)} ${shortest.to.name}`)}`;
  const sources = [...new Set([ca, us].flatMap(({ key }) => sourcesOf(key)))].filter((source) => !BASIC.test(source));
  const cited = sources.length === 0 ? '' : html` (${inLanguage(view, 'en', sources.join('; '))})`;
  return equation === '' && cited === '' ? '' : html`${equation}${cited}.`;
}

/** Exact factors of the table have few digits; a quotient of two of them is cut where nobody reads on. */
const NUMBER = new Intl.NumberFormat('en-CA', { maximumSignificantDigits: 7 });

/** How many digits a factor claims: 1 of 0.001, 3 of 25.4. */
function digits(factor: number): number {
  return factor
    .toPrecision(7)
    .replace(/e.*$|\D/g, '')
    .replace(/^0+|(?<!0)0+$/g, '').length;
}

/** What needs no source: the units that the others are told in. */
const BASIC = /^(?:SI Brochure, 9th edition|base of its dimension|by definition)$/;

const byKey = new Map(units.map((unit) => [unit.key, unit.source]));

/** Of a quotient, the sources of its parts. */
function sourcesOf(key: string): readonly string[] {
  const own = byKey.get(key);
  return own === undefined ? key.split('/').flatMap((part) => byKey.get(part.replace(/^[\d.]+ /, '')) ?? []) : [own];
}

/** "nautical miles" of one; symbols have no plural. */
function singular(name: string): string {
  return name.length > 4 ? name.replace(/s$/, '') : name;
}

function local(view: View, figure: string): string {
  return localFigure(figure, view.language) ?? figure;
}
