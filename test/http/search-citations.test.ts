import { expect, it } from 'vitest';
import { ORIGIN, openApp } from './open-app.ts';

it.each([
  ['SOR/2000-1', '/instruments/ca/sor-2000-1'],
  ['SOR/2000-1 s 1(2)', '/instruments/ca/sor-2000-1/provisions/sec_1#sec_1__subsec_2'],
  ['21 CFR 900.2', '/instruments/us/21-cfr-900/provisions/part_900__sec_900.2'],
  ['21 CFR 900.2(b)', '/instruments/us/21-cfr-900/provisions/part_900__sec_900.2#part_900__sec_900.2__para_b'],
  ['21 CFR 900.2(b)(9)', '/instruments/us/21-cfr-900/provisions/part_900__sec_900.2#part_900__sec_900.2__para_b'],
])('a search for %s goes to the provision', async (typed, path) => {
  const { app } = await openApp();
  for (const language of ['en', 'fr']) {
    const answer = await app.request(`${ORIGIN}/${language}/search?q=${encodeURIComponent(typed)}`);
    expect(answer.status).toBe(302);
    expect(answer.headers.get('location')).toBe(`/${language}${path}`);
  }
});

it.each(['21 CFR 899.1', '21 CFR 900.999', 'SOR/1867-1'])(
  'a search for %s, which the index does not have, shows the page',
  async (typed) => {
    const { app } = await openApp();
    const answer = await app.request(`${ORIGIN}/en/search?q=${encodeURIComponent(typed)}`);
    expect(answer.status).toBe(200);
  },
);

it('a search by citation stays a list in its data faces', async () => {
  const { app } = await openApp();
  const answer = await app.request(`${ORIGIN}/en/search.json?q=SOR%2F2000-1`);
  expect(answer.status).toBe(200);
});
