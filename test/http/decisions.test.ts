import { beforeEach, describe, expect, it } from 'vitest';
import { Decision } from '../../src/model/decision.ts';
import { listAudit } from '../../src/store/audit.ts';
import { deleteEdition } from '../../src/store/editions.ts';
import { parseCsv } from '../export/read-back.ts';
import { bearer, jsonBody, type Opened, ORIGIN, openApp, signIn } from './open-app.ts';
import { CA, CROSSWALK, childId, EDITIONS, sectionId, US } from './sample-index.ts';

type Rows = { readonly rows: readonly (Readonly<Record<string, unknown>> & { readonly id: string })[] };

describe('decisions', () => {
  let opened: Opened;
  beforeEach(async () => {
    opened = await openApp();
  });

  const send = (path: string, body: unknown, who = 'tagger') => {
    const sent = jsonBody(body);
    return opened.app.request(path, { method: 'POST', headers: { ...sent.headers, ...bearer(who) }, body: sent.body });
  };
  const decide = async (body: Readonly<Record<string, unknown>>, who = 'tagger') => {
    opened.clock.now = new Date(opened.clock.now.getTime() + 1000);
    const response = await send('/en/decisions', { reason: 'Read both.', ...body }, who);
    expect(response.status).toBe(201);
    return Decision.parse(await response.json());
  };
  const rows = async (path: string) => ((await (await opened.app.request(path)).json()) as Rows).rows;
  const page = async (path: string, who?: string) =>
    (await opened.app.request(path, who === undefined ? {} : { headers: bearer(who) })).text();
  const pair = async (id: string) =>
    (await rows(`/en/crosswalks/${CROSSWALK}.json?limit=100`)).find((row) => row.id === id);

  it('keeps where, what, why and who, and records it in the same act', async () => {
    const decision = await decide({ alignmentId: sectionId(4), verdict: 'confirmed', relationship: 'subset-of' });
    expect(decision).toMatchObject({
      verdict: 'confirmed',
      ca: { instrumentId: CA, eId: 'sec_4', pointInTime: '2026-01-10', quote: expect.stringContaining('figure 4') },
      us: { instrumentId: US, eId: 'part_900__sec_900.4' },
      machineLabel: 'candidate',
      machineScore: 0.8,
      role: 'tagger',
      decidedBy: 'tagger',
    });
    const [entry] = await listAudit(opened.desk, decision.id);
    expect(entry).toMatchObject({ actor: 'tagger', action: 'decision.create', after: decision });
  });

  it.each([
    ['confirmed', 'confirmed'],
    ['rejected', 'rejected'],
  ] as const)('overrides the program wherever the pair is shown: %s', async (verdict, status) => {
    await decide({ alignmentId: sectionId(1), verdict });
    expect(await pair(sectionId(1))).toMatchObject({ status, decidedBy: 'tagger' });
    expect(await pair(sectionId(2))).toMatchObject({ status: 'machine', decidedBy: null });
    const comparison = (await (await opened.app.request(`/en/compare/${sectionId(1)}.json`)).json()) as object;
    expect(comparison).toMatchObject({ decided: { status, decidedBy: 'tagger' } });
    const inside = (await rows('/en/divergences.json?limit=100')).find((row) => row['alignmentId'] === childId(1));
    expect(inside).toMatchObject({ status });
    const csv = parseCsv(await page(`/en/crosswalks/${CROSSWALK}.csv`));
    expect(csv[1]?.[csv[0]?.indexOf('status') ?? -1]).toBe(status);
    for (const path of [`/en/crosswalks/${CROSSWALK}`, `/en/compare/${sectionId(1)}`, '/en/divergences'])
      expect(await page(path)).toContain(`${verdict === 'confirmed' ? 'Confirmed' : 'Rejected'} by tagger`);
  });

  it('puts the relationship that a person states before the computed one, under their name, and only on the pair it was said of', async () => {
    const before = await pair(sectionId(1));
    await decide({ alignmentId: sectionId(1), verdict: 'confirmed', relationship: 'equal-to' });
    expect(await pair(sectionId(1))).toMatchObject({
      relationship: before?.['relationship'],
      decidedRelationship: 'equal-to',
    });
    const inside = (await rows('/en/divergences.json?limit=100')).find((row) => row['alignmentId'] === childId(1));
    expect(inside).toMatchObject({ status: 'confirmed', decidedRelationship: null });
    expect(await page(`/en/compare/${sectionId(1)}`)).toContain('Relationship, decided by tagger: Equal');
    expect(await page(`/fr/compare/${sectionId(1)}`)).toMatch(/Relation, établie par tagger\u00A0: Identiques/);
    expect(await page(`/en/compare/${sectionId(2)}`)).not.toContain('decided by tagger');
  });

  it('marks the section in the table of contents: decided, which is not the same as not assessed', async () => {
    await decide({ alignmentId: sectionId(1), verdict: 'rejected' });
    await decide({ alignmentId: sectionId(4), verdict: 'confirmed' });
    expect(await page(`/en/instruments/${CA}`)).toMatch(/class="mark m-rejected"[^>]*>rejected by a person/);
    expect(await page(`/en/instruments/${CA}/provisions/sec_1`)).toContain('rejected by a person');
  });

  it('counts a confirmed candidate as aligned and a rejected pair as neither', async () => {
    const labelled = async (label: string) =>
      (await rows(`/en/crosswalks/${CROSSWALK}.json?limit=100&label=${label}`)).map(({ id }) => id);
    await decide({ alignmentId: sectionId(4), verdict: 'confirmed' });
    await decide({ alignmentId: sectionId(1), verdict: 'rejected' });
    expect(await labelled('aligned')).toContain(sectionId(4));
    expect(await labelled('candidate')).not.toContain(sectionId(4));
    expect(await labelled('aligned')).not.toContain(sectionId(1));
    expect(await labelled('aligned')).toContain(sectionId(2));
  });

  it('counts in crosswalks and sectors what decisions leave', async () => {
    const counts = async (path: string, id: string) => {
      const row = (await rows(path)).find((one) => one.id === id);
      return [Number(row?.['sectionPairs']), Number(row?.['candidates'])] as const;
    };
    const both = async () => [
      await counts('/en/crosswalks.json', CROSSWALK),
      await counts('/en/sectors.json', 'labels'),
    ];
    const before = await both();
    const shifted = (pairs: number, candidates: number) => before.map((one) => [one[0] + pairs, one[1] + candidates]);
    expect(before[0]?.[1]).toBeGreaterThan(1);
    await decide({ alignmentId: sectionId(4), verdict: 'confirmed' });
    expect(await both()).toEqual(shifted(1, -1));
    const { id } = await decide({ alignmentId: sectionId(1), verdict: 'rejected' });
    expect(await both()).toEqual(shifted(0, -1));
    await decide({ alignmentId: sectionId(2), verdict: 'adjusted', instead: '21 CFR 900.3' });
    expect(await both()).toEqual(shifted(0, -1));
    expect((await send(`/en/decisions/${id}/withdraw`, {})).status).toBe(200);
    expect(await both()).toEqual(shifted(1, -1));
  });

  it('adjusts: the pair is rejected, the one named instead confirmed', async () => {
    const adjusted = await decide({ alignmentId: sectionId(1), verdict: 'adjusted', instead: '21 CFR 900.2' });
    expect(adjusted.insteadUs).toMatchObject({ instrumentId: US, eId: 'part_900__sec_900.2' });
    expect(adjusted.insteadCa).toMatchObject({ eId: 'sec_1' });
    expect(await pair(sectionId(1))).toMatchObject({ status: 'rejected' });
    await decide({ alignmentId: sectionId(3), verdict: 'adjusted', instead: 'SOR/2000-1, s. 2' });
    expect(await pair(sectionId(3))).toMatchObject({ status: 'rejected' });
    const crosswalk = await page(`/en/crosswalks/${CROSSWALK}`);
    expect(crosswalk).toMatch(/Pairs that people added[\s\S]*part_900__sec_900\.2/);
    expect(await page(`/fr/crosswalks/${CROSSWALK}`)).toContain('Paires ajoutées par des personnes');
  });

  it('closes the gap of a section that a person named a counterpart for', async () => {
    const gapsOf = async () => (await rows(`/en/crosswalks/${CROSSWALK}/gaps.json?side=us`))[0] as unknown;
    const before = (await gapsOf()) as { readonly citation: string; readonly eId: string };
    expect(before).toMatchObject({ counterpartInstrumentId: null, decidedBy: null });
    const { id } = await decide({ alignmentId: sectionId(1), verdict: 'adjusted', instead: before.citation });
    const closed = { counterpartInstrumentId: CA, counterpartEId: 'sec_1', decidedBy: 'tagger', decisionId: id };
    expect(await gapsOf()).toMatchObject(closed);
    expect((await rows('/en/gaps.json?side=us')).find(({ eId }) => eId === before.eId)).toMatchObject(closed);
    for (const path of [`/en/crosswalks/${CROSSWALK}`, `/en/crosswalks/${CROSSWALK}/gaps?side=us`])
      expect(await page(path)).toContain('Counterpart named by tagger');
  });

  it('flags people who disagree, and ends it when one takes the word back', async () => {
    const first = await decide({ alignmentId: sectionId(1), verdict: 'confirmed' });
    await decide({ alignmentId: sectionId(1), verdict: 'rejected' }, 'editor');
    expect(await pair(sectionId(1))).toMatchObject({ status: 'disputed', decidedBy: 'tagger; editor' });
    expect((await send(`/en/decisions/${first.id}/withdraw`, {}, 'other')).status).toBe(403);
    expect((await send(`/en/decisions/${first.id}/withdraw`, {}, 'editor')).status).toBe(200);
    expect((await send(`/en/decisions/${first.id}/withdraw`, {}, 'editor')).status).toBe(409);
    expect(await pair(sectionId(1))).toMatchObject({ status: 'rejected', decidedBy: 'editor' });
    expect((await listAudit(opened.desk, first.id)).map(({ action }) => action)).toEqual([
      'decision.create',
      'decision.withdraw',
    ]);
  });

  it('lets a person change their mind: the last word counts', async () => {
    await decide({ alignmentId: sectionId(1), verdict: 'confirmed' });
    await decide({ alignmentId: sectionId(1), verdict: 'rejected' });
    expect(await pair(sectionId(1))).toMatchObject({ status: 'rejected', decidedBy: 'tagger' });
  });

  it('decides on whole instruments, shown with the suggestion', async () => {
    const decision = await decide({ caInstrumentId: CA, usInstrumentId: US, verdict: 'rejected' });
    expect(decision).toMatchObject({ ca: { eId: '' }, us: { eId: '' }, machineLabel: 'likely', machineScore: 0.8 });
    expect((await rows('/en/suggestions.json'))[0]).toMatchObject({ status: 'rejected', decidedBy: 'tagger' });
    expect(await page(`/en/instruments/${CA}`)).toContain('Rejected by tagger');
  });

  it('survives the loss of the text it was made on', async () => {
    const { id } = await decide({ alignmentId: sectionId(1), verdict: 'confirmed' });
    const { sql, params } = deleteEdition(EDITIONS.ca);
    await opened.index.run(sql, params);
    const list = await rows('/en/decisions.json');
    expect(list.map((row) => row.id)).toEqual([id]);
    expect(list[0]).toMatchObject({ ca: { eId: 'sec_1', quote: expect.stringContaining('figure 1') } });
  });

  it.each<[string, Readonly<Record<string, unknown>>, number]>([
    ['no reason', { alignmentId: sectionId(1), verdict: 'confirmed', reason: ' ' }, 422],
    ['neither a pair nor instruments', { verdict: 'confirmed' }, 422],
    ['an adjustment that names nothing', { alignmentId: sectionId(1), verdict: 'adjusted' }, 422],
    ['a place that does not exist', { alignmentId: sectionId(1), verdict: 'adjusted', instead: '21 CFR 900.999' }, 422],
    ['a pair that does not exist', { alignmentId: 'f'.repeat(16), verdict: 'confirmed' }, 404],
    ['instruments that do not exist', { caInstrumentId: 'ca/sor-1-1', usInstrumentId: US, verdict: 'confirmed' }, 404],
  ])('refuses %s', async (_, body, status) => {
    expect((await send('/en/decisions', { reason: 'Read both.', ...body })).status).toBe(status);
    expect(await rows('/en/decisions.json')).toEqual([]);
  });

  it('is closed to readers and visitors', async () => {
    const body = { alignmentId: sectionId(1), verdict: 'confirmed', reason: 'Read both.' };
    expect((await send('/en/decisions', body, 'reader')).status).toBe(403);
    const { headers, body: text } = jsonBody(body);
    expect(
      (
        await opened.app.request('/en/decisions', {
          method: 'POST',
          headers: { ...headers, Origin: ORIGIN },
          body: text,
        })
      ).status,
    ).toBe(401);
  });
});

describe('the queue', () => {
  let opened: Opened;
  beforeEach(async () => {
    opened = await openApp();
  });
  const ranks = async (query = '') =>
    ((await (await opened.app.request(`/en/queue.json${query}`)).json()) as Rows).rows.map((row) => row['rank']);

  it('goes forward and back, and leaves out what was decided', async () => {
    const cookie = await signIn(opened, 'tagger');
    expect(await ranks()).toEqual([1, 2, 3, 4, 5, 6]);
    const html = await (await opened.app.request('/en/queue?from=2', { headers: cookie })).text();
    expect(html).toContain('href="/en/queue?from=1"');
    expect(html).toContain('href="/en/queue?from=3"');
    expect(html).toContain('name="verdict"');
    // The plain form of the page, without a script: it leads to the next item.
    const form = {
      alignmentId: sectionId(2),
      returnTo: '/queue?from=3',
      verdict: 'rejected',
      instead: '',
      relationship: '',
      reason: 'Other matter.',
    };
    const response = await opened.app.request('/en/decisions', {
      method: 'POST',
      headers: { ...cookie, Origin: ORIGIN, 'Content-Type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams(form).toString(),
    });
    expect(response.status).toBe(303);
    expect(response.headers.get('location')).toBe('/en/queue?from=3');
    expect(await ranks()).toEqual([1, 3, 4, 5, 6]);
    expect(await ranks('?from=4')).toEqual([4, 5, 6]);
    expect(await (await opened.app.request('/en/queue?from=3', { headers: cookie })).text()).toContain(
      'href="/en/queue?from=1"',
    );
  });

  it('offers no form to those who may not decide', async () => {
    const html = await (await opened.app.request('/fr/queue')).text();
    expect(html).not.toContain('name="verdict"');
    expect(html).toContain('Ouvrir une session pour décider');
  });
});
