import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readCrosswalks, readSectors } from '../../../src/sources/corpora/read-corpora.ts';

const names = '{ en: Kettles, fr: Bouilloires }';
const sectorsYaml = `sectors:
  - { id: kettles, name: ${names}, summary: ${names} }
themes:
  - { id: steam, name: ${names}, summary: ${names}, noCounterpart: ${names} }
`;
const { sectors } = readSectors(sectorsYaml);

const entry = {
  id: 'kettles',
  ca: 'ca/sor-2019-998',
  us: '[us/16-cfr-9999]',
  sectors: '[kettles, steam]',
  basis: 'Same product.',
  confidence: 'known',
};
const crosswalk = (changes: Readonly<Record<string, string>> = {}) =>
  `- ${Object.entries({ ...entry, ...changes })
    .map(([key, value]) => `${key}: ${value}`)
    .join('\n  ')}\n`;

describe('readSectors', () => {
  it('reads sectors and themes in order, with what a theme has no counterpart for', () => {
    expect(readSectors(sectorsYaml)).toEqual({
      issues: [],
      sectors: [
        {
          id: 'kettles',
          kind: 'sector',
          name: { en: 'Kettles', fr: 'Bouilloires' },
          summary: { en: 'Kettles', fr: 'Bouilloires' },
          noCounterpart: null,
        },
        {
          id: 'steam',
          kind: 'theme',
          name: { en: 'Kettles', fr: 'Bouilloires' },
          summary: { en: 'Kettles', fr: 'Bouilloires' },
          noCounterpart: { en: 'Kettles', fr: 'Bouilloires' },
        },
      ],
    });
  });

  it.each([
    ['a name in one language', sectorsYaml.replace(names, '{ en: Kettles }'), 'line 2'],
    ['a repeated id', sectorsYaml.replace('steam', 'kettles'), '"kettles" occurs twice'],
    ['an unknown key', sectorsYaml.replace('noCounterpart', 'noCounterPart'), 'noCounterPart'],
    [
      'a sector with the key of a theme',
      sectorsYaml.replace('id: kettles,', `id: kettles, noCounterpart: ${names},`),
      'noCounterpart',
    ],
    ['broken YAML', 'sectors: [', 'sectors.yaml, line 1'],
    ['another shape', '- kettles', 'sectors.yaml'],
    ['nothing', '', 'sectors.yaml'],
  ])('reports %s', (_name, text, part) => {
    const { issues } = readSectors(text);
    expect(issues.length).toBeGreaterThan(0);
    expect(issues.every(({ severity }) => severity === 'error')).toBe(true);
    expect(issues.map(({ message }) => message).join('\n')).toContain(part);
  });
});

describe('readCrosswalks', () => {
  it('fills in what an entry may leave out', () => {
    expect(readCrosswalks(crosswalk(), sectors)).toEqual({
      issues: [],
      crosswalks: [
        {
          id: 'kettles',
          ca: 'ca/sor-2019-998',
          us: ['us/16-cfr-9999'],
          sectors: ['kettles', 'steam'],
          basis: 'Same product.',
          confidence: 'known',
          caScope: [],
          usScope: [],
          blocks: false,
        },
      ],
    });
  });

  it('takes an empty U.S. side for an answer', () => {
    expect(readCrosswalks(crosswalk({ us: '[]' }), sectors)).toMatchObject({ issues: [], crosswalks: [{ us: [] }] });
  });

  it.each([
    ['an unknown sector', crosswalk({ sectors: '[teapots]' }), 'line 1: "kettles" names the sector "teapots"'],
    ['a repeated id', crosswalk() + crosswalk(), 'line 7: the id "kettles" occurs twice'],
    ['an unknown key', crosswalk({ block: 'true' }), '"block"'],
    ['a bad id', crosswalk({ ca: 'ca/sor 98' }), 'ca: '],
    ['sides exchanged', crosswalk({ ca: 'us/16-cfr-9999' }), 'must be a Canadian instrument'],
    ['a Canadian id on the U.S. side', crosswalk({ us: '[ca/sor-1-1]' }), 'not a U.S. instrument'],
    ['a U.S. id twice', crosswalk({ us: '[us/16-cfr-1, us/16-cfr-1]' }), 'twice'],
    ['section numbers that YAML reads as figures', crosswalk({ usScope: '[1910.1200]' }), 'usScope'],
    ['something that is no list', 'kettles', 'expected a list'],
    ['broken YAML', '- id: [', 'crosswalks.yaml, line'],
  ])('reports %s with its line', (_name, text, part) => {
    const { issues } = readCrosswalks(text, sectors);
    expect(issues.map(({ message }) => message).join('\n')).toContain(part);
  });

  it('keeps sound entries beside a broken one', () => {
    const { crosswalks, issues } = readCrosswalks(`${crosswalk({ id: 'A b' })}${crosswalk()}`, sectors);
    expect(crosswalks.map(({ id }) => id)).toEqual(['kettles']);
    expect(issues).toHaveLength(1);
  });
});

describe('the embedded corpora', () => {
  const text = (name: string) => readFileSync(new URL(`../../../corpora/${name}`, import.meta.url), 'utf8');
  const embedded = readSectors(text('sectors.yaml'));
  const read = readCrosswalks(text('crosswalks.yaml'), embedded.sectors);

  it('are sound', () => {
    expect([...embedded.issues, ...read.issues]).toEqual([]);
  });

  it('have eight sectors with at least two pairs each, and a reason for every empty theme', () => {
    const pairs = (id: string) => read.crosswalks.filter((entry) => entry.sectors.includes(id)).length;
    const ofKind = (kind: string) => embedded.sectors.filter((sector) => sector.kind === kind);
    expect(ofKind('sector')).toHaveLength(8);
    for (const { id } of ofKind('sector')) expect(pairs(id), id).toBeGreaterThanOrEqual(2);
    for (const { id, noCounterpart } of ofKind('theme')) expect(noCounterpart === null, id).toBe(pairs(id) > 0);
  });

  it('mark the two orders that forbid obeying U.S. law', () => {
    const blocking = read.crosswalks.filter(({ blocks }) => blocks).map(({ ca }) => ca);
    expect(blocking).toEqual(['ca/sor-92-584', 'ca/sor-2015-12']);
  });
});
