import { expect, it } from 'vitest';
import { readVerdicts, shareInterval, shareWorth } from '../../../scripts/evaluate/worth-verdicts.ts';

const HEAD = 'id\tcrosswalk\tkind\tca\tus\tverdict\treason\n';

it('reads verdicts, a later one for an earlier, and refuses what is none', () => {
  const read = readVerdicts(`${HEAD}a\tx\tquantity\tca\tus\tworth\t\na\tx\tquantity\tca\tus\tnot\tanother rule\n`);
  expect([...read]).toEqual([['a', { verdict: 'not', reason: 'another rule' }]]);
  expect(() => readVerdicts(`${HEAD}a\tx\tquantity\tca\tus\tperhaps\t\n`)).toThrow('no verdict');
});

it('counts the judged only', () => {
  expect(shareWorth(['worth', null, 'not', 'worth'])).toEqual({ worth: 2, judged: 3, unjudged: 1, share: 2 / 3 });
});

it.each([
  [181, 200, [0.856, 0.938]],
  [200, 200, [0.981, 1]],
  [0, 10, [0, 0.278]],
])('%i of %i lie within Wilson’s interval', (worth, judged, expected) => {
  expect(shareInterval(worth, judged)?.map((one) => Number(one.toFixed(3)))).toEqual(expected);
});

it('has no interval where nothing was judged', () => {
  expect(shareInterval(0, 0)).toBeNull();
});
