import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findQuantities } from '../../src/requirements/find-quantities.ts';
import { englishCases, frenchCases } from './quantity-cases.ts';

/** Bounds of both languages before figures in both typographies: language, text, `bound value unit`. */
const bounds = readFileSync(join(import.meta.dirname, '../fixtures/quantities/bounds.tsv'), 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => line.split('\t') as [language: 'en' | 'fr', text: string, wanted: string]);

describe('strings of both languages', () => {
  it('are at least 500, with the cases written one by one', () => {
    const texts = new Set([
      ...bounds.map(([, text]) => text),
      ...englishCases.map(([text]) => text),
      ...frenchCases.map(([text]) => text),
    ]);
    expect(texts.size).toBeGreaterThanOrEqual(500);
  });

  it('are read with bound, value and unit', () => {
    const wrong = bounds.flatMap(([language, text, wanted]) => {
      const found = findQuantities(text, { language, jurisdiction: 'us', stem: null });
      const got = found.map(({ bound, value, unit }) => `${bound} ${value} ${unit}`).join('; ');
      return got === wanted ? [] : [[text, wanted, got]];
    });
    expect(wrong).toEqual([]);
  });
});
