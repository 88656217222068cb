import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { countHeld, type SourceNode } from '../../../src/model/source-document.ts';
import type { Source, SourceFile } from '../../../src/sources/source.ts';

const sha256 = 'ab'.repeat(32);

/** The cases of `test/fixtures/<format>`: each a folder with one XML file and what must come out of it. */
export function xmlFixtures(
  format: string,
): { readonly name: string; readonly folder: string; readonly file: SourceFile }[] {
  const fixtures = join(import.meta.dirname, '../../fixtures', format);
  return readdirSync(fixtures).map((name) => {
    const folder = join(fixtures, name);
    const file = readdirSync(folder).find((candidate) => candidate.endsWith('.xml')) ?? '';
    return { name, folder, file: { name: file, bytes: readFileSync(join(folder, file)) } };
  });
}

/** Compares what a source makes of a fixture with its `expected.json`. UPDATE=1 writes what came out, to be read before it is committed. */
export function expectOutline(source: Source, file: SourceFile, folder: string): void {
  const { documents, issues } = source.read(file, sha256);
  const actual = {
    issues: issues.map((issue) => `${issue.severity} ${issue.code}: ${issue.message}`),
    documents: documents.map((document) => ({
      instrument: document.instrument,
      edition: document.edition,
      characters: document.characters,
      unknownElements: document.unknownElements,
      issues: document.issues.map((issue) => `${issue.severity} ${issue.code}: ${issue.message}`),
      outline: outline(document.root),
    })),
  };
  const expected = join(folder, 'expected.json');
  if (process.env['UPDATE'] === '1') writeFileSync(expected, `${JSON.stringify(actual, null, 2)}\n`);
  expect(existsSync(expected)).toBe(true);
  expect(actual).toEqual(JSON.parse(readFileSync(expected, 'utf8')));
}

/** A node and those below it, a line each: level, number, heading, text, then what else is set. */
function outline(node: SourceNode, depth = 0): string[] {
  const extras = {
    ...(node.status === 'in-force' ? {} : { status: node.status }),
    ...(node.flat ? { flat: true } : {}),
    ...(node.emphasis.length > 0 ? { italics: node.emphasis.map((run) => node.text.slice(run.start, run.end)) } : {}),
    ...(node.sourceId === null ? {} : { sourceId: node.sourceId }),
    ...(node.table
      ? {
          rows: node.table.rows.map((row) =>
            row.map((cell) => `${cell.header ? '#' : ''}${cell.text}@${cell.columnSpan}x${cell.rowSpan}`),
          ),
        }
      : {}),
  };
  const parts = [node.level, node.number ?? '', node.heading ?? '', node.text];
  const line = `${'  '.repeat(depth)}${parts.join(' | ')}${Object.keys(extras).length > 0 ? ` ${JSON.stringify(extras)}` : ''}`;
  return [line, ...node.children.flatMap((child) => outline(child, depth + 1))];
}

/** Characters that a node and those below it hold, counted apart from the reader. */
export function heldBy(node: SourceNode): number {
  return countHeld(node) + node.children.reduce((sum, child) => sum + heldBy(child), 0);
}
