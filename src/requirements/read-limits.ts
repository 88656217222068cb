import type { Provision } from '../model/provision.ts';
import type { Bound } from '../model/quantity.ts';
import { indexTerms } from '../text/index-terms.ts';
import { type FoundQuantity, findQuantities } from './find-quantities.ts';
import { findSubstances } from './find-substances.ts';
import type { TableOwner } from './measure-table.ts';

/** A limit of a substance that the text says in a sentence: of what, in what, how much, and where. */
export type SubstanceLimit = {
  readonly substance: string;
  readonly product: string;
  readonly figure: FoundQuantity;
  readonly eId: string;
};

type Place = { readonly provision: Provision; readonly stem: string; readonly children: readonly Provision[] };

/**
 * Reads the limits of substances that an edition says in prose: "X must not contain more than 90 mg/kg of lead", "any X that contains more than 0.1 percent
 * of Y or Z is prohibited", and lists under "must not exceed the following limits". A text without its own product takes that of the sentence it completes.
 */
export function readLimits(provisions: readonly Provision[], owner: TableOwner): SubstanceLimit[] {
  const byId = new Map(provisions.map((provision) => [provision.eId, provision]));
  const below = Map.groupBy(provisions, ({ parentEId }) => parentEId);
  const limits = provisions.flatMap((provision) => {
    if (provision.status !== 'in-force' || provision.table !== null || !/\d/.test(provision.text)) return [];
    const stem = stemOf(provision, byId);
    const children = below.get(provision.eId) ?? [];
    // Most provisions name no substance, and reading figures costs the most.
    const words = [stem, provision.text, ...children.slice(0, MOST_ITEMS).map(({ text }) => text)].join(' ');
    if (findSubstances(words).length === 0) return [];
    return limitsOf({ provision, stem, children }, owner);
  });
  const kept: { readonly limit: SubstanceLimit; readonly terms: ReadonlySet<string> }[] = [];
  for (const limit of limits) {
    const terms = new Set(indexTerms(limit.product));
    if (!kept.some((other) => isSaidAgain(limit, terms, other))) kept.push({ limit, terms });
  }
  return kept.map(({ limit }) => limit);
}

/** Four sections that begin with one sentence ("children 12 and younger", "children 12 years of age or younger") say one limit. */
function isSaidAgain(
  limit: SubstanceLimit,
  terms: ReadonlySet<string>,
  other: { readonly limit: SubstanceLimit; readonly terms: ReadonlySet<string> },
): boolean {
  if (limit.substance !== other.limit.substance || limit.figure.baseValue !== other.limit.figure.baseValue)
    return false;
  const apart = [
    ...[...terms].filter((term) => !other.terms.has(term)),
    ...[...other.terms].filter((term) => !terms.has(term)),
  ];
  return apart.length < terms.size && apart.every((term) => SAYS_NOTHING.has(term));
}

/** Words by which two sentences of one limit differ; "thin" is none of them. */
const SAYS_NOTHING = new Set(indexTerms('year age old person product intended designed primarily item'));

/** A list of substances or products is shorter. */
const MOST_ITEMS = 30;

/** The sentences that a provision completes, up to its section. */
function stemOf(provision: Provision, byId: ReadonlyMap<string, Provision>): string {
  const words: string[] = [];
  for (let at = byId.get(provision.parentEId ?? ''); at !== undefined; at = byId.get(at.parentEId ?? '')) {
    if (at.level === 'instrument' || at.level === 'part' || at.level === 'subpart') break;
    if (/[:—–-]\s*$|(?:following|are|if)\s*$/u.test(at.text)) words.unshift(at.text);
    if (at.level === 'section') break;
  }
  return words.join(' ');
}

/** Not a limit of the thing: how many of the tests, where a label begins, what a measuring may miss. */
const OTHER =
  /\bfor \d+ ?%|\bcontains? more than\b(?=[^.]*\b(?:warning|label|display panel)\b)|accurac|detection|recover/iu;
const LIMITED =
  /not (?:to )?(?:contain|exceed|release|have)|(?:no|not) more than|more than|in excess of|maximum|exceed|at most|limits?\b/iu;

function limitsOf({ provision, stem, children }: Place, owner: TableOwner): SubstanceLimit[] {
  const { text } = provision;
  if (OTHER.test(text)) return [];
  const { language, jurisdiction } = owner;
  const figures = findQuantities(text, { language, jurisdiction, stem: stem === '' ? null : stem }).filter(
    ({ dimension, restates }) => dimension === 'ratio' && restates === null,
  );
  const figure = figureInForce(figures, text, stem);
  if (figure === undefined) return [];
  const sentence = sentenceAround(text, figure.span.start);
  // "Each part may contain more than 90 mg/kg if ...": an exception from the limit is none.
  if (/\bmay (?:contain|exceed|release)\b/iu.test(sentence)) return [];
  const own = productOf(sentence, text, stem);
  const figured = new Set(children.filter((child) => /\d\s?(?:%|percent|ppm|mg)/iu.test(child.text)));
  const items = /\bfollowing\b|[:—–-]\s*$/iu.test(text)
    ? children.filter((child) => !figured.has(child) && child.text !== '' && child.level !== 'source-note')
    : [];
  const named = items.flatMap((child) => findSubstances(child.text).map(({ key }) => ({ key, eId: child.eId })));
  const substances = substancesOf([sentence, text, stem]);
  if (items.length > 0 && named.length === items.length) {
    // The list is one of substances: "more than 0.1 percent of any of these".
    return named.flatMap(({ key, eId }) =>
      splitProducts(own ?? '').map((product) => ({ substance: key, product, figure, eId })),
    );
  }
  const isOfList =
    items.length > 0 && /\bfollowing (?:products|articles|items)\b(?=[^:]*:?\s*$)|\b(?:of|on|in):\s*$/iu.test(text);
  const products = own === null || (isOfList && !/\balso\b/iu.test(text)) ? [] : splitProducts(own);
  const listed = isOfList || /\balso\b/iu.test(text) ? items : [];
  return substances.flatMap((substance) => [
    ...products.map((product) => ({ substance, product, figure, eId: provision.eId })),
    ...listed.map((child) => ({ substance, product: trimmed(child.text), figure, eId: child.eId })),
  ]);
}

/** Of several figures the one that holds today: "0.06 percent is reduced to 0.009 percent", "600 ppm ... after a day 300 ppm". */
function figureInForce(figures: readonly FoundQuantity[], text: string, stem: string): FoundQuantity | undefined {
  const limits = figures.filter(({ span, bound }) => {
    const before = `${stem} ${text.slice(0, span.start)}`.slice(-400);
    return IS_MOST.has(bound) || /reduced to\s*$/iu.test(before) || (bound === 'exactly' && LIMITED.test(before));
  });
  return limits.at(-1);
}

const IS_MOST: ReadonlySet<Bound> = new Set<Bound>(['maximum', 'above', 'below']);

function sentenceAround(text: string, at: number): string {
  const start = Math.max(
    0,
    ...[...text.slice(0, at).matchAll(/(?<=\p{Ll}{3}|[)”])\. (?=\p{Lu})/gu)].map(({ index }) => index + 2),
  );
  const stop = /(?<=\p{L}{3}|[)”])\.(?= \p{Lu}|$)/u.exec(text.slice(at));
  return text.slice(start, stop === null ? text.length : at + stop.index);
}

/** The substances limited: those that the nearest words name, and of names with a short form those. */
function substancesOf(passages: readonly string[]): string[] {
  for (const words of passages) {
    const keys = [...new Set(findSubstances(words).map(({ key }) => key))];
    const short = keys.filter((key) => key === key.toUpperCase());
    if (keys.length > 0) return short.length > 0 ? short : keys;
  }
  return [];
}

const PRODUCT: readonly RegExp[] = [
  /(?:^|[ ,])any (?<product>[^.;:]{3,120}?),? (?:that|which) contains? /iu,
  /\blimits? (?:the )?\p{L}+ in (?<product>[^.;]{3,160}?) to (?=\d)/iu,
  /(?:^|[ ,])any (?<product>[^.;:]{3,120}?),? with (?:an? )?(?:total )?(?:concentration|content|lead|mercury)/iu,
  /^(?:for|in) (?:an? |all (?:types of )?|the )?(?<product>[^,;:]{3,160}(?:, [^,;:]{3,80}(?= or |,))*(?: or [^,;:]{3,80})?), (?:the )?(?:maximum|[\d.])/iu,
  /(?:^|[.;,] )(?:(?:an?|any|each|the|no) )?(?<product>[^.;]{3,200}?) (?:that|which) contains? (?:concentrations? of )?(?=more than|lead|mercury)/iu,
  /(?:^|[.;] )(?:subject to [^,]+, )?(?:(?:an?|any|each|the|no) )?(?<product>[^.;]{3,200}?) (?:(?:must|shall|may|can)(?:not| not) (?:contain|exceed|release|have|be)|containing|must comply with a)/iu,
  /(?:^|[.;] )(?<product>[^.;]{3,200}?) (?:is|are) (?:banned|prohibited)/iu,
];

/** What contains the substance, or null where neither the sentence nor what it completes says it. */
function productOf(sentence: string, text: string, stem: string): string | null {
  for (const words of [text.trim(), sentence.trim(), stem]) {
    for (const pattern of PRODUCT) {
      const found = pattern.exec(words)?.groups?.['product'];
      if (found === undefined) continue;
      const product = trimmed(found.split(REPORTED).at(-1) ?? found);
      // "Total lead must not be more than": what it is measured in comes later. Reasons given for a rule name no product.
      if (isSubstanceAlone(product) || /\b(?:finds?|found|determined)\b|^such /iu.test(product)) continue;
      if (product.length > 2) return product;
    }
  }
  return null;
}

const REPORTED = / declares that | means | provides that | or importation .{0,80}?of /iu;
/** When, how and save what, before the thing itself. */
const CIRCUMSTANCE =
  /^(?:tested|measured|where|when|if|under|subject|despite|save)\b.*?, (?=(?:the|an?|any|each|no) )/iu;
const DATED = /^(?:by|after|on|from) \p{Lu}\p{L}+ \d{1,2}, \d{4}, /u;
const CONTENT_OF =
  /^(?:the )?(?:total )?(?:\p{L}+ )?(?:contents?|concentrations?|levels?|lead|mercury|cadmium|arsenic) (?:of|in) /iu;

function isSubstanceAlone(words: string): boolean {
  const [found] = findSubstances(words);
  return (
    found !== undefined &&
    /^(?:total )?$/iu.test(words.slice(0, found.start)) &&
    /^(?: contents?)?$/iu.test(words.slice(found.end))
  );
}

function trimmed(words: string): string {
  return words
    .replace(/^[\s,“”"]{1,9}|[\s,;:.]{1,9}(?:and|or)?[\s,;:.]{0,9}$/gu, '')
    .replace(CIRCUMSTANCE, '')
    .replace(DATED, '')
    .replace(CONTENT_OF, '')
    .replace(/^(?:an?|any|each|the|no) /iu, '');
}

/** "Particleboard, medium-density fibreboard or thin medium-density fibreboard": three classes; "a toy or child care article" in a phrase is one. */
function splitProducts(product: string): string[] {
  const comma = product.indexOf(', ');
  const isList = comma > 0 && comma < product.lastIndexOf(' or ') && /^[\p{L}\d ,-]+$/u.test(product);
  if (!isList || / (?:in|of|that|with) /u.test(product)) return [product];
  return product.split(/, | or (?:an? )?/u).map(trimmed);
}
