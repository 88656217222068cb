import type { Level, Provision } from '../../../src/model/provision.ts';
import { fnv1a64 } from '../../../src/text/fnv1a64.ts';

/** A provision of a small edition: marks and words, and what stands below it. */
export type Draft = {
  readonly number?: string | null;
  readonly heading?: string | null;
  readonly text?: string;
  readonly level?: Level;
  readonly status?: Provision['status'];
  readonly children?: readonly Draft[];
};

/** An edition as the tree gives it: eIds by number, hashes of subtrees. */
export function makeEdition(root: Draft): Provision[] {
  const provisions: Provision[] = [];
  const add = (draft: Draft, parent: Provision | null, place: number): string => {
    const { number = null, heading = null, text = '', level = 'paragraph', status = 'in-force', children = [] } = draft;
    const own = `${level}_${(number ?? `n${place}`).replaceAll(/[^\w.]/g, '')}`;
    let eId = parent === null ? own : `${parent.eId}__${own}`;
    while (provisions.some((other) => other.eId === eId)) eId += '_2';
    const provision = {
      ...{ statusReason: null, inForceUntil: null, statusBy: null, inForceOn: null, sourceId: null, table: null },
      ...{ editionId: 'e', eId, parentEId: parent?.eId ?? null, ordinal: provisions.length },
      ...{ depth: parent === null ? 0 : parent.depth + 1, level, number, heading, text, status },
      span: { start: 0, end: 0 },
      hash: '',
    } as unknown as Provision & { hash: unknown };
    provisions.push(provision);
    const below = children.map((child, index) => add(child, provision, index));
    const hash = fnv1a64([level, number ?? '', heading ?? '', text, status, ...below].join('\uffff'));
    // As large as a stored hash: a safe integer.
    provision.hash = Number.parseInt(hash.slice(0, 13), 16) as never;
    return hash;
  };
  add(root, null, 0);
  return provisions;
}
