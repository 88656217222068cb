import type { SourceDocument, SourceNode } from '../../src/model/source-document.ts';

/** A node as short as it can be written in a fixture: what is empty or usual is left out, emphasis is shown as words, spans are not shown. */
function outline(node: SourceNode): object {
  const { children, emphasis, span: _, flat, status, ...rest } = node;
  const shown = Object.entries(rest).filter(([, value]) => value !== null && value !== '');
  return {
    ...Object.fromEntries(shown),
    ...(status === 'in-force' ? {} : { status }),
    ...(flat ? { flat } : {}),
    ...(emphasis.length > 0 ? { emphasis: emphasis.map(({ start, end }) => node.text.slice(start, end)) } : {}),
    ...(children.length > 0 ? { children: children.map(outline) } : {}),
  };
}

export function documentOutline({ root, ...rest }: SourceDocument): object {
  return { ...rest, root: outline(root) };
}
