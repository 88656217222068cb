import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rootElementName } from '../../src/sources/decode-xml.ts';
import { readXml, type XmlTable, xmlLimits } from '../../src/sources/xml-reader.ts';

type Log = string[];

const logging: XmlTable<Log> = {
  elements: {
    P: {
      enter: (log, element) => log.push(`<P@${element.start}>`),
      exit: (log, element, end) => log.push(`</P@${element.start}-${end}>`),
    },
  },
  unknown: {
    enter: (log, element) => log.push(`<?${element.name} ${JSON.stringify({ ...element.attributes })}>`),
  },
  text: (log, text) => log.push(text),
};

function bytes(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function read(text: string | Uint8Array): { log: Log; code: string | null; message: string } {
  const log: Log = [];
  const issue = readXml(typeof text === 'string' ? bytes(text) : text, logging, log);
  return { log, code: issue?.code ?? null, message: issue?.message ?? '' };
}

describe('readXml on well-formed files', () => {
  it.each([
    ['UTF-8', (text: string) => bytes(text)],
    ['UTF-16', (text: string) => new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'))],
  ])('cuts out every element of a long file in %s', (_name, encode) => {
    const paragraph = (index: number) =>
      `<P n="${index}">${'é — 🇨🇦 lid\r\n'.repeat(index % 40)}<![CDATA[<b>]]> ${index}</P>\r\n`;
    const source = `<R>${Array.from({ length: 2000 }, (_, index) => paragraph(index)).join('')}</R>`;
    const { log, code } = read(encode(source));
    expect(code).toBeNull();
    const spans = log.flatMap((entry) => {
      const match = /^<\/P@(\d+)-(\d+)>$/.exec(entry);
      return match ? [source.slice(Number(match[1]), Number(match[2]))] : [];
    });
    expect(spans).toEqual(Array.from({ length: 2000 }, (_, index) => paragraph(index).trimEnd()));
    const text = log.filter((entry) => !/^<[/?]?[PR][@ ]/.test(entry)).join('');
    expect(text).toBe(source.replace(/<P[^>]*>|<\/?[PR]>|<!\[CDATA\[|\]\]>/g, '').replaceAll('\r\n', '\n'));
  });

  it('calls handlers in document order, with offsets that cut out the element', () => {
    const source = '<R><P>one <I>two</I> three</P></R>';
    const { log, code } = read(source);
    expect(code).toBeNull();
    expect(log).toEqual(['<?R {}>', '<P@3>', 'one ', '<?I {}>', 'two', ' three', '</P@3-30>']);
    expect(source.slice(3, 30)).toBe('<P>one <I>two</I> three</P>');
  });

  it.each([
    ['byte-order mark', '\ufeff<P>a</P>', ['<P@0>', 'a', '</P@0-8>']],
    ['entities and character references', '<P>1 &lt; 2 &amp; &#167;&#x2014;</P>', ['<P@0>', '1 < 2 & §—', '</P@0-36>']],
    ['CDATA', '<P><![CDATA[<b>&amp;]]></P>', ['<P@0>', '<b>&amp;', '</P@0-27>']],
    ['comments and instructions', '<?x y?><P><!-- no -->a<?z?></P>', ['<P@7>', 'a', '</P@7-31>']],
    ['a DOCTYPE that only names a DTD', '<!DOCTYPE R SYSTEM "http://example.org/r.dtd"><R/>', ['<?R {}>']],
    ['attributes with prefixes', '<R l:id="1" N="§ 1"/>', ['<?R {"l:id":"1","N":"§ 1"}>']],
    ['an element called __proto__', '<__proto__ constructor="x"/>', ['<?__proto__ {"constructor":"x"}>']],
    ['astral characters', '<P>𝑥</P>', ['<P@0>', '𝑥', '</P@0-9>']],
  ])('reads %s', (_name, source, expected) => {
    expect(read(source)).toEqual({ log: expected, code: null, message: '' });
  });

  it('decodes what the declaration or the byte-order mark says', () => {
    const latin = Uint8Array.from('<?xml version="1.0" encoding="ISO-8859-1"?><P>\u00a7 \u00e9</P>', (letter) =>
      letter.charCodeAt(0),
    );
    expect(read(latin).log).toContain('§ é');
    const wide = '\ufeff<P>é—</P>';
    const utf16 = new Uint8Array(wide.length * 2);
    for (let index = 0; index < wide.length; index += 1)
      utf16.set([wide.charCodeAt(index) & 0xff, wide.charCodeAt(index) >> 8], index * 2);
    expect(read(utf16).log).toContain('é—');
  });

  it('reports the first lost tag whatever stands around it', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('<P>a</P>', '<I/>', ' t ', '&amp;', '<!-- c -->')),
        fc.nat(),
        (parts, cut) => {
          const at = parts.length === 0 ? 0 : cut % parts.length;
          expect(read(`<R>${parts.join('')}</R>`).code).toBeNull();
          expect(read(`<R>${parts.slice(0, at).join('')}<X>${parts.slice(at).join('')}</R>`).code).toBe(
            'xml-malformed',
          );
        },
      ),
      { seed: 49, numRuns: 200 },
    );
  });
});

describe('readXml on hostile files', () => {
  const laughs = `<!DOCTYPE R [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><R>&b;</R>`;
  const many = (count: number) => Array.from({ length: count }, (_, index) => `a${index}="x"`).join(' ');
  it.each([
    ['an empty file', '', 'xml-malformed'],
    ['only white space', ' \n ', 'xml-malformed'],
    ['no markup', 'just text', 'xml-malformed'],
    ['a truncated file', '<R><P>cut', 'xml-malformed'],
    ['a tag cut in the middle', '<R><P', 'xml-malformed'],
    ['crossed tags', '<a><b></a></b>', 'xml-malformed'],
    ['an end tag missing', '<a><b></a>', 'xml-malformed'],
    ['a second root', '<a/><b/>', 'xml-malformed'],
    ['text after the root', '<a/>tail', 'xml-malformed'],
    ['a bare ampersand', '<P>A & B</P>', 'xml-malformed'],
    ['an HTML entity', '<P>&nbsp;</P>', 'xml-malformed'],
    ['an undefined entity', '<P>&xxe;</P>', 'xml-malformed'],
    ['entities inside entities', laughs, 'xml-entity-definition'],
    ['an external entity', '<!DOCTYPE R [<!ENTITY x SYSTEM "file:///etc/passwd">]><R>&x;</R>', 'xml-entity-definition'],
    [
      'a parameter entity',
      '<!DOCTYPE R [<!ENTITY % p SYSTEM "http://example.org/p">%p;]><R/>',
      'xml-entity-definition',
    ],
    ['an attribute list with a default', '<!DOCTYPE R [<!ATTLIST R a CDATA "x">]><R/>', 'xml-entity-definition'],
    ['a control character', '<P>a\u0001b</P>', 'xml-malformed'],
    ['a reference to a control character', '<P>&#1;</P>', 'xml-malformed'],
    ['a reference to nothing', '<P>&#x110000;</P>', 'xml-malformed'],
    ['a lone surrogate by reference', '<P>&#xD800;</P>', 'xml-malformed'],
    ['the end of CDATA in text', '<P>]]></P>', 'xml-malformed'],
    ['an attribute twice', '<R a="1" a="2"/>', 'xml-malformed'],
    ['an attribute without quotes', '<R a=1/>', 'xml-malformed'],
    ['a tag in an attribute', '<R a="<b>"/>', 'xml-malformed'],
    ['HTML', '<!DOCTYPE html><html><br></html>', 'xml-malformed'],
    ['a declaration after the start', '<R><?xml version="1.0"?></R>', 'xml-malformed'],
    ['too many elements inside each other', '<a>'.repeat(xmlLimits.depth + 1), 'xml-too-deep'],
    ['a hundred thousand elements inside each other', '<a>'.repeat(100_000), 'xml-too-deep'],
    ['too many attributes', `<R ${many(xmlLimits.attributes + 1)}/>`, 'xml-too-many-attributes'],
    ['an endless attribute', `<R a="${'x'.repeat(xmlLimits.attributeLength + 1)}"/>`, 'xml-attribute-too-long'],
    ['an endless text', `<R>${'x'.repeat(xmlLimits.textLength + 1)}</R>`, 'xml-text-too-long'],
    ['an encoding nobody publishes in', '<?xml version="1.0" encoding="EBCDIC-US"?><R/>', 'xml-encoding-unknown'],
  ])('refuses %s', (_name, source, code) => {
    expect(read(source).code).toBe(code);
  });

  it('refuses bytes that are not valid in the encoding, rather than replace them', () => {
    expect(read(Uint8Array.from([...bytes('<P>9'), 0xff, ...bytes('0 mg</P>')])).code).toBe('xml-encoding-invalid');
  });

  it('accepts exactly the limits', () => {
    const depth = '<a>'.repeat(xmlLimits.depth) + '</a>'.repeat(xmlLimits.depth);
    expect(read(depth).code).toBeNull();
    expect(read(`<R ${many(xmlLimits.attributes)}/>`).code).toBeNull();
  });

  it('says line and column, and keeps the offset as a span', () => {
    const log: Log = [];
    const issue = readXml(bytes('<R>\n  <P>a</Q>\n</R>'), logging, log);
    expect(issue).toMatchObject({ code: 'xml-malformed', severity: 'error', span: { start: 14, end: 14 } });
    expect(issue?.message).toMatch(/^line 2, column 11: /);
  });

  it('passes an exception of a handler on', () => {
    const broken: XmlTable<null> = {
      elements: {},
      unknown: {
        enter: () => {
          throw new TypeError('a bug');
        },
      },
      text: () => {},
    };
    expect(() => readXml(bytes('<R/>'), broken, null)).toThrow(TypeError);
  });
});

describe('rootElementName', () => {
  it.each([
    [
      'after declaration, comment and DOCTYPE',
      '<?xml version="1.0"?>\n<!-- <A> -->\n<!DOCTYPE ECFR SYSTEM "x">\n<ECFR a="1">',
      'ECFR',
    ],
    ['after a byte-order mark', '\ufeff<Regulation>', 'Regulation'],
    ['in Markdown', '# Title\n\ntext', null],
    ['in nothing', '', null],
    ['in brackets', '<<<', null],
    ['beyond the first 16 KB', `<!-- ${'x'.repeat(20_000)} --><R/>`, null],
  ])('%s', (_name, source, expected) => {
    expect(rootElementName(bytes(source))).toBe(expected);
  });
});
