import { describe, expect, it } from 'vitest';
import { findQuantities, type QuantityContext } from '../../src/requirements/find-quantities.ts';
import { englishCases, frenchCases, type QuantityCase } from './quantity-cases.ts';

const english: QuantityContext = { language: 'en', jurisdiction: 'us', stem: null };
const french: QuantityContext = { language: 'fr', jurisdiction: 'ca', stem: null };

function summarize(text: string, context: QuantityContext): string {
  return findQuantities(text, context)
    .map(({ bound, value, upper, unit, restates }) => {
      const figure = upper === null ? `${value}` : `${value}..${upper}`;
      return `${restates === null ? '' : '='}${bound} ${figure} ${unit}`;
    })
    .join('; ');
}

/** Each phrase alone, in a sentence and in brackets: what surrounds it must not change what it says. */
function frames(text: string): string[] {
  return [text, `The part, ${text}, counts.`, `Elle dit « ${text} ».`];
}

describe('findQuantities', () => {
  it('has at least 200 phrases to prove itself on', () => {
    expect(englishCases.length + frenchCases.length).toBeGreaterThanOrEqual(200);
  });

  it.each(englishCases)('reads %j as %j', (text, found) => {
    expect(summarize(text, english)).toBe(found);
  });

  it.each(frenchCases)('lit %j comme %j', (text, found) => {
    expect(summarize(text, french)).toBe(found);
  });

  it('reads the same inside a sentence', () => {
    const changed = (cases: readonly QuantityCase[], context: QuantityContext) =>
      cases.flatMap(([text, found]) =>
        frames(text)
          .map((frame) => [frame, summarize(frame, context), found])
          .filter(([, got, wanted]) => got !== wanted),
      );
    expect(changed(englishCases, english)).toEqual([]);
    expect(changed(frenchCases, french)).toEqual([]);
  });

  it('gives spans that hold the figure and its bound', () => {
    for (const [text] of [...englishCases, ...frenchCases]) {
      const framed = `Note: ${text}.`;
      for (const { span, text: quoted } of findQuantities(framed, english)) {
        expect(framed.slice(span.start, span.end)).toBe(quoted);
        expect(quoted).toBe(quoted.trim());
      }
    }
  });

  it('takes the bound of a stem that the text completes', () => {
    const found = findQuantities('10 days after the event;', { ...english, stem: 'A report shall be sent within' });
    expect(found).toMatchObject([{ bound: 'maximum', value: 10, unit: 'day' }]);
    expect(summarize('5 mm, or', { ...english, stem: 'The gap shall not exceed:' })).toBe('maximum 5 mm');
  });

  it('reads gallons and dollars as those of the country', () => {
    expect(summarize('10 gallons for $5', { ...english, jurisdiction: 'ca' })).toBe(
      'exactly 10 gal-imp; exactly 5 CAD',
    );
    expect(summarize('10 gallons for $5', english)).toBe('exactly 10 gal-us; exactly 5 USD');
  });

  it('reads masses as shares of the amount they are contained in', () => {
    expect(summarize('It contains in each pound 2.9 milligrams of one and 24 milligrams of another.', english)).toBe(
      'exactly 2.9 mg/lb; exactly 24 mg/lb',
    );
    expect(summarize('0.64 mg of thiamine;', { ...english, stem: 'unless the flour contains, per 100 g,' })).toBe(
      'exactly 0.64 mg/100 g',
    );
  });

  it('is linear in long and hostile texts', () => {
    const hostile = [
      '5 '.repeat(50_000),
      '1 1/'.repeat(25_000),
      'not more than '.repeat(8000),
      '5 mm, '.repeat(20_000),
      '('.repeat(100_000),
    ];
    // What grows faster than the input runs into the suite's time limit here.
    for (const text of hostile) expect(findQuantities(text, english)).toBeInstanceOf(Array);
  });
});
