import { findRepealClauses } from '../citations/find-repeal-clauses.ts';
import type { Edition } from '../model/edition.ts';
import type { Instrument } from '../model/instrument.ts';
import type { Issue } from '../model/issue.ts';
import type { SourceDocument } from '../model/source-document.ts';
import { readSource } from '../sources/registry.ts';
import { definitionRows, type StoredDefinition } from '../store/definitions.ts';
import { provisionRows, type StoredProvision } from '../store/provisions.ts';
import { type StandingRows, standingRows } from '../store/standing.ts';
import { buildTree } from '../tree/build-tree.ts';
import { readEditionStanding } from '../tree/edition-standing.ts';
import { checkInvariants, countTree } from '../tree/invariants.ts';
import type { Tree } from '../tree/tree.ts';
import type { ReadFile } from './effects.ts';

/** A document ready to be written: plain values only, so that a thread can hand it to another. */
export type PreparedDocument = {
  readonly instrument: Instrument;
  readonly edition: Edition;
  /** Non-white characters: seen by the source, left out by it on purpose, and held by the provisions. */
  readonly characters: Tree['characters'] & { readonly held: number };
  readonly unknownElements: Readonly<Record<string, number>>;
  readonly issues: readonly Issue[];
  readonly provisions: readonly StoredProvision[];
  readonly standings: StandingRows;
  readonly definitions: readonly StoredDefinition[];
};

/** What became of a file. `documents` is walked once, and each is made when it is asked for: a title is hundreds of them. */
export type PreparedFile =
  | (FileFace & { readonly ok: true; readonly documents: Iterable<PreparedDocument> | AsyncIterable<PreparedDocument> })
  | { readonly ok: false; readonly code: string; readonly message: string };

/** What the index keeps of a file that was read whole. */
export type FileFace = { readonly name: string; readonly sha256: string; readonly fileSha256: string };

/** Reads a file and builds its trees: all of an ingest that needs no database. */
export function prepareFile(read: ReadFile): PreparedFile {
  if (!read.ok) return { ok: false, code: read.code, message: read.message };
  const { documents, issues } = readSource(read.file, read.sha256);
  const fatal = issues.find((issue) => issue.severity === 'error');
  if (fatal !== undefined) return { ok: false, code: fatal.code, message: `${read.path}: ${fatal.message}` };
  const { file, sha256, fileSha256 } = read;
  return { ok: true, name: file.name, sha256, fileSha256, documents: prepareAll([...documents].reverse()) };
}

/** Lets go of each document as it is taken, so that the trees of a title never stand in memory together. */
function* prepareAll(waiting: SourceDocument[]): Generator<PreparedDocument> {
  for (let document = waiting.pop(); document !== undefined; document = waiting.pop()) yield prepare(document);
}

function prepare(document: SourceDocument): PreparedDocument {
  const tree = buildTree(document);
  const held = countTree(tree.provisions);
  return {
    instrument: document.instrument,
    edition: document.edition,
    characters: { ...tree.characters, held },
    unknownElements: document.unknownElements,
    issues: [...document.issues, ...tree.issues, ...checkInvariants(tree, held)],
    provisions: provisionRows(tree.provisions),
    standings: standingRows(tree.provisions, readEditionStanding(tree.provisions), findRepealClauses(tree)),
    definitions: definitionRows(tree.definitions),
  };
}
