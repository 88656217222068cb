import { strFromU8, unzipSync } from 'fflate';
import { parquetMetadata } from 'hyparquet';
import { beforeAll, describe, expect, it } from 'vitest';
import { type AuditHead, auditHeadLine } from '../../src/model/audit-head.ts';
import { sealAudit, verifyAudit } from '../../src/store/audit-chain.ts';
import { parseCsv } from '../export/read-back.ts';
import { bearer, type Opened, openApp } from '../http/open-app.ts';
import { CROSSWALK, sectionId } from '../http/sample-index.ts';
import { TAG_INPUT } from './make-tag.ts';
import { makePlan, send } from './open-desk-app.ts';

let opened: Opened;
let head: AuditHead;
let planId: string;

beforeAll(async () => {
  opened = await openApp();
  await send(opened, 'POST', '/en/tags', { ...TAG_INPUT, alignmentId: sectionId(1) }, bearer('tagger'));
  planId = (await makePlan(opened)).plan.id;
  head = await sealAudit(opened.desk);
  expect(head.seq).toBeGreaterThan(10);
});
const get = (path: string) => opened.app.request(path, { headers: bearer('reader') });
const bytesOf = async (response: Response) => new Uint8Array(await response.arrayBuffer());

/** Where somebody who was sent the file alone finds the head in it. A CSV holds rows and nothing else: its name has the head. */
const INSIDE: Readonly<Record<string, (response: Response) => Promise<unknown>>> = {
  json: async (response) => ((await response.json()) as { audit: unknown }).audit,
  ndjson: async (response) =>
    (JSON.parse((await response.text()).trimEnd().split('\n').at(-1) ?? '') as { audit: unknown }).audit,
  xlsx: async (response) => {
    const text = strFromU8(unzipSync(await bytesOf(response))['docProps/core.xml'] ?? new Uint8Array());
    const [, seq, sha256] = /Audit-Head: (\d+) ([0-9a-f]{64})</.exec(text) ?? [];
    return { seq: Number(seq), sha256 };
  },
  parquet: async (response) => {
    const { key_value_metadata: pairs } = parquetMetadata(await response.arrayBuffer());
    return JSON.parse(pairs?.find(({ key }) => key === 'audit')?.value ?? 'null');
  },
  csv: async (response) => {
    const name = response.headers.get('content-disposition') ?? '';
    const [, seq, start = '?'] = /\.audit-(\d+)-([0-9a-f]{16})\.csv"$/.exec(name) ?? [];
    const [header = [], ...records] = parseCsv(await response.text());
    expect(records.every((record) => record.length === header.length)).toBe(true);
    return head.sha256.startsWith(start) ? { seq: Number(seq), sha256: head.sha256 } : start;
  },
};

describe('the head of the record of changes', () => {
  const lists = [
    '/en/tags',
    '/fr/work-plans',
    '/en/crosswalks',
    '/fr/variances',
    '/en/review',
    '/v1/tags',
    '/v1/crosswalks',
  ];
  const faces = lists.flatMap((list) => Object.keys(INSIDE).map((face) => `${list}.${face}`));
  it.each(faces)('is in %s and in a header of it', async (path) => {
    const response = await get(path);
    expect([response.status, response.headers.get('audit-head')]).toEqual([200, auditHeadLine(head)]);
    expect(await INSIDE[path.split('.')[1] ?? '']?.(response)).toEqual(head);
  });

  it.each([`/en/compare/${sectionId(1)}.json`, '/en/tags/TAG.json', '/fr/work-plans/PLAN.json'])(
    'is a header of %s',
    async (path) => {
      const [tag] = await opened.desk.all<{ id: string }>('SELECT id FROM tags');
      const response = await get(path.replace('TAG', tag?.id ?? '').replace('PLAN', planId));
      expect([response.status, response.headers.get('audit-head')]).toEqual([200, auditHeadLine(head)]);
    },
  );

  it.each(['en', 'fr'])('is the last line of the variance table of a crosswalk, in %s', async (language) => {
    const words = await (await get(`/${language}/variances/variance-table.md?crosswalk=${CROSSWALK}`)).text();
    expect(words.trimEnd().split('\n').at(-1)).toContain(
      `${head.seq}, ${language === 'en' ? 'chain head' : 'tête de chaîne'} ${head.sha256.slice(0, 16)}`,
    );
  });

  it('is said of every face in the description of the API', async () => {
    const { paths } = (await (await get('/openapi.json')).json()) as {
      paths: Record<
        string,
        { get: { responses: { 200: { content: Record<string, { schema: { required?: string[] } }> } } } }
      >;
    };
    expect(paths['/v1/tags']?.get.responses[200].content['application/json']?.schema.required).toContain('audit');
  });

  it('shows, as little of it as a file name has, that the record was made anew later', async () => {
    const short = { seq: head.seq, sha256: head.sha256.slice(0, 16) };
    expect((await verifyAudit(opened.desk, [short])).faults).toEqual([]);
    const guards = await opened.desk.all<{ name: string; sql: string }>(
      "SELECT name, sql FROM sqlite_master WHERE type = 'trigger'",
    );
    for (const { name } of guards) await opened.desk.run(`DROP TRIGGER ${name}`);
    await opened.desk.run("UPDATE audit SET actor = 'somebody else' WHERE seq = 8");
    await opened.desk.run('DELETE FROM audit_seals');
    for (const { sql } of guards) await opened.desk.run(sql);
    await sealAudit(opened.desk);
    expect((await verifyAudit(opened.desk)).faults).toEqual([]);
    expect((await verifyAudit(opened.desk, [short])).faults).toEqual([{ code: 'other-head', seq: head.seq }]);
  });
});
