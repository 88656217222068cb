import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findCorpora } from '../../../src/runtime/node/corpora-files.ts';
import { readSectors } from '../../../src/sources/corpora/read-corpora.ts';
import { readTermBridges } from '../../../src/sources/corpora/read-term-bridges.ts';

const folder = join(import.meta.dirname, '../../../corpora');
const { sectors } = readSectors(readFileSync(join(folder, 'sectors.yaml'), 'utf8'));
const SOUND =
  '- { id: cart, ca: [cart], us: [wagon], sectors: [], basis: Invented., sources: { ca: ["SOR/99-1, s. 1"], us: [16 CFR 900.1] } }\n';
const read = (text: string) => readTermBridges([{ name: 'carts.yaml', text }], sectors);

const FAULTS = [
  ['a list is expected', 'carts: 1', 'line 1: expected a list of entries'],
  ['an id twice', SOUND + SOUND, 'line 2: the id "cart" occurs twice'],
  ['an unknown sector', SOUND.replace('[]', '[carts]'), 'names the sector "carts", which sectors.yaml does not have'],
  ['a term twice', SOUND.replace('[wagon]', '[wagon, wagon]'), '"cart" lists "wagon" twice'],
  ['no term', SOUND.replace('[wagon]', '[]'), 'line 1: us: '],
  ['a source that is no section', SOUND.replace('16 CFR 900.1', 'part 900'), 'line 1: sources.us.0: '],
  ['an unknown key', SOUND.replace('basis', 'base'), 'line 1: '],
  ['no YAML', '- [', 'carts.yaml, line '],
] as const;

describe('readTermBridges', () => {
  it('reads the embedded list without a fault', () => {
    const files = findCorpora().paths.termBridges.map((name) => ({ name, text: readFileSync(name, 'utf8') }));
    const { bridges, issues } = readTermBridges(files, sectors);
    expect(issues).toEqual([]);
    expect(bridges.length).toBeGreaterThanOrEqual(300);
  });

  it.each(FAULTS)('names %s with its line', (_, text, message) => {
    const { issues } = read(text);
    expect(issues.map((issue) => issue.message).join('\n')).toContain(message);
  });

  it('sees an id that two files have', () => {
    const files = ['a.yaml', 'b.yaml'].map((name) => ({ name, text: SOUND }));
    expect(readTermBridges(files, sectors).issues[0]?.message).toBe('b.yaml, line 1: the id "cart" occurs twice');
  });

  it('returns sound entries beside a broken one', () => {
    expect(read(`${SOUND}- { id: X }\n`).bridges.map(({ id }) => id)).toEqual(['cart']);
  });
});
