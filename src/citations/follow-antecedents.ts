import type { Language } from '../model/language.ts';
import { formatCitation } from './format-citation.ts';
import type { CitationParts, FoundCitation } from './found-citation.ts';

type Level = 'section' | 'subpart' | 'part' | 'appendix';

// "section 1818(f)(3) of that subpart", "la disposition S14 de cet article": what stands before belongs to what was cited last.
const THAT: Readonly<Record<Language, RegExp>> = {
  en: /^,? of (?:that|those) (?<level>section|subpart|part|appendix)s?\b/i,
  fr: /^,? de (?:cet|cette|ces) (?<level>article|sous-partie|partie|appendice)s?(?!\p{L})/iu,
};
const LEVELS: Readonly<Record<string, Level>> = {
  section: 'section',
  article: 'section',
  subpart: 'subpart',
  'sous-partie': 'subpart',
  part: 'part',
  partie: 'part',
  appendix: 'appendix',
  appendice: 'appendix',
};
/** Words between the members of a list that "of that section" closes. */
const LISTED = /^(?:,|\s|and|or|to|other|than|except|in|et|ou|à|aux?|sauf|la|les|dispositions?)*$/;
const LONGEST = 40;

/**
 * Gives what is cited "of that section" the section that the text cited last, if that is one of the CFR. The nearest citation with a section decides: where it is
 * one of the regulation itself, nothing is changed.
 */
export function followAntecedents(
  text: string,
  found: readonly FoundCitation[],
  language: Language,
): { readonly followed: readonly FoundCitation[]; readonly antecedentOf: ReadonlyMap<FoundCitation, FoundCitation> } {
  const antecedentOf = new Map<FoundCitation, FoundCitation>();
  if (!found.some(({ kind }) => kind === 'cfr')) return { followed: found, antecedentOf };
  const followed = [...found];
  for (const [at, one] of found.entries()) {
    const level =
      LEVELS[
        THAT[language].exec(text.slice(one.span.end, one.span.end + LONGEST))?.groups?.['level']?.toLowerCase() ?? ''
      ];
    if (level === undefined || one.kind !== 'internal') continue;
    const first = startOfList(text, found, at, level);
    const antecedent = followed.slice(0, first).findLast(({ parts }) => parts[level] !== null);
    if (antecedent?.kind !== 'cfr') continue;
    for (let member = first; member <= at; member += 1) {
      const own = found[member];
      const parts = own === undefined ? null : within(antecedent.parts, own.parts, level);
      if (own === undefined || parts === null) continue;
      const renamed = { ...own, kind: 'cfr' as const, parts, canonical: formatCitation('cfr', parts) };
      followed[member] = renamed;
      antecedentOf.set(renamed, antecedent);
    }
  }
  return { followed, antecedentOf };
}

/** The first citation of the list that ends at a place. */
function startOfList(text: string, found: readonly FoundCitation[], at: number, level: Level): number {
  let first = at;
  for (let before = at - 1; before >= 0; before -= 1) {
    const [one, next] = [found[before], found[first]];
    if (one?.kind !== 'internal' || next === undefined || one.parts[level] !== null) break;
    const between = text.slice(one.span.end, next.span.start);
    if (between.length > LONGEST || !LISTED.test(between)) break;
    first = before;
  }
  return first;
}

/** A place inside what was cited last; null where the one cannot stand in the other. */
function within(code: CitationParts, own: CitationParts, level: Level): CitationParts | null {
  if (own.schedule !== null || own.instrument !== null) return null;
  if (level === 'section')
    return own.section === null ? { ...code, standardItem: own.standardItem, paragraphs: own.paragraphs } : null;
  if (level === 'appendix') return { ...code, section: own.section, paragraphs: own.paragraphs };
  if (own.section === null || code.part === null) return null;
  const section = own.section.includes('.') ? own.section : `${code.part}.${own.section}`;
  return { ...code, standardItem: null, section, paragraphs: own.paragraphs };
}
