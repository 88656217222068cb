import { describe, expect, it } from 'vitest';
import { Level } from '../../src/model/provision.ts';
import { ProvisionStatus } from '../../src/model/standing.ts';
import { levelCode, statusCode } from '../../src/store/provision-codes.ts';
import { openMemory } from './open-memory.ts';

/** What SQL reads of a provision that was written with these codes. */
async function wordsOf(level: number, status: number) {
  const database = await openMemory('index');
  await database.run('PRAGMA foreign_keys = OFF');
  await database.run(
    `INSERT INTO provisions (edition_key, ordinal, last_ordinal, e_id, e_id_key, depth, level_code, text, status_code, span_start, span_end, hash)
     VALUES (1, 0, 0, 'sec_1', 0, 0, ?, '', ?, 0, 0, 0)`,
    [level, status],
  );
  return database.first('SELECT level, status FROM provisions');
}

describe('the codes of levels and statuses', () => {
  it.each(Level.options)('are read as the word that was written: %s', async (level) => {
    expect(await wordsOf(levelCode(level), 0)).toEqual({ level, status: 'in-force' });
  });

  it.each(ProvisionStatus.options)('are read as the word that was written: %s', async (status) => {
    expect(await wordsOf(0, statusCode(status))).toEqual({ level: 'paragraph', status });
  });

  it('are refused by the database where it has no word for them', async () => {
    await expect(wordsOf(99, 0)).rejects.toMatchObject({ code: 'constraint' });
  });
});
