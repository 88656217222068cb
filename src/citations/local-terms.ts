import type { Language } from '../model/language.ts';
import type { Provision } from '../model/provision.ts';
import { findCitations } from './find-citations.ts';
import type { FoundCitation, LocalTerms } from './found-citation.ts';
import { readReferenceMode } from './reference-mode.ts';

const CODE_DEFINED = {
  en: /^\W*CFR[”"]? means\b/,
  fr: /^\W*CFR\b(?! \d)/,
} as const;
const TITLE = /\b(?:[Tt]itle|titre) (\d{1,2})\b/;
const INTERPRETS =
  /(?:incorporated by reference|incorporée?s? par renvoi|reference (?:in these Regulations )?to (?:a|any) (?:standard|document|provision)|the provisions? of the CFR|(?:standards|dispositions|normes) (?:of|du|in) the CFR|normes du CFR)/i;

/**
 * Reads what a Canadian regulation says about its own references: the definition of "CFR" with its title, and the interpretation clause that makes
 * every incorporated text "as amended from time to time".
 */
export function findLocalTerms(provisions: readonly Provision[], language: Language): LocalTerms {
  const codes = provisions.filter(
    (provision) => provision.level === 'definition' && CODE_DEFINED[language].test(provision.text),
  );
  const title = TITLE.exec(codes[0]?.text ?? '')?.[1];
  const cfrTitle = title === undefined ? null : Number(title);
  const defined = codes.map((provision) => readReferenceMode(provision.text)).find((mode) => mode !== null) ?? null;
  if (defined !== null) return { cfrTitle, reference: defined };
  for (const { text } of provisions) {
    if (!INTERPRETS.test(text)) continue;
    const mode = readReferenceMode(text);
    if (mode?.mode === 'ambulatory') return { cfrTitle, reference: mode };
  }
  return { cfrTitle, reference: null };
}

/** A short form that one definition gives to a place of the CFR: "10 C.F.R. Appendix Y means Appendix Y to Subpart B, Part 430 of Title 10 ...". */
export type CfrAlias = {
  readonly ordinal: number;
  readonly parts: FoundCitation['parts'];
  readonly canonical: string;
  readonly reference: LocalTerms['reference'];
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
  for (const { level, text, ordinal } of provisions) {
    if (!/C\.?F\.?R/.test(text) || !/\bmeans\b|\p{L}/u.test(text)) continue;
    const [short, full] = findCitations(text, context).filter((citation) => citation.kind === 'cfr');
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
      reference: readReferenceMode(text.slice(full.span.end)),
    };
    aliases.set(short.canonical, [...(aliases.get(short.canonical) ?? []), alias]);
  }
  return aliases;
}

/** The definition that governs a place: the nearest before it, else the first. */
export function governingAlias(aliases: readonly CfrAlias[] | undefined, ordinal: number): CfrAlias | undefined {
  return aliases?.findLast((alias) => alias.ordinal <= ordinal) ?? aliases?.[0];
}
