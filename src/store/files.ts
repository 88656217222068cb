import type { Database, Row, Statement } from './database.ts';

/** A file that was read whole. */
export type StoredFile = {
  /** Without folders and without `.gz`. */
  readonly name: string;
  /** Of the file as it lies on the disk. */
  readonly fileSha256: string;
  /** Of its bytes decompressed, as its editions name it. */
  readonly sha256: string;
  readonly documents: number;
  readonly pipelineVersion: string;
};

type FileRow = Row & {
  name: string;
  file_sha256: string;
  sha256: string;
  documents: number;
  pipeline_version: string;
};

/**
 * The files that were read, by `fileKey`. One is whole while every edition it gave is in the index as it gave it: another file may have replaced one
 * since, and then the first must be read again.
 */
export async function readFiles(database: Database): Promise<Map<string, StoredFile & { readonly isWhole: boolean }>> {
  const rows = await database.all<FileRow & { editions: number }>(
    `SELECT f.*, coalesce(e.editions, 0) AS editions FROM files f
     LEFT JOIN (SELECT source_name, sha256, count(*) AS editions FROM editions GROUP BY source_name, sha256) e
       ON e.source_name = f.name AND e.sha256 = f.sha256`,
  );
  return new Map(
    rows.map((row) => [
      fileKey(row.name, row.file_sha256),
      {
        name: row.name,
        fileSha256: row.file_sha256,
        sha256: row.sha256,
        documents: row.documents,
        pipelineVersion: row.pipeline_version,
        isWhole: row.editions === row.documents,
      },
    ]),
  );
}

/** The name is part of it: it may hold the date of the text. */
export function fileKey(name: string, fileSha256: string): string {
  return `${name}\n${fileSha256}`;
}

export function upsertFile(file: StoredFile): Statement {
  return {
    sql: `INSERT INTO files (name, file_sha256, sha256, documents, pipeline_version) VALUES (?, ?, ?, ?, ?)
      ON CONFLICT (name, file_sha256) DO UPDATE SET
        sha256 = excluded.sha256, documents = excluded.documents, pipeline_version = excluded.pipeline_version`,
    params: [file.name, file.fileSha256, file.sha256, file.documents, file.pipelineVersion],
  };
}
