import type { BridgeCount, BridgeRow } from '../model/bridge-row.ts';
import type { Bridge, Citation } from '../model/citation.ts';
import { formatProvisionCitation } from '../model/provision-citation.ts';
import type { Database, Row, Value } from './database.ts';
import { Conditions, type Page, type PageRequest, toPage } from './page.ts';

export type BridgeRecord = Row & {
  edition_key: number;
  provision_ordinal: number;
  ordinal: number;
  instrument_id: string;
  jurisdiction: 'ca' | 'us';
  instrument_citation: string;
  title_en: string;
  title_fr: string | null;
  department_id: string | null;
  edition_id: string;
  language: 'en' | 'fr';
  e_id: string;
  kind: Citation['kind'];
  text: string;
  canonical: string;
  resolution: Citation['resolution'];
  target_instrument_id: string | null;
  target_e_id: string | null;
  bridge: Bridge;
  mode: Citation['mode'];
  static_on: string | null;
  evidence: string | null;
  evidence_e_id: string | null;
};

/** Columns of a bridge, from `BRIDGE_FROM`. */
export const BRIDGE_COLUMNS = `c.edition_key, c.provision_ordinal, c.ordinal, e.instrument_id, i.jurisdiction,
  i.citation AS instrument_citation, i.title_en, i.title_fr, d.department_id, e.id AS edition_id, e.language, p.e_id, c.kind, c.text, c.canonical,
  c.resolution, c.target_instrument_id, c.target_e_id, c.bridge, c.mode, c.static_on, c.evidence, c.evidence_e_id`;
/** Joins around `c`, a citation. */
export const BRIDGE_JOINS = `JOIN editions e ON e.key = c.edition_key JOIN instruments i ON i.id = e.instrument_id
  JOIN provisions p ON p.edition_key = c.edition_key AND p.ordinal = c.provision_ordinal
  LEFT JOIN instrument_departments d ON d.instrument_id = e.instrument_id`;

/** Every list of bridges takes these; `language` is that of the citing text, English where not said, since both versions would count twice; `any` for both. */
export type BridgeFilter = {
  readonly mechanism?: Bridge | undefined;
  readonly mode?: 'static' | 'ambulatory' | undefined;
  readonly sector?: string | undefined;
  readonly department?: string | undefined;
  readonly instrument?: string | undefined;
  /** The instrument that is pointed at. */
  readonly target?: string | undefined;
  /** The instrument that points or is pointed at. */
  readonly about?: string | undefined;
  readonly direction?: 'ca-us' | 'us-ca' | undefined;
  /** Frozen at least this many years before the newest edition in the index. */
  readonly age?: number | undefined;
  readonly language?: 'en' | 'fr' | 'any' | undefined;
};

/** The conditions of a filter on `c`, `e` and `d`. */
export function bridgeConditions(filter: BridgeFilter): Conditions {
  const conditions = new Conditions()
    .add('e.shown = 1')
    .equal('e.language', filter.language === 'any' ? undefined : (filter.language ?? 'en'))
    .equal('c.bridge', filter.mechanism)
    .equal('c.mode', filter.mode)
    .equal('e.instrument_id', filter.instrument)
    .equal('c.target_instrument_id', filter.target)
    .equal('d.department_id', filter.department);
  if (filter.direction !== undefined) conditions.add('i.jurisdiction = ?', filter.direction.slice(0, 2));
  if (filter.about !== undefined)
    conditions.add('(e.instrument_id = ? OR c.target_instrument_id = ?)', filter.about, filter.about);
  if (filter.sector !== undefined) {
    conditions.add(
      `e.instrument_id IN (SELECT ci.instrument_id FROM crosswalk_instruments ci
        JOIN crosswalk_sectors cs ON cs.crosswalk_id = ci.crosswalk_id WHERE cs.sector_id = ?)`,
      filter.sector,
    );
  }
  if (filter.age !== undefined) {
    conditions.add(
      `c.static_on <= (SELECT date(max(point_in_time), '-' || ? || ' years') FROM editions WHERE shown = 1)`,
      filter.age,
    );
  }
  return conditions;
}

/** All citations across the border in the order of the citing instruments. What only names a law (a defined term) is among them as `mentions`. */
export async function listBridges(
  database: Database,
  filter: BridgeFilter,
  page: PageRequest,
): Promise<Page<BridgeRow>> {
  const conditions = bridgeConditions(filter).add('c.bridge IS NOT NULL');
  if (page.after !== null) {
    const [instrument, ...place] = page.after as [Value, Value, Value, Value];
    conditions.add(
      '(e.instrument_id, c.edition_key, c.provision_ordinal, c.ordinal) > (?, ?, ?, ?)',
      instrument,
      ...place,
    );
  }
  const rows = await database.all<BridgeRecord>(
    `SELECT ${BRIDGE_COLUMNS} FROM citations c ${BRIDGE_JOINS} ${conditions.where}
     ORDER BY e.instrument_id, c.edition_key, c.provision_ordinal, c.ordinal LIMIT ?`,
    [...conditions.params, page.limit + 1],
  );
  return toPage(
    rows,
    page.limit,
    (row) => [row.instrument_id, row.edition_key, row.provision_ordinal, row.ordinal],
    toBridgeRow,
  );
}

export function toBridgeRow(row: BridgeRecord): BridgeRow {
  return {
    instrumentId: row.instrument_id,
    jurisdiction: row.jurisdiction,
    titleEn: row.title_en,
    titleFr: row.title_fr,
    departmentId: row.department_id,
    editionId: row.edition_id,
    language: row.language,
    eId: row.e_id,
    citation: formatProvisionCitation(row.instrument_citation, row.e_id, 'en'),
    ordinal: row.ordinal,
    kind: row.kind,
    text: row.text,
    canonical: row.canonical,
    resolution: row.resolution,
    targetInstrumentId: row.target_instrument_id,
    targetEId: row.target_e_id,
    mechanism: row.bridge,
    alignment: row.bridge !== 'blocks',
    mode: row.mode,
    staticOn: row.static_on,
    evidence: row.evidence,
    evidenceEId: row.evidence_e_id,
  };
}

/** English citations across the border by sector of the citing instrument and mechanism; one of two sectors counts in both. */
export async function countBridges(database: Database): Promise<BridgeCount[]> {
  const rows = await database.all<Row & { sector_id: string; bridge: Bridge; count: number }>(
    `SELECT s.id AS sector_id, c.bridge, count(*) AS count
     FROM sectors s JOIN (SELECT DISTINCT cs.sector_id, ci.instrument_id FROM crosswalk_sectors cs
       JOIN crosswalk_instruments ci ON ci.crosswalk_id = cs.crosswalk_id) si ON si.sector_id = s.id
     JOIN editions e ON e.instrument_id = si.instrument_id AND e.shown = 1 AND e.language = 'en'
     JOIN citations c ON c.edition_key = e.key AND c.bridge IS NOT NULL
     GROUP BY s.id, c.bridge ORDER BY s.ordinal, c.bridge`,
  );
  return rows.map((row) => ({ sectorId: row.sector_id, mechanism: row.bridge, count: row.count }));
}

/** How many citations across the border an instrument makes, and how many provisions of the other country cite it. */
export async function countPointers(database: Database, instrumentId: string): Promise<{ from: number; to: number }> {
  const row = await database.first<Row & { from_count: number; to_count: number }>(
    `SELECT (SELECT count(*) FROM citations c JOIN editions e ON e.key = c.edition_key
         WHERE e.instrument_id = ?1 AND e.shown = 1 AND e.language = 'en' AND c.bridge IS NOT NULL) AS from_count,
       (SELECT count(*) FROM citations c JOIN editions e ON e.key = c.edition_key
         WHERE c.target_instrument_id = ?1 AND e.shown = 1 AND e.language = 'en' AND c.bridge IS NOT NULL) AS to_count`,
    [instrumentId],
  );
  return { from: row?.from_count ?? 0, to: row?.to_count ?? 0 };
}

/** References from one of two paired sections to the other, however deep they stand and point. */
export async function listBridgesOfPair(
  database: Database,
  pair: { readonly ca: readonly SectionLabel[]; readonly us: readonly SectionLabel[] },
): Promise<BridgeRow[]> {
  const found: BridgeRecord[] = [];
  for (const [from, to] of [
    [pair.ca, pair.us],
    [pair.us, pair.ca],
  ] as const) {
    for (const citing of from) {
      for (const cited of to) {
        found.push(
          ...(await database.all<BridgeRecord>(
            `SELECT ${BRIDGE_COLUMNS} FROM citations c ${BRIDGE_JOINS}
             WHERE e.id = ?1 AND c.bridge IS NOT NULL AND c.target_instrument_id = ?2
               AND (p.e_id = ?3 OR substr(p.e_id, 1, length(?3) + 2) = ?3 || '__')
               AND (c.target_e_id = ?4 OR substr(c.target_e_id, 1, length(?4) + 2) = ?4 || '__' OR substr(?4, 1, length(c.target_e_id) + 2) = c.target_e_id || '__')
             ORDER BY c.provision_ordinal, c.ordinal LIMIT 50`,
            [citing.editionId, cited.instrumentId, citing.eId, cited.eId],
          )),
        );
      }
    }
  }
  return found.map(toBridgeRow);
}

type SectionLabel = { readonly instrumentId: string; readonly editionId: string; readonly eId: string };
