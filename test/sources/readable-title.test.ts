import { describe, expect, it } from 'vitest';
import { readableTitle } from '../../src/sources/readable-title.ts';

describe('readableTitle', () => {
  it.each([
    ['QUALITY MANAGEMENT SYSTEM REGULATION', 'Quality Management System Regulation'],
    [
      'RULES OF THE U.S. OFFICE FOR WIDGETS (WDG) (CONTINUED)',
      'Rules of the U.S. Office for Widgets (WDG) (Continued)',
    ],
    ["THE MAKER'S WIDGETS: A GUIDE", "The Maker's Widgets: A Guide"],
    ['FDA AND NON-USDA WIDGETS', 'FDA and Non-USDA Widgets'],
    ['[RESERVED]', '[Reserved]'],
    ['Colors of widgets', 'Colors of widgets'],
    ['', ''],
  ])('%s', (heading, expected) => {
    expect(readableTitle(heading)).toBe(expected);
  });
});
