import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AlignmentSide } from '../../src/alignment/alignment-side.ts';
import { buildCitationIndex } from '../../src/citations/citation-index.ts';
import { citeEdition } from '../../src/citations/cite-edition.ts';
import { extractQuantities } from '../../src/requirements/extract-quantities.ts';
import { extractRequirements } from '../../src/requirements/extract-requirements.ts';
import { listFolder } from '../../src/runtime/node/expand-paths.ts';
import { readSource } from '../../src/sources/registry.ts';
import { buildTree } from '../../src/tree/build-tree.ts';
import type { JudgedCrosswalk } from './judged-crosswalks.ts';
import { readOwnCrosswalks } from './own-crosswalks.ts';

const embedded = join(import.meta.dirname, '../../corpora');

/**
 * The crosswalks of the embedded digests with what was judged by reading (`corpora/judged-pairs.tsv`): of each section that any pair was judged of, the right ones.
 * A section without any is what teaches how sure to be. Citations are hidden but those of third texts.
 */
export function openJudgedDigests(): JudgedCrosswalk[] {
  const crosswalks = readOwnCrosswalks();
  const read = readDigests();
  const index = buildCitationIndex(read);
  const sides = new Map(
    read.map((side) => [
      side.instrument.id,
      { ...side, citations: citeEdition(side, index).filter(({ kind }) => kind === 'standard') },
    ]),
  );
  const rows = readFileSync(join(embedded, 'judged-pairs.tsv'), 'utf8')
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t'));
  return [...Map.groupBy(rows, ([id]) => id)].flatMap(([id, own]): JudgedCrosswalk[] => {
    const crosswalk = crosswalks.find((one) => one.id === id);
    const ca = sides.get(crosswalk?.ca ?? '');
    if (crosswalk === undefined || ca === undefined) return [];
    const us = crosswalk.us.flatMap((part) => sides.get(part) ?? []);
    const owner = (eId: string): string =>
      us.find(({ provisions }) => provisions.some((provision) => provision.eId === eId))?.instrument.id ?? '';
    const judged = [...Map.groupBy(own, ([, eId]) => eId ?? '')].map(([eId, pairs]) => ({
      gold: { instrument: crosswalk.ca, schedule: null, section: eId, us: [] },
      eId,
      answers: new Set(
        pairs.flatMap(([, , answer = '', judgement]) => (judgement === 'right' ? [`${owner(answer)} ${answer}`] : [])),
      ),
    }));
    return [{ crosswalk, ca, us, judged }];
  });
}

/** Every embedded digest with what is read from its text, its citations not yet found. */
export function readDigests(): AlignmentSide[] {
  return ['digests/ca', 'digests/us'].flatMap((folder) => listFolder(join(embedded, folder)).flatMap(readSides));
}

function readSides(path: string): AlignmentSide[] {
  const { documents } = readSource({ name: path, bytes: readFileSync(path) }, '0'.repeat(64));
  return documents.map((document) => {
    const { instrument, edition, provisions } = buildTree(document);
    const layers = {
      citations: [],
      quantities: extractQuantities(edition, provisions),
      requirements: extractRequirements(edition, provisions),
    };
    return { instrument, edition, provisions, ...layers };
  });
}
