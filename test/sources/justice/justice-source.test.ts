import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SourceNode } from '../../../src/model/source-document.ts';
import { skippedElements } from '../../../src/sources/justice/element-table.ts';
import { justiceSource } from '../../../src/sources/justice/justice-source.ts';
import { buildTree } from '../../../src/tree/build-tree.ts';
import { checkInvariants } from '../../../src/tree/invariants.ts';
import { anySha256, fileOf, fixtureCases } from '../fixture-cases.ts';
import { documentOutline } from '../outline.ts';

const head = (attributes: string, identification: string) =>
  `<Regulation xmlns:lims="http://justice.gc.ca/lims" xml:lang="en" ${attributes}><Identification>${identification}</Identification>`;
const sound = head(
  'lims:current-date="2025-03-04"',
  '<InstrumentNumber>SOR/99-5</InstrumentNumber><LongTitle>T</LongTitle>',
);

function read(xml: string, name = 'SOR-99-5.xml') {
  return justiceSource.read(fileOf(name, xml), anySha256);
}

function sectionOf(body: string): SourceNode {
  const { documents, issues } = read(`${sound}<Body><Section><Label>1</Label>${body}</Section></Body></Regulation>`);
  expect(issues).toEqual([]);
  const section = documents[0]?.root.children.at(-1);
  if (section?.level !== 'section') throw new Error('no section was read');
  return section;
}

describe('justiceSource', () => {
  it.each(fixtureCases('justice'))('reads $name', ({ file, expected }) => {
    expect(justiceSource.accepts(file)).toBe(true);
    const { documents, issues } = justiceSource.read(file, anySha256);
    expect({ issues, documents: documents.map(documentOutline) }).toEqual(expected);
    for (const document of documents) expect(checkInvariants(buildTree(document))).toEqual([]);
  });

  describe('the standing it reads', () => {
    const shell = (attributes: string, notice: string) =>
      `<Section ${attributes}><Label>1</Label><Text><Repealed>${notice}</Repealed></Text></Section>`;
    const shown = (body: string) => {
      const root = read(`${sound}${body}</Regulation>`).documents[0]?.root;
      const first = root?.children.at(-1) ?? root;
      return [first?.status, first?.statusReason, first?.inForceOn, first?.inForceUntil, first?.statusBy];
    };

    it.each<[string, string, readonly (string | null)[]]>([
      [
        'a shell, its own first day being that of the repeal',
        shell('lims:inforce-start-date="2011-03-04"', '[Repealed, SOR/2010-7, s. 3]'),
        ['repealed', 'marked-repealed', null, '2011-03-04', 'SOR/2010-7, s. 3'],
      ],
      [
        'a shell that was issued again years later',
        shell('lims:inforce-start-date="2019-06-01"', '[Repealed, SOR/2010-7, s. 3]'),
        ['repealed', 'marked-repealed', null, null, 'SOR/2010-7, s. 3'],
      ],
      [
        'a shell older than what repealed it',
        shell('lims:inforce-start-date="2009-06-01"', '[Repealed, SOR/2010-7, s. 3]'),
        ['repealed', 'marked-repealed', null, null, 'SOR/2010-7, s. 3'],
      ],
      [
        'a shell of the first day of the collection',
        shell('lims:inforce-start-date="2006-03-22"', '[Revoked, SOR/85-7, s. 3]'),
        ['repealed', 'marked-repealed', null, null, 'SOR/85-7, s. 3'],
      ],
      [
        'a shell without a citation',
        shell('lims:inforce-start-date="2011-03-04"', '[Repealed]'),
        ['repealed', 'marked-repealed', null, null, null],
      ],
      [
        'text in force since the first day of the collection or before',
        '<Section lims:inforce-start-date="2006-03-22"><Label>1</Label><Text>Pour.</Text></Section>',
        ['in-force', null, null, null, null],
      ],
      [
        'text with an end',
        '<Section lims:inforce-start-date="2011-03-04" lims:inforce-end-date="2019-09-18"><Label>1</Label><Text>Pour.</Text></Section>',
        ['in-force', null, '2011-03-04', '2019-09-18', null],
      ],
      [
        'text enacted and not in force',
        '<Section in-force="no" lims:enacted-date="2025-01-01"><Label>1</Label><Text>Pour.</Text></Section>',
        ['not-in-force', null, null, null, null],
      ],
      [
        'related provisions',
        '<Schedule id="RelatedProvs"><ScheduleFormHeading><TitleText>RELATED PROVISIONS</TitleText></ScheduleFormHeading></Schedule>',
        ['in-force', 'transitional', null, null, null],
      ],
      [
        'amendments not in force',
        '<Schedule id="NifProvs"><ScheduleFormHeading><TitleText>AMENDMENTS NOT IN FORCE</TitleText></ScheduleFormHeading></Schedule>',
        ['not-in-force', 'amendment-not-in-force', null, null, null],
      ],
    ])('of %s', (_, body, expected) => {
      expect(shown(`<Body>${body}</Body>`)).toEqual(expected);
    });

    it('of a regulation that is repealed as a whole, by the day of the notice', () => {
      const repealed = '<Repealed lims:inforce-start-date="2025-12-31">[Repealed, SOR/2025-7, s. 1]</Repealed>';
      expect(shown(repealed)).toEqual([
        'repealed',
        'whole-instrument-repealed',
        null,
        '2025-12-31',
        'SOR/2025-7, s. 1',
      ]);
    });
  });

  it('accepts by the root element, a byte-order mark before it, and not by name', () => {
    expect(justiceSource.accepts(fileOf('x.txt', '\uFEFF<?xml version="1.0"?><Regulation/>'))).toBe(true);
    expect(justiceSource.accepts(fileOf('SOR-99-5.xml', '<Statute/>'))).toBe(false);
    expect(justiceSource.accepts(fileOf('SOR-99-5.xml', ''))).toBe(false);
  });

  it.each([
    [
      'an unknown number',
      head('lims:current-date="2025-03-04"', '<InstrumentNumber>X/1</InstrumentNumber>'),
      'instrument-number-unknown',
      '"X/1"',
    ],
    ['no number', head('lims:current-date="2025-03-04"', ''), 'instrument-number-unknown', '""'],
    [
      'no date',
      head('lims:current-date="soon"', '<InstrumentNumber>SOR/99-5</InstrumentNumber>'),
      'point-in-time-missing',
      'ConsolidationDate',
    ],
  ])('rejects a file with %s', (_name, start, code, part) => {
    const { documents, issues } = read(`${start}</Regulation>`, 'x.xml');
    expect(documents).toEqual([]);
    expect(issues).toMatchObject([{ code, severity: 'error' }]);
    expect(issues[0]?.message).toContain(part);
  });

  it('rejects a file that is cut short, whole', () => {
    const { documents, issues } = read(`${sound}<Body><Section><Label>1</Label><Text>Half a sen`);
    expect(documents).toEqual([]);
    expect(issues).toMatchObject([{ code: 'xml-malformed', severity: 'error' }]);
  });

  it.each([
    ['lims:current-date="2025-03-04" lims:pit-date="2024-01-01"', '2025-03-04'],
    ['lims:pit-date="2024-01-01"', '2024-01-01'],
    ['', '2023-06-07'],
  ])('takes the date of the text from %s', (attributes, expected) => {
    const date = '<ConsolidationDate><Date><YYYY>2023</YYYY><MM>6</MM><DD>7</DD></Date></ConsolidationDate>';
    const { documents } = read(
      `${head(attributes, `<InstrumentNumber>SOR/99-5</InstrumentNumber>${date}`)}</Regulation>`,
    );
    expect(documents[0]?.edition.pointInTime).toBe(expected);
  });

  it('files a regulation that a statute enacted under the number of its file', () => {
    const french = head(
      'lims:current-date="2025-03-04"',
      '<InstrumentNumber>2018, ch. 12, art. 187</InstrumentNumber>',
    );
    const { documents } = read(`${french}</Regulation>`, 'DORS-2018-12187.xml');
    expect(documents[0]?.instrument).toMatchObject({ id: 'ca/sor-2018-12187', citation: '2018, c. 12, s. 187' });
  });

  it.each([
    ['C.R.C.,_c._19559.xml', 'C.R.C. 1955, p. 9'],
    ['C.R.C.,_ch._19559.xml', 'C.R.C. 1955, p. 11'],
  ])(
    'files an order printed on a page of the older consolidation under the number of its file: %s',
    (name, printed) => {
      const start = head('lims:current-date="2025-03-04"', `<InstrumentNumber>${printed}</InstrumentNumber>`);
      const { documents } = read(`${start}</Regulation>`, name);
      expect(documents[0]?.instrument).toMatchObject({ id: 'ca/crc-19559', citation: 'C.R.C., c. 19559' });
    },
  );

  it('reads through the groups that are in the files and not in the DTD', () => {
    const section = '<Section><Label>1</Label><Text>Lids, <Preserve>May 1</Preserve>.</Text></Section>';
    const group = (name: string, inner: string) =>
      `<${name}><Heading><TitleText>${name}</TitleText></Heading>${inner}</${name}>`;
    const body = group('Group1-Part', group('Group2-Division', group('Group3-Subdivision', section)));
    const note = '<ReaderNote><Note status="editorial">[Enacted.]</Note></ReaderNote>';
    const start = head(
      'lims:current-date="2025-03-04"',
      `<AuthorityTitle>Lids Act</AuthorityTitle><InstrumentNumber>SOR/99-5</InstrumentNumber>${note}`,
    );
    const { documents } = read(`${start}<Body>${body}</Body></Regulation>`);
    expect(documents[0]?.unknownElements).toEqual({});
    expect(documents[0]?.characters.skipped).toEqual({ AuthorityTitle: 7, InstrumentNumber: 8 });
    expect(documents[0]?.root.children.map(({ level, heading, text }) => [level, heading, text])).toEqual([
      ['note', null, '[Enacted.]'],
      ['heading', 'Group1-Part', ''],
      ['heading', 'Group2-Division', ''],
      ['heading', 'Group3-Subdivision', ''],
      ['section', null, 'Lids, May 1.'],
    ]);
  });

  it.each([
    ['10<Sup>3</Sup>', '10³'],
    ['10<Sup>–6</Sup> N', '10⁻⁶ N'],
    ['m<Sup>3</Sup>', 'm3'],
    ['the 5<Sup>th</Sup>', 'the 5th'],
    ['5 <Sup>3</Sup>', '5 ³'],
    ['7<Sup>3</Sup>/<Sub>4</Sub>', '7 3/4'],
    ['H2<Sub>1</Sub>', 'H2₁'],
    ['10<Sup><Emphasis>2</Emphasis></Sup>', '10²'],
    ['37(1)<FootnoteRef>a</FootnoteRef>', '37(1)a'],
    ['be <Emphasis style="italic"> cited </Emphasis>as', 'be cited as'],
    ['1\u00a0000\u2002mm', '1 000 mm'],
    ['a<Leader/>b<LineBreak/>c', 'a b c'],
    ['<![CDATA[a < b]]>', 'a < b'],
  ])('reads %s as %s', (inner, expected) => {
    expect(sectionOf(`<Text>${inner}</Text>`).text).toBe(expected);
  });

  it.each([
    ['the notice alone', '<Text><Repealed>[Repealed, SOR/2000-1]</Repealed></Text>', 'repealed'],
    ['other words beside it', '<Text>Lids <Repealed>[Repealed, SOR/2000-1]</Repealed></Text>', 'in-force'],
    [
      'the notice in a cell',
      '<Text>As</Text><TableGroup><table><tgroup cols="1"><tbody><row><entry><Repealed>[R]</Repealed></entry></row></tbody></tgroup></table></TableGroup>',
      'in-force',
    ],
  ])('with %s is of status', (_name, body, status) => {
    expect(sectionOf(body).status).toBe(status);
  });

  it('keeps the words of a group beside its table', () => {
    const section = sectionOf(
      '<Text>As</Text><TableGroup><AlternateText>Lids by size.</AlternateText><table><tgroup cols="1"><tbody><row><entry>5</entry></row></tbody></tgroup></table></TableGroup>',
    );
    expect(section.children[0]).toMatchObject({
      level: 'table',
      text: '5',
      children: [{ level: 'continuation', text: 'Lids by size.' }],
    });
  });

  it('keeps text that comes after children in its place', () => {
    const section = sectionOf('<Text>A</Text><Paragraph><Label>(a)</Label><Text>b</Text></Paragraph><Text>c</Text>');
    expect(section.children.map(({ level, text }) => [level, text])).toEqual([
      ['paragraph', 'b'],
      ['continuation', 'c'],
    ]);
  });

  it('gives a reason for each element it leaves out', () => {
    for (const [name, reason] of Object.entries(skippedElements)) expect(reason, name).not.toBe('');
  });

  it('loses and adds no character, whatever elements stand in whatever order', () => {
    const names = [
      'Section',
      'Text',
      'Label',
      'Provision',
      'Heading',
      'TitleText',
      'Definition',
      'DefinedTermEn',
      'Repealed',
      'FormulaGroup',
      'Formula',
      'Sup',
      'Emphasis',
      'Footnote',
      'HistoricalNote',
      'TableGroup',
      'table',
      'row',
      'entry',
      'Caption',
      'ImageGroup',
      'AlternateText',
      'List',
      'Item',
      'MarginalNote',
      'Schedule',
      'ScheduleFormHeading',
      'AmendedText',
      'CommentInline',
      'Reserved',
      'Invented',
    ];
    const piece = fc.constantFrom('', ' ', 'a', ' b c', '10', '\n3 ', '(a)', 'é – “x”');
    const { xml } = fc.letrec<{ xml: string }>((tie) => ({
      xml: fc.oneof(
        { depthSize: 'medium', withCrossShrink: true },
        piece,
        fc
          .tuple(fc.constantFrom(...names), piece, fc.array(tie('xml'), { maxLength: 4 }), piece)
          .map(([name, before, inner, after]) => `<${name}>${before}${inner.join(after)}</${name}>${after}`),
      ),
    }));
    fc.assert(
      fc.property(fc.array(xml, { maxLength: 6 }), (parts) => {
        const { documents, issues } = read(`${sound}<Body>${parts.join('')}</Body></Regulation>`);
        expect(issues).toEqual([]);
        for (const document of documents) expect(checkInvariants(buildTree(document))).toEqual([]);
      }),
      { seed: 49, numRuns: 400 },
    );
  });
});
