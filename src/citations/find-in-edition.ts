import type { Jurisdiction } from '../model/instrument.ts';
import type { Language } from '../model/language.ts';
import type { Provision } from '../model/provision.ts';
import { findCitations } from './find-citations.ts';
import { followAntecedents } from './follow-antecedents.ts';
import { formatCitation } from './format-citation.ts';
import type { CitationContext, FoundCitation, LocalTerms } from './found-citation.ts';
import { type CfrAlias, findCfrAliases, findLocalTerms, governingAlias } from './local-terms.ts';

/** A provision with the citations of its text, short forms replaced by what the instrument says they mean. */
export type ProvisionCitations = {
  readonly provision: Provision;
  readonly found: readonly FoundCitation[];
  /** The definition by which a citation was read, for those read by one. */
  readonly aliasOf: ReadonlyMap<FoundCitation, CfrAlias>;
  /** For "paragraph (f) of that section": the citation that says which section. */
  readonly antecedentOf: ReadonlyMap<FoundCitation, FoundCitation>;
};

const NO_LOCAL_TERMS: LocalTerms = { cfrTitle: null, cfrPart: null };

/** Finds the citations of every provision of an edition, in document order; what one provision says about another's words is honored. */
export function findInEdition(
  provisions: readonly Provision[],
  about: { readonly jurisdiction: Jurisdiction; readonly language: Language },
): ProvisionCitations[] {
  const isCanadian = about.jurisdiction === 'ca';
  const localTerms = isCanadian ? findLocalTerms(provisions, about.language) : NO_LOCAL_TERMS;
  const context: CitationContext = { ...about, localTerms };
  const aliases = isCanadian ? findCfrAliases(provisions, context) : new Map<string, readonly CfrAlias[]>();
  const leadIns = new Map<string, FoundCitation>();
  return provisions.map((provision) => {
    const aliasOf = new Map<FoundCitation, CfrAlias>();
    const plain = findCitations(provision.text, context);
    const leadIn = isCanadian ? leadIns.get(provision.parentEId ?? '') : undefined;
    const coded = isCanadian ? inheritCode(plain, leadIn) : plain;
    const { followed, antecedentOf } = followAntecedents(provision.text, coded, about.language);
    const renames = new Map<FoundCitation, FoundCitation>();
    const found = followed.flatMap((one): FoundCitation[] => {
      const alias = one.kind === 'cfr' ? governingAlias(aliases.get(shortForm(one)), provision.ordinal) : undefined;
      if (alias === undefined) return [one];
      const renamed = { ...one, ...readByAlias(one, alias) };
      renames.set(one, renamed);
      aliasOf.set(renamed, alias);
      if (alias.rangeEnd === null) return [renamed];
      const end = { ...one, ...alias.rangeEnd, closesRange: true };
      aliasOf.set(end, alias);
      return [renamed, end];
    });
    const opened = isCanadian ? leadInOf(provision.text, plain) : undefined;
    if (opened !== undefined) leadIns.set(provision.eId, opened);
    else if (leadIn !== undefined) leadIns.set(provision.eId, leadIn);
    const named = (one: FoundCitation) => renames.get(one) ?? one;
    const antecedents = new Map([...antecedentOf].map(([one, other]) => [named(one), named(other)] as const));
    return { provision, found, aliasOf, antecedentOf: antecedents };
  });
}

/** The part of a citation that a definition may have given a meaning: of "section 5.5 of 10 C.F.R. Appendix E" the appendix. */
function shortForm({ parts, canonical }: FoundCitation): string {
  return parts.appendix !== null && parts.section !== null
    ? formatCitation('cfr', { ...parts, section: null, paragraphs: [] })
    : canonical;
}

function readByAlias({ parts }: FoundCitation, alias: CfrAlias): Pick<FoundCitation, 'parts' | 'canonical'> {
  if (parts.appendix === null || parts.section === null) return { parts: alias.parts, canonical: alias.canonical };
  const inAppendix = { ...alias.parts, section: parts.section, paragraphs: parts.paragraphs };
  return { parts: inAppendix, canonical: formatCitation('cfr', inAppendix) };
}

// "The following standards set out in subpart B of CFR 1045 apply:" lends its code to the paragraphs below it.
const LEADS = /\b(?:following|suivante?s?|ci-après)\b/i;

function leadInOf(text: string, found: readonly FoundCitation[]): FoundCitation | undefined {
  if (!/[:—]\s*$/.test(text) || !LEADS.test(text)) return undefined;
  const codes = found.filter(({ kind, parts }) => kind === 'cfr' && parts.part !== null && parts.section === null);
  return codes.length === 1 ? codes[0] : undefined;
}

/**
 * Gives a bare number the code that the text around it cites: "subpart 160.037 of Title 46 (excluding paragraphs 160.037-5 and 160.037-7)", whose number
 * begins with the part cited beside it, and "paragraph 103(a)" below "the following paragraphs of subpart B of CFR 1045:".
 */
function inheritCode(found: readonly FoundCitation[], leadIn: FoundCitation | undefined): readonly FoundCitation[] {
  const codes = found.filter(({ kind, parts }) => kind === 'cfr' && parts.part !== null);
  if (codes.length === 0 && leadIn === undefined) return found;
  return found.map((one) => {
    const { parts } = one;
    if (one.kind !== 'internal' || parts.section === null || parts.schedule !== null || parts.instrument !== null)
      return one;
    const beside = codes.find(({ parts: code }) => parts.section?.startsWith(`${code.part}.`) === true);
    const code = beside ?? (/^\d{2,4}$/.test(parts.section) ? leadIn : undefined);
    if (code === undefined || (beside === undefined && codes.length > 0)) return one;
    const section = beside === undefined ? `${code.parts.part}.${parts.section}` : parts.section;
    const inherited = {
      ...parts,
      title: code.parts.title,
      part: code.parts.part,
      subpart: code.parts.subpart,
      section,
    };
    return { ...one, kind: 'cfr' as const, parts: inherited, canonical: formatCitation('cfr', inherited) };
  });
}
