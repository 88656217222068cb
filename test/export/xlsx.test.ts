import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import readSheets from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { columnsOf } from '../../src/export/columns.ts';
import { toXlsx } from '../../src/export/xlsx.ts';
import { rowHeight } from '../../src/export/xlsx-parts.ts';
import { collectBytes, pagesOf } from './read-back.ts';

const Row = z.object({ id: z.string(), note: z.string().nullable(), value: z.number(), yes: z.boolean() });
const columns = columnsOf(Row);
const xlsxOf = (rows: readonly unknown[]) => collectBytes(toXlsx(columns, pagesOf(rows, 3), 'rows'));
/** Cells by a reader that shares nothing with the writer. */
const read = async (bytes: Uint8Array) => {
  const sheets = await readSheets(Buffer.from(bytes), { trim: false });
  return sheets.map(({ sheet, data }) => ({ sheet, data: data as unknown[][] }));
};

describe('a row that people read', () => {
  it.each([
    ['one line', ['short'], 15],
    ['as many lines as its words take', ['Date of the Canadian text'], 45],
    ['the lines of its longest cell', ['a', 'one two three'], 45],
    ['a word longer than a line', ['x'.repeat(25)], 45],
    ['lines of its own', ['a\nb'], 30],
    ['no more than a sheet may', ['word '.repeat(1000)], 409],
    ['nothing', [null], 15],
  ])('is as high as %s', (_, cells, height) => {
    expect(rowHeight([12, 5], cells)).toBe(height);
  });
});

describe('toXlsx', () => {
  it('gives every cell back with its type to another reader', async () => {
    const rows = [
      { id: 'a', note: 'plain <b> & "quoted"', value: 1, yes: true },
      { id: 'b', note: null, value: -0.5, yes: false },
      { id: 'c', note: ' two\nlines ', value: 1e21, yes: true },
    ];
    const [sheet] = await read(await xlsxOf(rows));
    expect(sheet).toEqual({
      sheet: 'rows',
      data: [['id', 'note', 'value', 'yes'], ...rows.map((row) => [row.id, row.note, row.value, row.yes])],
    });
  });

  it('has a header when there is no row', async () => {
    expect((await read(await xlsxOf([])))[0]?.data).toEqual([['id', 'note', 'value', 'yes']]);
  });

  it('is the same bytes each time', async () => {
    const rows = [{ id: 'a', note: 'x', value: 1, yes: true }];
    expect(Buffer.from(await xlsxOf(rows)).equals(Buffer.from(await xlsxOf(rows)))).toBe(true);
  });

  it('holds no formula, whatever a text begins with', async () => {
    const starts = ['=', '+', '-', '@', '\t', '＝', '＋', '－', '＠', '==', '-+', '=-', '@@'];
    const ends = [
      '1+1',
      '40 °C',
      'SUM(A1)',
      'HYPERLINK("https://example.org","x")',
      "'a'!A1",
      'cmd|/c calc!A1',
      'A1,A2',
    ];
    const more = [
      'DDE("cmd";"/c")',
      'WEBSERVICE("https://x")',
      '{1;2}',
      '"quoted"',
      '1',
      'é',
      'a"b',
      '<f>1</f>',
      '&amp;',
    ];
    const notes = starts.flatMap((start) => [...ends, ...more].map((rest) => start + rest));
    expect(new Set(notes).size).toBeGreaterThanOrEqual(200);
    const bytes = await xlsxOf(notes.map((note) => ({ id: note, note, value: 0, yes: false })));
    const xml = strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
    expect(xml).not.toMatch(/<f[ >/]/);
    const [sheet] = await read(bytes);
    expect(sheet?.data.slice(1).map(([id, note]) => [id, note])).toEqual(notes.map((note) => [note, note]));
  });

  it('gives every text of XML back as it was', async () => {
    const note = fc.string({ unit: fc.integer({ min: 0x20, max: 0x1ffff }).map(toCharacter), minLength: 1 });
    await fc.assert(
      fc.asyncProperty(fc.array(note, { minLength: 1, maxLength: 5 }), async (notes) => {
        const [sheet] = await read(await xlsxOf(notes.map((one) => ({ id: 'x', note: one, value: 1, yes: true }))));
        expect(sheet?.data.slice(1).map((cells) => cells[1])).toEqual(notes);
      }),
      { seed: 49, numRuns: 60 },
    );
  });

  it('carries what is longer than a cell to another sheet instead of cutting it', async () => {
    const text = `${'é'.repeat(32_766)}😀${'x'.repeat(40_000)}`;
    const [first, rest] = await read(await xlsxOf([{ id: 'a', note: text, value: 1, yes: true }]));
    expect(rest?.sheet).toBe('continued');
    const pieces = rest?.data.slice(1) ?? [];
    expect(pieces.map(([sheet, row, column]) => [sheet, row, column])).toEqual(pieces.map(() => ['rows', 2, 'note']));
    const whole = String(first?.data[1]?.[1]) + pieces.map((cells) => String(cells[3])).join('');
    expect(whole).toBe(text);
  });

  it('lets an error through, so that the transfer breaks off', async () => {
    async function* breaking() {
      yield [{ id: 'a', note: null, value: 1, yes: true }];
      throw new Error('gone');
    }
    await expect(collectBytes(toXlsx(columns, breaking(), 'rows'))).rejects.toThrow('gone');
  });
});

function toCharacter(code: number): string {
  return code >= 0xd800 && code <= 0xdfff ? '_x000D_' : String.fromCodePoint(code);
}
