import type { Root, RootContent } from 'mdast';
import { parse } from 'yaml';
import type { Level } from '../../model/provision.ts';
import { type CharacterCount, countCharacters, countHeld } from '../../model/source-document.ts';
import type { ProvisionStatus } from '../../model/standing.ts';
import { isReserved, splitHead } from '../split-head.ts';
import { closeSpans, type DraftNode, draftNode, spanOf } from './draft-node.ts';
import { inlineText } from './inline-text.ts';
import { tableNode } from './table-node.ts';

type PartText = {
  readonly root: DraftNode;
  /** Number of the part, `820`, from the part heading or else from the first section number; null if neither is there. */
  readonly part: string | null;
  readonly characters: CharacterCount;
};

/** True if some heading is a CFR section heading: what tells law in Markdown from any other Markdown. */
export function hasSections(tree: Root): boolean {
  return tree.children.some((node) => node.type === 'heading' && kindOf(inlineText(node).text) === 'section');
}

/** Words of a front matter that a converter wrote (`source: { instrument: "21 CFR", ... }`), as one string to look for numbers in. */
export function frontMatterWords(tree: Root): string {
  const [head] = tree.children;
  if (head?.type !== 'yaml') return '';
  try {
    const value: unknown = parse(head.value, { maxAliasCount: 0 });
    return JSON.stringify(value) ?? '';
  } catch {
    return '';
  }
}

type Kind = 'part' | 'subpart' | 'section' | 'authority' | 'source-note' | 'note' | 'heading';

const kinds: readonly (readonly [RegExp, Kind])[] = [
  [/^PART\s+\d/i, 'part'],
  [/^Subpart\s+[A-Z]/i, 'subpart'],
  [/^§{1,2}\s*\d/, 'section'],
  [/^Authority\b/i, 'authority'],
  [/^Source\b/i, 'source-note'],
  [/^(?:Effective Date|Editorial|Cross Reference|Regulatory)?\s*Note\b/i, 'note'],
];

/** Heading levels differ from converter to converter; the words do not. */
function kindOf(text: string): Kind {
  return kinds.find(([pattern]) => pattern.test(text))?.[1] ?? 'heading';
}

/**
 * Builds the tree of a CFR part that somebody converted to Markdown. Paragraphs stay flat siblings with their markers in the text, as in
 * the publisher's XML, and the tree derives their depth.
 */
export function readPartText(tree: Root, source: string): PartText {
  const root = draftNode({ level: 'part', span: spanOf(tree) });
  const state: State = { root, part: root, container: root, node: root, read: 0, skipped: {}, seenPart: false, source };
  for (const node of tree.children) {
    if (node.type === 'yaml') skip(state, 'front matter', node.value);
    else if (node.type === 'heading') addHeading(state, inlineText(node).text, node);
    else addParagraph(state, node, '');
  }
  const part = /\d[\w-]*/.exec(root.number ?? '')?.[0] ?? firstSection(root)?.split('.')[0] ?? null;
  if (root.number === null && part !== null) {
    root.number = `PART ${part}`;
    state.read += countCharacters(root.number);
  }
  return { root: closeSpans(root), part, characters: { read: state.read, skipped: state.skipped } };
}

type State = {
  readonly root: DraftNode;
  part: DraftNode;
  container: DraftNode;
  node: DraftNode;
  read: number;
  readonly skipped: Record<string, number>;
  seenPart: boolean;
  /** The decoded file, in which list markers are looked up. */
  readonly source: string;
};

function addHeading(state: State, text: string, node: RootContent): void {
  state.read += countCharacters(text);
  const kind = kindOf(text);
  const level: Level = kind;
  const { number, separator, heading } = splitHead(level, text);
  if (separator !== '') state.skipped['separator'] = (state.skipped['separator'] ?? 0) + countCharacters(separator);
  const status: ProvisionStatus = isReserved(text) ? 'reserved' : state.part.status;
  if (kind === 'part' && !state.seenPart) {
    state.seenPart = true;
    Object.assign(state.root, { number, heading });
    return;
  }
  const made = draftNode({ level, number, heading, status, span: spanOf(node), flat: kind === 'section' });
  if (kind === 'part') {
    // The annual edition prints a part that is yet to take effect after the one in force.
    made.status = 'not-in-force';
    state.part = made;
    state.container = made;
    state.root.children.push(made);
  } else if (kind === 'subpart') {
    state.container = made;
    state.part.children.push(made);
  } else state.container.children.push(made);
  state.node = made;
}

/** @param marker what Markdown took for the marker of an ordered list: in law it is the number of a paragraph. */
function addParagraph(state: State, node: RootContent, marker: string): void {
  if (node.type === 'table') {
    const made = tableNode(node, state.node.status);
    state.read += countHeld(made);
    state.node.children.push(made);
    return;
  }
  if (node.type === 'list' || node.type === 'blockquote') {
    for (const child of node.children) addParagraph(state, child, '');
    return;
  }
  if (node.type === 'listItem') {
    for (const [index, child] of node.children.entries()) {
      const printed = state.source.slice(spanOf(node).start, spanOf(child).start).trim();
      addParagraph(state, child, index === 0 && /\d/.test(printed) ? `${printed} ` : '');
    }
    return;
  }
  const image = node.type === 'paragraph' && node.children.length === 1 ? node.children[0] : undefined;
  if (image?.type === 'image') {
    const figure = draftNode({
      level: 'figure',
      text: image.alt ?? '',
      sourceId: image.url.split('/').at(-1) || null,
      status: state.node.status,
      span: spanOf(node),
    });
    state.read += countCharacters(figure.text);
    state.node.children.push(figure);
    return;
  }
  const inline = inlineText(node);
  const text = marker + inline.text;
  const emphasis = inline.emphasis.map(({ start, end }) => ({
    start: start + marker.length,
    end: end + marker.length,
  }));
  if (text === '') return;
  state.read += countCharacters(text);
  if (/^(?:Citation:\s*)?\[\d+ FR [^\]]*\]$/.test(text)) {
    state.node.children.push(draftNode({ level: 'source-note', text, emphasis, span: spanOf(node) }));
    return;
  }
  const last = state.node.children.at(-1);
  // A blank line inside a sentence: what follows is indented as no paragraph is, and begins without a marker.
  if ((node.position?.start.column ?? 1) > 4 && !text.startsWith('(') && last?.level === 'paragraph') {
    const shift = last.text.length + 1;
    const moved = emphasis.map(({ start, end }) => ({ start: start + shift, end: end + shift }));
    Object.assign(last, {
      text: `${last.text} ${text}`,
      emphasis: [...last.emphasis, ...moved],
      span: { start: last.span.start, end: spanOf(node).end },
    });
    return;
  }
  if (!state.node.flat && state.node !== state.root && state.node.text === '' && state.node.children.length === 0) {
    Object.assign(state.node, { text, emphasis });
    return;
  }
  state.node.children.push(
    draftNode({ level: 'paragraph', text, emphasis, status: state.node.status, span: spanOf(node) }),
  );
}

function firstSection(node: DraftNode): string | null {
  if (node.level === 'section') return /\d[\w.-]*/.exec(node.number ?? '')?.[0] ?? null;
  for (const child of node.children) {
    const found = firstSection(child);
    if (found !== null) return found;
  }
  return null;
}

function skip(state: State, name: string, text: string): void {
  const ink = countCharacters(text);
  state.read += ink;
  state.skipped[name] = (state.skipped[name] ?? 0) + ink;
}
