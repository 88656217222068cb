import { describe, expect, it } from 'vitest';
import { readSource } from '../../src/sources/registry.ts';
import { anySha256, fileOf } from './fixture-cases.ts';

const regulation =
  '<Regulation xml:lang="en" lims:current-date="2025-03-04"><Identification><InstrumentNumber>SOR/99-5</InstrumentNumber></Identification></Regulation>';

describe('readSource', () => {
  it('goes by the root element, whatever the file is called', () => {
    const { documents } = readSource(fileOf('kettles.txt', regulation), anySha256);
    expect(documents[0]?.edition.source).toBe('justice');
  });

  it('refuses a file that gives no document, and says why', () => {
    const { documents, issues } = readSource(
      fileOf('title-50_2026-01-01.xml', '<ECFR><DIV1 N="50"><DIV5 N="?"><HEAD>PART</HEAD></DIV5></DIV1></ECFR>'),
      anySha256,
    );
    expect(documents).toEqual([]);
    expect(issues[0]).toMatchObject({ code: 'no-document', severity: 'error' });
    expect(issues[0]?.message).toContain('part "?" has no number');
  });

  it('hands Markdown to its reader', () => {
    expect(readSource(fileOf('notes.md', '# Notes'), anySha256).issues).toMatchObject([{ code: 'markdown-unknown' }]);
  });

  it.each([
    ['', 'the file is empty'],
    ['<Statute/>', '<Statute>'],
    ['%PDF-1.7', 'no XML element'],
  ])('refuses %j with one error that says what is read', (text, found) => {
    const { documents, issues } = readSource(fileOf('x.bin', text), anySha256);
    expect(documents).toEqual([]);
    expect(issues).toMatchObject([{ code: 'format-unknown', severity: 'error' }]);
    expect(issues[0]?.message).toContain(found);
    expect(issues[0]?.message).toContain('<Regulation>');
  });
});
