import type { Component } from './components.ts';

/** Longest stretch of text between two components of one citation, names and remarks in it included. */
const MAX_RAW_GAP = 320;
const MAX_GAP = 60;

// Remarks that stand inside an address without being part of it: a name ("entitled “Testing procedure”"), a remark in brackets ("(Toxic Substances
// Control Act)"), a frozen version ("dans sa version révisée du 1er octobre 2000").
const FOOTNOTE = /^(?:\*{1,9}|[a-z]{1,2}(?= of ))/;
const QUOTED = /(?:,? (?:entitled|intitulée?s?) )?(?:“[^“”]{0,200}”|«[^«»]{0,200}»),?/g;
// Taken out twice: a remark may cite a paragraph, whose marker has brackets of its own.
const BRACKETED = /\([^()]{0,200}\)/g;
const VERSION = /dans (?:sa|leur) version révisée (?:le|du|au) (?:1er|\d{1,2}) \p{L}{3,9} \d{4}/u;
const ANY_OTHER = /, or any other part that is specified,|, ou toute autre partie (?:qui est )?précisée,/;
// "section 1870(a)(1) or (2), depending on the technology used, of Title 40": an aside between commas, before the word that goes on with the address.
const ASIDE = /^,(?: [\p{L}’'-]{1,30}){2,10},(?= (?:of|de|du|des) )/u;
// "Title 16: Commercial Practices, section 1700.20", "titre 16, Commercial Practices, du Code".
const TITLE_NAME = /^(?::|,) \p{Lu}\p{L}{1,20}(?: (?:and |of )?\p{Lu}\p{L}{1,20}){0,4},?(?= |$)/u;
// "subparts of the International Traffic in Arms Regulations" between a title and the code that holds it.
const FRENCH_NAMED = /^ du règlement des États-Unis intitulé (?:\p{L}{2,14} ){1,6}(?=d)/u;
// "the standards set out in": what is set out stands before, the place after.
const SET_OUT = /^ (?:of|de) (?:the|la) (?:standard|section|norme|disposition) (?:set out in|prévue à) (?:la |l’)?$/;

/**
 * The words between two components that may belong to one citation, remarks inside an address taken out; null if the text between them is too long or
 * ends a clause.
 */
export function gapWords(text: string, last: Component, next: Component): string[] | null {
  const raw = text.slice(last.end, Math.min(next.start, last.end + MAX_RAW_GAP + 1));
  if (raw.length > MAX_RAW_GAP) return null;
  const withoutName = last.type === 'title' ? raw.replace(TITLE_NAME, ' ').replace(FRENCH_NAMED, ' ') : raw;
  const gap = withoutName
    .replace(FOOTNOTE, ' ')
    .replace(ASIDE, ' ')
    .replace(BRACKETED, ' ')
    .replace(BRACKETED, ' ')
    .replace(QUOTED, ' ')
    .replace(VERSION, ' ')
    .replace(ANY_OTHER, ' ');
  if (last.type === 'standard-item' && SET_OUT.test(gap)) return [];
  if (gap.length > MAX_GAP || /[;:.()|\n]/.test(gap)) return null;
  return gap.split(/[\s,’']+/).filter((word) => word !== '');
}
