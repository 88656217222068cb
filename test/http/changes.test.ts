import { beforeAll, describe, expect, it } from 'vitest';
import type { ChangeRow, EditionPair } from '../../src/model/change-row.ts';
import type { ReviewItem } from '../../src/model/review-item.ts';
import type { Tag } from '../../src/model/tag.ts';
import { insertTag } from '../../src/store/tags.ts';
import { makePointer, makeTag } from '../desk/make-tag.ts';
import { addOlderEdition, OLD, sec } from './older-edition.ts';
import { NOW, type Opened, openApp } from './open-app.ts';
import { CA, CROSSWALK, sectionId, US } from './sample-index.ts';

const NEW = '2026-01-11';
const CHANGES = `/en/instruments/${US}/changes`;

function tagOf(id: string, eId: string, quote: string): Tag {
  return makeTag({
    id,
    crosswalkId: CROSSWALK,
    ca: makePointer(CA, { eId: 'sec_9', quote: 'words that nobody wrote', pointInTime: '2001-01-01' }),
    us: makePointer(US, { eId, quote, pointInTime: OLD }),
    createdBy: 'tagger',
    createdAt: NOW,
    updatedAt: NOW,
  });
}

describe('changes between editions', () => {
  let opened: Opened;
  const get = (path: string) => opened.app.request(path);
  const rowsOf = async <Row>(path: string) => ((await (await get(path)).json()) as { rows: Row[] }).rows;

  beforeAll(async () => {
    opened = await openApp();
    const { index, desk } = opened;
    await addOlderEdition(index);
    await insertTag(desk, tagOf('01A', sec(2), 'x'));
    await insertTag(desk, tagOf('01B', sec(99), 'x'));
    await insertTag(desk, {
      ...tagOf('01C', sec(1), 'x'),
      ca: makePointer('ca/sor-1999-9', { eId: 'sec_9', quote: 'words that nobody wrote', pointInTime: '2001-01-01' }),
    });
  });

  it('lists what was added, changed and removed, with its figures', async () => {
    const rows = await rowsOf<ChangeRow>(`${CHANGES}.json?from=${OLD}&to=${NEW}`);
    expect(
      rows.map(({ kinds, was, is }) => [
        kinds.join(' '),
        was.map((one) => one.eId).join(),
        is.map((one) => one.eId).join(),
      ]),
    ).toEqual([
      ['text-changed figure-changed', sec(2, 'b'), sec(2, 'b')],
      ['added', '', sec(4)],
      ['removed', sec(99), ''],
    ]);
    expect(rows[0]).toMatchObject({
      figures: [{ from: '7 mm', to: '3 mm' }],
      is: [{ citation: '21 CFR 900.2(b)', provisions: 1 }],
      textRedline: [
        { kind: 'same' },
        { kind: 'deleted', text: '7' },
        { kind: 'inserted', text: '3' },
        { kind: 'same' },
      ],
    });
    expect(rows[1]?.is[0]?.provisions).toBe(3);
    expect(rows[1]?.after).toContain('§ 900.4 Marking 4\n(a) This part stands alone.');
  });

  it('takes the two newest dates when none is named, and dates the wrong way round', async () => {
    const pairs = await Promise.all(
      ['', `?from=${NEW}&to=${OLD}`, `?to=${NEW}`, `?from=${OLD}`].map((query) =>
        rowsOf<ChangeRow>(`${CHANGES}.json${query}`),
      ),
    );
    for (const rows of pairs) expect(rows.map(({ from, to }) => [from, to])).toEqual(Array(3).fill([OLD, NEW]));
  });

  it('shows the page in both languages, filters by kind, and leads from one change to the next', async () => {
    const page = await (await get(`${CHANGES}?kind=text-changed`)).text();
    expect(page).toContain('<del datetime="2026-01-11">');
    expect(page).not.toContain('900.99');
    const all = await (await get(`/fr/instruments/${US}/changes`)).text();
    expect(all).toContain('rel="next" href="#change-1"');
    expect(all).toContain('Valeur modifiée');
  });

  it.each([
    [`${CHANGES}.json?from=2020-02-02`, 404, 'no-edition-on-date', NEW],
    [`/en/instruments/${CA}/changes.json`, 404, 'one-edition', '2026-01-10'],
    ['/en/instruments/us/1-cfr-1/changes.json', 404, 'no-such-instrument', '1-cfr-1'],
    [`${CHANGES}.json?kind=rewritten`, 422, 'invalid-parameter', 'added'],
    [`${CHANGES}.json?from=yesterday`, 422, 'invalid-parameter', 'from'],
  ])('refuses %s', async (path, status, code, named) => {
    const response = await get(path);
    const body = (await response.json()) as { code: string; detail: string };
    expect([response.status, body.code]).toEqual([status, code]);
    expect(body.detail).toContain(named);
  });

  it('lists the instruments that changed', async () => {
    const rows = await rowsOf<EditionPair>('/en/changes.json');
    expect(rows).toMatchObject([
      {
        instrumentId: US,
        titleEn: expect.stringMatching(/./),
        from: OLD,
        to: NEW,
        total: 3,
        counts: { added: 1, removed: 1 },
      },
    ]);
    expect(await rowsOf('/en/changes.json?kind=moved')).toEqual([]);
    expect((await get('/en/changes.csv')).status).toBe(200);
  });

  it('names the tags and pairs to look at again, whatever the size of a page', async () => {
    const whole = await rowsOf<ReviewItem>('/en/review.json?limit=500');
    const us = whole.map(({ what, id, provisions }) => [
      what,
      id,
      provisions
        .filter(({ side }) => side === 'us')
        .map(({ reason }) => reason)
        .join(),
    ]);
    expect(us).toEqual([
      ['tag', '01C', ''],
      ['tag', '01B', 'gone'],
      ['tag', '01A', 'changed'],
      ['alignment', sectionId(2), 'changed'],
      ['alignment', sectionId(4), 'changed'],
    ]);
    const seen: string[] = [];
    let path: string | null = '/en/review.json?limit=1';
    while (path !== null) {
      const { rows, next } = (await (await get(path)).json()) as { rows: ReviewItem[]; next: string | null };
      seen.push(...rows.map(({ id }) => id));
      path = next;
    }
    expect(seen).toEqual(whole.map(({ id }) => id));
    expect((await rowsOf<ReviewItem>('/en/review.json?what=alignment')).map(({ what }) => what)).toEqual([
      'alignment',
      'alignment',
    ]);
  });

  it('marks the pair in its crosswalk and its comparison, and the tag on its page', async () => {
    const crosswalk = await rowsOf<{ id: string; changedOn: string | null }>(`/en/crosswalks/${CROSSWALK}.json`);
    expect(crosswalk.filter(({ changedOn }) => changedOn === NEW).map(({ id }) => id)).toEqual([
      sectionId(2),
      sectionId(4),
    ]);
    const link = `href="/en/instruments/${US}/changes?from=${OLD}&amp;to=${NEW}#change-0"`;
    expect(await (await get(`/en/compare/${sectionId(2)}`)).text()).toContain(link);
    expect(await (await get('/en/tags/01A')).text()).toContain(link);
    expect(await (await get(`/en/instruments/${US}`)).text()).toContain('compare with June 1, 2025: 3 changes');
  });
});
