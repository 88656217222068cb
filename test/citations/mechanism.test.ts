import { describe, expect, it } from 'vitest';
import { buildCitationIndex } from '../../src/citations/citation-index.ts';
import { citeEdition } from '../../src/citations/cite-edition.ts';
import { makeEdition } from './make-edition.ts';

/** Bridges of section 1 of an invented Canadian regulation: canonical form, mechanism, mode, frozen day. */
function read(outline: readonly string[], language: 'en' | 'fr' = 'en', title = 'Invented Regulations') {
  const edition = makeEdition('ca/sor-2099-1', title, outline, language);
  return citeEdition(edition, buildCitationIndex([edition]))
    .filter(({ bridge, eId }) => bridge !== null && eId.startsWith('sec_1'))
    .map(({ canonical, bridge, mode, staticOn }) => [canonical, bridge, mode, staticOn]);
}

const EN: readonly (readonly [name: string, text: string, expected: readonly unknown[]])[] = [
  [
    'revised as of',
    'It meets 40 CFR 86.10 (revised as of July 1, 2004).',
    ['incorporates-static', 'static', '2004-07-01'],
  ],
  [
    'as it existed',
    'It meets 40 CFR 86.10, as it existed on July 1, 2020.',
    ['incorporates-static', 'static', '2020-07-01'],
  ],
  [
    'as it read',
    'It meets 40 CFR 86.10 as it read on February 28, 2022.',
    ['incorporates-static', 'static', '2022-02-28'],
  ],
  [
    'a bare revision',
    'It meets 16 CFR 1700.20, entitled “Packaging”, revised January 1, 2008.',
    ['incorporates-static', 'static', '2008-01-01'],
  ],
  [
    'published before',
    'It meets the norm published January 1, 1985 in the Code of Federal Regulations, Title 16, Part 1616.',
    ['incorporates-static', 'static', '1985-01-01'],
  ],
  [
    'amended by one volume',
    'It meets 40 CFR 205.54, as amended by Vol. 45, No. 252 of the Federal Register published on December 31, 1980, and passes.',
    ['incorporates-static', 'static', '1980-12-31'],
  ],
  [
    'a day that is not named',
    'It meets 40 CFR 86.10 as it read immediately before the day on which this section comes into force.',
    ['incorporates-static', 'static', null],
  ],
  [
    'from time to time',
    'It meets 40 CFR 86.10, as amended from time to time.',
    ['incorporates-ambulatory', 'ambulatory', null],
  ],
  [
    'a title with a semicolon between',
    'It meets 49 CFR 571.141, entitled Standard No. 141; Minimum Sound, as amended from time to time.',
    ['incorporates-ambulatory', 'ambulatory', null],
  ],
  ['the latest version', 'It meets the latest version of nothing; it meets 40 CFR 86.10.', ['mentions', null, null]],
  ['nothing said', 'It meets 40 CFR 86.10.', ['mentions', null, null]],
  [
    'another law’s words',
    'It meets 40 CFR 86.10 and ISO 1234, as amended from time to time.',
    ['mentions', null, null],
  ],
  [
    'the next sentence',
    'It meets 40 CFR 86.10. The plan, as amended from time to time, is kept.',
    ['mentions', null, null],
  ],
  ['an adapted copy', 'Lamps conform to TSD 108, as amended from time to time.', ['adapted-copy', 'ambulatory', null]],
  [
    'instead of',
    'Instead of that test, a company may use 40 CFR 86.10, as amended from time to time.',
    ['alternative-path', 'ambulatory', null],
  ],
  ['or, beside a standard', 'It is tested by CSA C361-16 or 40 CFR 86.10.', ['alternative-path', null, null]],
  [
    'or a standard',
    'It passes one of ISO 8317 or 16 CFR 1700.20 or a standard that is at least equal.',
    ['alternative-path', null, null],
  ],
  [
    'an accepted certificate',
    'An engine covered by an EPA certificate under 40 CFR 86.10 passes.',
    ['deemed-compliance', null, null],
  ],
  [
    'no certificate',
    'If they are not covered by an EPA certificate, they are grouped by 40 CFR 86.10, as amended from time to time.',
    ['incorporates-ambulatory', 'ambulatory', null],
  ],
  [
    'a foreign paper',
    'A ship holds a certificate issued under 46 CFR 45.1, as amended from time to time.',
    ['deemed-compliance', 'ambulatory', null],
  ],
  [
    'records that count',
    'Records kept under 49 CFR 574.5 are considered to meet subsection (1).',
    ['deemed-compliance', null, null],
  ],
  [
    'goods in transit',
    'Goods from a place in the United States may be carried in accordance with 49 CFR 172.101.',
    ['reciprocity', null, null],
  ],
  ['a list', 'It is a substance listed in 40 CFR 86.10.', ['defined-by-list', null, null]],
  [
    'a name by their code',
    'FD means the designation used to identify, in accordance with 21 CFR 74.101, a colour.',
    ['defined-by-list', null, null],
  ],
  [
    'despite',
    'Despite 40 CFR 86.10, as amended from time to time, buses are covered.',
    ['mentions', 'ambulatory', null],
  ],
  [
    'does not apply',
    'Footnote (d) to 40 CFR 86.10, as amended from time to time, does not apply.',
    ['mentions', 'ambulatory', null],
  ],
  [
    'subject to',
    'A train subject to 49 CFR 171.1, as amended from time to time, is excepted.',
    ['mentions', 'ambulatory', null],
  ],
  ['a ban', 'This is an extraterritorial measure: 31 CFR 515.559.', ['blocks', null, null]],
];

const FR: readonly (readonly [name: string, text: string, expected: readonly unknown[]])[] = [
  [
    'une date',
    'Il est conforme à l’article 10 de la partie 86 du titre 40 du Code of Federal Regulations des États-Unis, dans sa version au 1er octobre 2012.',
    ['incorporates-static', 'static', '2012-10-01'],
  ],
  [
    'une révision',
    'Il est conforme à l’article 10 de la partie 86 du titre 40 du Code of Federal Regulations des États-Unis, dans sa version révisée du 1er janvier 2008.',
    ['incorporates-static', 'static', '2008-01-01'],
  ],
  [
    'modifications successives',
    'Il est conforme à l’article 10 de la partie 86 du titre 40 du Code of Federal Regulations des États-Unis, avec ses modifications successives.',
    ['incorporates-ambulatory', 'ambulatory', null],
  ],
  [
    'version éventuellement modifiée',
    'Il est conforme à l’article 10 de la partie 86 du titre 40 du Code of Federal Regulations des États-Unis, dans sa version éventuellement modifiée.',
    ['incorporates-ambulatory', 'ambulatory', null],
  ],
  [
    'rien',
    'Il est conforme à l’article 10 de la partie 86 du titre 40 du Code of Federal Regulations des États-Unis.',
    ['mentions', null, null],
  ],
  [
    'au lieu de',
    'Au lieu de cet essai, il peut suivre l’article 10 de la partie 86 du titre 40 du Code of Federal Regulations des États-Unis.',
    ['alternative-path', null, null],
  ],
  [
    'un certificat',
    'Le navire a un certificat délivré en vertu de la partie 45 du titre 46 du Code of Federal Regulations des États-Unis.',
    ['deemed-compliance', null, null],
  ],
  [
    'en transit',
    'Les marchandises venues d’un endroit aux États-Unis sont transportées conformément à la partie 172 du titre 49 du Code of Federal Regulations des États-Unis.',
    ['reciprocity', null, null],
  ],
  [
    'une étiquette',
    'L’engin porte une étiquette de la garde côtière indiquant que l’engin respecte la partie 160 du titre 46 du Code of Federal Regulations des États-Unis.',
    ['deemed-compliance', null, null],
  ],
];

describe('the mechanism of a reference', () => {
  it.each(EN)('%s', (_, text, expected) => {
    expect(read([`section 1 || ${text}`])[0]?.slice(1)).toEqual(expected);
  });

  it.each(FR)('%s', (_, text, expected) => {
    expect(read([`section 1 || ${text}`], 'fr')[0]?.slice(1)).toEqual(expected);
  });

  it('shares the words after a list among its members', () => {
    const text =
      'A device of subpart O or S, part 572, chapter V, Title 49 of the Code of Federal Regulations of the United States (revised as of October 1, 2012), falls.';
    expect(read([`section 1 || ${text}`])).toEqual([
      ['49 CFR part 572 subpart O', 'incorporates-static', 'static', '2012-10-01'],
      ['49 CFR part 572 subpart S', 'incorporates-static', 'static', '2012-10-01'],
    ]);
  });

  it('reads the sentence on from the provisions above', () => {
    const found = read([
      'section 1',
      '  subsection (1) || A person may carry goods from a place in the United States if they are',
      '    paragraph (a) || marked in accordance with 49 CFR 172.300; or',
    ]);
    expect(found).toEqual([['49 CFR 172.300', 'reciprocity', null, null]]);
  });

  it('sees a choice between provisions of which one names a standard', () => {
    const found = read([
      'section 1 || A vehicle must conform to',
      '  paragraph (a) || UN Regulation No. 138; or',
      '  paragraph (b) || 49 CFR 571.141, as amended from time to time.',
    ]);
    expect(found).toEqual([['49 CFR 571.141', 'alternative-path', 'ambulatory', null]]);
  });
});

describe('what an instrument says once of the editions it means', () => {
  const CODE =
    'definition || CFR means chapter I of Title 40 of the Code of Federal Regulations of the United States. (CFR)';
  const DEFINED =
    'definition || CFR 90 means subchapter C, part 90, of the CFR, as it existed on July 1, 2020. (CFR 90)';

  it('holds for every later use of a short form, wherever the use stands', () => {
    expect(
      read(['section 2', `  ${CODE}`, `  ${DEFINED}`, 'section 1 || It meets section 103 of subpart B of CFR 90.']),
    ).toEqual([['40 CFR 90.103', 'incorporates-static', 'static', '2020-07-01']]);
  });

  it('counts the defined term itself as a mention', () => {
    expect(read(['section 1', `  ${DEFINED}`]).map(([, bridge]) => bridge)).toEqual([
      'mentions',
      'incorporates-static',
      'mentions',
    ]);
  });

  it('covers what an interpretation clause covers, and no more', () => {
    const use = 'section 1 || Leaks are found by the method set out in 40 CFR 60.485. Fees follow 40 CFR 86.10.';
    const modes = (clause: string) => read([use, `section 2 || ${clause}`]).map(([, , mode]) => mode);
    expect(
      modes(
        'Any document that is incorporated by reference in these Regulations is incorporated as amended from time to time.',
      ),
    ).toEqual(['ambulatory', 'ambulatory']);
    expect(
      modes(
        'Any method of the EPA that is incorporated by reference in these Regulations is incorporated as amended from time to time.',
      ),
    ).toEqual(['ambulatory', null]);
    expect(
      modes(
        'Any standard of the ASTM that is incorporated by reference in these Regulations is incorporated as amended from time to time.',
      ),
    ).toEqual([null, null]);
    expect(
      modes(
        'If a document is incorporated by reference in these Regulations as amended from time to time, it is published.',
      ),
    ).toEqual([null, null]);
  });

  it('lets a clause for some provisions beat the definition, and says where it stands', () => {
    const edition = makeEdition('ca/sor-2099-1', 'Invented Regulations', [
      'section 1',
      '  subsection (1) || It meets section 10 of Title 40, part 86, of the CFR.',
      '  subsection (2) || It meets section 11 of Title 40, part 86, of the CFR.',
      '  subsection (3) || Despite the definition CFR in section 2, the provisions of the CFR referred to in subsection (2) are as they read on February 28, 2022.',
      'section 2',
      '  definition || CFR means the Code of Federal Regulations of the United States, as amended from time to time.',
    ]);
    const found = citeEdition(edition, buildCitationIndex([edition])).filter(({ canonical }) =>
      canonical.includes('86.'),
    );
    expect(found.map(({ mode, staticOn, evidence, evidenceEId }) => [mode, staticOn, evidence, evidenceEId])).toEqual([
      ['ambulatory', null, 'as amended from time to time', expect.stringContaining('sec_2')],
      ['static', '2022-02-28', 'as they read on February 28, 2022', 'sec_1__subsec_3'],
    ]);
  });

  it('reads a table that gives short forms their editions', () => {
    const edition = makeEdition('ca/sor-2099-1', 'Invented Regulations', [
      'section 1 || It passes 16 CFR 1700.20.',
      'section 2 || A table.',
    ]);
    // An outline is cut at its strokes, so the row is set apart.
    const row = '6 | 16 CFR 1700.20 | 16 CFR 1700.20, entitled “Packaging”, revised January 1, 2008 | 9(b)';
    const provisions = edition.provisions.map((one) => (one.eId === 'sec_2' ? { ...one, text: row } : one));
    const [use] = citeEdition({ ...edition, provisions }, buildCitationIndex([edition]));
    expect(use).toMatchObject({ bridge: 'incorporates-static', staticOn: '2008-01-01', evidenceEId: 'sec_2' });
  });
});

describe('whose law a named act is', () => {
  const named = (id: string, text: string) => {
    const edition = makeEdition(id, 'Invented', [`section 1 || ${text}`]);
    return citeEdition(edition, buildCitationIndex([edition])).map(({ kind, bridge }) => [kind, bridge !== null]);
  };
  it.each([
    ['ca/sor-2099-1', 'A licence under the Exchange Act of 1934 of the United States counts.', ['statute-us', true]],
    ['ca/sor-2099-1', 'A licence under the Radiocommunication Act counts.', ['statute-ca', false]],
    ['us/17-cfr-240', 'A company under the Trust Companies Act (Canada) is exempt.', ['statute-ca', true]],
    ['us/17-cfr-240', 'A company under the Investment Company Act is exempt.', ['statute-us', false]],
  ])('%s: %s', (id, text, expected) => {
    expect(named(id, text)).toEqual([expected]);
  });
});
