import { expect, it } from 'vitest';
import { findSections } from '../../src/alignment/find-sections.ts';
import { makeEdition } from '../citations/make-edition.ts';

it('finds no section that is not in force, and none that amending instruments left behind the text', () => {
  const { provisions } = makeEdition('ca/sor-2026-1', 'Kettle Regulations', [
    'section 1 | | A kettle must whistle.',
    'section 2!repealed | | A kettle must hum.',
    'section 3!expired | | A kettle must glow.',
    'section 4!not-in-force | | A kettle must ring.',
    'schedule S | | ',
    '  section 9 | | A kettle made before may hum.',
  ]);
  const stood = provisions.map((one) =>
    one.level === 'schedule' || one.number === '9' ? { ...one, statusReason: 'transitional' as const } : one,
  );
  expect(findSections(provisions, []).map(({ head }) => head.number)).toEqual(['1', '9']);
  expect(findSections(stood, []).map(({ head }) => head.number)).toEqual(['1']);
});

it.each([
  ['[Reserved]', false],
  ['[Amendment]', false],
  ['[Repealed, SOR/2015-186, s. 39]', false],
  ['These Regulations come into force on October 1, 2026.', false],
  [
    'These Regulations, except sections 304 to 307, come into force on the day on which section 2 of the Act comes into force.',
    false,
  ],
  ['These Regulations may be cited as the Kettle Regulations.', false],
  ['A kettle must be repealed by hand.', true],
  ['An order under this section comes into force when the maker has been told.', true],
  ['These Regulations apply to kettles that come into force of habit.', true],
])('takes for a section only what says something of its subject: %s', (text, isSection) => {
  const { provisions } = makeEdition('ca/sor-2026-1', 'Kettle Regulations', [`section 1 | October 1, 2026 | ${text}`]);
  expect(findSections(provisions, []).length).toBe(isSection ? 1 : 0);
});
