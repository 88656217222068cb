import { describe, expect, it } from 'vitest';
import { findInEdition } from '../../src/citations/find-in-edition.ts';
import type { Language } from '../../src/model/language.ts';
import { makeEdition, type Outline } from './make-edition.ts';

function found(outline: Outline, language: Language = 'en'): string[][] {
  const { provisions } = makeEdition('ca/sor-2020-1', 'Invented Regulations', outline, language);
  return findInEdition(provisions, { jurisdiction: 'ca', language }).map(({ found: citations }) =>
    citations.map(({ canonical }) => canonical),
  );
}

describe('findInEdition', () => {
  it('reads a short form by its definition, also one that means a range', () => {
    const read = found([
      'definition 49 CFR || 49 CFR means Parts 171 to 180 of Title 49 of the Code of Federal Regulations of the United States.',
      'section 2 || Goods travel under 49 CFR.',
      'section 3 || The form of section 172.204 of 49 CFR is used.',
    ]);
    expect(read.slice(2)).toEqual([['49 CFR part 171', '49 CFR part 180'], ['49 CFR 172.204']]);
  });

  it('reads a place inside a defined appendix', () => {
    const read = found([
      'definition 10 C.F.R. Appendix E || 10 C.F.R. Appendix E means Appendix E to Subpart B, Part 430 of Title 10 to the United States Code of Federal Regulations.',
      'section 2 || The pattern of section 5.5 of 10 C.F.R. Appendix E applies.',
    ]);
    expect(read[2]).toEqual(['10 CFR part 430 subpart B app. E, s. 5.5']);
  });

  it.each([
    [
      'en',
      'CFR means Part 1033, or any other part that is specified, of Title 40 of the Code of Federal Regulations of the United States.',
      'Test it by Subpart F of the CFR.',
    ],
    [
      'fr',
      'CFR La partie 1033, ou toute autre partie qui est précisée, du titre 40 du Code of Federal Regulations des États-Unis.',
      'Essai selon la sous-partie F du CFR.',
    ],
  ] as const)('knows the one part that the code stands for, %s', (language, definition, use) => {
    expect(found([`definition CFR || ${definition}`, `section 2 || ${use}`], language)[2]).toEqual([
      '40 CFR part 1033 subpart F',
    ]);
  });

  it.each([
    [
      'en',
      'Meet section 1818(f)(1) of Title 40, part 86, subpart S, of the CFR and section 1818(f)(3) of that subpart.',
      ['40 CFR 86.1818(f)(1)', '40 CFR 86.1818(f)(3)'],
    ],
    [
      'fr',
      'Voir l’article 1818(f)(1) de la sous-partie S de la partie 86, titre 40, du CFR et l’article 1818(f)(3) de cette sous-partie.',
      ['40 CFR 86.1818(f)(1)', '40 CFR 86.1818(f)(3)'],
    ],
    [
      'en',
      'As S5 of section 571.111, Title 49 of the CFR says, meet S5.5, other than S5.5(a), of that section and paragraph (b) of section 4.',
      ['49 CFR 571.111 S5', '49 CFR 571.111 S5.5', '49 CFR 571.111 S5.5(a)', 's. 4(b)'],
    ],
    [
      'fr',
      'La figure de l’article 574.5, titre 49 du CFR et les alinéas (a)(1), (b)(1) à (3) et (f) de cet article.',
      ['49 CFR 574.5', '49 CFR 574.5(a)(1)', '49 CFR 574.5(b)(1)', '49 CFR 574.5(b)(3)', '49 CFR 574.5(f)'],
    ],
    [
      'en',
      'Measure by Appendix I to part 205 of Title 40 of the CFR; the level is that of section (d)(3) of that Appendix.',
      ['40 CFR part 205 app. I', '40 CFR part 205 app. I'],
    ],
    [
      'en',
      'Despite section 574.5 of Title 49 of the CFR and section 12, paragraph (f) of that section applies.',
      ['49 CFR 574.5', 's. 12', 'para. (f)'],
    ],
  ] as const)('follows “that section” to what was cited last, %s: %s', (language, text, citations) => {
    expect(found([`section 2 || ${text}`], language)[1]).toEqual(citations);
  });

  it('lends the code of a lead-in to the paragraphs below it, and to nothing else', () => {
    const read = found([
      'definition CFR || CFR means Title 40, chapter I of the Code of Federal Regulations of the United States.',
      'section 13 || The following standards set out in subpart B of CFR 1045 apply:',
      '  paragraph (a) || those of sections 103(a) and (d); and',
      '  paragraph (b) || those of section 107, subject to section 2.',
      'section 14 || The engine meets section 103.',
    ]);
    expect(read.slice(3)).toEqual([
      ['40 CFR 1045.103(a)', '40 CFR 1045.103(d)'],
      ['40 CFR 1045.107', 's. 2'],
      ['s. 103'],
    ]);
  });

  it('gives a bare number the code that is cited beside it', () => {
    const read = found([
      'section 16 || Signals meet section 160.037-1 of 46 CFR and not paragraphs 160.037-5 or 161.2.',
    ]);
    expect(read[1]).toEqual(['46 CFR 160.037-1', '46 CFR 160.037-5', 's. 161.2']);
  });
});
