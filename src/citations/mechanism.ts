import type { Bridge } from '../model/citation.ts';
import type { FoundCitation, LocalTerms } from './found-citation.ts';
import { readReferenceMode } from './reference-mode.ts';

/** How far from a citation its words of incorporation are looked for, in UTF-16 units. */
const BEFORE = 160;
const AFTER = 120;

const BLOCKS =
  /extraterritorial measure|mesure extraterritoriale|shall not comply|no (?:person|corporation) shall comply|se conformer? pas/i;
const DEEMED =
  /\bEPA certificate|certificat de l’EPA|deemed to (?:conform|comply|meet|be)|considered (?:to be )?equivalent|équivalent|réputée?s? (?:conforme|satisfaire)/i;
const RECIPROCITY =
  /reciproc|réciprocité|transported (?:from|between|in transit).{0,80}United States|en provenance des États-Unis/i;
const ALTERNATIVE =
  /instead of|in lieu of|as an alternative|alternatively|at the (?:manufacturer|company)[’']s option|at its option|one of (?:the following|[A-Z])|au lieu de|à la place|au choix|l’un des/i;
const LISTED =
  /(?:listed|enumerated|set out in the list|included in the list) (?:in|under)|list (?:set out )?in|figurant (?:à|sur) la liste|énuméré/i;
const INCORPORATES =
  /in accordance with|set out in|conform|compl(?:y|ies) with|described in|specified in|requirements? (?:of|in)|determined (?:in|under|by)|provided for in|test(?:ed|s)? (?:in|under|procedures?)|meets?\b|conformément|prévue?s? (?:à|aux|par|dans)|établi|décrite?s?|conforme|précisée?s?|visée?s?/i;

/**
 * Says how a citation of the other country's law works, from the words around it: the eight mechanisms of research/domain.md 4.1. A text that
 * incorporates without saying whether later amendments follow is `mentions`: either of the two modes would be a guess about the law.
 */
export function readMechanism(
  text: string,
  found: FoundCitation,
  context: {
    readonly localTerms: LocalTerms;
    /** What the definition of a short form says of every use of it. */
    readonly defined: LocalTerms['reference'];
    readonly blocking: boolean;
  },
): { bridge: Bridge; staticOn: string | null } {
  const before = text.slice(Math.max(0, found.span.start - BEFORE), found.span.start);
  const after = text.slice(found.span.end, found.span.end + AFTER);
  const nearby = `${before} ${after}`;
  const own = readReferenceMode(after.split(/;|\.\s/)[0] ?? '');
  if (context.blocking || BLOCKS.test(text)) return { bridge: 'blocks', staticOn: null };
  if (found.kind === 'tsd') return { bridge: 'adapted-copy', staticOn: own?.staticOn ?? null };
  if (RECIPROCITY.test(nearby)) return { bridge: 'reciprocity', staticOn: null };
  if (DEEMED.test(nearby)) return { bridge: 'deemed-compliance', staticOn: own?.staticOn ?? null };
  if (ALTERNATIVE.test(nearby)) return { bridge: 'alternative-path', staticOn: own?.staticOn ?? null };
  if (LISTED.test(before.slice(-60))) return { bridge: 'defined-by-list', staticOn: own?.staticOn ?? null };
  const mode = own ?? context.defined ?? (INCORPORATES.test(before) ? context.localTerms.reference : null);
  if (mode === null) return { bridge: 'mentions', staticOn: null };
  return mode.mode === 'static'
    ? { bridge: 'incorporates-static', staticOn: mode.staticOn }
    : { bridge: 'incorporates-ambulatory', staticOn: null };
}

/** True for an instrument that cites foreign law in order to forbid obeying it (orders under the Foreign Extraterritorial Measures Act). */
export function isBlockingInstrument(texts: Iterable<string>): boolean {
  for (const text of texts) if (/extraterritorial measure|mesure extraterritoriale/i.test(text)) return true;
  return false;
}
