import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  formatProvisionCitation,
  toFrenchCitation,
  translateProvisionCitation,
} from '../../src/model/provision-citation.ts';

const CASES: readonly (readonly [instrument: string, eId: string, en: string, fr: string])[] = [
  ['21 CFR 820', 'part_820__subpart_C__sec_820.30__para_c__para_1', '21 CFR 820.30(c)(1)', '21 CFR 820.30(c)(1)'],
  ['21 CFR 820', 'part_820', '21 CFR 820', '21 CFR 820'],
  ['21 CFR 820', 'part_820__subpart_C', '21 CFR 820, subpart C', '21 CFR 820, sous-partie C'],
  [
    '49 CFR 571',
    'part_571__subpart_B__sec_571.108__S5.1.2__para_a',
    '49 CFR 571.108 S5.1.2(a)',
    '49 CFR 571.108 S5.1.2(a)',
  ],
  [
    '10 CFR 430',
    'part_430__subpart_B__app_P__para_5.3__para_a',
    '10 CFR 430, subpart B, App. P, 5.3(a)',
    '10 CFR 430, sous-partie B, app. P, 5.3(a)',
  ],
  ['10 CFR 52', 'part_52__app_F__para_VIII__para_B', '10 CFR 52, App. F, VIII(B)', '10 CFR 52, app. F, VIII(B)'],
  [
    '14 CFR 259',
    'part_259__sec_259.3__def_covered-carrier',
    '14 CFR 259.3, “covered carrier”',
    '14 CFR 259.3, « covered carrier »',
  ],
  [
    '45 CFR 164',
    'part_164__sec_164.402__def_breach__para_2',
    '45 CFR 164.402, “breach” (2)',
    '45 CFR 164.402, « breach » (2)',
  ],
  [
    '10 CFR 72',
    'part_72__subpart_K__sec_72.214__cont_2__cont_191',
    '10 CFR 72.214, undesignated paragraph',
    '10 CFR 72.214, alinéa non désigné',
  ],
  [
    '21 CFR 173',
    'part_173__subpart_D__sec_173.320__para_b__table_1',
    '21 CFR 173.320(b), table 1',
    '21 CFR 173.320(b), tableau 1',
  ],
  ['16 CFR 429', 'part_429__sec_429.0__source_1', '16 CFR 429.0, source note', '16 CFR 429.0, note historique'],
  ['10 CFR 140', 'part_140__sec_140.93__para_6_2', '10 CFR 140.93(6)', '10 CFR 140.93(6)'],
  ['SOR/98-282', 'instrument', 'SOR/98-282', 'DORS/98-282'],
  ['SOR/98-282', 'sec_32__subsec_2__para_a__subpara_i', 'SOR/98-282, s. 32(2)(a)(i)', 'DORS/98-282, art. 32(2)a)(i)'],
  [
    'SOR/98-282',
    'sec_1__def_surface-coating__para_b',
    'SOR/98-282, s. 1, “surface coating” (b)',
    'DORS/98-282, art. 1, « surface coating » b)',
  ],
  ['SOR/98-282', 'sec_53__cont_1', 'SOR/98-282, s. 53, closing words', 'DORS/98-282, art. 53, passage final'],
  [
    'C.R.C., c. 1038',
    'sched_IV__sec_108__subsec_1',
    'C.R.C., c. 1038, Sch. IV, s. 108(1)',
    'C.R.C., ch. 1038, ann. IV, art. 108(1)',
  ],
  ['C.R.C., c. 1038', 'sched_IV__hdg_73', 'C.R.C., c. 1038, Sch. IV, heading', 'C.R.C., ch. 1038, ann. IV, intertitre'],
  ['SOR/98-282', 'sched_1__item_10', 'SOR/98-282, Sch. 1, item 10', 'DORS/98-282, ann. 1, article 10'],
  ['SOR/2016-311', 'part_2', 'SOR/2016-311, Part 2', 'DORS/2016-311, partie 2'],
  ['SI/97-5', 'sec_2', 'SI/97-5, s. 2', 'TR/97-5, art. 2'],
];

describe.each(CASES)('%s %s', (instrument, eId, en, fr) => {
  test('is cited as officials cite it in both languages', () => {
    expect(formatProvisionCitation(instrument, eId, 'en')).toBe(en);
    expect(formatProvisionCitation(instrument, eId, 'fr')).toBe(fr);
  });
  test('is translated from its English citation', () => {
    expect(translateProvisionCitation(en, eId, 'fr')).toBe(fr);
    expect(translateProvisionCitation(en, eId, 'en')).toBe(en);
  });
});

test('a citation of an unknown form comes back as it was', () => {
  expect(translateProvisionCitation('ISO 13485', 'sec_1', 'fr')).toBe('ISO 13485');
  expect(toFrenchCitation('21 CFR 820')).toBe('21 CFR 820');
});

test('no eId makes it throw, and an eId of words never loses the instrument', () => {
  fc.assert(
    fc.property(fc.string(), fc.constantFrom('en' as const, 'fr' as const), (eId, language) => {
      expect(formatProvisionCitation('SOR/98-282', eId, language)).toMatch(/^(?:SOR|DORS)\/98-282/);
    }),
    { seed: 49 },
  );
});
