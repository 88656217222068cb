import { gzipSync } from 'node:zlib';
import { type HostileFile, joined, MB, utf8, utf16 } from './hostile-file.ts';

const date = '2026-01-01';
const ecfrName = `title-50_part-1_${date}.xml`;

/** An eCFR part around something. */
function part(inside: string, before = '<?xml version="1.0"?>'): string {
  return `${before}<DIV5 N="1" TYPE="PART"><HEAD>PART 1—KETTLES</HEAD><DIV8 N="1.1" TYPE="SECTION"><HEAD>§ 1.1 Lids.</HEAD>${inside}</DIV8></DIV5>`;
}

function title(inside: string): string {
  return `<?xml version="1.0"?><ECFR><DIV1 N="50" TYPE="TITLE"><HEAD>Title 50</HEAD>${part(inside, '')}</DIV1></ECFR>`;
}

/** A regulation around something. */
function regulation(inside: string, before = ''): string {
  return `${before}<Regulation xml:lang="en" lims:current-date="${date}"><Identification><InstrumentNumber>SOR/2026-1</InstrumentNumber><LongTitle>Kettles</LongTitle></Identification><Body><Section><Label>1</Label><Text>${inside}</Text></Section></Body></Regulation>`;
}

const laughs = Array.from({ length: 9 }, (_, level) => `<!ENTITY l${level + 1} "${`&l${level};`.repeat(10)}">`).join(
  '',
);
const attributes = (count: number) => Array.from({ length: count }, (_, index) => `a${index}="x"`).join(' ');
const nested = (name: string, depth: number) => `<${name}>`.repeat(depth) + `</${name}>`.repeat(depth);

const xml = (name: string, expect: string, text: string | (() => string)): HostileFile => ({
  name,
  fileName: ecfrName,
  expect,
  bytes: () => utf8(typeof text === 'string' ? text : text()),
});
const raw = (name: string, fileName: string, expect: string, bytes: () => Uint8Array): HostileFile => ({
  name,
  fileName,
  expect,
  bytes,
});

const entities: readonly HostileFile[] = [
  xml('billion laughs', 'xml-entity-definition', part('<P>&l9;</P>', `<!DOCTYPE DIV5 [<!ENTITY l0 "ha">${laughs}]>`)),
  xml('quadratic blow-up', 'format-unknown', () =>
    part(`<P>${'&a;'.repeat(20_000)}</P>`, `<!DOCTYPE DIV5 [<!ENTITY a "${'x'.repeat(50_000)}">]>`),
  ),
  xml('entity that names itself', 'xml-entity-definition', part('<P>&a;</P>', '<!DOCTYPE DIV5 [<!ENTITY a "&a;">]>')),
  xml(
    'external entity: file',
    'xml-entity-definition',
    part('<P>&x;</P>', '<!DOCTYPE DIV5 [<!ENTITY x SYSTEM "file:///etc/passwd">]>'),
  ),
  xml(
    'external entity: http',
    'xml-entity-definition',
    part('<P>&x;</P>', '<!DOCTYPE DIV5 [<!ENTITY x SYSTEM "http://127.0.0.1:9/x">]>'),
  ),
  xml(
    'external entity: public',
    'xml-entity-definition',
    part('<P>&x;</P>', '<!DOCTYPE DIV5 [<!ENTITY x PUBLIC "-//X" "http://127.0.0.1:9/x">]>'),
  ),
  xml(
    'external entity in an attribute',
    'xml-entity-definition',
    part('<P a="&x;"/>', '<!DOCTYPE DIV5 [<!ENTITY x SYSTEM "file:///etc/passwd">]>'),
  ),
  xml(
    'parameter entity',
    'xml-entity-definition',
    part('<P/>', '<!DOCTYPE DIV5 [<!ENTITY % p SYSTEM "http://127.0.0.1:9/p"> %p;]>'),
  ),
  xml(
    'unparsed entity',
    'xml-entity-definition',
    part('<P/>', '<!DOCTYPE DIV5 [<!NOTATION n SYSTEM "n"><!ENTITY x SYSTEM "f" NDATA n>]>'),
  ),
  xml('attribute with a default', 'xml-entity-definition', part('<P/>', '<!DOCTYPE DIV5 [<!ATTLIST P a CDATA "x">]>')),
  xml('undefined entity', 'xml-malformed', part('<P>&xxe;</P>')),
  xml(
    'document type elsewhere, never fetched',
    'read',
    part('<P>a</P>', '<!DOCTYPE DIV5 SYSTEM "http://127.0.0.1:9/x.dtd">'),
  ),
  xml(
    'style sheet and schema elsewhere, never fetched',
    'read',
    part(
      '<P xmlns:x="http://127.0.0.1:9/s" x:schemaLocation="http://127.0.0.1:9/x.xsd">a</P>',
      '<?xml-stylesheet href="http://127.0.0.1:9/x.xsl"?>',
    ),
  ),
  xml(
    'inclusion, never followed',
    'read',
    part('<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="file:///etc/passwd"/>'),
  ),
];

const shapes: readonly HostileFile[] = [
  xml('250 levels', 'read', part(nested('EXTRACT', 250))),
  xml('257 levels', 'xml-too-deep', part(nested('P', 257))),
  xml('100,000 levels', 'xml-too-deep', () => part(nested('P', 100_000))),
  xml('100,000 levels, never closed', 'xml-too-deep', () => '<DIV5>'.repeat(100_000)),
  xml('500 attributes', 'read', () => part(`<P ${attributes(500)}>a</P>`)),
  xml('501 attributes', 'xml-too-many-attributes', () => part(`<P ${attributes(501)}>a</P>`)),
  xml('200,000 attributes', 'xml-too-many-attributes', () => part(`<P ${attributes(200_000)}>a</P>`)),
  xml('attribute of 2 MB', 'xml-attribute-too-long', () => part(`<P a="${'x'.repeat(2 * MB)}"/>`)),
  xml('text of 5 MB', 'xml-text-too-long', () => part(`<P>${'x'.repeat(5 * MB)}</P>`)),
  xml('name of 9 MB', 'xml-text-too-long', () => part(`<${'x'.repeat(9 * MB)}/>`)),
  xml('comment of 9 MB', 'xml-text-too-long', () => part(`<!--${'x'.repeat(9 * MB)}--><P>a</P>`)),
  xml('one attribute twice', 'xml-malformed', part('<P a="1" a="2"/>')),
  xml('20,000 different elements', 'read', () =>
    part(Array.from({ length: 20_000 }, (_, index) => `<X${index}/>`).join('')),
  ),
  xml('100,000 empty elements', 'read', () => part('<P/>'.repeat(100_000))),
  xml('50,000 character references', 'read', () => part(`<P>${'&#38;'.repeat(50_000)}</P>`)),
  xml('20,000 paragraph marks in a row', 'read', () => part(`<P>${'(a)'.repeat(20_000)}</P>`)),
  xml('1,000 paragraphs of 20 marks each', 'read', () => part(`<P>${'(a)'.repeat(20)} a</P>`.repeat(1000))),
  xml('a path of 5,000 numbers', 'read', () => part(`<P>S${'1.'.repeat(5000)}1 a</P>`)),
  xml('5,000 roman numerals', 'read', () => part('<P>(i) a</P><P>(v) a</P><P>(x) a</P>'.repeat(1666))),
  xml(
    'elements called like object properties',
    'read',
    part('<P><__proto__ constructor="x">a</__proto__><toString>b</toString><hasOwnProperty/></P>'),
  ),
  xml('number without end', 'read', () => part(`<P>(${'1'.repeat(100_000)}) a</P>`)),
  xml(
    'table with a cell over 2,000,000,000 columns',
    'read',
    part('<TABLE><TR><TD colspan="2000000000" rowspan="2000000000">a</TD></TR></TABLE>'),
  ),
  raw('CALS table of 2,000,000,000 columns', 'SOR-2026-1.xml', 'read', () =>
    utf8(
      regulation(
        '<TableGroup><table><tgroup cols="2000000000"><colspec colname="a" colnum="1"/><colspec colname="z" colnum="2000000000"/><tbody><row><entry namest="a" nameend="z" morerows="2000000000">a</entry></row></tbody></tgroup></table></TableGroup>',
      ),
    ),
  ),
];

const broken: readonly HostileFile[] = [
  xml('cut in a text', 'xml-malformed', part('<P>abc</P>').slice(0, -30)),
  xml('cut in a tag', 'xml-malformed', part('<P>abc</P>').slice(0, -3)),
  xml('tag never closed', 'xml-malformed', part('<P>abc')),
  xml('crossed tags', 'xml-malformed', part('<P><I>abc</P></I>')),
  xml('two roots', 'xml-malformed', part('<P>a</P>') + part('<P>a</P>', '')),
  xml('control character', 'xml-malformed', part('<P>9\u0001 mg</P>')),
  xml('NUL', 'xml-malformed', part('<P>9\u0000 mg</P>')),
  xml('reference to NUL', 'xml-malformed', part('<P>9&#0; mg</P>')),
  xml('reference beyond Unicode', 'xml-malformed', part('<P>&#x110000;</P>')),
  xml('a web page', 'format-unknown', '<!DOCTYPE html><html><body><br>Request access</body></html>'),
  xml('no XML at all', 'format-unknown', '%PDF-1.7'),
  xml('nothing', 'format-unknown', ''),
  xml('a comment that never ends', 'format-unknown', () => `<!--${'-'.repeat(MB)}`),
  xml('only angle brackets', 'format-unknown', () => '<'.repeat(MB)),
  xml('a title without parts', 'no-part', '<ECFR><DIV1 N="50" TYPE="TITLE"><HEAD>Title 50</HEAD></DIV1></ECFR>'),
  raw('no date', 'title-50_part-1_2026-13-45.xml', 'no-date', () => utf8(part('<P>a</P>'))),
  raw('a regulation without a number', 'SOR-2026-1.txt.xml', 'instrument-number-unknown', () =>
    utf8(regulation('a').replace('SOR/2026-1', "'; DROP TABLE editions; --")),
  ),
];

const encodings: readonly HostileFile[] = [
  raw('UTF-16, little end first', ecfrName, 'read', () => joined([0xff, 0xfe], utf16(part('<P>é</P>', ''), true))),
  raw('UTF-16, big end first', ecfrName, 'read', () => joined([0xfe, 0xff], utf16(part('<P>é</P>', ''), false))),
  raw('UTF-16 without a mark', ecfrName, 'format-unknown', () => utf16(part('<P>é</P>', ''), true)),
  raw('UTF-16 with the wrong mark', ecfrName, 'format-unknown', () =>
    joined([0xfe, 0xff], utf16(part('<P>é</P>', ''), true)),
  ),
  raw('UTF-16 cut in a character', ecfrName, 'xml-encoding-invalid', () =>
    joined([0xff, 0xfe], utf16(part('<P>é</P>', ''), true), [0x3c]),
  ),
  raw('UTF-16 with half a surrogate', ecfrName, 'xml-encoding-invalid', () =>
    joined([0xff, 0xfe], utf16(part('<P>\ud800</P>', ''), true)),
  ),
  raw('mark of UTF-8 before UTF-16', ecfrName, 'format-unknown', () =>
    joined([0xef, 0xbb, 0xbf], utf16(part('<P>a</P>', ''), true)),
  ),
  raw('UTF-8 with Latin-1 in it', ecfrName, 'xml-encoding-invalid', () =>
    joined(utf8(part('<P>9')), [0xe9], utf8('</P>')),
  ),
  raw('UTF-8 longer than need be', ecfrName, 'xml-encoding-invalid', () =>
    joined(utf8(part('<P>9')), [0xc0, 0xbc], utf8('</P>')),
  ),
  xml(
    'an encoding nobody publishes in',
    'xml-encoding-unknown',
    part('<P>a</P>', '<?xml version="1.0" encoding="UTF-7"?>'),
  ),
  xml('a declaration of UTF-16 in UTF-8', 'xml-malformed', part('<P>a</P>', '<?xml version="1.0" encoding="UTF-16"?>')),
  raw('Latin-1, declared', ecfrName, 'read', () =>
    Uint8Array.from(
      Buffer.from(part('<P>\u00e9</P>', '<?xml version="1.0" encoding="ISO-8859-1"?>').replace('—', '-'), 'latin1'),
    ),
  ),
];

/** The end tag comes last, so that a reader has to go all the way. */
const filled = (head: string, tail: string, bytes: number, filler: string) => () =>
  joined(utf8(head), Buffer.alloc(bytes, filler), utf8(tail));
const sized: readonly HostileFile[] = [
  raw('a part of 65 MB', ecfrName, 'file-too-large', filled('<DIV5 N="1">', '</DIV5>', 65 * MB, '<P>a</P>')),
  raw(
    'a regulation of 65 MB',
    'SOR-2026-1.xml',
    'file-too-large',
    filled('<Regulation>', '</Regulation>', 65 * MB, '<P>a</P>'),
  ),
  raw(
    'a title of 65 MB that is one text',
    `title-50_${date}.xml`,
    'xml-text-too-long',
    filled('<ECFR><DIV1 N="50"><HEAD>', '</HEAD></DIV1></ECFR>', 65 * MB, 'x'),
  ),
  raw(
    'a title of 65 MB that is one tag',
    `title-50_${date}.xml`,
    'xml-text-too-long',
    filled('<ECFR><DIV1 a="', '"/></ECFR>', 65 * MB, 'x'),
  ),
  raw(
    'a title of 65 MB that opens and never closes',
    `title-50_${date}.xml`,
    'xml-too-deep',
    filled('<ECFR>', '', 65 * MB, '<P>'),
  ),
  raw(
    'a title of 65 MB of spaces',
    `title-50_${date}.xml`,
    'xml-text-too-long',
    filled('<ECFR>', '</ECFR>', 65 * MB, ' '),
  ),
  raw(
    'a file of no kind of 65 MB',
    `title-50_${date}.xml`,
    'file-too-large',
    filled('<kettles>', '</kettles>', 65 * MB, '<P>a</P>'),
  ),
  raw('a gzip bomb of 65 MB', `${ecfrName}.gz`, 'gzip-expansion', () =>
    gzipSync(filled('<DIV5 N="1">', '</DIV5>', 65 * MB, '<P>a</P>')()),
  ),
  raw('a gzip bomb of 1 GB', `title-50_${date}.xml.gz`, 'gzip-expansion', () =>
    Uint8Array.from(Buffer.concat([gzipSync('<ECFR>'), ...Array.from({ length: 16 }, () => bombPiece())])),
  ),
  raw('a gzip inside a gzip', `${ecfrName}.gz`, 'format-unknown', () => gzipSync(gzipSync(part('<P>a</P>')))),
  raw('a gzip cut short', `${ecfrName}.gz`, 'gzip-broken', () => gzipSync(part('<P>a</P>')).subarray(0, -12)),
  raw('a gzip with a wrong sum', `${ecfrName}.gz`, 'gzip-broken', () =>
    gzipSync(part('<P>a</P>')).map((byte, index, all) => (index === all.length - 6 ? byte ^ 1 : byte)),
  ),
  raw('a gzip with rubbish behind', `${ecfrName}.gz`, 'gzip-broken', () =>
    joined(gzipSync(part('<P>a</P>')), [1, 2, 3, 4]),
  ),
  raw('the head of a gzip', `${ecfrName}.gz`, 'gzip-broken', () => Uint8Array.of(0x1f, 0x8b)),
  raw('no gzip though named so', `${ecfrName}.gz`, 'gzip-missing', () => utf8(part('<P>a</P>'))),
  raw('a gzip though not named so', ecfrName, 'read', () => gzipSync(part('<P>a</P>'))),
  xml('a good title, to compare with', 'read', title('<P>(a) Each lid must be red.</P>')),
];

let piece: Uint8Array | null = null;
function bombPiece(): Uint8Array {
  piece ??= gzipSync(Buffer.alloc(64 * MB, ' '));
  return piece;
}

export const xmlFiles: readonly HostileFile[] = [...entities, ...shapes, ...broken, ...encodings, ...sized];
