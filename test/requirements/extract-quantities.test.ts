import { describe, expect, it } from 'vitest';
import { Quantity } from '../../src/model/quantity.ts';
import { extractQuantities } from '../../src/requirements/extract-quantities.ts';
import { makeProvision } from '../divergence/make-pair.ts';

const edition = { id: 'us/1-cfr-1@2026-01-01.en', language: 'en' } as const;

describe('extractQuantities', () => {
  const provisions = [
    makeProvision({ eId: 's', text: 'A report shall be sent to the agency within' }),
    makeProvision({
      eId: 'a',
      parentEId: 's',
      level: 'paragraph',
      text: '10 days after the event, if a person died; or',
    }),
    makeProvision({
      eId: 'b',
      parentEId: 's',
      level: 'paragraph',
      text: '30 days after the event, or 2 months for a device of at least 100 mm (4 in).',
    }),
    makeProvision({ eId: 'n', level: 'source-note', text: '60 FR 1, 30 days after June 1, 1990.' }),
  ];
  const found = extractQuantities(edition, provisions);

  it('numbers figures from 0 in each provision, in document order', () => {
    expect(found.map(({ eId, ordinal, bound, value, unit }) => [eId, ordinal, bound, value, unit])).toEqual([
      ['a', 0, 'maximum', 10, 'day'],
      ['b', 0, 'maximum', 30, 'day'],
      ['b', 1, 'exactly', 2, 'month'],
      ['b', 2, 'minimum', 100, 'mm'],
      ['b', 3, 'minimum', 4, 'in'],
    ]);
  });

  it('points a restating figure at the ordinal it restates', () => {
    expect(found.map(({ restates }) => restates)).toEqual([null, null, null, null, 2]);
  });

  it('gives rows that the schema accepts, with spans in the own text', () => {
    for (const quantity of found) {
      expect(Quantity.parse(quantity)).toEqual(quantity);
      const text = provisions.find(({ eId }) => eId === quantity.eId)?.text ?? '';
      expect(text.slice(quantity.span.start, quantity.span.end)).toBe(quantity.text);
    }
  });

  it('gives the same rows twice', () => {
    expect(extractQuantities(edition, provisions)).toEqual(found);
  });
});

describe('a bound before a list', () => {
  const cases = [
    ['en', 'The label must occupy at least the following portions of the panel:', 'for a box, 75% of it', 'minimum'],
    ['en', 'The gap must not exceed the following limits:', '5 mm for a seat', 'maximum'],
    ['en', 'The mass is more than the following:', '5 kg', 'above'],
    ['fr', 'L’étiquette occupe au moins les proportions suivantes de la surface :', '75 % pour une boîte', 'minimum'],
    ['en', 'The label must show the following:', '75% of it', 'exactly'],
    ['en', 'The label must occupy at least the following portions of the panel:', 'not more than 75% of it', 'maximum'],
  ] as const;

  it.each(cases)('%s: %s | %s', (language, stem, text, bound) => {
    const id = `ca/sor-1-1@2026-01-01.${language}`;
    const list = [
      makeProvision({ eId: 's', text: stem }),
      makeProvision({ eId: 'a', parentEId: 's', level: 'paragraph', text }),
    ];
    expect(extractQuantities({ id, language }, list).map((quantity) => quantity.bound)).toEqual([bound]);
  });
});
