import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readDepartments } from '../../../src/sources/corpora/read-departments.ts';

const entry = (own = '') => `- id: us-toys\n  jurisdiction: us\n  name: { en: Toys, fr: Jouets }\n${own}`;

describe('readDepartments', () => {
  it('reads the list of the corpora without a fault', () => {
    const { departments, issues } = readDepartments(readFileSync('corpora/departments.yaml', 'utf8'));
    expect(issues).toEqual([]);
    expect(departments.length).toBeGreaterThan(30);
    const acts = departments.flatMap((one) => one.acts);
    expect(new Set(acts).size).toBe(acts.length);
  });

  it.each([
    ['a repeated id', `${entry()}${entry()}`, 'occurs twice'],
    ['an unknown key', entry('  minister: Somebody\n'), 'minister'],
    ['a part that is no number', entry('  parts: { 16: [one, two] }\n'), 'parts'],
    ['no list', 'departments: none\n', 'expected a list'],
  ])('names %s with its line', (_, text, words) => {
    const { issues } = readDepartments(text);
    expect(issues[0]?.message).toContain(words);
    expect(issues[0]?.severity).toBe('error');
  });

  it('reads parts by title', () => {
    expect(readDepartments(entry('  parts: { 16: [1000, 1799] }\n')).departments[0]?.parts).toEqual({
      '16': [1000, 1799],
    });
  });
});
