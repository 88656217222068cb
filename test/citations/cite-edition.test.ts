import { describe, expect, it } from 'vitest';
import { buildCitationIndex } from '../../src/citations/citation-index.ts';
import { citeEdition } from '../../src/citations/cite-edition.ts';
import { Citation } from '../../src/model/citation.ts';
import { makeEdition } from './make-edition.ts';

const us = makeEdition('us/40-cfr-1048', 'Engines', [
  'section § 1048.230 | Families | Group engines.',
  'section § 1048.240 | Tests | Test them.',
]);

function bridgesOf(text: string, ...others: string[]) {
  const side = makeEdition('ca/sor-2003-2', 'Invented Emission Regulations', [`section 1 || ${text}`, ...others]);
  const index = buildCitationIndex([side, us]);
  return citeEdition(side, index)
    .filter((citation) => citation.bridge !== null && citation.eId === 'sec_1')
    .map((citation) => [citation.canonical, citation.bridge, citation.staticOn]);
}

describe('citeEdition', () => {
  it.each([
    [
      'a frozen edition',
      'It meets 40 CFR 1048.230 (revised as of July 1, 2004).',
      ['40 CFR 1048.230', 'incorporates-static', '2004-07-01'],
    ],
    [
      'a frozen reading',
      'It meets 40 CFR 1048.230, as it read on February 28, 2022.',
      ['40 CFR 1048.230', 'incorporates-static', '2022-02-28'],
    ],
    [
      'a moving text',
      'It meets 40 CFR 1048.230, as amended from time to time.',
      ['40 CFR 1048.230', 'incorporates-ambulatory', null],
    ],
    ['no mode stated', 'It meets 40 CFR 1048.230.', ['40 CFR 1048.230', 'mentions', null]],
    [
      'another path',
      'Instead of that test, a company may use 40 CFR 1048.240.',
      ['40 CFR 1048.240', 'alternative-path', null],
    ],
    [
      'deemed compliance',
      'An engine with an EPA certificate under 40 CFR 1048.230 passes.',
      ['40 CFR 1048.230', 'deemed-compliance', null],
    ],
    ['a list', 'It is a substance listed in 40 CFR 1048.230.', ['40 CFR 1048.230', 'defined-by-list', null]],
    ['an adapted copy', 'Lamps conform to TSD 108.', ['TSD 108', 'adapted-copy', null]],
    ['a ban', 'This extraterritorial measure, 40 CFR 1048.230, is not obeyed.', ['40 CFR 1048.230', 'blocks', null]],
  ])('reads the mechanism: %s', (_, text, expected) => {
    expect(bridgesOf(text)).toEqual([expected]);
  });

  it('means by “that section” the version that was named with it', () => {
    const text =
      'Mark it by 40 CFR 1048.230 (revised as of July 1, 2004) and meet paragraphs (a) and (c)(2) of that section.';
    expect(bridgesOf(text)).toEqual(
      ['40 CFR 1048.230', '40 CFR 1048.230(a)', '40 CFR 1048.230(c)(2)'].map((canonical) => [
        canonical,
        'incorporates-static',
        '2004-07-01',
      ]),
    );
  });

  it('gives later uses of a defined short form the title and mode of its definition', () => {
    const definition =
      'definition || CFR means Title 40, chapter I, of the Code of Federal Regulations of the United States, as amended from time to time. (CFR)';
    expect(bridgesOf('Families follow section 230, subpart C, of CFR 1048.', definition)).toEqual([
      ['40 CFR 1048.230', 'incorporates-ambulatory', null],
    ]);
    expect(
      bridgesOf('Families are grouped in accordance with section 230, subpart C, of CFR 1048.', definition),
    ).toEqual([['40 CFR 1048.230', 'incorporates-ambulatory', null]]);
  });

  it('reads a short form by the nearest definition before it', () => {
    const side = makeEdition('ca/sor-2016-311', 'Invented Energy Regulations', [
      'section 1',
      '  definition || 10 C.F.R. Appendix A means Appendix A to Subpart B, Part 430 of Title 10 to the United States Code of Federal Regulations, as amended from time to time.',
      'section 2 || It is tested in accordance with 10 C.F.R. Appendix A.',
      'section 3',
      '  definition || 10 C.F.R. Appendix A means Appendix A to Subpart R, Part 431 of Title 10 to the United States Code of Federal Regulations (revised as of January 1, 2020).',
      'section 4 || It is tested in accordance with 10 C.F.R. Appendix A.',
    ]);
    const citations = citeEdition(side, buildCitationIndex([side]));
    const at = (eId: string) =>
      citations.filter((c) => c.eId === eId).map((c) => [c.text, c.canonical, c.bridge, c.staticOn]);
    expect(at('sec_2')).toEqual([
      ['10 C.F.R. Appendix A', '10 CFR part 430 subpart B app. A', 'incorporates-ambulatory', null],
    ]);
    expect(at('sec_4')).toEqual([
      ['10 C.F.R. Appendix A', '10 CFR part 431 subpart R app. A', 'incorporates-static', '2020-01-01'],
    ]);
  });

  it('reads French modes and dates', () => {
    const side = makeEdition(
      'ca/sor-2010-90',
      'Règlement inventé',
      [
        'section 1 || L’essai suit l’article 230 de la partie 1048 du titre 40 du Code of Federal Regulations des États-Unis, dans sa version au 1er octobre 2012.',
      ],
      'fr',
    );
    const [citation] = citeEdition(side, buildCitationIndex([side, us]));
    expect(citation).toMatchObject({
      canonical: '40 CFR 1048.230',
      resolution: 'resolved',
      bridge: 'incorporates-static',
      staticOn: '2012-10-01',
    });
  });

  it('blocks every crossing of an order that forbids obedience', () => {
    const order = 'section 9 || No corporation shall comply with an extraterritorial measure.';
    expect(bridgesOf('The measure is 40 CFR 1048.230.', order)).toEqual([['40 CFR 1048.230', 'blocks', null]]);
  });

  it('sets no bridge inside one country and keeps to the schema', () => {
    const citations = citeEdition(us, buildCitationIndex([us]));
    const own = makeEdition('us/40-cfr-60', 'Plants', [
      'section § 60.1 || See § 60.1, 40 CFR 1048.230 and 42 U.S.C. 7401.',
    ]);
    const found = citeEdition(own, buildCitationIndex([own, us]));
    expect(citations).toEqual([]);
    expect(found.map((citation) => [citation.canonical, citation.bridge])).toEqual([
      ['s. 60.1', null],
      ['40 CFR 1048.230', null],
      ['42 U.S.C. 7401', null],
    ]);
    for (const citation of found) expect(Citation.parse(citation)).toEqual(citation);
  });
});
