import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readBridges } from '../../../scripts/evaluate/read-bridges.ts';
import { bridgesOutside, instrumentOfSource } from '../../../src/sources/corpora/bridges-outside.ts';
import { readCrosswalks, readSectors } from '../../../src/sources/corpora/read-corpora.ts';

const folder = join(import.meta.dirname, '../../../corpora');
const { sectors } = readSectors(readFileSync(join(folder, 'sectors.yaml'), 'utf8'));
const { crosswalks } = readCrosswalks(readFileSync(join(folder, 'crosswalks.yaml'), 'utf8'), sectors);
const [bridge] = readBridges().filter(({ id }) => id === 'device-licence-amendment');

describe('sources of bridged terms', () => {
  it.each([
    ['SOR/98-282, s. 34', 'ca/sor-98-282'],
    ['C.R.C., c. 870, s. C.02.004', 'ca/crc-870'],
    ['21 CFR 814.39', 'us/21-cfr-814'],
    ['10 CFR 110.9a', 'us/10-cfr-110'],
  ])('%s is a place in %s', (source, id) => expect(instrumentOfSource(source)).toBe(id));

  it('are places in instruments of the crosswalks in which the entry serves', () => {
    expect(bridgesOutside(readBridges(), crosswalks).map(({ message }) => message)).toEqual([]);
  });

  it('are refused where no crosswalk of the entry reaches', () => {
    if (bridge === undefined) throw new Error('the list has lost its first entry');
    const elsewhere = { ...bridge, sources: { ca: bridge.sources.ca, us: ['46 CFR 160.176-9'] } };
    expect(bridgesOutside([elsewhere], crosswalks)[0]?.message).toContain('cites 46 CFR 160.176-9');
  });
});
