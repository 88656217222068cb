import type { List, ListItem, Root, RootContent } from 'mdast';
import { type Document, parseDocument } from 'yaml';
import { DigestFrontMatter } from '../../model/digest.ts';
import type { Issue } from '../../model/issue.ts';
import type { Level } from '../../model/provision.ts';
import { type CharacterCount, countCharacters, countHeld } from '../../model/source-document.ts';
import { closeSpans, type DraftNode, draftNode, spanOf } from './draft-node.ts';
import { inlineText } from './inline-text.ts';
import { tableNode } from './table-node.ts';

type DigestRead = {
  readonly frontMatter: DigestFrontMatter | null;
  readonly root: DraftNode;
  readonly characters: CharacterCount;
  readonly issues: readonly Issue[];
};

/** Reads the YAML head; every fault is an error of its own, since a digest without its head has no address. */
function readFrontMatter(yaml: string): { frontMatter: DigestFrontMatter | null; issues: Issue[] } {
  const document = parseDocument(yaml, { uniqueKeys: true });
  const [fault] = document.errors;
  if (fault) return { frontMatter: null, issues: [issue('front-matter-yaml', 'error', firstLine(fault.message))] };
  const value = plainValue(document);
  if (value === null)
    return { frontMatter: null, issues: [issue('front-matter-yaml', 'error', 'an alias stands in it')] };
  const parsed = DigestFrontMatter.safeParse(value.js);
  if (parsed.success) return { frontMatter: parsed.data, issues: [] };
  const issues = parsed.error.issues.map(({ path, message }) =>
    issue('front-matter-invalid', 'error', `${path.join('.') || 'front matter'}: ${message}`),
  );
  return { frontMatter: null, issues };
}

/** Null where the YAML uses aliases, which are how a small file grows without bound; the library throws at the first. */
function plainValue(document: Document): { readonly js: unknown } | null {
  try {
    return { js: document.toJS({ maxAliasCount: 0 }) };
  } catch (error) {
    if (error instanceof ReferenceError) return null;
    throw error;
  }
}

/**
 * Builds the tree of a digest: `#` for the containers that are part of the address (subpart, schedule), `##` for sections, one list item
 * for each provision with its label first. Items are nested as printed, so no depth is left to be derived.
 */
export function readDigest(tree: Root): DigestRead {
  const [head] = tree.children;
  const yaml = head?.type === 'yaml' ? head.value : '';
  const { frontMatter, issues } = readFrontMatter(yaml);
  const canadian = frontMatter?.jurisdiction === 'ca';
  const root = draftNode({
    level: canadian ? 'instrument' : 'part',
    number: canadian ? null : `PART ${frontMatter?.instrument.split('-cfr-')[1] ?? ''}`,
    heading: frontMatter?.title[frontMatter.language] ?? frontMatter?.title.en ?? null,
    span: spanOf(tree),
  });
  const place: Place = { root, container: root, node: root, canadian, ink: 0, issues };
  for (const node of tree.children) {
    if (node.type !== 'yaml') addBlock(place, node);
  }
  const frontInk = countCharacters(yaml);
  const shown = countCharacters(`${root.number ?? ''}${root.heading ?? ''}`);
  return {
    frontMatter,
    root: closeSpans(root),
    // The head is kept as fields of instrument and edition; its title and number stand in the root.
    characters: { read: place.ink + frontInk, skipped: { 'front matter': frontInk - shown } },
    issues,
  };
}

type Place = {
  readonly root: DraftNode;
  container: DraftNode;
  /** Where text and lists go: the last section, or what stands in for it. */
  node: DraftNode;
  readonly canadian: boolean;
  ink: number;
  readonly issues: Issue[];
};

function addBlock(place: Place, node: RootContent): void {
  if (node.type === 'heading') {
    const { text } = inlineText(node);
    place.ink += countCharacters(text);
    if (node.depth === 2) addSection(place, text, node);
    else addContainer(place, text, node);
  } else if (node.type === 'list') addItems(place, place.node, node);
  else addText(place, place.node, node);
}

function addSection(place: Place, text: string, node: RootContent): void {
  const number = /^(?:§ ?)?\S+/.exec(text)?.[0] ?? '';
  const heading = text.slice(number.length).trim();
  if (!/\d/.test(number)) {
    place.issues.push(
      issue('section-without-number', 'error', `"${text}": a level-2 heading must begin with the section number`),
    );
  }
  place.node = draftNode({ level: 'section', number, heading: heading || null, span: spanOf(node) });
  place.container.children.push(place.node);
}

const containers: readonly (readonly [RegExp, Level])[] = [
  [/^Subpart\s+\S+/i, 'subpart'],
  [/^(?:Schedule|Annexe)(?:\s+(?:[IVXLC]+|\d+|[A-Z])(?:\.\d+)?(?=\s|$))?/i, 'schedule'],
  [/^Appendix(?:\s+\S+)?/i, 'appendix'],
];

/** A container holds what follows it; any other level-1 heading is a heading among its siblings, as in Justice files. */
function addContainer(place: Place, text: string, node: RootContent): void {
  for (const [pattern, level] of containers) {
    const number = pattern.exec(text)?.[0];
    if (number === undefined) continue;
    const heading = text.slice(number.length).replace(/^\s*[—–:]?\s*/, '');
    place.container = draftNode({ level, number, heading: heading || null, span: spanOf(node) });
    place.ink -= countCharacters(text) - countCharacters(number + heading);
    place.root.children.push(place.container);
    place.node = place.container;
    return;
  }
  place.container = place.root;
  place.node = draftNode({ level: 'heading', heading: text, span: spanOf(node) });
  place.root.children.push(place.node);
}

/** A history note as the publisher prints it: facts, which a digest may give as they are. */
const history = /^\[\d{1,3} FR \d/;

function addText(place: Place, parent: DraftNode, node: RootContent): void {
  if (node.type === 'table') {
    const made = tableNode(node, parent.status);
    place.ink += countHeld(made);
    parent.children.push(made);
    return;
  }
  const { text, emphasis } = inlineText(node);
  if (text === '') return;
  place.ink += countCharacters(text);
  if (history.test(text)) {
    parent.children.push(draftNode({ level: 'source-note', text, emphasis, span: spanOf(node) }));
    return;
  }
  if (parent.text === '' && parent.children.length === 0 && parent.level !== 'heading') {
    Object.assign(parent, { text, emphasis, span: { ...parent.span, end: spanOf(node).end } });
  } else parent.children.push(draftNode({ level: 'continuation', text, emphasis, span: spanOf(node) }));
}

function addItems(place: Place, parent: DraftNode, list: List): void {
  if (list.ordered) {
    const line = list.position?.start.line;
    place.issues.push(
      issue('numbered-list', 'error', `line ${line}: write labels as the law prints them, "- (1) ...", not "1. ..."`),
    );
  }
  for (const item of list.children) addItem(place, parent, item);
}

/** `(a)`, `(a.1)`, `(iv)`, `S5.1.2(a)`: the label as the law prints it, then a space. */
const label = /^((?:\([^\s()]{1,8}\))+|S\d[\w.]*(?:\([^\s()]{1,8}\))*)(?:\s+|$)/;

function addItem(place: Place, parent: DraftNode, item: ListItem): void {
  const [first, ...rest] = item.children;
  const inline = first?.type === 'paragraph' ? inlineText(first) : { text: '', emphasis: [], term: null };
  const number = label.exec(inline.text)?.[1] ?? null;
  const offset = label.exec(inline.text)?.[0].length ?? 0;
  const defines = number === null && inline.term !== null;
  const node = draftNode({
    level: defines ? 'definition' : number === null ? 'item' : levelUnder(parent.level, number, place.canadian),
    number,
    text: inline.text.slice(offset),
    emphasis: inline.emphasis
      .filter(({ start }) => start >= offset)
      .map(({ start, end }) => ({ start: start - offset, end: end - offset })),
    definedTerm: defines && inline.term !== null ? { term: inline.term, otherLanguage: null } : null,
    span: spanOf(item),
  });
  place.ink += countCharacters(inline.text);
  parent.children.push(node);
  for (const child of first?.type === 'paragraph' ? rest : item.children) {
    if (child.type === 'list') addItems(place, node, child);
    else addText(place, node, child);
  }
}

const canadianLevelUnder: Partial<Record<Level, Level>> = {
  subsection: 'paragraph',
  definition: 'paragraph',
  paragraph: 'subparagraph',
  subparagraph: 'clause',
  clause: 'subclause',
  subclause: 'subsubclause',
};

/**
 * Level of a labelled item. The Office of the Federal Register calls every division of a section a paragraph; the Justice DTD names each
 * level, and under a section it is the figure that tells a subsection `(1)` from a paragraph `(a)`.
 */
function levelUnder(parent: Level, number: string, canadian: boolean): Level {
  if (!canadian) return 'paragraph';
  return canadianLevelUnder[parent] ?? (/^\(\d/.test(number) ? 'subsection' : 'paragraph');
}

function firstLine(text: string): string {
  return text.split('\n')[0] ?? text;
}

function issue(code: string, severity: Issue['severity'], message: string): Issue {
  return { code, severity, message, eId: null, span: null };
}
