import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { messagesOf } from '../../src/ui/messages/messages-of.ts';
import { LANGUAGES, openSite, type Site, signIn } from './open-site.ts';
import { NOT_PAGES, readRoutes, routeOf } from './page-routes.ts';
import { addressesOf, choosePair, draftPlan, placesOf, postTag, STAFF_PAGES } from './page-types.ts';

let site: Site;
let token: string;
let alignmentId: string;

beforeAll(async () => {
  site = await openSite();
  token = await site.makeToken('Sam Roy');
  ({ alignmentId } = await choosePair(site));
});
afterAll(async () => {
  await site?.close();
});

/** Everything a browser complains of, and every request that would leave the site. */
type Watch = { readonly complaints: string[]; readonly strays: string[] };

function watch(context: BrowserContext): Watch {
  const seen: Watch = { complaints: [], strays: [] };
  context.on('console', (message) => {
    // A page that says 404 is a page like another; the browser notes it in its console all the same.
    const isStatus = message.text().startsWith('Failed to load resource') && message.text().includes('404');
    if (!isStatus && ['error', 'warning'].includes(message.type()))
      seen.complaints.push(`${message.type()}: ${message.text()}`);
  });
  context.on('weberror', ({ error }) => seen.complaints.push(String(error())));
  context.on('dialog', (dialog) => {
    seen.complaints.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  context.on('page', (page) => page.on('popup', (popup) => seen.complaints.push(`popup: ${popup.url()}`)));
  context.on('request', (request) => {
    const url = new URL(request.url());
    if (url.protocol !== 'data:' && url.origin !== site.origin) seen.strays.push(request.url());
  });
  return seen;
}

/** Makes each page tell of what its policy stopped; reports come as console errors, which `watch` collects. */
async function reportViolations(page: Page): Promise<void> {
  await page.addInitScript(
    "addEventListener('securitypolicyviolation', (event) => console.error('CSP stopped ' + event.violatedDirective + ' ' + event.blockedURI));",
  );
}

/** How many pages of each route are opened; those of the list of kinds come first. */
const EACH = 2;
/** Where a page leads, and which places inside itself it points at in vain. */
const LINKS = `(() => {
  const links = [...document.querySelectorAll('a[href]')];
  const inside = links.filter((link) => link.getAttribute('href').startsWith('#')).map((link) => decodeURIComponent(link.getAttribute('href').slice(1)));
  return { hrefs: links.map((link) => new URL(link.getAttribute('href'), document.baseURI).href), missing: inside.filter((id) => document.getElementById(id) === null) };
})()`;

describe('a crawl from the home page along every kind of link', () => {
  it.each(LANGUAGES)(
    'meets no violation, no error, no stray request and no dead end: %s',
    async (language) => {
      const pair = await choosePair(site);
      const tag = await postTag(site, token, pair.alignmentId, 'for the crawl');
      const routes = readRoutes();
      const page = await site.visit();
      const seen = watch(page.context());
      await reportViolations(page);
      const met = new Map<string, number>();
      const known = new Set<string>();
      // A crawl is only worth something if it has met every kind of page that a visitor can open.
      const listed = Object.entries(addressesOf(placesOf(pair, tag))).filter(([type]) => type !== 'problem');
      const queue = listed.map(([, path]) => `/${language}${path}`);
      for (const [, path] of listed) {
        const kind = routeOf(path, routes) ?? '';
        met.set(kind, (met.get(kind) ?? 0) + 1);
        known.add(`/${language}${path}`);
      }
      const dead: string[] = [];
      const lost: string[] = [];
      while (queue.length > 0) {
        const address = queue.shift() ?? '';
        const response = await page.goto(address);
        if (response?.status() !== 200) dead.push(`${address}: ${response?.status()}`);
        const { hrefs, missing } = await page.evaluate<{ hrefs: string[]; missing: string[] }>(LINKS);
        lost.push(...missing.map((id) => `${address} #${id}`));
        for (const href of hrefs) {
          const url = new URL(href);
          const path = url.pathname.replace(/\/$/, '');
          if (url.origin !== site.origin || !path.startsWith(`/${language}`) || known.has(path + url.search)) continue;
          known.add(path + url.search);
          const kind = routeOf(path.slice(`/${language}`.length), routes);
          const isFile = /\.(?:json|csv|ndjson|xlsx|parquet)$/.test(path);
          if (kind === undefined || kind in NOT_PAGES || isFile || (met.get(kind) ?? 0) >= EACH) continue;
          met.set(kind, (met.get(kind) ?? 0) + 1);
          queue.push(path + url.search);
        }
      }
      expect(seen).toEqual({ complaints: [], strays: [] });
      expect(dead).toEqual([]);
      expect(lost).toEqual([]);
      const broken: string[] = [];
      for (const address of known) {
        const { status, body } = await fetch(`${site.origin}${address}`);
        await body?.cancel();
        if (status !== 200) broken.push(`${address}: ${status}`);
      }
      expect(broken).toEqual([]);
      await page.context().close();
    },
    240_000,
  );

  it.each(LANGUAGES)('meets none of them on the pages of staff: %s', async (language) => {
    const adminToken = await site.makeToken(`Admin ${language}`, 'admin');
    const plan = await draftPlan(site, adminToken, 'transport');
    const page = await site.visit();
    const seen = watch(page.context());
    await reportViolations(page);
    await signIn(page, language, adminToken);
    for (const address of Object.values(STAFF_PAGES)) {
      const response = await page.goto(`/${language}${address.replace(/^plan/, plan)}`);
      expect([address, response?.status()]).toEqual([address, 200]);
      const { missing } = await page.evaluate<{ missing: string[] }>(LINKS);
      expect([address, missing]).toEqual([address, []]);
    }
    expect(seen).toEqual({ complaints: [], strays: [] });
    await page.context().close();
  });

  it('answers an unknown address with a page that breaks no rule either', async () => {
    const page = await site.visit();
    const seen = watch(page.context());
    await reportViolations(page);
    const response = await page.goto('/fr/nulle-part');
    expect(response?.status()).toBe(404);
    expect(seen).toEqual({ complaints: [], strays: [] });
    await page.context().close();
  });

  it('sees what it looks for: a script, a style and an image from elsewhere are each stopped and told', async () => {
    const page = await site.visit();
    const seen = watch(page.context());
    await reportViolations(page);
    await page.goto('/en');
    await page.evaluate(`
      document.body.insertAdjacentHTML('beforeend', '<p style="color:red">x</p>');
      document.head.append(Object.assign(document.createElement('script'), { textContent: 'window.struck = true' }));
      document.body.append(Object.assign(document.createElement('img'), { src: 'https://example.org/x.png' }));
    `);
    await expect.poll(() => seen.complaints.filter((one) => one.includes('CSP stopped')).length).toBe(3);
    expect(await page.evaluate('window.struck')).toBeUndefined();
    await page.context().close();
  });
});

const STRIKE = 'window.struck=1';
const PAYLOADS = [
  `<script>${STRIKE}</script>`,
  `</script><script>${STRIKE}</script>`,
  `<img src=x onerror=${STRIKE}>`,
  `<svg onload=${STRIKE}>`,
  `<svg><script>${STRIKE}</script></svg>`,
  `"><script>${STRIKE}</script>`,
  `'><img src=x onerror=${STRIKE}>`,
  `" onfocus="${STRIKE}" autofocus="`,
  `' onmouseover='${STRIKE}`,
  `</textarea><script>${STRIKE}</script>`,
  `</title><script>${STRIKE}</script>`,
  `<iframe srcdoc="<script>parent.${STRIKE}</script>">`,
  `<a href="javascript:${STRIKE}">x</a>`,
  `<details open ontoggle=${STRIKE}>`,
  `<math><mi xlink:href="data:x,<script>${STRIKE}</script>">`,
  `<body onload=${STRIKE}>`,
  `<style>@import "https://example.org/x.css";</style>`,
  `<form action=https://example.org><button formaction="javascript:${STRIKE}">`,
  `{{constructor.constructor('${STRIKE}')()}}\${${STRIKE}}`,
  `&lt;script&gt;${STRIKE}&lt;/script&gt;\u2028<!--<script>`,
];
/** Elements that no page of the site has in its content save where the site itself puts them. */
const FOREIGN =
  'script:not([src="/assets/app.js"]), img, iframe, math, style, object, embed, base, [onload], [onerror], [onfocus], [ontoggle], [onmouseover], a[href^="javascript:"], [formaction]';

describe('what people type', () => {
  it('is inert in the note of a tag, in the list of tags, on the pair and in the form', async () => {
    expect(new Set(PAYLOADS).size).toBe(20);
    const page = await site.visit();
    const seen = watch(page.context());
    await reportViolations(page);
    await signIn(page, 'en', token);
    const tags = [];
    for (const note of PAYLOADS) tags.push(await postTag(site, token, alignmentId, note));
    for (const address of ['/en/tags', `/fr/compare/${alignmentId}`]) {
      await page.goto(address);
      const notes = await page
        .locator('td.note')
        .evaluateAll((all) => all.map((cell) => [cell.childElementCount, cell.textContent] as const));
      for (const payload of PAYLOADS) expect(notes).toContainEqual([0, payload]);
      expect(await page.locator(FOREIGN).count()).toBe(0);
    }
    for (const tag of tags) {
      await page.goto(`/en/tags/${tag.id}`);
      expect(await page.locator('p.note').textContent()).toBe(tag.note);
      expect(await page.locator('p.note').evaluate((note) => note.childElementCount)).toBe(0);
      expect(await page.getByRole('textbox', { name: 'Note' }).inputValue()).toBe(tag.note);
      expect(await page.locator(FOREIGN).count()).toBe(0);
      expect(await page.evaluate('window.struck')).toBeUndefined();
    }
    expect(seen).toEqual({ complaints: [], strays: [] });
    await page.context().close();
  });

  it('is inert in search and wherever else an address is shown again', async () => {
    const page = await site.visit();
    const seen = watch(page.context());
    await reportViolations(page);
    await page.goto('/en/search');
    const plain = await page.locator('main *').count();
    for (const [at, payload] of PAYLOADS.entries()) {
      await page.locator('#q').fill(payload);
      await page.locator('main form').getByRole('button').click();
      expect(await page.locator('#q').inputValue()).toBe(payload);
      if ((await page.locator('.hits').count()) === 0) {
        expect(await page.locator('main *').count()).toBeLessThanOrEqual(plain + 8);
        expect(await page.locator('.state').textContent()).toContain(messagesOf('en').lists.searchNothing(payload));
      }
      expect(await page.locator(FOREIGN).count()).toBe(0);
      const typed = encodeURIComponent(payload);
      const echoes = [
        `/en/sign-in?returnTo=${typed}`,
        `/fr/tags?crosswalk=${typed}`,
        `/en/${typed}`,
        `/en/sectors/${typed}`,
      ];
      const address = echoes[at % echoes.length] ?? '';
      await page.goto(address);
      expect(await page.locator(FOREIGN).count(), address).toBe(0);
      expect(await page.evaluate('window.struck'), address).toBeUndefined();
      await page.goBack();
    }
    expect(seen).toEqual({ complaints: [], strays: [] });
    await page.context().close();
  });
});
