import { beforeEach, describe, expect, it } from 'vitest';
import { analyseIndex, isUpToDate } from '../../src/pipeline/analyse-index.ts';
import { ingest } from '../../src/pipeline/ingest.ts';
import { loadCorpora, loadTermBridges } from '../../src/pipeline/load-corpora.ts';
import { listAlignments, listChildAlignments } from '../../src/store/alignments.ts';
import { findCrosswalk, listCrosswalks } from '../../src/store/crosswalks.ts';
import type { Database } from '../../src/store/database.ts';
import { listDivergences, readWordDiffs } from '../../src/store/divergences.ts';
import { listEditions } from '../../src/store/editions.ts';
import { listGaps } from '../../src/store/gaps.ts';
import { readProvisions } from '../../src/store/provisions.ts';
import { searchProvisions } from '../../src/store/search.ts';
import { listSectors } from '../../src/store/sectors.ts';
import { openMemory } from '../store/open-memory.ts';
import { smallCorpora } from './small-corpora.ts';

const ALL = { after: null, limit: 500 };

async function build({ effects, paths } = smallCorpora()): Promise<Database> {
  const database = await openMemory('index');
  await loadCorpora(effects, database, paths);
  await analyseIndex(effects, database, 'fingerprint', loadTermBridges(effects, paths));
  return database;
}

/** Every row that readers can see, in order: what "byte-identical" is said of. */
async function snapshot(database: Database) {
  const editions = await listEditions(database);
  const alignments = (await listAlignments(database, 'paint', {}, ALL)).rows;
  return {
    editions: editions.map(({ key: _, ...edition }) => edition),
    provisions: await Promise.all(editions.map((edition) => readProvisions(database, edition.id))),
    crosswalks: await listCrosswalks(database, {}, ALL),
    alignments,
    inside: await Promise.all(alignments.map((alignment) => listChildAlignments(database, alignment.id))),
    gaps: await listGaps(database, { crosswalk: 'paint' }, ALL),
    divergences: await listDivergences(database, {}, ALL),
  };
}

describe('the pipeline on two small instruments', () => {
  let database: Database;
  beforeEach(async () => {
    database = await build();
  });

  it('aligns the sections that govern the same thing', async () => {
    const { rows } = await listAlignments(database, 'paint', {}, ALL);
    const pairs = rows.map((row) => [
      row.ca.map((side) => side.citation).join(),
      row.us.map((side) => side.citation).join(),
    ]);
    expect(pairs).toEqual([
      ['SOR/2099-1, s. 1', '16 CFR 9901.1'],
      ['SOR/2099-1, s. 2', '16 CFR 9901.2'],
      ['SOR/2099-1, s. 3', '16 CFR 9901.3'],
    ]);
    expect(rows.every((row) => row.pass !== '' && row.score > 0 && row.score <= 1)).toBe(true);
  });

  it('calls the bell a gap and the crosswalk without text not assessed', async () => {
    const { rows } = await listGaps(database, { crosswalk: 'paint' }, ALL);
    expect(rows.map((gap) => [gap.side, gap.citation])).toEqual([['ca', 'SOR/2099-1, s. 4']]);
    expect((await findCrosswalk(database, 'paint'))?.assessed).toBe(true);
    expect((await findCrosswalk(database, 'caps'))?.assessed).toBe(false);
  });

  it('finds the stricter figure in either unit, with its ratio', async () => {
    const { rows } = await listDivergences(database, { kind: 'quantity' }, ALL);
    const found = rows.map((row) => [
      row.details.kind === 'quantity' && row.details.dimension,
      row.stringency,
      row.ratio,
    ]);
    // 0.06 percent is 600 mg/kg; an inch is 25.4 mm.
    expect(found).toContainEqual(expect.arrayContaining(['ca-stricter', expect.closeTo(600 / 90, 4)]));
    expect(found).toContainEqual(['length', 'us-stricter', expect.closeTo(12.7, 4)]);
    expect(found).toContainEqual(expect.arrayContaining(['ca-stricter', expect.closeTo(5 / 3, 2)]));
  });

  it('points its evidence at the words it speaks of', async () => {
    for (const divergence of (await listDivergences(database, {}, ALL)).rows) {
      for (const evidence of [divergence.ca, divergence.us]) {
        const provision = (await readProvisions(database, evidence.editionId)).find(({ eId }) => eId === evidence.eId);
        expect(provision?.text.slice(evidence.span.start, evidence.span.end)).toBe(evidence.text);
      }
    }
  });

  it('stores coloured text that rebuilds both sides', async () => {
    const [, lead] = (await listAlignments(database, 'paint', {}, ALL)).rows;
    const diffs = await readWordDiffs(database, lead?.id ?? '');
    expect(diffs.size).toBeGreaterThan(0);
    for (const diff of diffs.values()) {
      for (const { eId, runs } of [...diff.ca, ...diff.us]) {
        const texts = (await listEditions(database)).map((edition) => readProvisions(database, edition.id));
        const provision = (await Promise.all(texts)).flat().find((candidate) => candidate.eId === eId);
        expect(runs.map((run) => run.text).join('')).toBe(provision?.text);
      }
    }
  });

  it('counts for the sector and says why a theme is empty', async () => {
    const [toys, quantum] = await listSectors(database);
    expect(toys).toMatchObject({ id: 'toys', crosswalks: 2, assessed: 1, sectionPairs: 3, caGaps: 1, usGaps: 0 });
    expect(quantum).toMatchObject({
      id: 'quantum',
      kind: 'theme',
      crosswalks: 0,
      noCounterpartFr: expect.stringContaining('Aucun'),
    });
  });

  it('is searched by stems', async () => {
    const { rows } = await searchProvisions(database, 'importing recorded', { language: 'en' }, ALL);
    expect(rows.map((hit) => hit.citation)).toEqual(
      expect.arrayContaining(['SOR/2099-1, s. 3(1)', '16 CFR 9901.3(a)']),
    );
  });

  it('knows what it was built from', async () => {
    expect(await isUpToDate(database, 'fingerprint')).toBe(true);
    expect(await isUpToDate(database, 'another')).toBe(false);
  });
});

describe('the pipeline', () => {
  it('gives the same rows whatever the order of files', async () => {
    const { effects, paths } = smallCorpora();
    const backwards = { effects, paths: { ...paths, digests: paths.digests.toReversed() } };
    expect(await snapshot(await build(backwards))).toEqual(await snapshot(await build()));
  });

  it('gives the same rows when it runs again over its own index', async () => {
    const { effects, paths } = smallCorpora();
    const database = await build({ effects, paths });
    const before = await snapshot(database);
    const again = await loadCorpora(effects, database, paths);
    await analyseIndex(effects, database, 'fingerprint', loadTermBridges(effects, paths));
    expect(again.unchanged).toBe(2);
    expect(await snapshot(database)).toEqual(before);
  });

  it.each([
    [
      'an unknown sector',
      { 'crosswalks.yaml': '- {id: x, ca: ca/sor-1-1, us: [], sectors: [nope], basis: b, confidence: known}' },
      /crosswalks\.yaml.*nope/,
    ],
    [
      'an id that is no instrument',
      { 'crosswalks.yaml': '- {id: x, ca: ca/sor-1-1, us: [us/21-cfr], sectors: [toys], basis: b, confidence: known}' },
      /crosswalks\.yaml/,
    ],
    ['broken YAML', { 'sectors.yaml': 'sectors: [' }, /sectors\.yaml/],
    ['a digest without front matter', { 'digests/ca/sor-2099-1.md': '## 1 Scope\nText.\n' }, /sor-2099-1\.md/],
  ])('stops at %s, naming the file', async (_, change, message) => {
    await expect(build(smallCorpora(change))).rejects.toThrow(message);
  });

  it('rejects a file it cannot read and goes on with the others', async () => {
    const { effects, paths } = smallCorpora({ 'upload/broken.xml': '<ECFR><DIV5', 'upload/letter.txt': 'Dear Sir' });
    const database = await openMemory('index');
    const summary = await ingest(effects, database, [
      'upload/broken.xml',
      'upload/letter.txt',
      'upload/absent.xml',
      ...paths.digests,
    ]);
    expect(summary.documents).toBe(2);
    expect(summary.rejections.map(({ path }) => path)).toEqual([
      'upload/absent.xml',
      'upload/broken.xml',
      'upload/letter.txt',
    ]);
    for (const { message } of summary.rejections) expect(message).toMatch(/^[^\n]{10,300}$/);
  });
});
