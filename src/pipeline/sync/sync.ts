import { DownloadManifest, type DownloadRecord } from '../../model/download-record.ts';
import type { Address, Download, Publisher } from '../../sources/publisher.ts';
import { publishers } from '../../sources/publishers.ts';
import { checkAddress } from './check-address.ts';
import { type Fetched, fetchSlot, type Pace, paceOf } from './fetch-slot.ts';
import { judgeFile, textBody } from './judge-file.ts';
import type { SyncEffects } from './sync-effects.ts';

type SyncTrouble = { readonly what: string; readonly code: string; readonly message: string };

export type SyncSummary = {
  /** Names of the files that now hold the current text of what was wanted, new ones and those that had not changed, in order. */
  readonly files: readonly string[];
  readonly arrived: number;
  readonly unchanged: number;
  readonly requests: number;
  /** Named by slot or by what was wanted; of these the files that were here before stay. */
  readonly troubles: readonly SyncTrouble[];
};

/** Codes after which the same publisher is asked nothing more in this run. */
const STOPPING = new Set(['sync-busy', 'sync-silent', 'sync-broken', 'sync-status']);

/**
 * Brings the current text of what is wanted from its publishers into the folder: only what may have changed is asked for, and only what
 * was judged whole and right takes the place of a kept file. Every kept file is noted at once, so that a run that is broken off at any
 * moment goes on where it stopped.
 *
 * @param wanted instrument ids, or names that a publisher knows (`title-21`).
 * @param accepted slots whose size a person has found right.
 */
export async function sync(
  effects: SyncEffects,
  wanted: readonly string[],
  accepted: ReadonlySet<string> = new Set(),
): Promise<SyncSummary> {
  const run = new Run(effects, accepted);
  for (const name of wanted) {
    if (!publishers.some((publisher) => publisher.accepts(name))) {
      run.trouble(
        name,
        'sync-unknown',
        'no publisher has it; name an instrument such as us/21-cfr-820 or ca/sor-98-282, or a title such as title-21',
      );
    }
  }
  for (const publisher of publishers) {
    const own = [...new Set(wanted.filter((name) => publisher.accepts(name)))].sort();
    if (own.length > 0) await run.bring(publisher, own);
  }
  return run.summary();
}

class Run {
  readonly #effects: SyncEffects;
  readonly #accepted: ReadonlySet<string>;
  readonly #manifest: DownloadManifest;
  readonly #files = new Set<string>();
  readonly #troubles: SyncTrouble[] = [];
  #arrived = 0;
  #unchanged = 0;
  #requests = 0;

  constructor(effects: SyncEffects, accepted: ReadonlySet<string>) {
    this.#effects = effects;
    this.#accepted = accepted;
    this.#manifest = readManifest(effects);
  }

  trouble(what: string, code: string, message: string): void {
    this.#troubles.push({ what, code, message: message.startsWith(what) ? message : `${what}: ${message}` });
  }

  summary(): SyncSummary {
    return {
      files: [...this.#files].sort(),
      arrived: this.#arrived,
      unchanged: this.#unchanged,
      requests: this.#requests,
      troubles: this.#troubles,
    };
  }

  async bring(publisher: Publisher, wanted: readonly string[]): Promise<void> {
    const pace = paceOf(this.#effects, publisher.requestsPerSecond);
    await this.#bringAll(publisher, pace, wanted);
    this.#requests += pace.requests();
  }

  async #bringAll(publisher: Publisher, pace: Pace, wanted: readonly string[]): Promise<void> {
    const list = await this.#catalogue(publisher, pace);
    if (list === null) return;
    const plan = publisher.plan(list, wanted);
    if ('severity' in plan) {
      this.trouble(publisher.catalogue.url, plan.code, plan.message);
      return;
    }
    for (const { wanted: what, code, message } of plan.refusals) this.trouble(what, code, message);
    for (const [index, download] of plan.downloads.entries()) {
      const stopped = await this.#download(publisher, pace, download);
      if (!stopped) continue;
      const left = plan.downloads.length - index - 1;
      if (left > 0)
        this.trouble(
          publisher.hosts.join(', '),
          'sync-postponed',
          `${left} more texts were not asked for; run again later`,
        );
      return;
    }
  }

  async #catalogue(publisher: Publisher, pace: Pace): Promise<Uint8Array | null> {
    const { catalogue, hosts } = publisher;
    const slot = `catalogue.${publisher.name}`;
    const fetched = await this.#fetch(slot, catalogue, { ...catalogue, hosts }, pace);
    if (fetched.kind === 'unchanged') return this.#effects.folder.read(catalogue.fileName);
    if (fetched.kind === 'arrived') {
      const bytes = this.#effects.folder.readPartial(slot);
      // A list that cannot be read must not be kept, or the next run would be told that it has not changed.
      if ('severity' in publisher.plan(bytes, [])) this.#forget(slot);
      else this.#keep(slot, catalogue, fetched, bytes, null, null);
      return bytes;
    }
    const { code, message } =
      fetched.kind === 'refused' ? fetched : { code: 'sync-not-found', message: 'is not there any more' };
    this.trouble(catalogue.url, code, message);
    return null;
  }

  /** @returns true when the publisher should not be asked any more. */
  async #download(publisher: Publisher, pace: Pace, download: Download): Promise<boolean> {
    const { slot } = download;
    const previous = this.#intact(slot);
    if (previous && download.stamp !== null && previous.stamp === download.stamp) {
      this.#still(slot, previous, download.stamp);
      return false;
    }
    for (const address of download.addresses) {
      if (previous?.pointInTime != null && address.pointInTime !== null && address.pointInTime < previous.pointInTime)
        continue;
      const fetched = await this.#fetch(slot, address, { ...download, hosts: publisher.hosts }, pace);
      if (fetched.kind === 'missing') continue;
      if (fetched.kind === 'unchanged' && previous) this.#still(slot, previous, download.stamp);
      else if (fetched.kind === 'arrived') this.#judge(publisher, download, address, fetched, previous);
      else if (fetched.kind === 'refused') {
        this.trouble(slot, fetched.code, `${address.url} ${fetched.message}`);
        return STOPPING.has(fetched.code);
      }
      return false;
    }
    this.trouble(
      slot,
      'sync-not-found',
      `${download.addresses[0].url} has no such text; see at the publisher whether it was removed. What is here stays`,
    );
    return false;
  }

  #judge(
    publisher: Publisher,
    download: Download,
    address: Address,
    fetched: Arrived,
    previous: DownloadRecord | null,
  ): void {
    const { slot } = download;
    const bytes = this.#effects.folder.readPartial(slot);
    const old = previous === null ? null : this.#effects.folder.read(previous.fileName);
    const acceptSize = this.#accepted.has(slot);
    const sha256 = this.#effects.sha256(bytes);
    const verdict = judgeFile({ publisher, download, address, bytes, sha256, previous, acceptSize });
    if (!verdict.ok) {
      this.#forget(slot);
      this.trouble(slot, verdict.code, `${address.url}: ${verdict.message}. What is here stays`);
    } else if (previous && old && address.pointInTime !== null && isEqual(textBody(bytes), textBody(old))) {
      // The title was amended elsewhere: the date of this text would change and not a word of it.
      this.#forget(slot);
      this.#still(slot, previous, download.stamp);
    } else {
      this.#keep(slot, address, fetched, bytes, verdict.pointInTime, download.stamp);
      this.#files.add(address.fileName);
      this.#arrived += 1;
      this.#effects.report(`${slot}: ${bytes.length} bytes, text of ${verdict.pointInTime}`);
    }
  }

  async #fetch(
    slot: string,
    address: Address,
    bounds: { hosts: readonly string[]; contentTypes: readonly string[]; maxBytes: number; maxSeconds: number },
    pace: Pace,
  ): Promise<Fetched> {
    const { hosts, contentTypes, maxBytes, maxSeconds } = bounds;
    const checked = checkAddress(address.url, hosts);
    if ('message' in checked) return { kind: 'refused', code: 'sync-address', message: checked.message };
    const previous = this.#intact(slot);
    return fetchSlot(this.#effects, pace, {
      slot,
      url: checked.url,
      hosts,
      contentTypes,
      maxBytes,
      maxSeconds,
      kept: previous?.url === address.url ? previous : null,
      partial: this.#manifest.partial[slot] ?? null,
      notePartial: (partial) => {
        if (partial === null) delete this.#manifest.partial[slot];
        else this.#manifest.partial[slot] = partial;
        this.#write();
      },
    });
  }

  /** The record of a slot whose file is still what it was when it was kept. */
  #intact(slot: string): DownloadRecord | null {
    const record = this.#manifest.files[slot];
    if (!record) return null;
    const bytes = this.#effects.folder.read(record.fileName);
    return bytes !== null && this.#effects.sha256(bytes) === record.sha256 ? record : null;
  }

  #still(slot: string, record: DownloadRecord, stamp: string | null): void {
    this.#manifest.files[slot] = { ...record, stamp, checkedAt: this.#now() };
    this.#write();
    this.#files.add(record.fileName);
    this.#unchanged += 1;
  }

  #keep(
    slot: string,
    address: Address,
    fetched: Arrived,
    bytes: Uint8Array,
    pointInTime: string | null,
    stamp: string | null,
  ): void {
    const { fileName, url } = address;
    const { etag, lastModified } = fetched;
    const now = this.#now();
    this.#effects.folder.keep(slot, fileName);
    delete this.#manifest.partial[slot];
    this.#manifest.files[slot] = {
      url,
      fileName,
      etag,
      lastModified,
      sha256: this.#effects.sha256(bytes),
      bytes: bytes.length,
      pointInTime,
      stamp,
      fetchedAt: now,
      checkedAt: now,
    };
    this.#write();
  }

  #forget(slot: string): void {
    this.#effects.folder.dropPartial(slot);
    delete this.#manifest.partial[slot];
    this.#write();
  }

  #write(): void {
    this.#effects.folder.writeManifest(`${JSON.stringify(this.#manifest, null, 2)}\n`);
  }

  #now(): string {
    return new Date(this.#effects.nowMs()).toISOString();
  }
}

type Arrived = Fetched & { readonly kind: 'arrived' };

/** A manifest that cannot be read costs asking again, nothing else: the kept files are judged anew. */
function readManifest(effects: SyncEffects): DownloadManifest {
  const empty: DownloadManifest = { version: 1, files: {}, partial: {} };
  const text = effects.folder.readManifest();
  if (text === null) return empty;
  try {
    const parsed = DownloadManifest.safeParse(JSON.parse(text));
    if (parsed.success) return parsed.data;
  } catch {
    // Said below.
  }
  effects.report('the list of kept files cannot be read; everything is asked for anew');
  return empty;
}

function isEqual(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index]);
}
