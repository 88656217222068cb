import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { justiceSource } from '../../src/sources/justice/justice-source.ts';
import { buildTree } from '../../src/tree/build-tree.ts';
import { checkInvariants } from '../../src/tree/invariants.ts';
import { dice } from '../../src/tree/languages/likeness.ts';
import { pairLanguages } from '../../src/tree/languages/pair-languages.ts';
import { figuresOf } from '../../src/tree/languages/passage.ts';

const folder = join(process.env['P49_CORPORA'] ?? '../shared/corpora', 'ca/justice');
/** Shares of the provisions of both languages that must find their twin, below what is measured. */
const [PAIRED, PAIRED_OR_FOLDED] = [0.995, 0.996];
const anySha256 = '0'.repeat(64);

function readTree(language: 'eng' | 'fra', name: string) {
  const bytes = gunzipSync(readFileSync(join(folder, language, name)));
  const { documents, issues } = justiceSource.read({ name: name.replace(/\.gz$/, ''), bytes }, anySha256);
  expect(issues, name).toEqual([]);
  const [document] = documents;
  if (!document) throw new Error(`${name}: no document`);
  expect(document.unknownElements, name).toEqual({});
  const tree = buildTree(document);
  expect(checkInvariants(tree), name).toEqual([]);
  return tree;
}

describe('every Justice regulation of the corpora', () => {
  const names = readdirSync(join(folder, 'eng')).filter((name) => name.endsWith('.xml.gz'));
  const french = (name: string) => name.replace(/^SOR-/, 'DORS-').replace(/^SI-/, 'TR-').replace('_c._', '_ch._');

  it('is there', () => {
    expect(names.length).toBeGreaterThanOrEqual(151);
    expect(readdirSync(join(folder, 'fra')).toSorted()).toEqual(names.map(french).toSorted());
  });

  it('loses no character in either language and pairs the two', () => {
    let [all, paired, folded, sameId] = [0, 0, 0, 0];
    /** Pairs that rest on words or place, which a number cannot vouch for, with figures to compare. */
    const telling: { readonly name: string; readonly en: readonly string[]; readonly fr: readonly string[] }[] = [];
    for (const name of names) {
      const en = readTree('eng', name);
      const fr = readTree('fra', french(name));
      expect(fr.instrument.id, name).toBe(en.instrument.id);
      expect(fr.instrument.url, name).toEqual(en.instrument.url);
      const found = pairLanguages(en.provisions, fr.provisions);
      all += en.provisions.length + fr.provisions.length;
      paired += 2 * found.pairs.length;
      folded += [...found.alone.en, ...found.alone.fr].filter((lone) => lone.folded).length;
      for (const pair of found.pairs) {
        if (pair.by === 'number' || pair.by === 'term') continue;
        const figures = { en: figuresOf(pair.en.text), fr: figuresOf(pair.fr.text) };
        if (figures.en.length + figures.fr.length > 0) telling.push({ name: `${name} ${pair.en.eId}`, ...figures });
      }
      const ids = new Set(fr.provisions.map(({ sourceId }) => sourceId));
      sameId += en.provisions.filter(({ sourceId }) => sourceId !== null && ids.has(sourceId)).length;
    }
    expect(all).toBeGreaterThan(230_000);
    expect(paired / all).toBeGreaterThan(PAIRED);
    expect((paired + folded) / all).toBeGreaterThan(PAIRED_OR_FOLDED);
    const sample = takeSample(telling, 200, 49);
    expect(sample).toHaveLength(200);
    // Not every one: a drafter writes "ten" for "10", and the two texts of a table differ in a footnote.
    const wrong = sample.filter((one) => dice(one.en, one.fr) < 0.7);
    expect(wrong.length, JSON.stringify(wrong)).toBeLessThanOrEqual(2);
    // `lims:fid` is numbered apart in each language, so it pairs nothing; were that to change, pairing by it would be the better way.
    expect(sameId / all).toBeLessThan(0.01);
  });
});

/** Some of a list, drawn by a generator of its own (mulberry32), so that the same seed draws the same. */
function takeSample<T>(list: readonly T[], count: number, seed: number): T[] {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const left = [...list];
  return Array.from({ length: Math.min(count, list.length) }, () =>
    left.splice(Math.floor(next() * left.length), 1),
  ).flat();
}

describe.each([
  ['SOR-98-282', 'Medical Devices Regulations', ['sec_32__subsec_1', 'sec_21__subsec_1__para_a', 'sec_68.04']],
  [
    'C.R.C.,_c._1038',
    'Motor Vehicle Safety Regulations',
    ['sched_IV__sec_101', 'sched_IV__sec_213-213.3', 'sched_IV__sec_213.4__subsec_1'],
  ],
  ['SOR-2016-311', 'Energy Efficiency Regulations, 2016', ['sec_592__subsec_1']],
  ['SOR-2016-152', 'Cribs, Cradles and Bassinets Regulations', ['sec_2__para_a', 'sched_8__sec_1']],
  ['SOR-2016-193', 'Surface Coating Materials Regulations', ['sec_2']],
  ['SOR-2001-32', 'Controlled Goods Regulations', ['sec_16__subsec_1']],
])('%s', (name, title, eIds) => {
  it('has its title and its addresses', () => {
    const tree = readTree('eng', `${name}.xml.gz`);
    expect(tree.instrument.title.en).toBe(title);
    const known = new Set(tree.provisions.map(({ eId }) => eId));
    expect(eIds.filter((eId) => !known.has(eId))).toEqual([]);
  });
});
