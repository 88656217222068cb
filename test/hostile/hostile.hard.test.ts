import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { faultsOf } from '../crash/index-content.ts';
import { type HostileFile, utf8 } from './hostile-file.ts';
import { markdownFiles } from './markdown-files.ts';
import { xmlFiles } from './xml-files.ts';

const root = mkdtempSync(join(tmpdir(), 'p49-hostile-'));
const base = join(root, 'base.db');
const script = fileURLToPath(new URL('./ingest-one.ts', import.meta.url));
/** More than the process takes for a good file of a few lines; what Node itself needs is not the file's doing. */
const MOST_MB = 150;
/** A judge of endless work, not a measure of speed: the report says what each file took on this machine. */
const PATIENCE_MS = 60_000;

type Report = { outcome: string; message: string; ms: number; peakMb: number; attempts: string[] };
const reports: (Report & { name: string })[] = [];
let baselineMb: number;

const good: HostileFile = {
  name: 'a good file',
  fileName: 'title-50_part-2_2026-01-01.xml',
  expect: 'read',
  bytes: () =>
    utf8(
      '<DIV5 N="2" TYPE="PART"><HEAD>PART 2—POTS</HEAD><DIV8 N="2.1" TYPE="SECTION"><HEAD>§ 2.1 Lids.</HEAD><P>Red.</P></DIV8></DIV5>',
    ),
};

function ingestOne(file: HostileFile): { report: Report; db: string } {
  const folder = mkdtempSync(join(root, 'case-'));
  const db = join(folder, 'index.db');
  const path = join(folder, file.fileName);
  copyFileSync(base, db);
  writeFileSync(path, file.bytes());
  // The young generation is kept small so that the peak says what the file needs and not how lazily memory is swept.
  const flags = ['--max-old-space-size=512', '--max-semi-space-size=8'];
  const { stdout, stderr, status, signal } = spawnSync(process.execPath, [...flags, script, db, path], {
    encoding: 'utf8',
    timeout: PATIENCE_MS,
    env: { ...process.env, NODE_OPTIONS: '' },
  });
  expect({ status, signal, stderr }).toEqual({ status: 0, signal: null, stderr: '' });
  rmSync(path);
  return { report: JSON.parse(stdout), db };
}

const sha256 = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex');

beforeAll(() => {
  writeFileSync(base, '');
  rmSync(base);
  const folder = mkdtempSync(join(root, 'base-'));
  const path = join(folder, good.fileName);
  writeFileSync(path, good.bytes());
  const { status, stdout } = spawnSync(process.execPath, [script, base, path], { encoding: 'utf8' });
  expect({ status, outcome: JSON.parse(stdout).outcome }).toEqual({ status: 0, outcome: 'read' });
  baselineMb = Math.max(...[1, 2, 3].map(() => ingestOne(good).report.peakMb));
});
afterAll(() => {
  const slowest = reports.toSorted((a, b) => b.ms - a.ms).slice(0, 8);
  const largest = reports.toSorted((a, b) => b.peakMb - a.peakMb).slice(0, 8);
  const line = (report: (typeof reports)[number]) =>
    `  ${report.ms} ms, ${Math.round(report.peakMb - baselineMb)} MB above a good file: ${report.name} (${report.outcome})`;
  process.stderr.write(
    [
      `hostile: ${reports.length} files, ${reports.filter(({ ms }) => ms > 1000).length} took more than 1,000 ms`,
      ...slowest.map(line),
      ...largest.map(line),
      '',
    ].join('\n'),
  );
  rmSync(root, { recursive: true, force: true });
});

describe.each([
  ['XML', xmlFiles, 40],
  ['Markdown', markdownFiles, 30],
] as const)('hostile %s', (_format, files, fewest) => {
  it('is a set of different files', () => {
    expect(files.length).toBeGreaterThanOrEqual(fewest);
    expect(new Set(files.map(({ name }) => name)).size).toBe(files.length);
  });

  it.each(files.map((file) => [file.name, file.expect, file] as const))('%s: %s', (name, expected, file) => {
    const { report, db } = ingestOne(file);
    reports.push({ ...report, name });
    expect(report.attempts).toEqual([]);
    expect(report).toMatchObject({ outcome: expected });
    expect(report.peakMb - baselineMb).toBeLessThan(MOST_MB);
    expect(readdirSync(join(db, '..'))).toEqual(['index.db', 'index.db.lock']);
    if (expected === 'read') expect(faultsOf(db)).toEqual([]);
    else {
      expect(sha256(db)).toBe(sha256(base));
      expect(report.message.split('\n')).toHaveLength(1);
      expect(report.message).toContain(file.fileName);
    }
  });
});
