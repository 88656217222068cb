import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Language } from '../../src/model/language.ts';
import type { Tag } from '../../src/model/tag.ts';
import { LANGUAGES, openSampleSite, type Site, signIn } from '../browser/open-site.ts';
import { sectionId } from '../http/sample-index.ts';

const NAME = 'Sam Roy';
let site: Site;
let token: string;
beforeAll(async () => {
  site = await openSampleSite();
  token = await site.makeToken(NAME);
});
afterAll(async () => {
  await site?.close();
});

/** A comparison is tagged from where it is read, with a hand on the mouse or on the keys, with a script and without. */
const WAYS = LANGUAGES.flatMap((language) =>
  (['mouse', 'keys'] as const).flatMap((hand) => [true, false].map((javaScript) => ({ language, hand, javaScript }))),
);

type Hand = (typeof WAYS)[number]['hand'];

async function press(page: Page, hand: Hand, selector: string): Promise<void> {
  const one = page.locator(selector);
  if (hand === 'mouse') return one.click();
  await one.focus();
  await page.keyboard.press((await one.getAttribute('type')) === 'checkbox' ? 'Space' : 'Enter');
}

/** Writes the note, sends the form, and is back on the comparison. */
async function finish(page: Page, hand: Hand, language: Language, note: string, at: number): Promise<void> {
  await page.locator('#tag-form [name=note]').fill(note);
  const loaded = page.waitForEvent('load');
  await press(page, hand, '#tag-form button[type=submit]');
  await loaded;
  expect(new URL(page.url()).pathname).toBe(`/${language}/compare/${sectionId(at)}`);
}

async function tagsWith(note: string): Promise<Tag[]> {
  const { rows } = await site.json<{ rows: Tag[] }>('/en/tags.json?limit=500');
  return rows.filter((tag) => tag.note === note);
}

describe.each(WAYS)('tagging in $language by $hand, script: $javaScript', ({ language, hand, javaScript }) => {
  const note = (what: string) => `${what} ${language} ${hand} ${javaScript}`;
  let page: Page;
  beforeAll(async () => {
    page = await site.visit({ javaScript });
    await signIn(page, language, token);
  });
  afterAll(async () => {
    await page?.context().close();
  });

  it('the whole pair, without a choice', async () => {
    await page.goto(`/${language}/compare/${sectionId(2)}`);
    await finish(page, hand, language, note('whole'), 2);
    const [tag, ...more] = await tagsWith(note('whole'));
    expect([tag?.kind, tag?.ca?.eId, tag?.us?.eId, tag?.createdBy, more.length]).toEqual([
      'pair',
      'sec_2',
      'part_900__sec_900.2',
      NAME,
      0,
    ]);
    expect(await page.locator('section[aria-labelledby=tags] td.note').allTextContents()).toContain(note('whole'));
  });

  it('several rows at once', async () => {
    await page.goto(`/${language}/compare/${sectionId(3)}`);
    const boxes = await page
      .locator('input[name=target]')
      .evaluateAll((all) => all.map((one) => (one as unknown as { value: string }).value));
    expect(boxes.length).toBeGreaterThanOrEqual(2);
    for (const value of boxes) await press(page, hand, `input[name=target][value="${value}"]`);
    await finish(page, hand, language, note('several'), 3);
    expect(await tagsWith(note('several'))).toHaveLength(boxes.length);
  });

  it('words quoted from one side', async () => {
    await page.goto(`/${language}/compare/${sectionId(4)}`);
    await page.locator('#tag-form [name=exact]').fill('in color, at least\n5 mm');
    await finish(page, hand, language, note('quoted'), 4);
    const [tag] = await tagsWith(note('quoted'));
    expect([tag?.kind, tag?.ca, tag?.us?.exact]).toEqual(['span', null, 'in color, at least\n5 mm']);
    await page.goto(`/${language}/tags/${tag?.id}`);
    expect((await page.locator('main').textContent())?.replaceAll(/\s+/g, ' ')).toContain('in color, at least 5 mm');
  });

  it('not words that neither side has', async () => {
    await page.goto(`/${language}/compare/${sectionId(4)}`);
    await page.locator('#tag-form [name=note]').fill(note('nowhere'));
    await page.locator('#tag-form [name=exact]').fill('words of nobody');
    const loaded = page.waitForEvent('load');
    await press(page, hand, '#tag-form button[type=submit]');
    await loaded;
    const words = (await page.locator('main').textContent()) ?? '';
    expect(words).toContain('422, words-not-there');
    expect(words).toContain(
      language === 'en' ? 'The quoted words are not in the text' : 'Les mots cités ne figurent pas',
    );
    expect(await tagsWith(note('nowhere'))).toEqual([]);
  });
});
