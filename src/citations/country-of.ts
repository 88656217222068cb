import type { CitationKind } from '../model/citation.ts';
import type { Jurisdiction } from '../model/instrument.ts';
import type { FoundCitation } from './found-citation.ts';

const BY_KIND: Readonly<Partial<Record<CitationKind, Jurisdiction>>> = {
  cfr: 'us',
  usc: 'us',
  'federal-register': 'us',
  fmvss: 'us',
  // A Technical Standards Document is Canadian paper holding an adapted copy of U.S. law: for the bridge it counts as the latter.
  tsd: 'us',
  sor: 'ca',
  si: 'ca',
  crc: 'ca',
  cmvss: 'ca',
};
const NAMED: ReadonlySet<CitationKind> = new Set(['statute-ca', 'regulation-ca', 'statute-us']);
const US_AFTER = /^,?\s(?:(?:of \d{4},?\s)?of the United States|\(United States\)|des États-Unis|\(États-Unis\))/;
const US_BEFORE = /(?:United States(?:’s?)?|U\.S\.|des États-Unis intitulée?)\s$/;
const CA_AFTER = /^,?\s(?:of Canada|\(Canada\)|(?:\(Canada\))?,?\s?(?:R\.S\.C|S\.C)\.)/;
const CA_NAME = /^(?:Canada|Canadian)\s/;

/**
 * Whose law a citation means. Kinds that only one country has say so themselves; an act cited by its name is the country's own unless the words
 * around it give it to the other. Null where it is nobody's law (a standard) or the instrument's own.
 */
export function countryOf(text: string, found: FoundCitation, citing: Jurisdiction): Jurisdiction | null {
  const known = BY_KIND[found.kind];
  if (known !== undefined) return known;
  if (!NAMED.has(found.kind)) return null;
  const after = text.slice(found.span.end, found.span.end + 60);
  const before = text.slice(Math.max(0, found.span.start - 40), found.span.start);
  const name = found.parts.instrument ?? '';
  if (citing === 'ca') {
    return US_AFTER.test(after) || US_BEFORE.test(before) || /^(?:United States|U\.S\.) /.test(name) ? 'us' : 'ca';
  }
  return CA_AFTER.test(after) || CA_NAME.test(name) ? 'ca' : 'us';
}

/** The kind a named law has once its country is known. */
export function kindIn(country: Jurisdiction, found: FoundCitation): CitationKind {
  if (!NAMED.has(found.kind)) return found.kind;
  if (country === 'us') return 'statute-us';
  return /Regulations?|Rules?|Order|Règlement/.test(found.parts.instrument ?? '') ? 'regulation-ca' : 'statute-ca';
}
