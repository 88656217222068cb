import type { Language } from '../model/language.ts';
import { translateProvisionCitation } from '../model/provision-citation.ts';
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
  readonly stringency: Readonly<Record<VarianceRow['stringency'], string>>;
  readonly form: Readonly<Record<VarianceSide['form'], string>>;
  readonly asOf: (date: string) => string;
  readonly lacks: string;
  /** The last line: where the record of changes ended when the document was made. */
  readonly record: string;
};

/** Words on either side of what a variance is about: enough to read the sentence, not the section. */
const REACH = 220;

/**
 * The variance table as officials publish it (Health Canada, HPR and HCS): variance, Canadian requirement and U.S. requirement, each with its section. Under
 * the variance stands who asks more; under each requirement, what text it is and of which day. In French the Canadian requirement stands in the words of its
 * French version, where `frenchOf` has it.
 */
export function varianceDocument(
  rows: readonly VarianceRow[],
  words: VarianceWords,
  language: Language,
  frenchOf: (side: VarianceSide) => string | null = () => null,
): FormalDocument {
  const side = (of: VarianceSide, french: string | null): Inline[] => [
    strong(language === 'fr' ? translateProvisionCitation(of.section, of.eId, 'fr') : of.section),
    LINE_BREAK,
    ...(french === null ? quote(of, words) : [passage('fr', french)]),
    LINE_BREAK,
    `${words.form[of.form]}, ${words.asOf(of.pointInTime)}`,
  ];
  return document(
    { title: words.title, language, subtitle: words.subtitle, landscape: true },
    ...words.intro.map((one) => paragraph(one)),
    table(
      words.header,
      rows.map((row) => [
        [row.variance, LINE_BREAK, strong(words.stringency[row.stringency])],
        side(row.ca, language === 'fr' ? frenchOf(row.ca) : null),
        side(row.us, null),
      ]),
      [3, 4, 4],
    ),
    paragraph(words.record),
  );
}

/** The sentence around the proof, the proof itself in bold; the texts that are compared are English. */
function quote({ text, span }: VarianceSide, { lacks }: VarianceWords): Inline[] {
  if (span.end <= span.start) return [lacks];
  const start = span.start <= REACH ? 0 : text.indexOf(' ', span.start - REACH) + 1;
  const stop = text.length - span.end <= REACH ? text.length : text.lastIndexOf(' ', span.end + REACH);
  const cut = (from: number, to: number) => text.slice(Math.min(from, to), to);
  return [
    passage(
      'en',
      `${start > 0 ? '… ' : ''}${cut(start, span.start)}`,
      strong(cut(span.start, span.end)),
      `${cut(span.end, Math.max(stop, span.end))}${stop < text.length ? ' …' : ''}`,
    ),
  ];
}
