import { expect, it } from 'vitest';
import { comparePair } from '../../src/divergence/compare-pair.ts';
import { makePair } from './make-pair.ts';

it('does not take a condition that is denied for one that is asked', () => {
  const pair = makePair(
    [
      'The sponsor shall inform the Minister of any serious unexpected adverse drug reaction',
      'if it is neither fatal nor life threatening, within 15 days after becoming aware of the information; and',
      'if it is fatal or life threatening, whether it occurs inside or outside Canada, within 7 days after becoming aware of the information.',
    ],
    [
      'The sponsor must notify the agency of any serious unexpected adverse drug reaction',
      'no later than 15 days after the sponsor determines that the information qualifies; and',
      'if it is fatal or life-threatening, no later than 7 days after receipt of the information.',
    ],
  );
  const relations = comparePair(pair).divergences.flatMap(({ details }) =>
    details.kind === 'quantity' ? [details.relation] : [],
  );
  expect(relations.length).toBe(2);
  expect(new Set(relations)).toEqual(new Set(['equal']));
});
