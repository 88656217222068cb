import { describe, expect, it } from 'vitest';
import { sharedNotions } from '../../src/alignment/features/shared-notions.ts';
import { buildSectionUnits } from '../../src/alignment/section-units.ts';
import { notionFinder } from '../../src/alignment/term-bridges.ts';
import { notionOfName } from '../../src/model/notion-evidence.ts';
import type { TermBridge } from '../../src/model/term-bridge.ts';
import { makeEdition } from '../citations/make-edition.ts';

const SOURCES = { ca: ['SOR/99-1, s. 1'], us: ['16 CFR 900.1'] };
const entry = (id: string, ca: string[], us: string[]): TermBridge => ({
  id,
  ca,
  us,
  sectors: [],
  basis: 'Invented.',
  sources: SOURCES,
});
const BRIDGES = [
  entry('leave', ['cart licence'], ['wagon clearance', 'cart licence']),
  entry('book', ['ledger'], ['logbook']),
  entry('bell', ['chime'], ['bell']),
  entry('wheel', ['wheel'], ['wheel']),
];

function unitsOf(side: 'ca' | 'us', texts: readonly string[]) {
  const outline = texts.map((text, at) => `section ${side === 'us' ? '§ 900.' : ''}${at + 1} |  | ${text}`);
  const made = makeEdition(side === 'us' ? 'us/16-cfr-900' : 'ca/sor-99-1', 'Invented carts', outline);
  return buildSectionUnits(
    { ...made, citations: [], quantities: [], requirements: [] },
    [],
    notionFinder(BRIDGES, side, []),
  );
}

const ca = unitsOf('ca', ['A cart licence and a ledger, with a wheel.', 'A ledger.', 'A chime.']);
const us = unitsOf('us', ['Keep a logbook of each wagon clearance and wheel.', 'Logbooks.', 'Bells.']);
const shared = (caAt: number, usAt: number) => {
  const [caUnit, usUnit] = [ca[caAt], us[usAt]];
  return caUnit === undefined || usUnit === undefined ? {} : sharedNotions(ca, us)(caUnit, usUnit);
};

describe('notions that a pair shares', () => {
  it('are told with the terms of both sides, the rarest first, as shares of one', () => {
    const [first = '', second = '', ...more] = Object.keys(shared(0, 0));
    expect(notionOfName(first)).toEqual({ notion: 'leave', ca: 'cart licence', us: 'wagon clearance' });
    expect(notionOfName(second)).toEqual({ notion: 'book', ca: 'ledger', us: 'logbook' });
    expect(more).toEqual([]);
    expect(Object.values(shared(0, 0)).reduce((sum, value) => sum + value, 0)).toBeCloseTo(1);
  });

  it('are none where the two share none', () => {
    expect(shared(1, 2)).toEqual({});
  });

  it('leave other kinds of evidence alone', () => {
    expect(notionOfName('heading')).toBeNull();
  });
});
