import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Language } from '../../src/model/language.ts';
import { messagesOf } from '../../src/ui/messages/messages-of.ts';
import { LANGUAGES, openSampleSite, type Site, signIn } from '../browser/open-site.ts';
import { openEdgeSite } from './open-edge-site.ts';

const ANA = 'Ana Silva';
const ZOE = 'Zoé Tremblay';
const PEOPLE = [
  [ANA, 'editor'],
  [ZOE, 'tagger'],
] as const;

type Ground = Pick<Site, 'origin' | 'visit' | 'close'> & { readonly tokens: ReadonlyMap<string, string> };

async function onNode(): Promise<Ground> {
  const site = await openSampleSite();
  const tokens = await Promise.all(
    PEOPLE.map(async ([name, role]) => [name, await site.makeToken(name, role)] as const),
  );
  return { ...site, tokens: new Map(tokens) };
}

const GROUNDS: readonly (readonly [name: string, open: () => Promise<Ground>])[] = [
  ['Node with SQLite', onNode],
  ['workerd with D1', () => openEdgeSite(PEOPLE)],
];
const WAYS = LANGUAGES.flatMap((language) => [true, false].map((javaScript) => ({ language, javaScript })));

/** One person at their own browser: what they see wrong is kept. */
type Person = { readonly page: Page; readonly complaints: string[] };

/** Presses a button that sends a form, and waits for the page it leads to. */
async function send(page: Page, form: string, name: string): Promise<void> {
  const loaded = page.waitForEvent('load');
  await page.locator(form).getByRole('button', { name, exact: true }).click();
  await loaded;
}
const field = (page: Page, name: string) => page.locator(`.plan-form [name="${name}"]`);

describe.each(GROUNDS)('two staff in two browsers, %s', (_name, open) => {
  let ground: Ground;
  beforeAll(async () => {
    ground = await open();
  }, 400_000);
  afterAll(async () => {
    await ground?.close();
  });

  async function arrive(name: string, way: (typeof WAYS)[number]): Promise<Person> {
    const page = await ground.visit({ javaScript: way.javaScript });
    const complaints: string[] = [];
    page.on('console', (message) => {
      // The answer to a conflict is a page like another; the browser notes its status all the same.
      const isStatus = message.text().startsWith('Failed to load resource') && message.text().includes('412');
      if (!isStatus && ['error', 'warning'].includes(message.type())) complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(String(error)));
    await signIn(page, way.language, ground.tokens.get(name) ?? '');
    expect(await page.locator('.session').textContent()).toContain(name);
    return { page, complaints };
  }

  it.each(WAYS)('draw up, edit at once, merge and close out one plan: $language, script: $javaScript', async (way) => {
    const { language } = way;
    const m = messagesOf(language);
    const [ana, zoe] = [await arrive(ANA, way), await arrive(ZOE, way)];

    const home = await drawUp(ana.page, language);
    await letIn(ana.page, home, ZOE, language);

    // Both open the form of the plan; Ana saves first.
    for (const { page } of [ana, zoe]) await page.goto(`${home}/parts/plan`);
    await field(ana.page, 'status').selectOption('ongoing');
    await field(ana.page, 'barriers.en').fill('Two laboratories must accept one report.');
    await send(ana.page, '.plan-form', m.plan.save);
    expect(ana.page.url()).toMatch(/#part-\w+$/);

    await field(zoe.page, 'contacts.fr').fill('Bureau des étiquettes');
    await field(zoe.page, 'barriers.en').fill('Labels differ in size.');
    await send(zoe.page, '.plan-form', m.plan.save);
    await seeConflict(zoe.page, language);

    // One merge: Zoé keeps both barriers and sends the form that holds the rest.
    await field(zoe.page, 'barriers.en').fill('Two laboratories must accept one report. Labels differ in size.');
    await send(zoe.page, '.plan-form', m.desk.saveMerged);
    const words = (await zoe.page.locator('main').textContent()) ?? '';
    expect(words).toContain('Two laboratories must accept one report. Labels differ in size.');
    expect(words).toContain(m.plan.status.ongoing);
    expect(words).toContain('Bureau des étiquettes');

    await closeOut(ana.page, home, language);
    await zoe.page.goto(home);
    expect(await zoe.page.locator('main').textContent()).toContain(m.plan.status.closed);
    await seeHistory(zoe.page, language);
    expect([...ana.complaints, ...zoe.complaints]).toEqual([]);
    await Promise.all([ana, zoe].map(({ page }) => page.context().close()));
  });
});

/** One click on a theme makes a draft; its address below the site. */
async function drawUp(page: Page, language: Language): Promise<string> {
  const { plan: m } = messagesOf(language);
  await page.goto(`/${language}/work-plans`);
  const form = 'main form[method=post]';
  await page.locator(form).locator('select').selectOption('labels');
  await send(page, form, m.createButton);
  const { pathname } = new URL(page.url());
  expect(pathname).toMatch(new RegExp(`^/${language}/work-plans/\\w{26}$`));
  expect(await page.locator('section.initiative').count()).toBe(1);
  expect(await page.locator('section.initiative tbody tr').count()).toBe(5);
  expect(await page.locator('svg.plan-time a').count()).toBe(3);
  return pathname;
}

async function letIn(page: Page, home: string, name: string, language: Language): Promise<void> {
  const { plan: m } = messagesOf(language);
  await page.goto(home);
  const form = 'form[action$="/grants"]';
  await page.locator(`${form} [name=actor]`).fill(name);
  await send(page, form, m.grantButton);
  expect(await page.locator('section[aria-labelledby=grants] li').allTextContents()).toHaveLength(2);
}

/** The second who saves is shown both versions, which field both changed, and a form with the rest merged. */
async function seeConflict(page: Page, language: Language): Promise<void> {
  const { desk: m, plan } = messagesOf(language);
  expect(await page.locator('h1').textContent()).toBe(m.conflictTitle);
  const rows = page.locator('main table tbody tr');
  const clash = rows.filter({ hasText: m.clash });
  expect(await clash.count()).toBe(1);
  expect(await clash.textContent()).toContain('Two laboratories must accept one report.');
  expect(await clash.textContent()).toContain('Labels differ in size.');
  expect(await rows.filter({ hasText: m.tookTheirs }).locator('th').allTextContents()).toEqual([plan.statusLabel]);
  expect(await field(page, 'status').inputValue()).toBe('ongoing');
  expect(await field(page, 'contacts.fr').inputValue()).toBe('Bureau des étiquettes');
  expect(await field(page, 'barriers.en').inputValue()).toBe('Labels differ in size.');
}

/** Settles a variance, closes the plan with a summary, and reads the statement that comes of it. */
async function closeOut(page: Page, home: string, language: Language): Promise<void> {
  const { plan: m } = messagesOf(language);
  await page.goto(home);
  await page.locator('section.initiative tbody tr').first().getByRole('link', { name: m.edit }).first().click();
  await field(page, 'status').selectOption('settled');
  await field(page, `resolution.${language}`).fill('Settled by the amendment of March 2026.');
  await send(page, '.plan-form', m.save);
  await page.goto(`${home}/parts/plan`);
  await field(page, 'status').selectOption('closed');
  await field(page, `closingSummary.${language}`).fill('Both countries take one label.');
  await send(page, '.plan-form', m.save);
  const response = await page.goto(`${home}/documents/close-out.html`);
  expect(response?.status()).toBe(200);
  const words = (await page.locator('body').textContent()) ?? '';
  for (const said of ['Both countries take one label.', 'Settled by the amendment of March 2026.', '21 CFR 900'])
    expect(words).toContain(said);
  expect(await page.locator('html').getAttribute('lang')).toBe(language);
}

/** Each save is one line with whoever made it; the refused one is none. */
async function seeHistory(page: Page, language: Language): Promise<void> {
  const { desk: m } = messagesOf(language);
  const lines = await page.locator('section[aria-labelledby=history] li > .meta').allTextContents();
  const by = (name: string, action: string) =>
    lines.filter((line) => line.includes(name) && line.endsWith(action)).length;
  expect([by(ANA, m.actions['plan.create']), by(ANA, m.actions['plan.grant'])]).toEqual([1, 1]);
  expect([by(ANA, m.actions['plan.update']), by(ZOE, m.actions['plan.update'])]).toEqual([2, 1]);
  expect(by(ANA, m.actions['variance.update'])).toBe(1);
}
