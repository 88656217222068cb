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

  it.each([
    ['a dropped word', 'A lid.', 'A lid or two.', 'not held: 5 characters (2 of "o", 1 of "r", 1 of "t", 1 of "w")'],
    ['one letter for another', 'A lid.', 'A lad.', 'not held: 1 characters (1 of "a")'],
    [
      'an element that is closed too early',
      'A lid.',
      '<X>A</X> li<![CDATA[<d>]]>&#x2e;&amp;',
      'not held: 3 characters (1 of "&", 1 of "<", 1 of ">")',
    ],
  ])('sees %s', (_name, kept, printed, message) => {
    const { file, documents, trees } = regulation('en', section('1', kept));
    const count = new FormatCount();
    const bytes = new TextEncoder().encode(new TextDecoder().decode(file.bytes).replace(kept, printed));
    count.addFile({ ...file, bytes }, documents, trees);
    expect(count.losses.map((loss) => loss.message)).toContain(message);
  });

  it('sees a reader that drops the text of an element and does not count it either', () => {
    const { file, documents } = regulation('en', section('1', 'A lid.') + section('2', 'A pot.'));
    const forgetful = documents.map((document) => ({
      ...document,
      root: { ...document.root, children: document.root.children.slice(0, -1) },
      characters: { read: document.characters.read - 6, skipped: document.characters.skipped },
    }));
    const count = new FormatCount();
    count.addFile(file, forgetful, forgetful.map(buildTree));
    expect(count.losses).toHaveLength(1);
    expect(count.charactersIn - count.charactersHeld).toBe(6);
  });

  it('sees text of a provision that no file has', () => {
    const { file, documents, trees } = regulation('en', section('1', 'A lid.'));
    const [tree] = trees;
    if (!tree) throw new Error('no tree');
    const provisions = tree.provisions.map((provision) => ({ ...provision, text: `${provision.text}!` }));
    const count = new FormatCount();
    count.addFile(file, documents, [{ ...tree, provisions }]);
    expect(count.losses.map(({ message }) => message)).toEqual(['held, but not in the file: 2 characters (2 of "!")']);
  });

  it('counts the letters and figures of Markdown', () => {
    const text =
      '---\nsource: 9 CFR\n---\n# § 9.1 Lids.\n\n(a) *Size.* A lid of 9<br/>mm.\n\n![A lid](/graphics/a.gif)\n\n| A | B |\n| - | - |\n| 1 | 2 |\n';
    const { file, documents, trees } = read(text, '9-CFR-9.1_2026-01-01.md');
    const count = new FormatCount();
    count.addFile(file, documents, trees);
    expect(count.losses).toEqual([]);
    expect(count.charactersIn).toBe(count.charactersHeld);
    count.addFile({ ...file, bytes: new TextEncoder().encode(`${text}\nMore.\n`) }, documents, trees);
    expect(count.losses.map(({ message }) => message)).toEqual([
      'not held: 4 characters (1 of "M", 1 of "e", 1 of "o", 1 of "r")',
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
