import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildBulk } from '../../scripts/build-bulk/build-bulk.ts';
import type { BulkManifest } from '../../src/model/bulk-manifest.ts';
import type { DataRow } from '../../src/model/data-sets/data-sets.ts';
import { openFull } from '../http/open-full.ts';
import { OscalMapping } from './oscal-mapping.ts';
import { runProgram } from './run-program.ts';

const root = mkdtempSync(join(tmpdir(), 'p49-outside-'));
const folder = join(root, 'bulk');
let manifest: BulkManifest;

beforeAll(async () => {
  manifest = await buildBulk(await openFull(), folder);
}, 120_000);
afterAll(() => rmSync(root, { recursive: true, force: true }));

const rowsOf = <Name extends 'divergences' | 'crosswalks' | 'sectors'>(name: Name): DataRow<Name>[] =>
  readFileSync(join(folder, name, `${name}-001.ndjson`), 'utf8')
    .trimEnd()
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as DataRow<Name>);

describe('the bulk files, to readers that are not ours', () => {
  it('are valid Akoma Ntoso to xmllint', async () => {
    expect(manifest.instruments.length).toBeGreaterThan(2);
    const paths = manifest.instruments.map(({ path }) => join(folder, path));
    const said = await runProgram('bash', [
      '-c',
      'xmllint --noout --nonet --schema test/outside/akoma-ntoso-subset.xsd "$@" 2>&1',
      'xmllint',
      ...paths,
    ]);
    expect(said.trim().split('\n')).toEqual(paths.map((path) => `${path} validates`));
  });

  it('are CSV to the reader of Python, row for row', async () => {
    for (const { name, rows, files } of manifest.dataSets) {
      const paths = files.filter((file) => file.format === 'csv').map(({ path }) => join(folder, path));
      const count = `import csv, sys
csv.field_size_limit(sys.maxsize)
widths = [len(row) for path in sys.argv[1:] for row in csv.reader(open(path, newline='', encoding='utf-8'), strict=True)]
print(len(widths) - len(sys.argv[1:]), len(set(widths)))`;
      expect([name, await runProgram('python3', ['-c', count, ...paths])]).toEqual([name, `${rows} 1\n`]);
    }
  });

  it('are a database to the sqlite3 command line, whole and with every row', async () => {
    const path = join(folder, 'parallel-49.sqlite');
    expect(await runProgram('sqlite3', ['-readonly', path, 'PRAGMA integrity_check'])).toBe('ok\n');
    for (const { name, rows } of manifest.dataSets) {
      const sql = `SELECT count(*) FROM ${name.replaceAll('-', '_')}`;
      expect([name, await runProgram('sqlite3', ['-readonly', path, sql])]).toEqual([name, `${rows}\n`]);
    }
  });

  it('are mappings by the model of OSCAL', () => {
    const files = manifest.crosswalks.filter((file) => file.format === 'oscal');
    expect(files.length).toBeGreaterThan(0);
    for (const { path } of files) {
      const parsed = OscalMapping.safeParse(JSON.parse(readFileSync(join(folder, path), 'utf8')));
      expect([path, parsed.error?.issues ?? []]).toEqual([path, []]);
    }
  });

  it('answer the question of docs/analyst-question.md with the commands that stand there', async () => {
    const document = readFileSync('docs/analyst-question.md', 'utf8');
    const sql = /<<'SQL'\n([\s\S]*?)\n {4}SQL/.exec(document)?.[1];
    if (sql === undefined) throw new Error('the document has no query');
    const path = join(folder, 'parallel-49.sqlite');
    const printed = await runProgram('sqlite3', ['-markdown', '-readonly', path], { input: sql });
    const [head, , ...answers] = printed.trim().split('\n');
    const cells = (line: string) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim());
    expect(document).toContain(`| ${cells(head ?? '').join(' | ')} |`);

    // The same from the NDJSON files, by another way.
    const crosswalks = new Map(rowsOf('crosswalks').map((row) => [row.id, row.sectorIds]));
    const bySector = new Map<string, number[]>();
    for (const { kind, stringency, ratio, crosswalkId } of rowsOf('divergences')) {
      if (kind !== 'quantity' || stringency !== 'ca-stricter' || ratio === null) continue;
      for (const sector of crosswalks.get(crosswalkId) ?? []) {
        bySector.set(sector, [...(bySector.get(sector) ?? []), ratio]);
      }
    }
    const expected = rowsOf('sectors').flatMap(({ id, nameEn }) => {
      const ratios = (bySector.get(id) ?? []).sort((a, b) => a - b);
      const middle = [ratios[Math.ceil(ratios.length / 2) - 1] ?? 0, ratios[Math.floor(ratios.length / 2)] ?? 0];
      const median = ((middle[0] ?? 0) + (middle[1] ?? 0)) / 2;
      return ratios.length === 0 ? [] : [{ nameEn, count: ratios.length, median }];
    });
    expect(expected.length).toBeGreaterThan(0);
    expect(answers).toHaveLength(expected.length);
    for (const [sector, figures, median] of answers.map(cells)) {
      const own = expected.find((one) => one.nameEn === sector);
      expect([sector, Number(figures)]).toEqual([own?.nameEn, own?.count]);
      expect(Number(median)).toBeCloseTo(own?.median ?? Number.NaN, 3);
    }
  });
});
