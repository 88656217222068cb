import type { Span } from '../model/span.ts';

/** What makes an italic beginning a term: it is said to mean something, soon after or, of "is" and "has", at once. */
const defining =
  /^(?!\s*[—–])[^.;]{0,160}?\b(?:means?|includes?|refers? to|denotes?|(?:has|have) the)\b|^\s*(?:\([^)]{1,40}\)\s*)?(?:is|are|has|have|begins|consists)\b/;
const plainDefinition =
  /^[“"]?([\p{Lu}\p{N}][^.;:“”"]{0,120}?)[”"]?(?:,[^.;]{0,120}?)?\s+(?:means?|(?:has|have) the (?:same )?meaning|is defined|are defined)\b/u;

/** "Clearance lamps are lamps which ...": what begins with a pronoun or a conjunction is a sentence about something else. */
const plainIdentity =
  /^(?!(?:The|This|These|Those|Each|Every|Any|All|If|When|Where|For|In|It|There|No|An?)\s)((?:\p{Lu}|\d)[\p{L}\p{N}()/-]*(?:\s[\p{L}\p{N}()/-]+){0,5})\s(?:is|are)\s(?:an?|the|those|any|\p{Ll}+s)\b/u;

/**
 * The term an unnumbered paragraph defines, or null.
 *
 * Terms are printed in italics at the start (Document Drafting Handbook, 1.14). In texts that have lost their italics, "Telltale means ..." counts
 * only where the section or paragraph around it announces definitions, since "This section means ..." stands anywhere.
 */
export function definedTermOf(text: string, emphasis: readonly Span[], announced: boolean): string | null {
  const [run] = emphasis;
  if (run && run.start === 0) {
    const term = text.slice(0, run.end).replace(/(?<![,\s])[,\s]+$/, '');
    return !/[.:—]$/.test(term) && term.length <= 200 && defining.test(text.slice(run.end, run.end + 240))
      ? term
      : null;
  }
  if (!announced) return null;
  const start = text.slice(0, 400);
  const term = plainDefinition.exec(start)?.[1] ?? plainIdentity.exec(start)?.[1];
  return term?.split(',')[0]?.trim() ?? null;
}

export function announcesDefinitions(text: string): boolean {
  return /\b(?:definitions?|defined|meanings?|following terms|glossary)\b|\bterms? used\b/i.test(text);
}
