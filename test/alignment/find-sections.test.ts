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
