import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Role } from '../../src/model/actor.ts';
import { openSampleSite, type Site, signIn } from '../browser/open-site.ts';
import { sectionId } from '../http/sample-index.ts';
import { LIVE, SCRIPT_FORMS } from './script-forms.ts';

/** What one person has written: every text field of the desk holds one form of script, their own name included. */
type Written = {
  readonly form: string;
  readonly tag: string;
  readonly plan: string;
  readonly parts: readonly string[];
};

let site: Site;
let page: Page;
const complaints: string[] = [];
const written: Written[] = [];

/** A name is one line of at most 200 characters, a label of at most 40. */
const oneLine = (form: string, most: number) =>
  form
    .replaceAll(/\p{Cc}/gu, ' ')
    .slice(0, most)
    .trim();

beforeAll(async () => {
  site = await openSampleSite();
  for (const [at, form] of SCRIPT_FORMS.entries()) written.push(await write(form, at));
  page = await site.visit();
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('dialog', (dialog) => {
    complaints.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  await signIn(page, 'en', await site.makeToken('Ana Silva', 'admin'));
}, 600_000);
afterAll(async () => {
  await site?.close();
});

async function write(form: string, at: number): Promise<Written> {
  const name = oneLine(form, 200);
  const token = await site.makeToken(name, 'editor' satisfies Role);
  const send = async <T>(method: string, path: string, body: object, version?: number): Promise<T> => {
    const headers = {
      Authorization: `Bearer ${token}`,
      'Content-Type': 'application/json',
      ...(version === undefined ? {} : { 'If-Match': `"${version}"` }),
    };
    const response = await fetch(site.origin + path, { method, headers, body: JSON.stringify(body) });
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
    return (await response.json()) as T;
  };
  const both = { en: form, fr: form };
  const { plan } = await send<{ plan: { id: string } & Record<string, unknown> }>('POST', '/en/work-plans', {});
  const fields = Object.entries(plan).filter(([, value]) => typeof value === 'object' && value !== null);
  const { status, theme, startsOn, endsOn } = plan as Record<string, unknown>;
  const input = { status, theme, startsOn, endsOn, ...Object.fromEntries(fields.map(([field]) => [field, both])) };
  await send('PUT', `/en/work-plans/${plan.id}/parts/plan`, input, 1);
  const initiative = await send<{ id: string }>('POST', `/en/work-plans/${plan.id}/initiatives`, {
    title: both,
    outcomes: both,
    reporting: both,
    activities: [{ text: both, due: '2027-01-01', done: false }],
  });
  const variance = await send<{ id: string }>(
    'POST',
    `/en/work-plans/${plan.id}/initiatives/${initiative.id}/variances`,
    {
      title: both,
      difference: both,
      caRequirement: both,
      usRequirement: both,
      resolution: both,
    },
  );
  await send('POST', `/en/work-plans/${plan.id}/comments`, { text: form });
  await send('POST', `/en/work-plans/${plan.id}/grants`, { actor: name });
  const tag = await send<{ id: string }>('POST', '/en/tags', {
    alignmentId: sectionId((at % 16) + 1),
    status: 'proposed',
    priority: 'high',
    note: form,
    reason: form,
    assignee: name,
    labels: [oneLine(form, 40)],
    workPlanId: plan.id,
  });
  await send('POST', `/en/tags/${tag.id}/comments`, { text: form });
  await send('POST', '/en/decisions', { alignmentId: sectionId((at % 16) + 1), verdict: 'confirmed', reason: form });
  return { form, tag: tag.id, plan: plan.id, parts: ['plan', initiative.id, variance.id] };
}

/** Opens a page and says what of it is live; the form must be on it as words. */
async function open(path: string, form: string | null): Promise<void> {
  const response = await page.goto(path);
  expect([path, response?.status()]).toEqual([path, 200]);
  expect([path, await page.evaluate(LIVE)]).toEqual([path, []]);
  expect([path, await page.evaluate('window.struck')]).toEqual([path, undefined]);
  if (form === null) return;
  const shown = await page.evaluate<string>(
    "document.body.textContent + [...document.querySelectorAll('textarea, input')].map((one) => one.value).join('\\n')",
  );
  expect(shown.includes(form), `${path} shows ${form}`).toBe(true);
}

describe('script in every text field of the desk', () => {
  it('comes in sixty forms', () => {
    expect(new Set(SCRIPT_FORMS).size).toBe(60);
    expect(written).toHaveLength(60);
  });

  it('is seen where it is live: the count is no blind one', async () => {
    const bait = await site.visit();
    await bait.goto('/en/about');
    expect(await bait.evaluate(LIVE)).toEqual([]);
    await bait.evaluate(
      `document.body.insertAdjacentHTML('beforeend', ${JSON.stringify(SCRIPT_FORMS.join('\n').replaceAll('<!--', ''))})`,
    );
    expect((await bait.evaluate<string[]>(LIVE)).length).toBeGreaterThan(30);
    await bait.context().close();
  });

  it('is words on the page of each tag and plan, in both languages, and in the history below', async () => {
    for (const [at, { form, tag, plan }] of written.entries()) {
      const language = at % 2 === 0 ? 'en' : 'fr';
      await open(`/${language}/tags/${tag}`, form);
      await open(`/${language}/work-plans/${plan}`, form);
    }
  }, 600_000);

  it('is words in the forms that change a plan, an initiative and a variance', async () => {
    for (const [at, { form, plan, parts }] of written.entries())
      for (const part of parts) await open(`/${at % 2 === 0 ? 'fr' : 'en'}/work-plans/${plan}/parts/${part}`, form);
  }, 600_000);

  it('is words in the documents for print', async () => {
    for (const [at, { form, plan }] of written.entries()) {
      const kind = ['plan', 'variances', 'close-out', 'alignment-statement', 'forward-plan'][at % 5] ?? '';
      await open(`/${at % 2 === 0 ? 'en' : 'fr'}/work-plans/${plan}/documents/${kind}.html`, null);
      const words = await page.locator('body').textContent();
      if (kind === 'plan' || kind === 'close-out') expect(words).toContain(form);
    }
  }, 600_000);

  it('is words in every list, and on the comparison that the tags stand on', async () => {
    const lists = [
      '/tags',
      '/waiting?view=review',
      '/work-plans',
      '/decisions',
      '/contradictions',
      '/review',
      '/tokens',
      '/grants',
      '/people',
    ];
    for (const path of [...lists, `/compare/${sectionId(1)}`])
      for (const language of ['en', 'fr']) await open(`/${language}${path}`, null);
    const next = async (path: string) => {
      await page.goto(path);
      return page.locator('nav.pager a').getAttribute('href');
    };
    for (const path of ['/en/tags', '/en/tokens', '/en/work-plans']) await open((await next(path)) ?? '', null);
  }, 600_000);

  it('no browser complained of anything, and nothing ran', () => {
    expect(complaints).toEqual([]);
  });
});
