/** An element of our own output: every tag closed, every attribute quoted, or the parser throws. */
export type Element = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (Element | string)[];
  readonly parent: Element | null;
};

const VOID = new Set(['meta', 'link', 'input', 'br', 'wbr', 'hr', 'img', 'col']);
const BLOCK = new Set(
  'address article aside blockquote details div dl fieldset figure footer form h1 h2 h3 h4 h5 h6 header main nav ol p section table ul'.split(
    ' ',
  ),
);
/** Elements that hold phrasing content only: a block inside ends them silently in a browser, and the page falls apart. */
const PHRASING = new Set('p h1 h2 h3 h4 h5 h6 span b i strong sup mark a label summary caption button dt'.split(' '));
const CHILDREN: Readonly<Record<string, readonly string[]>> = {
  ul: ['li'],
  ol: ['li'],
  table: ['caption', 'thead', 'tbody'],
  thead: ['tr'],
  tbody: ['tr'],
  tr: ['th', 'td'],
  select: ['option'],
};
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

function decode(text: string): string {
  return text.replace(/&([^;\s]*);?/g, (whole, name: string) => {
    const value = ENTITIES[name];
    if (value === undefined) throw new Error(`unknown or bare entity ${whole}`);
    return value;
  });
}

/** Parses a whole document strictly; throws on the first thing that a browser would have to repair. */
export function parseHtml(html: string): Element {
  const root: Element = { name: '#root', attributes: {}, children: [], parent: null };
  let open = root;
  const tag = /<(!doctype html|\/?[a-z][a-z0-9]*)((?:\s+[a-zA-Z0-9:-]+(?:="[^"<>]*")?)*)\s*>/gy;
  let at = 0;
  while (at < html.length) {
    const next = html.indexOf('<', at);
    const text = html.slice(at, next < 0 ? html.length : next);
    if (text !== '') open.children.push(decode(text));
    if (next < 0) break;
    tag.lastIndex = next;
    const match = tag.exec(html);
    if (match === null) throw new Error(`not a tag: ${html.slice(next, next + 80)}`);
    at = tag.lastIndex;
    const [, name = '', rest = ''] = match;
    if (name.startsWith('!')) continue;
    if (name.startsWith('/')) {
      if (name.slice(1) !== open.name || open.parent === null) throw new Error(`<${name}> closes <${open.name}>`);
      open = open.parent;
      continue;
    }
    const element: Element = { name, attributes: attributesOf(rest), children: [], parent: open };
    checkPlace(element, open);
    open.children.push(element);
    if (!VOID.has(name)) open = element;
  }
  if (open !== root) throw new Error(`<${open.name}> is not closed`);
  return root;
}

function attributesOf(text: string): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const [, name = '', value = ''] of text.matchAll(/([a-zA-Z0-9:-]+)(?:="([^"]*)")?/g)) {
    if (name in attributes) throw new Error(`attribute ${name} twice`);
    attributes[name] = decode(value);
  }
  return attributes;
}

function checkPlace(element: Element, parent: Element): void {
  const allowed = CHILDREN[parent.name];
  if (allowed !== undefined && !allowed.includes(element.name))
    throw new Error(`<${element.name}> in <${parent.name}>`);
  if (PHRASING.has(parent.name) && BLOCK.has(element.name)) throw new Error(`<${element.name}> in <${parent.name}>`);
  const inside = (name: string) => ancestors(element).some((one) => one.name === name);
  if (element.name === 'a' && inside('a')) throw new Error('a link in a link');
  if (element.name === 'form' && inside('form')) throw new Error('a form in a form');
}

/** Parents of an element, the nearest first. */
export function ancestors(element: Element): Element[] {
  const all: Element[] = [];
  for (let one = element.parent; one !== null; one = one.parent) all.push(one);
  return all;
}

/** Every element below, in document order. */
export function elementsOf(root: Element): Element[] {
  return root.children.flatMap((child) => (typeof child === 'string' ? [] : [child, ...elementsOf(child)]));
}

/** An attribute of an element that may not be there. */
export function attr(element: Element | undefined, name: string): string | undefined {
  return element?.attributes[name];
}

/** Text as read aloud; `leaveOut` drops whole elements. */
export function textOf(element: Element, leaveOut: (one: Element) => boolean = () => false): string {
  return element.children
    .map((child) => (typeof child === 'string' ? child : leaveOut(child) ? ' ' : textOf(child, leaveOut)))
    .join('');
}
