import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { partsOf, readInstrumentGold } from '../../../scripts/evaluate/instrument-gold.ts';
import { readInstrumentName, readPlace, readUsSection } from '../../../scripts/evaluate/instrument-names.ts';
import { readSectionGold } from '../../../scripts/evaluate/section-gold.ts';

const folder = mkdtempSync(join(tmpdir(), 'gold-'));
function file(...lines: string[]): string {
  const path = join(folder, `${lines.length}-${lines[0]?.length}.tsv`);
  writeFileSync(path, `${lines.join('\n')}\n`);
  return path;
}

describe('readSectionGold', () => {
  it('joins the rows of one section', () => {
    const path = file(
      'ca_instrument\tca_section\tus_section\tbasis',
      '# how it was judged',
      'SOR/98-282\t12\t21 CFR 860.7\tread',
      'SOR/98-282\t12\t21 CFR 814.20|21 CFR 860.7\tread',
    );
    expect(readSectionGold(path)).toEqual([
      { instrument: 'SOR/98-282', schedule: null, section: '12', us: ['21 CFR 860.7', '21 CFR 814.20'] },
    ]);
  });

  it('reads standards by their citation', () => {
    const path = file('ca_citation\tca_title\tus_citation', 'C.R.C., c. 1038, Sch. IV s. 101\tRules\t49 CFR 571.101');
    expect(readSectionGold(path)).toEqual([
      { instrument: 'C.R.C., c. 1038', schedule: 'IV', section: '101', us: ['49 CFR 571.101'] },
    ]);
  });

  it('says which columns are missing, and keeps a row that names no section', () => {
    expect(() => readSectionGold(file('a\tb', '1\t2'))).toThrow('expected the columns ca_instrument');
    expect(() => readSectionGold(file('ca_citation\tus_citation'))).toThrow('no rows');
    expect(readSectionGold(file('ca_citation\tus_citation\t', 'nothing\t49 CFR 571.101\t'))).toEqual([
      { instrument: 'nothing', schedule: null, section: '', us: ['49 CFR 571.101'] },
    ]);
  });
});

describe('readInstrumentName and readPlace', () => {
  it.each([
    ['SOR/98-282, s. 32', 'ca/sor-98-282', null, '32'],
    ['SOR/98-282, 32(1)(a)', 'ca/sor-98-282', null, '32'],
    ['DORS/98-282, art. 32.1', 'ca/sor-98-282', null, '32.1'],
    ['SOR-98–282, section 46.1', 'ca/sor-98-282', null, '46.1'],
    ['sor/2016-194, 5', 'ca/sor-2016-194', null, '5'],
    ['C.R.C., c. 1038, Sch. IV s. 101', 'ca/crc-1038', 'IV', '101'],
    ['C.R.C., c. 1038, Schedule IV, section 101', 'ca/crc-1038', 'IV', '101'],
    ['C.R.C. 1978, ch. 870, B.13.001', 'ca/crc-870', null, 'B.13.001'],
    ['CRC, c 870, s. B.13.001(2)', 'ca/crc-870', null, 'B.13.001'],
    ['SI/97-5, s. 2', 'ca/si-97-5', null, '2'],
    ['SOR/98-282', 'ca/sor-98-282', null, ''],
  ])('%s', (citation, id, schedule, section) => {
    const found = readInstrumentName(citation);
    expect(found?.id).toBe(id);
    expect(readPlace(found?.rest ?? '')).toEqual({ schedule, section });
  });

  it('reads nothing else as a name', () => {
    expect(readInstrumentName('nothing')).toBeNull();
    expect(readInstrumentName('21 CFR 820.30')).toBeNull();
  });
});

describe('readUsSection', () => {
  it.each([
    ['21 CFR 820.30', 'us/21-cfr-820', '820.30'],
    ['21 C.F.R. § 820.30(a)(1)', 'us/21-cfr-820', '820.30'],
    ['49 CFR Part 571.108', 'us/49-cfr-571', '571.108'],
    ['40 CFR 86.1818-12', 'us/40-cfr-86', '86.1818-12'],
  ])('%s', (citation, instrumentId, number) => {
    expect(readUsSection(citation)).toEqual({ instrumentId, number });
  });

  it('takes a part for no section', () => {
    expect(readUsSection('21 CFR 820')).toBeNull();
  });
});

describe('partsOf', () => {
  it.each([
    [
      '40 CFR 86 subpart S; 40 CFR 600; 49 CFR 531, 533',
      ['us/40-cfr-86', 'us/40-cfr-600', 'us/49-cfr-531', 'us/49-cfr-533'],
    ],
    ['22 CFR 120-122', ['us/22-cfr-120', 'us/22-cfr-121', 'us/22-cfr-122']],
    ['16 CFR 1500.87-1500.91; 15 U.S.C. 1278a', ['us/16-cfr-1500']],
    ['10 CFR 430.32(z); 10 CFR 430 subpart B App. Y', ['us/10-cfr-430']],
    ['(none federal; NIST Handbook 44)', []],
  ])('%s', (citation, parts) => {
    expect(partsOf(citation)).toEqual(parts);
  });
});

it('reads instrument pairs', () => {
  const path = file('sector\tca_citation\tca_title\tus_citation', 'Health\tSOR/98-282\tDevices\t21 CFR 820');
  expect(readInstrumentGold(path)).toEqual([
    { instrument: 'SOR/98-282', parts: ['us/21-cfr-820'], citation: '21 CFR 820' },
  ]);
});
