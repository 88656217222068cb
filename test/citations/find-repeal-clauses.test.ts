import { describe, expect, it } from 'vitest';
import { findRepealClauses } from '../../src/citations/find-repeal-clauses.ts';
import type { Language } from '../../src/model/language.ts';
import type { Standing } from '../../src/model/standing.ts';
import { makeEdition } from './make-edition.ts';

/** Clauses of a regulation as `target number|title|day|what repeals`, a clause that is not in force in brackets. */
function clausesOf(outline: readonly string[], language: Language = 'en', own: Partial<Standing> = {}): string[] {
  const made = makeEdition('ca/sor-2026-1', 'Kettle Regulations', outline, language);
  const provisions = made.provisions.map((one) => (one.depth === 0 ? one : { ...one, ...own }));
  return findRepealClauses({ ...made, provisions }).map((clause) => {
    const said = [clause.targetCitation, clause.targetTitle, clause.effectiveOn, clause.byCitation].join('|');
    return clause.inForce ? said : `(${said})`;
  });
}

describe('findRepealClauses', () => {
  it.each<[string, Language, readonly string[], readonly string[]]>([
    [
      'a title with its footnote',
      'en',
      ['section 9 | | The Teapot Regulations3 are repealed.', '  footnote 3 | | SOR/99-12; SOR/2004-5, s. 2'],
      ['SOR/99-12|Teapot Regulations||'],
    ],
    [
      'a title that ends in a year',
      'en',
      ['section 9 | | The Teapot Regulations, 1994² are repealed.', '  footnote 2 | | C.R.C., c. 1234'],
      ['C.R.C., c. 1234|Teapot Regulations, 1994||'],
    ],
    ['a title without a footnote', 'en', ['section 9 | | The Lid Order is hereby revoked.'], ['|Lid Order||']],
    [
      'a list',
      'en',
      [
        'section 9 | | The following regulations are repealed:',
        '  paragraph (a) | | the Spout Regulations1; and',
        '  paragraph (b) | | the Handle Rules2.',
        '  footnote 1 | | SOR/81-49',
        '  footnote 2 | | SI/83-113',
        'section 10 | | the Whistle Order',
      ],
      ['SOR/81-49|Spout Regulations||', 'SI/83-113|Handle Rules||'],
    ],
    [
      'two in one sentence',
      'en',
      ['section 9 | | The Bell Rules, 1973, and the Gong Rules, 1986 are repealed.'],
      ['|Bell Rules, 1973||', '|Gong Rules, 1986||'],
    ],
    [
      'a day in the clause',
      'en',
      ['section 9 | | The Lid Rules, SI/77-174, are repealed on August 1, 2018.'],
      ['SI/77-174|Lid Rules|2018-08-01|'],
    ],
    [
      'the day of the repealing instrument',
      'en',
      [
        'section 9 | | The Lid Order is repealed.',
        'section 10 | | These Regulations come into force on March 4, 1999.',
      ],
      ['|Lid Order|1999-03-04|'],
    ],
    [
      'French',
      'fr',
      ['section 9 | | Le Règlement sur les théières³ est abrogé.', '  footnote 3 | | DORS/99-12'],
      ['SOR/99-12|Règlement sur les théières||'],
    ],
    ['French with elision', 'fr', ['section 9 | | L’Arrêté sur les becs est abrogé.'], ['|Arrêté sur les becs||']],
    [
      'a French list',
      'fr',
      [
        'section 9 | | Les règlements ci-après sont abrogés :',
        '  paragraph a) | | le Règlement sur les becs1;',
        '  footnote 1 | | DORS/81-49',
      ],
      ['SOR/81-49|Règlement sur les becs||'],
    ],
  ])('reads %s', (_, language, outline, expected) => {
    expect(clausesOf(outline, language)).toEqual(expected);
  });

  it.each<[string, readonly string[]]>([
    [
      'a piece of an instrument',
      [
        'section 9 | | Section 3 of the Teapot Regulations is repealed.',
        'section 10 | | The definition lid in the Teapot Regulations is repealed.',
      ],
    ],
    [
      'a licence',
      ['section 9 | | If a licence is revoked, the potter must say so.', 'section 10 | | The licence is revoked.'],
    ],
    ['a condition', ['section 9 | | the day on which these Regulations are repealed.']],
    ['itself', ['section 9 | | These Regulations are repealed on June 9, 2029.']],
    ['words quoted for another law', ['note | | ', '  section 9 | | The Teapot Regulations are repealed.']],
    ['a shell', ['section 9!repealed | | The Teapot Regulations are repealed.']],
  ])('does not take for a repeal of a whole instrument: %s', (_, outline) => {
    expect(clausesOf(outline)).toEqual([]);
  });

  it('keeps apart what is enacted and not in force, and says what repeals', () => {
    const own = { status: 'not-in-force', inForceOn: '2026-10-01' } as const;
    const outline = ['section 9 | | The Teapot Regulations are repealed.'];
    expect(clausesOf(outline, 'en', own)).toEqual(['(|Teapot Regulations|2026-10-01|)']);
    expect(
      clausesOf(outline, 'en', { ...own, statusReason: 'amendment-not-in-force', statusBy: 'SOR/2026-7, s. 51' }),
    ).toEqual(['(|Teapot Regulations|2026-10-01|SOR/2026-7, s. 51)']);
  });

  it('reads a long hostile sentence in linear time', () => {
    expect(clausesOf([`section 9 | | The ${'Teapot and the Kettle, '.repeat(20_000)} are repealed.`])).toEqual([]);
  });

  it('lets an item of a list have no effect before the sentence it completes', () => {
    const made = makeEdition('ca/sor-2026-1', 'Kettle Regulations', [
      'section 9 | | The following regulations are repealed:',
      '  paragraph (a) | | the Spout Regulations;',
    ]);
    const days = ['2019-01-15', '2018-05-30'];
    const provisions = made.provisions.map((one) => ({ ...one, inForceOn: days[one.depth - 1] ?? null }));
    expect(findRepealClauses({ ...made, provisions }).map((clause) => clause.effectiveOn)).toEqual(['2019-01-15']);
  });
});
