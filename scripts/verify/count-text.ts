import { Histogram } from './histogram.ts';

export type TextCount = {
  /** Characters of law: inside the parts that the file has (all of it, if it names none) and in no element set aside. */
  readonly law: Histogram;
  /** Characters inside the parts, by the name of the element that is set aside. */
  readonly setAside: ReadonlyMap<string, number>;
  /** Characters outside every part. */
  readonly outside: number;
  /** How often each element occurs. */
  readonly elements: ReadonlyMap<string, number>;
};

/** Elements that hold the parts of a CFR file, in the two formats. */
const PARTS = new Set(['DIV5', 'PART']);

/**
 * Counts the text of an XML file without the readers: no XML parser, no character counter and no element table of the program is used
 * here, so that nothing that one of them loses can be lost here too. Files are known to be well-formed, since the reader refuses others.
 *
 * @param aside names of elements whose text is no law, with all that is in them.
 */
export function countText(xml: string, aside: ReadonlySet<string>): TextCount {
  const law = new Histogram();
  const everywhere = new Histogram();
  const setAside = new Map<string, number>();
  const elements = new Map<string, number>();
  let parts = 0;
  let skipping: { readonly name: string; readonly count: Histogram; depth: number } | null = null;
  let outside = 0;
  const hasParts = /<(?:DIV5|PART)[\s>]/.test(xml);
  const add = (text: string) => {
    if (skipping) skipping.count.add(text);
    else if (!hasParts || parts > 0) law.add(text);
    else everywhere.add(text);
  };
  let at = xml.indexOf('<');
  while (at >= 0) {
    const end = endOfMarkup(xml, at);
    if (xml.startsWith('<![CDATA[', at)) add(xml.slice(at + 9, end - 3));
    else if (xml[at + 1] !== '?' && xml[at + 1] !== '!') {
      const closes = xml[at + 1] === '/';
      const name = nameAt(xml, closes ? at + 2 : at + 1);
      const isEmpty = !closes && xml[end - 2] === '/';
      if (!closes) elements.set(name, (elements.get(name) ?? 0) + 1);
      if (!closes && !isEmpty) {
        if (PARTS.has(name)) parts += 1;
        if (skipping) skipping.depth += 1;
        else if (aside.has(name)) skipping = { name, count: new Histogram(), depth: 0 };
        else law.add(printedBy(name, xml, end));
      } else if (closes) {
        if (PARTS.has(name)) parts -= 1;
        if (skipping && skipping.depth > 0) skipping.depth -= 1;
        else if (skipping) {
          if (!hasParts || parts > 0) setAside.set(name, (setAside.get(name) ?? 0) + skipping.count.total);
          else outside += skipping.count.total;
          skipping = null;
        }
      }
    }
    const next = xml.indexOf('<', end);
    if (next > end) add(resolve(xml.slice(end, next)));
    at = next;
  }
  return { law, setAside, outside: outside + everywhere.total, elements };
}

function endOfMarkup(xml: string, at: number): number {
  const mark = xml.startsWith('<!--', at)
    ? '-->'
    : xml.startsWith('<![CDATA[', at)
      ? ']]>'
      : xml[at + 1] === '?'
        ? '?>'
        : '>';
  if (mark !== '>') return xml.indexOf(mark, at) + mark.length;
  // A `>` can stand in an attribute.
  let quote = '';
  for (let index = at + 1; index < xml.length; index += 1) {
    const character = xml[index] ?? '';
    if (quote !== '') quote = character === quote ? '' : quote;
    else if (character === '"' || character === "'") quote = character;
    else if (character === '>') return index + 1;
  }
  return xml.length;
}

function nameAt(xml: string, at: number): string {
  let end = at;
  while (end < xml.length && !' \t\r\n/>'.includes(xml[end] ?? '')) end += 1;
  return xml.slice(at, end);
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function resolve(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(#x[0-9a-fA-F]+|#\d+|\w+);/g, (whole, name: string) => {
    if (name.startsWith('#x')) return String.fromCodePoint(Number.parseInt(name.slice(2), 16));
    if (name.startsWith('#')) return String.fromCodePoint(Number(name.slice(1)));
    return named[name] ?? whole;
  });
}

/**
 * What the printed page shows for an element that the file has as markup only: the bar of a fraction, and brackets where numerator or denominator
 * is more than one sign, or where MathML sets them.
 */
function printedBy(name: string, xml: string, contentStart: number): string {
  if (name === 'Numerator' || name === 'Denominator') {
    const content = xml.slice(contentStart, xml.indexOf(`</${name}>`, contentStart));
    const isCompound = /[\s+×*/÷−–-]/.test(resolve(content.replace(/<[^>]*>/g, '')).trim());
    return `${isCompound ? '()' : ''}${name === 'Numerator' ? '/' : ''}`;
  }
  if (name === 'mfrac') return '()/()';
  return name === 'mfenced' ? '()' : '';
}
