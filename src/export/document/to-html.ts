import rehypeStringify from 'rehype-stringify';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import type { FormalDocument } from './formal-document.ts';

const processor = unified()
  .use(remarkRehype)
  .use(scopeHeaders)
  .use(rehypeStringify, { characterReferences: { useNamedReferences: true } });

/** A document as the inside of a page, from headings of the second level down. Raw HTML does not pass: the tree holds none and may hold none. */
function toHtmlFragment(document: FormalDocument): string {
  return processor.stringify(processor.runSync(document.root));
}

/**
 * A document as a page of its own for print: one file, no script, nothing loaded from anywhere.
 *
 * @param nonce the one that the answer's Content-Security-Policy names; a file on a disk needs none.
 */
export function toHtml(document: FormalDocument, nonce = ''): string {
  const title = escapeText(document.title);
  const subtitle = document.subtitle === undefined ? '' : `<p class="subtitle">${escapeText(document.subtitle)}</p>\n`;
  const sideways = document.landscape === true ? '@page { size: letter landscape; }' : '@page { size: letter; }';
  return `<!doctype html>
<html lang="${document.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style${nonce === '' ? '' : ` nonce="${escapeText(nonce)}"`}>
${sideways}
${STYLE}
</style>
</head>
<body>
<main>
<h1>${title}</h1>
${subtitle}${toHtmlFragment(document)}
</main>
</body>
</html>
`;
}

const STYLE = `@page { margin: 2cm; }
body { margin: 0 auto; padding: 1.5rem; max-width: 60rem; color: #1f2328; font: 1rem/1.5 system-ui, "Segoe UI", "Noto Sans", Arial, sans-serif; }
h1 { font-size: 1.75rem; line-height: 1.2; margin: 0 0 .5rem; }
h2 { font-size: 1.3rem; margin: 2rem 0 .5rem; border-bottom: 2px solid #216cab; }
h3 { font-size: 1.1rem; margin: 1.25rem 0 .25rem; }
h4 { font-size: 1rem; margin: 1rem 0 .25rem; }
.subtitle { color: #57606a; }
table { border-collapse: collapse; width: 100%; margin: .5rem 0 1rem; font-size: .9375rem; }
th, td { border: 1px solid #8c959f; padding: .375rem .5rem; text-align: start; vertical-align: top; overflow-wrap: anywhere; }
th { background: #eef1f4; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
ins { background: #ddf4e4; }
del { background: #fde4e1; }
@media print { body { padding: 0; max-width: none; font-size: 10pt; } h2, h3, h4 { break-after: avoid; } }`;

type Element = { tagName?: string; properties?: Record<string, unknown>; children?: Element[] };

/** Tells a screen reader what a header heads, which remark-rehype leaves open. */
function scopeHeaders() {
  return (tree: unknown): void => {
    const visit = (node: Element) => {
      if (node.tagName === 'th') node.properties = { ...node.properties, scope: 'col' };
      for (const child of node.children ?? []) visit(child);
    };
    visit(tree as Element);
  };
}

function escapeText(words: string): string {
  return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
