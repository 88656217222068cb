import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { splitFace } from '../../src/http/face.ts';
import { decodePageToken, encodePageToken, importTokenKey } from '../../src/http/page-token.ts';
import { Problem } from '../../src/http/problem.ts';
import { quoteOf } from '../../src/http/quote.ts';
import { takePart } from '../../src/http/take-part.ts';
import { newUlid } from '../../src/http/ulid.ts';
import { cutParts } from '../../src/model/cut-parts.ts';
import type { Provision } from '../../src/model/provision.ts';
import { toProvisions } from './sample-index.ts';

describe('splitFace', () => {
  it.each([
    ['/en/crosswalks.json', '/en/crosswalks', 'json'],
    ['/fr/x/y.csv', '/fr/x/y', 'csv'],
    ['/en/instruments/us/21-cfr-820/provisions.ndjson', '/en/instruments/us/21-cfr-820/provisions', 'ndjson'],
    [
      '/en/instruments/us/21-cfr-820/provisions/sec_820.30',
      '/en/instruments/us/21-cfr-820/provisions/sec_820.30',
      'html',
    ],
    [
      '/en/instruments/us/21-cfr-820/provisions/sec_820.30.json',
      '/en/instruments/us/21-cfr-820/provisions/sec_820.30',
      'json',
    ],
    ['/en/x.JSON', '/en/x.JSON', 'html'],
    ['/en/x.json.html', '/en/x.json.html', 'html'],
    ['/openapi.json', '/openapi.json', 'html'],
    ['/v1/sectors', '/v1/sectors', 'json'],
    ['/v1/sectors.parquet', '/v1/sectors', 'parquet'],
    ['/v10/sectors.csv', '/v10/sectors.csv', 'html'],
    ['/english/x.json', '/english/x.json', 'html'],
  ])('%s', (given, path, face) => {
    expect(splitFace(given)).toEqual({ path, face });
  });
});

describe('page tokens', () => {
  const Key = z.array(z.union([z.string(), z.number(), z.null()]));

  it('come back as they were, for their own list only', async () => {
    const value = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 20 }), fc.integer(), fc.constant(null));
    const secret = await importTokenKey('of the test');
    const another = await importTokenKey('of somebody else');
    await fc.assert(
      fc.asyncProperty(fc.array(value, { maxLength: 4 }), async (key) => {
        const token = await encodePageToken(secret, 'list', key);
        expect(token).toMatch(/^[\w-]+$/);
        expect(await decodePageToken(secret, 'list', token, Key)).toEqual(key);
        expect(await decodePageToken(secret, 'other', token, Key)).toBeNull();
        expect(await decodePageToken(another, 'list', token, Key)).toBeNull();
      }),
      { seed: 49 },
    );
  });

  it('are refused when anything else made them', async () => {
    const secret = await importTokenKey('of the test');
    const decode = (text: string, key: z.ZodType<readonly (string | number | null)[]> = Key) =>
      decodePageToken(secret, 'list', text, key);
    const token = await encodePageToken(secret, 'list', [7]);
    expect(await decode(token)).toEqual([7]);
    await fc.assert(
      fc.asyncProperty(fc.string({ maxLength: 80 }), async (text) => {
        if (text !== token) expect(await decode(text)).toBeNull();
      }),
      { seed: 49, numRuns: 2000 },
    );
    for (let at = 0; at < token.length; at += 1) {
      const forged = `${token.slice(0, at)}${token.charAt(at) === 'A' ? 'B' : 'A'}${token.slice(at + 1)}`;
      expect(await decode(forged)).toBeNull();
    }
    expect(await decode(token, z.tuple([z.string()]))).toBeNull();
    for (const text of [`${token}=`, btoa('[2,"list",7]').replace(/=+$/, ''), 'A'.repeat(1000), 'A', '']) {
      expect(await decode(text)).toBeNull();
    }
  });
});

describe('newUlid', () => {
  it('has the form of the specification and sorts by time', () => {
    expect(newUlid(new Date(1469918176385)).slice(0, 10)).toBe('01ARYZ6S41');
    expect(newUlid(new Date(0))).toMatch(/^0{10}[0-9A-HJKMNP-TV-Z]{16}$/);
    const times = [0, 1, 31, 32, 1023, 1e12, 1e12 + 1, 281474976710655];
    const made = times.map((time) => newUlid(new Date(time)));
    expect(made.toSorted()).toEqual(made);
    expect(new Set(Array.from({ length: 1000 }, () => newUlid(new Date(5)))).size).toBe(1000);
  });
});

describe('parts of a long text', () => {
  it('hold every row once, in order, at most 60 and no more text than a page bears', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 200_000 }), { maxLength: 400 }), (lengths) => {
        const parts = cutParts(lengths, (length) => length);
        expect(parts.flat()).toEqual(lengths);
        expect(parts.length).toBeGreaterThan(0);
        for (const part of parts) {
          expect(part.length).toBeLessThanOrEqual(60);
          if (part.length > 1) expect(part.reduce((sum, length) => sum + length, 0)).toBeLessThanOrEqual(150_000);
        }
      }),
      { seed: 49 },
    );
  });

  it('know their neighbors', () => {
    const parts = [['a'], ['b'], ['c']];
    const address = (number: number) => `?part=${number}`;
    expect(takePart(parts, 1, address).part).toEqual({ number: 1, count: 3, previous: null, next: '?part=2' });
    expect(takePart(parts, 3, address)).toEqual({
      rows: ['c'],
      part: { number: 3, count: 3, previous: '?part=2', next: null },
    });
    expect(takePart([['a']], 1, address)).toEqual({ rows: ['a'], part: null });
    expect(() => takePart(parts, 4, address)).toThrow(Problem);
  });
});

function provisions(
  ...drafts: readonly (readonly [eId: string, sourceId: string | null, text: string])[]
): Provision[] {
  const level = 'paragraph' as const;
  return toProvisions(
    'e',
    drafts.map(([eId, sourceId, text], depth) => ({ depth, level, eId, sourceId, text, number: null, heading: null })),
  );
}

describe('quoteOf', () => {
  it('reads number, heading and text in order', () => {
    const [root, child] = provisions(['r', null, ''], ['c', null, 'Words.']);
    if (root === undefined || child === undefined) throw new Error('two provisions');
    expect(
      quoteOf([
        { ...root, number: '§ 1', heading: 'Scope' },
        { ...child, number: '(a)' },
      ]),
    ).toBe('§ 1 Scope (a) Words.');
    expect(quoteOf([])).toBe('');
  });

  it('cuts a long text at a word, the same way each time', () => {
    const long = provisions(['r', null, 'word '.repeat(1000).trim()]);
    const quote = quoteOf(long);
    expect(quote.length).toBeLessThanOrEqual(2002);
    expect(quote).toMatch(/word …$/);
    expect(quoteOf(provisions(['r', null, 'x'.repeat(5000)]))).toBe(`${'x'.repeat(2000)} …`);
  });
});
