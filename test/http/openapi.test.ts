import { beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { setRole } from '../../src/store/people.ts';
import { makePlan } from '../desk/open-desk-app.ts';
import { bearer, jsonBody, NOW, type Opened, openApp } from './open-app.ts';
import { fillSampleBridges } from './sample-bridges.ts';
import { CROSSWALK, sectionId } from './sample-index.ts';
import { fillSampleTables, TABLE } from './sample-tables.ts';
import { fillSampleTermPairs } from './sample-term-pairs.ts';

type Schema = z.core.JSONSchema.BaseSchema;
type Operation = {
  operationId: string;
  parameters: { name: string; in: string; required: boolean; schema: Schema }[];
  responses: Record<string, { content: Record<string, { schema: Schema & { $ref?: string } }> }>;
};
type Description = {
  openapi: string;
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, Schema> };
};

const PARTS: Readonly<Record<string, string>> = {
  '/crosswalks/{id}': CROSSWALK,
  '/compare/{id}': sectionId(1),
  '/hubs/{id}': 'iso-9000',
  '/tables/{id}': TABLE,
};

describe('/openapi.json', () => {
  let opened: Opened;
  let description: Description;
  beforeAll(async () => {
    opened = await openApp();
    await fillSampleBridges(opened.index);
    await fillSampleTables(opened.index);
    await fillSampleTermPairs(opened.index);
    description = (await (await opened.app.request('/openapi.json')).json()) as Description;
    const tag = { alignmentId: sectionId(1), status: 'proposed', relationship: 'equal-to', priority: 'low' };
    const { headers, body } = jsonBody(tag);
    const decision = jsonBody({ alignmentId: sectionId(2), verdict: 'confirmed', reason: 'Read both.' });
    await opened.app.request('/en/decisions', {
      method: 'POST',
      headers: { ...decision.headers, ...bearer('tagger') },
      body: decision.body,
    });
    const made = await opened.app.request('/en/tags', {
      method: 'POST',
      headers: { ...headers, ...bearer('admin') },
      body,
    });
    tagId = ((await made.json()) as { id: string }).id;
    planId = (await makePlan(opened)).plan.id;
    await setRole(opened.desk, 'staff@example.gc.ca', 'tagger', 'test', NOW);
  });
  /** Some lists are administrators' only. */
  const admin = { headers: bearer('admin') };
  let tagId = '';
  let planId = '';

  /** A concrete address for a described path. */
  const fill = (path: string) => {
    const owner = Object.keys(PARTS).find((prefix) => path.includes(prefix));
    // Only the U.S. text of the sample has two dates.
    const [jurisdiction, slug] = path.includes('/changes.') ? ['us', '21-cfr-900'] : ['ca', 'sor-2000-1'];
    return path
      .replace('{language}', 'en')
      .replace('{jurisdiction}', jurisdiction ?? '')
      .replace('{slug}', slug ?? '')
      .replace('{id}', path.includes('/work-plans/') ? planId : owner === undefined ? tagId : (PARTS[owner] ?? ''));
  };

  it('is OpenAPI 3.1 with one operation id each and no dangling reference', () => {
    expect(description.openapi).toBe('3.1.0');
    const all = Object.values(description.paths).flatMap((path) => Object.values(path));
    expect(all.length).toBeGreaterThanOrEqual(9 * 3 + 4);
    expect(new Set(all.map((one) => one.operationId)).size).toBe(all.length);
    const text = JSON.stringify(description);
    for (const [, name = ''] of text.matchAll(/"#\/components\/schemas\/(\w+)"/g)) {
      expect(description.components.schemas).toHaveProperty(name);
    }
    expect(text).not.toContain('"$schema"');
    expect(text).not.toContain(`${Number.MAX_SAFE_INTEGER}`);
  });

  it('names every part of every path', () => {
    for (const [path, operations] of Object.entries(description.paths)) {
      const named = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();
      for (const operation of Object.values(operations)) {
        const declared = operation.parameters.filter((one) => one.in === 'path').map((one) => one.name);
        expect(declared.sort()).toEqual(named);
      }
    }
  });

  it('describes what is answered: each GET gives 200 and the media type named', async () => {
    for (const [path, { get }] of Object.entries(description.paths)) {
      if (get === undefined) continue;
      const query = path.includes('/search.') ? '?q=label' : '';
      const response = await opened.app.request(fill(path) + query, admin);
      expect([path, response.status]).toEqual([path, 200]);
      const [type = ''] = Object.keys(get.responses['200']?.content ?? {})[0] ?? [];
      expect(response.headers.get('content-type')).toContain(type);
      await response.body?.cancel();
    }
  });

  it('describes every row as it is: strict against its own schema', async () => {
    for (const [path, { get }] of Object.entries(description.paths)) {
      if (get === undefined || !path.endsWith('.json') || path.includes('{id}.json')) continue;
      const schema = get.responses['200']?.content['application/json']?.schema as {
        properties?: { rows: { items: { $ref: string } } };
      };
      const name = schema.properties?.rows.items.$ref.split('/').at(-1) ?? '';
      const row = description.components.schemas[name];
      const query = path.includes('/search.') ? '?q=label' : '';
      const { rows } = (await (await opened.app.request(fill(path) + query, admin)).json()) as { rows: object[] };
      expect([path, rows.length > 0]).toEqual([path, true]);
      const validator = z.fromJSONSchema(row as never);
      for (const one of rows) expect(validator.safeParse(one).error?.issues ?? []).toEqual([]);
      const declared = Object.keys((row as { properties: object }).properties).sort();
      expect(Object.keys(rows[0] ?? {}).sort()).toEqual(declared);
    }
  });

  it('lists the parameters that lists take, and they are taken', async () => {
    for (const [path, { get }] of Object.entries(description.paths)) {
      for (const parameter of get?.parameters.filter((one) => one.in === 'query') ?? []) {
        const response = await opened.app.request(`${fill(path)}?${parameter.name}=~`, admin);
        await response.body?.cancel();
        expect(response.status).not.toBe(500);
        const unknown = response.status === 400 && parameter.name !== 'after';
        expect([path, parameter.name, unknown]).toEqual([path, parameter.name, false]);
      }
    }
  });
});
