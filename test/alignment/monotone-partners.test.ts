import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findMonotonePartners, orderAgreement } from '../../src/alignment/monotone-partners.ts';

const of = (matrix: readonly (readonly number[])[]) =>
  findMonotonePartners(matrix.length, matrix[0]?.length ?? 0, (one, other) => matrix[one]?.[other] ?? 0);

describe('findMonotonePartners', () => {
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

  it('is never beaten by another order-keeping alignment', () => {
    const matrices = fc
      .integer({ min: 1, max: 5 })
      .chain((width) =>
        fc.array(fc.array(fc.nat(9), { minLength: width, maxLength: width }), { minLength: 1, maxLength: 5 }),
      );
    fc.assert(
      fc.property(matrices, (matrix) => {
        const width = matrix[0]?.length ?? 0;
        const best = (one: number, from: number): number => {
          if (one === matrix.length) return 0;
          let most = best(one + 1, from);
          for (let other = from; other < width; other++) {
            most = Math.max(most, (matrix[one]?.[other] ?? 0) + best(one + 1, other + 1));
          }
          return most;
        };
        const partners = of(matrix);
        const chosen = partners.filter((other) => other !== null);
        expect(chosen).toEqual([...new Set(chosen)].sort((a, b) => a - b));
        const sum = partners.reduce<number>(
          (all, other, one) => all + (other === null ? 0 : (matrix[one]?.[other] ?? 0)),
          0,
        );
        expect(sum).toBe(best(0, 0));
      }),
      { seed: 49 },
    );
  });
});

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
