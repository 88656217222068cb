import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { inject } from 'vitest';
import { openBrowser } from '../../scripts/open-browser.ts';
import { ALL_SCOPES, type Role } from '../../src/model/actor.ts';
import { openDesk, openReplaceable } from '../../src/runtime/node/open-database.ts';
import { serve } from '../../src/runtime/node/serve.ts';
import type { Database } from '../../src/store/database.ts';
import { insertToken } from '../../src/store/tokens.ts';
import { addOlderEdition } from '../http/older-edition.ts';
import { openDesk as openSampleDesk, openSampleIndex } from '../http/open-databases.ts';
import { fillSampleTables } from '../http/sample-tables.ts';

export const LANGUAGES = ['en', 'fr'] as const;

/** How somebody comes to the site. */
type Visitor = { readonly width: number; readonly height: number; readonly javaScript: boolean };

/** The product as `npm start` serves it, over its embedded corpora and an empty desk, and a browser to look at it with. */
export type Site = {
  /** `http://localhost:PORT`, without a slash at the end. */
  readonly origin: string;
  /** A page in a fresh browser: nothing kept, no session. Close its context when done. */
  readonly visit: (visitor?: Partial<Visitor>) => Promise<Page>;
  /** Makes a token as `npm run token` does, of somebody who may tag if not said otherwise, and returns it. */
  readonly makeToken: (name: string, role?: Role) => Promise<string>;
  /** A data face of the service, parsed. */
  readonly json: <T>(path: string) => Promise<T>;
  /** Ends browser and server and takes the files away. */
  readonly close: () => Promise<void>;
};

/** Opens server and browser over the index that was built for all of the suite, with a desk of its own. */
export async function openSite(): Promise<Site> {
  const folder = mkdtempSync(join(tmpdir(), 'p49-browser-'));
  const index = await openReplaceable(inject('embeddedIndex'));
  const desk = await openDesk(join(folder, 'desk.db'));
  return open(index, desk, async () => {
    await Promise.all([index.close(), desk.close()]);
    rmSync(folder, { recursive: true, force: true });
  });
}

/** The same over the sample index, which has what the embedded corpora lack: two dates of a text, and both languages. */
export async function openSampleSite(): Promise<Site> {
  const index = await openSampleIndex();
  await addOlderEdition(index);
  await fillSampleTables(index);
  return open(index, await openSampleDesk(), async () => undefined);
}

async function open(index: Database, desk: Database, clear: () => Promise<void>): Promise<Site> {
  const server = await serve({ index, desk, port: 0, hostname: 'localhost' });
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('the server has no port');
  const origin = `http://localhost:${address.port}`;
  const browser = await openBrowser();
  return {
    origin,
    visit: visitor(browser, origin),
    makeToken: (name, role = 'tagger') => addToken(desk, name, role),
    json: async <T>(path: string): Promise<T> => {
      const response = await fetch(`${origin}${path}`);
      if (!response.ok) throw new Error(`${path} answered ${response.status}`);
      return (await response.json()) as T;
    },
    close: async () => {
      await browser.close();
      await new Promise((resolve) => server.close(resolve));
      await clear();
    },
  };
}

/** Fresh browsers at one address. */
export function visitor(browser: Browser, origin: string): Site['visit'] {
  return async ({ width = 1280, height = 900, javaScript = true } = {}) => {
    const context = await browser.newContext({
      baseURL: origin,
      viewport: { width, height },
      javaScriptEnabled: javaScript,
      reducedMotion: 'reduce',
    });
    context.setDefaultTimeout(15_000);
    return context.newPage();
  };
}

export async function addToken(desk: Database, name: string, role: Role): Promise<string> {
  const token = `p49_${randomBytes(32).toString('base64url')}`;
  const sha256 = createHash('sha256').update(token).digest('hex');
  const createdAt = new Date().toISOString();
  await insertToken(desk, { id: name, sha256, name, role, scopes: ALL_SCOPES, createdAt, expiresAt: null }, 'test');
  return token;
}

/** Signs a visitor in the way people do: on the page, with the token typed in. */
export async function signIn(page: Page, language: 'en' | 'fr', token: string): Promise<void> {
  await page.goto(`/${language}/sign-in`);
  await page.locator('#token').fill(token);
  // A click does not wait for the page it leads to, whose title is empty until it has come.
  const loaded = page.waitForEvent('load');
  await page.locator('main form').getByRole('button').click();
  await loaded;
}
