import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSectors } from '../../../src/sources/corpora/read-corpora.ts';
import { readTermBridge } from '../../../src/sources/corpora/read-term-bridge.ts';

const folder = join(import.meta.dirname, '../../../corpora');
const { sectors } = readSectors(readFileSync(join(folder, 'sectors.yaml'), 'utf8'));
const SOUND = '- { id: cart, ca: [cart], us: [wagon], sectors: [], basis: Invented. }\n';

const FAULTS = [
  ['a list is expected', 'carts: 1', 'line 1: expected a list of entries'],
  ['an id twice', SOUND + SOUND, 'line 2: the id "cart" occurs twice'],
  ['an unknown sector', SOUND.replace('[]', '[carts]'), 'names the sector "carts", which sectors.yaml does not have'],
  ['a term twice', SOUND.replace('[wagon]', '[wagon, wagon]'), '"cart" lists "wagon" twice'],
  ['no term', SOUND.replace('[wagon]', '[]'), 'line 1: us: '],
  ['an unknown key', SOUND.replace('basis', 'base'), 'line 1: '],
  ['no YAML', '- [', 'term-bridge.yaml, line '],
] as const;

describe('readTermBridge', () => {
  it('reads the embedded list without a fault', () => {
    const { bridges, issues } = readTermBridge(readFileSync(join(folder, 'term-bridge.yaml'), 'utf8'), sectors);
    expect(issues).toEqual([]);
    expect(bridges.length).toBeGreaterThanOrEqual(60);
  });

  it.each(FAULTS)('names %s with its line', (_, text, message) => {
    const { issues } = readTermBridge(text, sectors);
    expect(issues.map((issue) => issue.message).join('\n')).toContain(message);
  });

  it('returns sound entries beside a broken one', () => {
    expect(readTermBridge(`${SOUND}- { id: X }\n`, sectors).bridges.map(({ id }) => id)).toEqual(['cart']);
  });
});
