import type { SectorPicture } from '../model/sector-picture.ts';
import { bulkInsert } from './bulk-insert.ts';
import type { Database, Row, Statement } from './database.ts';

const CROSSWALKS = 'SELECT crosswalk_id FROM crosswalk_sectors WHERE sector_id = ?1';
const EDITIONS = `SELECT e.key FROM editions e WHERE e.shown = 1 AND e.language = 'en' AND e.instrument_id IN (
  SELECT instrument_id FROM crosswalk_instruments WHERE crosswalk_id IN (${CROSSWALKS}))`;

/** Counts the innermost pairs of a sector, so that no pair counts with the pairs inside it. */
export async function countHeat(database: Database, sectorId: string): Promise<SectorPicture['heat']> {
  return database.all<SectorPicture['heat'][number] & Row>(
    `SELECT a.relationship, a.stringency, count(*) AS pairs FROM alignments a
     WHERE a.crosswalk_id IN (${CROSSWALKS}) AND NOT EXISTS (SELECT 1 FROM alignments c WHERE c.parent_id = a.id)
     GROUP BY 1, 2 ORDER BY 1, 2`,
    [sectorId],
  );
}

export async function countSectorDrift(database: Database, sectorId: string): Promise<SectorPicture['drift']> {
  return database.all<SectorPicture['drift'][number] & Row>(
    `SELECT state, count(*) AS count FROM drifts WHERE edition_key IN (${EDITIONS}) GROUP BY 1 ORDER BY 1`,
    [sectorId],
  );
}

/** History notes of a sector's texts, and the days their provisions came into force where the source dates them so. */
export async function readHistory(
  database: Database,
  sectorId: string,
): Promise<
  {
    readonly side: 'ca' | 'us';
    readonly instrumentId: string;
    readonly note: string | null;
    readonly on: string | null;
  }[]
> {
  const rows = await database.all<
    Row & { side: 'ca' | 'us'; instrument_id: string; note: string | null; day: string | null }
  >(
    `SELECT DISTINCT i.jurisdiction AS side, i.id AS instrument_id,
       CASE WHEN p.level = 'source-note' THEN p.text END AS note, CASE WHEN p.level = 'source-note' THEN NULL ELSE p.in_force_on END AS day
     FROM provisions p JOIN editions e ON e.key = p.edition_key JOIN instruments i ON i.id = e.instrument_id
     WHERE p.edition_key IN (${EDITIONS}) AND (p.level = 'source-note' OR (p.level = 'section' AND p.in_force_on IS NOT NULL))`,
    [sectorId],
  );
  return rows.map((row) => ({ side: row.side, instrumentId: row.instrument_id, note: row.note, on: row.day }));
}

export function replaceSectorPictures(pictures: readonly (readonly [sectorId: string, SectorPicture])[]): Statement[] {
  return [
    { sql: 'DELETE FROM sector_pictures' },
    ...bulkInsert(
      'sector_pictures',
      ['sector_id', 'picture_json'],
      pictures.map(([id, picture]) => [id, JSON.stringify(picture)]),
    ),
  ];
}

/** Empty where the index was built without pictures: a sector that nothing is known of. */
export async function readSectorPicture(database: Database, sectorId: string): Promise<SectorPicture> {
  const row = await database.first<{ picture_json: string }>(
    'SELECT picture_json FROM sector_pictures WHERE sector_id = ?',
    [sectorId],
  );
  return row === null
    ? { heat: [], timeline: [], bridges: [], drift: [] }
    : (JSON.parse(row.picture_json) as SectorPicture);
}
