import { describe, expect, it } from 'vitest';
import { partPairs } from '../../src/alignment/features/part-pairs.ts';
import { buildSectionUnits } from '../../src/alignment/section-units.ts';
import { makeEdition } from '../citations/make-edition.ts';

function unitsOf(id: string, outline: readonly string[]) {
  const made = makeEdition(id, 'Invented driving', outline);
  return buildSectionUnits({ ...made, citations: [], quantities: [], requirements: [] }, []);
}

const us = unitsOf('us/49-cfr-395', [
  'section § 395.1 | Scope of the rules',
  '  paragraph (a) | Oilfields | Waiting at a well site is not on-duty time.',
  '    subparagraph (1) || The carrier keeps the record of waiting.',
  '  paragraph (e) | Short-haul operations | No record of duty is needed if:',
  '    subparagraph (1) || operation stays within a radius of the reporting location; and',
  '    subparagraph (2) || the driver returns there and is released from work.',
  'section § 395.8 | Record of duty | The driver records each change of duty status.',
]);

describe('partPairs', () => {
  it('finds a long section by the paragraph of it that treats the matter of one Canadian paragraph', () => {
    const ca = unitsOf('ca/sor-2005-313', [
      'section 81 | Records | A driver needs no record',
      '  paragraph (a) || in operation within a radius of the reporting location if the driver returns and is released from work there; or',
      '  paragraph (b) || of tea drunk at the wheel.',
    ]);
    const pair = partPairs(ca, us);
    expect(pair(0, 0)).toBeGreaterThan(0.5);
    expect(pair(0, 0)).toBeGreaterThan(pair(0, 1));
  });

  it('says nothing of a section without paragraphs, which is compared as a whole', () => {
    const ca = unitsOf('ca/sor-2005-313', ['section 9 | Records | The driver records each change of duty status.']);
    expect(partPairs(ca, us)(0, 1)).toBe(0);
  });
});
