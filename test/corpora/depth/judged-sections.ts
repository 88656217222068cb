import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Provision } from '../../../src/model/provision.ts';

/** A numbered paragraph and how many numbered paragraphs of its section enclose it, itself counted: 1 for `(a)`, 2 for `(1)` below it. */
export type JudgedMarker = { readonly marker: string; readonly depth: number };

export type JudgedSection = {
  readonly editionId: string;
  readonly eId: string;
  readonly markers: readonly JudgedMarker[];
};

/**
 * The sample of sections that was read by a person: numbers and depths, no text. Where the reading and the program differ the reading stands
 * (49 CFR 571.208: the appendices behind S29.3; 28 CFR 2.20: two heads behind an (h) with a (2) of its own).
 */
export function judgedSections(): JudgedSection[] {
  const [, ...lines] = readFileSync(join(import.meta.dirname, '../../fixtures/depth/judged-sections.tsv'), 'utf8')
    .trimEnd()
    .split('\n');
  return lines.map((line) => {
    const [editionId = '', eId = '', markers = ''] = line.split('\t');
    const parsed = markers === '' ? [] : markers.split('; ').map(parseMarker);
    return { editionId, eId, markers: parsed };
  });
}

function parseMarker(pair: string): JudgedMarker {
  const at = pair.lastIndexOf(' ');
  return { marker: pair.slice(0, at), depth: Number(pair.slice(at + 1)) };
}

/** The same of a tree: unnumbered heads and definitions between two numbers say nothing of what a citation would name. */
export function markersOf(section: readonly Provision[]): JudgedMarker[] {
  const [root, ...below] = section;
  const open: { readonly depth: number; readonly isNumbered: boolean }[] = [];
  const markers: JudgedMarker[] = [];
  for (const { depth, level, number } of below) {
    while ((open.at(-1)?.depth ?? root?.depth ?? 0) >= depth) open.pop();
    const isNumbered = level === 'paragraph' && number !== null;
    open.push({ depth, isNumbered });
    if (isNumbered) markers.push({ marker: number, depth: open.filter((one) => one.isNumbered).length });
  }
  return markers;
}

/** How many of the judged markers the other list has at the same depth and in the same order (longest common subsequence). */
export function countRight(judged: readonly JudgedMarker[], read: readonly JudgedMarker[]): number {
  let above: number[] = new Array(read.length + 1).fill(0);
  for (const one of judged) {
    const row = [0];
    for (const [index, other] of read.entries()) {
      const isSame = one.marker === other.marker && one.depth === other.depth;
      row.push(isSame ? (above[index] ?? 0) + 1 : Math.max(above[index + 1] ?? 0, row[index] ?? 0));
    }
    above = row;
  }
  return above.at(-1) ?? 0;
}
