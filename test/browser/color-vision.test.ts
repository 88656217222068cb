import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSite, type Site } from './open-site.ts';
import { chooseMarkedPair } from './page-types.ts';

type Color = readonly [number, number, number];
type Matrix = readonly [Color, Color, Color];

/** How eyes that lack a kind of cone see linear light: Machado, Oliveira and Fernandes (2009), severity 1, the matrices of Chromium's own emulation. */
const EYES: Readonly<Record<string, Matrix>> = {
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
  achromatopsia: [
    [0.2126, 0.7152, 0.0722],
    [0.2126, 0.7152, 0.0722],
    [0.2126, 0.7152, 0.0722],
  ],
};

const linear = (value: number) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);

function seenBy(matrix: Matrix, color: Color): Color {
  const light = color.map((value) => linear(value / 255));
  const channel = (row: Color) =>
    Math.min(
      1,
      Math.max(
        0,
        row.reduce((sum, weight, at) => sum + weight * (light[at] ?? 0), 0),
      ),
    );
  return [channel(matrix[0]), channel(matrix[1]), channel(matrix[2])];
}

/** Contrast as WCAG 2 defines it, of linear light. */
function contrast(a: Color, b: Color): number {
  const [light, dark] = [a, b]
    .map(([red, green, blue]) => 0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05)
    .sort((one, other) => other - one);
  return (light ?? 1) / (dark ?? 1);
}

/** Every pair of color and ground that a page shows: text with what lies under it, and lines that carry meaning. */
const PAIRS = `(() => {
  const ground = (one) => {
    for (let at = one; at !== null; at = at.parentElement) {
      const color = getComputedStyle(at).backgroundColor;
      if (!/, 0\\)$/.test(color)) return color;
    }
    return 'rgb(255, 255, 255)';
  };
  const pairs = new Set();
  for (const one of document.querySelectorAll('main *')) {
    if (!one.checkVisibility() || one.closest('.vh') !== null) continue;
    const style = getComputedStyle(one);
    if ([...one.childNodes].some((node) => node.nodeType === 3 && node.data.trim() !== ''))
      pairs.add(['text', (one.namespaceURI.endsWith('svg') ? style.fill : style.color), ground(one)].join('|'));
    if (one.matches('.only, ins, del')) pairs.add(['line', style.textDecorationColor, ground(one)].join('|'));
    if (one.matches('.pair > .ca, .pair > .us, .side')) pairs.add(['line', style.borderInlineStartColor, 'rgb(255, 255, 255)'].join('|'));
  }
  return [...pairs].map((pair) => pair.split('|'));
})()`;

const LEAST: Readonly<Record<string, number>> = { text: 4.5, line: 3 };

function readColor(text: string): Color {
  const numbers = /^rgb\((\d+), (\d+), (\d+)\)$/.exec(text)?.slice(1).map(Number);
  if (numbers === undefined) throw new Error(`${text} is not a plain color`);
  return [numbers[0] ?? 0, numbers[1] ?? 0, numbers[2] ?? 0];
}

describe('marks under four deficiencies of color vision', () => {
  let site: Site;
  let page: Page;
  let addresses: readonly string[];

  beforeAll(async () => {
    site = await openSite();
    const { alignmentId, crosswalkId } = await chooseMarkedPair(site);
    addresses = [
      `/en/compare/${alignmentId}`,
      `/en/crosswalks/${crosswalkId}`,
      '/en/sectors/transport',
      '/en/divergences',
      '/en/instruments/us/21-cfr-807',
      '/en/restrictions',
      '/en/search?q=lead',
    ];
    page = await site.visit();
  });
  afterAll(async () => {
    await site?.close();
  });

  it.each(Object.keys(EYES))('keep the contrast that everybody else gets: %s', async (name) => {
    const matrix = EYES[name] as Matrix;
    const faint: string[] = [];
    let looked = 0;
    for (const address of addresses) {
      await page.goto(address);
      for (const [kind = '', color = '', ground = ''] of await page.evaluate<string[][]>(PAIRS)) {
        looked += 1;
        const value = contrast(seenBy(matrix, readColor(color)), seenBy(matrix, readColor(ground)));
        if (value < (LEAST[kind] ?? 21)) faint.push(`${address}: ${kind} ${color} on ${ground}: ${value.toFixed(2)}`);
      }
    }
    expect(looked).toBeGreaterThan(40);
    expect(faint).toEqual([]);
  });

  it('are told apart where two of them differ by color: each also has a line of its own kind or a word', async () => {
    await page.goto(addresses[0] ?? '');
    for (const side of ['ca', 'us']) {
      const marks = page.locator(`.texts .pair .only.${side}`);
      const lines = await marks.evaluateAll((all) =>
        all.map((one) => one.ownerDocument.defaultView.getComputedStyle(one).textDecorationStyle),
      );
      expect(new Set(lines)).toEqual(new Set([side === 'ca' ? 'solid' : 'dotted']));
    }
    const shared = await page
      .locator('.texts .pair .inboth')
      .evaluateAll((all) => all.map((one) => one.ownerDocument.defaultView.getComputedStyle(one).textDecorationStyle));
    expect(new Set(shared)).toEqual(new Set(['double']));
    await page.goto('/en/sectors/transport');
    const silent = await page.evaluate<string[]>(
      "[...document.querySelectorAll('main svg a, main tbody td, main .chip')].filter((one) => (one.textContent + (one.getAttribute('aria-label') ?? '')).trim() === '').map((one) => one.outerHTML.slice(0, 120))",
    );
    expect(silent).toEqual([]);
  });
});
