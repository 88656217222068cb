import { readFileSync } from 'node:fs';

/** One fact of each country's law and the judged relation between them. */
export type FactGold = {
  readonly sector: string;
  readonly caCitation: string;
  readonly caFact: string;
  readonly usCitation: string;
  readonly usFact: string;
  /** Code before the colon: `ca_stricter`. */
  readonly relation: string;
  /** What the judge says besides. */
  readonly note: string;
  readonly confidence: string;
  /** `development` or `test` in files that say which rows rules were mended on; else empty. */
  readonly half: string;
};

const COLUMNS = {
  caCitation: 'ca_citation_section',
  caFact: 'ca_fact',
  usCitation: 'us_citation_section',
  usFact: 'us_fact',
  relation: 'relation',
} as const;

/**
 * Reads judged facts in the columns of `clause-facts.tsv`; cells may be quoted as spreadsheets do. The sector and the confidence may be missing.
 *
 * @throws {Error} when another column is missing
 */
export function readFactGold(path: string): FactGold[] {
  const [head = '', ...lines] = readFileSync(path, 'utf8')
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '');
  const columns = head.split('\t').map(unquote);
  for (const name of Object.values(COLUMNS)) if (!columns.includes(name)) throw new Error(`${path}: no column ${name}`);
  return lines.map((line) => {
    const cells = line.split('\t').map(unquote);
    const cell = (name: string): string => cells[columns.indexOf(name)] ?? '';
    const [relation = '', ...note] = cell(COLUMNS.relation).split(':');
    return {
      sector: cell('sector'),
      caCitation: cell(COLUMNS.caCitation),
      caFact: cell(COLUMNS.caFact),
      usCitation: cell(COLUMNS.usCitation),
      usFact: cell(COLUMNS.usFact),
      relation: relation.trim(),
      note: note.join(':').trim(),
      confidence: cell('confidence'),
      half: cell('half'),
    };
  });
}

function unquote(cell: string): string {
  const trimmed = cell.trim();
  return /^".*"$/.test(trimmed) ? trimmed.slice(1, -1).replaceAll('""', '"').trim() : trimmed;
}
