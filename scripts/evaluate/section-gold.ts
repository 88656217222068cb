import { readFileSync } from 'node:fs';
import { readInstrumentName, readPlace } from './instrument-names.ts';
import { judgedLines } from './judged-lines.ts';

/** A judged section: a Canadian section and the U.S. sections that govern the same thing. */
export type SectionGold = {
  /** As officials cite it: `SOR/98-282`, `C.R.C., c. 1038`; as written where that is no such name. */
  readonly instrument: string;
  /** Number of the schedule the section stands in; null in the body. */
  readonly schedule: string | null;
  /** Empty where the row names none. */
  readonly section: string;
  /** `21 CFR 820.30`. */
  readonly us: readonly string[];
};

/**
 * Reads judged sections in the columns of `sections.tsv` (ca_instrument, ca_section, us_section) or of `standards.tsv` (ca_citation, us_citation); rows of one
 * Canadian section become one. Rows that name no section are kept: whoever asks says that they have no answer.
 *
 * @throws {Error} when the file has neither set of columns, or no rows
 */
export function readSectionGold(path: string): SectionGold[] {
  const text = readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
  const { head, lines } = judgedLines(text);
  const columns = head.split('\t').map((name) => name.trim());
  const cell = (cells: readonly string[], name: string): string => (cells[columns.indexOf(name)] ?? '').trim();
  const isByStandard = columns.includes('ca_citation') && columns.includes('us_citation');
  if (!isByStandard && !['ca_instrument', 'ca_section', 'us_section'].every((name) => columns.includes(name))) {
    throw new Error(`${path}: expected the columns ca_instrument, ca_section, us_section or ca_citation, us_citation`);
  }
  if (lines.length === 0) throw new Error(`${path}: no rows`);
  const rows = lines.map((line): SectionGold => {
    const cells = line.split('\t');
    const named = isByStandard
      ? cell(cells, 'ca_citation')
      : `${cell(cells, 'ca_instrument')}, ${cell(cells, 'ca_section')}`;
    const instrument = readInstrumentName(named);
    const place =
      instrument === null
        ? { instrument: named, schedule: null, section: '' }
        : { instrument: instrument.citation, ...readPlace(instrument.rest) };
    const names = cell(cells, isByStandard ? 'us_citation' : 'us_section').split(/[|;]/);
    return { ...place, us: names.map((name) => name.trim()).filter((name) => name !== '') };
  });
  return mergeSectionGold(rows);
}

/** Judged more than once, a section is one question still: its answers are those of all its rows. */
export function mergeSectionGold(rows: readonly SectionGold[]): SectionGold[] {
  const bySection = Map.groupBy(rows, ({ instrument, schedule, section }) =>
    JSON.stringify([instrument, schedule, section]),
  );
  return [...bySection.values()].map(([first, ...more]) => ({
    ...(first as SectionGold),
    us: [...new Set([first, ...more].flatMap((row) => row?.us ?? []))],
  }));
}
