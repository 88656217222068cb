import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { Provision } from '../../src/model/provision.ts';
import { justiceSource } from '../../src/sources/justice/justice-source.ts';
import { buildTree } from '../../src/tree/build-tree.ts';
import { checkInvariants } from '../../src/tree/invariants.ts';

const folder = join(process.env['P49_CORPORA'] ?? '../shared/corpora', 'ca/justice');
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

  it('loses no character in either language and pairs by address', () => {
    let all = 0;
    let paired = 0;
    let sameId = 0;
    for (const name of names) {
      const en = readTree('eng', name);
      const fr = readTree('fra', french(name));
      expect(fr.instrument.id, name).toBe(en.instrument.id);
      expect(fr.instrument.url, name).toEqual(en.instrument.url);
      const byEId = new Map(fr.provisions.map((provision) => [provision.eId, provision]));
      const ids = new Set(fr.provisions.map(({ sourceId }) => sourceId));
      // Definitions stand in each language's own alphabetical order and are counted apart below.
      const comparable = en.provisions.filter(({ eId }) => !eId.includes('def_'));
      const isPaired = ({ eId, level }: Provision) => byEId.get(eId)?.level === level;
      all += comparable.length;
      paired += comparable.filter(isPaired).length;
      sameId += en.provisions.filter(({ sourceId }) => sourceId !== null && ids.has(sourceId)).length;
    }
    expect(all).toBeGreaterThan(115_000);
    expect(paired / all).toBeGreaterThan(0.97);
    // `lims:fid` is numbered apart in each language, so it pairs nothing; were that to change, pairing by it would be the better way.
    expect(sameId / all).toBeLessThan(0.01);
  });
});

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
