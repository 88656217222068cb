import { beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../../src/http/app.ts';
import { dataSets } from '../../src/model/data-sets/data-sets.ts';
import { attr, type Element, elementsOf, parseHtml, textOf } from '../ui/parse-html.ts';
import { type Opened, openApp } from './open-app.ts';

type Operation = { operationId: string; summary: string; parameters: { name: string }[]; responses: object };
const FILE = /-(?:csv|ndjson|xlsx|parquet)$/;

describe('the API reference', () => {
  let opened: Opened;
  let operations: (Operation & { path: string; method: string })[];
  const load = async (path: string) => {
    const response = await opened.app.request(path);
    expect([path, response.status]).toEqual([path, 200]);
    return elementsOf(parseHtml(await response.text()));
  };
  const mainOf = (all: readonly Element[]) => all.find((one) => one.name === 'main') as Element;

  beforeAll(async () => {
    opened = await openApp();
    const { paths } = (await (await opened.app.request('/openapi.json')).json()) as {
      paths: Record<string, Record<string, Operation>>;
    };
    operations = Object.entries(paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]) => ({ ...operation, path, method: method.toUpperCase() })),
    );
  });

  it.each(['en', 'fr'])('names every operation of the description, each once (%s)', async (language) => {
    const all = await load(`/${language}/data/reference`);
    const prefix = `/${language}/data/reference/`;
    const linked = all.flatMap((one) => (attr(one, 'href')?.startsWith(prefix) ? [textOf(one)] : []));
    const single = operations.filter(({ operationId }) => !FILE.test(operationId));
    expect(linked.sort()).toEqual(single.map(({ method, path }) => `${method} ${path}`).sort());
    expect(single.length).toBeGreaterThanOrEqual(70);
  });

  it.each(['en', 'fr'])('says of each what it takes and answers, in one language (%s)', async (language) => {
    for (const { operationId, method, path, parameters, responses } of operations) {
      if (FILE.test(operationId)) continue;
      const all = await load(`/${language}/data/reference/${operationId}`);
      const main = textOf(mainOf(all));
      expect(main).toContain(`${method} ${path}`);
      const codes = all.filter((one) => one.name === 'code').map((one) => textOf(one));
      for (const { name } of parameters) expect([operationId, codes.includes(name)]).toEqual([operationId, true]);
      for (const status of Object.keys(responses))
        expect([operationId, main.includes(status)]).toEqual([operationId, true]);
      for (const file of operations.filter((one) => one.operationId.replace(FILE, '') === operationId)) {
        expect(main).toContain(file.path);
      }
    }
  });

  it('has French words for what every operation and every parameter does', async () => {
    const missing = new Set<string>();
    for (const { operationId } of operations) {
      if (FILE.test(operationId)) continue;
      const all = await load(`/fr/data/reference/${operationId}`);
      const fields = all.findIndex((one) => attr(one, 'id') === 'fields');
      for (const [at, one] of all.entries()) {
        // Fields of lists behind pages have their meaning in English only; those of data sets have both.
        if (one.name === 'span' && attr(one, 'lang') === 'en' && at < fields) missing.add(textOf(one));
        const isParameter = at < all.findIndex((other) => ['body', 'answers'].includes(attr(other, 'id') ?? ''));
        if (isParameter && one.name === 'td' && textOf(one) === '–') missing.add(`${operationId} leaves one unsaid`);
      }
    }
    expect([...missing]).toEqual([]);
  });

  it('needs nothing from elsewhere', async () => {
    for (const path of ['/en/data', '/en/data/reference', '/fr/data/reference/v1-drift', '/en/data/limits']) {
      for (const one of await load(path)) {
        for (const name of ['href', 'src', 'action']) {
          expect([path, attr(one, name) ?? '/']).toEqual([path, expect.stringMatching(/^(?:\/(?!\/)|#|data:image)/)]);
        }
        expect([path, attr(one, 'style')]).toEqual([path, undefined]);
      }
    }
  });

  it('knows no operation that is not there', async () => {
    for (const path of ['/en/data/reference/v1-nothing', '/en/data/nothing']) {
      expect((await opened.app.request(path)).status).toBe(404);
    }
  });

  it.each(['en', 'fr'] as const)('says what is promised of every data set (%s)', async (language) => {
    const main = textOf(mainOf(await load(`/${language}/data/stability`)));
    for (const [, { title }] of dataSets) expect(main).toContain(title[language]);
  });

  it('says what this server allows', async () => {
    const app = createApp({
      index: opened.index,
      desk: opened.desk,
      now: () => opened.clock.now,
      rateLimit: { requests: 77, seconds: 30 },
    });
    const page = await (await app.request('/en/data/limits')).text();
    expect(page).toContain('77 requests in 30 seconds');
    expect(page).toContain('300 requests in 60 seconds');
    const open = await (await opened.app.request('/fr/data/limits')).text();
    expect(open).toContain('aucune sur ce serveur');
  });
});
