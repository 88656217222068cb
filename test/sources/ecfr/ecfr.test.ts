import { describe, expect, it } from 'vitest';
import { Instrument } from '../../../src/model/instrument.ts';
import { ecfr } from '../../../src/sources/ecfr/ecfr.ts';
import { charactersInParts } from '../cfr/characters-in-parts.ts';
import { expectOutline, heldBy, xmlFixtures } from '../cfr/document-outline.ts';

const cases = xmlFixtures('ecfr');
const sha256 = 'ab'.repeat(32);

describe('fixtures', () => {
  it.each(cases)('$name', ({ file, folder }) => {
    expectOutline(ecfr, file, folder);
  });

  it.each(cases)('$name: holds every character once', ({ name, file }) => {
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
    const file = cases.find(({ name }) => name === 'single-part')?.file ?? { name: '', bytes: new Uint8Array() };
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
