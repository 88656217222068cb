import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TermBridge } from '../../src/model/term-bridge.ts';
import { findCorpora } from '../../src/runtime/node/corpora-files.ts';
import { readSectors } from '../../src/sources/corpora/read-corpora.ts';
import { readTermBridges } from '../../src/sources/corpora/read-term-bridges.ts';

const corpora = join(import.meta.dirname, '../../corpora');

/**
 * The project's own list of bridged terms.
 *
 * @throws {Error} when an entry has a fault: a shorter list would change what is measured
 */
export function readBridges(): readonly TermBridge[] {
  const { sectors } = readSectors(readFileSync(join(corpora, 'sectors.yaml'), 'utf8'));
  const files = findCorpora().paths.termBridges.map((name) => ({ name, text: readFileSync(name, 'utf8') }));
  const { bridges, issues } = readTermBridges(files, sectors);
  if (issues[0] !== undefined) throw new Error(issues[0].message);
  return bridges;
}
