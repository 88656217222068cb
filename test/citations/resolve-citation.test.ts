import { describe, expect, it } from 'vitest';
import { buildCitationIndex, numberKey } from '../../src/citations/citation-index.ts';
import { findCitations } from '../../src/citations/find-citations.ts';
import { resolveCitation } from '../../src/citations/resolve-citation.ts';
import { makeEdition } from './make-edition.ts';

const ca = makeEdition('ca/sor-98-282', 'Invented Device Regulations', [
  'heading PART 1 | General',
  'section 2 | Scope | The rules apply.',
  'section 5 | Records',
  '  subsection (1) || Every maker keeps',
  '    paragraph (a) || a list; and',
  '      subparagraph (i) || of names,',
  '    paragraph (b) || a log.',
  '  subsection (2) || The log is kept.',
  '    paragraph (b) || For a year.',
  'schedule Schedule IV | Standards',
  '  section 5 | Lamps | Lamps shine.',
  '  section 108 | Lighting',
  '    subsection (1) || Lamps conform.',
]);
const crc = makeEdition('ca/crc-1038', 'Motor Vehicle Safety Regulations', [
  'schedule Schedule IV',
  '  section 108 | Lighting | Shine.',
]);
const us820 = makeEdition('us/21-cfr-820', 'Quality System', [
  'subpart Subpart C | Design',
  '  section § 820.30 | Design controls | General.',
  '    paragraph (c) || Input.',
  '      paragraph (1) || First.',
  '  section § 820.40-04 | Dated | One.',
  '  section § 820.50-04 | Dated | One.',
  '  section § 820.50-17 | Dated | Two.',
  'appendix Appendix M1 to Subpart C of Part 820 | Method',
  '  paragraph 3.2.1 || Weigh it.',
]);
const us803 = makeEdition('us/21-cfr-803', 'Reports', ['section § 803.10 | Who | All.']);
const us571 = makeEdition('us/49-cfr-571', 'Standards', [
  'section § 571.108 | Lamps',
  '  paragraph S5.1 || Shine.',
  '    paragraph S5.1.2 || More.',
  '      paragraph (a) || First.',
  '      paragraph (b) || Second.',
]);
const sides = [ca, crc, us820, us803, us571];
const index = buildCitationIndex(sides);

function resolve(text: string, side: (typeof sides)[number], eId: string): string {
  const provision = side.provisions.find((candidate) => candidate.eId === eId);
  if (provision === undefined) throw new Error(`no ${eId}`);
  const context = { jurisdiction: side.instrument.jurisdiction, language: 'en' } as const;
  return findCitations(`See ${text}.`, context)
    .map((found) => resolveCitation(found, { instrument: side.instrument, provision }, index))
    .map(({ resolution, targetInstrumentId, targetEId }) => `${resolution} ${targetInstrumentId} ${targetEId}`)
    .join('; ');
}

describe('resolveCitation', () => {
  it.each([
    ['21 CFR 820.30(c)(1)', 'resolved us/21-cfr-820 subpart_SubpartC__sec_820.30__para_c__para_1'],
    ['21 CFR 820.30(d)', 'no-such-provision us/21-cfr-820 subpart_SubpartC__sec_820.30'],
    ['21 CFR 820.99', 'no-such-provision us/21-cfr-820 null'],
    ['21 CFR 820.40', 'resolved us/21-cfr-820 subpart_SubpartC__sec_820.40-04'],
    ['21 CFR 820.50', 'ambiguous us/21-cfr-820 null'],
    ['21 CFR part 820', 'resolved us/21-cfr-820 part_0'],
    ['subpart C, part 820 of title 21 of the Code of Federal Regulations', 'resolved us/21-cfr-820 subpart_SubpartC'],
    ['21 CFR appendix M1', 'resolved us/21-cfr-820 app_AppendixM1toSubpartCofPart820'],
    ['21 CFR part 806', 'not-in-index us/21-cfr-806 null'],
    ['Title 21 of the Code of Federal Regulations', 'not-addressable null null'],
    ['TSD 108', 'resolved us/49-cfr-571 sec_571.108'],
    [
      'S5.1.2(a) of TSD 108',
      'resolved us/49-cfr-571 sec_571.108__paragraph_S5.1__paragraph_S5.1.2__para_a'.replaceAll('paragraph_', 'para_'),
    ],
    ['S9 of TSD 108', 'no-such-provision us/49-cfr-571 sec_571.108'],
    ['CMVSS 108', 'resolved ca/crc-1038 sched_ScheduleIV__sec_108'],
    ['section 108 of Schedule IV', 'resolved ca/sor-98-282 sched_ScheduleIV__sec_108'],
    ['section 108 of Schedule V', 'no-such-provision ca/sor-98-282 null'],
    ['section 2', 'resolved ca/sor-98-282 sec_2'],
    ['section 99', 'no-such-provision ca/sor-98-282 null'],
    ['paragraph 5(2)(b)', 'resolved ca/sor-98-282 sec_5__subsec_2__para_b'],
    ['Part 1', 'resolved ca/sor-98-282 hdg_PART1'],
    ['Part 9', 'no-such-provision ca/sor-98-282 null'],
    ['SOR/98-282, s. 5', 'resolved ca/sor-98-282 sec_5'],
    ['the Motor Vehicle Safety Regulations', 'resolved ca/crc-1038 instrument_0'],
    ['SOR/2001-1', 'not-in-index ca/sor-2001-1 null'],
    ['section 5 of the Food and Drugs Act', 'not-in-index null null'],
    ['ISO 13485:2016', 'not-in-index null null'],
  ])('from a Canadian section: %s', (text, expected) => {
    expect(resolve(text, ca, 'sec_5__subsec_1__para_a')).toBe(expected);
  });

  it.each([
    [
      'a marker of the same level',
      'paragraph (b)',
      'sec_5__subsec_1__para_a',
      'resolved ca/sor-98-282 sec_5__subsec_1__para_b',
    ],
    [
      'a marker below',
      'subparagraph (a)(i)',
      'sec_5__subsec_1',
      'resolved ca/sor-98-282 sec_5__subsec_1__para_a__subpara_i',
    ],
    [
      'a path from the section',
      'paragraph (2)(b)',
      'sec_5__subsec_1__para_a',
      'resolved ca/sor-98-282 sec_5__subsec_2__para_b',
    ],
    [
      'the older way to write it',
      'paragraph 2(b)',
      'sec_5__subsec_1__para_a',
      'resolved ca/sor-98-282 sec_5__subsec_2__para_b',
    ],
    ['a marker that nothing has', 'paragraph (z)', 'sec_5__subsec_1__para_a', 'no-such-provision ca/sor-98-282 null'],
    [
      'a section of the own schedule',
      'section 5',
      'sched_ScheduleIV__sec_108',
      'resolved ca/sor-98-282 sched_ScheduleIV__sec_5',
    ],
    ['a section of the body from a schedule', 'section 2', 'sched_ScheduleIV__sec_108', 'resolved ca/sor-98-282 sec_2'],
    ['this section', 'this section', 'sec_5__subsec_1__para_a', 'resolved ca/sor-98-282 sec_5'],
    ['these Regulations', 'these Regulations', 'sec_5', 'resolved ca/sor-98-282 instrument_0'],
  ])('inside a Canadian instrument: %s', (_, text, eId, expected) => {
    expect(resolve(text, ca, eId)).toBe(expected);
  });

  it.each([
    ['§ 820.30(c)', 'subpart_SubpartC__sec_820.30', 'resolved us/21-cfr-820 subpart_SubpartC__sec_820.30__para_c'],
    [
      'paragraph (c) of this section',
      'subpart_SubpartC__sec_820.30__para_c__para_1',
      'resolved us/21-cfr-820 subpart_SubpartC__sec_820.30__para_c',
    ],
    ['part 803 of this chapter', 'subpart_SubpartC__sec_820.30', 'resolved us/21-cfr-803 part_0'],
    ['§ 803.10', 'subpart_SubpartC__sec_820.30', 'resolved us/21-cfr-803 sec_803.10'],
    ['§ 900.1', 'subpart_SubpartC__sec_820.30', 'not-in-index us/21-cfr-900 null'],
    ['this part', 'subpart_SubpartC__sec_820.30', 'resolved us/21-cfr-820 part_0'],
    ['subpart C of this part', 'subpart_SubpartC__sec_820.30', 'resolved us/21-cfr-820 subpart_SubpartC'],
    [
      'section 3.2.1',
      'app_AppendixM1toSubpartCofPart820',
      'resolved us/21-cfr-820 app_AppendixM1toSubpartCofPart820__para_3.2.1',
    ],
    ['section 510(k)', 'subpart_SubpartC__sec_820.30', 'not-in-index null null'],
  ])('inside a part of the CFR: %s', (text, eId, expected) => {
    expect(resolve(text, us820, eId)).toBe(expected);
  });

  it.each([
    ['S5.1', 'sec_571.108__para_S5.1__para_S5.1.2'],
    ['S5.1.2(b)', 'sec_571.108__para_S5.1'],
    ['paragraph (b) of this section', 'sec_571.108__para_S5.1__para_S5.1.2__para_a'],
  ])('inside a safety standard: %s', (text, eId) => {
    expect(resolve(text, us571, eId)).toMatch(
      /^resolved us\/49-cfr-571 sec_571\.108__para_S5\.1(__para_S5\.1\.2__para_b)?$/,
    );
  });
});

describe('numberKey', () => {
  it.each([
    ['(c)', 'c'],
    ['§ 820.30', '820.30'],
    ['Schedule IV', 'IV'],
    ['PART 1.1', '1.1'],
    ['S5.1.2.', 'S5.1.2'],
    [null, ''],
  ])('%s is %s', (printed, key) => {
    expect(numberKey(printed)).toBe(key);
  });
});
