import { describe, expect, it } from 'vitest';
import { shareBounds } from '../../src/divergence/share-bounds.ts';
import { readTableFigures } from '../../src/divergence/table-figures.ts';
import { compareRowNames } from '../../src/divergence/table-rows.ts';
import { extractQuantities } from '../../src/requirements/extract-quantities.ts';
import { makeProvision } from './make-pair.ts';

const edition = { id: 'us/1-cfr-1@2026-01-01.en', language: 'en' } as const;

function figuresOf(rows: readonly (readonly string[])[]) {
  const cells = rows.map((row, at) => row.map((text) => ({ text, header: at === 0, columnSpan: 1, rowSpan: 1 })));
  const text = rows.map((row) => row.join(' | ')).join('\n');
  const table = {
    ...makeProvision({ eId: 't', text }),
    level: 'table' as const,
    table: { caption: null, rows: cells },
  };
  return readTableFigures(table, extractQuantities(edition, [table]), '', '');
}

describe('the names of two rows', () => {
  const head = ['Substance', 'Monthly mean, mg/L', 'Grab sample, mg/L'];
  it.each([
    ['one substance', ['Copper', '0.10', '0.20'], ['Copper', '0.15', '0.30'], true],
    ['two of one value', ['Lead', '0.60', '0.90'], ['Arsenic', '0.60', '0.90'], false],
    ['several of one thing', ['Nail polish remover', '1', '1'], ['Nail polish removers', '85', '85'], true],
    ['short and spelled out', ['TSS', '20', '30'], ['Suspended solids', '15', '30'], true],
    ['one word and two', ['Hairspray', '55', '55'], ['Hair sprays', '80', '80'], true],
  ])('%s', (_, ca, us, isOne) => {
    const [left, right] = [figuresOf([head, ca]), figuresOf([head, us])];
    const alike = compareRowNames(left, right);
    const [one, other] = [left.at(-1), right.at(-1)];
    if (one === undefined || other === undefined) throw new Error('no figures');
    expect((alike(one, other) ?? 0) > 0).toBe(isOne);
  });

  it('are not the same cell where their columns name other years', () => {
    const ca = figuresOf([
      ['Engine', 'CO2 (g/kWh) for 2027 on'],
      ['Light', '552'],
    ]);
    const us = figuresOf([
      ['Engine', 'CO2 (g/kWh) for 2014 to 2016', 'CO2 (g/kWh) for 2027 on'],
      ['Light', '600', '552'],
    ]);
    const alike = compareRowNames(ca, us);
    expect(ca.flatMap((left) => us.map((right) => alike(left, right)))).toEqual([0, 1]);
  });
});

describe('the bound of a row that the other law limits', () => {
  const head = ['Coating', 'VOC (g/L)'];
  it('is that of the cell it faces, and of no other', () => {
    const ca = figuresOf([
      ['Coating', 'VOC limit (g/L)'],
      ['Bond breaker', '350'],
      ['Floor paint', '250'],
    ]);
    const us = figuresOf([head, ['Bond breakers', '600'], ['Roof paint', '400']]);
    expect(shareBounds(ca, us).us.map(({ sense }) => sense.bound)).toEqual(['maximum', 'exactly']);
  });
});
