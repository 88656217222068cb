import type { FigureChange, RedlineRun } from '../../model/edition-change.ts';
import { joinFigures } from '../../text/figures.ts';
import { normalizeText } from '../../text/normalize.ts';
import { tokenize } from '../../text/tokens.ts';

type Place = { readonly start: number; readonly end: number };
type Figure = Place & { readonly text: string };

/** A passage of more words than this was rewritten, and which figure took the place of which is a guess. */
const REWRITTEN = 25;
const FEW = 3;

const MONTHS =
  'jan\\.|feb\\.|mar\\.|apr\\.|aug\\.|sept?\\.|oct\\.|nov\\.|dec\\.|january|february|march|april|may|june|july|august|september|october|november|december|janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre';
const DATE = new RegExp(`\\b(?:(?:${MONTHS}) \\d{1,2}, \\d{4}|\\d{1,2}(?:er)? (?:${MONTHS}) \\d{4})\\b`, 'g');

/** Numbers that name a place in the law, a room or a telephone are no figures of a rule. */
const NAMES_BEFORE =
  /(?:§|\b(?:sections?|secs?\.|articles?|art\.|paragraphs?|paras?\.|alinéas?|parts?|partie|subparts?|subsections?|chapters?|titles?|appendix|annexe?s?|schedules?|items?|notes?|tables?|figures?|forms?|rules?|docket|no\.|nos\.|numbers?|fr|cfr|u\.s\.c\.|stat\.|pub\. l\.|public law|e\.o\.|s\.|ss\.|pp?\.|rte\.|room|rm\.|suite|ste\.|bldg\.|building|mail stop|box|or|and|through|to)) ?$/;
const LINKS = /\b(?:or|and|through|to) ?$/;
const NAMES_AFTER = /^ ?(?:cfr|fr|f\.r\.|u\.s\.c|stat\.)(?![a-z])/;
/** Telephone numbers, postal codes, street addresses, and codes that begin with a zero. */
const ADDRESS =
  /\d{3}[-.) ]{1,2}\d{3}[-. ]\d{4}|\b[a-z]{2} \d{5}(?:-\d{4})?\b|\b\d+(?: [\p{L}.]+){1,3} (?:st|street|ave|avenue|road|rd|way|circle|blvd|boulevard|drive|dr|lane|ln|pkwy|parkway|cent(?:er|re)|place|court|highway|hwy)\b|(?<![\d.,])0\d+\b(?![.,]\d)/gu;

/**
 * Which figures of a text became which: of each place where something was deleted and something else inserted, in order. Figures keep their
 * units ("90 ppm" to "100 ppm"); a date is one figure.
 */
export function changedFigures(runs: readonly RedlineRun[]): FigureChange[] {
  const before = figuresOf(joinRuns(runs, 'deleted'));
  const after = figuresOf(joinRuns(runs, 'inserted'));
  const changes: FigureChange[] = [];
  for (const { deleted, inserted } of replacementsOf(runs)) {
    const from = before.filter((figure) => touches(figure, deleted));
    const to = after.filter((figure) => touches(figure, inserted));
    const [gone, come] = [without(from, to), without(to, from)];
    if (gone.length === 0 || come.length === 0) continue;
    if (gone.length === come.length)
      for (const [at, { text }] of gone.entries()) changes.push({ from: text, to: come[at]?.text ?? '' });
    // Which of two replaced which of three nobody can say; a few are named together.
    else if (Math.max(gone.length, come.length) <= FEW) changes.push({ from: inOneLine(gone), to: inOneLine(come) });
  }
  return changes;
}

function inOneLine(figures: readonly Figure[]): string {
  return figures.map(({ text }) => text).join(', ');
}

function joinRuns(runs: readonly RedlineRun[], own: 'deleted' | 'inserted'): string {
  return runs.map(({ kind, text }) => (kind === 'same' || kind === own ? text : '')).join('');
}

/** Places of each version where a short passage was deleted and another inserted. */
function replacementsOf(runs: readonly RedlineRun[]): { deleted: Place; inserted: Place }[] {
  const found: { deleted: Place; inserted: Place }[] = [];
  let [oldAt, youngAt] = [0, 0];
  for (const [index, { kind, text }] of runs.entries()) {
    const next = runs[index + 1];
    if (kind === 'deleted' && next?.kind === 'inserted' && isShort(text) && isShort(next.text)) {
      found.push({
        deleted: { start: oldAt, end: oldAt + text.length },
        inserted: { start: youngAt, end: youngAt + next.text.length },
      });
    }
    if (kind !== 'inserted') oldAt += text.length;
    if (kind !== 'deleted') youngAt += text.length;
  }
  return found;
}

function isShort(text: string): boolean {
  return text.split(' ', REWRITTEN + 1).length <= REWRITTEN;
}

function touches(figure: Place, place: Place): boolean {
  return figure.start < place.end && figure.end > place.start;
}

/** Figures of the one list that the other has no equal of. */
function without(figures: readonly Figure[], others: readonly Figure[]): Figure[] {
  const rest = others.map(({ text }) => text);
  return figures.filter(({ text }) => {
    const at = rest.indexOf(text);
    if (at >= 0) rest.splice(at, 1);
    return at < 0;
  });
}

function figuresOf(original: string): Figure[] {
  const { text, offsets } = normalizeText(original);
  const placesOf = (pattern: RegExp): Place[] =>
    [...text.matchAll(pattern)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
  const dates = placesOf(DATE);
  const names = placesOf(ADDRESS);
  const numbers: Place[] = [];
  for (const token of joinFigures(text, tokenize(text))) {
    if (token.kind !== 'figure' || dates.some((date) => touches(date, token))) continue;
    if (names.some((name) => touches(name, token)) || isName(text, token, numbers)) continue;
    numbers.push(token);
  }
  return [...dates, ...numbers]
    .sort((a, b) => a.start - b.start)
    .map(({ start, end }) => {
      const place = { start: offsets[start] ?? 0, end: (offsets[end - 1] ?? 0) + 1 };
      return { ...place, text: original.slice(place.start, place.end) };
    });
}

/** Whether a number is part of a citation, a marker like "(1)", or of a code like "A-104". */
function isName(text: string, { start, end }: Place, numbers: readonly Place[]): boolean {
  const before = text.slice(Math.max(0, start - 24), start);
  const after = text.slice(end, end + 12);
  if (NAMES_AFTER.test(after)) return true;
  // "sections 4 and 5": the second number is a name when the first was one, else "5 to 10 mm" would be no range.
  if (LINKS.test(before))
    return /\d[\w.()-]{0,40} ?(?:or|and|through|to) ?$/.test(before) && !endsAt(numbers, before, start);
  if (NAMES_BEFORE.test(before)) return true;
  if (before.endsWith('(') && /^\)/.test(after) && end - start <= 3) return true;
  return /[\p{L}\d]-$|[\p{L}/]$/u.test(before) || /^(?:[\p{L}]|\(\p{L}\))/u.test(after) || /^-\p{L}/u.test(after);
}

/** Whether the number before a linking word was taken for a figure. */
function endsAt(numbers: readonly Place[], before: string, start: number): boolean {
  const link = LINKS.exec(before);
  const end = start - (before.length - (link?.index ?? before.length));
  return numbers.some((number) => number.end >= end - 1 && number.end <= end);
}
