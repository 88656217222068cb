import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Effects, Progress, ReadFile } from '../../pipeline/effects.ts';

/** Refuses what no publisher issues: title 40, the largest, is 157 MB. */
const MAX_BYTES = 512 * 1024 * 1024;

/** The workshop's view of this machine: real files, the real clock, progress to whoever shows it. */
export function nodeEffects(showProgress: (progress: Progress) => void): Effects {
  return { read: readFile, progress: showProgress, now: () => new Date().toISOString() };
}

/** Reads a file, decompressing `.gz`; every failure says what, where and what to do. */
function readFile(path: string): ReadFile {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    return { ok: false, path, message: describeReadError(path, error) };
  }
  const isCompressed = bytes[0] === 0x1f && bytes[1] === 0x8b;
  if (path.endsWith('.gz') && !isCompressed) {
    return {
      ok: false,
      path,
      message: `${path}: not a gzip file although it is named .gz; rename it or download it again`,
    };
  }
  if (isCompressed) {
    try {
      bytes = gunzipSync(bytes, { maxOutputLength: MAX_BYTES });
    } catch (error) {
      return { ok: false, path, message: `${path}: cannot be decompressed (${reasonOf(error)}); download it again` };
    }
  }
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { ok: true, path, file: { name: basename(path).replace(/\.gz$/, ''), bytes }, sha256 };
}

function describeReadError(path: string, error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === 'ENOENT') return `${path}: no such file; check the path`;
  if (code === 'EACCES') return `${path}: not readable by this user; change its permissions`;
  if (code === 'EISDIR') return `${path}: a folder where a file is expected`;
  return `${path}: cannot be read (${reasonOf(error)})`;
}

function reasonOf(error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === 'Z_BUF_ERROR') return 'it is cut short';
  if (code === 'ERR_BUFFER_TOO_LARGE') return `it is larger than ${MAX_BYTES / 1024 / 1024} MB`;
  return error instanceof Error ? error.message : String(error);
}
