import { describe, expect, it } from 'vitest';
import { analyseIndex } from '../../src/pipeline/analyse-index.ts';
import { loadCorpora, loadTermBridges } from '../../src/pipeline/load-corpora.ts';
import { suggest } from '../../src/pipeline/suggest.ts';
import type { Database } from '../../src/store/database.ts';
import { openMemory } from '../store/open-memory.ts';
import { smallCorpora } from './small-corpora.ts';

const digest = (id: string, citation: string, title: string, body: string) => `---
instrument: ${id}
jurisdiction: ${id.slice(0, 2)}
citation: ${citation}
title: { en: ${title}, fr: Titre }
authority: An Act
sectors: [toys]
url: https://example.org/${id}
pointInTime: 2026-01-29
language: en
digest: true
---
${body}`;

const LADDERS = '## 1 Rungs\nThe rungs of a ladder must be at least 20 mm thick and bear the load of a climber.\n';
const US_LADDERS =
  '## 9907.1 Rungs\nEach rung of a ladder shall be at least 1 inch thick and bear the load of the climber.\n';
const REINDEER = '## 1 Herding\nNobody may herd caribou without permission of the Inuvialuit council.\n';

const files = (changes: Readonly<Record<string, string>> = {}) =>
  smallCorpora({
    'digests/ca/sor-2099-7.md': digest('ca/sor-2099-7', 'SOR/2099-7', 'Ladder Regulations', LADDERS),
    'digests/us/16-cfr-9907.md': digest('us/16-cfr-9907', '16 CFR 9907', 'Standard for ladders', US_LADDERS),
    'digests/ca/sor-2099-8.md': digest('ca/sor-2099-8', 'SOR/2099-8', 'Reindeer Regulations', REINDEER),
    'digests/ca/sor-2099-9.md': digest('ca/sor-2099-9', 'SOR/2099-9', 'Empty Regulations', '# Part 1 Reserved\n'),
    ...changes,
  });

async function build({ effects, paths } = files()): Promise<Database> {
  const database = await openMemory('index');
  await loadCorpora(effects, database, paths);
  await analyseIndex(effects, database, 'fingerprint', loadTermBridges(effects, paths));
  return database;
}

const suggestions = (database: Database) => database.all('SELECT * FROM suggestions ORDER BY instrument_id, rank');
const states = async (database: Database): Promise<Record<string, unknown[]>> =>
  Object.fromEntries(
    (await database.all('SELECT instrument_id, state, reason FROM assessments')).map((row) => [
      row['instrument_id'],
      [row['state'], row['reason']],
    ]),
  );

describe('suggesting counterparts', () => {
  it('finds the part that treats the same matter first, from both sides, with the sections behind it', async () => {
    const database = await build();
    const first = (await suggestions(database)).filter((row) => row['rank'] === 1);
    const found = new Map(first.map((row) => [row['instrument_id'], row['other_instrument_id']]));
    expect(found.get('ca/sor-2099-7')).toBe('us/16-cfr-9907');
    expect(found.get('us/16-cfr-9907')).toBe('ca/sor-2099-7');
    expect(found.get('ca/sor-2099-1')).toBe('us/16-cfr-9901');
    const pairs = await database.all(
      `SELECT a.e_id AS own, b.e_id AS other FROM suggestion_pairs s
       JOIN provisions a ON a.edition_key = s.edition_key AND a.ordinal = s.provision_ordinal
       JOIN provisions b ON b.edition_key = s.other_edition_key AND b.ordinal = s.other_ordinal
       WHERE s.instrument_id = 'ca/sor-2099-7' AND s.rank = 1`,
    );
    expect(pairs).toEqual([{ own: 'sec_1', other: 'part_9907__sec_9907.1' }]);
  });

  it('keeps "none" and "not assessed" apart', async () => {
    const found = await states(await build());
    expect(found['ca/sor-2099-7']).toEqual(['suggested', null]);
    expect(found['ca/sor-2099-8']).toEqual(['none', null]);
    expect(found['ca/sor-2099-9']).toEqual(['not-assessed', 'no-sections']);
  });

  it('calls nothing assessed while the other country has no law in the index', async () => {
    const { effects, paths } = files();
    const canadian = paths.digests.filter((path) => path.includes('/ca/'));
    const found = await states(await build({ effects, paths: { ...paths, digests: canadian } }));
    expect(new Set(Object.values(found).map((one) => one[0]))).toEqual(new Set(['not-assessed']));
    expect(found['ca/sor-2099-7']).toEqual(['not-assessed', 'no-law']);
  });

  it('does nothing when nothing changed, and the same whatever the order of files', async () => {
    const { effects, paths } = files();
    const database = await build();
    expect(await suggest(effects, database, loadTermBridges(effects, paths))).toBeNull();
    expect(await suggest(effects, database, [])).not.toBeNull();
    const backwards = await build({ effects, paths: { ...paths, digests: paths.digests.toReversed() } });
    expect(await suggestions(backwards)).toEqual(await suggestions(await build()));
  });
});
