import type { Language } from '../model/language.ts';
import type { Provision } from '../model/provision.ts';
import { findCitations } from './find-citations.ts';
import type { FoundCitation, LocalTerms } from './found-citation.ts';
import { type ReferenceMode, readReferenceMode } from './reference-mode.ts';

const CODE_DEFINED = {
  en: /^\W*CFR[”"]? means\b/,
  fr: /^\W*CFR\b(?! \d)/,
} as const;
const PART = /^\W*CFR\W+(?:means |[Ll]a )?[Pp]art(?:ie)? (\d+)/;
const TITLE = /\b(?:[Tt]itle|titre) (\d{1,2})\b/;

/** Reads what a Canadian regulation means by "CFR": the title, and the part if it names one. */
export function findLocalTerms(provisions: readonly Provision[], language: Language): LocalTerms {
  const text = provisions.find(
    (provision) => provision.level === 'definition' && CODE_DEFINED[language].test(provision.text),
  )?.text;
  const title = TITLE.exec(text ?? '')?.[1];
  return { cfrTitle: title === undefined ? null : Number(title), cfrPart: PART.exec(text ?? '')?.[1] ?? null };
}

/** A short form that one definition gives to a place of the CFR: "10 C.F.R. Appendix Y means Appendix Y to Subpart B, Part 430 of Title 10 ...". */
export type CfrAlias = {
  readonly ordinal: number;
  readonly parts: FoundCitation['parts'];
  readonly canonical: string;
  /** The last of a range, where the short form means one: "49 CFR means Parts 171 to 180 of Title 49". */
  readonly rangeEnd: Pick<FoundCitation, 'parts' | 'canonical'> | null;
  readonly reference: ReferenceMode | null;
  /** Where it is defined. */
  readonly eId: string;
};

/**
 * Short forms by their canonical text, in document order: the same one may be defined anew in each division, and then means what the nearest
 * definition before it says.
 */
export function findCfrAliases(
  provisions: readonly Provision[],
  context: Parameters<typeof findCitations>[1],
): ReadonlyMap<string, readonly CfrAlias[]> {
  const aliases = new Map<string, CfrAlias[]>();
  for (const { eId, level, text, ordinal } of provisions) {
    if (!/C\.?F\.?R/.test(text) || !/\bmeans\b|\p{L}/u.test(text)) continue;
    const [short, full, next] = findCitations(text, context).filter((citation) => citation.kind === 'cfr');
    if (short === undefined || full === undefined || full.parts.part === null) continue;
    const between = text.slice(short.span.end, full.span.start);
    const opens =
      level === 'definition' ? short.span.start <= 3 : /(?:,|, )$/.test(text.slice(0, short.span.start).trimEnd());
    const defines =
      context.language === 'en' ? /^ means\b/.test(between) : level === 'definition' && between.length < 60;
    if (!opens || !defines) continue;
    const alias = {
      ordinal,
      parts: full.parts,
      canonical: full.canonical,
      rangeEnd: next?.closesRange === true ? { parts: next.parts, canonical: next.canonical } : null,
      reference: readReferenceMode(text.slice(full.span.end)),
      eId,
    };
    aliases.set(short.canonical, [...(aliases.get(short.canonical) ?? []), alias]);
  }
  return aliases;
}

/** The definition that governs a place: the nearest before it, else the first. */
export function governingAlias(aliases: readonly CfrAlias[] | undefined, ordinal: number): CfrAlias | undefined {
  return aliases?.findLast((alias) => alias.ordinal <= ordinal) ?? aliases?.[0];
}
