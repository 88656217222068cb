import type { Span } from '../model/span.ts';

// What may stand between a reference and the text it belongs to: the rest of its list, with the footnote letters that enabling clauses print behind
// each number ("sections 440b and 443.2c").
const LIST =
  /[\s,]+|(?:and|or|to|except|et|ou|à|aux?|les|sections?|subsections?|paragraphs?|subparagraphs?|clauses?|articles?|paragraphes?|alinéas?|sous-alinéas?|sub)(?![\p{L}\d])|l[’']|\([\w.]{1,6}\)|(?<!\p{L})[a-z]\)|S?\d+(?:\.\d+)*|[a-z](?:\.\d+)?(?![\p{L}])/uy;
const LONGEST_LIST = 2000;

const OF =
  /^\s?(?:of (?:the |that |those |an? |its )?|de la |de l[’']|du |des |de (?:cette |ce |cet |ces ))([\p{L}]+)/u;
/** Words for a part of a text: what is of one of these is not yet of another text. */
const PLACES = new Set(
  'section subsection paragraph subparagraph clause schedule part subpart division column item table this these it them which those article paragraphe alinéa partie annexe colonne tableau présent présente section'.split(
    ' ',
  ),
);
const TEXTS = new Set(
  'standard regulation convention agreement method manual code protocol directive document publication specification annex norme loi règlement accord méthode manuel protocole'.split(
    ' ',
  ),
);
/** "The Regulations" and "le règlement" are as often the text itself. */
const OWN = /^\s?(?:of (?:the|these|those) Regulations\b|du (?:présent )?règlement(?!\p{L}))/u;

/**
 * Whether the words behind a reference say that it is to another text: "section 6.1 of the Reference Method", "sections 440b and 443.2c of the Bank Act",
 * "le paragraphe 3(2) de la Convention". The other text may be one that no list knows, so its name is not asked for: a capital or a word for a text is enough,
 * a place of this text ("of Schedule 2") is not.
 */
export function belongsElsewhere(text: string, span: Span): boolean {
  const from = endOfList(text, span.end);
  const behind = text.slice(from, from + 60);
  const word = OWN.test(behind) ? '' : (OF.exec(behind)?.[1] ?? '');
  const singular = word.toLowerCase().replace(/s$/, '');
  if (word === '' || PLACES.has(singular) || PLACES.has(word.toLowerCase())) return false;
  return /^\p{Lu}/u.test(word) || TEXTS.has(singular);
}

/** Between two marks of these a sentence of a standard speaks of that standard. */
const BREAK = /[;|\n]|\. (?=\p{Lu})/u;

/** Whether two references stand in one clause or one cell of a table: "CSA C358-03, clause 8(a)". */
export function isInOneClause(text: string, one: Span, other: Span): boolean {
  const [start, end] = one.end <= other.start ? [one.end, other.start] : [other.end, one.start];
  return end >= start && end - start < 400 && !BREAK.test(text.slice(start, end));
}

function endOfList(text: string, from: number): number {
  let at = from;
  let end = from;
  for (LIST.lastIndex = at; at < from + LONGEST_LIST; LIST.lastIndex = at) {
    const match = LIST.exec(text);
    if (match === null) break;
    at += match[0].length;
    if (match[0].trim() !== '') end = at;
  }
  return end;
}
