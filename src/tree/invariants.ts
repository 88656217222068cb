import type { Issue } from '../model/issue.ts';
import type { Provision } from '../model/provision.ts';
import { countHeld } from '../model/source-document.ts';
import type { Tree } from './tree.ts';

/**
 * Checks what every tree promises, by counting again rather than by trusting the builder. An empty list means that all of it holds:
 *
 * 1. eIds are unique, and a parent stands before its children, one depth above them;
 * 2. ordinals are dense and in document order;
 * 3. a provision's span lies within its parent's;
 * 4. every character that the source read and did not leave out on purpose is held by exactly one provision.
 *
 * @param held what `countTree` gave for the tree, where it is known.
 * @returns one issue of severity `error` for each broken promise (code `invariant-...`), with the eId it was seen at.
 */
export function checkInvariants(tree: Tree, held = countTree(tree.provisions)): Issue[] {
  const issues: Issue[] = [];
  const seen = new Map<string, Provision>();
  for (const [index, provision] of tree.provisions.entries()) {
    if (seen.has(provision.eId)) issues.push(broken('eid', 'the eId occurs twice', provision));
    if (provision.ordinal !== index)
      issues.push(broken('ordinal', `ordinal ${provision.ordinal} at place ${index}`, provision));
    const parent = provision.parentEId === null ? null : seen.get(provision.parentEId);
    if (parent === undefined)
      issues.push(broken('parent', `its parent ${provision.parentEId} does not stand before it`, provision));
    else issues.push(...checkParent(provision, parent, index));
    seen.set(provision.eId, provision);
  }
  const { read, skipped } = tree.characters;
  if (held !== read - skipped) {
    const message = `${read} characters were read, ${skipped} left out on purpose, and ${held} are held`;
    issues.push({ code: 'invariant-characters', severity: 'error', message, eId: null, span: null });
  }
  return issues;
}

/** Non-white characters that provisions hold, each counted where it stands. */
export function countTree(provisions: readonly Provision[]): number {
  let held = 0;
  for (const provision of provisions) held += countHeld(provision);
  return held;
}

function checkParent(provision: Provision, parent: Provision | null, index: number): Issue[] {
  if (parent === null) {
    return index === 0 && provision.depth === 0
      ? []
      : [broken('root', 'only the first provision may have no parent', provision)];
  }
  const issues: Issue[] = [];
  if (provision.depth !== parent.depth + 1)
    issues.push(broken('depth', `depth ${provision.depth} below depth ${parent.depth}`, provision));
  if (provision.span.start < parent.span.start || provision.span.end > parent.span.end) {
    issues.push(broken('span', `its span lies outside that of ${parent.eId}`, provision));
  }
  return issues;
}

function broken(name: string, message: string, provision: Provision): Issue {
  return { code: `invariant-${name}`, severity: 'error', message, eId: provision.eId, span: provision.span };
}
