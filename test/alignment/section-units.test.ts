import { expect, it } from 'vitest';
import { buildSectionUnits } from '../../src/alignment/section-units.ts';
import { makeEdition } from '../citations/make-edition.ts';

function headingsOf(outline: readonly string[]) {
  const made = makeEdition('ca/sor-98-282', 'Kettle Regulations', outline);
  const units = buildSectionUnits({ ...made, citations: [], quantities: [], requirements: [] }, []);
  return units.map(({ headingTerms, headingIsOwn }) => [headingTerms.join(' '), headingIsOwn]);
}

it('names a section by its own heading', () => {
  expect(headingsOf(['heading | Lids | ', 'section 1 | Spouts | A spout shall pour.'])).toEqual([['spout', true]]);
});

it('names a section by the heading that stands over it alone, rather than by what is printed inside it', () => {
  const outline = [
    'heading | Lids | ',
    'section 1 | | A lid shall close.',
    '  subsection (1) | Test | A lid shall be tested.',
    'heading | Spouts | ',
    'section 2 | | A spout shall pour.',
  ];
  expect(headingsOf(outline)).toEqual([
    ['lid', true],
    ['spout', true],
  ]);
});

it('names a section by the headings inside it where the one above stands over others too', () => {
  const outline = [
    'heading | Lids | ',
    'section 1 | | A lid shall close.',
    '  subsection (1) | Test | A lid shall be tested.',
    'section 2 | | A lid shall be red.',
  ];
  expect(headingsOf(outline)).toEqual([
    ['test', true],
    ['lid', false],
  ]);
});

it('names a section by all the headings that stand over it alone: the inner one may be of its first subsection only', () => {
  const outline = [
    'heading | Rear guards | ',
    'heading | Interpretation | ',
    'section 1 | | In this section, guard means a bar.',
    'heading | Spouts | ',
    'section 2 | | A spout shall pour.',
  ];
  expect(headingsOf(outline)).toEqual([
    ['interpret rear guard', true],
    ['spout', true],
  ]);
});
