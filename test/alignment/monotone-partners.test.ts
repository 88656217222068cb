import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { monotoneMargins, orderAgreement } from '../../src/alignment/monotone-partners.ts';

const marginsOf = (matrix: readonly (readonly number[])[]) =>
  monotoneMargins(matrix.length, matrix[0]?.length ?? 0, (one, other) => matrix[one]?.[other] ?? 0);
/** Partners in the best alignment. */
const of = (matrix: readonly (readonly number[])[]) =>
  marginsOf(matrix).map((margins) => [...margins].find(([, margin]) => margin === 0)?.[0] ?? null);

describe('monotoneMargins', () => {
  it('lets order decide between look-alikes', () => {
    // The second section resembles the first of the other run a little more, but its place is between its neighbors.
    const partners = of([
      [9, 0, 0],
      [5, 4, 0],
      [0, 0, 9],
    ]);
    expect(partners).toEqual([0, 1, 2]);
  });

  it('leaves a section alone rather than cross two strong pairs', () => {
    const partners = of([
      [0, 0, 3],
      [9, 0, 0],
      [0, 9, 0],
    ]);
    expect(partners).toEqual([null, 0, 1]);
  });

  it('answers empty runs', () => {
    expect(of([])).toEqual([]);
  });

  it('says of every pair what the best alignment through it lacks', () => {
    const matrices = fc
      .integer({ min: 1, max: 5 })
      .chain((width) =>
        fc.array(fc.array(fc.nat(9), { minLength: width, maxLength: width }), { minLength: 1, maxLength: 5 }),
      );
    fc.assert(
      fc.property(matrices, (matrix) => {
        const best = (rows: readonly (readonly number[])[]): number => {
          const [first, ...rest] = rows;
          if (first === undefined) return 0;
          const without = best(rest);
          return first.reduce((most, value, at) => Math.max(most, value + best(cut(rest, at + 1))), without);
        };
        const whole = best(matrix);
        const margins = marginsOf(matrix);
        for (const [one, row] of matrix.entries()) {
          for (const [other, value] of row.entries()) {
            const before = best(matrix.slice(0, one).map((cells) => cells.slice(0, other)));
            const lacking = whole - before - value - best(cut(matrix.slice(one + 1), other + 1));
            expect(margins[one]?.get(other)).toBe(value > 0 && lacking < 1 ? lacking : undefined);
          }
        }
      }),
      { seed: 49 },
    );
  });
});

/** The rows without their first cells. */
function cut(rows: readonly (readonly number[])[], from: number): (readonly number[])[] {
  return rows.map((cells) => cells.slice(from));
}

describe('orderAgreement', () => {
  const agreement = (order: readonly number[]) =>
    orderAgreement(order.length, order.length, (one, other) => (order[one] === other ? 1 : 0));
  const run = [0, 1, 2, 3, 4, 5, 6, 7];

  it('tells one plan from another', () => {
    expect(agreement(run)).toBeCloseTo(8 / 12);
    expect(agreement(run.toReversed())).toBe(0);
    expect(agreement([4, 1, 6, 3, 0, 7, 2, 5])).toBeLessThan(0.2);
  });

  it('trusts few pairs little', () => {
    expect(agreement([0, 1])).toBeLessThan(agreement(run) / 1.5);
    expect(agreement([0])).toBe(0);
    expect(agreement([])).toBe(0);
  });
});
