import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { Quantity } from '../../src/model/quantity.ts';
import { extractQuantities } from '../../src/requirements/extract-quantities.ts';
import { justiceSource } from '../../src/sources/justice/justice-source.ts';
import { buildTree } from '../../src/tree/build-tree.ts';

const folder = join(process.env['P49_CORPORA'] ?? '../shared/corpora', 'ca/justice');

function readQuantities(language: 'eng' | 'fra', name: string) {
  const bytes = gunzipSync(readFileSync(join(folder, language, `${name}.xml.gz`)));
  const [document] = justiceSource.read({ name: `${name}.xml`, bytes }, '0'.repeat(64)).documents;
  if (document === undefined) throw new Error(`${name}: no document`);
  const provisions = buildTree(document).provisions.filter(({ level }) => level !== 'table' && level !== 'definition');
  const edition = { id: 'ca/any', language: language === 'eng' ? 'en' : 'fr' } as const;
  return { provisions, byProvision: Map.groupBy(extractQuantities(edition, provisions), ({ eId }) => eId) };
}

/** Figures with a unit: counts ("at least two doors") are read in English only, so they say nothing about the two texts. */
function amounts(quantities: readonly Quantity[] | undefined): string {
  return (quantities ?? [])
    .map(({ value, upper, unit }) => `${value}..${upper} ${unit}`)
    .toSorted()
    .join('; ');
}

describe('figures of both official languages', () => {
  const pairs = [
    ['C.R.C.,_c._1038', 'C.R.C.,_ch._1038'],
    ['SOR-98-282', 'DORS-98-282'],
    ['SOR-2016-193', 'DORS-2016-193'],
    ['SOR-2016-152', 'DORS-2016-152'],
  ] as const;

  // Neither text is a translation of the other in law, and now and then only one prints a figure or its inches; hence not all.
  it('are the same in at least 95 % of the provisions that have any', () => {
    let compared = 0;
    const apart: string[] = [];
    for (const [english, french] of pairs) {
      const en = readQuantities('eng', english);
      const fr = readQuantities('fra', french);
      const known = new Set(fr.provisions.filter(({ text }) => text !== '').map(({ eId }) => eId));
      for (const { eId, text } of en.provisions) {
        const here = amounts(en.byProvision.get(eId));
        const there = amounts(fr.byProvision.get(eId));
        if (text === '' || !known.has(eId) || (here === '' && there === '')) continue;
        compared += 1;
        if (here !== there) apart.push(`${english} ${eId}: ${here} / ${there}`);
      }
    }
    expect(compared).toBeGreaterThan(550);
    expect(apart.length / compared, apart.slice(0, 20).join('\n')).toBeLessThan(0.05);
  });
});
