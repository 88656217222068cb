import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AlignmentSummary } from '../../src/model/alignment-summary.ts';
import type { Language } from '../../src/model/language.ts';
import type { SectorSummary } from '../../src/model/sector-summary.ts';
import { messagesOf } from '../../src/ui/messages/messages-of.ts';
import { parseCsv } from '../export/read-back.ts';
import { LANGUAGES, openSite, type Site } from './open-site.ts';
import { type ChosenPair, choosePair } from './page-types.ts';

type Rows<T> = { readonly rows: readonly T[]; readonly next: string | null };

let site: Site;
let pair: ChosenPair;
let token: string;

beforeAll(async () => {
  site = await openSite();
  pair = await choosePair(site);
  token = await site.makeToken('Alex Tremblay');
});
afterAll(async () => {
  await site?.close();
});

const WAYS = LANGUAGES.flatMap((language) =>
  [1280, 390].flatMap((width) => [true, false].map((javaScript) => ({ language, width, javaScript }))),
);

/** Runs a journey in a browser of its own and leaves nothing open behind it. */
async function travel(
  way: (typeof WAYS)[number],
  journey: (page: Page, language: Language) => Promise<void>,
): Promise<void> {
  const page = await site.visit(way);
  try {
    await journey(page, way.language);
  } finally {
    await page.context().close();
  }
}

const pathOf = (page: Page): string => page.url().slice(site.origin.length);

/** The form that changes a tag; another adds to the discussion below it. */
const EDIT_FORM = 'form[action*="/tags/"]:has(select[name=status])';

describe('a regulator reads a pair side by side', () => {
  it.each(WAYS)('$language, $width px, script: $javaScript', (way) =>
    travel(way, async (page, language) => {
      const m = messagesOf(language);
      await page.goto(`/${language}`);
      expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(m.home.title);

      const { rows: sectors } = await site.json<Rows<SectorSummary>>(`/${language}/sectors.json`);
      const sector = await sectorOf(sectors, pair.crosswalkId);
      await page.getByRole('link', { name: language === 'en' ? sector.nameEn : sector.nameFr, exact: true }).click();
      await page
        .locator(
          `main h2 a[href$="/crosswalks/${pair.crosswalkId}"], main h3 a[href$="/crosswalks/${pair.crosswalkId}"]`,
        )
        .click();
      expect(pathOf(page)).toBe(`/${language}/crosswalks/${pair.crosswalkId}`);

      const all = await page.locator('table.pairs tbody tr').count();
      await page.getByLabel(m.crosswalk.onlyDiverging).check();
      await page.getByRole('button', { name: m.shell.apply }).click();
      const listed = page.locator('table.pairs tbody tr');
      expect(await listed.count()).toBeGreaterThan(0);
      expect(await listed.count()).toBeLessThanOrEqual(all);
      await page.locator(`table.pairs th a[href$="/compare/${pair.alignmentId}"]`).click();
      expect(pathOf(page)).toBe(`/${language}/compare/${pair.alignmentId}`);

      await readDifferences(page, language, way.width);
      await keepsPlace(page, language, way.javaScript);

      await page.getByRole('link', { name: m.compare.next, exact: true }).click();
      expect(pathOf(page)).toBe(`/${language}/compare/${pair.nextId}`);
      await page.getByRole('link', { name: m.compare.previous, exact: true }).click();
      expect(pathOf(page)).toBe(`/${language}/compare/${pair.alignmentId}`);
    }),
  );

  it.each([
    ['en', 'SOR/98-282 and 21 CFR 803, 806, 807, 812, 814, 820, 860'],
    ['fr', 'DORS/98-282 et 21 CFR 803, 806, 807, 812, 814, 820, 860'],
  ])('several parts of one title are named short: %s', async (language, name) => {
    const page = await site.visit();
    await page.goto(`/${language}/crosswalks/medical-devices`);
    const heading = (await page.getByRole('heading', { level: 1 }).textContent()) ?? '';
    expect(heading.replaceAll(/\s/g, ' ')).toBe(name);
    await page.locator('table.pairs th a').first().click();
    expect((await page.locator('.crumbs li').last().textContent())?.replaceAll(/\s/g, ' ')).toBe(name);
    await page.context().close();
  });

  /** The sentences stand before the texts, as many as the verdict says, and each leads to its words. */
  async function readDifferences(page: Page, language: Language, width: number): Promise<void> {
    const m = messagesOf(language).compare;
    const sentences = page.locator('.summary > .differences > li');
    expect(await sentences.count()).toBe(pair.differences);
    const verdict = (await page.locator('.verdict').textContent()) ?? '';
    expect(verdict).toContain(m.total(String(pair.differences), pair.differences === 1));
    for (const says of await sentences.locator('.says').allTextContents()) expect(says).toMatch(/\d|“|«/);
    expect(
      await page.evaluate(
        "document.querySelector('.summary').compareDocumentPosition(document.querySelector('.texts'))",
      ),
    ).toBe(4);
    const [summary, texts] = [await page.locator('.summary').boundingBox(), await page.locator('.texts').boundingBox()];
    expect((summary?.y ?? 0) + (summary?.height ?? 0)).toBeLessThanOrEqual(texts?.y ?? 0);

    for (const sentence of [sentences.last(), sentences.first()]) {
      await sentence.locator('.where').click();
      await seeRow(page, width);
    }
  }

  /** The row a sentence led to, which may stand in another part of a long comparison: in view, with its figures marked, both sides in place. */
  async function seeRow(page: Page, width: number): Promise<void> {
    expect(new URL(page.url()).hash).toMatch(/^#(?:pair|only)-/);
    const row = page.locator(':target');
    await expect.poll(() => row.evaluate((element) => element.getBoundingClientRect().top)).toBeLessThan(450);
    expect(await row.locator('mark, sup').count()).toBeGreaterThan(0);
    const [ca, us] = [await row.locator('.ca').first().boundingBox(), await row.locator('.us').first().boundingBox()];
    if (ca === null || us === null) throw new Error('the row lacks a side');
    if (width > 960) expect(us.x).toBeGreaterThan(ca.x + ca.width - 1);
    else expect(us.y).toBeGreaterThanOrEqual(ca.y + ca.height);
  }

  /** The other language shows the same pair, and with a script the same row; the way back leads to where one was. */
  async function keepsPlace(page: Page, language: Language, javaScript: boolean): Promise<void> {
    const other = language === 'en' ? 'fr' : 'en';
    const here = new URL(page.url());
    const rows = await page.locator('.pair').evaluateAll((all) => all.map((row) => row.id));
    const toggle = page.locator('.lang a');
    await toggle.click();
    expect(new URL(page.url()).pathname).toBe(here.pathname.replace(`/${language}/`, `/${other}/`));
    expect(new URL(page.url()).search).toBe(here.search);
    expect(new URL(page.url()).hash).toBe(javaScript ? here.hash : '');
    expect(await page.locator('html').getAttribute('lang')).toBe(other);
    expect(await page.locator('.pair').evaluateAll((all) => all.map((row) => row.id))).toEqual(rows);
    expect(await page.locator('.summary > .differences > li').count()).toBe(pair.differences);
    await toggle.click();
    expect(new URL(page.url()).pathname).toBe(here.pathname);
  }

  async function sectorOf(sectors: readonly SectorSummary[], crosswalkId: string): Promise<SectorSummary> {
    for (const sector of sectors) {
      const { rows } = await site.json<Rows<{ id: string }>>(`/en/crosswalks.json?sector=${sector.id}&limit=200`);
      if (rows.some((row) => row.id === crosswalkId)) return sector;
    }
    throw new Error(`no sector has the crosswalk ${crosswalkId}`);
  }
});

describe('staff tag a pair', () => {
  it.each(WAYS)('$language, $width px, script: $javaScript', (way) =>
    travel(way, async (page, language) => {
      const { desk: m, compare, words, shell } = messagesOf(language);
      const compareAddress = `/${language}/compare/${pair.alignmentId}`;
      const note = `“100 mm” < 4 in & l’écart, n° ${language} ${way.width} ${way.javaScript ? 'with' : 'without'} script 🍁`;

      await page.goto(compareAddress);
      const form = page.locator('form[action$="/tags"]');
      expect(await form.count()).toBe(0);
      await page.getByRole('link', { name: compare.signInToTag }).click();
      await page.getByLabel(m.token, { exact: true }).pressSequentially('p49_wrong');
      await page.locator('main form').getByRole('button').click();
      expect(await page.getByRole('alert').textContent()).toBe(m.signInFailed);
      expect(await page.getByLabel(m.token, { exact: true }).inputValue()).toBe('');
      await page.getByLabel(m.token, { exact: true }).pressSequentially(token);
      await page.locator('main form').getByRole('button').click();
      expect(pathOf(page)).toBe(compareAddress);
      expect(await page.locator('.session').textContent()).toContain('Alex Tremblay');

      await form.getByLabel(m.status).selectOption({ label: words.tagStatus['under-review'] });
      await form.getByLabel(m.relationship).selectOption({ label: words.relationship['equivalent-to'] });
      await form.getByLabel(m.priority).selectOption({ label: words.tagPriority.low });
      await form.getByLabel(m.note).fill(note);
      await form.getByRole('button').click();
      expect(pathOf(page)).toMatch(new RegExp(`^${compareAddress}(?:#|$)`));
      expect(await page.locator('td.note', { hasText: note }).count()).toBe(1);

      await page.getByRole('navigation', { name: shell.menu }).getByRole('link', { name: shell.tags }).click();
      await filterTags(page, language, { status: 'accepted' });
      expect(await page.locator('td.note', { hasText: note }).count()).toBe(0);
      await filterTags(page, language, { status: 'under-review', priority: 'low' });
      const row = page.locator('table.pairs tbody tr', { hasText: note });
      expect(await row.count()).toBe(1);
      await row.getByRole('link').click();

      expect(await page.locator('.facts').textContent()).toContain(words.tagStatus['under-review']);
      const edit = page.locator(EDIT_FORM);
      await edit.getByLabel(m.status).selectOption({ label: words.tagStatus.accepted });
      await edit.getByLabel(m.note).fill(`${note} (2)`);
      await edit.getByRole('button').click();
      expect(await page.locator('.facts').textContent()).toContain(words.tagStatus.accepted);
      expect(await page.locator('p.note').textContent()).toBe(`${note} (2)`);
      expect(await page.locator('section[aria-labelledby=history] ol > li').count()).toBe(2);

      const tagAddress = pathOf(page);
      await page.getByRole('button', { name: shell.signOut }).click();
      await page.goto(tagAddress);
      expect(await edit.count()).toBe(0);
      await page.goto(compareAddress);
      expect(await form.count()).toBe(0);
      expect(await page.locator('td.note', { hasText: `${note} (2)` }).count()).toBe(1);
    }),
  );

  async function filterTags(page: Page, language: Language, choice: Readonly<Record<string, string>>): Promise<void> {
    const { shell } = messagesOf(language);
    for (const [name, value] of Object.entries(choice)) {
      await page.locator(`main form select[name=${name}]`).selectOption(value);
    }
    await page.getByRole('button', { name: shell.apply }).click();
    for (const [name, value] of Object.entries(choice)) expect(new URL(page.url()).searchParams.get(name)).toBe(value);
  }

  it('tells whoever edits an outdated version so, and keeps the first change', async () => {
    const first = await site.visit();
    const second = await site.visit();
    try {
      await first.goto('/en/sign-in');
      await first.getByLabel('Token', { exact: true }).fill(token);
      await first.locator('main form').getByRole('button').click();
      await second.context().addCookies(await first.context().cookies());
      await first.goto(`/en/compare/${pair.alignmentId}`);
      const form = first.locator('form[action$="/tags"]');
      await form.getByLabel('Note').fill('seen twice');
      await form.getByRole('button').click();
      await first.goto('/en/tags');
      await first.locator('table.pairs tbody tr', { hasText: 'seen twice' }).getByRole('link').click();
      await second.goto(first.url());
      for (const [page, note] of [
        [first, 'changed first'],
        [second, 'changed second'],
      ] as const) {
        await page.locator(EDIT_FORM).getByLabel('Note').fill(note);
        await page.locator(EDIT_FORM).getByRole('button').click();
      }
      expect(await second.getByRole('heading', { level: 1 }).textContent()).toBe(messagesOf('en').desk.conflictTitle);
      expect(await second.locator('main').textContent()).toContain('changed second');
      await first.reload();
      expect(await first.locator('p.note').textContent()).toBe('changed first');
    } finally {
      await first.context().close();
      await second.context().close();
    }
  });
});

describe('an analyst takes a list as data', () => {
  const LISTS = [
    // What two crosswalks say alike stands in one item, and so do many differences of one pair: its links are the rows and come in another order.
    { name: 'differences', address: () => '/divergences', rows: '.differences.plain a.where', isGrouped: true },
    {
      name: 'a crosswalk',
      address: () => `/crosswalks/${pair.crosswalkId}?diverging=1`,
      rows: 'table.pairs tbody tr',
      isGrouped: false,
    },
    { name: 'instruments', address: () => '/instruments', rows: 'table tbody tr', isGrouped: false },
  ];
  // The lists are made by one piece of code, so one of them is taken in every way and the others once in each language.
  const cases = LISTS.flatMap((list, at) =>
    WAYS.filter((way) => at === 0 || (way.width === 390 && way.javaScript)).map((way) => ({ ...list, ...way })),
  );

  it.each(cases)('$name: $language, $width px, script: $javaScript', ({ address, rows, isGrouped, ...way }) =>
    travel(way, async (page, language) => {
      const start = `/${language}${address()}`;
      await page.goto(start);
      const shown = await readWholePage(page, rows, language);

      await page.goto(start);
      await page.locator('.faces').getByRole('link', { name: 'JSON', exact: true }).click();
      const json = await followJson(page);
      expect(json.length).toBe(shown.length);

      await page.goto(start);
      const csv = parseCsv((await download(page, 'CSV')).replace(/^\uFEFF/, ''));
      const [header = [], ...records] = csv;
      expect(records.length).toBe(shown.length);

      const ndjson = (await download(page, 'NDJSON'))
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line) as object);
      expect(ndjson).toEqual([...json, { _end: true, rows: json.length, audit: expect.any(Object) }]);
      expect(records.every((record) => record.length === header.length)).toBe(true);

      for (const [at, row] of json.entries()) {
        for (const id of namesOf(row as Partial<AlignmentSummary>))
          expect(isGrouped ? shown : [shown[at]]).toContainEqual(expect.stringContaining(id));
      }
    }),
  );

  /** What both the page (in addresses) and the data must name, row by row and in the same order. */
  function namesOf(row: { id?: string; alignmentId?: string }): string[] {
    const id = row.alignmentId ?? row.id;
    if (id === undefined) throw new Error('a row has no id');
    return [id];
  }

  /** The addresses that each row of the list holds, over all its pages. */
  async function readWholePage(page: Page, rows: string, language: Language): Promise<string[]> {
    const shown: string[] = [];
    const next = page.getByRole('link', { name: messagesOf(language).shell.nextPage, exact: true });
    for (let turn = 0; turn < 50; turn += 1) {
      shown.push(
        ...(await page
          .locator(rows)
          .evaluateAll((all) =>
            all.map((row) =>
              [row, ...row.querySelectorAll('a')].map((link) => (link as { href?: string }).href ?? '').join(' '),
            ),
          )),
      );
      if ((await next.count()) === 0) return shown;
      await next.click();
    }
    throw new Error('the list has no end');
  }

  async function followJson(page: Page): Promise<object[]> {
    const rows: object[] = [];
    let body = JSON.parse((await page.locator('body').textContent()) ?? '') as Rows<object>;
    rows.push(...body.rows);
    while (body.next !== null) {
      body = await site.json<Rows<object>>(body.next);
      rows.push(...body.rows);
    }
    return rows;
  }

  async function download(page: Page, name: string): Promise<string> {
    const arriving = page.waitForEvent('download');
    await page.locator('.faces').getByRole('link', { name, exact: true }).click();
    const file = await arriving;
    expect(file.suggestedFilename()).toMatch(name === 'CSV' ? /\.csv$/ : /\.ndjson$/);
    return readFile(await file.path(), 'utf8');
  }
});
