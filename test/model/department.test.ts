import { describe, expect, it } from 'vitest';
import { type Department, departmentOf } from '../../src/model/department.ts';

const make = (id: string, own: Partial<Department>): Department => ({
  id,
  jurisdiction: id.startsWith('ca') ? 'ca' : 'us',
  name: { en: id, fr: id },
  acts: [],
  parts: {},
  ...own,
});
const departments = [
  make('ca-ships', { acts: ['Invented Shipping Act', 'Invented Shipping Act, 2001'] }),
  make('ca-food', { acts: ['Invented Food Act'] }),
  make('us-one', { parts: { 16: [0, 999], 46: [1, 199] } }),
  make('us-two', { parts: { 16: [1000, 1799] } }),
];

describe('departmentOf', () => {
  it.each([
    ['ca/sor-1-1', 'INVENTED FOOD ACT', 'ca-food'],
    ['ca/sor-1-1', 'Invented Shipping Act, 2001; Invented Food Act', 'ca-ships'],
    ['ca/sor-1-1', 'Invented Food Act; Invented Shipping Act', 'ca-food'],
    ['ca/sor-1-1', 'Another Act', null],
    ['ca/sor-1-1', null, null],
    ['us/16-cfr-1210', '15 U.S.C. 2056', 'us-two'],
    ['us/16-cfr-999', null, 'us-one'],
    ['us/46-cfr-160', null, 'us-one'],
    ['us/46-cfr-200', null, null],
    ['us/40-cfr-60', null, null],
  ])('%s under %s: %s', (id, authority, expected) => {
    expect(departmentOf(departments, { id, authority })?.id ?? null).toBe(expected);
  });
});
