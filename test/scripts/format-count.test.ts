import { describe, expect, it } from 'vitest';
import { FormatCount } from '../../scripts/verify/format-count.ts';
import { LanguagePairs } from '../../scripts/verify/language-pairs.ts';
import { readSource } from '../../src/sources/registry.ts';
import { buildTree } from '../../src/tree/build-tree.ts';

const identification =
  '<Identification><InstrumentNumber>SOR/99-5</InstrumentNumber><LongTitle>Lids</LongTitle></Identification>';

function read(xml: string, name: string) {
  const file = { name, bytes: new TextEncoder().encode(xml) };
  const { documents } = readSource(file, '0'.repeat(64));
  return { file, documents, trees: documents.map(buildTree) };
}

function regulation(language: 'en' | 'fr', sections: string) {
  const root = `<Regulation xmlns:lims="x" xml:lang="${language}" lims:current-date="2025-03-04">`;
  return read(`${root}${identification}<Body>${sections}</Body></Regulation>`, 'SOR-99-5.xml');
}

const section = (label: string, text: string) => `<Section><Label>${label}</Label><Text>${text}</Text></Section>`;

describe('FormatCount', () => {
  it('finds nothing missing in a file that was read whole', () => {
    const count = new FormatCount();
    const fraction = '<Fraction><Numerator>1</Numerator><Denominator>2</Denominator></Fraction>';
    const { file, documents, trees } = regulation('en', section('1', `A lid of ${fraction} m<Unheard>!</Unheard>`));
    count.addFile(file, documents, trees);
    expect(count.losses).toEqual([]);
    // Lids, 1, A lid of 1/2 m!
    expect([count.charactersIn, count.charactersHeld]).toEqual([16, 16]);
    expect(Object.fromEntries(count.setAside)).toEqual({ InstrumentNumber: 8 });
    expect(Object.fromEntries(count.unknownElements)).toEqual({ Unheard: 1 });
  });

  it('sees a character that the reader or the tree drops', () => {
    const { file, documents, trees } = regulation('en', section('1', 'A lid.'));
    const count = new FormatCount();
    const bytes = new TextEncoder().encode(new TextDecoder().decode(file.bytes).replace('A lid.', 'A lid or two.'));
    count.addFile({ ...file, bytes }, documents, trees);
    count.addFile(
      file,
      documents,
      trees.map((tree) => ({ ...tree, characters: { ...tree.characters, held: tree.characters.held - 1 } })),
    );
    expect(count.losses.map(({ message }) => message)).toEqual([
      '23 characters in its elements, 18 read',
      '18 characters read, 8 set aside, 9 held',
    ]);
  });

  it('takes a CFR part for the whole of its text, without the headings of chapters around it', () => {
    const count = new FormatCount();
    const part = '<DIV5 N="1" TYPE="PART"><HEAD>PART 1—LIDS</HEAD><P>A lid.</P></DIV5>';
    const { file, documents, trees } = read(
      `<ECFR><DIV1 N="9"><HEAD>Title 9</HEAD>${part}</DIV1></ECFR>`,
      'title-9_2026-01-01.xml',
    );
    count.addFile(file, documents, trees);
    expect(count.losses).toEqual([]);
    expect([count.charactersIn, count.setAside.get('HEAD')]).toEqual([14, 1]);
  });
});

describe('LanguagePairs', () => {
  it('counts a provision of either language once its counterpart is there', () => {
    const pairs = new LanguagePairs();
    const english = regulation('en', `${section('1', 'A')}${section('2', 'B')}`);
    const french = regulation('fr', `${section('1', 'A')}${section('3', 'C')}`);
    for (const tree of english.trees) pairs.add(tree);
    expect([pairs.all, pairs.single]).toEqual([0, 1]);
    for (const tree of french.trees) pairs.add(tree);
    // The root and section 1, in both.
    expect([pairs.paired, pairs.all, pairs.single]).toEqual([4, 6, 0]);
  });
});
