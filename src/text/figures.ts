import type { Token } from './tokens.ts';

// Symbols and words that make one thing with the figure before them. A diff that splits "90 | ppm" from "100 | ppm" would mark the figure and
// keep the unit; a reader must see the two quantities whole.
const UNITS =
  /^(?:%|[°º] ?[cfk]|[µμ]?[kmcdn]?(?:m|g|l|n|w|v|a|j|pa|hz|sv|gy|bq|lx|cd|lm|ohm|mol|wh|nm|va)|(?:[kmc]?m|in|ft|l|g)[²³23]?|t|in|ft|yd|mi|oz|lb|lbf|lbs|kgf|psi|psig|psia|kpa|mpa|gal|qt|pt|mph|km\/h|m\/s|rpm|ppm|ppb|btu|hp|ev|rem|rad|db|dba|ml|mg|kg|min|s|h|hr|sec|inch(?:es)?|foot|feet|yards?|miles?|ounces?|pounds?|gallons?|quarts?|pints?|met(?:er|re)s?|(?:milli|centi|kilo|micro)(?:met(?:er|re)|gram|lit(?:er|re))s?|grams?|grammes?|lit(?:er|re)s?|tonnes?|tons?|newtons?|pascals?|watts?|volts?|amperes?|joules?|seconds?|minutes?|hours?|days?|weeks?|months?|years?|degrees?|per ?cent|percent|heures?|jours?|semaines?|mois|ans?|ann[ée]es?|pouces?|pieds?|livres?|degr[ée]s?|pour ?cent)$/;

/** Longest unit word list entry in tokens: "m / s" and "° C" are three and two tokens. */
const REACH = 3;

/**
 * Joins a figure, its sign, its thousands groups ("5 300") and its unit ("mm", "°C", "km/h") into one token. The tokens must come from
 * `tokenize(text)` of the same, normalized text.
 */
export function joinFigures(text: string, tokens: readonly Token[]): Token[] {
  const joined: Token[] = [];
  let at = 0;
  while (at < tokens.length) {
    const token = tokens[at];
    if (token === undefined) break;
    if (token.kind !== 'figure') {
      joined.push(token);
      at++;
      continue;
    }
    let start = token.start;
    const sign = joined.at(-1);
    const beforeSign = joined.at(-2);
    // A hyphen glued to what stands before it is a range or a part of a number ("86.420-78"), not a minus.
    if (sign?.end === start && /^[-+±]$/.test(sign.text) && beforeSign?.end !== sign.start) {
      start = sign.start;
      joined.pop();
    }
    let last = at;
    if (/^\d{1,3}$/.test(token.text)) {
      for (let next = tokens[last + 1]; next !== undefined; next = tokens[last + 1]) {
        const gap = next.start - (tokens[last]?.end ?? 0);
        if (next.kind !== 'figure' || gap !== 1 || !/^\d{3}(?:[.,]\d+)?$/.test(next.text)) break;
        last++;
      }
    }
    last += unitLength(text, tokens, last);
    const end = tokens[last]?.end ?? token.end;
    joined.push({ kind: 'figure', text: text.slice(start, end), start, end });
    at = last + 1;
  }
  return joined;
}

function unitLength(text: string, tokens: readonly Token[], figure: number): number {
  const end = tokens[figure]?.end ?? 0;
  const first = tokens[figure + 1];
  if (first === undefined || first.start - end > 1) return 0;
  for (let length = REACH; length >= 1; length--) {
    const last = tokens[figure + length];
    if (last !== undefined && last.end - first.start <= 20 && UNITS.test(text.slice(first.start, last.end)))
      return length;
  }
  return 0;
}
