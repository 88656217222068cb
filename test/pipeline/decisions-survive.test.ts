import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createApp } from '../../src/http/app.ts';
import { analyseIndex } from '../../src/pipeline/analyse-index.ts';
import { ingest } from '../../src/pipeline/ingest.ts';
import { loadCorpora, loadTermBridges } from '../../src/pipeline/load-corpora.ts';
import type { Database } from '../../src/store/database.ts';
import { bearer, jsonBody, openApp } from '../http/open-app.ts';
import { openMemory } from '../store/open-memory.ts';
import { smallCorpora } from './small-corpora.ts';

const FILE = (date: string) => `law/16-CFR-9901_${date}.md`;

/** The official text of the small corpora's U.S. part: a limit, and records under a number. */
const law = (limit: string, records: string) => `# PART 9901—PAINT ON TOYS

## § 9901.1 Scope.

This part applies to paint that is put on toys for children. Toys made of wood are within the scope.

## § 9901.2 Lead limit for paint.

(a) Paint on a toy shall not contain more than ${limit} percent total lead in the dried film when it is tested.

(b) The layer of paint shall be at least 1 inch thick.

## § ${records} Recordkeeping.

(a) Importers of toys shall keep test records of the paint for at least 3 years, and show them on request.
`;

type Pair = {
  readonly id: string;
  readonly status: string;
  readonly pass: string;
  readonly textChangedOn: string | null;
} & Readonly<Record<'ca' | 'us', readonly { readonly eId: string; readonly editionId: string }[]>>;

/** Nothing is mocked: texts are read, aligned and compared by the product's own stages, and decisions made and read through its own service. */
describe('decisions through runs and texts', () => {
  let index: Database;
  let builds = 0;
  let opened: Awaited<ReturnType<typeof openApp>>;
  let app: ReturnType<typeof createApp>;

  async function build(files: Readonly<Record<string, string>>, read: readonly string[]): Promise<void> {
    const small = smallCorpora(files);
    const { paths } = small;
    // Builds follow one another in time, as they do.
    builds += 1;
    const effects = { ...small.effects, now: () => `2026-11-22T12:00:0${builds}.000Z` };
    await loadCorpora(effects, index, paths);
    if (read.length > 0) await ingest(effects, index, read);
    await analyseIndex(effects, index, 'fingerprint', loadTermBridges(effects, paths));
  }
  const pairs = async () =>
    ((await (await app.request('/en/crosswalks/paint.json?limit=100')).json()) as { rows: readonly Pair[] }).rows;
  const states = async () =>
    (await pairs()).map(({ ca, us, status, pass, textChangedOn }) =>
      [ca[0]?.eId, us[0]?.eId.split('__').at(-1), pass === 'person' ? 'added' : status, textChangedOn].join(' '),
    );
  const decided = async () => (await states()).filter((state) => !state.includes(' machine '));
  const decide = async (ca: string, verdict: string, instead?: string) => {
    const pair = (await pairs()).find((one) => one.ca[0]?.eId === ca);
    expect(pair).toBeDefined();
    opened.clock.now = new Date(opened.clock.now.getTime() + 1000);
    const { headers, body } = jsonBody({ alignmentId: pair?.id, verdict, instead, reason: 'Read both.' });
    const answer = await app.request('/en/decisions', {
      method: 'POST',
      headers: { ...headers, ...bearer('tagger') },
      body,
    });
    expect(answer.status).toBe(201);
  };

  beforeEach(async () => {
    index = await openMemory('index');
    opened = await openApp();
    app = createApp({
      index,
      desk: opened.desk,
      now: () => opened.clock.now,
      report: (error) => opened.reported.push(error),
    });
  });
  afterEach(() => expect(opened.reported).toEqual([]));

  it('stand when all is computed again', async () => {
    await build({}, []);
    await decide('sec_2', 'confirmed');
    await decide('sec_1', 'rejected');
    await decide('sec_3', 'adjusted', '16 CFR 9901.2');
    const before = await states();
    expect(await decided()).toEqual([
      'sec_1 sec_9901.1 rejected ',
      'sec_2 sec_9901.2 confirmed ',
      'sec_3 sec_9901.3 rejected ',
      'sec_3 sec_9901.2 added ',
    ]);
    await build({}, []);
    expect(await states()).toEqual(before);
  });

  it('stand when a text is read again with other words under the same date, and say so', async () => {
    await build({}, []);
    await decide('sec_2', 'confirmed');
    await decide('sec_1', 'rejected');
    const { effects } = smallCorpora();
    const path = 'digests/ca/sor-2099-1.md';
    const read = effects.read(path);
    if (!read.ok) throw new Error(read.message);
    const text = new TextDecoder().decode(read.file.bytes).replace('90 mg/kg', '100 mg/kg');
    await build({ [path]: text }, []);
    expect(await decided()).toEqual(['sec_1 sec_9901.1 rejected ', 'sec_2 sec_9901.2 confirmed 2026-01-29']);
    const list = (await (await app.request('/en/decisions.json')).json()) as { rows: readonly Pair[] };
    expect(list.rows.map(({ textChangedOn }) => textChangedOn)).toEqual([null, '2026-01-29']);
    expect(await (await app.request('/en/crosswalks/paint')).text()).toContain('decided on an earlier wording');
    expect(await (await app.request('/fr/decisions')).text()).toContain('libellé antérieur');
  });

  it('follow a provision into a newer text where it was renumbered, and say which words changed', async () => {
    const first = { [FILE('2026-03-01')]: law('0.06', '9901.3') };
    await build(first, [FILE('2026-03-01')]);
    expect((await pairs())[0]?.us[0]?.editionId).toContain('2026-03-01');
    await decide('sec_1', 'confirmed');
    await decide('sec_2', 'confirmed');
    await decide('sec_3', 'rejected');
    const both = { ...first, [FILE('2026-05-01')]: law('0.01', '9901.7') };
    await build(both, [FILE('2026-05-01')]);
    expect((await pairs())[0]?.us[0]?.editionId).toContain('2026-05-01');
    expect(await decided()).toEqual([
      'sec_1 sec_9901.1 confirmed ',
      'sec_2 sec_9901.2 confirmed 2026-05-01',
      'sec_3 sec_9901.7 rejected 2026-05-01',
    ]);
  });

  it('keep their place in the list when the text they were made on is gone', async () => {
    await build({}, []);
    await decide('sec_3', 'confirmed');
    const { effects } = smallCorpora();
    const path = 'digests/us/16-cfr-9901.md';
    const read = effects.read(path);
    if (!read.ok) throw new Error(read.message);
    const text = new TextDecoder().decode(read.file.bytes);
    await build({ [path]: text.slice(0, text.indexOf('## 9901.3')) }, []);
    expect(await decided()).toEqual([]);
    const list = (await (await app.request('/en/decisions.json')).json()) as { rows: readonly object[] };
    expect(list.rows).toMatchObject([{ verdict: 'confirmed', textChangedOn: '2026-01-29' }]);
  });
});
