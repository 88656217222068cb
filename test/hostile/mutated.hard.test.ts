import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSource } from '../../src/sources/registry.ts';
import { buildTree } from '../../src/tree/build-tree.ts';
import { anySha256, fileOf } from '../sources/fixture-cases.ts';

const samples = [
  '<?xml version="1.0"?><ECFR><DIV1 N="50" TYPE="TITLE"><DIV5 N="1" TYPE="PART"><HEAD>PART 1—KETTLES</HEAD><AUTH><HED>Authority:</HED><PSPACE>1 U.S.C. 2.</PSPACE></AUTH><DIV8 N="1.1" TYPE="SECTION"><HEAD>§ 1.1 Lids.</HEAD><P>(a) <I>Red.</I> (1) Each lid: (i) 3 mm;</P><TABLE><TR><TH>A</TH></TR><TR><TD rowspan="2">1</TD></TR></TABLE><FP>End.</FP></DIV8></DIV5></DIV1></ECFR>',
  '<Regulation xml:lang="en" lims:current-date="2026-01-01"><Identification><InstrumentNumber>SOR/2026-1</InstrumentNumber><LongTitle>Kettles</LongTitle></Identification><Body><Heading level="1"><TitleText>Lids</TitleText></Heading><Section lims:fid="7"><Label>1</Label><Subsection><Label>(1)</Label><Text>Each <DefinedTermEn>lid</DefinedTermEn></Text><Paragraph><Label>(a)</Label><Text>red</Text></Paragraph></Subsection></Section></Body><Schedule><TableGroup><table><tgroup cols="2"><tbody><row><entry>1</entry><entry>2</entry></row></tbody></tgroup></table></TableGroup></Schedule></Regulation>',
  '# PART 1—KETTLES\n\n## § 1.1 Lids.\n\n(a) *Red.* Each lid:\n\n1. one\n   - two\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n> [1 FR 2]\n',
] as const;
const names = ['title-50_2026-01-01.xml', 'SOR-2026-1.xml', '50-CFR-1_2026-01-01.md'] as const;

/** Cuts, doubles, moves or replaces a piece of a text. */
const mutation = fc.record({
  kind: fc.constantFrom('cut', 'double', 'move', 'replace'),
  from: fc.nat(2000),
  length: fc.integer({ min: 1, max: 60 }),
  to: fc.nat(2000),
  by: fc.constantFrom(
    '<',
    '>',
    '&',
    '"',
    '</P>',
    '<P>',
    '(i)',
    '\u0000',
    '[Reserved]',
    '<![CDATA[',
    ']]>',
    '<!--',
    '999999999',
    '\n\n',
    '|',
    '§ ',
  ),
});

function mutate(
  source: string,
  { kind, from, length, to, by }: typeof mutation extends fc.Arbitrary<infer T> ? T : never,
): string {
  const start = from % source.length;
  const piece = source.slice(start, start + length);
  const without = source.slice(0, start) + source.slice(start + length);
  const at = to % source.length;
  if (kind === 'cut') return without;
  if (kind === 'double') return source.slice(0, at) + piece + source.slice(at);
  if (kind === 'move') return without.slice(0, at) + piece + without.slice(at);
  return source.slice(0, start) + by + source.slice(start + length);
}

describe.each(names.map((fileName, index) => [fileName, samples[index] ?? ''] as const))(
  '%s, changed at random',
  (fileName, source) => {
    it('is read or refused with a code, and what is read makes a tree', () => {
      let read = 0;
      fc.assert(
        fc.property(fc.array(mutation, { minLength: 1, maxLength: 2 }), (mutations) => {
          const { documents, issues } = readSource(fileOf(fileName, mutations.reduce(mutate, source)), anySha256);
          for (const document of documents) buildTree(document);
          if (documents.length > 0) read += 1;
          else {
            expect(issues.filter(({ severity, code }) => severity === 'error' && code !== '').length).toBeGreaterThan(
              0,
            );
          }
        }),
        { seed: 49, numRuns: fileName.endsWith('.md') ? 1000 : 4500 },
      );
      expect(read).toBeGreaterThan(10);
    });
  },
);
