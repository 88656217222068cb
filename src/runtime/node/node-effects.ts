import { hash } from 'node:crypto';
import { basename } from 'node:path';
import type { Effects, FileIdentity, Progress, ReadFile } from '../../pipeline/effects.ts';
import { FileTrouble, hashStored, readBounded } from './read-bounded.ts';

/** The workshop's view of this machine: real files, the real clock, progress to whoever shows it. */
export function nodeEffects(showProgress: (progress: Progress) => void): Effects {
  return { read: readFile, identify, progress: showProgress, now: () => new Date().toISOString() };
}

/** Reads a file, decompressing `.gz`; every failure says what, where and what to do. */
function readFile(path: string): ReadFile {
  const name = nameOf(path);
  try {
    const { bytes, stored } = readBounded(path, name);
    const fileSha256 = sha256Of(stored);
    const sha256 = bytes === stored ? fileSha256 : sha256Of(bytes);
    return { ok: true, path, file: { name, bytes }, sha256, fileSha256 };
  } catch (error) {
    return { ok: false, path, ...describeReadError(path, error) };
  }
}

function identify(path: string): FileIdentity | null {
  try {
    return { name: nameOf(path), sha256: hashStored(path) };
  } catch {
    return null;
  }
}

function nameOf(path: string): string {
  return basename(path).replace(/\.gz$/, '');
}

function sha256Of(bytes: Uint8Array): string {
  return hash('sha256', bytes, 'hex');
}

function describeReadError(path: string, error: unknown): { code: string; message: string } {
  if (error instanceof FileTrouble) return { code: error.code, message: `${path}: ${error.message}` };
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT') return { code: 'file-missing', message: `${path}: no such file; check the path` };
  if (code === 'EACCES')
    return { code: 'file-closed', message: `${path}: not readable by this user; change its permissions` };
  if (code === 'EISDIR') return { code: 'file-folder', message: `${path}: a folder where a file is expected` };
  return { code: 'file-unreadable', message: `${path}: cannot be read (${message})` };
}
