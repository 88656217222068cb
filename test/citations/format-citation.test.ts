import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findCitations } from '../../src/citations/find-citations.ts';
import { formatCitation } from '../../src/citations/format-citation.ts';
import { type CitationParts, NO_PARTS } from '../../src/citations/found-citation.ts';
import type { CitationKind } from '../../src/model/citation.ts';

type Written = { readonly kind: CitationKind; readonly parts: CitationParts };

const number = fc.integer({ min: 1, max: 999 }).map(String);
const marker = fc.oneof(
  fc.integer({ min: 1, max: 30 }).map(String),
  fc.constantFrom(...'abcdefghijk', ...'ABCDGH', 'ii', 'iii', 'iv', 'vi', 'a.1', '1.1'),
);
const paragraphs = fc.array(marker, { maxLength: 4 });
const label = fc.constantFrom('A', 'B', 'M1', 'AA', 'I', 'IV', 'A-7', '2', '12');
const dotted = fc.tuple(number, fc.integer({ min: 1, max: 5999 })).map(([part, section]) => `${part}.${section}`);
const dated = fc
  .tuple(dotted, fc.constantFrom('', '', '-04', '-17', '-2006'))
  .map(([section, year]) => `${section}${year}`);
const title = fc.integer({ min: 1, max: 50 });
const cfrParts: fc.Arbitrary<Partial<CitationParts>> = fc.oneof(
  fc.record({ section: dated, paragraphs }),
  fc.record({ part: number }),
  fc.record({ part: number, subpart: fc.constantFrom('A', 'S', 'IIII', 'OOOOa') }),
  fc.record({ part: number, subpart: fc.constantFrom('B', 'F'), appendix: label }),
  fc.record({ part: number, appendix: label, section: fc.constantFrom('5.5', '3.2.1') }),
  fc.record({ section: dotted, standardItem: fc.constantFrom('S5', 'S5.1.2', 'S14.3'), paragraphs }),
  fc.record({ appendix: label }),
  fc.constant({}),
);
const law = fc.constantFrom(
  ['statute-ca', 'Food and Drugs Act'],
  ['statute-ca', 'Canadian Environmental Protection Act, 1999'],
  ['statute-ca', 'R.S.C. 1985, c. F-27'],
  ['statute-ca', 'S.C. 1999, c. 33'],
  ['statute-ca', 'the Act'],
  ['regulation-ca', 'Medical Devices Regulations'],
  ['sor', 'SOR/98-282'],
  ['si', 'SI/97-5'],
  ['crc', 'C.R.C., c. 1038'],
  ['internal', 'these Regulations'],
) as fc.Arbitrary<[CitationKind, string]>;
const place: fc.Arbitrary<Partial<CitationParts>> = fc.oneof(
  fc.record({ section: fc.oneof(number, dotted), paragraphs }),
  fc.record({ schedule: label, section: number, paragraphs }),
  fc.record({ schedule: label }),
  fc.record({ part: number }),
  fc.record({ part: number, division: number }),
);
const standard = fc.constantFrom(
  ['ISO 13485', '2016'],
  ['ISO 8317', null],
  ['IEC 62133-2', null],
  ['CSA C746', '-17'],
  ['CSA C22.2 No. 0', null],
  ['ASTM F963', '-17'],
  ['ANSI Z26.1', '-1996'],
  ['SAE J826', 'JUL95'],
  ['UN R138', null],
  ['GHS', null],
  ['NFPA 704', null],
);

const written: fc.Arbitrary<Written> = fc.oneof(
  fc
    .tuple(title, cfrParts)
    .map(([code, parts]) => ({ kind: 'cfr' as const, parts: { ...NO_PARTS, ...parts, title: code } })),
  fc
    .tuple(
      title,
      fc.integer({ min: 1, max: 99_999 }),
      fc.array(
        marker.filter((mark) => !mark.includes('.')),
        { maxLength: 4 },
      ),
    )
    .map(([code, section, marks]) => ({
      kind: 'usc' as const,
      parts: { ...NO_PARTS, title: code, section: String(section), paragraphs: marks },
    })),
  fc.tuple(law, place).map(([[kind, instrument], parts]) => ({ kind, parts: { ...NO_PARTS, ...parts, instrument } })),
  place.map((parts) => ({ kind: 'internal' as const, parts: { ...NO_PARTS, ...parts } })),
  fc
    .tuple(
      fc.integer({ min: 100, max: 599 }),
      fc.constantFrom('TSD', 'FMVSS', 'CMVSS'),
      fc.constantFrom(null, 'S5.3', 'S4'),
      paragraphs,
    )
    .map(([code, body, standardItem, marks]) => ({
      kind: body.toLowerCase() as 'tsd' | 'fmvss' | 'cmvss',
      parts: {
        ...NO_PARTS,
        instrument: `${body} ${code}`,
        section: String(code),
        standardItem,
        paragraphs: standardItem === null ? [] : marks,
      },
    })),
  fc.tuple(standard, fc.constantFrom(null, '6.4', '3.11.1')).map(([[instrument, edition], section]) => ({
    kind: 'standard' as const,
    parts: { ...NO_PARTS, instrument: instrument ?? null, edition: edition ?? null, section },
  })),
);

describe('formatCitation', () => {
  it('writes what reads back as the same citation, 10,000 times', () => {
    const kinds = new Set<CitationKind>();
    fc.assert(
      fc.property(written, ({ kind, parts }) => {
        const text = formatCitation(kind, parts);
        const found = findCitations(text, { jurisdiction: 'ca', language: 'en' });
        expect(found.map((one) => [one.kind, one.text])).toEqual([[kind, text]]);
        const [once] = found;
        if (once === undefined) throw new Error(`${text} is not found`);
        expect(formatCitation(once.kind, once.parts)).toBe(text);
        expect(once.canonical).toBe(text);
        kinds.add(kind);
      }),
      { seed: 49, numRuns: 10_000 },
    );
    expect(kinds.size).toBe(12);
  });

  it.each([
    ['cfr', { title: 40, part: '86', section: '86.1811-04', paragraphs: ['a', '1'] }, '40 CFR 86.1811-04(a)(1)'],
    [
      'cfr',
      { title: 10, part: '430', subpart: 'B', appendix: 'E', section: '5.5' },
      '10 CFR part 430 subpart B app. E, s. 5.5',
    ],
    ['internal', { schedule: 'IV', section: '15', paragraphs: ['2'] }, 'Sch. IV, s. 15(2)'],
    ['internal', { paragraphs: ['2', 'b'] }, 'para. (2)(b)'],
    ['statute-ca', { instrument: 'the Act', part: '2', division: '3' }, 'the Act, pt. 2, div. 3'],
    ['standard', { instrument: 'ASTM F963', edition: '-17' }, 'ASTM F963-17'],
    ['standard', { instrument: 'ISO 13485', edition: '2016', section: '4.2' }, 'ISO 13485:2016, s. 4.2'],
  ] as const)('%s', (kind, parts, text) => {
    expect(formatCitation(kind, { ...NO_PARTS, ...parts })).toBe(text);
  });
});
