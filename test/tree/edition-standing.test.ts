import { describe, expect, it } from 'vitest';
import type { Standing } from '../../src/model/standing.ts';
import { readEditionStanding } from '../../src/tree/edition-standing.ts';
import { makeEdition } from '../citations/make-edition.ts';

function standingOf(
  outline: readonly string[],
  own: Record<string, Partial<Standing>> = {},
  root: Partial<Standing> = {},
) {
  const { provisions } = makeEdition('ca/sor-99-1', 'Kettle Regulations', outline);
  const made = provisions.map((one) => ({ ...one, ...(one.depth === 0 ? root : own[one.number ?? '']) }));
  const { status, statusReason, inForceUntil, statusBy } = readEditionStanding(made);
  return [status, statusReason, inForceUntil, statusBy].join(' ');
}
const repealed = (inForceUntil: string | null, statusBy = 'SOR/2010-1, s. 1') =>
  ({ status: 'repealed', statusReason: 'marked-repealed', inForceUntil, statusBy }) as const;

describe('readEditionStanding', () => {
  it.each<[string, readonly string[], Record<string, Partial<Standing>>, string]>([
    ['plain text', ['section 1', 'section 2'], { 1: repealed('2010-01-01') }, 'in-force   '],
    [
      'nothing but shells',
      ['section 1', 'section 2', 'heading | Part 1'],
      { 1: repealed('2010-01-01'), 2: repealed('2011-01-01', 'SOR/2010-1, s. 2') },
      'repealed every-provision-repealed 2011-01-01 SOR/2010-1',
    ],
    [
      'shells of several hands, a day unknown',
      ['section 1', 'section 2'],
      { 1: repealed('2010-01-01'), 2: repealed(null, 'SOR/2011-5, s. 2') },
      'repealed every-provision-repealed  ',
    ],
    [
      'only numbers kept free',
      ['section 1', 'section 2'],
      { 1: { status: 'reserved', statusReason: 'reserved' }, 2: { status: 'reserved', statusReason: 'reserved' } },
      'reserved reserved  ',
    ],
    [
      'nothing in force yet',
      ['section 1', 'schedule S'],
      {
        1: { status: 'not-in-force', statusReason: 'enacted-not-in-force' },
        S: { status: 'not-in-force', statusReason: 'enacted-not-in-force' },
      },
      'not-in-force enacted-not-in-force  ',
    ],
    [
      'shells with transitional text behind them',
      ['section 1', 'schedule S'],
      { 1: repealed('2010-01-01'), S: { statusReason: 'transitional' } },
      'repealed every-provision-repealed 2010-01-01 SOR/2010-1',
    ],
    ['an order without sections', ['note | | Whereas.'], {}, 'in-force   '],
  ])('reads %s', (_, outline, own, expected) => {
    expect(standingOf(outline, own)).toBe(expected);
  });

  it('calls it nearly all repealed from nine sections in ten', () => {
    const shells = (count: number) =>
      Object.fromEntries(Array.from({ length: count }, (_, at) => [String(at), repealed('2010-01-01')]));
    const outline = Array.from({ length: 10 }, (_, at) => `section ${at}`);
    expect(standingOf(outline, shells(8))).toBe('in-force   ');
    expect(standingOf(outline, shells(9))).toBe('in-force mostly-repealed  ');
  });

  it('takes the standing of its root before that of its sections', () => {
    const root = { ...repealed('2025-12-31', 'SOR/2025-1, s. 1'), statusReason: 'whole-instrument-repealed' } as const;
    expect(standingOf(['section 1'], {}, root)).toBe('repealed whole-instrument-repealed 2025-12-31 SOR/2025-1, s. 1');
  });
});
