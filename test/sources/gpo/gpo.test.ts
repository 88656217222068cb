import { describe, expect, it } from 'vitest';
import { Instrument } from '../../../src/model/instrument.ts';
import { gpo } from '../../../src/sources/gpo/gpo.ts';
import { charactersInParts } from '../cfr/characters-in-parts.ts';
import { expectOutline, heldBy, xmlFixtures } from '../cfr/document-outline.ts';

const cases = xmlFixtures('gpo');
const sha256 = 'ab'.repeat(32);

describe('fixtures', () => {
  it.each(cases)('$name', ({ file, folder }) => {
    expectOutline(gpo, file, folder);
  });

  it.each(cases)('$name: holds every character once', ({ file }) => {
    const { documents } = gpo.read(file, sha256);
    expect(documents.length).toBeGreaterThan(0);
    for (const { root, characters, instrument } of documents) {
      const skipped = Object.values(characters.skipped).reduce((sum, count) => sum + count, 0);
      expect(heldBy(root)).toBe(characters.read - skipped);
      expect(Instrument.safeParse(instrument).success).toBe(true);
    }
    expect(documents.reduce((sum, document) => sum + document.characters.read, 0)).toBe(charactersInParts(file.bytes));
  });
});

describe('gpo', () => {
  const bytes = (text: string) => new TextEncoder().encode(text);
  const part = '<PART><HD SOURCE="HED">PART 1—X</HD></PART>';
  const revised = '<REVISED>Revised as of April 1, 2020</REVISED>';

  it.each([
    ['<?xml version="1.0"?><CFRDOC/>', true],
    ['<ECFR/>', false],
    ['<PART/>', false],
    ['# Markdown', false],
  ])('accepts(%j) is %s', (text, expected) => {
    expect(gpo.accepts({ name: 'x.xml', bytes: bytes(text) })).toBe(expected);
  });

  it.each([
    ['a file cut short', 'CFR-2020-title1-vol1.xml', '<CFRDOC><PART>', 'xml-malformed'],
    ['a volume without a part', 'CFR-2020-title1-vol1.xml', `<CFRDOC>${revised}</CFRDOC>`, 'no-part'],
    ['a volume without its title', 'CFR-2020-vol1.xml', `<CFRDOC>${revised}${part}</CFRDOC>`, 'no-title-number'],
    ['a volume without a date', 'CFR-2020-title1-vol1.xml', `<CFRDOC>${part}</CFRDOC>`, 'no-date'],
  ])('rejects %s with one line that names the file or the place', (_name, name, text, code) => {
    const { documents, issues } = gpo.read({ name, bytes: bytes(text) }, sha256);
    expect(documents).toEqual([]);
    expect(issues.map((issue) => [issue.severity, issue.code])).toEqual([['error', code]]);
    expect(issues[0]?.message).toMatch(code === 'xml-malformed' ? /^line 1, column \d+: / : new RegExp(name));
  });

  it('takes the title from the title page and the date from the name where the volume does not say them', () => {
    const text = `<CFRDOC><TITLENUM>Title 3</TITLENUM>${part}</CFRDOC>`;
    const { documents } = gpo.read({ name: 'volume_2020-04-01.xml', bytes: bytes(text) }, sha256);
    expect(documents.map(({ edition }) => edition.id)).toEqual(['us/3-cfr-1@2020-04-01.en']);
  });
});
