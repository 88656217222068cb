import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Instrument } from '../../../src/model/instrument.ts';
import { countHeld, type SourceNode } from '../../../src/model/source-document.ts';
import { ecfr } from '../../../src/sources/ecfr/ecfr.ts';
import { charactersInParts } from './characters-in-parts.ts';

const fixtures = join(import.meta.dirname, '../../fixtures/ecfr');
const sha256 = 'ab'.repeat(32);

function fixture(name: string): { name: string; bytes: Uint8Array } {
  const file = readdirSync(join(fixtures, name)).find((candidate) => candidate.endsWith('.xml')) ?? '';
  return { name: file, bytes: readFileSync(join(fixtures, name, file)) };
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

function heldBy(node: SourceNode): number {
  return countHeld(node) + node.children.reduce((sum, child) => sum + heldBy(child), 0);
}

describe('fixtures', () => {
  it.each(readdirSync(fixtures))('%s', (name) => {
    const { documents, issues } = ecfr.read(fixture(name), sha256);
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
    const file = join(fixtures, name, 'expected.json');
    // UPDATE=1 writes what came out, to be read before it is committed; a missing file fails otherwise.
    if (process.env['UPDATE'] === '1') writeFileSync(file, `${JSON.stringify(actual, null, 2)}\n`);
    expect(existsSync(file)).toBe(true);
    expect(actual).toEqual(JSON.parse(readFileSync(file, 'utf8')));
  });

  it.each(readdirSync(fixtures))('%s: holds every character once', (name) => {
    const file = fixture(name);
    const { documents } = ecfr.read(file, sha256);
    expect(documents.length).toBeGreaterThan(0);
    for (const { root, characters, instrument } of documents) {
      const skipped = Object.values(characters.skipped).reduce((sum, count) => sum + count, 0);
      expect(heldBy(root)).toBe(characters.read - skipped);
      expect(Instrument.safeParse(instrument).success).toBe(true);
    }
    if (name === 'lone-section') return;
    expect(documents.reduce((sum, document) => sum + document.characters.read, 0)).toBe(charactersInParts(file.bytes));
  });

  it('gives spans that cut the element out of the file', () => {
    const file = fixture('single-part');
    const source = new TextDecoder().decode(file.bytes);
    const [section] = ecfr.read(file, sha256).documents[0]?.root.children ?? [];
    expect(source.slice(section?.span.start, section?.span.end)).toMatch(/^<DIV8 N="9.1"[\s\S]*<\/DIV8>$/);
    const [paragraph] = section?.children ?? [];
    expect(source.slice(paragraph?.span.start, paragraph?.span.end)).toBe('<P>S1. <I>Scope.</I> Road widgets.</P>');
  });
});

describe('ecfr', () => {
  const bytes = (text: string) => new TextEncoder().encode(text);
  const part = '<DIV5 N="1" TYPE="PART"><HEAD>PART 1—X</HEAD></DIV5>';

  it.each([
    ['<?xml version="1.0"?><ECFR/>', true],
    ['<DLPSTEXTCLASS/>', true],
    ['<DIV5 N="1"/>', true],
    ['<DIV8 N="1.1"/>', true],
    ['<Regulation/>', false],
    ['<CFRDOC/>', false],
    ['# Markdown', false],
    ['', false],
  ])('accepts(%j) is %s', (text, expected) => {
    expect(ecfr.accepts({ name: 'x.xml', bytes: bytes(text) })).toBe(expected);
  });

  it.each([
    ['a file cut short', 'title-1_2026-01-01.xml', '<ECFR><DIV1 N="1">', 'xml-malformed'],
    ['a file without a part', 'title-1_2026-01-01.xml', '<ECFR><DIV1 N="1"/></ECFR>', 'no-part'],
    ['a part without its title', 'part-1_2026-01-01.xml', `<ECFR>${part}</ECFR>`, 'no-title-number'],
    ['a file without a date', 'title-1.xml', `<ECFR><DIV1 N="1">${part}</DIV1></ECFR>`, 'no-date'],
    ['a date that does not exist', 'title-1_2026-02-30.xml', `<ECFR><DIV1 N="1">${part}</DIV1></ECFR>`, 'no-date'],
  ])('rejects %s with one line that names the file or the place', (_name, name, text, code) => {
    const { documents, issues } = ecfr.read({ name, bytes: bytes(text) }, sha256);
    expect(documents).toEqual([]);
    expect(issues.map((issue) => [issue.severity, issue.code])).toEqual([['error', code]]);
    expect(issues[0]?.message).toMatch(
      code === 'xml-malformed' ? /^line 1, column \d+: / : new RegExp(name.replaceAll('.', '\\.')),
    );
    expect(issues[0]?.message).not.toContain('\n');
  });

  it('leaves out only a part whose number makes no address', () => {
    const text = `<ECFR><DIV1 N="1"><DIV5 N="?"><HEAD>PART</HEAD></DIV5>${part}</DIV1></ECFR>`;
    const { documents, issues } = ecfr.read({ name: '2026-01-01.xml', bytes: bytes(text) }, sha256);
    expect(documents.map((document) => document.instrument.id)).toEqual(['us/1-cfr-1']);
    expect(issues.map((issue) => issue.code)).toEqual(['part-number']);
  });
});
