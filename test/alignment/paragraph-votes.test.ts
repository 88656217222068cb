import { describe, expect, it } from 'vitest';
import { paragraphVotes } from '../../src/alignment/features/paragraph-votes.ts';
import { buildSectionUnits } from '../../src/alignment/section-units.ts';
import { makeEdition } from '../citations/make-edition.ts';

function unitsOf(id: string, outline: readonly string[]) {
  const made = makeEdition(id, 'Invented kettles', outline);
  return buildSectionUnits({ ...made, citations: [], quantities: [], requirements: [] }, []);
}

const us = unitsOf('us/16-cfr-901', [
  'section § 901.1 | Maker | The address of the maker must be engraved on the base.',
  'section § 901.2 | Descaling | Instructions for descaling with vinegar must be packed.',
  'section § 901.3 | Lids | Lids must be painted red and yellow.',
]);

describe('paragraphVotes', () => {
  it('hears each paragraph by itself: a section answered in two places has votes for both', () => {
    const votes = paragraphVotes(
      unitsOf('ca/sor-98-282', [
        'section 1 | Kettles | The kettle shall have',
        '  paragraph (a) || the address of the maker engraved on its base; and',
        '  paragraph (b) || instructions for descaling with vinegar.',
      ]),
      us,
    );
    expect(votes(0, 0).paragraphs).toBeGreaterThan(0.1);
    expect(votes(0, 1).paragraphs).toBeGreaterThan(0.1);
    expect(votes(0, 2)).toEqual({ paragraph: 0, paragraphs: 0 });
  });

  it('reads a paragraph with its stem and heading, which alone say what it is about', () => {
    const bare = unitsOf('ca/sor-98-282', ['section 1 | Lids | Colours:', '  paragraph (a) || red or green enamel.']);
    const other = unitsOf('ca/sor-98-282', [
      'section 1 | Stoves | Colours:',
      '  paragraph (a) || red or green enamel.',
    ]);
    expect(paragraphVotes(bare, us)(0, 2).paragraph).toBeGreaterThan(paragraphVotes(other, us)(0, 2).paragraph);
  });

  it('stays between nothing and one', () => {
    const same = unitsOf('ca/sor-98-282', ['section 1 | Lids | Lids must be painted red and yellow.']);
    const { paragraph, paragraphs } = paragraphVotes(same, us)(0, 2);
    expect(paragraph).toBeGreaterThan(0.99);
    expect(paragraph).toBeLessThanOrEqual(1);
    expect(paragraphs).toBeLessThanOrEqual(1);
    expect(paragraphs).toBeGreaterThan(0.99);
  });
});
