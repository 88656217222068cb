import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AlignmentSide } from '../../src/alignment/alignment-side.ts';
import { buildCitationIndex } from '../../src/citations/citation-index.ts';
import { citeEdition } from '../../src/citations/cite-edition.ts';
import { Crosswalk } from '../../src/model/crosswalk.ts';
import { makeEdition } from '../citations/make-edition.ts';

type Text = { readonly id: string; readonly title: string; readonly outline: readonly string[] };

export type Case = { readonly crosswalk: Crosswalk; readonly ca: AlignmentSide; readonly us: readonly AlignmentSide[] };

const folder = join(import.meta.dirname, '../fixtures/alignment');

/** A fixture's crosswalk with both sides, their citations found and resolved. */
export function readCase(name: string): Case {
  const input = JSON.parse(readFileSync(join(folder, name, 'input.json'), 'utf8')) as {
    crosswalk: unknown;
    ca: Text;
    us: Text[];
  };
  const [ca, ...us] = [input.ca, ...input.us].map((text) => makeEdition(text.id, text.title, text.outline));
  if (ca === undefined) throw new Error(`${name} has no Canadian text`);
  const index = buildCitationIndex([ca, ...us]);
  const cited = [ca, ...us].map((side) => ({ ...side, citations: citeEdition(side, index) }));
  return { crosswalk: Crosswalk.parse(input.crosswalk), ca: cited[0] ?? ca, us: cited.slice(1) };
}

export function readExpected(name: string): unknown {
  return JSON.parse(readFileSync(join(folder, name, 'expected.json'), 'utf8'));
}
