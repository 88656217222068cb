import { describe, expect, it } from 'vitest';
import type { Provision } from '../../src/model/provision.ts';
import { buildTree } from '../../src/tree/build-tree.ts';
import { checkInvariants } from '../../src/tree/invariants.ts';
import type { Tree } from '../../src/tree/tree.ts';
import { sectionDocument } from './flat-section.ts';

const tree = buildTree(sectionDocument(['(a) One.', '(1) Two.', '(b) Three.']));

function codes(
  change: (provisions: Provision[]) => Provision[],
  characters: Partial<Tree['characters']> = {},
): string[] {
  const changed = {
    ...tree,
    provisions: change([...tree.provisions]),
    characters: { ...tree.characters, ...characters },
  };
  return [...new Set(checkInvariants(changed).map((issue) => issue.code))];
}

function replace(provisions: Provision[], index: number, change: Partial<Provision>): Provision[] {
  return provisions.map((provision, at) => (at === index ? { ...provision, ...change } : provision));
}

describe('checkInvariants', () => {
  it('finds nothing wrong with a tree as built', () => {
    expect(codes((provisions) => provisions)).toEqual([]);
  });

  it.each<[string, (provisions: Provision[]) => Provision[], string]>([
    ['an eId twice', (all) => replace(all, 4, { eId: all[2]?.eId ?? '' }), 'invariant-eid'],
    ['a parent that is missing', (all) => replace(all, 3, { parentEId: 'nowhere' }), 'invariant-parent'],
    ['a parent that comes later', (all) => replace(all, 3, { parentEId: all[4]?.eId ?? '' }), 'invariant-parent'],
    ['a second root', (all) => replace(all, 4, { parentEId: null }), 'invariant-root'],
    ['a gap in the ordinals', (all) => replace(all, 4, { ordinal: 9 }), 'invariant-ordinal'],
    ['a wrong depth', (all) => replace(all, 3, { depth: 1 }), 'invariant-depth'],
    ['a span outside its parent', (all) => replace(all, 3, { span: { start: 0, end: 9999 } }), 'invariant-span'],
    ['a character lost', (all) => replace(all, 3, { text: 'Tw.' }), 'invariant-characters'],
    ['a character twice', (all) => replace(all, 3, { text: 'Twoo.' }), 'invariant-characters'],
    ['a provision lost', (all) => all.slice(0, -1), 'invariant-characters'],
  ])('finds %s', (_name, change, code) => {
    expect(codes(change)).toEqual([code]);
  });

  it('does not take the count of the reader for proof', () => {
    expect(codes((provisions) => provisions, { read: 3 })).toEqual(['invariant-characters']);
    expect(codes((provisions) => provisions, { skipped: 1 })).toEqual(['invariant-characters']);
  });
});
