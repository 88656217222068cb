import type { Cell } from './columns.ts';

/** UTF-16 units that Excel takes in one cell; a longer one makes it "repair" the file by cutting. */
const MOST_UNITS = 32_767;

/** Text in pieces of at most the length of a cell; no piece ends inside a character. */
export function cutText(text: string): string[] {
  const pieces: string[] = [];
  for (let start = 0; start < text.length || pieces.length === 0; ) {
    let end = Math.min(text.length, start + MOST_UNITS);
    if (end < text.length && isLead(text.charCodeAt(end - 1))) end -= 1;
    pieces.push(text.slice(start, end));
    start = end;
  }
  return pieces;
}

function isLead(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}

/** One cell, in a style of the workbook. A number is a number, a text an inline string that a spreadsheet never reads as a formula; nothing is no cell at all. */
export function xlsxCell(reference: string, cell: Cell, style = 0): string {
  if (cell === null) return '';
  const at = style === 0 ? `r="${reference}"` : `r="${reference}" s="${style}"`;
  if (typeof cell === 'boolean') return `<c ${at} t="b"><v>${cell ? 1 : 0}</v></c>`;
  if (typeof cell === 'number') {
    return Number.isFinite(cell) ? `<c ${at}><v>${cell}</v></c>` : `<c ${at} t="inlineStr"><is><t>${cell}</t></is></c>`;
  }
  return `<c ${at} t="inlineStr"><is><t xml:space="preserve">${escapeText(cell)}</t></is></c>`;
}

// Control characters are no characters of XML 1.0, and a bare carriage return would be read as a line feed.
const SPECIAL = /[&<>]|_(?=x[0-9A-Fa-f]{4}_)|[^\t\n\x20-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** Text of an XML element; what XML cannot hold is written as `_x000D_`, as ECMA-376 (22.9.2.19) has it, and so is text that looks like that. */
export function escapeText(text: string): string {
  return text.replace(SPECIAL, (found) => {
    if (found === '&') return '&amp;';
    if (found === '<') return '&lt;';
    if (found === '>') return '&gt;';
    return `_x${found.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
  });
}
