import { describe, expect, it } from 'vitest';
import type { AlignmentSide } from '../../src/alignment/alignment-side.ts';
import { bridgedTerms } from '../../src/alignment/features/bridged-terms.ts';
import { equalFigures } from '../../src/alignment/features/equal-figures.ts';
import type { Feature } from '../../src/alignment/features/feature.ts';
import { sameModality } from '../../src/alignment/features/same-modality.ts';
import { sameRole } from '../../src/alignment/features/same-role.ts';
import { sectionOrder } from '../../src/alignment/features/section-order.ts';
import { sharedStandards } from '../../src/alignment/features/shared-standards.ts';
import { wholeText } from '../../src/alignment/features/whole-text.ts';
import { buildSectionUnits } from '../../src/alignment/section-units.ts';
import { notionFinder } from '../../src/alignment/term-bridges.ts';
import { buildCitationIndex } from '../../src/citations/citation-index.ts';
import { citeEdition } from '../../src/citations/cite-edition.ts';
import type { TermBridge } from '../../src/model/term-bridge.ts';
import { extractQuantities } from '../../src/requirements/extract-quantities.ts';
import { extractRequirements } from '../../src/requirements/extract-requirements.ts';
import { makeEdition } from '../citations/make-edition.ts';

const REST = { basis: 'Invented.', sources: { ca: ['SOR/99-1, s. 1'], us: ['16 CFR 900.1'] } };
const BRIDGES: TermBridge[] = [
  { id: 'leave', ca: ['cart licence'], us: ['wagon clearance'], sectors: ['health'], ...REST },
  { id: 'elsewhere', ca: ['wheel'], us: ['wheel'], sectors: ['transport'], ...REST },
];
const FINDERS = { ca: notionFinder(BRIDGES, 'ca', ['health']), us: notionFinder(BRIDGES, 'us', ['health']) };

function unitsOf(side: 'ca' | 'us', texts: readonly string[]) {
  const outline = texts.map((text, at) => `section ${side === 'us' ? '§ 900.' : ''}${at + 1} |  | ${text}`);
  const made = makeEdition(side === 'us' ? 'us/16-cfr-900' : 'ca/sor-99-1', 'Invented carts', outline);
  const layers: AlignmentSide = {
    ...made,
    citations: citeEdition(made, buildCitationIndex([made])),
    quantities: extractQuantities(made.edition, made.provisions),
    requirements: extractRequirements(made.edition, made.provisions),
  };
  return buildSectionUnits(layers, [], FINDERS[side]);
}

/** The feature of the first Canadian section with each U.S. one. */
function ask(feature: Feature, ca: readonly string[], us: readonly string[]): number[] {
  const [caUnits, usUnits] = [unitsOf('ca', ca), unitsOf('us', us)];
  const of = feature(caUnits, usUnits);
  return usUnits.map((_, at) => of(0, at));
}

const FILLER = 'Nothing of the sort stands here.';

describe('features', () => {
  it('finds figures that are equal once converted, and lets periods count little beside them', () => {
    const [length = 0, period = 0, none = 1] = ask(
      equalFigures,
      ['The shaft must be at least 100 mm long and be kept for 30 days.'],
      ['The shaft shall be at least 4 inches long.', 'Records shall be kept for 30 days.', FILLER],
    );
    expect(length).toBeGreaterThan(0.9);
    expect(period).toBeLessThan(0.3);
    expect(period).toBeGreaterThan(0);
    expect(none).toBe(0);
  });

  it('takes two editions of a standard for one standard', () => {
    const [same = 0, other = 1] = ask(
      sharedStandards,
      ['Carts must conform to ISO 13485:2016.'],
      ['Carts shall conform to ISO 13485:2003.', 'Carts shall conform to ISO 14971:2019.'],
    );
    expect(same).toBeGreaterThan(0.9);
    expect(other).toBe(0);
  });

  it('joins terms of the bridge list, in its sectors only', () => {
    const [same = 0, other = 1] = ask(
      bridgedTerms,
      ['Cart licences have wheels.'],
      ['A wagon clearance is needed.', 'A wagon has a wheel.'],
    );
    expect(same).toBeGreaterThan(0.9);
    expect(other).toBe(0);
  });

  it('counts a notion among the words that two texts share, so that different words for one thing meet', () => {
    const [same = 0, other = 1] = ask(
      wholeText,
      ['Cart licences last a year.'],
      ['A wagon clearance expires in May.', 'A wagon goes uphill.'],
    );
    expect(same).toBeGreaterThan(0);
    expect(other).toBe(0);
  });

  it('tells a duty from a prohibition', () => {
    const [duty = 0, ban = 1] = ask(
      sameModality,
      ['The maker shall test each cart.'],
      ['The maker shall weigh each cart.', 'No person shall sell a cart.'],
    );
    expect(duty).toBeGreaterThan(ban);
  });

  it('sets the first section nearest to the first', () => {
    expect(ask(sectionOrder, [FILLER, FILLER], [FILLER, FILLER, FILLER])).toEqual([1, 0.5, 0]);
  });

  it('holds an interpretation section against others', () => {
    expect(ask(sameRole, [FILLER], [FILLER])).toEqual([0.5]);
  });
});
