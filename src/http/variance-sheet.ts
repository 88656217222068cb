import type { SheetLayout } from '../export/sheet-layout.ts';
import type { Language } from '../model/language.ts';
import { messagesOf } from '../ui/messages/messages-of.ts';

/** Width in characters of what people read of a variance, in the order of the official form: variance, requirements, stricter side, sections, dates. */
const COLUMNS = [
  ['variance', 44],
  ['ca.requirement', 44],
  ['us.requirement', 44],
  ['stricterSide', 16],
  ['ca.section', 22],
  ['ca.heading', 24],
  ['us.section', 22],
  ['us.heading', 24],
  ['ca.pointInTime', 12],
  ['us.pointInTime', 12],
  ['ca.formName', 16],
  ['us.formName', 16],
  ['kindName', 18],
  ['termsApart', 20],
] as const;

/** The variance table as a spreadsheet to send. What only programs ask for (ids, spans, features) is folded behind it under the names it has in CSV and JSON. */
export function varianceSheet(language: Language): SheetLayout {
  const { variance: m } = messagesOf(language);
  return {
    name: m.title,
    columns: COLUMNS.map(([field, width]) => ({
      field,
      heading: m.headings[field],
      width,
      ...(field.endsWith('.requirement') ? { empty: m.lacks } : {}),
    })),
  };
}
