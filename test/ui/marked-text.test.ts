import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inOrder, markedText, type TextMark } from '../../src/ui/components/marked-text.ts';
import { attr, type Element, elementsOf, parseHtml, textOf } from './parse-html.ts';

const view = { language: 'en', path: '/', actor: { name: null, role: 'reader' }, nonce: '' } as const;
const isOurs = (one: Element) => one.name === 'sup' || /\b(?:vh|conv)\b/.test(attr(one, 'class') ?? '');
const own = (root: Element): string =>
  root.children.map((child) => (typeof child === 'string' ? child : isOurs(child) ? '' : own(child))).join('');

const mark = (start: number, end: number, number = 1, converted: string | null = null): TextMark => ({
  span: { start, end },
  number,
  converted,
});

describe('markedText', () => {
  test('marks what only one side has in words too, and the figure with its number and conversion', () => {
    const runs = [
      { text: 'at least ', only: false },
      { text: ' 100 mm wide. ', only: true },
    ];
    const root = parseHtml(String(markedText(view, 'ca', runs, [mark(10, 16, 3, '3.94 in')])));
    expect(textOf(root)).toBe('at least  only in Canada: 100 mm (that is 3.94 in) [3.94 in]3 wide. (end) ');
    expect(
      elementsOf(root)
        .filter((one) => one.name === 'mark')
        .map((one) => textOf(one)),
    ).toEqual(['100 mm']);
    expect(
      elementsOf(root)
        .filter((one) => one.name === 'a')
        .map((one) => attr(one, 'href')),
    ).toEqual(['#difference-3']);
  });

  test('a mark over two runs is cut at their border and numbered once', () => {
    const runs = [
      { text: 'ab', only: true },
      { text: 'cd', only: false },
    ];
    const root = parseHtml(String(markedText(view, 'us', runs, [mark(1, 3)])));
    expect(
      elementsOf(root)
        .filter((one) => one.name === 'mark')
        .map((one) => textOf(one)),
    ).toEqual(['b', 'c']);
    expect(elementsOf(root).filter((one) => one.name === 'sup')).toHaveLength(1);
  });

  test('marks what both have where a row says so, in words too', () => {
    const runs = [
      { text: 'keeps ', only: true },
      { text: 'distribution records ', only: false },
      { text: 'there', only: true },
    ];
    const root = parseHtml(String(markedText(view, 'ca', runs, [], [], 'shared')));
    expect(textOf(root)).toBe('keeps in both: distribution records (end) there');
    expect(elementsOf(root).map((one) => attr(one, 'class'))).toEqual(['inboth', 'vh', 'vh']);
  });

  test('white space and points alone are not marked', () => {
    const root = parseHtml(String(markedText(view, 'ca', [{ text: ' ; ', only: true }], [])));
    expect(elementsOf(root)).toEqual([]);
  });

  test('a link holds runs and marks; the number of a mark inside it follows it', () => {
    const runs = [
      { text: 'see ', only: false },
      { text: 'section 5', only: true },
      { text: ' of it', only: false },
    ];
    const links = [{ span: { start: 4, end: 16 }, href: '/en/there' }];
    const root = parseHtml(String(markedText(view, 'ca', runs, [mark(12, 13, 2)], links)));
    const anchors = elementsOf(root).filter((one) => one.name === 'a');
    expect(anchors.map((one) => attr(one, 'href'))).toEqual(['/en/there', '#difference-2']);
    expect(own(anchors[0] as Element)).toBe('section 5 of');
    expect(elementsOf(anchors[0] as Element).filter((one) => one.name === 'a')).toEqual([]);
    expect(own(root)).toBe('see section 5 of it');
  });

  test('a link that begins inside a run cuts it; the hidden words stand at its two ends only', () => {
    const links = [{ span: { start: 5, end: 14 }, href: '/en/there' }];
    const html = String(markedText(view, 'us', [{ text: 'under section 5 of it', only: true }], [], links));
    expect(html.match(/only in the U\.S\.: /g)).toHaveLength(1);
    expect(html.match(/ \(end\)/g)).toHaveLength(1);
    expect(html.match(/<a /g)).toHaveLength(1);
    expect(own(parseHtml(html))).toBe('under section 5 of it');
  });

  test('the text of the law comes out exactly as it went in, whatever the runs and marks', () => {
    const run = fc.record({ text: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }), only: fc.boolean() });
    const marks = fc.array(
      fc.tuple(fc.nat(40), fc.nat(20)).map(([start, length]) => mark(start, start + length)),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(fc.array(run, { maxLength: 6 }), marks, marks, (runs, some, spans) => {
        const text = runs.map((one) => one.text).join('');
        const links = inOrder(spans)
          .filter(({ span }) => span.end <= text.length)
          .map(({ span }) => ({ span, href: '/x' }));
        const root = parseHtml(String(markedText(view, 'ca', runs, inOrder(some), links)));
        expect(own(root)).toBe(text);
        const anchors = elementsOf(root).filter((one) => one.name === 'a');
        expect(anchors.filter((one) => attr(one, 'href') === '/x')).toHaveLength(links.length);
        for (const one of anchors) expect(elementsOf(one).filter(({ name }) => name === 'a')).toEqual([]);
      }),
      { seed: 49, numRuns: 500 },
    );
  });
});

test('of two marks that overlap, the first in the text stays', () => {
  expect(inOrder([mark(5, 9, 1), mark(0, 6, 2), mark(9, 9, 3), mark(9, 12, 4)]).map((one) => one.number)).toEqual([
    2, 4,
  ]);
});
