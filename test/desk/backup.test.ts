import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { ingestFiles } from '../../scripts/prepare-index.ts';
import { makeToken } from '../../src/http/make-token.ts';
import { pointTo } from '../../src/http/pointer.ts';
import { openNodeSqlite } from '../../src/runtime/node/node-sqlite-database.ts';
import { openDesk } from '../../src/runtime/node/open-database.ts';
import { readMigrations } from '../../src/runtime/node/read-migrations.ts';
import { insertComment } from '../../src/store/comments.ts';
import { migrate } from '../../src/store/migrate.ts';
import { findTag, insertTags } from '../../src/store/tags.ts';
import { openSampleIndex } from '../http/open-databases.ts';
import { CA, fillSampleIndex, US } from '../http/sample-index.ts';
import { makePointer, makeTag } from './make-tag.ts';

const folder = mkdtempSync(join(tmpdir(), 'p49-backup-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const path = (name: string) => join(folder, name);
const command = (script: string, ...args: string[]) =>
  spawnSync(process.execPath, [`scripts/${script}.ts`, ...args], { encoding: 'utf8' });

describe('backup and restore', () => {
  it('put every tag back where it belongs on a fresh index, list those whose text has changed, and take no token along', async () => {
    const old = await openSampleIndex();
    const label = (instrumentId: string, editionId: string, eId: string) =>
      pointTo(old, { instrumentId, editionId, eId });
    const ca = await label(CA, `${CA}@2026-01-10.en`, 'sec_1');
    const us = await label(US, `${US}@2026-01-11.en`, 'part_900__sec_900.1');
    const tags = [
      makeTag({ id: '01A', ca, us, note: 'é 🇨🇦 "quoted"' }),
      makeTag({ id: '01B', ca: { ...ca, quote: 'other words' }, us }),
      makeTag({ id: '01C', ca: makePointer(CA, { eId: 'sec_99' }), us: null, kind: 'provision' }),
    ];
    const desk = await openDesk(path('desk.db'));
    const { token } = await makeToken({ desk, now: () => new Date() }, { name: 'x', role: 'admin', days: 1 }, 'test');
    await insertTags(desk, tags, []);
    await insertComment(desk, { id: '1', subject: '01A', author: 'x', at: '2026-01-01T00:00:00.000Z', text: 'said' });
    await desk.close();
    expect(command('backup', path('backup.ndjson'), '--desk', path('desk.db')).status).toBe(0);
    const backup = readFileSync(path('backup.ndjson'), 'utf8');
    expect(backup).not.toContain('"table":"tokens"');
    expect(backup).not.toContain(token);

    const fresh = openNodeSqlite(path('index.db'));
    await migrate(fresh, readMigrations('index'));
    await fillSampleIndex(fresh);
    await fresh.close();
    const restored = command('restore', path('backup.ndjson'), '--desk', path('new.db'), '--db', path('index.db'));
    expect(restored.stderr).toBe('');
    expect(restored.stdout.trim().split('\n')).toEqual([
      '01C\tca\tSOR/2000-1, s. 99\tgone',
      '01B\tca\tSOR/2000-1, s. 1\tchanged',
      '9 rows restored; 1 of 3 tags stand where they did'.replace('9', String(backup.trim().split('\n').length - 1)),
    ]);
    const again = await openDesk(path('new.db'));
    for (const tag of tags) expect(await findTag(again, tag.id)).toEqual(tag);
    await again.close();
    expect(command('backup', path('again.ndjson'), '--desk', path('new.db')).status).toBe(0);
    expect(readFileSync(path('again.ndjson'), 'utf8')).toBe(backup);
    expect(command('restore', path('backup.ndjson'), '--desk', path('new.db')).stderr).toContain('not empty');
    writeFileSync(path('short.ndjson'), backup.slice(0, -200));
    expect(command('restore', path('short.ndjson'), '--desk', path('other.db')).status).toBe(1);
  });

  it('find every tag on an index that was freshly ingested and not analysed yet', async () => {
    await ingestFiles(path('ingested.db'), ['corpora/digests/ca/sor-2016-193.md']);
    const fresh = openNodeSqlite(path('ingested.db'));
    const rows = await fresh.all<{ id: string; e_id: string }>(
      `SELECT e.id, p.e_id FROM editions e JOIN provisions p ON p.edition_key = e.key
       WHERE e.instrument_id = 'ca/sor-2016-193' AND e.language = 'en' AND p.depth = 1 LIMIT 1`,
    );
    const [place] = rows;
    const ca = await pointTo(fresh, {
      instrumentId: 'ca/sor-2016-193',
      editionId: place?.id ?? '',
      eId: place?.e_id ?? '',
    });
    await fresh.close();
    const desk = await openDesk(path('before.db'));
    await insertTags(desk, [makeTag({ id: '01D', ca, us: null, kind: 'provision' })], []);
    await desk.close();
    command('backup', path('before.ndjson'), '--desk', path('before.db'));
    const restored = command('restore', path('before.ndjson'), '--desk', path('after.db'), '--db', path('ingested.db'));
    expect([restored.stderr, restored.stdout.trim()]).toEqual([
      '',
      '3 rows restored; 1 of 1 tags stand where they did',
    ]);
  }, 180_000);

  it('verify:audit says with its exit code whether the record holds', async () => {
    const desk = await openDesk(path('audit.db'));
    await insertTags(desk, [makeTag()], []);
    await desk.close();
    const sealed = command('verify-audit', '--desk', path('audit.db'), '--seal');
    expect([sealed.status, JSON.parse(sealed.stdout).faults]).toEqual([0, 0]);
    writeFileSync(path('anchors'), JSON.stringify({ seq: 1, sha256: 'f'.repeat(64) }));
    const other = command('verify-audit', '--desk', path('audit.db'), '--anchors', path('anchors'));
    expect([other.status, other.stderr.trim()]).toEqual([
      1,
      'row 1: an earlier export printed another hash for this row',
    ]);
  });

  it('npm run token makes, lists and withdraws', () => {
    const desk = ['--desk', path('tokens.db')];
    const made = command('token', '--role', 'tagger', '--name', 'A. Name', '--scopes', 'read,write:tags', ...desk);
    expect(made.stdout).toMatch(/^p49_[\w-]{43}\n$/);
    const listed = command('token', '--list', ...desk).stdout;
    expect(listed).toContain('read,write:tags');
    expect(listed).not.toContain(made.stdout.trim().slice(4));
    const id = listed.split('\n')[1]?.split(' ')[0] ?? '';
    expect(command('token', '--revoke', id, ...desk).status).toBe(0);
    expect(command('token', '--revoke', id, ...desk).status).toBe(1);
    expect(command('token', '--list', ...desk).stdout).toContain('withdrawn');
    expect(
      execFileSync(process.execPath, ['scripts/token.ts', '--person', 'A@B.ca', '--role', 'editor', ...desk], {
        encoding: 'utf8',
      }),
    ).toBe('');
  });
});
