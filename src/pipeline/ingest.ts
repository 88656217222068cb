import type { Database } from '../store/database.ts';
import { fileKey, readFiles, type StoredFile, upsertFile } from '../store/files.ts';
import { EditionWriter } from './edition-writer.ts';
import type { Effects } from './effects.ts';
import { PIPELINE_VERSION } from './pipeline-version.ts';
import { type PreparedDocument, type PreparedFile, prepareFile } from './prepare-file.ts';

/** A file that was not taken; `code` names the reason for programs, `message` says it to people. */
type Rejection = { readonly path: string; readonly code: string; readonly message: string };

export type IngestSummary = {
  readonly files: number;
  readonly documents: number;
  readonly unchanged: number;
  readonly provisions: number;
  readonly charactersRead: number;
  readonly charactersSkipped: number;
  readonly charactersHeld: number;
  readonly unknownElements: Readonly<Record<string, number>>;
  readonly issues: Readonly<Record<string, number>>;
  readonly rejections: readonly Rejection[];
};

/** Files in the order given, each read and its trees built; the documents of one are taken before the next file is asked for. */
export type PrepareFiles = (paths: readonly string[]) => AsyncIterable<PreparedFile>;

/**
 * Stage 1: files to editions with their provisions. A file that cannot be read is a rejection and the others go on; one that is in the index
 * already is told by the hash of its bytes and left alone.
 *
 * Files are taken in order of name, so that the same files give the same rows whatever order they were named in.
 *
 * @param prepareFiles where files are read; by default here, one after the other.
 */
export async function ingest(
  effects: Effects,
  database: Database,
  paths: readonly string[],
  prepareFiles: PrepareFiles = (pending) => prepareInTurn(effects, pending),
): Promise<IngestSummary> {
  const summary = new SummaryBuilder();
  const writer = new EditionWriter(database);
  const ordered = [...paths].sort();
  const known = await readFiles(database);
  const files = ordered.map((path) => identify(effects, path, known));
  const prepared = prepareFiles(files.filter(({ present }) => present === null).map(({ path }) => path))[
    Symbol.asyncIterator
  ]();
  try {
    for (const [index, file] of files.entries()) {
      effects.progress({ stage: 'ingest', done: index, total: files.length, item: file.path });
      if (file.present !== null && !writer.displaced.has(file.present.sha256)) {
        summary.skip(file.present);
        continue;
      }
      const next = file.present === null ? await prepared.next() : null;
      if (next?.done === true) throw new Error(`${file.path}: was to be read and was not`);
      await ingestFile(file, next?.value ?? prepareFile(effects.read(file.path)), writer, summary);
    }
    await writer.flush();
  } finally {
    // After an error too, on a full disk say: a thread that is left waiting keeps the process from ending.
    await prepared.return?.();
  }
  effects.progress({ stage: 'ingest', done: files.length, total: files.length, item: '' });
  return summary.finish();
}

/** What `ingest` would answer where the index has every one of these files as it is; null where there is something to do. */
export async function findAllPresent(
  effects: Effects,
  database: Database,
  paths: readonly string[],
): Promise<IngestSummary | null> {
  const summary = new SummaryBuilder();
  const known = await readFiles(database);
  for (const path of paths) {
    const { present } = identify(effects, path, known);
    if (present === null) return null;
    summary.skip(present);
  }
  return summary.finish();
}

type IngestedFile = {
  readonly path: string;
  /** What the index has of it, if it has all of it, made by these rules. */
  readonly present: StoredFile | null;
  readonly isStale: boolean;
};

function identify(effects: Effects, path: string, known: Awaited<ReturnType<typeof readFiles>>): IngestedFile {
  const identity = known.size === 0 ? null : effects.identify(path);
  const found = identity === null ? undefined : known.get(fileKey(identity.name, identity.sha256));
  const isStale = found !== undefined && found.pipelineVersion !== PIPELINE_VERSION;
  return { path, present: found === undefined || isStale || !found.isWhole ? null : found, isStale };
}

async function ingestFile(
  { path, isStale }: IngestedFile,
  file: PreparedFile,
  writer: EditionWriter,
  summary: SummaryBuilder,
): Promise<void> {
  if (!file.ok) {
    summary.reject(path, file.code, file.message);
    return;
  }
  let documents = 0;
  for await (const document of file.documents) {
    documents += 1;
    if (await writer.write(document, isStale)) summary.add(document);
    else summary.unchanged += 1;
  }
  summary.files += 1;
  const { name, sha256, fileSha256 } = file;
  writer.add(upsertFile({ name, fileSha256, sha256, documents, pipelineVersion: PIPELINE_VERSION }));
}

async function* prepareInTurn(effects: Effects, paths: readonly string[]): AsyncGenerator<PreparedFile> {
  for (const path of paths) yield prepareFile(effects.read(path));
}

class SummaryBuilder {
  files = 0;
  unchanged = 0;
  readonly #rejections: Rejection[] = [];
  readonly #unknown: Record<string, number> = {};
  readonly #issues: Record<string, number> = {};
  readonly #counts = { documents: 0, provisions: 0, charactersRead: 0, charactersSkipped: 0, charactersHeld: 0 };

  reject(path: string, code: string, message: string): void {
    this.#rejections.push({ path, code, message });
  }

  /** A file that is in the index already. */
  skip({ documents }: StoredFile): void {
    this.files += 1;
    this.unchanged += documents;
  }

  add({ provisions, characters, unknownElements, issues }: PreparedDocument): void {
    this.#counts.documents += 1;
    this.#counts.provisions += provisions.length;
    this.#counts.charactersRead += characters.read;
    this.#counts.charactersSkipped += characters.skipped;
    this.#counts.charactersHeld += characters.held;
    for (const [name, count] of Object.entries(unknownElements))
      this.#unknown[name] = (this.#unknown[name] ?? 0) + count;
    for (const issue of issues) this.#issues[issue.code] = (this.#issues[issue.code] ?? 0) + 1;
  }

  finish(): IngestSummary {
    return {
      files: this.files,
      unchanged: this.unchanged,
      ...this.#counts,
      unknownElements: this.#unknown,
      issues: this.#issues,
      rejections: this.#rejections,
    };
  }
}
