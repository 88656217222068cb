import { describe, expect, it } from 'vitest';
import { buildCitationIndex } from '../../src/citations/citation-index.ts';
import { findCitations } from '../../src/citations/find-citations.ts';
import { resolveTargets } from '../../src/citations/resolve-targets.ts';
import { makeEdition } from './make-edition.ts';

const ca = makeEdition('ca/sor-98-282', 'Invented Device Regulations', [
  'heading PART 1 | General',
  'heading Division 1 | Scope',
  'section 2 | Scope | The rules apply.',
  'section 3 !repealed | Gone',
  'section 4 | More',
  'section 5 | Records',
  '  subsection (1) || Every maker keeps',
  '    paragraph (a) || a list; and',
  '    paragraph (b) || a log.',
  '    paragraph (c) || a book.',
  'heading PART 2 | Special',
  'heading DIVISION 1 | Lamps',
  'section 6 | Lamps',
]);
const older = makeEdition('us/40-cfr-86', 'Engines', ['section § 86.9 | Left since', 'section § 86.10 | Stays']);
const us86 = makeEdition('us/40-cfr-86', 'Engines', [
  'section § 86.007-11 | By model year',
  'section § 86.008-10 | By model year',
  'section § 86.10 | Stays',
  '  paragraph (a) || One.',
  '  paragraph (b) || Two.',
  '  paragraph (c) || Three.',
  '  paragraph (d) || Four.',
  'section § 86.12 !reserved | [Reserved]',
  'section § 86.14 | Later',
  'section § 86.1811-04 | Dated',
  'section § 86.1811-17 | Dated',
  'appendix Appendix E to Part 86 | Method',
  '  paragraph 5.5 || Weigh it.',
]);
const us89 = makeEdition('us/40-cfr-89', 'Others', ['section § 89.1 | One']);
const us92 = makeEdition('us/40-cfr-92', 'Locomotives', ['section § 92.1 | One']);
const index = buildCitationIndex([ca, us86, us89, us92, { ...older, isSuperseded: true }]);

function targets(text: string, eId = 'sec_5__subsec_1__para_a', side = ca): string[] {
  const provision = side.provisions.find((candidate) => candidate.eId === eId);
  if (provision === undefined) throw new Error(`no ${eId}`);
  const found = findCitations(text, { jurisdiction: side.instrument.jurisdiction, language: 'en' });
  return resolveTargets(text, found, { instrument: side.instrument, provision }, index).map(
    ({ citation, resolved }) => `${citation.canonical} ${resolved.resolution} ${resolved.targetEId}`,
  );
}

describe('resolveTargets', () => {
  it.each([
    [
      'a range of paragraphs',
      '40 CFR 86.10(a) to (c)',
      [
        '40 CFR 86.10(a) resolved sec_86.10__para_a',
        '40 CFR 86.10(b) resolved sec_86.10__para_b',
        '40 CFR 86.10(c) resolved sec_86.10__para_c',
      ],
    ],
    [
      'a list with a range in it',
      '40 CFR 86.10(a) to (c) and (d)',
      ['a', 'b', 'c', 'd'].map((mark) => `40 CFR 86.10(${mark}) resolved sec_86.10__para_${mark}`),
    ],
    [
      'a range of sections, those between as the index has them',
      '40 CFR 86.10 to 86.14',
      ['40 CFR 86.10 resolved sec_86.10', '40 CFR 86.12 removed sec_86.12', '40 CFR 86.14 resolved sec_86.14'],
    ],
    [
      'a range of parts',
      '40 CFR Parts 86 to 92',
      ['40 CFR part 86 resolved part_0', '40 CFR part 89 resolved part_0', '40 CFR part 92 resolved part_0'],
    ],
    ['a list of parts', '40 CFR Parts 86 and 92', ['40 CFR part 86 resolved part_0', '40 CFR part 92 resolved part_0']],
    [
      'a range of its own sections',
      'sections 2 to 5',
      ['s. 2 resolved sec_2', 's. 3 removed sec_3', 's. 4 resolved sec_4', 's. 5 resolved sec_5'],
    ],
    [
      'a range of its own paragraphs',
      'paragraphs (a) to (c)',
      ['a', 'b', 'c'].map((mark) => `para. (${mark}) resolved sec_5__subsec_1__para_${mark}`),
    ],
    [
      'the ends only, where one of them is not in the index',
      '40 CFR 86.10 to 86.99',
      ['40 CFR 86.10 resolved sec_86.10', '40 CFR 86.99 no-such-provision null'],
    ],
    ['in an older edition only', '40 CFR 86.9', ['40 CFR 86.9 removed null']],
    ['in no edition', '40 CFR 86.8', ['40 CFR 86.8 no-such-provision null']],
    ['repealed', 'section 3', ['s. 3 removed sec_3']],
    ['reserved', '40 CFR 86.12', ['40 CFR 86.12 removed sec_86.12']],
    ['dated variants', '40 CFR 86.1811', ['40 CFR 86.1811 ambiguous null']],
    ['a model year before the number', '40 CFR 86.11', ['40 CFR 86.11 resolved sec_86.007-11']],
    ['the exact number before any variant', '40 CFR 86.10', ['40 CFR 86.10 resolved sec_86.10']],
    [
      'a section of an appendix',
      '40 CFR part 86 app. E, s. 5.5',
      ['40 CFR part 86 app. E, s. 5.5 resolved app_AppendixEtoPart86__para_5.5'],
    ],
    ['a division of a part', 'Division 1 of Part 2', ['Part 2, div. 1 resolved hdg_DIVISION1']],
    ['a division that two parts have', 'Division 1', ['Division 1 ambiguous null']],
  ])('%s', (_, text, expected) => {
    expect(targets(text)).toEqual(expected);
  });

  it('spans the ends of a range by their own words and what lies between by the whole', () => {
    const text = 'sections 2 to 5';
    const [provision] = ca.provisions;
    if (provision === undefined) throw new Error('no provision');
    const found = findCitations(text, { jurisdiction: 'ca', language: 'en' });
    const spans = resolveTargets(text, found, { instrument: ca.instrument, provision }, index).map(
      ({ citation }) => citation.text,
    );
    expect(spans).toEqual(['sections 2', 'sections 2 to 5', 'sections 2 to 5', '5']);
  });
});
