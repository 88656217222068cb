import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { ingest } from '../../src/pipeline/ingest.ts';
import { nodeEffects } from '../../src/runtime/node/node-effects.ts';
import { prepareInThreads } from '../../src/runtime/node/prepare-in-threads.ts';
import type { Database } from '../../src/store/database.ts';
import { openMemory } from '../store/open-memory.ts';

const fixtures = fileURLToPath(new URL('../fixtures', import.meta.url));
const files = ['ecfr', 'gpo', 'justice', 'markdown'].flatMap((format) =>
  readdirSync(join(fixtures, format), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(xml|md)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name)),
);
const effects = nodeEffects(() => undefined);

/** Every row of every table that an ingest writes, keys included, as one hash. */
async function hashOf(database: Database): Promise<string> {
  const tables = await database.all<{ name: string }>(
    "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%' AND name NOT LIKE 'd1_%' AND name NOT LIKE 'search%' ORDER BY name",
  );
  const hash = createHash('sha256');
  for (const { name } of tables) {
    hash.update(name);
    for (const row of await database.all(`SELECT * FROM ${name} ORDER BY 1, 2`)) hash.update(JSON.stringify(row));
  }
  return hash.digest('hex');
}

async function ingested(paths: readonly string[], threads: number) {
  const database = await openMemory('index');
  const summary = await ingest(
    effects,
    database,
    paths,
    threads === 0 ? undefined : (pending) => prepareInThreads(pending, threads),
  );
  return { database, summary, hash: await hashOf(database) };
}

describe('prepareInThreads', () => {
  it('gives the rows that one thread gives, whatever the order of files, and goes on after one that is absent', async () => {
    const some = [...files, join(fixtures, 'absent.xml')];
    const alone = await ingested(some, 0);
    const together = await ingested(some.toReversed(), 2);
    expect(alone.summary.documents).toBeGreaterThan(8);
    expect(together.summary).toEqual(alone.summary);
    expect(together.summary.rejections.map(({ message }) => message)).toContainEqual(
      expect.stringContaining('absent.xml'),
    );
    expect(together.hash).toBe(alone.hash);
  });

  it('closes its threads where the caller stops early', async () => {
    const prepared = prepareInThreads(files, 2);
    const first = await prepared.next();
    expect(first.done).toBe(false);
    await prepared.return(undefined);
    expect((await prepared.next()).done).toBe(true);
  });
});
