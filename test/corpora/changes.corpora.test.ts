import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import type { EditionChange } from '../../src/model/edition-change.ts';
import type { Provision } from '../../src/model/provision.ts';
import { readSource } from '../../src/sources/registry.ts';
import { buildTree } from '../../src/tree/build-tree.ts';
import { compareEditions } from '../../src/tree/editions/compare-editions.ts';
import { unnamed } from '../tree/editions/unnamed.ts';

const corpora = process.env['P49_CORPORA'] ?? join(import.meta.dirname, '../../../shared/corpora');

/** `notes`: least share of sections with changed words whose history note changed too, among those that have one. */
const pairs = [
  { from: 'us/ecfr/title-10_2025-12-30.xml.gz', to: 'us/ecfr/title-10_2026-01-29.xml.gz', notes: 0.9 },
  { from: 'us/ecfr/title-15_2025-01-29.xml.gz', to: 'us/ecfr/title-15_2026-01-29.xml.gz', notes: 0.9 },
  { from: 'us/ecfr/title-16_2025-01-29.xml.gz', to: 'us/ecfr/title-16_2026-01-29.xml.gz', notes: 0.9 },
  { from: 'us/ecfr/title-21_2025-08-02.xml.gz', to: 'us/ecfr/title-21_2026-01-29.xml.gz', notes: 0.9 },
  { from: 'us/ecfr/title-47_2025-01-29.xml.gz', to: 'us/ecfr/title-47_2026-01-29.xml.gz', notes: 0.9 },
] as const;
const qualitySystem = {
  from: 'us/markdown/21-cfr-820-qsr_2025-04-01.md',
  to: 'us/markdown/21-cfr-820-qmsr_2026-02-02.md',
};
const summary: string[] = [];

afterAll(() => {
  process.stdout.write(`${summary.join('\n')}\n`);
});

function read(path: string): ReadonlyMap<string, readonly Provision[]> {
  const raw = readFileSync(join(corpora, path));
  const bytes = path.endsWith('.gz') ? gunzipSync(raw) : raw;
  const name = (path.split('/').at(-1) ?? path).replace(/\.gz$/, '');
  return new Map(
    readSource({ name, bytes }, '0'.repeat(64)).documents.map((document) => {
      const tree = buildTree(document);
      return [tree.instrument.id, tree.provisions];
    }),
  );
}

type Compared = { before: readonly Provision[]; after: readonly Provision[]; changes: readonly EditionChange[] };

function compareFiles(name: string, from: string, to: string): Compared[] {
  const [older, newer] = [read(from), read(to)];
  const counts: Record<string, number> = {};
  const count = (kind: string) => {
    counts[kind] = (counts[kind] ?? 0) + 1;
  };
  for (const id of older.keys()) if (!newer.has(id)) count('instrument removed');
  for (const id of newer.keys()) if (!older.has(id)) count('instrument added');
  const compared = [...newer].flatMap(([id, after]): Compared[] => {
    const before = older.get(id);
    return before === undefined ? [] : [{ before, after, changes: compareEditions(before, after) }];
  });
  for (const { changes } of compared) for (const { kinds } of changes) for (const kind of kinds) count(kind);
  const total = compared.reduce((sum, { changes }) => sum + changes.length, 0);
  summary.push(`${name}: ${total} changes ${JSON.stringify(counts)}`);
  return compared;
}

function expectWhole({ before, after, changes }: Compared): void {
  for (const side of ['from', 'to'] as const) {
    const places = changes.flatMap((change) => change[side]);
    expect(new Set(places).size).toBe(places.length);
  }
  expect(unnamed(after, changes, 'to')).toEqual(unnamed(before, changes, 'from'));
  for (const { from, to, text } of changes) {
    if (text === null || from.length !== 1 || to.length !== 1) continue;
    const side = (kind: string) =>
      text.map((run) => (run.kind === 'same' || run.kind === kind ? run.text : '')).join('');
    expect(side('deleted')).toBe(before[from[0] ?? 0]?.text);
    expect(side('inserted')).toBe(after[to[0] ?? 0]?.text);
  }
}

/** Of the sections with changed words that carry a history note in both editions, how many have another note. */
function noteShare(compared: readonly Compared[]): { share: number; sections: number } {
  let [sections, noted] = [0, 0];
  for (const { before, after, changes } of compared) {
    const sectionOf = (eId: string) => /^.*?__sec_[^_]+(?=__|$)/.exec(eId)?.[0];
    // A section may carry a link to a coming amendment beside its history.
    const notesOf = (list: readonly Provision[]) =>
      Map.groupBy(
        list.filter(({ level }) => level === 'source-note'),
        ({ parentEId }) => parentEId ?? '',
      );
    const [oldNotes, youngNotes] = [notesOf(before), notesOf(after)];
    const textOf = (notes: readonly Provision[] | undefined) => notes?.map(({ text }) => text).join(' ');
    const changed = new Set(
      changes
        .filter(({ kinds }) => kinds.includes('text-changed'))
        .map(({ to }) => sectionOf(after[to[0] ?? 0]?.eId ?? '')),
    );
    for (const section of changed) {
      if (section === undefined) continue;
      const [old, young] = [textOf(oldNotes.get(section)), textOf(youngNotes.get(section))];
      if (old === undefined || young === undefined) continue;
      sections += 1;
      if (old !== young) noted += 1;
    }
  }
  return { share: sections === 0 ? 1 : noted / sections, sections };
}

describe.each(pairs)('$from to $to', ({ from, to, notes }) => {
  it('accounts for every provision of both editions, and the publisher amended what changed', () => {
    const compared = compareFiles(to, from, to);
    expect(compared.length).toBeGreaterThan(50);
    for (const one of compared) expectWhole(one);
    const { share, sections } = noteShare(compared);
    summary.push(`  history note changed in ${(100 * share).toFixed(1)} % of ${sections} sections whose words changed`);
    expect(share).toBeGreaterThanOrEqual(notes);
  });
});

describe('21 CFR 820 before and after the rule of 2026', () => {
  const [part] = compareFiles('21 CFR 820', qualitySystem.from, qualitySystem.to);
  if (part === undefined) throw new Error('part 820 was not read');
  const { before, after, changes } = part;

  it('is accounted for whole', () => expectWhole(part));

  /** Read by a person against both printed texts. */
  it.each([
    ['part_820__subpart_M__sec_820.180__para_a', 'part_820__subpart_B__sec_820.35__para_d', 'moved'],
    ['part_820__subpart_C__sec_820.30__para_a__para_2', 'part_820__subpart_A__sec_820.10__para_c', 'moved'],
    ['part_820__subpart_A__sec_820.3__para_l', 'part_820__subpart_A__sec_820.3__para_a__def_finished-device', 'moved'],
    ['part_820__subpart_A__sec_820.1__para_e', 'part_820__subpart_A__sec_820.1__para_d', 'renumbered'],
    ['part_820__subpart_A__sec_820.5', 'part_820__subpart_A__sec_820.5', 'status-changed'],
    ['part_820__subpart_B__sec_820.22', undefined, 'removed'],
    [undefined, 'part_820__subpart_B__sec_820.45', 'added'],
  ] as const)('%s became %s: %s', (from, to, kind) => {
    const change = changes.find((one) => before[one.from[0] ?? -1]?.eId === from && after[one.to[0] ?? -1]?.eId === to);
    expect(change?.kinds ?? []).toContain(kind);
  });
});
