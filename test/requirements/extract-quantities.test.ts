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
