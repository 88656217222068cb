import { readFileSync } from 'node:fs';
import type { Provision } from '../../src/model/provision.ts';

/** Passages of this many characters or more were cut. */
const LONGEST = 495;

/** A judged passage: the Canadian instrument as cited, the U.S. section with its variants, the passage. */
export type GoldRow = { readonly instrument: string; readonly sections: readonly string[]; readonly passage: string };

/** Reads a file of judged citations: columns ca_instrument, us_section, ca_text. */
export function readGold(path: string): GoldRow[] {
  const [head = '', ...lines] = readFileSync(path, 'utf8').split('\n');
  const columns = head.trim().split('\t');
  const at = (name: string) => {
    const index = columns.indexOf(name);
    if (index < 0) throw new Error(`${path}: no column ${name}`);
    return index;
  };
  const [instrument, section, text] = [at('ca_instrument'), at('us_section'), at('ca_text')];
  return lines
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const cells = line.replace(/\r$/, '').split('\t');
      return {
        instrument: (cells[instrument] ?? '').trim(),
        sections: (cells[section] ?? '').split('|').map((name) => name.trim()),
        passage: (cells[text] ?? '').trim(),
      };
    });
}

/**
 * One form for all the ways to write a regulation: `C.R.C., c. 1038`, `CRC ch 1038`, `DORS/98-282`, `SOR-98-282`, `ca/sor-98-282`. Judged files are written by
 * people, and a row that names a regulation otherwise than the publisher does is no miss of the reader of citations.
 */
export function citationKey(citation: string): string {
  const bare = citation
    .normalize('NFKD')
    .toLowerCase()
    .replace(/^ca\//, '')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
  const named = bare
    .replace(/^dors\b/, 'sor')
    .replace(/^tr\b/, 'si')
    .replace(/^(?:c r c|crc)(?: (?:c|ch|chap|chapter))?\b/, 'crc');
  const [kind, first = '', ...rest] = named.split(' ');
  // The century is left out of numbers before 2000: SOR/98-282 is SOR/1998-282.
  const year = kind === 'crc' ? first : first.replace(/^19(?=\d\d$)/, '');
  return [kind, year, ...rest].join(' ');
}

/** Where a passage stands: every provision whose text holds it, with its place there. Passages are cut, and a table is one provision of many cells. */
export function locate(
  passage: string,
  provisions: readonly Provision[],
): { provision: Provision; start: number; end: number }[] {
  const wanted = fold(passage);
  if (wanted.text === '') return [];
  const places: { provision: Provision; start: number; end: number }[] = [];
  for (const provision of provisions) {
    if (provision.text.length < wanted.text.length / 2) continue;
    const { text, offsets } = fold(provision.text);
    for (let at = text.indexOf(wanted.text); at >= 0; at = text.indexOf(wanted.text, at + 1)) {
      const start = offsets[at] ?? 0;
      // The file cuts its passages; what was cited behind the cut belongs to the row all the same.
      const isCut = passage.length >= LONGEST;
      const end = isCut
        ? provision.text.length
        : (offsets[at + wanted.text.length - 1] ?? provision.text.length - 1) + 1;
      places.push({ provision, start, end });
    }
  }
  return places;
}

/** Without white space and case, with the place of each character kept: files differ in how they join the pieces of a sentence. */
function fold(text: string): { text: string; offsets: number[] } {
  let folded = '';
  const offsets: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const sign = text.charAt(at);
    if (/[\s\u00ad]/.test(sign)) continue;
    folded += sign.toLowerCase();
    offsets.push(at);
  }
  return { text: folded, offsets };
}
