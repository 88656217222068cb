import type { Level } from '../../src/model/provision.ts';
import { countCharacters, type SourceDocument, type SourceNode } from '../../src/model/source-document.ts';
import type { Span } from '../../src/model/span.ts';
import type { Tree } from '../../src/tree/tree.ts';

/**
 * A document of one section out of plain lines, so that a test shows only what it is about. `*...*` is printed in italics; a line may begin
 * with the level of its node in braces: `{heading}`, `{table}`, `{source-note}`, `{continuation}`; without one it is a paragraph.
 */
export function sectionDocument(
  lines: readonly string[],
  section = { number: '§ 9.1', heading: 'Sample.' },
): SourceDocument {
  let offset = 10;
  const children = lines.map((line) => {
    const node = lineNode(line, offset);
    offset += line.length + 1;
    return node;
  });
  const bare = { ...emptyNode('section', 10, offset), ...section, flat: true, children };
  const root = { ...emptyNode('part', 0, offset + 10), number: 'PART 9', heading: 'SAMPLES', children: [bare] };
  return documentOf(root);
}

export function documentOf(root: SourceNode): SourceDocument {
  return {
    instrument: {
      id: 'us/1-cfr-9',
      jurisdiction: 'us',
      citation: '1 CFR 9',
      title: { en: 'Samples', fr: null },
      authority: null,
      sectors: [],
      url: { en: 'https://example.org/', fr: 'https://example.org/' },
    },
    edition: {
      id: 'us/1-cfr-9@2026-01-01.en',
      instrumentId: 'us/1-cfr-9',
      pointInTime: '2026-01-01',
      language: 'en',
      form: 'official',
      source: 'test',
      sourceName: 'test',
      sha256: '0'.repeat(64),
    },
    root,
    characters: { read: countAll(root), skipped: {} },
    unknownElements: {},
    issues: [],
  };
}

export function emptyNode(level: Level, start: number, end: number): SourceNode {
  return {
    level,
    number: null,
    heading: null,
    text: '',
    status: 'in-force',
    inForceOn: null,
    sourceId: null,
    table: null,
    span: { start, end },
    flat: false,
    emphasis: [],
    definedTerm: null,
    children: [],
  };
}

function lineNode(line: string, start: number): SourceNode {
  const match = /^\{([a-z-]+)\}(.*)$/.exec(line);
  const level = (match?.[1] ?? 'paragraph') as Level;
  const { text, emphasis } = readItalics(match?.[2] ?? line);
  const node = { ...emptyNode(level, start, start + line.length), emphasis };
  return level === 'heading' ? { ...node, heading: text } : { ...node, text };
}

export function readItalics(marked: string): { text: string; emphasis: Span[] } {
  const emphasis: Span[] = [];
  let text = '';
  for (const [index, part] of marked.split('*').entries()) {
    if (index % 2 === 1) emphasis.push({ start: text.length, end: text.length + part.length });
    text += part;
  }
  return { text, emphasis };
}

/** Counted from the nodes' own strings, apart from the code under test. */
function countAll(node: SourceNode): number {
  const own = countCharacters((node.number ?? '') + (node.heading ?? '') + node.text);
  return node.children.reduce((sum, child) => sum + countAll(child), own);
}

/** The tree below the section, a line each: indented by depth, eId without the section's own, number, heading, text. */
export function outline(tree: Tree): string[] {
  const section = tree.provisions.find((provision) => provision.level === 'section');
  return tree.provisions
    .filter((provision) => provision.ordinal >= (section?.ordinal ?? 0))
    .map((provision) => {
      const own = provision.eId.slice(
        provision.eId.startsWith(`${section?.eId}__`) ? (section?.eId.length ?? 0) + 2 : 0,
      );
      const parts = [
        provision.number,
        provision.heading,
        provision.text,
        provision.status === 'in-force' ? null : `{${provision.status}}`,
      ];
      return `${'  '.repeat(provision.depth - 1)}${own} | ${parts.filter((part) => part).join(' | ')}`;
    });
}
