import type { ChangedProvision, ChangeRow, EditionPair } from '../model/change-row.ts';
import type { ChangeKind, EditionChange } from '../model/edition-change.ts';
import type { Language } from '../model/language.ts';
import { formatProvisionCitation } from '../model/provision-citation.ts';
import { bulkInsert } from './bulk-insert.ts';
import type { Database, Row, Statement } from './database.ts';
import { Conditions, type Page, type PageRequest, toPage } from './page.ts';

/** Kinds that give nobody a reason to look at the law again. */
const IMMATERIAL: ReadonlySet<ChangeKind> = new Set(['note-changed', 'printed-differently']);
/** Kinds that carry everything inside the provision with them. */
const WHOLE: ReadonlySet<ChangeKind> = new Set(['added', 'removed', 'moved', 'renumbered', 'status-changed']);
/** Provisions of an added or removed part whose text a row holds; the rest is behind the link to the provision. */
const MOST_PROVISIONS = 400;

/** Replaces what is stored of two editions. `endOf` gives the ordinal of a provision's last descendant. */
export function replaceChanges(
  pair: { readonly fromKey: number; readonly toKey: number },
  changes: readonly EditionChange[],
  endOf: { readonly from: (ordinal: number) => number; readonly to: (ordinal: number) => number },
): Statement[] {
  const { fromKey, toKey } = pair;
  const counts: Partial<Record<ChangeKind, number>> = {};
  for (const { kinds } of changes) for (const kind of kinds) counts[kind] = (counts[kind] ?? 0) + 1;
  const sides = changes.flatMap((change, ordinal) => {
    const isWhole = change.kinds.some((kind) => WHOLE.has(kind)) || change.from.length === 0 || change.to.length === 0;
    const key = [fromKey, toKey, ordinal];
    return (['from', 'to'] as const).flatMap((side) => {
      const within = change.within[side];
      const own = change[side].map((place, index) => [
        ...key,
        side,
        index,
        place,
        isWhole ? endOf[side](place) : place,
      ]);
      return within === null ? own : [...own, [...key, `in-${side}`, 0, within, within]];
    });
  });
  return [
    { sql: 'DELETE FROM edition_pairs WHERE from_key = ? AND to_key = ?', params: [fromKey, toKey] },
    {
      sql: 'INSERT INTO edition_pairs (from_key, to_key, counts_json, total) VALUES (?, ?, ?, ?)',
      params: [fromKey, toKey, JSON.stringify(counts), changes.length],
    },
    ...bulkInsert(
      'changes',
      ['from_key', 'to_key', 'ordinal', 'kinds', 'matters', 'figures_json', 'heading_json', 'text_json', 'coarse'],
      changes.map(({ kinds, figures, heading, text, coarse }, ordinal) => [
        fromKey,
        toKey,
        ordinal,
        ` ${kinds.join(' ')} `,
        kinds.every((kind) => IMMATERIAL.has(kind)) ? 0 : 1,
        figures.length === 0 ? null : JSON.stringify(figures),
        heading === null ? null : JSON.stringify(heading),
        text === null ? null : JSON.stringify(text),
        coarse ? 1 : 0,
      ]),
    ),
    ...bulkInsert(
      'change_sides',
      ['from_key', 'to_key', 'change_ordinal', 'side', 'place', 'provision_ordinal', 'last_ordinal'],
      sides,
    ),
  ];
}

/** Keys of the editions that were compared already. */
export async function readPairKeys(database: Database): Promise<ReadonlySet<string>> {
  const rows = await database.all<{ from_key: number; to_key: number }>('SELECT from_key, to_key FROM edition_pairs');
  return new Set(rows.map((row) => `${row.from_key} ${row.to_key}`));
}

type PairRow = Row & {
  instrument_id: string;
  title_en: string;
  title_fr: string | null;
  language: Language;
  form: 'official' | 'digest';
  from_date: string;
  to_date: string;
  from_id: string;
  to_id: string;
  total: number;
  counts_json: string;
};

const PAIRS = `
  SELECT t.instrument_id, i.title_en, i.title_fr, t.language, t.form, f.point_in_time AS from_date, t.point_in_time AS to_date, f.id AS from_id, t.id AS to_id,
    ep.total, ep.counts_json
  FROM edition_pairs ep JOIN editions f ON f.key = ep.from_key JOIN editions t ON t.key = ep.to_key
  JOIN instruments i ON i.id = t.instrument_id`;

function toPair(row: PairRow): EditionPair {
  return {
    instrumentId: row.instrument_id,
    titleEn: row.title_en,
    titleFr: row.title_fr,
    language: row.language,
    form: row.form,
    from: row.from_date,
    to: row.to_date,
    fromEditionId: row.from_id,
    toEditionId: row.to_id,
    total: row.total,
    counts: JSON.parse(row.counts_json) as EditionPair['counts'],
  };
}

/** Compared editions of an instrument, the newest first, the nearest dates first. */
export async function listPairsOf(database: Database, instrumentId: string): Promise<EditionPair[]> {
  const rows = await database.all<PairRow>(
    `${PAIRS} WHERE t.instrument_id = ? ORDER BY t.form = 'digest', t.point_in_time DESC, f.point_in_time DESC, t.language`,
    [instrumentId],
  );
  return rows.map(toPair);
}

/** Compared editions between which something changed: of each instrument every pair, by number of changes. */
export async function listPairs(
  database: Database,
  filter: { readonly jurisdiction?: 'ca' | 'us' | undefined; readonly kind?: string | undefined },
  page: PageRequest,
): Promise<Page<EditionPair>> {
  const conditions = new Conditions().add("ep.total > 0 AND t.form = 'official'");
  if (filter.jurisdiction !== undefined) conditions.add('t.instrument_id LIKE ?', `${filter.jurisdiction}/%`);
  if (filter.kind !== undefined) conditions.add("ep.counts_json ->> ('$.\"' || ? || '\"') > 0", filter.kind);
  if (page.after !== null) {
    const [date = null, total = null, id = null] = page.after;
    conditions.add('(t.point_in_time, ep.total, f.id) < (?, ?, ?)', date, total, id);
  }
  const rows = await database.all<PairRow>(
    `${PAIRS} ${conditions.where} ORDER BY t.point_in_time DESC, ep.total DESC, f.id DESC LIMIT ?`,
    [...conditions.params, page.limit + 1],
  );
  return toPage(rows, page.limit, (row) => [row.to_date, row.total, row.from_id], toPair);
}

type SideCells = [
  eId: string,
  number: string | null,
  heading: string | null,
  level: ChangeRow['level'],
  provisions: number,
  text: string,
];

export type ChangeRecord = Row & {
  ordinal: number;
  kinds: string;
  figures_json: string | null;
  heading_json: string | null;
  text_json: string | null;
  coarse: number;
  from_json: string;
  to_json: string;
};

/** The text of a side: its own, or with everything inside when the whole was added or removed. */
const side = (name: 'from' | 'to') => `
  (SELECT json_group_array(json_array(p.e_id, p.number, p.heading, p.level, s.last_ordinal - s.provision_ordinal + 1,
      CASE WHEN c.kinds IN (' added ', ' removed ') THEN
        (SELECT group_concat(line, char(10)) FROM (
          SELECT trim(coalesce(q.number || ' ', '') || coalesce(q.heading || ' ', '') || q.text) AS line FROM provisions q
          WHERE q.edition_key = p.edition_key AND q.ordinal BETWEEN s.provision_ordinal
            AND min(s.last_ordinal, s.provision_ordinal + ${MOST_PROVISIONS - 1}) ORDER BY q.ordinal))
      ELSE p.text END))
    FROM (SELECT * FROM change_sides WHERE from_key = c.from_key AND to_key = c.to_key AND change_ordinal = c.ordinal
      AND side = '${name}' ORDER BY place) s
    JOIN provisions p ON p.edition_key = c.${name}_key AND p.ordinal = s.provision_ordinal) AS ${name}_json`;

/** Columns of a change `c`. */
export const CHANGE_COLUMNS = `c.ordinal, c.kinds, c.figures_json, c.heading_json, c.text_json, c.coarse, ${side('from')}, ${side('to')}`;

/** Changes between two editions in the order of the newer one. */
export async function listChanges(
  database: Database,
  pair: EditionPair,
  instrumentCitation: string,
  filter: { readonly kind?: ChangeKind | undefined },
  page: PageRequest,
): Promise<Page<ChangeRow>> {
  const conditions = new Conditions().add('f.id = ?', pair.fromEditionId).add('t.id = ?', pair.toEditionId);
  if (filter.kind !== undefined) conditions.add("c.kinds LIKE '% ' || ? || ' %'", filter.kind);
  if (page.after !== null) conditions.add('c.ordinal > ?', page.after[0] ?? null);
  const rows = await database.all<ChangeRecord>(
    `SELECT ${CHANGE_COLUMNS}
     FROM editions f JOIN editions t JOIN changes c ON c.from_key = f.key AND c.to_key = t.key
     ${conditions.where} ORDER BY c.ordinal LIMIT ?`,
    [...conditions.params, page.limit + 1],
  );
  const cite = (eId: string) => formatProvisionCitation(instrumentCitation, eId, pair.language);
  return toPage(
    rows,
    page.limit,
    (row) => [row.ordinal],
    (row) => toChangeRow(row, pair, cite),
  );
}

export function toChangeRow(
  row: ChangeRecord,
  pair: Pick<EditionPair, 'instrumentId' | 'language' | 'from' | 'to'>,
  cite: (eId: string) => string,
): ChangeRow {
  const was = JSON.parse(row.from_json) as SideCells[];
  const is = JSON.parse(row.to_json) as SideCells[];
  return {
    instrumentId: pair.instrumentId,
    language: pair.language,
    from: pair.from,
    to: pair.to,
    ordinal: row.ordinal,
    kinds: row.kinds.trim().split(' ') as ChangeKind[],
    level: (is[0] ?? was[0])?.[3] ?? 'paragraph',
    was: was.map((cells) => toChanged(cells, cite)),
    is: is.map((cells) => toChanged(cells, cite)),
    figures: parse<ChangeRow['figures']>(row.figures_json) ?? [],
    before: joinTexts(was),
    after: joinTexts(is),
    headingRedline: parse<NonNullable<ChangeRow['headingRedline']>>(row.heading_json),
    textRedline: parse<NonNullable<ChangeRow['textRedline']>>(row.text_json),
    coarse: row.coarse === 1,
  };
}

function toChanged([eId, number, heading, , provisions]: SideCells, cite: (eId: string) => string): ChangedProvision {
  return { eId, citation: cite(eId), number, heading, provisions };
}

function joinTexts(sides: readonly SideCells[]): string | null {
  return sides.length === 0 ? null : sides.map(([, , , , , text]) => text).join('\n');
}

function parse<T>(json: string | null): T | null {
  return json === null ? null : (JSON.parse(json) as T);
}
