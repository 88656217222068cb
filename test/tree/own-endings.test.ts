import { describe, expect, it } from 'vitest';
import { applyOwnEndings } from '../../src/tree/own-endings.ts';
import { makeEdition } from '../citations/make-edition.ts';

/** Numbers of the provisions that end, with their status and first day out of force. */
function endings(
  outline: readonly string[],
  language: 'en' | 'fr' = 'en',
  country: 'ca/sor-2026-1' | 'us/1-cfr-9' = 'ca/sor-2026-1',
) {
  const { provisions } = makeEdition(country, 'Kettle Regulations', outline, language);
  return applyOwnEndings(provisions, language, '2026-01-29')
    .filter((one) => one.inForceUntil !== null)
    .map((one) => `${one.number ?? 'all'} ${one.status} ${one.inForceUntil}`);
}

describe('applyOwnEndings', () => {
  it.each<[string, 'en' | 'fr', readonly string[], readonly string[]]>([
    [
      'a day it ceases to have effect: it stands until that day is over',
      'en',
      ['section 9 | | These Regulations cease to be in force on December 31, 2013.'],
      ['all expired 2014-01-01', '9 expired 2014-01-01'],
    ],
    [
      'a day it is repealed: it stands no longer on that day',
      'en',
      ['section 9 | | This Order is repealed on June 9, 2029.'],
      ['all in-force 2029-06-09', '9 in-force 2029-06-09'],
    ],
    [
      'a section',
      'en',
      [
        'section 8 | | Eight.',
        'section 9 | | Nine.',
        '  subsection (1) | | One.',
        '  subsection (2) | | This section expires on March 31, 2018.',
      ],
      ['9 expired 2018-04-01', '(1) expired 2018-04-01', '(2) expired 2018-04-01'],
    ],
    [
      'a subsection',
      'en',
      ['section 9 | | Nine.', '  subsection (2) | | This subsection ceases to have effect on March 31, 2018.'],
      ['(2) expired 2018-04-01'],
    ],
    [
      'an anniversary',
      'en',
      [
        'section 9 | | This Order is repealed on the fifth anniversary of the day on which it comes into force.',
        'section 10 | | This Order comes into force on May 6, 2024.',
      ],
      ['all in-force 2029-05-06', '9 in-force 2029-05-06', '10 in-force 2029-05-06'],
    ],
    [
      'French',
      'fr',
      ['section 9 | | Le présent règlement cesse d’être en vigueur le 31 décembre 2013.'],
      ['all expired 2014-01-01', '9 expired 2014-01-01'],
    ],
    [
      'an event',
      'en',
      ['section 9 | | This Order ceases to have effect on the day on which the agreement is terminated.'],
      [],
    ],
    ['a licence', 'en', ['section 9 | | A licence expires on December 31, 2013.'], []],
    ['an application', 'en', ['section 9 | | The right of this holder expires on December 31, 2013.'], []],
  ])('reads %s', (_, language, outline, expected) => {
    expect(endings(outline, language)).toEqual(expected);
  });

  it('reads the sunset of a section of the Code, and leaves the notes beside it', () => {
    const outline = [
      'section § 9.1 | | Nine.',
      '  paragraph (a) | | Sunset. This section expires on January 8, 2027 unless extended.',
      '  source-note | | [90 FR 1]',
    ];
    expect(endings(outline, 'en', 'us/1-cfr-9')).toEqual(['§ 9.1 in-force 2027-01-09', '(a) in-force 2027-01-09']);
  });

  it('reads long hostile text in linear time', () => {
    expect(endings([`section 9 | | ${'This section expires on '.repeat(100)}`])).toEqual([]);
  });
});
