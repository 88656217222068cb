import { describe, expect, it } from 'vitest';
import { addOlderEdition } from '../http/older-edition.ts';
import { bearer, openApp } from '../http/open-app.ts';
import { CA, US } from '../http/sample-index.ts';
import { makePlan } from './open-desk-app.ts';

describe('feeds', () => {
  it.each(['en', 'fr'])(
    'say what happened in a sector, to an instrument and in a plan, as Atom and JSON, in %s',
    async (language) => {
      const opened = await openApp();
      await addOlderEdition(opened.index);
      const { plan } = await makePlan(opened);
      const ids: Record<string, string[]> = {};
      for (const home of ['/sectors/labels', `/instruments/${US}`, `/instruments/${CA}`, `/work-plans/${plan.id}`]) {
        const address = `/${language}${home}/feed`;
        const json = await opened.app.request(`${address}.json`, { headers: bearer('reader') });
        expect([json.status, json.headers.get('content-type')]).toEqual([200, 'application/feed+json']);
        const feed = (await json.json()) as { items: { id: string; url: string; date_modified: string }[] };
        ids[home] = feed.items.map(({ id }) => id);
        expect(new Set(ids[home]).size).toBe(feed.items.length);
        const dates = feed.items.map((item) => item.date_modified);
        expect(dates).toEqual(dates.toSorted().toReversed());
        for (const { url } of feed.items) expect(url).toMatch(new RegExp(`^http://localhost/${language}/`));
        const atom = await opened.app.request(`${address}.atom`);
        expect(atom.headers.get('content-type')).toContain('application/atom+xml');
        const text = await atom.text();
        expect(text.match(/<entry>/g) ?? []).toHaveLength(feed.items.length);
        expect(text).not.toMatch(/undefined|\[object/);
      }
      expect(ids[`/instruments/${US}`]?.some((id) => id.includes(':amendment:'))).toBe(true);
      expect(ids['/sectors/labels']?.some((id) => id.includes(':divergence:'))).toBe(true);
      expect(ids[`/work-plans/${plan.id}`]).toHaveLength(7);
      expect((await opened.app.request(`/${language}/sectors/none/feed.atom`)).status).toBe(404);
    },
  );
});
