import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readFactFigures } from '../../scripts/evaluate/fact-figures.ts';
import { readFactGold } from '../../scripts/evaluate/fact-gold.ts';
import { lookForNumbers } from '../../scripts/evaluate/fact-numbers.ts';
import { readCaPlaces, readUsPlaces } from '../../scripts/evaluate/fact-places.ts';
import { chooseDivergences, relationOf } from '../../scripts/evaluate/fact-relation.ts';
import { type JudgedFact, measureFacts } from '../../scripts/evaluate/fact-scores.ts';
import { comparePair } from '../../src/divergence/compare-pair.ts';
import { makePair } from '../divergence/make-pair.ts';

describe('readFactGold', () => {
  const file = (text: string) => {
    const path = join(mkdtempSync(join(tmpdir(), 'facts-')), 'facts.tsv');
    writeFileSync(path, text);
    return path;
  };
  const head = 'ca_citation_section\tca_fact\tus_citation_section\tus_fact\trelation\tconfidence\n';

  it('reads columns by name, quotes of spreadsheets and the code before the colon', () => {
    expect(readFactGold(file(`${head}"SOR/1-1, s. 1 ""bus"""\t5 mm\t1 CFR 1.1\t6 mm\tequal: as said\thigh\n`))).toEqual(
      [
        {
          sector: '',
          caCitation: 'SOR/1-1, s. 1 "bus"',
          caFact: '5 mm',
          usCitation: '1 CFR 1.1',
          usFact: '6 mm',
          relation: 'equal',
          note: 'as said',
          confidence: 'high',
          half: '',
        },
      ],
    );
  });

  it('names the column that is missing', () => {
    expect(() => readFactGold(file('ca_fact\tus_fact\n1\t2\n'))).toThrow('no column ca_citation_section');
  });
});

describe('places of a row', () => {
  const ca = [
    ['SOR/86-304, s. 7.4', 'ca/sor-86-304', '7.4'],
    ['SOR/86-304, s. 12.07(1)(a)', 'ca/sor-86-304', '12.07(1)(a)'],
    ['C.R.C., c. 870, s. B.13.001(1)', 'ca/crc-870', 'B.13.001(1)'],
    ['C.R.C., c. 1038, Sch. IV s. 105', 'ca/crc-1038', 'IV:105'],
    ['SOR/2016-188, ss. 2-3', 'ca/sor-2016-188', '2 3'],
    ['SOR/2001-286, s. 1.4 "large means of containment"', 'ca/sor-2001-286', '1.4'],
  ] as const;
  it.each(ca)('%s', (citation, instrumentId, shown) => {
    const [place] = readCaPlaces(citation);
    expect(place?.instrumentId).toBe(instrumentId);
    const [choice = []] = place?.choices ?? [];
    const written = choice.map(
      ({ schedule, section, paragraphs }) =>
        `${schedule === null ? '' : `${schedule}:`}${section}${paragraphs.map((mark) => `(${mark})`).join('')}`,
    );
    expect(written.join(' ')).toBe(shown);
  });

  const us = [
    ['29 CFR 1910.95(b) Table G-16', 'us/29-cfr-1910 1910.95(b)'],
    ['16 CFR 500.4, 500.8', 'us/16-cfr-500 500.4; us/16-cfr-500 500.8'],
    ['49 U.S.C. 80502; 9 CFR 89', 'us/9-cfr-89'],
    ['22 CFR 120-122', 'us/22-cfr-120; us/22-cfr-121; us/22-cfr-122'],
    ['40 CFR 86 subpart S', 'us/40-cfr-86 subpart S'],
    ['49 CFR 571.213 S5.5.2 (88 FR 84514, compliance 2024-12-05)', 'us/49-cfr-571 571.213 S5.5.2'],
    ['46 CFR 25.25-5', 'us/46-cfr-25 25.25-5'],
    ['16 CFR 1120.3(d), 1260; ANSI/WCMA A100.1', 'us/16-cfr-1120 1120.3(d); us/16-cfr-1260'],
    ['21 CFR 101 (proposed 101.6, Jan 2025)', 'us/21-cfr-101'],
  ] as const;
  it.each(us)('%s', (citation, shown) => {
    const written = readUsPlaces(citation).map(({ instrumentId, choices }) => {
      const parts = choices[0]?.[0];
      return [
        instrumentId,
        parts?.section === null || parts === undefined
          ? ''
          : `${parts.section}${parts.paragraphs.map((mark) => `(${mark})`).join('')}`,
        parts?.subpart == null ? '' : `subpart ${parts.subpart}`,
        parts?.standardItem ?? '',
      ]
        .filter((part) => part !== '')
        .join(' ');
    });
    expect(written.join('; ')).toBe(shown);
  });

  it('reads a number with a hyphen as a section first and as a range then', () => {
    const [place] = readUsPlaces('49 CFR 172.700-702');
    expect(place?.choices.map((choice) => choice.map(({ section }) => section))).toEqual([
      ['172.700-702'],
      ['172.700', '172.701', '172.702'],
    ]);
  });
});

describe('what the product says of a fact', () => {
  const cases = [
    [
      'must not exceed 90 mg/kg of lead',
      'shall not exceed 0.009 percent of lead',
      '90 mg/kg',
      '90 ppm',
      'equal_converted',
    ],
    ['must not exceed 5 mm', 'shall not exceed 5 mm', '5 mm', '5 mm', 'equal'],
    ['must not exceed 5 mm', 'shall not exceed 9 mm', '5 mm', '9 mm', 'ca_stricter'],
    ['must be less than 5 mm', 'shall not exceed 5 mm', '5 mm', '5 mm', 'boundary'],
    ['must not exceed 5 mm', 'shall be red', '5 mm', '', 'ca_only'],
    ['must be blue', 'shall be red', '', '', 'intersects'],
  ] as const;
  it.each(cases)('%s / %s', (ca, us, caFact, usFact, expected) => {
    const pair = makePair(`The width of the gap ${ca}.`, `The width of the gap ${us}.`);
    const figures = { ca: readFactFigures(caFact, 'ca'), us: readFactFigures(usFact, 'us') };
    const { divergences } = comparePair(pair);
    const chosen = chooseDivergences(divergences, figures, pair);
    const oneSided = lookForNumbers(caFact, pair.ca).some(({ extracted }) => extracted);
    expect(relationOf(chosen, [], oneSided, divergences)).toBe(expected);
  });

  it('takes the bridge of a citation where no figure speaks', () => {
    expect(relationOf([], ['mentions', 'deemed-compliance'], false, [])).toBe('ca_recognizes_us');
    expect(relationOf([], ['blocks'], true, [])).toBe('conflict');
  });

  it('counts a number as printed only where its unit stands behind it, and as read only where a figure covers it', () => {
    const { ca } = makePair('A gap of 5 mm and 1,200 kg for thirty days. See section 7. A row of 9 or so mm.', '');
    const found = lookForNumbers('5 mm; 7 mm; 1 200 kg; 30 days; 9 mm; s. 7.4; class 3', ca);
    expect(found).toEqual([
      { text: '5', printed: true, extracted: true },
      { text: '7', printed: false, extracted: false },
      { text: '1 200', printed: true, extracted: true },
      { text: '30', printed: true, extracted: true },
      { text: '9', printed: true, extracted: false },
    ]);
  });
});

describe('measureFacts', () => {
  const row = (judged: string, relation: JudgedFact['relation'], rest: Partial<JudgedFact> = {}): JudgedFact => ({
    ca: '',
    us: '',
    caFact: '',
    usFact: '',
    judged,
    note: '',
    confidence: 'high',
    half: '',
    inCorpora: true,
    hasCa: true,
    aligned: true,
    printed: 1,
    extracted: 1,
    missed: [],
    absent: [],
    isComparable: true,
    relation,
    said: [],
    others: 0,
    unmatched: false,
    wordDiff: null,
    firstNumbers: null,
    firstNumbersRead: false,
    ...rest,
  });

  it('counts shares of the rows that the corpora hold', () => {
    const { metrics } = measureFacts([
      row('equal', 'ca_stricter'),
      row('equal_converted', 'equal'),
      row('us_stricter', 'us_stricter', { aligned: false }),
      row('ca_stricter', 'us_stricter', { missed: ['5 mm'] }),
      row('equal', null, { inCorpora: false, printed: 0 }),
    ]);
    expect(metrics).toEqual({
      inCorpora: 4,
      aligned: 0.75,
      figures: 0.75,
      relation: 0.5,
      direction: 0.5,
      converted: 1,
      falseStricter: 1,
    });
  });
});
