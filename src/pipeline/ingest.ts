import type { SourceDocument } from '../model/source-document.ts';
import { readSource } from '../sources/registry.ts';
import type { Database } from '../store/database.ts';
import { deleteEdition, findEdition, insertEdition, nextEditionKey } from '../store/editions.ts';
import { upsertInstrument } from '../store/instruments.ts';
import { insertProvisions } from '../store/provisions.ts';
import { buildTree } from '../tree/build-tree.ts';
import { checkInvariants } from '../tree/invariants.ts';
import type { Effects } from './effects.ts';

type Rejection = { readonly path: string; readonly message: string };

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

/**
 * Stage 1: files to editions with their provisions. A file that cannot be read is a rejection and the others go on; each document is
 * written in its own batches, and one whose bytes are in the index already is left alone.
 *
 * Files are taken in order of name, so that the same files give the same rows whatever order they were named in.
 */
export async function ingest(effects: Effects, database: Database, paths: readonly string[]): Promise<IngestSummary> {
  const summary = new SummaryBuilder();
  const ordered = [...paths].sort();
  for (const [index, path] of ordered.entries()) {
    effects.progress({ stage: 'ingest', done: index, total: ordered.length, item: path });
    const read = effects.read(path);
    if (!read.ok) {
      summary.reject(path, read.message);
      continue;
    }
    const { documents, issues } = readSource(read.file, read.sha256);
    const fatal = issues.find((issue) => issue.severity === 'error');
    if (fatal !== undefined) {
      summary.reject(path, `${path}: ${fatal.message}`);
      continue;
    }
    summary.files += 1;
    for (const document of documents) await ingestDocument(database, document, summary);
  }
  effects.progress({ stage: 'ingest', done: ordered.length, total: ordered.length, item: '' });
  return summary.finish();
}

async function ingestDocument(database: Database, document: SourceDocument, summary: SummaryBuilder): Promise<void> {
  const { edition, instrument } = document;
  const present = await findEdition(database, edition.id);
  if (present?.sha256 === edition.sha256) {
    summary.unchanged += 1;
    return;
  }
  const tree = buildTree(document);
  const issues = [...document.issues, ...tree.issues, ...checkInvariants(tree)];
  const key = present?.key ?? (await nextEditionKey(database));
  // One batch a document: a kill leaves it whole or absent.
  await database.batch([
    deleteEdition(edition.id),
    upsertInstrument(instrument),
    ...insertEdition(
      {
        ...edition,
        key,
        provisionCount: tree.provisions.length,
        charactersRead: tree.characters.read,
        charactersSkipped: tree.characters.skipped,
        charactersHeld: tree.characters.held,
      },
      issues,
    ),
    ...insertProvisions(key, tree.provisions),
  ]);
  summary.add(document, tree, issues);
}

class SummaryBuilder {
  files = 0;
  unchanged = 0;
  readonly #rejections: Rejection[] = [];
  readonly #unknown: Record<string, number> = {};
  readonly #issues: Record<string, number> = {};
  readonly #counts = { documents: 0, provisions: 0, charactersRead: 0, charactersSkipped: 0, charactersHeld: 0 };

  reject(path: string, message: string): void {
    this.#rejections.push({ path, message });
  }

  add(
    document: SourceDocument,
    tree: ReturnType<typeof buildTree>,
    issues: readonly { readonly code: string }[],
  ): void {
    this.#counts.documents += 1;
    this.#counts.provisions += tree.provisions.length;
    this.#counts.charactersRead += tree.characters.read;
    this.#counts.charactersSkipped += tree.characters.skipped;
    this.#counts.charactersHeld += tree.characters.held;
    for (const [name, count] of Object.entries(document.unknownElements))
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
