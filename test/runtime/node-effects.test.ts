import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expandPaths } from '../../src/runtime/node/expand-paths.ts';
import { nodeEffects } from '../../src/runtime/node/node-effects.ts';

const folder = mkdtempSync(join(tmpdir(), 'p49-effects-'));
const at = (name: string) => join(folder, name);
const { read } = nodeEffects(() => undefined);

beforeAll(() => {
  const packed = gzipSync(`<ECFR>${'law '.repeat(5000)}</ECFR>`);
  writeFileSync(at('whole.xml.gz'), packed);
  writeFileSync(at('cut.xml.gz'), packed.subarray(0, packed.length - 20));
  writeFileSync(
    at('garbled.xml.gz'),
    Buffer.concat([packed.subarray(0, 30), Buffer.from('garbage'), packed.subarray(40)]),
  );
  writeFileSync(at('plain.xml.gz'), '<ECFR/>');
  writeFileSync(at('plain.xml'), '<ECFR/>');
  writeFileSync(at('notes.txt'), 'not law');
  mkdirSync(at('below'));
  writeFileSync(at('below/digest.md'), '---\n---\n');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('reading a file', () => {
  it('decompresses and drops .gz from the name', () => {
    const whole = read(at('whole.xml.gz'));
    expect(whole).toMatchObject({
      ok: true,
      file: { name: 'whole.xml' },
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
  });

  it.each([
    ['missing.xml', 'no such file; check the path'],
    ['cut.xml.gz', 'cannot be decompressed (it is cut short); download it again'],
    ['garbled.xml.gz', 'cannot be decompressed'],
    ['plain.xml.gz', 'not a gzip file although it is named .gz'],
    ['below', 'a folder where a file is expected'],
  ])('%s: says what is wrong and what to do', (name, message) => {
    const result = read(at(name));
    expect(result.ok).toBe(false);
    if (!result.ok) {
      expect(result.message).toContain(at(name));
      expect(result.message).toContain(message);
      expect(result.message).not.toContain('\n');
    }
  });
});

describe('expandPaths', () => {
  it('takes readable files of folders, in order of name, each once', () => {
    const { files, missing } = expandPaths([folder, at('plain.xml'), at('nowhere')]);
    expect(files.map((file) => file.slice(folder.length + 1))).toEqual([
      'below/digest.md',
      'cut.xml.gz',
      'garbled.xml.gz',
      'plain.xml',
      'plain.xml.gz',
      'whole.xml.gz',
    ]);
    expect(missing).toEqual([at('nowhere')]);
  });
});
