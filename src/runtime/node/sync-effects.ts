import { createHash } from 'node:crypto';
import {
  appendFileSync,
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { FolderError, type OfficialFolder, type Reply, type SyncEffects } from '../../pipeline/sync/sync-effects.ts';

type Options = {
  readonly folder: string;
  readonly report: (line: string) => void;
  /** For tests only: asks this server on loopback, over plain http, in place of every publisher; the host moves into the path. */
  readonly loopbackPort?: number;
};

/** The network, clock and disk of this machine. */
export function nodeSyncEffects(options: Options): SyncEffects {
  return {
    request: (url, headers, signal) => request(placeOf(url, options.loopbackPort), headers, signal),
    nowMs: () => Date.now(),
    wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
    alarm: (ms, ring) => {
      const timer = setTimeout(ring, ms);
      return () => clearTimeout(timer);
    },
    random: Math.random,
    sha256: (bytes) => createHash('sha256').update(bytes).digest('hex'),
    folder: openOfficialFolder(options.folder),
    report: options.report,
  };
}

function placeOf(address: string, loopbackPort: number | undefined): string {
  if (loopbackPort === undefined) return address;
  const { host, pathname, search } = new URL(address);
  return `http://127.0.0.1:${loopbackPort}/${host}${pathname}${search}`;
}

async function request(url: string, headers: Readonly<Record<string, string>>, signal: AbortSignal): Promise<Reply> {
  const response = await fetch(url, { headers, signal, redirect: 'manual' });
  return {
    status: response.status,
    header: (name) => response.headers.get(name),
    body: response.body ?? emptyBody(),
    discard: async () => {
      // The body may be locked or broken already; all that matters is that it is read no further.
      await response.body?.cancel().catch(() => {});
    },
  };
}

async function* emptyBody(): AsyncGenerator<Uint8Array> {}

/**
 * Official files on disk. What is arriving lies in `.partial/` and is renamed into place after an fsync, so a file with a publisher's name
 * is whole at every moment.
 */
function openOfficialFolder(folder: string): OfficialFolder {
  const partials = join(folder, '.partial');
  attempt(folder, () => mkdirSync(partials, { recursive: true }));
  const manifest = join(folder, 'manifest.json');
  const partial = (slot: string) => join(partials, slot.replaceAll('/', '_'));
  const replace = (from: string, to: string) => {
    for (const place of [from, null, folder]) {
      if (place === null) renameSync(from, to);
      else fsync(place);
    }
  };
  return {
    readManifest: () => readText(manifest),
    writeManifest: (text) =>
      attempt(folder, () => {
        const beside = join(partials, 'manifest.json');
        writeFileSync(beside, text);
        replace(beside, manifest);
      }),
    read: (fileName) => (existsSync(join(folder, fileName)) ? readFileSync(join(folder, fileName)) : null),
    partialBytes: (slot) => statSync(partial(slot), { throwIfNoEntry: false })?.size ?? 0,
    readPartial: (slot) => (existsSync(partial(slot)) ? readFileSync(partial(slot)) : new Uint8Array()),
    append: (slot, bytes) => attempt(folder, () => appendFileSync(partial(slot), bytes)),
    dropPartial: (slot) => rmSync(partial(slot), { force: true }),
    keep: (slot, fileName) =>
      attempt(folder, () => {
        if (!existsSync(partial(slot))) writeFileSync(partial(slot), '');
        replace(partial(slot), join(folder, fileName));
      }),
  };
}

function readText(path: string): string | null {
  return existsSync(path) ? readFileSync(path, 'utf8') : null;
}

function attempt<T>(folder: string, action: () => T): T {
  try {
    return action();
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code === 'ENOSPC' ? 'the disk is full' : (error as Error).message;
    throw new FolderError(
      `${folder}: cannot be written (${reason}); make room or choose another --folder. What was brought stays`,
    );
  }
}

function fsync(path: string): void {
  const descriptor = openSync(path, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
