import { expect, it } from 'vitest';
import { expandByBridges } from '../../../src/alignment/counterparts/query-terms.ts';
import { indexTerms } from '../../../src/text/index-terms.ts';

const bridges = [
  {
    id: 'cart-licence',
    ca: ['cart licence', 'licence'],
    us: ['wagon clearance'],
    sectors: ['transport'],
    basis: 'Invented.',
    sources: { ca: ['SOR/99-1, s. 1'], us: ['16 CFR 900.1'] },
  },
];
const expand = expandByBridges(bridges, 'ca');

it.each([
  ['a term of several words asks in the other country’s words', 'A cart licence is needed.', ['wagon', 'clearanc']],
  ['a single word, which means something else in every regulation, asks for nothing', 'A licence is needed.', []],
])('%s', (_, text, words) => expect(expand(indexTerms(text))).toEqual(words));
