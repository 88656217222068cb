import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { judgeMentions } from '../../scripts/evaluate/cfr-mentions.ts';
import { baselineSections } from '../../scripts/evaluate/citation-baseline.ts';
import { citationKey, locate, readGold } from '../../scripts/evaluate/citation-gold.ts';
import { makeEdition } from '../citations/make-edition.ts';

describe('readGold', () => {
  const file = (text: string) => {
    const path = join(mkdtempSync(join(tmpdir(), 'gold-')), 'gold.tsv');
    writeFileSync(path, text);
    return path;
  };

  it('reads the columns by name, in any order, with variants', () => {
    expect(
      readGold(file('us_section\tca_text\tca_instrument\r\n40 CFR 86.1|40 CFR 86.1-04\tas set out\tSOR/2003-2\r\n')),
    ).toEqual([{ instrument: 'SOR/2003-2', sections: ['40 CFR 86.1', '40 CFR 86.1-04'], passage: 'as set out' }]);
  });

  it('names the column that is missing', () => {
    expect(() => readGold(file('ca_instrument\tus_section\nSOR/1\t2\n'))).toThrow('no column ca_text');
  });
});

describe('citationKey', () => {
  it.each([
    ['SOR/98-282', 'DORS/98-282', 'sor-98-282', 'ca/sor-98-282', 'SOR/1998-282'],
    ['C.R.C., c. 1038', 'CRC, c. 1038', 'C.R.C., ch. 1038', 'CRC 1038', 'ca/crc-1038'],
    ['SI/2005-3', 'TR/2005-3'],
  ])('is one for every way to write %s', (...citations) => {
    expect(new Set(citations.map(citationKey)).size).toBe(1);
  });

  it('keeps regulations apart', () => {
    expect(citationKey('SOR/98-282')).not.toBe(citationKey('SOR/98-28'));
  });
});

describe('locate', () => {
  const { provisions } = makeEdition('ca/sor-2003-2', 'Rules', [
    'section 1 || It conforms to section 5 of the CFR, as the case may be.',
    'section 2 || cell one; section 5 of  the CFR; cell three',
  ]);

  it('finds a passage wherever it stands, whatever its white space', () => {
    const places = locate('section 5 of the CFR', provisions).map(({ provision, start, end }) => [
      provision.number,
      provision.text.slice(start, end),
    ]);
    expect(places).toEqual([
      ['1', 'section 5 of the CFR'],
      ['2', 'section 5 of  the CFR'],
    ]);
  });

  it('finds nothing that is not there', () => {
    expect(locate('section 6 of the CFR', provisions)).toEqual([]);
  });
});

describe('judgeMentions', () => {
  const at = (
    start: number,
    end: number,
    canonical: string,
    resolution: 'resolved' | 'not-addressable' | 'not-in-index',
  ) => ({
    span: { start, end },
    kind: 'cfr' as const,
    canonical,
    resolution,
  });

  it.each([
    ['10 CFR 430.32', [at(0, 13, '10 CFR 430.32', 'resolved')], [['resolved', '10 CFR 430.32']]],
    ['the CFR applies', [at(4, 7, 'CFR', 'not-addressable')], [['names the whole code', 'CFR']]],
    ['40 CFR applies', [at(0, 6, '40 CFR', 'not-addressable')], [['names a whole title', '40 CFR']]],
    ['no CFR was read here', [], [['unaccounted', null]]],
    ['no code here', [], []],
    [
      '49 CFR',
      [at(0, 6, '49 CFR part 171', 'not-in-index'), at(0, 6, '49 CFR part 172', 'resolved')],
      [['resolved', '49 CFR part 172']],
    ],
  ] as const)('%s', (text, targets, expected) => {
    expect(judgeMentions(text, targets).map(({ outcome, canonical }) => [outcome, canonical])).toEqual(expected);
  });
});

describe('baselineSections', () => {
  it.each([
    ['16 CFR 1700.20', null, ['16 CFR 1700.20']],
    ['in section 420 of Title 40, chapter I, subchapter C, part 86, subpart E, of the CFR', null, ['40 CFR 86.420']],
    [
      'section 1811 or 1816 of Title 40, chapter I, subchapter C, part 86, subpart S, of the CFR',
      null,
      ['40 CFR 86.1811', '40 CFR 86.1816'],
    ],
    ['section 574.5, chapter V, Title 49 of the Code of Federal Regulations', null, ['49 CFR 574.5']],
    ['described in section 1212.4 of the CFR', 16, ['16 CFR 1212.4']],
    ['section 230, subpart C, of CFR 1048', 40, ['40 CFR 1048.230']],
    ['section 12 of these Regulations', 40, []],
  ] as const)('%s', (text, title, expected) => {
    expect(baselineSections(text, title)).toEqual(expected);
  });
});
