import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { align } from '../../src/pipeline/align.ts';
import { analyse } from '../../src/pipeline/analyse.ts';
import { ingest } from '../../src/pipeline/ingest.ts';
import { loadCorpora, loadTermBridges } from '../../src/pipeline/load-corpora.ts';
import { settleStanding } from '../../src/pipeline/settle-standing.ts';
import { findCorpora } from '../../src/runtime/node/corpora-files.ts';
import { nodeEffects } from '../../src/runtime/node/node-effects.ts';
import { openNodeSqlite } from '../../src/runtime/node/node-sqlite-database.ts';
import { readMigrations } from '../../src/runtime/node/read-migrations.ts';
import { listAlignments } from '../../src/store/alignments.ts';
import { runInBatches } from '../../src/store/bulk-insert.ts';
import { listCrosswalks } from '../../src/store/crosswalks.ts';
import type { Database } from '../../src/store/database.ts';
import { chooseShownEditions } from '../../src/store/editions.ts';
import { listGaps } from '../../src/store/gaps.ts';
import { migrate } from '../../src/store/migrate.ts';

/** Committed pairs, as numbers: a change of alignment is a change of these files, which a review shows line by line. */
const FOLDER = join(import.meta.dirname, '../../test/fixtures/alignment');
export type DigestName = 'embedded' | 'official';

/** Section pairs of a crosswalk gained and lost since the committed digest. A pair whose label changed is lost with the one and gained with the other. */
export type CrosswalkChange = {
  readonly crosswalk: string;
  readonly gained: readonly string[];
  readonly lost: readonly string[];
};

/** What a run says of every crosswalk, line by line in order. */
type CrosswalkRun = {
  /** `medical-devices sec_32 21-cfr-814 sec_814.20 candidate`, by tabs. */
  readonly pairs: readonly string[];
  /** Sections without a counterpart: `medical-devices ca/sor-98-282 sec_43`, by tabs. */
  readonly gaps: readonly string[];
};

/** Aligns every crosswalk on the embedded digests, or on the official files given besides, in memory. */
export async function runCrosswalks(officialFiles: readonly string[]): Promise<CrosswalkRun> {
  const database = openNodeSqlite(':memory:');
  const effects = nodeEffects(() => undefined);
  const { paths } = findCorpora();
  await migrate(database, readMigrations('index'));
  await loadCorpora(effects, database, paths);
  await ingest(effects, database, officialFiles);
  await runInBatches(database, chooseShownEditions());
  await settleStanding(effects, database);
  await analyse(effects, database);
  await align(effects, database, loadTermBridges(effects, paths));
  const run = await readRun(database);
  await database.close();
  return run;
}

const ALL = { after: null, limit: 100_000 };

/** What a stored alignment says. */
async function readRun(database: Database): Promise<CrosswalkRun> {
  const pairs: string[] = [];
  for (const { id } of (await listCrosswalks(database, {}, ALL)).rows) {
    for (const { ca, us, label } of (await listAlignments(database, id, {}, ALL)).rows) {
      const places = [ca.map(({ eId }) => withoutOuterLevels(eId)), us.map(shortPlace)];
      pairs.push([id, ...places.map((side) => side.join('+')), label].join('\t'));
    }
  }
  const { rows } = await listGaps(database, {}, ALL);
  const gaps = rows.map(({ crosswalkId, instrumentId, eId }) => [crosswalkId, instrumentId, eId].join('\t'));
  return { pairs: pairs.sort(), gaps: gaps.sort() };
}

/** A digest of eleven thousand pairs is read in review: what its crosswalk says already, and the parts around a section, are left out. */
function shortPlace({ instrumentId, eId }: { readonly instrumentId: string; readonly eId: string }): string {
  return `${instrumentId.replace(/^us\//, '')} ${withoutOuterLevels(eId)}`;
}

function withoutOuterLevels(eId: string): string {
  return eId.replace(/^(?:(?:chapter|subchapter|part|subpart|division|subdivision)_[^_]+__)+/, '');
}

function fileOf(name: DigestName): string {
  return join(FOLDER, `crosswalks-${name}.tsv`);
}

/** Compares a run with the committed digest and, if asked, commits the run. */
export function compareCrosswalks(name: DigestName, lines: readonly string[], update: boolean): CrosswalkChange[] {
  const file = fileOf(name);
  const before = existsSync(file) ? readFileSync(file, 'utf8').split('\n').filter(Boolean) : [];
  const [old, now] = [new Set(before), new Set(lines)];
  const changes = new Map<string, { gained: string[]; lost: string[] }>();
  const note = (line: string, how: 'gained' | 'lost') => {
    const [crosswalk = '', ...pair] = line.split('\t');
    const change = changes.get(crosswalk) ?? { gained: [], lost: [] };
    change[how].push(pair.join(' '));
    changes.set(crosswalk, change);
  };
  for (const line of lines) if (!old.has(line)) note(line, 'gained');
  for (const line of before) if (!now.has(line)) note(line, 'lost');
  if (update) writeFileSync(file, lines.map((line) => `${line}\n`).join(''));
  return [...changes].map(([crosswalk, change]) => ({ crosswalk, ...change }));
}
