import { expect, it } from 'vitest';
import { openEnd } from '../../src/text/open-end.ts';

it.each([
  ['Terms. The report shall show:', 'The report shall show:'],
  ['The report shall show', 'The report shall show'],
  ['The report is due; it shall show:', 'it shall show:'],
  ['In the S6.1 dynamic test a system shall:', 'In the S6.1 dynamic test a system shall:'],
  ['A belt of at least 1.5 mm must', 'A belt of at least 1.5 mm must'],
  [
    'Tested as § 173.185 says. Under No. 209 a buckle of the U.S. part shall:',
    'Under No. 209 a buckle of the U.S. part shall:',
  ],
  ['Malgré l’art. 5, le véhicule doit :', 'Malgré l’art. 5, le véhicule doit :'],
  ['the vessel, except as follows;', 'the vessel, except as follows'],
  ['The report shall be kept.', ''],
  ['The report shall be kept (see the note.)', ''],
  ['', ''],
])('of "%s" is open: "%s"', (text, open) => {
  expect(openEnd(text)).toBe(open);
});
