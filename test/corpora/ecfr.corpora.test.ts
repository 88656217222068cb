import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { ecfr } from '../../src/sources/ecfr/ecfr.ts';
import { buildTree } from '../../src/tree/build-tree.ts';
import { checkInvariants, countTree } from '../../src/tree/invariants.ts';
import { charactersInParts } from '../sources/cfr/characters-in-parts.ts';

const corpora = process.env['P49_CORPORA'] ?? join(import.meta.dirname, '../../../shared/corpora');

const files = [
  { path: 'us/ecfr/title-21_2026-01-29.xml', parts: 276 },
  { path: 'us/ecfr/title-10_2026-01-29.xml', parts: 202 },
  { path: 'us/ecfr/title-16_2026-01-29.xml', parts: 231 },
  { path: 'us/ecfr-part/title-49_part-571_2026-06-01.xml', parts: 1 },
];
const unknownElements: Record<string, number> = {};
const summary: string[] = [];

afterAll(() => {
  process.stdout.write(`${summary.join('\n')}\nunknown elements: ${JSON.stringify(unknownElements)}\n`);
});

/** Sections whose outline was read by a person against the printed text. */
const outlines = [
  ['us/ecfr/title-21_2026-01-29.xml', 'part_820__subpart_A__sec_820.3__para_cc__para_2__para_iv'],
  ['us/ecfr/title-21_2026-01-29.xml', 'part_820__subpart_A__sec_820.3__para_i'],
  ['us/ecfr/title-21_2026-01-29.xml', 'part_807__subpart_A__sec_807.3__para_i'],
  ['us/ecfr/title-21_2026-01-29.xml', 'part_1140__subpart_A__sec_1140.3__def_accessory__para_2__para_ii'],
  ['us/ecfr/title-10_2026-01-29.xml', 'part_430__subpart_B__app_A__para_5.3__para_d__para_ii'],
  ['us/ecfr/title-10_2026-01-29.xml', 'part_205__subpart_W__sec_205.300__para_a'],
  ['us/ecfr/title-16_2026-01-29.xml', 'part_1303__sec_1303.1__para_a__para_2'],
  ['us/ecfr-part/title-49_part-571_2026-06-01.xml', 'part_571__subpart_B__sec_571.101__S4__def_adjacent__para_b'],
  ['us/ecfr-part/title-49_part-571_2026-06-01.xml', 'part_571__subpart_B__sec_571.302__S4.3__para_b'],
  ['us/ecfr-part/title-49_part-571_2026-06-01.xml', 'part_571__subpart_B__sec_571.108__S14.9.3.12.2.1__para_c'],
] as const;

describe.each(files)('$path', ({ path, parts }) => {
  const bytes = gunzipSync(readFileSync(join(corpora, `${path}.gz`)));
  const read = ecfr.read({ name: path.split('/').at(-1) ?? path, bytes }, '0'.repeat(64));
  const trees = read.documents.map(buildTree);

  it('is read whole, every character in one provision', () => {
    expect(read.documents).toHaveLength(parts);
    expect(
      trees.flatMap((tree) => checkInvariants(tree).map((issue) => `${tree.edition.id}: ${issue.message}`)),
    ).toEqual([]);
    const characters = read.documents.reduce((sum, document) => sum + document.characters.read, 0);
    expect(characters).toBe(charactersInParts(bytes));
    for (const document of read.documents) {
      for (const [name, count] of Object.entries(document.unknownElements)) {
        unknownElements[name] = (unknownElements[name] ?? 0) + count;
      }
    }
    const provisions = trees.reduce((sum, tree) => sum + tree.provisions.length, 0);
    const held = trees.reduce((sum, tree) => sum + countTree(tree.provisions), 0);
    summary.push(`${path}: ${trees.length} parts, ${provisions} provisions, ${held} characters`);
  });

  it('has the provisions a person found in the printed text', () => {
    const eIds = new Set(trees.flatMap((tree) => tree.provisions.map((provision) => provision.eId)));
    const expected = outlines.filter(([file]) => file === path).map(([, eId]) => eId);
    expect(expected.length).toBeGreaterThan(0);
    expect(expected.filter((eId) => !eIds.has(eId))).toEqual([]);
  });
});
