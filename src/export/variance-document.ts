import { frenchProof } from '../model/french-proof.ts';
import type { Language } from '../model/language.ts';
import { proofExcerpt } from '../model/proof-excerpt.ts';
import type { VarianceRow, VarianceSide } from '../model/variance-row.ts';
import {
  document,
  type FormalDocument,
  type Inline,
  LINE_BREAK,
  paragraph,
  passage,
  strong,
  table,
} from './document/formal-document.ts';

/** The words of the document in its language; the caller has them from its dictionary. */
export type VarianceWords = {
  readonly title: string;
  readonly subtitle: string;
  readonly intro: readonly string[];
  readonly header: readonly [variance: string, ca: string, us: string];
  readonly form: Readonly<Record<VarianceSide['form'], string>>;
  readonly asOf: (date: string) => string;
  /** Names the language of a quotation that is not in that of the document. */
  readonly inLanguage: Readonly<Record<Language, string>>;
  /** "Defined differently: bus", of terms that the two laws give other meanings. */
  readonly apart: (terms: readonly string[]) => string;
  readonly lacks: string;
  /** The last line: where the record of changes ended when the document was made. */
  readonly record: string;
};

/** Words on either side of what a variance is about: enough to read the sentence, not the section. */
const REACH = 220;

/**
 * The variance table as officials publish it (Health Canada, HPR and HCS): variance, Canadian requirement and U.S. requirement, each with its section. Under
 * the variance stands who asks more, and which of its terms the two laws define differently; under each requirement, what text it is and of which day. In French the Canadian requirement stands in the words of its
 * French version, where it has one; a quotation in the other language says so.
 */
export function varianceDocument(
  rows: readonly VarianceRow[],
  words: VarianceWords,
  language: Language,
): FormalDocument {
  const side = (of: VarianceSide): Inline[] => [
    strong(of.section),
    ...(of.heading === null ? [] : [' – ', passage(of.language, of.heading)]),
    LINE_BREAK,
    ...quote(of, words),
    LINE_BREAK,
    `${words.form[of.form]}, ${words.asOf(of.pointInTime)}${
      of.language === language || of.requirement === '' ? '' : words.inLanguage[of.language]
    }`,
  ];
  return document(
    { title: words.title, language, subtitle: words.subtitle, landscape: true },
    ...words.intro.map((one) => paragraph(one)),
    table(
      words.header,
      rows.map((row) => [variance(row, words), side(row.ca), side(row.us)]),
      [3, 4, 4],
    ),
    paragraph(words.record),
  );
}

/** The sentence, who asks more, and the terms that keep the two sides from saying the same. */
function variance({ variance: said, stricterSide, termsApart }: VarianceRow, { apart }: VarianceWords): Inline[] {
  const terms = termsApart.length === 0 ? [] : [LINE_BREAK, apart(termsApart)];
  return [said, LINE_BREAK, strong(stricterSide), ...terms];
}

/** The sentence around the proof, the proof itself in bold; of a French version the words that stand at its place, the figure in bold where it is sure. */
function quote({ text, span, stem, requirement, language }: VarianceSide, { lacks }: VarianceWords): Inline[] {
  const found = proofExcerpt(text, span, REACH);
  if (found === null) return [requirement === '' ? lacks : passage(language, requirement)];
  if (language === 'fr') {
    const { start, end } = frenchProof(requirement, found.proof) ?? {
      start: requirement.length,
      end: requirement.length,
    };
    const proof = start === end ? [] : [strong(requirement.slice(start, end))];
    return [passage('fr', requirement.slice(0, start), ...proof, requirement.slice(end))];
  }
  return [passage('en', stem === '' ? found.before : `${stem} ${found.before}`, strong(found.proof), found.after)];
}
