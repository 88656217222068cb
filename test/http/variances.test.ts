import { unzipSync } from 'fflate';
import readSheets from 'read-excel-file/node';
import { beforeAll, describe, expect, it } from 'vitest';
import type { DivergenceSummary } from '../../src/model/divergence-summary.ts';
import type { VarianceRow } from '../../src/model/variance-row.ts';
import { type Opened, openApp } from './open-app.ts';
import { CROSSWALK } from './sample-index.ts';

describe('the variance table', () => {
  let opened: Opened;
  const read = async <T>(path: string): Promise<T[]> => {
    const rows: T[] = [];
    for (let next: string | null = path; next !== null; ) {
      const response = await opened.app.request(next);
      expect(response.status).toBe(200);
      const answer = (await response.json()) as { rows: T[]; next: string | null };
      rows.push(...answer.rows);
      next = answer.next;
    }
    return rows;
  };
  const text = async (path: string) => (await opened.app.request(path)).text();

  beforeAll(async () => {
    opened = await openApp();
    await opened.index.run('UPDATE divergences SET weak = 1 WHERE weight < 0.2');
  });

  it('holds what the list of differences holds, each with both texts, their dates and the pairing', async () => {
    const rows = await read<VarianceRow>('/en/variances.json?weak=1&limit=7');
    const differences = await read<DivergenceSummary>('/en/divergences.json?weak=1');
    expect(rows.map((row) => [row.alignmentId, row.ordinal, row.weight])).toEqual(
      differences.map((row) => [row.alignmentId, row.ordinal, row.weight]),
    );
    for (const [at, row] of rows.entries()) {
      const { ca, us } = differences[at] as DivergenceSummary;
      expect(row.ca.text.slice(row.ca.span.start, row.ca.span.end)).toBe(ca.text);
      expect(row.us).toMatchObject({ section: differences[at]?.usCitation, pointInTime: us.editionId.slice(-13, -3) });
      expect(row.pass).not.toBe('');
    }
  });

  it('leaves weak findings out until they are asked for, says how many, and shows all equal ones when these are asked for', async () => {
    for (const list of ['variances', 'divergences']) {
      const all = await read<VarianceRow>(`/en/${list}.json?weak=1`);
      const shown = await read<VarianceRow>(`/en/${list}.json`);
      const weak = all.filter((row) => row.weak);
      expect(weak.length).toBeGreaterThan(0);
      expect(shown).toEqual(all.filter((row) => !row.weak));
      expect(await text(`/en/${list}`)).toContain(`Show weak findings and equal figures (${weak.length})`);
      const same = await read<VarianceRow>(`/en/${list}.json?stringency=same`);
      expect(same).toHaveLength(all.filter(({ stringency }) => stringency === 'same').length);
    }
  });

  it('takes a chosen set of pairs', async () => {
    const [first, ...others] = await read<VarianceRow>('/en/variances.json?weak=1');
    const chosen = await read<VarianceRow>(`/en/variances.json?weak=1&pairs=${first?.alignmentId}`);
    expect(new Set(chosen.map((row) => row.alignmentId))).toEqual(new Set([first?.alignmentId]));
    expect(chosen.length).toBeLessThan(others.length + 1);
    expect((await opened.app.request('/en/variances.json?pairs=x')).status).toBe(422);
  });

  it('takes single rows that were ticked, from this page and from earlier ones', async () => {
    const rows = await read<VarianceRow>('/en/variances.json?weak=1');
    const [one, two] = [rows.at(0), rows.at(-1)].map((row) => `${row?.alignmentId}.${row?.ordinal}`);
    const answer = await opened.app.request(`/fr/variances/chosen?chosen=${one}&row=${two}&row=${one}`);
    expect(answer.status).toBe(302);
    const to = answer.headers.get('location') ?? '';
    expect(to).toBe(`/fr/variances?pairs=${two},${one}&weak=1`);
    const chosen = await read<VarianceRow>(to.replace('?', '.json?'));
    expect(chosen.map((row) => `${row.alignmentId}.${row.ordinal}`)).toEqual([one, two]);
    const document = await text(to.replace('/variances', '/variances/variance-table.md'));
    expect(document.split('\n').filter((line) => line.startsWith('| '))).toHaveLength(4);
    expect(await text(to)).toContain(` selected>2 paires ou rangées<`);
    expect(await text(`/en/variances?chosen=${one}`)).toContain(`value="${one}" checked`);
    expect((await opened.app.request('/en/variances/chosen?row=x')).status).toBe(422);
    expect((await opened.app.request('/en/variances/chosen')).headers.get('location')).toBe('/en/variances');
  });

  it('is French in every form: our words, and the Canadian requirement of the French version', async () => {
    const query = `crosswalk=${CROSSWALK}`;
    const rows = await read<VarianceRow>(`/fr/variances.json?${query}`);
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) {
      expect(row.stricterSide).toMatch(/exigeant|Identique|non établi/);
      expect(row.ca).toMatchObject({ language: 'fr', requirement: expect.stringMatching(/^L’étiquette montre/) });
      expect(row.ca.section).toMatch(/^DORS\/2000-1, art\./);
      expect(row.us).toMatchObject({ language: 'en', requirement: expect.stringMatching(/label must show/) });
    }
    const csv = await text(`/fr/variances.csv?${query}`);
    expect(csv).toContain(rows[0]?.ca.requirement);
    expect(csv).toContain(rows[0]?.kindName);
    const markdown = await text(`/fr/variances/variance-table.md?${query}`);
    expect(markdown).toContain(rows[0]?.ca.requirement);
    expect(markdown).toContain(', en anglais');
    expect(markdown).not.toContain(', en français');
  });

  it.each([
    ['en', ['Variance', 'Canadian requirement', 'U.S. requirement', 'Stricter side', 'Canadian section']],
    ['fr', ['Écart', 'Exigence canadienne', 'Exigence américaine', 'Côté le plus exigeant', 'Disposition canadienne']],
  ])(
    'is a spreadsheet in %s that begins as the official form does, the fields that programs ask for folded behind it',
    async (language, first) => {
      const query = `crosswalk=${CROSSWALK}&weak=1`;
      const rows = await read<VarianceRow>(`/${language}/variances.json?${query}`);
      const workbook = await opened.app.request(`/${language}/variances.xlsx?${query}`);
      const bytes = new Uint8Array(await workbook.arrayBuffer());
      const [{ data, sheet } = { data: [], sheet: '' }] = await readSheets(Buffer.from(bytes));
      const [heads = [], ...lines] = data;
      expect(sheet).toBe(language === 'en' ? 'Variance table' : 'Tableau des écarts');
      expect(heads.slice(0, first.length)).toEqual(first);
      const csv = await text(`/${language}/variances.csv`);
      const fields = csv.slice(0, csv.indexOf('\r\n')).split(',');
      const unread = heads.findIndex((head) => fields.includes(String(head)));
      expect(unread).toBeGreaterThan(first.length);
      expect(heads.slice(unread)).toEqual(fields.filter((field) => heads.includes(field)));
      expect(heads).toHaveLength(fields.length);
      for (const [at, row] of rows.entries()) {
        const lacks = language === 'en' ? 'says nothing of it' : 'n’en dit rien';
        expect(lines[at]?.slice(0, 5)).toEqual([
          row.variance,
          row.ca.requirement || expect.stringContaining(lacks),
          row.us.requirement || expect.stringContaining(lacks),
          row.stricterSide,
          row.ca.section,
        ]);
      }
      const xml = new TextDecoder().decode(unzipSync(bytes)['xl/worksheets/sheet1.xml']);
      expect(xml).toContain(`<col min="${unread + 1}" max="${fields.length}" width="20" outlineLevel="1" hidden="1"/>`);
    },
  );

  it.each([
    ['en', `crosswalk=${CROSSWALK}`, 'SOR/2000-1 and 21 CFR 900', CROSSWALK],
    ['fr', 'sector=labels', 'Étiquettes', 'labels'],
  ])('says in %s what it is about: %s', async (language, query, name, file) => {
    const title = language === 'en' ? 'Variance table: ' : 'Tableau des écarts : ';
    expect((await text(`/${language}/variances?${query}`)).replaceAll('\u00A0', ' ')).toContain(`<h1>${title}${name}`);
    const response = await opened.app.request(`/${language}/variances/variance-table.md?${query}`);
    expect(response.headers.get('content-disposition')).toContain(`variance-table-${file}.${language}.md`);
    expect((await response.text()).replaceAll('\u00A0', ' ')).toContain(`# ${title}${name}`);
  });

  it('names the section that each side stands in, in the language of what it says', async () => {
    const path = `variances.json?crosswalk=${CROSSWALK}`;
    for (const [language, note] of [
      ['en', 'Label'],
      ['fr', 'Étiquette'],
    ]) {
      const rows = await read<VarianceRow>(`/${language}/${path}`);
      expect(rows.length).toBeGreaterThan(0);
      for (const { ca, us } of rows) {
        // Both stand in paragraphs that have no heading of their own.
        const number = /sec_(\d+)__/.exec(ca.eId)?.[1];
        expect([ca.heading, us.heading]).toEqual([`${note} ${number}`, `Marking ${number}`]);
      }
      const markdown = await text(`/${language}/variances/variance-table.md?crosswalk=${CROSSWALK}`);
      expect(markdown).toContain(` – ${rows[0]?.ca.heading}<br>`);
    }
  });

  it.each([
    ['en', 'Canadian requirement', 'U.S. requirement'],
    ['fr', 'Exigence canadienne', 'Exigence américaine'],
  ])('is a Markdown table and a Word file in %s', async (language, ca, us) => {
    const query = `crosswalk=${CROSSWALK}`;
    const rows = await read<VarianceRow>(`/${language}/variances.json?${query}`);
    const markdown = await text(`/${language}/variances/variance-table.md?${query}`);
    expect(markdown).toContain(ca);
    expect(markdown.split('\n').filter((line) => line.startsWith('| '))).toHaveLength(rows.length + 2);
    const response = await opened.app.request(`/${language}/variances/variance-table.docx?${query}`);
    expect(response.headers.get('content-disposition')).toContain(`${CROSSWALK}.${language}.docx`);
    const parts = unzipSync(new Uint8Array(await response.arrayBuffer()));
    const body = new TextDecoder().decode(parts['word/document.xml']);
    expect(body).toContain(us);
    expect(body.match(/<w:tr>|<w:tr /g)).toHaveLength(rows.length + 1);
    // No row is cut by the end of a page, and the head stands on each.
    expect(body.match(/<w:cantSplit\/>/g)).toHaveLength(rows.length + 1);
    expect(body.match(/<w:tblHeader\/>/g)).toHaveLength(1);
  });

  it.each(['/en/variances/variance-table.pdf', '/en/variances/other.docx'])('%s is not found', async (path) => {
    expect((await opened.app.request(path)).status).toBe(404);
  });
});
