import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readLessonFiles } from '../../../scripts/evaluate/lesson-files.ts';
import type { Decision } from '../../../src/model/decision.ts';
import { openNodeSqlite } from '../../../src/runtime/node/node-sqlite-database.ts';
import { readMigrations } from '../../../src/runtime/node/read-migrations.ts';
import { insertDecision } from '../../../src/store/decisions.ts';
import { migrate } from '../../../src/store/migrate.ts';

const root = join(import.meta.dirname, '../../..');
const folder = mkdtempSync(join(tmpdir(), 'p49-lessons-'));
const desk = join(folder, 'desk.db');
const place = (instrumentId: string, eId: string) => ({ instrumentId, eId, quote: 'Words', pointInTime: '2026-01-01' });
const US = 'us/21-cfr-820';

const decision = (id: string, verdict: Decision['verdict'], ca: string, us: string, insteadUs?: string): Decision => ({
  id,
  verdict,
  ca: place('ca/sor-98-282', ca),
  us: place(US, us),
  insteadCa: insteadUs === undefined ? null : place('ca/sor-98-282', ca),
  insteadUs: insteadUs === undefined ? null : place(US, insteadUs),
  relationship: null,
  reason: 'Read both.',
  machineLabel: null,
  machineScore: null,
  role: 'tagger',
  decidedBy: 'A. Name',
  decidedAt: '2026-01-02T00:00:00.000Z',
  withdrawnAt: null,
  withdrawnBy: null,
});

const run = (args: readonly string[]): string =>
  execFileSync(process.execPath, ['scripts/export-decisions.ts', '--desk', desk, ...args], {
    cwd: root,
    encoding: 'utf8',
  });
/** What the command writes, in a file, as a person hands it on. */
function exported(name: string, ...args: readonly string[]): string {
  const path = join(folder, name);
  writeFileSync(path, run(args));
  return path;
}

beforeAll(async () => {
  const database = openNodeSqlite(desk);
  await migrate(database, readMigrations('desk'));
  await insertDecision(database, decision('01', 'confirmed', 'sec_32', 'part_820__sec_820.30'));
  await insertDecision(
    database,
    decision('02', 'adjusted', 'sec_32__subsec_2', 'part_820__sec_820.1', 'part_820__sec_820.35'),
  );
  await insertDecision(database, decision('03', 'rejected', 'sec_10', 'part_820__sec_820.3'));
  await insertDecision(database, decision('04', 'confirmed', 'sched_2__sec_3', 'part_820__sec_820.45'));
  await database.close();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('takes what people decided, by the command that writes it, as lessons besides the judged sections', () => {
  const gold = join(folder, 'gold.tsv');
  const head = 'ca_instrument\tca_section\tus_section';
  writeFileSync(
    gold,
    `${head}\nSOR/98-282\t32\t21 CFR 820.20\nSOR/98-282\t10\t21 CFR 820.3\nSOR/98-282\t11\t21 CFR 820.5|21 CFR 820.7\n`,
  );
  const confirmed = exported('confirmed.tsv');
  const rejected = exported('rejected.tsv', '--rejected');
  const { rows, files } = readLessonFiles({ gold: [gold], confirmed: [confirmed], rejected: [rejected] });
  const of = (schedule: string | null, section: string) =>
    rows.find((row) => row.schedule === schedule && row.section === section)?.us;
  expect(of(null, '32')?.toSorted()).toEqual(['21 CFR 820.20', '21 CFR 820.30', '21 CFR 820.35']);
  expect(of('2', '3')).toEqual(['21 CFR 820.45']);
  expect(of(null, '10')).toBeUndefined();
  expect(of(null, '11')).toEqual(['21 CFR 820.5', '21 CFR 820.7']);
  expect(files.map(({ name, decided }) => [name, decided])).toEqual([
    ['gold.tsv', undefined],
    ['confirmed.tsv', { confirmed: 3 }],
    ['rejected.tsv', { rejected: 2 }],
  ]);
  for (const { sha256 } of files) expect(sha256).toMatch(/^[0-9a-f]{64}$/);
});

it('learns nothing from a desk on which nothing was decided', () => {
  const empty = join(folder, 'empty.tsv');
  const [head = ''] = readFileSync(exported('some.tsv'), 'utf8').split('\n');
  writeFileSync(empty, `${head}\n`);
  expect(readLessonFiles({ gold: [], confirmed: [empty], rejected: [] })).toMatchObject({ rows: [] });
});
