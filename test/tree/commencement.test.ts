import { describe, expect, it } from 'vitest';
import { applyCommencement, readCommencement } from '../../src/tree/commencement.ts';
import { makeEdition } from '../citations/make-edition.ts';

const provisionsOf = (...outline: string[]) =>
  makeEdition('ca/sor-2026-1', 'Kettle Regulations', outline).provisions.map((one) =>
    one.status === 'not-in-force' ? { ...one, statusReason: 'enacted-not-in-force' as const } : one,
  );

describe('readCommencement', () => {
  it.each<[string, 'en' | 'fr', string, string | null, Record<string, string | null>]>([
    ['a day', 'en', 'These Regulations come into force on October 1, 2026.', '2026-10-01', {}],
    ['an order', 'en', 'This Order comes into force on July 15, 2019.', '2019-07-15', {}],
    [
      'sections apart',
      'en',
      'Sections 3 to 5 and 9 come into force on May 1, 2027.',
      null,
      { 3: '2027-05-01', 4: '2027-05-01', 5: '2027-05-01', 9: '2027-05-01' },
    ],
    [
      'schedules apart from sections',
      'en',
      'Sections 9 and 12, subsection 13(1) and Schedules 3 and 4 come into force on January 1, 2035.',
      null,
      { 9: '2035-01-01', 12: '2035-01-01', 13: '2035-01-01', 'schedule 3': '2035-01-01', 'schedule 4': '2035-01-01' },
    ],
    [
      'an exception',
      'en',
      'Subject to subsection (2), these Regulations come into force on May 1, 2027.',
      '2027-05-01',
      {},
    ],
    ['registration', 'en', 'These Regulations come into force on the day on which they are registered.', null, {}],
    [
      'a day that may be overtaken',
      'en',
      'These Regulations come into force on May 1, 2027, but if they are registered after that day, they come into force then.',
      null,
      {},
    ],
    [
      'a section that waits for an act',
      'en',
      'Section 4 comes into force on the day on which section 2 of the Kettle Act comes into force.',
      null,
      { 4: null },
    ],
    ['French', 'fr', 'Le présent règlement entre en vigueur le 1er octobre 2026.', '2026-10-01', {}],
    [
      'words about another day',
      'en',
      'A kettle made before the day on which these Regulations come into force is exempt.',
      null,
      {},
    ],
  ])('reads %s', (_, language, text, whole, parts) => {
    const found = readCommencement(provisionsOf(`section 9 | | ${text}`), language);
    expect([found.whole, Object.fromEntries(found.parts)]).toEqual([whole, parts]);
  });
});

describe('applyCommencement', () => {
  const outline = [
    'section 1!not-in-force | | One.',
    '  paragraph (a)!not-in-force | | One a.',
    'section 2!not-in-force | | Two.',
    'section 3 | | Three.',
    'section 9!not-in-force | | Subject to subsection (2), these Regulations come into force on October 1, 2026.',
    '  subsection (2)!not-in-force | | Section 2 comes into force on October 1, 2027.',
  ];
  const days = (pointInTime: string) =>
    applyCommencement(provisionsOf(...outline), 'en', pointInTime).map((one) => one.inForceOn);

  it('gives what waits the day that its instrument sets', () => {
    expect(days('2026-01-29')).toEqual([
      null,
      '2026-10-01',
      '2026-10-01',
      '2027-10-01',
      null,
      '2026-10-01',
      '2026-10-01',
    ]);
  });

  it('believes no day that is past, since the publisher says that the text is not in force', () => {
    expect(days('2026-12-01')).toEqual([null, null, null, '2027-10-01', null, null, null]);
  });

  it('tells a section of a schedule from a section of that number', () => {
    const provisions = provisionsOf(
      'section 3!not-in-force | | Three.',
      'schedule SCHEDULE 3!not-in-force | | ',
      '  section 1!not-in-force | | One.',
      'section 9 | | Schedule 3 comes into force on October 1, 2027.',
    );
    const begun = applyCommencement(provisions, 'en', '2026-01-29');
    expect(begun.map((one) => one.inForceOn)).toEqual([null, null, '2027-10-01', '2027-10-01', null]);
  });
});
