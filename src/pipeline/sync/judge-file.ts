import type { DownloadRecord } from '../../model/download-record.ts';
import { rootElementName } from '../../sources/decode-xml.ts';
import type { Address, Download, Publisher } from '../../sources/publisher.ts';
import { readSource } from '../../sources/registry.ts';

export type FileVerdict =
  | { readonly ok: true; readonly pointInTime: string | null }
  | { readonly ok: false; readonly code: string; readonly message: string };

type Arrived = {
  readonly publisher: Publisher;
  readonly download: Download;
  readonly address: Address;
  readonly bytes: Uint8Array;
  readonly sha256: string;
  /** What is kept of the same slot. */
  readonly previous: DownloadRecord | null;
  /** True when a person said that an implausible size is right. */
  readonly acceptSize: boolean;
};

/** A text that grew or shrank more than this against the one before is looked at by a person first. */
const PLAUSIBLE_FACTOR = 4;
/** Small files change by a large factor with one sentence. */
const SMALL_BYTES = 8 * 1024;

/**
 * Judges a file that arrived whole before it may take the place of another: it is what the reader can read to its end (a file cut short is
 * not well-formed), it is the instrument, language and date asked for, and its size is plausible.
 */
export function judgeFile(arrived: Arrived): FileVerdict {
  const { publisher, download, address, bytes, sha256, previous } = arrived;
  if (bytes.length === 0) return bad('sync-empty', 'the answer is empty');
  const root = rootElementName(bytes);
  if (root === null || /^html$/i.test(root)) {
    return bad('sync-error-page', `a page or a message came instead of a text (${firstWords(bytes)})`);
  }
  const { documents, issues } = readSource({ name: address.fileName, bytes }, sha256);
  const fatal = issues.find(({ severity }) => severity === 'error');
  if (fatal) return bad(fatal.code, `what arrived is cut short or damaged (${fatal.message})`);
  const isWanted = (id: string) =>
    download.expects.kind === 'one' ? id === download.expects.id : id.startsWith(download.expects.id);
  const stranger = documents.find(({ instrument }) => !isWanted(instrument.id));
  const [first] = documents;
  if (stranger || !first) {
    return bad(
      'sync-other-instrument',
      `the text is of ${stranger?.instrument.id ?? 'no instrument'}, not of ${download.expects.id}`,
    );
  }
  if (first.edition.language !== download.language) {
    return bad('sync-other-language', `the text is in ${first.edition.language}, not in ${download.language}`);
  }
  const { pointInTime } = first.edition;
  const said = publisher.dateAskedFor(bytes);
  const asked = address.pointInTime;
  if (asked !== null && (pointInTime !== asked || (said !== null && said !== asked))) {
    return bad('sync-other-date', `the text is of ${said ?? pointInTime}, not of ${asked}`);
  }
  if (previous?.pointInTime != null && pointInTime < previous.pointInTime) {
    return bad(
      'sync-older',
      `the text is of ${pointInTime}, older than the one that is here (${previous.pointInTime})`,
    );
  }
  if (previous && !arrived.acceptSize && !isPlausible(previous.bytes, bytes.length)) {
    return bad(
      'sync-size',
      `${bytes.length} bytes came where ${previous.bytes} were before; look at it, and run again with --accept ${download.slot} if it is right`,
    );
  }
  return { ok: true, pointInTime };
}

function isPlausible(before: number, after: number): boolean {
  if (Math.max(before, after) <= SMALL_BYTES) return true;
  return after >= before / PLAUSIBLE_FACTOR && after <= before * PLAUSIBLE_FACTOR;
}

function bad(code: string, message: string): FileVerdict {
  return { ok: false, code, message };
}

function firstWords(bytes: Uint8Array): string {
  const text = new TextDecoder('windows-1252').decode(bytes.subarray(0, 400));
  return (
    text
      .replace(/<[^>]*>?/g, ' ')
      .replace(/[^\x20-\x7e]+/g, ' ')
      .replace(/\s+/g, ' ')
      .trim()
      .slice(0, 60) || 'no words'
  );
}

/** What follows the start tag of the first element: a text asked for at another date differs from itself in that tag only. */
export function textBody(bytes: Uint8Array): Uint8Array {
  const root = rootElementName(bytes);
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, 16 * 1024));
  const start = root === null ? -1 : head.indexOf(`<${root}`);
  const end = start < 0 ? -1 : head.indexOf('>', start);
  return end < 0 ? bytes : bytes.subarray(end + 1);
}
