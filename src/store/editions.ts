import type { Edition } from '../model/edition.ts';
import type { Issue } from '../model/issue.ts';
import { bulkInsert } from './bulk-insert.ts';
import type { Database, Row, Statement } from './database.ts';

/** An edition with what was counted when it was read. */
export type StoredEdition = Edition & {
  readonly key: number;
  readonly provisionCount: number;
  readonly charactersRead: number;
  readonly charactersSkipped: number;
  readonly charactersHeld: number;
  readonly shown: boolean;
};

type EditionRow = Row & {
  key: number;
  id: string;
  instrument_id: string;
  point_in_time: string;
  language: 'en' | 'fr';
  form: 'official' | 'digest';
  source: string;
  source_name: string;
  sha256: string;
  provision_count: number;
  characters_read: number;
  characters_skipped: number;
  characters_held: number;
  shown: number;
};

function toEdition(row: EditionRow): StoredEdition {
  return {
    key: row.key,
    id: row.id,
    instrumentId: row.instrument_id,
    pointInTime: row.point_in_time,
    language: row.language,
    form: row.form,
    source: row.source,
    sourceName: row.source_name,
    sha256: row.sha256,
    provisionCount: row.provision_count,
    charactersRead: row.characters_read,
    charactersSkipped: row.characters_skipped,
    charactersHeld: row.characters_held,
    shown: row.shown === 1,
  };
}

export async function listEditions(database: Database, instrumentId?: string): Promise<StoredEdition[]> {
  const where = instrumentId === undefined ? '' : 'WHERE instrument_id = ?';
  const rows = await database.all<EditionRow>(
    `SELECT * FROM editions ${where} ORDER BY instrument_id, shown DESC, point_in_time DESC, form DESC, language`,
    instrumentId === undefined ? [] : [instrumentId],
  );
  return rows.map(toEdition);
}

export async function findEdition(database: Database, id: string): Promise<StoredEdition | null> {
  const row = await database.first<EditionRow>('SELECT * FROM editions WHERE id = ?', [id]);
  return row === null ? null : toEdition(row);
}

/** The edition pages show first for an instrument, or null when the index has no text of it in that language. */
export async function findShownEdition(
  database: Database,
  instrumentId: string,
  language: string,
): Promise<StoredEdition | null> {
  const row = await database.first<EditionRow>(
    'SELECT * FROM editions WHERE instrument_id = ? AND language = ? AND shown = 1',
    [instrumentId, language],
  );
  return row === null ? null : toEdition(row);
}

/** Deletes an edition with its provisions and layers (cascades), so that it can be written again. */
export function deleteEdition(id: string): Statement {
  return { sql: 'DELETE FROM editions WHERE id = ?', params: [id] };
}

export async function nextEditionKey(database: Database): Promise<number> {
  const row = await database.first<{ key: number | null }>('SELECT max(key) AS key FROM editions');
  return (row?.key ?? 0) + 1;
}

export function insertEdition(edition: Omit<StoredEdition, 'shown'>, issues: readonly Issue[]): Statement[] {
  return [
    {
      sql: `INSERT INTO editions (key, id, instrument_id, point_in_time, language, form, source, source_name, sha256,
        provision_count, characters_read, characters_skipped, characters_held) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      params: [
        edition.key,
        edition.id,
        edition.instrumentId,
        edition.pointInTime,
        edition.language,
        edition.form,
        edition.source,
        edition.sourceName,
        edition.sha256,
        edition.provisionCount,
        edition.charactersRead,
        edition.charactersSkipped,
        edition.charactersHeld,
      ],
    },
    ...bulkInsert(
      'issues',
      ['edition_key', 'ordinal', 'code', 'severity', 'message', 'e_id'],
      issues.map((issue, ordinal) => [edition.key, ordinal, issue.code, issue.severity, issue.message, issue.eId]),
    ),
  ];
}

/**
 * Chooses the shown edition of each instrument and language: official before digest, then the latest date. Ties cannot occur, since
 * the edition id holds all four.
 */
export function chooseShownEditions(): Statement[] {
  return [
    { sql: 'UPDATE editions SET shown = 0' },
    {
      sql: `UPDATE editions SET shown = 1 WHERE key IN (
        SELECT key FROM (
          SELECT key, row_number() OVER (
            PARTITION BY instrument_id, language ORDER BY form = 'digest', point_in_time DESC
          ) AS place FROM editions
        ) WHERE place = 1)`,
    },
  ];
}

/** Documents, provisions and issues by code: the summary an ingest prints. */
export async function countIssues(database: Database): Promise<{ code: string; severity: string; count: number }[]> {
  return database.all(
    'SELECT code, severity, count(*) AS count FROM issues GROUP BY code, severity ORDER BY count DESC, code',
  );
}
