import type { TermBridge } from '../model/term-bridge.ts';
import { readCrosswalks, readSectors } from '../sources/corpora/read-corpora.ts';
import { readDepartments } from '../sources/corpora/read-departments.ts';
import { readTermBridges } from '../sources/corpora/read-term-bridges.ts';
import { replaceCrosswalks } from '../store/crosswalks.ts';
import type { Database } from '../store/database.ts';
import { replaceDepartments } from '../store/departments.ts';
import { replaceSectors } from '../store/sectors.ts';
import type { Effects } from './effects.ts';
import { type IngestSummary, ingest } from './ingest.ts';

/** Where the embedded corpora lie: the YAML files and the digests. */
export type CorporaPaths = {
  readonly sectors: string;
  readonly crosswalks: string;
  readonly termBridges: readonly string[];
  readonly departments: string;
  readonly digests: readonly string[];
};

/**
 * Loads sectors, crosswalks and digests. They are part of the product, so trouble in them stops the build instead of being skipped.
 *
 * @throws {Error} with every problem, one a line, when the corpora are not sound.
 */
export async function loadCorpora(effects: Effects, database: Database, paths: CorporaPaths): Promise<IngestSummary> {
  const { sectors, issues: sectorIssues } = readSectors(readText(effects, paths.sectors));
  const { crosswalks, issues: crosswalkIssues } = readCrosswalks(readText(effects, paths.crosswalks), sectors);
  const { departments, issues: departmentIssues } = readDepartments(readText(effects, paths.departments));
  const problems = [
    ...sectorIssues.map((issue) => `${paths.sectors}: ${issue.message}`),
    ...crosswalkIssues.map((issue) => `${paths.crosswalks}: ${issue.message}`),
    ...departmentIssues.map((issue) => `${paths.departments}: ${issue.message}`),
  ];
  if (problems.length > 0) throw new Error(problems.join('\n'));
  const [deleteSectors, ...insertSectors] = replaceSectors(sectors);
  const [deletions, insertions] = partition(replaceCrosswalks(crosswalks));
  // Crosswalks refer to sectors, so they go first and come back last.
  await database.batch([
    ...deletions,
    ...(deleteSectors === undefined ? [] : [deleteSectors]),
    ...insertSectors,
    ...insertions,
    ...replaceDepartments(departments),
  ]);
  const summary = await ingest(effects, database, paths.digests);
  if (summary.rejections.length > 0) {
    throw new Error(summary.rejections.map((rejection) => rejection.message).join('\n'));
  }
  return summary;
}

/**
 * Reads the list of terms that the two countries use for one notion, which aligning is given as data.
 *
 * @throws {Error} with every problem, one a line, when the list is not sound.
 */
export function loadTermBridges(effects: Effects, paths: CorporaPaths): readonly TermBridge[] {
  const { sectors } = readSectors(readText(effects, paths.sectors));
  const files = paths.termBridges.map((path) => ({ name: path, text: readText(effects, path) }));
  const { bridges, issues } = readTermBridges(files, sectors);
  if (issues.length > 0) throw new Error(issues.map((issue) => issue.message).join('\n'));
  return bridges;
}

function readText(effects: Effects, path: string): string {
  const read = effects.read(path);
  if (!read.ok) throw new Error(read.message);
  return new TextDecoder().decode(read.file.bytes);
}

function partition<T extends { readonly sql: string }>(statements: readonly T[]): [T[], T[]] {
  const isDeletion = (statement: T) => statement.sql.startsWith('DELETE');
  return [statements.filter(isDeletion), statements.filter((statement) => !isDeletion(statement))];
}
