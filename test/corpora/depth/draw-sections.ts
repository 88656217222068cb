import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Provision } from '../../../src/model/provision.ts';
import { readSource } from '../../../src/sources/registry.ts';
import { buildTree } from '../../../src/tree/build-tree.ts';

const DATE = '2026-01-29';
/** Sections drawn of each of the 40 titles, and of part 571, whose numbering is another. */
const A_TITLE = 9;
const OF_PART_571 = 40;

/** A section with what stands below it, in document order, itself first. */
export type DrawnSection = {
  readonly editionId: string;
  readonly eId: string;
  readonly provisions: readonly Provision[];
};

/** Draws the same 400 sections on every run, long and short alike, each title on its own so that none is left out. */
export function drawSections(corpora: string): DrawnSection[] {
  const titles = readdirSync(join(corpora, 'us/ecfr')).filter((name) => name.includes(`_${DATE}`));
  const drawn = titles
    .sort((left, right) => Number(/\d+/.exec(left)?.[0]) - Number(/\d+/.exec(right)?.[0]))
    .flatMap((name) => draw(sectionsOf(join(corpora, 'us/ecfr', name), name), A_TITLE, name));
  const standards = 'title-49_part-571_2026-06-01.xml.gz';
  return [...drawn, ...draw(sectionsOf(join(corpora, 'us/ecfr-part', standards), standards), OF_PART_571, standards)];
}

function sectionsOf(path: string, name: string): DrawnSection[] {
  const file = { name: name.replace(/\.gz$/, ''), bytes: gunzipSync(readFileSync(path)) };
  return readSource(file, '0'.repeat(64)).documents.flatMap((document) => {
    const { provisions } = buildTree(document);
    return provisions
      .filter(({ level, status }) => level === 'section' && status !== 'reserved')
      .map((section) => ({
        editionId: document.edition.id,
        eId: section.eId,
        provisions: subtree(provisions, section),
      }));
  });
}

function subtree(provisions: readonly Provision[], section: Provision): Provision[] {
  const end = provisions.findIndex(({ ordinal, depth }) => ordinal > section.ordinal && depth <= section.depth);
  return provisions.slice(section.ordinal, end < 0 ? undefined : end);
}

/** The eIds say nothing of how deep paragraphs are read, so that a better reading draws the same sections. */
function draw(sections: readonly DrawnSection[], count: number, seed: string): DrawnSection[] {
  const random = randomOf(seed);
  const left = [...sections];
  const drawn: DrawnSection[] = [];
  while (drawn.length < count && left.length > 0) drawn.push(...left.splice(Math.floor(random() * left.length), 1));
  return drawn;
}

/** Mulberry32, seeded by the name of the file and the number of this project. */
function randomOf(name: string): () => number {
  let state = 49;
  for (const character of name) state = Math.imul(state, 31) + character.charCodeAt(0);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
