import { describe, expect, it } from 'vitest';
import { type CellPlace, readCell } from '../../src/requirements/read-cell.ts';

const place: CellPlace = {
  editionId: 'ca/sor-2001-1@2026-01-01.en',
  eId: 'table_1',
  language: 'en',
  jurisdiction: 'ca',
  header: 'Limit',
  unit: null,
  variable: null,
};

describe('readCell', () => {
  it('reads a long row of abbreviations for nothing in no time', () => {
    // Points that could belong to the abbreviation or stand alone doubled the ways to read it with each one.
    expect(() => readCell(`${'s.o.'.repeat(60)}x`, place)).not.toThrow();
    expect(() => readCell('n/a '.repeat(5000), place)).not.toThrow();
  });
});
