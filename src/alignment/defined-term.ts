import type { Provision } from '../model/provision.ts';
import { indexTerms } from '../text/index-terms.ts';

const MEANS =
  /^[“"«(*]*\s*(.{2,80}?)[”"»*]*(?:,? (?:when used|as used|in relation to|in respect of|for the purposes of)[^.;:]{0,80})?,? (?:means|has the (?:same )?meaning|includes)\b/u;

/**
 * The term a provision defines, as folded words ("medical device"), or null. Read from the text because both countries write "X means ...", the one
 * in a definition of its own, the other in a lettered paragraph.
 */
export function definedTermOf(provision: Provision): string | null {
  const named = provision.level === 'definition' ? (provision.heading ?? provision.number) : null;
  const term = named ?? MEANS.exec(provision.text)?.[1] ?? null;
  if (term === null || term.split(' ').length > 6) return null;
  // "Unique device identifier (UDI)" defines the words, the abbreviation is one country's.
  const words = indexTerms(term.replace(/(?<!\s)\s*\([^()]*\)/g, '')).join(' ');
  // "Act means the Food and Drugs Act": the same word for each country's own law is no common notion.
  return words === '' || words === 'act' ? null : words;
}
