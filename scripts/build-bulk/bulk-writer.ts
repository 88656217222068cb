import { hash } from 'node:crypto';
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { type BulkFile, MOST_FILE_BYTES } from '../../src/model/bulk-manifest.ts';

const PACKED = new Set(['csv', 'ndjson', 'sqlite', 'xml', 'tsv', 'oscal']);

/** Writes the files of a build into a folder beside the one that is served, and puts it in its place when everything is there. */
export class BulkWriter {
  readonly #folder: string;
  readonly #building: string;

  constructor(folder: string) {
    this.#folder = folder;
    this.#building = `${folder}.building`;
    rmSync(this.#building, { recursive: true, force: true });
    mkdirSync(this.#building, { recursive: true });
  }

  /** @throws {Error} for a file that is larger than any host of static files takes. */
  add(file: { path: string; format: string; mediaType: string; rows: number | null; bytes: Uint8Array }): BulkFile {
    const { path, format, mediaType, rows, bytes } = file;
    if (bytes.length > MOST_FILE_BYTES)
      throw new Error(`${path} has ${bytes.length} bytes, more than ${MOST_FILE_BYTES}`);
    this.#write(path, bytes);
    const packed = PACKED.has(format) ? gzipSync(bytes, { level: 9 }) : null;
    if (packed !== null) this.#write(`${path}.gz`, packed);
    return {
      path,
      format,
      mediaType,
      bytes: bytes.length,
      sha256: hash('sha256', bytes, 'hex'),
      rows,
      gzip:
        packed === null ? null : { path: `${path}.gz`, bytes: packed.length, sha256: hash('sha256', packed, 'hex') },
    };
  }

  /** The manifest comes last: a folder without one is no build. */
  finish(manifest: object): void {
    this.#write('manifest.json', new TextEncoder().encode(`${JSON.stringify(manifest, null, 1)}\n`));
    const old = `${this.#folder}.old`;
    rmSync(old, { recursive: true, force: true });
    try {
      renameSync(this.#folder, old);
    } catch {
      // The first build replaces nothing.
    }
    renameSync(this.#building, this.#folder);
    rmSync(old, { recursive: true, force: true });
  }

  #write(path: string, bytes: Uint8Array): void {
    const target = join(this.#building, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, bytes);
  }
}
