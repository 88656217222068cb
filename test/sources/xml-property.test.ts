import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readXml, type XmlTable } from '../../src/sources/xml-reader.ts';

type Element = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (Element | string)[];
};

/** Rebuilds what was written, from the events of the reader alone. */
const rebuilding: XmlTable<Element[]> = {
  elements: {},
  unknown: {
    enter: (path, { name, attributes }) => {
      const element: Element = { name, attributes: { ...attributes }, children: [] };
      path.at(-1)?.children.push(element);
      path.push(element);
    },
    exit: (path) => {
      if (path.length > 2) path.pop();
    },
  },
  text: (path, text) => {
    const children = path.at(-1)?.children;
    const last = children?.at(-1);
    if (typeof last === 'string') children?.splice(-1, 1, last + text);
    else children?.push(text);
  },
};

function rebuild(source: string): Element | null {
  const top: Element = { name: '', attributes: {}, children: [] };
  const issue = readXml(new TextEncoder().encode(source), rebuilding, [top]);
  const [root] = top.children;
  return issue === null && typeof root === 'object' ? root : null;
}

const escaped = (text: string) => text.replace(/[&<>"\n\t]/g, (sign) => `&#${sign.charCodeAt(0)};`);
function write(node: Element | string): string {
  if (typeof node === 'string') return escaped(node);
  const attributes = Object.entries(node.attributes).map(([name, value]) => ` ${name}="${escaped(value)}"`);
  return `<${node.name}${attributes.join('')}>${node.children.map(write).join('')}</${node.name}>`;
}

const name = fc.constantFrom('P', 'I', 'DIV8', 'TD', 'lims:x', '__proto__', 'é', 'A.b-c_1');
const text = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
  // Control characters are not XML, and a carriage return is read as a line feed (XML 1.0, 2.11).
  .filter((value) => !/[^\t\n\P{Cc}]|[\ufffe\uffff\ud800-\udfff]/u.test(value));
const tree = fc.letrec<{ element: Element; node: Element | string }>((tie) => ({
  node: fc.oneof({ maxDepth: 5 }, text, tie('element')),
  element: fc.record({
    name,
    attributes: fc.dictionary(fc.constantFrom('a', 'N', 'lims:id', 'TYPE'), text, {
      maxKeys: 3,
      noNullPrototype: true,
    }),
    children: fc.array(tie('node'), { maxLength: 4 }),
  }),
})).element;

/** Neighbouring texts are one text once they are written. */
function joined(node: Element): Element {
  const children: (Element | string)[] = [];
  for (const child of node.children) {
    const last = children.at(-1);
    if (typeof child === 'string' && typeof last === 'string') children.splice(-1, 1, last + child);
    else children.push(typeof child === 'string' ? child : joined(child));
  }
  return { ...node, children };
}

describe('readXml', () => {
  it('gives back every document that was written', () => {
    fc.assert(
      fc.property(tree, (element) => {
        expect(rebuild(write(element))).toEqual(joined(element));
      }),
      { seed: 49, numRuns: 2000 },
    );
  });
});
