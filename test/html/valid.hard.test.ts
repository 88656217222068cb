import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { messagesOf } from '../../src/ui/messages/messages-of.ts';
import { openApp } from '../http/open-app.ts';
import { CA, CROSSWALK, sectionId, US } from '../http/sample-index.ts';
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

  it('pages as the service answers them', async () => {
    const { app } = await openApp();
    const paths = [
      '',
      '/sectors/labels',
      '/crosswalks',
      `/crosswalks/${CROSSWALK}`,
      `/crosswalks/${CROSSWALK}/gaps?side=ca`,
      `/compare/${sectionId(1)}`,
      `/compare/${sectionId(1)}?ca=fr`,
      `/instruments/${CA}`,
      `/instruments/${US}/provisions/part_900__sec_900.2`,
      '/divergences',
      '/pairs',
      '/gaps',
      '/variances',
      '/search?q=figure',
      '/data',
      '/data/divergences',
      '/nowhere',
    ];
    const pages = new Map<string, string>();
    for (const language of ['en', 'fr']) {
      for (const path of paths)
        pages.set(`${language}${path}`, await (await app.request(`/${language}${path}`)).text());
    }
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
