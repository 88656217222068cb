/** A provision as a person typed it into the search box. */
export type TypedCitation = {
  readonly instrumentId: string;
  /** Section number as the law prints it, without signs; null when only the instrument was named. */
  readonly section: string | null;
  /** Marks below the section, outermost first: `(c)(1)` is `['c', '1']`. */
  readonly marks: readonly string[];
};

const CFR =
  /^(\d{1,2})\s*c\.?f\.?r\.?\s*(?:parts?\s+|§+\s*|sections?\s+)?(\d{1,5}[a-z]?)(?:\.(\d{1,4}[a-z]?(?:-\d{1,4})?))?((?:\s*\([a-z0-9]{1,6}\)){0,8})$/i;
const ORDER = /^(?:sor|dors)[\s/-]*(\d{2,4})-(\d{1,4})(.*)$/i;
const CONSOLIDATED = /^c\.?\s*r\.?\s*c\.?,?\s*(?:c|ch)\.?\s*(\d{1,4})(.*)$/i;
const CANADIAN_REST =
  /^,?\s*(?:s|ss|sec|section|art|article)\.?\s*([a-z]?\.?\d[\d.]{0,10})((?:\s*\(?[a-z0-9.]{1,6}\)){0,8})$/i;

/**
 * Reads a citation in the forms officials type: `21 CFR 820.30(c)`, `49 CFR 571.108`, `21 CFR part 807`, `SOR/98-282 s 32(2)`,
 * `DORS/98-282, art. 32(2)a)`, `C.R.C., c. 870, s. C.02.011`. Null for anything else, which is then searched as words.
 */
export function readTypedCitation(typed: string): TypedCitation | null {
  const text = typed.trim();
  const cfr = CFR.exec(text);
  if (cfr !== null) {
    const [, title = '', part = '', section, marks = ''] = cfr;
    const named = section === undefined ? null : `${part}.${section}`;
    return { instrumentId: `us/${title}-cfr-${part.toLowerCase()}`, section: named, marks: toMarks(marks) };
  }
  const order = ORDER.exec(text);
  if (order !== null) return readCanadian(`ca/sor-${order[1]}-${order[2]}`, order[3] ?? '');
  const consolidated = CONSOLIDATED.exec(text);
  return consolidated === null ? null : readCanadian(`ca/crc-${consolidated[1]}`, consolidated[2] ?? '');
}

function readCanadian(instrumentId: string, rest: string): TypedCitation | null {
  if (rest.trim() === '') return { instrumentId, section: null, marks: [] };
  const match = CANADIAN_REST.exec(rest);
  if (match === null) return null;
  const [, section = '', marks = ''] = match;
  return { instrumentId, section: section.replace(/\.$/, ''), marks: toMarks(marks) };
}

function toMarks(text: string): string[] {
  return text.match(/[a-z0-9.]+/gi) ?? [];
}
