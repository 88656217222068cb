import { createServer } from 'node:net';
import { describe, expect, it, vi } from 'vitest';
import { toStream } from '../../src/http/stream.ts';
import { serve } from '../../src/runtime/node/serve.ts';
import type { Database, Row, Value } from '../../src/store/database.ts';
import { insertProvisions } from '../../src/store/provisions.ts';
import { openApp } from './open-app.ts';
import { openDesk, openSampleIndex } from './open-databases.ts';
import { EDITIONS, toProvisions, US } from './sample-index.ts';

const PATH = `/en/instruments/${US}/provisions`;
const ROWS = 5000;

/** The sample with thousands of provisions more, so that an export is several pages. */
async function openLong(): Promise<Database> {
  const index = await openSampleIndex();
  const drafts = Array.from({ length: ROWS }, (_, at) => ({
    depth: 0,
    eId: `extra_${at}`,
    level: 'paragraph' as const,
    number: null,
    heading: null,
    text: `Words of ${at}. `.repeat(20),
    sourceId: null,
  }));
  const extra = toProvisions(EDITIONS.us, drafts).map((one) => ({ ...one, ordinal: one.ordinal + 100 }));
  await index.batch(insertProvisions(3, extra));
  return index;
}

/** A database whose query of provisions fails from its nth page on. */
function failingAfter(index: Database, pages: number, fail: () => Promise<never>): Database {
  let asked = 0;
  return {
    ...index,
    all: <T extends Row>(sql: string, params?: readonly Value[]) => {
      if (sql.includes('p.ordinal > ?')) {
        asked += 1;
        if (asked > pages) return fail();
      }
      return index.all<T>(sql, params);
    },
  };
}

describe('streamed faces', () => {
  it('hold every row of a long list', async () => {
    const index = await openLong();
    const { app } = await openApp(() => index);
    const lines = (await (await app.request(`${PATH}.ndjson`)).text()).trimEnd().split('\n');
    const end = JSON.parse(lines.at(-1) ?? '') as { rows: number };
    expect(end).toMatchObject({ _end: true, rows: lines.length - 1 });
    expect(end.rows).toBeGreaterThan(ROWS);
    const [one, two] = await Promise.all([1, 2].map(async () => (await app.request(`${PATH}.csv`)).text()));
    expect(one).toBe(two);
    expect(one?.split('\r\n')).toHaveLength(end.rows + 2);
  });

  it.each(['csv', 'ndjson', 'xlsx'])('break off when the database fails half way (%s)', async (face) => {
    const index = await openLong();
    const error = new Error('disk gone');
    const { app, reported } = await openApp(() => failingAfter(index, 2, () => Promise.reject(error)));
    const response = await app.request(`${PATH}.${face}`);
    expect(response.status).toBe(200);
    await expect(response.text()).rejects.toThrow('disk gone');
    expect(reported).toEqual([error]);
  });

  it('break off when the index is replaced half way', async () => {
    const index = await openLong();
    const { app } = await openApp(() => index);
    const response = await app.request(`${PATH}.ndjson`);
    await index.run("UPDATE meta SET value = 'later' WHERE name = 'built-at'");
    await expect(response.text()).rejects.toThrow('replaced');
  });

  it.each(['csv', 'ndjson', 'xlsx'])('are seen as broken by a client over a real connection (%s)', async (face) => {
    const index = await openLong();
    const broken = failingAfter(index, 2, () => Promise.reject(new Error('disk gone')));
    const port = await freePort();
    // The server prints what broke; this test means it to break.
    const print = vi.spyOn(console, 'error').mockImplementation(() => {});
    const server = await serve({ index: broken, desk: await openDesk(), port, hostname: '127.0.0.1' });
    try {
      const response = await fetch(`http://127.0.0.1:${port}${PATH}.${face}`);
      expect(response.status).toBe(200);
      await expect(response.text()).rejects.toThrow();
      // The server itself goes on.
      expect((await fetch(`http://127.0.0.1:${port}/healthz`)).status).toBe(200);
    } finally {
      print.mockRestore();
      await new Promise((resolve) => server.close(resolve));
    }
  });
});

describe('toStream', () => {
  it('asks for nothing until it is read, then only for what is read', async () => {
    let made = 0;
    let isClosed = false;
    async function* pieces() {
      try {
        for (;;) {
          made += 1;
          yield `piece ${made}`;
        }
      } finally {
        isClosed = true;
      }
    }
    const reader = toStream(pieces()).getReader();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(made).toBe(0);
    expect(new TextDecoder().decode((await reader.read()).value)).toBe('piece 1');
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(made).toBe(1);
    await reader.cancel();
    expect(isClosed).toBe(true);
  });
});

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() =>
        typeof address === 'object' && address !== null ? resolve(address.port) : reject(new Error('no port')),
      );
    });
  });
}
