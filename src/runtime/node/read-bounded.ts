import { createHash } from 'node:crypto';
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { constants, gunzipSync } from 'node:zlib';
import { sizeLimit } from '../../sources/registry.ts';

/** Trouble with a file, named for programs and said to people without the path. */
export class FileTrouble extends Error {
  readonly code: string;
  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

const MB = 1024 * 1024;
const HEAD_BYTES = 16 * 1024;
/** Publishers' files pack to a fifth or a tenth; what packs to a hundredth is made to fill memory. */
const MOST_EXPANSION = 100;

/**
 * Reads a file, decompressed if it is gzip, and never takes more memory than a text of its kind may: the first bytes say what kind it is,
 * and a file that is larger than that is refused before it is read.
 *
 * @param name without folders and without `.gz`.
 * @returns the bytes, and those that lie on the disk (the same where nothing was packed).
 * @throws {FileTrouble}, or what the file system throws.
 */
export function readBounded(path: string, name: string): { bytes: Uint8Array; stored: Uint8Array } {
  const descriptor = openSync(path, 'r');
  try {
    const { size } = fstatSync(descriptor);
    const head = readPart(descriptor, Math.min(size, HEAD_BYTES));
    const isPacked = head[0] === 0x1f && head[1] === 0x8b;
    if (path.endsWith('.gz') && !isPacked) {
      throw new FileTrouble('gzip-missing', 'not a gzip file although it is named .gz; rename it or download it again');
    }
    const limit = sizeLimit({ name, bytes: isPacked ? unpackHead(head) : head });
    if (size > limit) throw tooLarge(limit);
    const stored = readPart(descriptor, size);
    return { bytes: isPacked ? unpack(stored, limit) : stored, stored };
  } finally {
    closeSync(descriptor);
  }
}

/** Hexadecimal SHA-256 of a file as it lies on the disk, of whatever size, in a megabyte of memory. */
export function hashStored(path: string): string {
  const descriptor = openSync(path, 'r');
  try {
    const hash = createHash('sha256');
    const piece = new Uint8Array(MB);
    for (let count = -1; count !== 0; ) {
      count = readSync(descriptor, piece);
      hash.update(piece.subarray(0, count));
    }
    return hash.digest('hex');
  } finally {
    closeSync(descriptor);
  }
}

function readPart(descriptor: number, size: number): Uint8Array {
  const bytes = new Uint8Array(size);
  let at = 0;
  while (at < size) {
    const count = readSync(descriptor, bytes, at, size - at, at);
    if (count === 0) break;
    at += count;
  }
  return bytes.subarray(0, at);
}

/** As much as can be seen of the beginning; nothing where it is broken, which unpacking the whole will say. */
function unpackHead(head: Uint8Array): Uint8Array {
  try {
    return gunzipSync(head.subarray(0, 4096), { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: 8 * MB });
  } catch {
    return new Uint8Array();
  }
}

function unpack(stored: Uint8Array, limit: number): Uint8Array {
  const most = Math.min(limit, Math.max(MB, stored.length * MOST_EXPANSION));
  try {
    return gunzipSync(stored, { maxOutputLength: most });
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'ERR_BUFFER_TOO_LARGE') {
      if (most === limit) throw tooLarge(limit);
      throw new FileTrouble('gzip-expansion', `unpacks to more than ${MOST_EXPANSION} times its size; no text does`);
    }
    const reason = code === 'Z_BUF_ERROR' ? 'it is cut short' : message;
    throw new FileTrouble('gzip-broken', `cannot be decompressed (${reason}); download it again`);
  }
}

function tooLarge(limit: number): FileTrouble {
  return new FileTrouble('file-too-large', `larger than ${Math.round(limit / MB)} MB, more than any text of its kind`);
}
