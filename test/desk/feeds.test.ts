import { SaxesParser } from 'saxes';
import { beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import type { WholePlan } from '../../src/model/work-plan.ts';
import { insertTag } from '../../src/store/tags.ts';
import { OLD, sec } from '../http/older-edition.ts';
import { bearer, type Opened, openApp } from '../http/open-app.ts';
import { fillSampleBridges } from '../http/sample-bridges.ts';
import { CA, CROSSWALK, US } from '../http/sample-index.ts';
import { makePointer, makeTag } from './make-tag.ts';
import { makePlan, send } from './open-desk-app.ts';

let opened: Opened;
let plan: WholePlan['plan'];

beforeAll(async () => {
  opened = await openApp();
  await fillSampleBridges(opened.index);
  ({ plan } = await makePlan(opened));
  // A tag made on the older text, of the plan.
  const us = makePointer(US, { eId: sec(2), quote: 'a mark of 7 mm', pointInTime: OLD });
  const ca = makePointer(CA, { eId: 'sec_2', pointInTime: '2026-01-10' });
  await insertTag(opened.desk, makeTag({ id: '01STALE', crosswalkId: CROSSWALK, ca, us, workPlanId: plan.id }));
});

const FEEDS = ['/sectors/labels', `/instruments/${US}`, `/instruments/${CA}`, '/work-plans/PLAN'] as const;
const addressOf = (language: string, home: string) => `/${language}${home.replace('PLAN', plan.id)}/feed`;

const JsonFeed = z.object({
  version: z.literal('https://jsonfeed.org/version/1.1'),
  title: z.string().min(1),
  language: z.enum(['en', 'fr']),
  home_page_url: z.url(),
  feed_url: z.url(),
  items: z.array(
    z.object({
      id: z.string().regex(/^urn:parallel-49:\S+$/),
      url: z.url(),
      title: z.string().min(1),
      date_modified: z.iso.datetime(),
      content_text: z.string(),
    }),
  ),
});
const read = async (address: string) => {
  const response = await opened.app.request(`${address}.json`, { headers: bearer('reader') });
  expect([response.status, response.headers.get('content-type')]).toEqual([200, 'application/feed+json']);
  return JsonFeed.parse(await response.json());
};
const kindsOf = (items: readonly { id: string }[]) => new Set(items.map(({ id }) => id.split(':')[2]));

/** Ids and dates of the entries of an Atom feed, by a reader of XML; fails where RFC 4287 wants an element that is not there. */
function readAtom(text: string): { id: string; updated: string }[] {
  const entries: Record<string, string>[] = [];
  const feed: Record<string, string> = {};
  const path: string[] = [];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('opentag', ({ name, uri }) => {
    expect(uri).toBe('http://www.w3.org/2005/Atom');
    path.push(name);
    if (name === 'entry') entries.push({});
  });
  parser.on('text', (words) => {
    const [, parent, name] = path.length === 3 ? path : ['', 'feed', path[1]];
    const into = parent === 'entry' ? entries.at(-1) : feed;
    if (into !== undefined && name !== undefined) into[name] = (into[name] ?? '') + words;
  });
  parser.on('closetag', () => path.pop());
  parser.write(text).close();
  for (const one of [feed, ...entries]) {
    expect(z.iso.datetime().safeParse(one['updated']).success, one['updated']).toBe(true);
    expect([one['id'] ?? '', one['title'] ?? '']).not.toContain('');
  }
  return entries.map(({ id = '', updated = '' }) => ({ id, updated }));
}

describe.each(['en', 'fr'])('feeds in %s', (language) => {
  it.each(FEEDS)('say of %s in Atom what they say in JSON, the newest first, each once', async (home) => {
    const address = addressOf(language, home);
    const { items } = await read(address);
    expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
    const dates = items.map((item) => item.date_modified);
    expect(dates).toEqual(dates.toSorted().toReversed());
    for (const { url } of items) expect(url).toMatch(new RegExp(`^http://localhost/${language}/`));
    const atom = await opened.app.request(`${address}.atom`);
    expect(atom.headers.get('content-type')).toContain('application/atom+xml');
    const text = await atom.text();
    expect(readAtom(text)).toEqual(items.map(({ id, date_modified }) => ({ id, updated: date_modified })));
    expect(text).not.toMatch(/undefined|\[object/);
    expect(text).toContain(`xml:lang="${language}"`);
  });

  it('lead to pages that are there', async () => {
    for (const home of FEEDS)
      for (const { url } of (await read(addressOf(language, home))).items) {
        const answer = await opened.app.request(url);
        // A pair inside a section stands on the page of its section.
        const shown = answer.status === 302 ? await opened.app.request(answer.headers.get('location') ?? '') : answer;
        expect([url, shown.status]).toEqual([url, 200]);
      }
  });

  it('tell of divergences, amendments, stale tags and drift, each by sector, plan and instrument', async () => {
    const kinds = await Promise.all(FEEDS.map(async (home) => kindsOf((await read(addressOf(language, home))).items)));
    const [sector, us, ca, ofPlan] = kinds;
    const law = ['amendment', 'divergence', 'drift', 'stale'];
    expect([...(sector ?? [])].toSorted()).toEqual(law);
    // The Canadian text of the sample has one date; the references that stay behind are its own.
    expect([...(us ?? [])].toSorted()).toEqual(expect.arrayContaining(['amendment', 'divergence', 'stale']));
    expect([...(ca ?? [])].toSorted()).toEqual(['divergence', 'drift', 'stale']);
    expect([...(ofPlan ?? [])].toSorted()).toEqual(['amendment', 'audit', 'divergence', 'drift', 'stale']);
  });
});

describe('dates of feeds', () => {
  it('are those of the law: the day of the newer text, the same after every build and on every day', async () => {
    const before = await read('/en/sectors/labels/feed');
    const dates = Object.groupBy(before.items, ({ id }) => id.split(':')[2] ?? '');
    expect(new Set(dates['divergence']?.map((one) => one.date_modified))).toEqual(new Set(['2026-01-11T00:00:00Z']));
    expect(dates['amendment']?.map((one) => one.date_modified)).toEqual(['2026-01-11T00:00:00Z']);
    expect(dates['stale']?.map((one) => one.date_modified)).toEqual(['2026-01-11T00:00:00Z']);
    await opened.index.run("UPDATE meta SET value = '2027-07-07T07:07:07.000Z' WHERE name = 'built-at'");
    opened.clock.now = new Date('2027-08-01T00:00:00.000Z');
    expect(await read('/en/sectors/labels/feed')).toEqual(before);
    opened.clock.now = new Date('2026-03-01T12:00:00.000Z');
  });

  it('of a plan are those of its changes, and a change is one item more', async () => {
    const address = addressOf('en', '/work-plans/PLAN');
    const before = await read(address);
    opened.clock.now = new Date('2026-04-01T09:30:00.000Z');
    await send(opened, 'POST', `/en/work-plans/${plan.id}/grants`, { actor: 'other' }, bearer('editor'));
    const after = await read(address);
    expect(after.items.length).toBe(before.items.length + 1);
    expect(after.items[0]?.date_modified).toBe('2026-04-01T09:30:00.000Z');
    expect(after.items.slice(1)).toEqual(before.items);
  });

  it('no sector, no feed', async () => {
    for (const language of ['en', 'fr'])
      expect((await opened.app.request(`/${language}/sectors/none/feed.atom`)).status).toBe(404);
  });
});
