import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { at, legisXml, partXml, regulationXml, titlesJson, titleXml } from './fake-publishers.ts';
import { SyncWorld } from './sync-world.ts';

let world: SyncWorld;
beforeEach(async () => {
  world = await SyncWorld.open();
  const { texts } = world.publishers;
  texts.set(at.titles, titlesJson({ 16: {}, 21: {} }));
  texts.set(at.part(21, '820', '2026-06-01'), partXml(21, '820', '2026-06-01'));
  texts.set(at.title(16, '2026-06-01'), titleXml(16, ['0', '1']));
  texts.set(
    at.legis,
    legisXml([
      ['eng', 'SOR-98-282'],
      ['fra', 'DORS-98-282'],
      ['eng', 'C.R.C.,_c._870'],
      ['fra', 'C.R.C.,_ch._870'],
    ]),
  );
  texts.set(at.regulation('eng', 'SOR-98-282'), regulationXml('en', 'SOR/98-282', '2026-05-20'));
  texts.set(
    at.regulation('fra', 'DORS-98-282'),
    regulationXml('fr', 'DORS/98-282', '2026-05-20', 'Le couvercle doit être rouge.'),
  );
  texts.set(at.regulation('eng', 'C.R.C.,_c._870'), regulationXml('en', 'C.R.C., c. 870', '2026-05-20'));
  texts.set(at.regulation('fra', 'C.R.C.,_ch._870'), regulationXml('fr', 'C.R.C., ch. 870', '2026-05-20'));
});
afterEach(() => world.close());

const everything = ['us/21-cfr-820', 'title-16', 'ca/sor-98-282', 'ca/crc-870'];
const allFiles = [
  'C.R.C.,_c._870.xml',
  'C.R.C.,_ch._870.xml',
  'DORS-98-282.xml',
  'SOR-98-282.xml',
  'title-16_2026-06-01.xml',
  'title-21_part-820_2026-06-01.xml',
];

describe('sync', () => {
  it('brings parts, titles and both languages, and says where each came from', async () => {
    const summary = await world.run(everything);
    expect(summary).toMatchObject({ arrived: 6, unchanged: 0, requests: 8, troubles: [] });
    expect(summary.files).toEqual(allFiles);
    expect(world.kept()).toEqual(allFiles);
    expect(world.partials()).toEqual([]);
    expect(world.manifest().files['us/21-cfr-820.en']).toMatchObject({
      url: 'https://www.ecfr.gov/api/versioner/v1/full/2026-06-01/title-21.xml?part=820',
      pointInTime: '2026-06-01',
      etag: expect.any(String),
      fetchedAt: expect.stringMatching(/^2026-06-02T12:00/),
    });
    expect(world.manifest().files['ca/sor-98-282.fr']).toMatchObject({
      fileName: 'DORS-98-282.xml',
      pointInTime: '2026-05-20',
    });
  });

  it('asks for what may have changed only, and conditionally', async () => {
    const first = await world.run(everything);
    world.publishers.pathsSeen();
    const second = await world.run(everything);
    expect(second).toMatchObject({ arrived: 0, unchanged: 6, troubles: [] });
    expect(second.files).toEqual(first.files);
    const { seen } = world.publishers;
    // The title's dates stand still, so its texts are not asked for at all; Justice Laws does not say, so it is asked with a date.
    expect(seen.map(({ path }) => path)).toEqual([
      at.titles,
      at.legis,
      at.regulation('eng', 'C.R.C.,_c._870'),
      at.regulation('fra', 'C.R.C.,_ch._870'),
      at.regulation('eng', 'SOR-98-282'),
      at.regulation('fra', 'DORS-98-282'),
    ]);
    for (const { headers } of seen) expect(headers['if-none-match'] ?? headers['if-modified-since']).toBeTruthy();
  });

  it('keeps to the pace of each publisher, and says who asks', async () => {
    await world.run(everything);
    const times = (host: string) =>
      world.publishers.seen.filter(({ path }) => path.startsWith(`/${host}/`)).map(({ atMs }) => atMs);
    const gaps = (list: number[]) => list.slice(1).map((ms, index) => ms - (list[index] ?? 0));
    expect(Math.min(...gaps(times('www.ecfr.gov')))).toBeGreaterThanOrEqual(125);
    expect(Math.min(...gaps(times('laws-lois.justice.gc.ca')))).toBeGreaterThanOrEqual(500);
    for (const { headers } of world.publishers.seen) expect(headers['user-agent']).toMatch(/^parallel-49/);
  });

  it('brings a new edition beside the old one when the text changed', async () => {
    await world.run(['us/21-cfr-820']);
    world.publishers.texts.set(
      at.titles,
      titlesJson({ 21: { amended: '2026-06-10', issued: '2026-06-10', reached: '2026-06-12' } }),
    );
    world.publishers.texts.set(
      at.part(21, '820', '2026-06-12'),
      partXml(21, '820', '2026-06-12', 'Each lid must be blue.'),
    );
    expect(await world.run(['us/21-cfr-820'])).toMatchObject({
      arrived: 1,
      files: ['title-21_part-820_2026-06-12.xml'],
    });
    expect(world.kept()).toEqual(['title-21_part-820_2026-06-01.xml', 'title-21_part-820_2026-06-12.xml']);
    expect(world.read('title-21_part-820_2026-06-12.xml')).toContain('blue');
  });

  it('makes no new edition when the title was amended somewhere else', async () => {
    await world.run(['us/21-cfr-820']);
    world.publishers.texts.set(at.titles, titlesJson({ 21: { amended: '2026-06-10', reached: '2026-06-12' } }));
    world.publishers.texts.set(at.part(21, '820', '2026-06-12'), partXml(21, '820', '2026-06-12'));
    expect(await world.run(['us/21-cfr-820'])).toMatchObject({
      arrived: 0,
      unchanged: 1,
      files: ['title-21_part-820_2026-06-01.xml'],
    });
    world.publishers.pathsSeen();
    await world.run(['us/21-cfr-820']);
    expect(world.publishers.pathsSeen()).toEqual([at.titles]);
  });

  it('asks for the day of the last issue when the date the list names is not there yet', async () => {
    const { texts } = world.publishers;
    texts.set(at.titles, titlesJson({ 21: { issued: '2026-05-29', reached: '2026-06-02' } }));
    texts.set(at.part(21, '820', '2026-05-29'), partXml(21, '820', '2026-05-29'));
    expect(await world.run(['us/21-cfr-820'])).toMatchObject({
      files: ['title-21_part-820_2026-05-29.xml'],
      troubles: [],
    });
    expect(world.publishers.pathsSeen()).toEqual([
      at.titles,
      at.part(21, '820', '2026-06-02'),
      at.part(21, '820', '2026-05-29'),
    ]);
  });

  it('never asks for an older date than it has', async () => {
    await world.run(['us/21-cfr-820']);
    world.publishers.texts.set(at.titles, titlesJson({ 21: { issued: '2026-05-29', reached: '2026-06-03' } }));
    const { troubles } = await world.run(['us/21-cfr-820']);
    expect(troubles).toMatchObject([{ what: 'us/21-cfr-820.en', code: 'sync-not-found' }]);
    expect(world.publishers.pathsSeen()).not.toContain(at.part(21, '820', '2026-05-29'));
  });

  it.each([
    ['a title that became reserved', 'us/21-cfr-820', { 21: { reserved: true, reached: null } }, 'sync-reserved'],
    ['a title that is being written', 'us/21-cfr-820', { 21: { writing: true } }, 'sync-in-progress'],
    ['a title without any date', 'us/21-cfr-820', { 21: { reached: null, issued: '' } }, 'sync-no-date'],
    ['a title that is not there', 'title-51', { 21: {} }, 'sync-not-listed'],
    ['a part that is not there', 'us/21-cfr-821', { 21: {} }, 'sync-not-found'],
    ['a regulation that is not listed', 'ca/sor-1999-1', { 21: {} }, 'sync-not-listed'],
    ['an act, which is no regulation', 'ca/sor-1-1', { 21: {} }, 'sync-not-listed'],
    ['something no publisher has', 'eu/32016R0679', { 21: {} }, 'sync-unknown'],
  ] as const)('says what is the matter with %s and leaves what is here', async (_name, wanted, titles, code) => {
    await world.run(['us/21-cfr-820']);
    world.publishers.texts.set(at.titles, titlesJson(titles));
    const { troubles, files } = await world.run([wanted]);
    expect(new Set(troubles.map((trouble) => trouble.code))).toEqual(new Set([code]));
    for (const { message } of troubles) expect(message.split('\n')).toHaveLength(1);
    expect(files).toEqual([]);
    expect(world.kept()).toEqual(['title-21_part-820_2026-06-01.xml']);
  });

  it('brings the rest when one text is not to be had', async () => {
    const { troubles, files } = await world.run(['us/21-cfr-821', 'us/21-cfr-820', 'ca/sor-98-282']);
    expect(troubles).toHaveLength(1);
    expect(files).toEqual(['DORS-98-282.xml', 'SOR-98-282.xml', 'title-21_part-820_2026-06-01.xml']);
  });

  it('brings a file again that somebody changed, removed, or whose record is lost', async () => {
    await world.run(['ca/sor-98-282']);
    const whole = world.read('SOR-98-282.xml');
    writeFileSync(join(world.folder, 'SOR-98-282.xml'), whole.slice(0, 100));
    expect(await world.run(['ca/sor-98-282'])).toMatchObject({ arrived: 1, unchanged: 1, troubles: [] });
    expect(world.read('SOR-98-282.xml')).toBe(whole);
    writeFileSync(join(world.folder, 'manifest.json'), '{"version":1,"files":{"ca/sor');
    expect(await world.run(['ca/sor-98-282'])).toMatchObject({ arrived: 2, troubles: [] });
    expect(world.lines.join('\n')).toContain('everything is asked for anew');
  });
});
