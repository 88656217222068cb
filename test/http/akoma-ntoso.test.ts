import { SaxesParser } from 'saxes';
import { beforeAll, describe, expect, it } from 'vitest';
import { readProvisions } from '../../src/store/provisions.ts';
import { elementsOf, parseHtml } from '../ui/parse-html.ts';
import { type Opened, openApp } from './open-app.ts';
import { CA, EDITIONS, US } from './sample-index.ts';

type Read = {
  readonly nested: (readonly [string, string | null])[];
  readonly words: string;
  readonly language: string | undefined;
};

/** What an XML reader that is not ours finds in the body: eIds in order, each with the one it stands in, and all text. */
function readXml(xml: string): Read {
  const parser = new SaxesParser({ xmlns: true });
  const open: (string | null)[] = [];
  const nested: [string, string | null][] = [];
  let words = '';
  let language: string | undefined;
  parser.on('opentag', ({ name, attributes }) => {
    if (name === 'FRBRlanguage') language = attributes['language']?.value;
    const eId = name === 'TLCOrganization' ? null : (attributes['eId']?.value ?? null);
    if (eId !== null) nested.push([eId, open.findLast((one) => one !== null) ?? null]);
    open.push(eId);
  });
  parser.on('text', (text) => {
    if (open.length > 3) words += text;
  });
  parser.on('closetag', () => {
    open.pop();
  });
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(xml).close();
  return { nested, words, language };
}

describe('an instrument as Akoma Ntoso', () => {
  let opened: Opened;
  const get = (path: string, headers = {}) => opened.app.request(path, { headers });
  beforeAll(async () => {
    opened = await openApp();
  });

  it.each([
    [US, 'en', EDITIONS.us, 'eng'],
    [CA, 'en', EDITIONS.ca, 'eng'],
    [CA, 'fr', EDITIONS.caFr, 'fra'],
  ])('%s in %s holds every provision in its place', async (instrument, language, edition, code) => {
    const page = await (await get(`/${language}/instruments/${instrument}`)).text();
    const link = elementsOf(parseHtml(page)).find((one) => one.attributes['type'] === 'application/akn+xml');
    const response = await get(link?.attributes['href']?.replaceAll('&amp;', '&') ?? '');
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('application/akn+xml');
    const read = readXml(await response.text());
    const provisions = await readProvisions(opened.index, edition);
    expect(read.nested).toEqual(provisions.map(({ eId, parentEId }) => [eId, parentEId]));
    expect(read.language).toBe(code);
    for (const { text } of provisions) expect(read.words).toContain(text);
  });

  it('is not sent again to whoever has it, and is nothing where there is no text', async () => {
    const path = `/en/instruments/${US}/akoma-ntoso.xml`;
    const etag = (await get(path)).headers.get('etag') ?? '';
    expect((await get(path, { 'If-None-Match': etag })).status).toBe(304);
    expect((await get('/en/instruments/us/1-cfr-1/akoma-ntoso.xml')).status).toBe(404);
    expect((await get(`${path}?edition=none`)).status).toBe(404);
    expect((await get(`${path}?other=1`)).status).toBe(400);
  });
});
