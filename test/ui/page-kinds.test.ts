import { describe, expect, it } from 'vitest';
import { NOT_PAGES, readRoutes, routeOf } from '../browser/page-routes.ts';
import { addressesOf, SAMPLE_PAGES, STAFF_PAGES } from '../browser/page-types.ts';

const PLACES = {
  sector: 'a',
  theme: 'b',
  ca: 'ca/a',
  us: 'us/b',
  usEId: 'sec_1',
  crosswalk: 'c',
  pair: 'd',
  tag: 'e',
  bridged: 'ca/a',
  hub: 'f',
};

/** A page that is added is looked at like all others, or says why not: the suites of the browser and the checker of HTML go through these lists. */
describe('the list of kinds of page', () => {
  const routes = readRoutes();
  const listed = [...Object.values(addressesOf(PLACES)), ...Object.values(SAMPLE_PAGES), ...Object.values(STAFF_PAGES)];
  const routed = listed.map((address) => routeOf(address.replace(/^plan/, '/work-plans/g'), routes));

  it('has an address of every route that answers with a page', () => {
    expect(routes.length).toBeGreaterThan(50);
    const missed = routes.filter((route) => !(route in NOT_PAGES) && !routed.includes(route));
    expect(missed).toEqual([]);
  });

  it('has no address that no route answers, and no exception that is none', () => {
    expect(listed.filter((_, at) => routed[at] === undefined)).toEqual(['/nowhere']);
    expect(Object.keys(NOT_PAGES).filter((route) => !routes.includes(route) || routed.includes(route))).toEqual([]);
  });
});
