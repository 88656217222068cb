import { AxeBuilder } from '@axe-core/playwright';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { messagesOf } from '../../src/ui/messages/messages-of.ts';
import { LANGUAGES, openSampleSite, openSite, type Site, signIn } from './open-site.ts';
import {
  addressesOf,
  choosePair,
  DESK_TYPES,
  draftPlan,
  PAGE_TYPES,
  type PageType,
  placesOf,
  postTag,
  SAMPLE_PAGES,
  STAFF_PAGES,
} from './page-types.ts';

/** WCAG 2.2 level AA, Section 508 and EN 301 549, which Canadian and U.S. federal sites must meet. */
const STANDARDS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'section508', 'EN-301-549'];

let site: Site;
let token: string;
let addresses: Readonly<Record<PageType, string>>;
/** Somebody who reads, and somebody who may tag. */
let reader: Page;
let tagger: Page;
/** Somebody who may do everything, and a plan that was drafted from a theme. */
let admin: Page;
let plan: string;

beforeAll(async () => {
  site = await openSite();
  token = await site.makeToken('Kim Gagnon');
  const pair = await choosePair(site);
  const tag = await postTag(site, token, pair.alignmentId, 'Ask for the test reports, then decide.');
  addresses = addressesOf(placesOf(pair, tag));
  reader = await site.visit();
  tagger = await site.visit();
  await signIn(tagger, 'en', token);
  const adminToken = await site.makeToken('Robin Roy', 'admin');
  plan = await draftPlan(site, adminToken, 'transport');
  admin = await site.visit();
  await signIn(admin, 'en', adminToken);
});
afterAll(async () => {
  await site?.close();
});

const CASES = LANGUAGES.flatMap((language) => PAGE_TYPES.map((type) => ({ language, type })));
const DESK_CASES = LANGUAGES.flatMap((language) => DESK_TYPES.map((type) => ({ language, type })));

const STAFF_CASES = LANGUAGES.flatMap((language) =>
  Object.entries(STAFF_PAGES).map(([type, address]) => ({ type, address, language })),
);

/** Each broken rule with the elements that break it. */
async function violationsOf(page: Page): Promise<string[]> {
  await page.evaluate('for (const one of document.querySelectorAll("details")) one.open = true');
  // The old mode runs in the page alone: it opens no second page to join the results of frames, of which the site has none.
  const { violations, passes } = await new AxeBuilder({ page })
    .setLegacyMode()
    .options({
      runOnly: { type: 'tag', values: STANDARDS },
      rules: { 'target-size': { enabled: true } },
      resultTypes: ['violations'],
      preload: false,
    })
    .analyze();
  expect(passes.map((rule) => rule.id)).toEqual(
    expect.arrayContaining(['html-has-lang', 'color-contrast', 'target-size']),
  );
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map((node) => `${node.target.join(' ')} ${node.html}`).join('; ')}`,
  );
}

describe('axe finds no violation', () => {
  it.each(CASES)('$type, $language', async ({ type, language }) => {
    await reader.goto(`/${language}${addresses[type]}`);
    expect(await violationsOf(reader)).toEqual([]);
  });

  it.each(DESK_CASES)('$type for somebody who may tag, $language', async ({ type, language }) => {
    await tagger.goto(`/${language}${addresses[type]}`);
    expect(await tagger.locator('.session').textContent()).toContain('Kim Gagnon');
    expect(await violationsOf(tagger)).toEqual([]);
  });

  it.each(STAFF_CASES)('$type for an administrator, $language', async ({ address, language }) => {
    await admin.goto(`/${language}${address.replace(/^plan/, plan)}`);
    expect(await admin.locator('.session').textContent()).toContain('Robin Roy');
    expect(await admin.getByRole('heading', { level: 1 }).isVisible()).toBe(true);
    expect(await violationsOf(admin)).toEqual([]);
  });

  it.each(LANGUAGES)('after a sign-in that failed, %s', async (language) => {
    await signIn(reader, language, 'p49_wrong');
    expect(await reader.title()).toContain(messagesOf(language).desk.failedTitle);
    expect(await violationsOf(reader)).toEqual([]);
  });

  it('sees what it looks for', async () => {
    await reader.goto('/en/about');
    await reader.evaluate("document.querySelector('h1').insertAdjacentHTML('afterend', '<img src=\"/x\"><input>')");
    expect((await violationsOf(reader)).map((one) => one.split(':')[0]).sort()).toEqual(['image-alt', 'label']);
  });
});

describe('by keyboard alone', () => {
  type Stop = { readonly name: string; readonly outline: string; readonly width: number; readonly isSeen: boolean };

  /** Where the focus is, how it shows, and whether anything covers it. */
  const STOP = `(() => {
    const at = document.activeElement;
    if (at === document.body || at === null) return null;
    const style = getComputedStyle(at);
    const box = [...at.getClientRects()].find((one) => one.width > 0 && one.height > 0) ?? at.getBoundingClientRect();
    // Of what is larger than the window, a table that scrolls, the part in it counts.
    const middle = (from, to, size) => (Math.max(from, 0) + Math.min(to, size)) / 2;
    const top = document.elementFromPoint(middle(box.left, box.right, innerWidth), middle(box.top, box.bottom, innerHeight));
    const isSeen = top !== null && (at.contains(top) || top.contains(at) || top.htmlFor === at.id);
    return { name: at.outerHTML.slice(0, 120), outline: style.outlineStyle, width: parseFloat(style.outlineWidth), isSeen };
  })()`;
  const FOCUSABLE = `[...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex="0"]')]
    .filter((one) => one.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true }))
    // Buttons of which one is chosen are one stop.
    .filter((one, at, all) => one.type !== 'radio' || all.findIndex((other) => other.type === 'radio' && other.name === one.name) === at).length`;

  async function walk(page: Page): Promise<Stop[]> {
    const stops: Stop[] = [];
    for (;;) {
      await page.keyboard.press('Tab');
      const stop = await page.evaluate<Stop | null>(STOP);
      if (stop === null) return stops;
      stops.push(stop);
      if (stops.length > 600) throw new Error('the focus goes round without an end');
    }
  }

  it.each(LANGUAGES)('the first stop skips to the content, %s', async (language) => {
    const m = messagesOf(language).shell;
    await reader.goto(`/${language}/crosswalks`);
    await reader.keyboard.press('Tab');
    const skip = reader.getByRole('link', { name: m.skip });
    expect(await skip.evaluate((link) => link === link.ownerDocument.activeElement)).toBe(true);
    expect((await skip.boundingBox())?.x).toBeGreaterThanOrEqual(0);
    await reader.keyboard.press('Enter');
    expect(await reader.evaluate('document.activeElement.id')).toBe('content');
    await reader.keyboard.press('Tab');
    expect(await reader.evaluate("document.activeElement.closest('main') !== null")).toBe(true);
  });

  it.each(['home', 'crosswalk', 'compare', 'search', 'tag'] as const)(
    'Tab reaches everything on the page once, and each stop shows: %s',
    async (type) => {
      for (const width of [1280, 390]) {
        await tagger.setViewportSize({ width, height: 900 });
        await tagger.goto(`/en${addresses[type]}`);
        const stops = await walk(tagger);
        expect(stops.length).toBe(await tagger.evaluate(FOCUSABLE));
        expect(stops.filter((stop) => stop.outline === 'none' || stop.width < 2)).toEqual([]);
        expect(stops.filter((stop) => !stop.isSeen)).toEqual([]);
      }
      await tagger.setViewportSize({ width: 1280, height: 900 });
    },
  );

  /** What Tab stops at without showing it: asked in one go, since pressing Tab on every page would take minutes. */
  const UNSEEN = `[...document.querySelectorAll('main a[href], main button, main input:not([type=hidden]), main select, main textarea, main summary, main [tabindex]')]
    .filter((one) => one.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true }))
    .flatMap((one) => {
      one.focus({ focusVisible: true });
      const style = getComputedStyle(one);
      const isShown = document.activeElement === one && style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
      return isShown && one.tabIndex <= 0 ? [] : [one.outerHTML.slice(0, 160)];
    })`;

  it.each(CASES)('every stop can be reached in the order of the page and shows: $type, $language', async (one) => {
    const page = DESK_TYPES.includes(one.type) ? tagger : reader;
    await page.goto(`/${one.language}${addresses[one.type]}`);
    expect(await page.evaluate(UNSEEN)).toEqual([]);
  });

  it.each(STAFF_CASES)('every stop shows, for an administrator: $type, $language', async ({ address, language }) => {
    await admin.goto(`/${language}${address.replace(/^plan/, plan)}`);
    expect(await admin.evaluate(UNSEEN)).toEqual([]);
  });

  async function tabTo(aim: string | Locator): Promise<void> {
    const field =
      typeof aim === 'string' ? tagger.locator('form[action$="/tags"]').getByLabel(aim, { exact: true }) : aim;
    for (let presses = 0; presses < 30; presses += 1) {
      await tagger.keyboard.press('Tab');
      if (await field.evaluate((one) => one === one.ownerDocument.activeElement)) return;
    }
    throw new Error(`Tab does not reach ${aim}`);
  }

  it('a pair is tagged without a pointer', async () => {
    await tagger.goto(`/en${addresses.compare}`);
    const m = messagesOf('en').desk;
    await tagger.locator('#f-status').focus();
    await tagger.keyboard.type('Under');
    await tabTo(m.priority);
    await tagger.keyboard.type('High');
    await tabTo(m.note);
    await tagger.keyboard.type('typed, not clicked');
    await tabTo(tagger.locator('form[action$="/tags"]').getByRole('button'));
    await tagger.keyboard.press('Enter');
    const row = tagger.locator('table.pairs tbody tr', { hasText: 'typed, not clicked' });
    await expect.poll(() => row.count()).toBe(1);
    expect(await row.textContent()).toContain('Under review');
    expect(await row.textContent()).toContain('High');
  });

  it('n and p step through the differences, are silent in a field, and can be turned off', async () => {
    await reader.goto(`/en${addresses.compare}`);
    const status = reader.locator('.stepper [role=status]');
    await reader.keyboard.press('n');
    expect(await status.textContent()).toMatch(/^1 \/ \d+: /);
    await reader.keyboard.press('n');
    expect(await status.textContent()).toMatch(/^2 \/ \d+: /);
    await reader.keyboard.press('p');
    expect(await status.textContent()).toMatch(/^1 \/ \d+: /);
    await reader.locator('#find').focus();
    await reader.keyboard.press('n');
    expect(await reader.locator('#find').inputValue()).toBe('n');
    expect(await status.textContent()).toMatch(/^1 \/ \d+: /);
    await reader.locator('[data-keys]').uncheck();
    await reader.keyboard.press('n');
    expect(await status.textContent()).toMatch(/^1 \/ \d+: /);
    await reader.reload();
    expect(await reader.locator('[data-keys]').isChecked()).toBe(false);
    await reader.locator('[data-keys]').check();
  });
});

/** 1280 by 1024 at 400 %, which is how WCAG 1.4.10 measures. */
const ZOOMED = { width: 320, height: 256 };
/** The distances of WCAG 1.4.12. Set through the object model: the policy of the site forbids styles in the markup. */
const SPACED = `(() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-bottom: 2em !important }');
  document.adoptedStyleSheets = [sheet];
})()`;
/** What sticks out of the page sideways, leaving out what scrolls in a frame of its own or is hidden from the eye on purpose. */
const STICKING = `document.documentElement.scrollWidth <= innerWidth ? [] : [...document.querySelectorAll('body *')]
  .filter((one) => one.getBoundingClientRect().right > innerWidth + 1 && !one.closest('.scroll, .vh')).map((one) => one.outerHTML.slice(0, 160))`;
const WIDTH = 'document.documentElement.scrollWidth';
/** What nobody can use on paper and would be handed out all the same. */
const CONTROLS = `[...document.querySelectorAll('button, input:not([type=hidden]), select, textarea, .menu, .faces, .pager')]
  .filter((one) => one.checkVisibility()).map((one) => one.outerHTML.slice(0, 120))`;
/** What lies beyond the edge of the paper, where nothing scrolls. */
const CUT = `[...document.querySelectorAll('main *')].filter((one) => one.checkVisibility() && !one.closest('.vh'))
  .filter((one) => one.getBoundingClientRect().right > innerWidth + 1).map((one) => one.outerHTML.slice(0, 120))`;
/** How much of the window stays covered by what does not scroll away. */
const STUCK = `[...document.querySelectorAll('body *')].filter((one) => ['fixed', 'sticky'].includes(getComputedStyle(one).position))
  .reduce((sum, one) => sum + one.getBoundingClientRect().height, 0)`;

/** At 320 pixels nothing sticks out, with wide spacing too; on paper (A4 less its margins) there are no controls, and nothing is cut off. */
async function expectToFit(page: Page, address: string): Promise<void> {
  await page.setViewportSize(ZOOMED);
  try {
    await page.goto(address);
    await page.evaluate('for (const one of document.querySelectorAll("details")) one.open = true');
    expect(await page.evaluate(STICKING)).toEqual([]);
    expect(await page.evaluate(WIDTH)).toBeLessThanOrEqual(320);
    expect(await page.evaluate(STUCK)).toBeLessThan(256 / 3);
    expect(await page.getByRole('heading', { level: 1 }).isVisible()).toBe(true);
    await page.setViewportSize({ width: 680, height: 960 });
    await page.emulateMedia({ media: 'print' });
    expect(await page.evaluate(CONTROLS)).toEqual([]);
    expect(await page.evaluate(CUT)).toEqual([]);
    expect(await page.getByRole('heading', { level: 1 }).isVisible()).toBe(true);
    await page.emulateMedia({ media: 'screen' });
    await page.setViewportSize(ZOOMED);
    await page.evaluate(SPACED);
    expect(await page.evaluate(STICKING)).toEqual([]);
  } finally {
    await page.emulateMedia({ media: 'screen' });
    await page.setViewportSize({ width: 1280, height: 900 });
  }
}

describe('at 320 pixels, which is 400 % on a screen of 1280', () => {
  it.each(CASES)('nothing makes the page scroll sideways: $type, $language', async ({ type, language }) => {
    await expectToFit(DESK_TYPES.includes(type) ? tagger : reader, `/${language}${addresses[type]}`);
  });

  it.each(STAFF_CASES)('nothing does for an administrator: $type, $language', async ({ address, language }) => {
    await expectToFit(admin, `/${language}${address.replace(/^plan/, plan)}`);
  });
});

describe.each([true, false])('over texts of two dates and two languages, script: %s', (javaScript) => {
  const SAMPLE_CASES = LANGUAGES.flatMap((language) =>
    Object.entries(SAMPLE_PAGES).map(([type, address]) => ({ language, type, address })),
  );
  let sample: Site;
  let visitor: Page;

  beforeAll(async () => {
    sample = await openSampleSite();
    visitor = await sample.visit({ javaScript });
  });
  afterAll(async () => {
    await sample?.close();
  });

  it.each(SAMPLE_CASES)('breaks no rule and fits 320 pixels: $type, $language', async (one) => {
    await visitor.goto(`/${one.language}${one.address}`);
    // Axe runs in the page and waits for its timers, which stand still there without scripts; the markup is the same.
    if (javaScript) expect(await violationsOf(visitor)).toEqual([]);
    else expect(await visitor.getByRole('heading', { level: 1 }).isVisible()).toBe(true);
    await visitor.setViewportSize(ZOOMED);
    try {
      expect(await visitor.evaluate(STICKING)).toEqual([]);
      expect(await visitor.evaluate(WIDTH)).toBeLessThanOrEqual(320);
    } finally {
      await visitor.setViewportSize({ width: 1280, height: 900 });
    }
  });

  it.each(LANGUAGES)('every change is one key or one link from the next, %s', async (language) => {
    await visitor.goto(`/${language}${SAMPLE_PAGES.redline}`);
    const changes = visitor.locator('.change');
    expect(await changes.count()).toBeGreaterThan(1);
    if (javaScript) {
      await visitor.keyboard.press('n');
      expect(await visitor.locator('.stepper [role=status]').textContent()).toMatch(/^1 \/ \d+/);
      expect(await changes.first().locator('[rel=next]').isVisible()).toBe(false);
    } else {
      await changes.first().locator('[rel=next]').click();
      expect(await visitor.locator('.change:target').count()).toBe(1);
      expect(await visitor.locator('.stepper').isVisible()).toBe(false);
    }
  });
});
