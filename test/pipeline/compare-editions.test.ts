import { describe, expect, it } from 'vitest';
import { analyseIndex } from '../../src/pipeline/analyse-index.ts';
import { compareStoredEditions } from '../../src/pipeline/compare-editions.ts';
import { ingest } from '../../src/pipeline/ingest.ts';
import { loadCorpora, loadTermBridges } from '../../src/pipeline/load-corpora.ts';
import { listAlignments } from '../../src/store/alignments.ts';
import { listChanges, listPairsOf } from '../../src/store/changes.ts';
import type { Database } from '../../src/store/database.ts';
import { findPair } from '../../src/store/find-pair.ts';
import { readStaleMarks } from '../../src/store/stale.ts';
import { tracePointers } from '../../src/store/trace-pointers.ts';
import { openMemory } from '../store/open-memory.ts';
import { smallCorpora } from './small-corpora.ts';

const US = 'us/16-cfr-9901';
const ALL = { after: null, limit: 500 };
const LATER = 'digests/us/later.md';

/** The small corpora's U.S. text at a later date, with another figure and its records section renumbered. */
function textOf(date: string, figure: string): string {
  const { effects } = smallCorpora();
  const read = effects.read('digests/us/16-cfr-9901.md');
  if (!read.ok) throw new Error(read.message);
  return new TextDecoder()
    .decode(read.file.bytes)
    .replace('2026-01-29', date)
    .replace('0.06 percent', `${figure} percent`)
    .replace('9901.3 Recordkeeping', '9901.7 Recordkeeping');
}

async function build(): Promise<Database> {
  const database = await openMemory('index');
  const { effects, paths } = smallCorpora();
  await loadCorpora(effects, database, paths);
  await analyseIndex(effects, database, 'fingerprint', loadTermBridges(effects, paths));
  return database;
}

async function marksOf(database: Database) {
  const { rows } = await listAlignments(database, 'paint', {}, ALL);
  const marks = await readStaleMarks(
    database,
    rows.map(({ id }) => id),
  );
  return marks
    .map(({ alignmentId, side, changes, isOutdated }) => {
      const us = rows.find(({ id }) => id === alignmentId)?.us[0]?.citation;
      return [us, side, changes, isOutdated];
    })
    .toSorted();
}

describe('an edition that arrives', () => {
  it('is compared with the one before, and marks the pairs that were aligned on the older text', async () => {
    const database = await build();
    expect(await listPairsOf(database, US)).toEqual([]);
    const { effects, paths } = smallCorpora({ [LATER]: textOf('2026-05-01', '0.01') });
    await ingest(effects, database, [LATER]);
    await compareStoredEditions(effects, database);
    const answer = await findPair(database, US, { language: 'en' });
    if (answer.kind !== 'found') throw new Error(answer.kind);
    const { rows } = await listChanges(database, answer.pair, '16 CFR 9901', {}, ALL);
    expect(rows.map(({ kinds, was, is }) => [kinds.join(' '), was[0]?.citation, is[0]?.citation])).toEqual([
      ['text-changed figure-changed', '16 CFR 9901.2(a)', '16 CFR 9901.2(a)'],
      ['renumbered', '16 CFR 9901.3', '16 CFR 9901.7'],
    ]);
    expect(rows[0]?.figures).toEqual([{ from: '0.06 percent', to: '0.01 percent' }]);
    expect(await marksOf(database)).toEqual([
      ['16 CFR 9901.2', 'us', 1, true],
      ['16 CFR 9901.3', 'us', 1, true],
    ]);

    await analyseIndex(effects, database, 'fingerprint', loadTermBridges(effects, paths));
    expect(await marksOf(database)).toEqual([
      ['16 CFR 9901.2', 'us', 1, false],
      ['16 CFR 9901.7', 'us', 1, false],
    ]);
  });

  it('is compared once, and again when it is read again with other words', async () => {
    const database = await build();
    const read = async (figure: string) => {
      const { effects } = smallCorpora({ [LATER]: textOf('2026-05-01', figure) });
      await ingest(effects, database, [LATER]);
      await compareStoredEditions(effects, database);
      const answer = await findPair(database, US, { language: 'en' });
      if (answer.kind !== 'found') throw new Error(answer.kind);
      return (await listChanges(database, answer.pair, '16 CFR 9901', {}, ALL)).rows.flatMap(({ figures }) => figures);
    };
    expect(await read('0.01')).toEqual([{ from: '0.06 percent', to: '0.01 percent' }]);
    expect(await read('0.01')).toEqual([{ from: '0.06 percent', to: '0.01 percent' }]);
    expect(await read('0.02')).toEqual([{ from: '0.06 percent', to: '0.02 percent' }]);
  });

  it('answers any two dates of a few, neighbors and the newest of many, and says which dates it has', async () => {
    const database = await build();
    const dates = ['2026-02-01', '2026-03-01', '2026-04-01', '2026-05-01', '2026-06-01'];
    const files = Object.fromEntries(
      dates.map((date, index) => [`digests/us/${date}.md`, textOf(date, `0.0${index}`)]),
    );
    const { effects } = smallCorpora(files);
    await ingest(effects, database, Object.keys(files));
    await compareStoredEditions(effects, database);
    const held = (await listPairsOf(database, US)).map(({ from, to }) => `${from} ${to}`);
    expect(held).toHaveLength(9);
    expect(held).toContain('2026-02-01 2026-03-01');
    expect(held).toContain('2026-01-29 2026-06-01');
    expect(held).not.toContain('2026-02-01 2026-04-01');
    expect(await findPair(database, US, { from: '2026-02-01', to: '2026-04-01', language: 'en' })).toMatchObject({
      kind: 'not-compared',
      from: '2026-02-01',
      to: '2026-04-01',
    });
    expect(await findPair(database, US, { from: '2025-01-01', language: 'en' })).toEqual({
      kind: 'no-edition',
      date: '2025-01-01',
      dates: ['2026-01-29', ...dates],
    });
  });
});

describe('tracePointers', () => {
  it('has no trace of a pointer to a digest or to an edition that is not there', async () => {
    const database = await build();
    const pointer = { instrumentId: US, eId: 'part_9901__subpart_A__sec_9901.2', pointInTime: '2026-01-29' };
    expect(await tracePointers(database, [pointer, { ...pointer, pointInTime: '1999-01-01' }])).toEqual([null, null]);
    // The same text as the publisher's own is traced to itself.
    await database.run("UPDATE editions SET form = 'official' WHERE instrument_id = ?", [US]);
    expect(await tracePointers(database, [pointer])).toMatchObject([{ changes: 0, eId: pointer.eId, isGone: false }]);
  });
});
