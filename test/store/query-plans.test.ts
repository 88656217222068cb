import { beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../../src/http/app.ts';
import type { Database, Row, Value } from '../../src/store/database.ts';
import { openFull } from '../http/open-full.ts';
import { CROSSWALK, sectionId } from '../http/sample-index.ts';

/**
 * Tables that grow with the law. A page that reads one of them whole is quick on the embedded corpora and slow on all law; what it reads by an index stays as it is.
 * Lists of the corpora themselves (sectors, crosswalks, their counts) are the same size on both.
 */
const LARGE = [
  'provisions',
  'provision_standing',
  'editions',
  'instruments',
  'requirements',
  'quantities',
  'citations',
  'alignments',
  'alignment_sides',
  'divergences',
  'word_diffs',
  'gaps',
  'language_twins',
  'stale_alignments',
  'comparisons',
  'comparison_parts',
  'suggestions',
  'suggestion_pairs',
];

type Asked = { readonly sql: string; readonly params: readonly Value[] };

describe('the plan of every query of a page', () => {
  let index: Database;
  let app: ReturnType<typeof createApp>;
  const asked: Asked[] = [];

  beforeAll(async () => {
    const opened = await openFull();
    index = opened.index;
    const note = (sql: string, params: readonly Value[] = []): Database => {
      asked.push({ sql, params });
      return index;
    };
    const spied: Database = {
      all: (sql, params) => note(sql, params).all(sql, params),
      first: (sql, params) => note(sql, params).first(sql, params),
      run: (sql, params) => index.run(sql, params),
      batch: (statements) => index.batch(statements),
    };
    app = createApp({ index: spied, desk: opened.desk, now: () => opened.clock.now, pageCacheLength: 0 });
  });

  it.each([
    ['compare', `/en/compare/${sectionId(1)}`],
    ['compare with a decision', `/en/compare/${sectionId(2)}`],
    ['search', '/en/search?q=figure'],
    ['narrowed search', '/fr/search?q=figure&jurisdiction=ca&sector=labels&modality=obligation&quantity=1'],
    ['sector', '/en/sectors/labels'],
    ['crosswalk', `/en/crosswalks/${CROSSWALK}`],
  ])('reads no table of the law whole: %s', async (_, path) => {
    asked.length = 0;
    const answer = await app.request(path);
    expect(answer.status).toBe(200);
    await answer.text();
    expect(asked.length).toBeGreaterThan(0);
    for (const one of asked) expect(await readWhole(one)).toEqual([]);
  });

  it('would see it', async () => {
    expect(await readWhole({ sql: 'SELECT count(*) FROM provisions p WHERE p.text = ?', params: ['x'] })).toHaveLength(
      1,
    );
    expect(await readWhole({ sql: 'SELECT 1 FROM provisions p WHERE p.key = ?', params: [1] })).toEqual([]);
  });

  /** What of a plan reads a large table from end to end. */
  async function readWhole({ sql, params }: Asked): Promise<string[]> {
    const plan = await index.all<Row & { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`, [...params]);
    const names = aliasesOf(sql);
    return plan.flatMap(({ detail }) => {
      const scanned = /^SCAN (\w+)(?!.*VIRTUAL TABLE)/.exec(detail)?.[1] ?? '';
      return LARGE.includes(names.get(scanned) ?? scanned) ? [`${detail}: ${sql}`] : [];
    });
  }
});

/** Tables by alias: `p` of `FROM provisions p`; not the name of a subquery, which is scanned when it has been found by index. */
function aliasesOf(sql: string): ReadonlyMap<string, string> {
  const aliases = new Map<string, string>();
  for (const [, table = '', alias = ''] of sql.matchAll(/\b(?:FROM|JOIN)\s+(\w+)\s+(?:AS\s+)?(\w+)/g))
    aliases.set(alias, table);
  for (const [, alias = ''] of sql.matchAll(/\)\s+(?:AS\s+)?(\w+)\b/g)) aliases.delete(alias);
  return aliases;
}
