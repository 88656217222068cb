import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { messagesOf } from '../../src/ui/messages/messages-of.ts';
import { LANGUAGES, openSite, type Site } from './open-site.ts';
import { chooseMarkedPair } from './page-types.ts';

let site: Site;
let page: Page;
let address: string;

beforeAll(async () => {
  site = await openSite();
  address = `/compare/${(await chooseMarkedPair(site)).alignmentId}`;
  page = await site.visit();
});
afterAll(async () => {
  await site?.close();
});

type Look = Readonly<Record<'line' | 'style' | 'background' | 'border', string>>;

/** How each element that matches looks to somebody who sees no colors. */
async function looksOf(selector: string): Promise<Look[]> {
  return page.locator(selector).evaluateAll((all) =>
    all.map((element) => {
      const style = element.ownerDocument.defaultView.getComputedStyle(element);
      return {
        line: style.textDecorationLine,
        style: style.textDecorationStyle,
        background: style.backgroundColor,
        border: style.borderInlineStartStyle,
      };
    }),
  );
}

async function expectMarks(): Promise<void> {
  for (const [side, style] of [
    ['ca', 'solid'],
    ['us', 'dotted'],
  ] as const) {
    const looks = await looksOf(`.texts .pair .only.${side}`);
    expect(looks.length).toBeGreaterThan(0);
    expect(new Set(looks.map((look) => `${look.line} ${look.style}`))).toEqual(new Set([`underline ${style}`]));
    expect(new Set((await looksOf('.texts .pair .inboth')).map((look) => look.style))).toEqual(new Set(['double']));
    expect(new Set((await looksOf(`.texts .pair > .${side}`)).map((look) => look.border))).toEqual(new Set([style]));
  }
}

describe.each(LANGUAGES)('marks on a compare page without color: %s', (language) => {
  const m = messagesOf(language).compare;

  it('say in hidden words where a mark starts and ends', async () => {
    await page.emulateMedia({ media: 'screen' });
    await page.goto(`/${language}${address}`);
    for (const side of ['ca', 'us'] as const) {
      // A run that holds a figure or a reference is cut into pieces; its first piece says where it starts, its last where it ends.
      const words = await page
        .locator(`.texts .pair .only.${side}`)
        .evaluateAll((all) =>
          all.map((piece) => [...piece.children].filter((one) => one.className === 'vh').map((one) => one.textContent)),
        );
      expect(words.length).toBeGreaterThan(0);
      expect(words[0]?.[0]).toBe(m.onlyStart[side]);
      const said = words.flat();
      expect(said).toEqual(said.map((_, at) => (at % 2 === 0 ? m.onlyStart[side] : m.onlyEnd)));
      expect(said.length % 2).toBe(0);
    }
    const row = page
      .locator('.pair')
      .filter({ has: page.locator('.only.ca') })
      .first();
    // What a screen reader gets: hidden from the eye must not mean hidden from it.
    expect((await row.ariaSnapshot()).replaceAll(/\s/g, ' ')).toContain(m.onlyStart.ca.replaceAll(/\s/g, ' ').trim());
    const own = page.locator('.texts .cell').locator('.vh, .conv, sup a');
    expect(await own.count()).toBeGreaterThan(0);
    expect(new Set(await own.evaluateAll((all) => all.map((words) => words.closest('[lang]').lang)))).toEqual(
      new Set([language]),
    );
  });

  it('are lines of a different kind for each side', async () => {
    await page.goto(`/${language}${address}`);
    await expectMarks();
    const marks = await page
      .locator('.texts mark')
      .evaluateAll((all) => all.map((mark) => mark.ownerDocument.defaultView.getComputedStyle(mark).borderBottomStyle));
    expect(marks.length).toBeGreaterThan(0);
    expect(new Set(marks)).toEqual(new Set(['solid']));
  });

  it('keep their lines in forced colors', async () => {
    await page.goto(`/${language}${address}`);
    await page.emulateMedia({ forcedColors: 'active' });
    try {
      await expectMarks();
    } finally {
      await page.emulateMedia({ forcedColors: 'none' });
    }
  });

  it('stay on paper, where backgrounds are not printed', async () => {
    await page.goto(`/${language}${address}`);
    await page.emulateMedia({ media: 'print' });
    try {
      await expectMarks();
      expect(new Set((await looksOf('.texts .only')).map((look) => look.background))).toEqual(
        new Set(['rgba(0, 0, 0, 0)']),
      );
      for (const control of ['.menu', '.find', '.lang', '.tools', '.neighbors']) {
        expect(await page.locator(control).first().isVisible(), control).toBe(false);
      }
      expect(await page.locator('.texts .cell').first().isVisible()).toBe(true);
    } finally {
      await page.emulateMedia({ media: 'screen' });
    }
  });

  it('name the direction of every difference in words', async () => {
    await page.goto(`/${language}${address}`);
    const directions = Object.values(messagesOf(language).words.stringency);
    const items = await page.locator('.differences > li').allTextContents();
    expect(items.length).toBeGreaterThan(0);
    for (const item of items)
      expect(
        directions.some((direction) => item.includes(direction)),
        item,
      ).toBe(true);
  });
});

describe('what only one side has', () => {
  it('is folded when long, and a link into it opens it with and without a script', async () => {
    const { rows: pairs } = await site.json<{ rows: { id: string }[] }>(
      '/en/crosswalks/medical-devices.json?limit=200',
    );
    let folded: string | undefined;
    for (const { id } of pairs) {
      await page.goto(`/en/compare/${id}`);
      if ((await page.locator('.texts .single details').count()) > 0) {
        folded = `/en/compare/${id}`;
        break;
      }
    }
    if (folded === undefined) throw new Error('no pair of the crosswalk has a long run of one side');
    for (const javaScript of [true, false]) {
      const visitor = await site.visit({ javaScript });
      try {
        await visitor.goto(folded);
        const details = visitor.locator('.texts .single details').first();
        expect(await details.evaluate((one) => one.hasAttribute('open'))).toBe(false);
        expect(await details.locator('summary').textContent()).toMatch(/^\d+ /);
        const id = await details.locator('div[id]').first().getAttribute('id');
        await visitor.goto('about:blank');
        await visitor.goto(`${folded}#${encodeURIComponent(id ?? '')}`);
        await expect.poll(() => details.evaluate((one) => one.hasAttribute('open'))).toBe(true);
        expect(await visitor.locator(':target').first().isVisible()).toBe(true);
      } finally {
        await visitor.context().close();
      }
    }
    for (const count of await page
      .locator('.texts .single > div')
      .evaluateAll((all) => all.map((run) => run.children.length))) {
      expect(count).toBeLessThanOrEqual(3);
    }
  });
});
