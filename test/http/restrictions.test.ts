import { beforeAll, describe, expect, it } from 'vitest';
import { runInBatches } from '../../src/store/bulk-insert.ts';
import { replaceRestrictions } from '../../src/store/restrictions.ts';
import { type Opened, openApp } from './open-app.ts';
import { CA } from './sample-index.ts';

describe('/restrictions', () => {
  let opened: Opened;
  const get = (path: string) => opened.app.request(path);

  beforeAll(async () => {
    opened = await openApp();
    await runInBatches(opened.index, [
      ...replaceRestrictions(1, [
        { word: 'shall', place: 'body', inForce: true, count: 6 },
        { word: 'must', place: 'body', inForce: false, count: 2 },
      ]),
      ...replaceRestrictions(2, [{ word: 'doit', place: 'body', inForce: true, count: 9 }]),
      ...replaceRestrictions(3, [{ word: 'required', place: 'table', inForce: true, count: 4 }]),
    ]);
  });

  it('draws a bar for each row, each a link to what is behind it, beside a table with the numbers', async () => {
    const html = await (await get('/en/restrictions')).text();
    expect(html).toContain('<title id="chart-title">Restrictions by country</title>');
    expect(html).toContain('<title>Canada: 8, of which 6 in force</title>');
    expect(html).toMatch(/<a href="\/en\/restrictions\?by=instrument&(?:amp;)?jurisdiction=ca"><title>Canada:/);
    expect(html).toMatch(/class="whole"[^>]* width="100\.00%"/);
    expect(html).toMatch(/class="part"[^>]* width="75\.00%"/);
    expect(html).toMatch(/class="whole"[^>]* width="50\.00%"/);
    expect(html).toContain('doit, doivent');
  });

  it('leads from a bar of an instrument to the instrument, in French too', async () => {
    const html = await (await get('/fr/restrictions?by=instrument')).text();
    expect(html).toContain(`<a href="/fr/instruments/${CA}"><title>DORS/2000-1, Règlement d’essai`);
  });

  it('has the same numbers as data', async () => {
    const json = (await (await get('/en/restrictions.json?by=country')).json()) as { rows: unknown[] };
    expect(json.rows).toMatchObject([
      { id: 'ca', total: 8, inForce: 6, french: { doit: 9 } },
      { id: 'us', total: 4, inForce: 4 },
    ]);
    const csv = await (await get('/en/restrictions.csv?by=year')).text();
    expect(csv.split('\r\n')[0]).toBe(
      'by,id,nameEn,nameFr,citation,jurisdiction,instruments,shall,must,mayNot,required,prohibited,total,inForce,french.doit,french.nePeut,french.estTenu,french.interdit,french.total,french.inForce',
    );
    const ndjson = await (await get('/en/restrictions.ndjson?by=sector')).text();
    expect(JSON.parse(ndjson.split('\n')[0] ?? '')).toMatchObject({ id: 'labels', total: 12 });
  });

  it('refuses what it does not count by', async () => {
    expect((await get('/en/restrictions?by=color')).status).toBe(422);
    expect((await get('/en/restrictions?year=26')).status).toBe(422);
  });
});
