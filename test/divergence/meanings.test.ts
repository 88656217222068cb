import { describe, expect, it } from 'vitest';
import { phrasesWithout, readMeanings } from '../../src/divergence/meanings.ts';
import { makeProvision } from './make-pair.ts';

describe('the meaning of a term', () => {
  it.each([
    [
      'without its name in the other language',
      'device means any element of design. (dispositif)',
      'any element of design.',
    ],
    [
      'without that name in two pairs of brackets',
      'device means any element of design. ((dispositif auxiliaire))',
      'any element of design.',
    ],
    [
      'with brackets inside it',
      'device means any element (of design) that senses.',
      'any element (of design) that senses.',
    ],
  ])('%s', (_, text, words) => {
    expect(readMeanings([makeProvision({ eId: 'sec_1__def_device', level: 'definition', text })])).toMatchObject([
      { words },
    ]);
  });
});

describe('what one meaning says that the other does not', () => {
  it.each([
    ['a condition', 'a lamp marketed for boats, with a life of 8 hours', ['with a life of 8 hours']],
    ['no place where a notion is defined', 'a lamp marketed for boats, as defined in section 523', []],
    ['no example', 'a lamp marketed for boats, typically yachts or ferries', []],
    ['no title of a standard', 'a lamp marketed for boats, Marine Lighting Systems', []],
    ['no consequence', 'a lamp marketed for boats, thus lighting the deck', []],
  ])('%s', (_, words, expected) => {
    expect(phrasesWithout(words, 'a lamp marketed for boats')).toEqual(expected);
  });

  it('is nothing where both figures of a range are in the other too', () => {
    const phrases = (volts: string) =>
      phrasesWithout('a lamp that works between 12 volts and 13.5 volts', `a lamp of ${volts}`);
    expect(phrases('12 V to 13.5 V')).toEqual([]);
    expect(phrases('12 V to 15 V')).toHaveLength(1);
  });
});
