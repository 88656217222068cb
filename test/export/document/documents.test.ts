import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { document, paragraph, table } from '../../../src/export/document/formal-document.ts';
import { toDocx } from '../../../src/export/document/to-docx.ts';
import { toHtml } from '../../../src/export/document/to-html.ts';
import { toMarkdown } from '../../../src/export/document/to-markdown.ts';
import { elementsOf, parseHtml, textOf } from '../../ui/parse-html.ts';
import { sampleDocument } from './sample-document.ts';

const partsOf = (bytes: Uint8Array) =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]));

describe('a document as Markdown', () => {
  it('keeps its structure and lets no typed sign become markup', () => {
    expect(toMarkdown(sampleDocument())).toBe(`# Plan & \\<b>title\\</b>

As of 2026-03-01

## Objective

First \\*line\\* | one

\\<script>alert(1)\\</script> & more

See [the law](https://example.org/a?b=1\\&c=2) and *no link*.

### Words

- one **bold**
- autre langue

1. first
2. second

| Variance | Canada | United States |
| - | - | - |
| Figure | 90 mg/kg<br>s. 2 | ~~600~~<ins>90</ins> ppm \\| dry |
| Short row | | |
`);
  });
});

describe('a document as HTML', () => {
  const html = toHtml(sampleDocument('fr'), 'n0nce');
  const all = elementsOf(parseHtml(html));

  it('is a page of its own in its language, with header cells that say what they head', () => {
    expect(html).toContain('<html lang="fr">');
    expect(all.filter((one) => one.name === 'th').map((one) => one.attributes['scope'])).toEqual(['col', 'col', 'col']);
    expect(all.filter((one) => one.name === 'h1').map((one) => textOf(one))).toEqual(['Plan & <b>title</b>']);
    expect(html).toContain('<span lang="en">autre langue</span>');
    expect(html).toContain('<del>600</del><ins>90</ins>');
    expect(html).toContain('<style nonce="n0nce">');
  });

  it('holds no script, no handler and no address but of the web', () => {
    expect(all.filter((one) => one.name === 'script' || one.name === 'b')).toEqual([]);
    expect(html).not.toContain('javascript:');
    expect(html).toContain('&lt;script>alert(1)');
  });
});

describe('a document as DOCX', () => {
  it('has heading styles, repeated header rows, lists, links and languages', async () => {
    const parts = partsOf(await toDocx(sampleDocument('fr')));
    const body = parts['word/document.xml'] ?? '';
    expect(body).toContain('<w:pStyle w:val="Title"/>');
    expect(body).toContain('<w:pStyle w:val="Heading2"/>');
    expect(body.match(/<w:tblHeader/g)).toHaveLength(1);
    expect(body.match(/<w:tc>/g)).toHaveLength(9);
    expect(body.match(/<w:numPr>/g)).toHaveLength(4);
    expect(body).toContain('<w:lang w:val="en-CA"/>');
    expect(parts['word/styles.xml']).toContain('<w:lang w:val="fr-CA"/>');
    expect(body).toContain('&lt;script&gt;');
    const links = parts['word/_rels/document.xml.rels'] ?? '';
    expect(links).toContain('Target="https://example.org/a?b=1&amp;c=2"');
    expect(links).not.toContain('javascript');
    for (const [, id = ''] of body.matchAll(/<w:hyperlink[^>]*r:id="([^"]+)"/g)) expect(links).toContain(`Id="${id}"`);
  });

  it('gives the same bytes for the same document, and others for another', async () => {
    const [one, two] = await Promise.all([toDocx(sampleDocument()), toDocx(sampleDocument())]);
    expect(Buffer.from(one).equals(Buffer.from(two))).toBe(true);
    expect(Buffer.from(one).equals(Buffer.from(await toDocx(sampleDocument('fr'))))).toBe(false);
  });

  it('lies on its side when its tables are wide', async () => {
    const wide = document({ title: 't', language: 'en', landscape: true }, table(['a'], [[['b']]]));
    expect(partsOf(await toDocx(wide))['word/document.xml']).toContain('w:orient="landscape"');
  });

  it('can hold any Unicode, and replaces what XML has no place for', async () => {
    const words = 'é − 🇨🇦 \u0000\u0008\uD800 ﷽ \u202Eabc';
    const body = partsOf(await toDocx(document({ title: words, language: 'en' }, paragraph(words))))[
      'word/document.xml'
    ];
    expect(body).toContain('é − 🇨🇦 \uFFFD\uFFFD\uFFFD ﷽ \u202Eabc');
  });
});
