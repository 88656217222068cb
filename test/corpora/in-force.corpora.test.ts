import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { unpackArchive } from '../../scripts/verify/unpack-archive.ts';
import { findRepealClauses } from '../../src/citations/find-repeal-clauses.ts';
import { findRepealEffects, type PlacedClause } from '../../src/citations/instrument-effects.ts';
import type { Instrument } from '../../src/model/instrument.ts';
import type { Standing } from '../../src/model/standing.ts';
import { ecfr } from '../../src/sources/ecfr/ecfr.ts';
import { justiceSource } from '../../src/sources/justice/justice-source.ts';
import type { Source } from '../../src/sources/source.ts';
import { buildTree } from '../../src/tree/build-tree.ts';
import { readEditionStanding } from '../../src/tree/edition-standing.ts';

const corpora = process.env['P49_CORPORA'] ?? '../shared/corpora';

/** What a set of files says of itself, counted by status and reason. */
class Count {
  readonly provisions = new Map<string, number>();
  readonly whole = new Map<string, { readonly instrument: Instrument; readonly standing: Standing }>();
  readonly clauses: PlacedClause[] = [];

  read(source: Source, name: string, bytes: Uint8Array): void {
    for (const document of source.read({ name, bytes }, '0'.repeat(64)).documents) {
      const tree = buildTree(document);
      const { instrument, provisions } = tree;
      for (const { status, statusReason } of provisions) {
        const key = `${status} ${statusReason}`;
        this.provisions.set(key, (this.provisions.get(key) ?? 0) + 1);
      }
      this.whole.set(instrument.id, { instrument, standing: readEditionStanding(provisions) });
      for (const clause of findRepealClauses(tree)) {
        const eId = provisions[clause.provisionOrdinal]?.eId ?? '';
        this.clauses.push({ ...clause, instrumentId: instrument.id, citation: instrument.citation, eId });
      }
    }
  }

  wholes(): Record<string, number> {
    const counts: Record<string, number> = {};
    for (const { standing } of this.whole.values()) {
      const key = `${standing.status} ${standing.statusReason}`;
      counts[key] = (counts[key] ?? 0) + 1;
    }
    return counts;
  }
}

describe('every Canadian regulation', () => {
  const count = new Count();

  beforeAll(() => {
    const archive = unpackArchive(join(corpora, 'ca/justice/all-regulations-eng-fra_2026-07.tar.xz'));
    const folder = join(archive, 'eng/regulations');
    for (const name of readdirSync(folder)) count.read(justiceSource, name, readFileSync(join(folder, name)));
  });

  it('says as a whole how it stands', () => {
    const counts = count.wholes();
    expect(counts).toMatchObject({
      'repealed whole-instrument-repealed': 975,
      'expired wording-ended': 39,
      'expired ends-by-own-terms': 8,
      'in-force ends-by-own-terms': 8,
      'in-force mostly-repealed': 2,
    });
    expect(counts['in-force null']).toBeGreaterThan(3800);
  });

  it('says of each provision how it stands', () => {
    const at = (key: string) => count.provisions.get(key) ?? 0;
    expect(at('in-force null')).toBeGreaterThan(440_000);
    expect(at('repealed whole-instrument-repealed')).toBeGreaterThan(13_900);
    expect(at('repealed marked-repealed')).toBeGreaterThan(16_300);
    expect(at('expired wording-ended')).toBeGreaterThan(18_600);
    expect(at('not-in-force amendment-not-in-force')).toBeGreaterThan(6_900);
    expect(at('not-in-force enacted-not-in-force')).toBeGreaterThan(4_300);
    expect(at('in-force transitional')).toBeGreaterThan(3_000);
  });

  it('is repealed by the clause that names it, as the publisher confirms in its own file', () => {
    const instruments = [...count.whole.values()].map(({ instrument }) => instrument);
    const effects = findRepealEffects(count.clauses, instruments, '2026-06-14');
    const repealed = effects.filter(({ status }) => status === 'repealed');
    const marks = repealed.map((effect) => ({ effect, own: count.whole.get(effect.instrumentId)?.standing }));
    expect(repealed.length).toBeGreaterThanOrEqual(118);
    expect(marks.filter(({ own }) => own?.status !== 'repealed')).toEqual([]);
    const sameDay = marks.filter(({ effect, own }) => effect.inForceUntil === own?.inForceUntil);
    expect(sameDay.length / marks.length).toBeGreaterThan(0.97);
  });

  it('stays in force until a repeal that is enacted takes effect', () => {
    const instruments = [...count.whole.values()].map(({ instrument }) => instrument);
    const effects = findRepealEffects(count.clauses, instruments, '2026-06-14');
    expect(effects.find(({ instrumentId }) => instrumentId === 'ca/crc-1041')).toMatchObject({
      status: 'in-force',
      reason: 'repeal-not-in-force',
      inForceUntil: '2026-10-01',
      by: 'SOR/2025-242, s. 238(a)',
    });
    expect(effects.filter(({ status }) => status === 'in-force').length).toBeGreaterThanOrEqual(7);
  });
});

describe('titles of the Code of Federal Regulations', () => {
  const count = new Count();

  beforeAll(() => {
    for (const title of ['10', '15', '18', '21', '33', '47']) {
      const name = `title-${title}_2026-01-29.xml`;
      count.read(ecfr, name, gunzipSync(readFileSync(join(corpora, 'us/ecfr', `${name}.gz`))));
    }
  });

  it.each([
    ['reserved reserved', 2_000],
    ['in-force ends-by-own-terms', 400],
    ['in-force temporary', 150],
    ['in-force amendment-published', 50],
    ['in-force effective-date-note', 10],
    ['not-in-force awaiting-approval', 100],
    ['not-in-force stayed', 30],
    ['not-in-force effective-date-delayed', 10],
  ])('hold provisions that are %s', (key, least) => {
    expect(count.provisions.get(key) ?? 0).toBeGreaterThan(least);
  });

  it('hold parts that are reserved as a whole', () => {
    expect(count.wholes()['reserved reserved']).toBeGreaterThan(100);
  });
});
