import { raw } from 'hono/html';
import { expect, test } from 'vitest';
import { formatDate } from '../../src/ui/format-date.ts';
import { formatNumber, formatRatio, formatScore } from '../../src/ui/format-number.ts';
import { withFrenchSpacing } from '../../src/ui/messages/french-spacing.ts';
import { paths } from '../../src/ui/paths.ts';

test.each([
  ['2026-01-29', 'January 29, 2026', '29 janvier 2026'],
  ['2026-02-01', 'February 1, 2026', '1er février 2026'],
  ['2026-12-31', 'December 31, 2026', '31 décembre 2026'],
  ['not a date', 'not a date', 'not a date'],
])('formatDate %s', (iso, en, fr) => {
  expect(formatDate('en', iso)).toBe(en);
  expect(formatDate('fr', iso)).toBe(fr);
});

test('times say that they are in UTC', () => {
  expect(formatDate('en', '2026-03-01T23:05:00Z')).toMatch(/^March 1, 2026.*11:05.*p\.m\. UTC$/);
  expect(formatDate('fr', '2026-03-01T23:05:00Z')).toMatch(/^1er mars 2026.*23 h 05 UTC$/);
});

test('numbers are written as each language does', () => {
  expect([formatNumber('en', 12_345), formatNumber('fr', 12_345)]).toEqual(['12,345', '12\u00A0345']);
  expect([formatScore('en', 0.456), formatScore('fr', 0.456)]).toEqual(['0.46', '0,46']);
  expect([formatRatio('en', 1.0004), formatRatio('fr', 12.345)]).toEqual(['1.0004', '12,35']);
});

test('French spacing touches our words and not what a caller passes in', () => {
  const messages = withFrenchSpacing({
    plain: 'Note : « oui »; vraiment? Non!',
    list: ['a : b'],
    nested: { of: (name: string, n: number) => `${name} : ${n} %` },
    pieces: (piece: unknown) => ['Canada : ', piece, ' ;'],
  });
  const piece = raw('x : y');
  expect(messages.plain).toBe('Note\u00A0: «\u00A0oui\u00A0»\u202F; vraiment\u202F? Non\u202F!');
  expect(messages.list).toEqual(['a\u00A0: b']);
  expect(messages.nested.of('a : b; c', 5)).toBe('a : b; c\u00A0: 5\u00A0%');
  expect(messages.pieces(piece)[1]).toBe(piece);
});

test.each([
  [
    paths.provision('us/21-cfr-820', 'part_820__sec_820.30__para_a'),
    '/instruments/us/21-cfr-820/provisions/part_820__sec_820.30#part_820__sec_820.30__para_a',
  ],
  [paths.provision('ca/crc-1038', 'sched_IV'), '/instruments/ca/crc-1038/provisions/sched_IV'],
  [paths.provision('ca/sor-1', 'sec_1__def_é/"'), '/instruments/ca/sor-1/provisions/sec_1#sec_1__def_%C3%A9%2F%22'],
  [paths.list('/crosswalks', { sector: 'a&b', empty: '', none: undefined }), '/crosswalks?sector=a%26b'],
  [paths.list('/crosswalks', {}), '/crosswalks'],
])('path %s', (path, expected) => {
  expect(path).toBe(expected);
});
