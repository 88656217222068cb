import { beforeAll, describe, expect, it } from 'vitest';
import { type Opened, openApp } from './open-app.ts';
import { fillSampleFacts } from './sample-facts.ts';
import { CA } from './sample-index.ts';

describe('the page of a provision', () => {
  let opened: Opened;
  const page = async (path: string) => (await opened.app.request(path)).text();

  beforeAll(async () => {
    opened = await openApp();
    await fillSampleFacts(opened.index);
  });

  it.each([
    ['en', 'as the machine reads them (1)', 'obligation (shall)', 'penalty: '],
    ['fr', 'telles que la machine les lit (1)', 'obligation (<span lang="en">shall</span>)', 'sanction'],
  ])('shows in %s what the machine reads in it', async (language, title, kind, absent) => {
    const [place] = await opened.index.all<{ e_id: string; id: string }>(
      `SELECT p.e_id, e.id FROM requirements r JOIN editions e ON e.key = r.edition_key AND e.instrument_id = ? AND e.language = 'en'
       JOIN provisions p ON p.edition_key = r.edition_key AND p.ordinal = r.provision_ordinal WHERE p.parent_ordinal IS NOT NULL LIMIT 1`,
      [CA],
    );
    const html = await page(`/${language}/instruments/${CA}/provisions/${place?.e_id}?edition=${place?.id}`);
    expect(html).toContain(title);
    expect(html).toContain(kind);
    // Each by its own citation, not by that of the law.
    expect(html).toMatch(/<a href="#[^"]+">(?:SOR|DORS)\/2000-1, (?:s|art)\. \d/);
    expect(html).toContain('=1+1');
    expect(html).not.toContain(absent);
  });

  it('says nothing where it reads none', async () => {
    await opened.index.run('DELETE FROM requirements');
    expect(await page(`/en/instruments/${CA}/provisions/sec_1`)).not.toContain('as the machine reads them');
  });
});
