import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { messagesOf } from '../../src/ui/messages/messages-of.ts';
import { addressesOf, SAMPLE_PAGES, STAFF_PAGES } from '../browser/page-types.ts';
import { bearer } from '../http/open-app.ts';
import { openFull } from '../http/open-full.ts';
import { CA, CROSSWALK, sectionId, US } from '../http/sample-index.ts';
import { fillSampleTables } from '../http/sample-tables.ts';
import { pageNames, renderPage } from '../ui/sample-pages.ts';

/** The Nu Html Checker, which the W3C's own validator runs; it needs Java 11 or later. */
const JAR = fileURLToPath(new URL('../../node_modules/vnu-jar/build/dist/vnu.jar', import.meta.url));

type Message = {
  readonly type: 'error' | 'info' | 'non-document-error';
  readonly url?: string;
  readonly lastLine?: number;
  readonly message: string;
  readonly extract?: string;
};

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'p49-html-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What the checker says against pages, by name; warnings too. */
function check(pages: ReadonlyMap<string, string>): string[] {
  const files = [...pages].map(([name, text]) => {
    const file = join(folder, `${name.replace(/[^a-z0-9]+/gi, '-')}.html`);
    writeFileSync(file, text);
    return file;
  });
  const { status, stderr, error } = spawnSync('java', ['-Xss4m', '-jar', JAR, '--format', 'json', ...files], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (error !== undefined) throw new Error(`the checker needs Java 11 or later: ${error.message}`);
  const { messages } = JSON.parse(stderr) as { messages: readonly Message[] };
  const found = messages.map(
    ({ type, url, lastLine, message, extract }) =>
      `${url?.split('/').at(-1)}:${lastLine} ${type}: ${message} ${extract}`,
  );
  if (status !== 0 && found.length === 0) throw new Error(`the checker ended with ${status}: ${stderr}`);
  return found;
}

describe('the checker of the W3C says nothing against', () => {
  it('any page as it is rendered, in both languages', async () => {
    const pages = new Map<string, string>();
    for (const name of pageNames) {
      for (const language of ['en', 'fr'] as const) pages.set(`${name}-${language}`, await renderPage(name, language));
    }
    expect(pages.size).toBeGreaterThanOrEqual(2 * 60);
    expect(check(pages)).toEqual([]);
  });

  it('any page as the service answers it, to readers and to staff', async () => {
    const opened = await openFull();
    await fillSampleTables(opened.index);
    const admin = { headers: bearer('admin') };
    const json = async <T>(path: string) => (await (await opened.app.request(path, admin)).json()) as { rows: T[] };
    const [tag] = (await json<{ id: string }>('/en/tags.json')).rows;
    const [plan] = (await json<{ id: string }>('/en/work-plans.json')).rows;
    const [hub] = (await json<{ id: string }>('/en/hubs.json')).rows;
    const addresses = addressesOf({
      sector: 'labels',
      theme: 'labels',
      ca: CA,
      us: US,
      usEId: 'part_900__sec_900.2',
      crosswalk: CROSSWALK,
      pair: sectionId(1),
      tag: tag?.id ?? '',
      bridged: CA,
      hub: hub?.id ?? '',
    });
    const staff = Object.values(STAFF_PAGES).map((path) => path.replace(/^plan/, `/work-plans/${plan?.id}`));
    const read = [...Object.values(addresses), ...Object.values(SAMPLE_PAGES)];
    const pages = new Map<string, string>();
    for (const language of ['en', 'fr']) {
      for (const path of read) {
        const answer = await opened.app.request(`/${language}${path}`);
        expect([path, answer.status]).toEqual([path, path === '/nowhere' || path.includes('1900-') ? 404 : 200]);
        pages.set(`${language}${path}`, await answer.text());
      }
      for (const path of [...staff, addresses.compare, addresses.tag]) {
        const answer = await opened.app.request(`/${language}${path}`, admin);
        expect([path, answer.status]).toEqual([path, 200]);
        pages.set(`${language}${path}-signed-in`, await answer.text());
      }
    }
    expect(pages.size).toBeGreaterThan(2 * 60);
    expect(check(pages)).toEqual([]);
  });

  it('nothing that is right, and something against what is wrong', () => {
    const title = messagesOf('en').home.title;
    const page = (body: string) =>
      `<!doctype html><html lang="en"><head><title>${title}</title></head><body>${body}</body></html>`;
    expect(check(new Map([['right', page('<p>x</p>')]]))).toEqual([]);
    const wrong = check(new Map([['wrong', page('<ul><p>x</p></ul><p id="a"><p id="a">')]]));
    expect(wrong.length).toBeGreaterThanOrEqual(2);
  });
});
