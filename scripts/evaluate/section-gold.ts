import { readFileSync } from 'node:fs';

/** A judged section: a Canadian section and the U.S. sections that govern the same thing. */
export type SectionGold = {
  /** As officials cite it: `SOR/98-282`, `C.R.C., c. 1038`. */
  readonly instrument: string;
  /** Number of the schedule the section stands in; null in the body. */
  readonly schedule: string | null;
  readonly section: string;
  /** `21 CFR 820.30`. */
  readonly us: readonly string[];
};

/**
 * Reads judged sections in the columns of `sections.tsv` (ca_instrument, ca_section, us_section) or of `standards.tsv` (ca_citation, us_citation); rows of one
 * Canadian section become one.
 *
 * @throws {Error} when the file has neither set of columns, or a citation cannot be read
 */
export function readSectionGold(path: string): SectionGold[] {
  const [head = '', ...lines] = readFileSync(path, 'utf8').split(/\r?\n/);
  const columns = head.split('\t').map((name) => name.trim());
  const cell = (cells: readonly string[], name: string): string => (cells[columns.indexOf(name)] ?? '').trim();
  const isByStandard = columns.includes('ca_citation') && columns.includes('us_citation');
  if (!isByStandard && !['ca_instrument', 'ca_section', 'us_section'].every((name) => columns.includes(name))) {
    throw new Error(`${path}: expected the columns ca_instrument, ca_section, us_section or ca_citation, us_citation`);
  }
  const rows = new Map<string, SectionGold & { us: string[] }>();
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '' || line.startsWith('#')) continue;
    const cells = line.split('\t');
    const place = isByStandard
      ? readCitation(cell(cells, 'ca_citation'))
      : { instrument: cell(cells, 'ca_instrument'), schedule: null, section: cell(cells, 'ca_section') };
    if (place === null || place.section === '')
      throw new Error(`${path}:${index + 2}: no Canadian section in "${line}"`);
    const us = cell(cells, isByStandard ? 'us_citation' : 'us_section').split('|');
    const key = JSON.stringify(place);
    const row = rows.get(key) ?? { ...place, us: [] };
    row.us.push(...us.map((name) => name.trim()).filter((name) => name !== '' && !row.us.includes(name)));
    rows.set(key, row);
  }
  return [...rows.values()];
}

/** `C.R.C., c. 1038, Sch. IV s. 101`, `SOR/98-282, s. 32`. */
function readCitation(citation: string): Omit<SectionGold, 'us'> | null {
  const found = /^(?<instrument>.*?),?\s+(?:Sch\.?\s+(?<schedule>[\w.]+),?\s+)?s\.?\s*(?<section>[\w.]+)\s*$/.exec(
    citation,
  )?.groups;
  const { instrument, schedule, section } = found ?? {};
  return instrument === undefined || section === undefined ? null : { instrument, schedule: schedule ?? null, section };
}
