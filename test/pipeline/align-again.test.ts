import { describe, expect, it } from 'vitest';
import { align } from '../../src/pipeline/align.ts';
import { analyse } from '../../src/pipeline/analyse.ts';
import { analyseIndex } from '../../src/pipeline/analyse-index.ts';
import { ingest } from '../../src/pipeline/ingest.ts';
import { loadCorpora, loadTermBridges } from '../../src/pipeline/load-corpora.ts';
import { mergeTables } from '../../src/pipeline/merge-tables.ts';
import { pairTerms } from '../../src/pipeline/pair-terms.ts';
import { listAlignments } from '../../src/store/alignments.ts';
import { runInBatches } from '../../src/store/bulk-insert.ts';
import type { Database } from '../../src/store/database.ts';
import { listDivergences } from '../../src/store/divergences.ts';
import { chooseShownEditions } from '../../src/store/editions.ts';
import { listGaps } from '../../src/store/gaps.ts';
import { listMergedTables } from '../../src/store/merged-tables.ts';
import { listTermPairs } from '../../src/store/term-pairs.ts';
import { openMemory } from '../store/open-memory.ts';
import { smallCorpora } from './small-corpora.ts';

const ALL = { after: null, limit: 500 };

const digest = (id: string, citation: string, body: string) => `---
instrument: ${id}
jurisdiction: ${id.slice(0, 2)}
citation: ${citation}
title: { en: Rules about ladders, fr: Règles sur les échelles }
authority: An Act
sectors: [toys]
url: https://example.org/${id}
pointInTime: 2026-01-29
language: en
digest: true
---
${body}`;

const LADDERS = `
- id: paint
  ca: ca/sor-2099-1
  us: [us/16-cfr-9901]
  sectors: [toys]
  basis: The same product.
  confidence: known
- id: ladders
  ca: ca/sor-2099-7
  us: [us/16-cfr-9907]
  sectors: [toys]
  basis: The same product.
  confidence: known
- id: painted-ladders
  ca: ca/sor-2099-7
  us: [us/16-cfr-9901]
  sectors: [toys]
  basis: Both are painted.
  confidence: known
`;
const TABLE = (rung: string) =>
  `\n| Ladder class | Thickness of a rung (mm) |\n|---|---|\n| A | ${rung} |\n| B | 25 |\n| C | 30 |\n`;
const CA_LADDER = `## 1 Rungs
The rungs of a ladder must be at least 20 mm thick.
${TABLE('20')}
## 2 Paint
The paint of a ladder must not contain lead.

## 3 Definitions
- rung means a step of a ladder on which a person stands.
- tread means the upper face of a rung.
`;
const US_LADDER = `## 9907.1 Rungs
Each rung of a ladder shall be at least 1 inch thick.
${TABLE('22')}
## 9907.2 Definitions
- Rung means any step of a ladder that carries the foot of a person.
`;

const files = (changes: Readonly<Record<string, string>> = {}) =>
  smallCorpora({
    'crosswalks.yaml': LADDERS,
    'digests/ca/sor-2099-7.md': digest('ca/sor-2099-7', 'SOR/2099-7', CA_LADDER),
    'digests/us/16-cfr-9907.md': digest('us/16-cfr-9907', '16 CFR 9907', US_LADDER),
    ...changes,
  });

async function build({ effects, paths } = files()): Promise<Database> {
  const database = await openMemory('index');
  await loadCorpora(effects, database, paths);
  await analyseIndex(effects, database, 'fingerprint', loadTermBridges(effects, paths));
  return database;
}

async function rowsOf(database: Database) {
  const crosswalks = ['paint', 'ladders', 'painted-ladders'];
  return {
    alignments: await Promise.all(crosswalks.map((id) => listAlignments(database, id, {}, ALL))),
    gaps: await Promise.all(crosswalks.map((id) => listGaps(database, { crosswalk: id }, ALL))),
    divergences: await listDivergences(database, {}, ALL),
    tables: await listMergedTables(database, {}, ALL),
    terms: await listTermPairs(database, {}, ALL),
  };
}

/** Reads a changed digest and runs what stands before aligning, then each stage that works crosswalk by crosswalk: the crosswalks each one touched. */
async function alignAgain(database: Database, { effects, paths } = files()) {
  await ingest(effects, database, paths.digests);
  await runInBatches(database, chooseShownEditions());
  const read = await analyse(effects, database);
  const bridges = loadTermBridges(effects, paths);
  return {
    read: read.map((id) => id.replace(/@.*/, '')),
    align: await align(effects, database, bridges),
    tables: await mergeTables(effects, database, bridges),
    terms: await pairTerms(effects, database),
  };
}

/** Of which instruments a text is read again, and which crosswalks every stage touches. */
const again = (read: readonly string[], touched: readonly string[]) => ({
  read,
  align: touched,
  tables: touched,
  terms: touched,
});

describe('aligning again', () => {
  it('touches nothing when nothing changed', async () => {
    const database = await build();
    const before = await rowsOf(database);
    expect([before.tables.rows.length, before.terms.rows.length]).toEqual([2, 1]);
    expect(await alignAgain(database)).toEqual(again([], []));
    expect(await rowsOf(database)).toEqual(before);
  });

  it('touches what depends on the one text that changed, and gives the rows of a build from nothing', async () => {
    const changed = files({
      'digests/us/16-cfr-9907.md': digest('us/16-cfr-9907', '16 CFR 9907', US_LADDER.replace('1 inch', '2 inches')),
    });
    const database = await build();
    expect(await alignAgain(database, changed)).toEqual(again(['us/16-cfr-9907'], ['ladders']));
    expect(await rowsOf(database)).toEqual(await rowsOf(await build(changed)));
  });

  it('touches every crosswalk of an instrument that stands in several', async () => {
    const changed = files({
      'digests/ca/sor-2099-7.md': digest('ca/sor-2099-7', 'SOR/2099-7', CA_LADDER.replace('20 mm', '50 mm')),
    });
    expect(await alignAgain(await build(), changed)).toEqual(again(['ca/sor-2099-7'], ['ladders', 'painted-ladders']));
  });

  it('reads a text again where a text that it cites has another section, and no other', async () => {
    const citing = {
      'digests/ca/sor-2099-7.md': digest(
        'ca/sor-2099-7',
        'SOR/2099-7',
        `${CA_LADDER}\n## 4 Steel\nA rung that complies with section 9907.3 of title 16 of the Code of Federal Regulations may be of steel.\n`,
      ),
    };
    const longer = {
      'digests/us/16-cfr-9907.md': digest(
        'us/16-cfr-9907',
        '16 CFR 9907',
        `${US_LADDER}\n## 9907.3 Steel\nA rung of steel shall be painted.\n`,
      ),
    };
    const database = await build(files(citing));
    const changed = files({ ...citing, ...longer });
    expect(await alignAgain(database, changed)).toMatchObject({
      read: ['ca/sor-2099-7', 'us/16-cfr-9907'],
      align: ['ladders', 'painted-ladders'],
    });
    expect(await rowsOf(database)).toEqual(await rowsOf(await build(changed)));
  });

  it('makes again what went with a text that was replaced and came back', async () => {
    const changed = files({
      'digests/us/16-cfr-9907.md': digest('us/16-cfr-9907', '16 CFR 9907', '## 9907.1 Rungs\nNone.\n'),
    });
    const database = await build();
    const before = await rowsOf(database);
    await ingest(changed.effects, database, changed.paths.digests);
    expect(await alignAgain(database)).toEqual(again(['us/16-cfr-9907'], ['ladders']));
    expect(await rowsOf(database)).toEqual(before);
  });

  it('pairs the terms of all crosswalks again when one French word joins other English terms', async () => {
    const database = await build();
    const { effects } = files();
    for (const [ordinal, term] of ['rung', 'tread'].entries())
      await database.run(
        'INSERT INTO definitions (edition_key, provision_ordinal, term, other_language) SELECT key, ?, ?, ? FROM editions ORDER BY key LIMIT 1',
        [ordinal, term, 'échelon'],
      );
    expect(await pairTerms(effects, database)).toEqual(['paint', 'ladders', 'painted-ladders']);
    expect(await pairTerms(effects, database)).toEqual([]);
  });

  it('touches all when the bridged terms change', async () => {
    const database = await build();
    const { effects, paths } = files();
    expect(await align(effects, database, [])).toEqual(['paint', 'ladders', 'painted-ladders']);
    expect(await align(effects, database, [])).toEqual([]);
    expect(await align(effects, database, loadTermBridges(effects, paths))).toHaveLength(3);
  });
});
