import type { SourceNode } from '../model/source-document.ts';
import type { Branch } from './branch.ts';
import { deriveDepth } from './depth/derive-depth.ts';
import type { Placement } from './depth/token.ts';
import { flatLines, type Line } from './flat-lines.ts';
import { isReserved } from './reserved.ts';
import { attachWhereLists } from './where-lists.ts';

/** Another reading nearer than this is one that a careful person could hold. */
const ambiguousBelow = 0.25;

/** A branch under construction. */
type Growing = { -readonly [Key in keyof Branch]: Key extends 'children' ? Growing[] : Branch[Key] };

/** A source node as a branch: nested children as they are, flat ones nested by what their markers say. */
export function arrange(node: SourceNode): Branch {
  return grow(node);
}

function grow(node: SourceNode): Growing {
  // `flat` and `emphasis` come along unused: taking the rest of an object costs several times what copying all of it does.
  const branch: Growing = { ...node, children: [], numbering: 'sound' };
  if (node.flat) growFlat(node, branch);
  else for (const child of node.children) branch.children.push(grow(child));
  return branch;
}

function growFlat(container: SourceNode, branch: Growing): void {
  const lines = flatLines(container);
  const { placements, margin, obeysRules } = deriveDepth(lines.map((line) => line.token));
  if (!obeysRules) branch.numbering = 'against-rules';
  else if (margin < ambiguousBelow) branch.numbering = 'ambiguous';
  const grown: Growing[] = [];
  let prefix = '';
  for (const [index, line] of lines.entries()) {
    const placement = placements[index];
    const parent = grown[placement?.parent ?? -1] ?? branch;
    if (placement && placement.repeats !== null) {
      grown.push(grown[placement.repeats] ?? parent);
      prefix += line.piece?.marker?.printed ?? '';
      continue;
    }
    const child = growLine(line, placement, prefix);
    prefix = '';
    if (isOwnText(line, branch)) {
      // The first unnumbered paragraph is the section's own text, as `<Section><Text>` is in Canadian law; what hangs on it hangs on the section.
      branch.text = child.text;
      grown.push(branch);
      continue;
    }
    grown.push(child);
    parent.children.push(child);
  }
  attachAll(branch);
  encloseSpans(branch);
}

function attachAll(branch: Growing): void {
  attachWhereLists(branch.children);
  for (const child of branch.children) if (child.children.length > 0) attachAll(child);
}

function isOwnText(line: Line, branch: Growing): boolean {
  if (line.token.kind !== 'text' || line.piece?.heading !== null || branch.text !== '') return false;
  return branch.children.every((child) => child.level === 'source-note');
}

function growLine(line: Line, placement: Placement | undefined, prefix: string): Growing {
  const { node, piece } = line;
  if (piece === null) return grow(node);
  const marker = piece.marker?.printed ?? null;
  if (placement?.ignored || marker === null) return growUnnumbered(line, marker);
  const text = piece.text;
  return {
    ...node,
    level: 'paragraph',
    number: prefix + marker,
    heading: piece.heading ?? (node.level === 'heading' ? text || null : null),
    text: node.level === 'heading' && piece.heading === null ? '' : text,
    status: isReserved(piece.heading, text) ? 'reserved' : node.status,
    definedTerm: line.term === null ? node.definedTerm : { term: line.term, otherLanguage: null },
    children: [],
    numbering: 'sound',
  };
}

/** A line without a number, or with something that looked like one and is text: then the whole printed line is put together again. */
function growUnnumbered(line: Line, ignoredMarker: string | null): Growing {
  const { node, piece } = line;
  const term = ignoredMarker === null ? line.term : null;
  if (node.level === 'heading') return { ...node, children: [], numbering: 'sound' };
  const whole = ignoredMarker === null ? (piece?.text ?? '') : node.text;
  return {
    ...node,
    level: term === null ? 'continuation' : 'definition',
    heading: ignoredMarker === null ? (piece?.heading ?? null) : null,
    text: whole,
    definedTerm: term === null ? node.definedTerm : { term, otherLanguage: null },
    children: [],
    numbering: 'sound',
  };
}

/** A paragraph holds the ones below it, though the publisher closed its element before theirs: its span grows to enclose them. */
function encloseSpans(branch: Growing): void {
  for (const child of branch.children) {
    if (child.span.start >= branch.span.start && child.span.end <= branch.span.end && child.children.length === 0)
      continue;
    encloseSpans(child);
    branch.span = {
      start: Math.min(branch.span.start, child.span.start),
      end: Math.max(branch.span.end, child.span.end),
    };
  }
}
