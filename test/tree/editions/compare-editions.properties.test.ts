import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EditionChange } from '../../../src/model/edition-change.ts';
import { compareEditions } from '../../../src/tree/editions/compare-editions.ts';
import { type Draft, makeEdition } from './make-edition.ts';
import { unnamed } from './unnamed.ts';

const WORDS =
  'lamp oil wick glass harbour keeper vessel pilot cask storm signal tower channel anchor rope ledger seal noon tide chart 5 12 40 90'.split(
    ' ',
  );

const words = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 14 }).map((list) => list.join(' '));

/** A node with at most so many levels below it. */
function nodes(levels: number): fc.Arbitrary<Draft> {
  return fc.record({
    number: fc.option(fc.constantFrom('(a)', '(b)', '(c)', '(1)', '(2)', '(i)')) as fc.Arbitrary<string | null>,
    heading: fc.option(words, { freq: 4 }) as fc.Arbitrary<string | null>,
    text: words,
    level: fc.constantFrom('paragraph', 'paragraph', 'section', 'source-note', 'definition'),
    status: fc.constantFrom('in-force', 'in-force', 'in-force', 'reserved', 'not-in-force'),
    children: (levels === 0 ? fc.constant([]) : fc.array(nodes(levels - 1), { maxLength: 4 })) as fc.Arbitrary<Draft[]>,
  });
}

const tree = nodes(2);

const root = fc
  .array(tree, { maxLength: 6 })
  .map((children): Draft => ({ level: 'part', number: 'Part 9', heading: 'Lamps', children }));

type Edit = {
  readonly at: number;
  readonly what: 'drop' | 'swap' | 'double' | 'word' | 'number';
  readonly word: string;
};

const edits = fc.array(
  fc.record({
    at: fc.nat(60),
    what: fc.constantFrom('drop', 'swap', 'double', 'word', 'number') as fc.Arbitrary<Edit['what']>,
    word: fc.constantFrom(...WORDS),
  }),
  { maxLength: 6 },
);

/** The draft with the n-th node (in document order, the root left out) dropped, doubled, swapped with its neighbor, or with other words. */
function applyEdit(draft: Draft, edit: Edit): Draft {
  let count = -1;
  const walk = (node: Draft): Draft => {
    const children = (node.children ?? []).flatMap((child, index, all): readonly Draft[] => {
      count += 1;
      if (count !== edit.at) return [walk(child)];
      if (edit.what === 'drop') return [];
      if (edit.what === 'double') return [child, { ...child, number: '(z)' }];
      if (edit.what === 'word') return [{ ...child, text: `${child.text} ${edit.word}` }];
      if (edit.what === 'number') return [{ ...child, number: '(y)' }];
      const next = all[index + 1];
      return next === undefined ? [child] : [next, child];
    });
    return { ...node, children };
  };
  return walk(draft);
}

const join = (runs: EditionChange['text'], kind: 'deleted' | 'inserted') =>
  (runs ?? []).map((run) => (run.kind === 'same' || run.kind === kind ? run.text : '')).join('');

describe('compareEditions on any two trees', () => {
  it('names each provision in at most one change, and accounts for every one of both editions', () => {
    fc.assert(
      fc.property(root, edits, (draft, list) => {
        const [before, after] = [makeEdition(draft), makeEdition(list.reduce(applyEdit, draft))];
        const changes = compareEditions(before, after);
        for (const side of ['from', 'to'] as const) {
          const places = changes.flatMap((change) => change[side]);
          expect(new Set(places).size).toBe(places.length);
        }
        expect(unnamed(after, changes, 'to')).toEqual(unnamed(before, changes, 'from'));
      }),
      { seed: 49, numRuns: 400 },
    );
  });

  it('gives both texts back to the byte', () => {
    fc.assert(
      fc.property(root, root, (first, second) => {
        const [before, after] = [makeEdition(first), makeEdition(second)];
        for (const change of compareEditions(before, after)) {
          if (change.from.length !== 1 || change.to.length !== 1) continue;
          const [old, young] = [before[change.from[0] ?? 0], after[change.to[0] ?? 0]];
          if (change.text === null) expect(old?.text).toBe(young?.text);
          else {
            expect(join(change.text, 'deleted')).toBe(old?.text);
            expect(join(change.text, 'inserted')).toBe(young?.text);
          }
          expect(join(change.heading, 'deleted')).toBe(change.heading === null ? '' : (old?.heading ?? ''));
        }
      }),
      { seed: 49, numRuns: 300 },
    );
  });

  it('finds nothing between an edition and itself', () => {
    fc.assert(
      fc.property(root, (draft) => {
        expect(compareEditions(makeEdition(draft), makeEdition(draft))).toEqual([]);
      }),
      { seed: 49, numRuns: 100 },
    );
  });
});
