import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { judgedLines } from './judged-lines.ts';
import { mergeSectionGold, readSectionGold, type SectionGold } from './section-gold.ts';

/** A file that taught, as the weights name it. */
export type LessonFile = {
  readonly name: string;
  readonly sha256: string;
  /** Of what people decided in the product: how many pairs, and which way. */
  readonly decided?: { readonly confirmed: number } | { readonly rejected: number };
};

/**
 * Judged sections and, with them, what people decided in the product (`npm run export:decisions`): a pair they confirmed or put in the place of another is one answer
 * more of its section, and one that they rejected is none, whatever a file of judged sections says. Of a desk on which nothing was decided there is a head without
 * rows, which teaches nothing.
 */
export function readLessonFiles(files: {
  readonly gold: readonly string[];
  readonly confirmed: readonly string[];
  readonly rejected: readonly string[];
}): { readonly rows: readonly SectionGold[]; readonly files: readonly LessonFile[] } {
  const read = (paths: readonly string[]) =>
    paths.map((path) => ({ path, rows: hasRows(path) ? readSectionGold(path) : [] }));
  const [confirmed, rejected] = [read(files.confirmed), read(files.rejected)];
  const not = new Set(rejected.flatMap(({ rows }) => rows.flatMap(pairsOf)));
  const all = mergeSectionGold([...files.gold.flatMap(readSectionGold), ...confirmed.flatMap(({ rows }) => rows)]);
  const rows = all.flatMap((row): SectionGold[] => {
    const us = row.us.filter((citation) => !not.has(keyOf(row, citation)));
    // A row that never named a section stays, so that whoever asks can say so; one whose every answer was rejected teaches nothing.
    return us.length === 0 && row.us.length > 0 ? [] : [{ ...row, us }];
  });
  const count = (of: readonly SectionGold[]): number => of.flatMap(pairsOf).length;
  return {
    rows,
    files: [
      ...files.gold.map((path) => nameOf(path)),
      ...confirmed.map((one) => ({ ...nameOf(one.path), decided: { confirmed: count(one.rows) } })),
      ...rejected.map((one) => ({ ...nameOf(one.path), decided: { rejected: count(one.rows) } })),
    ],
  };
}

function hasRows(path: string): boolean {
  return judgedLines(readFileSync(path, 'utf8')).lines.length > 0;
}

function pairsOf(row: SectionGold): string[] {
  return row.us.map((citation) => keyOf(row, citation));
}

function keyOf({ instrument, schedule, section }: SectionGold, citation: string): string {
  return JSON.stringify([instrument, schedule, section, citation]);
}

export function nameOf(path: string): LessonFile {
  return { name: basename(path), sha256: createHash('sha256').update(readFileSync(path)).digest('hex') };
}
