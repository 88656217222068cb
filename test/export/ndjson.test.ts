import { describe, expect, it } from 'vitest';
import { toNdjson } from '../../src/export/ndjson.ts';
import { collect, pagesOf } from './read-back.ts';

describe('toNdjson', () => {
  it.each([0, 1, 3, 7])('writes %i rows and then their count', async (count) => {
    const rows = Array.from({ length: count }, (_, id) => ({ id, text: 'a\nb\u2028' }));
    const lines = (await collect(toNdjson(pagesOf(rows, 3)))).split('\n');
    expect(lines.pop()).toBe('');
    expect(JSON.parse(lines.pop() ?? '')).toEqual({ _end: true, rows: count });
    expect(lines.map((line) => JSON.parse(line))).toEqual(rows);
  });

  it('does not end well when its rows do not', async () => {
    async function* breaking() {
      yield [{ id: 1 }];
      throw new Error('gone');
    }
    const lines = toNdjson(breaking());
    expect((await lines.next()).value).toBe('{"id":1}\n');
    await expect(lines.next()).rejects.toThrow('gone');
  });
});
