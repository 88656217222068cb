import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AlignmentSide } from '../../src/alignment/alignment-side.ts';
import { buildCitationIndex } from '../../src/citations/citation-index.ts';
import { citeEdition } from '../../src/citations/cite-edition.ts';
import { Crosswalk } from '../../src/model/crosswalk.ts';
import type { TermBridge } from '../../src/model/term-bridge.ts';
import { extractQuantities } from '../../src/requirements/extract-quantities.ts';
import { extractRequirements } from '../../src/requirements/extract-requirements.ts';
import { makeEdition } from '../citations/make-edition.ts';

type Text = { readonly id: string; readonly title: string; readonly outline: readonly string[] };

export type Case = {
  readonly crosswalk: Crosswalk;
  readonly ca: AlignmentSide;
  readonly us: readonly AlignmentSide[];
  readonly bridges: readonly TermBridge[];
};

const folder = join(import.meta.dirname, '../fixtures/alignment');

/** A fixture's crosswalk with both sides, their citations found and resolved. */
export function readCase(name: string): Case {
  const input = JSON.parse(readFileSync(join(folder, name, 'input.json'), 'utf8')) as {
    crosswalk: unknown;
    ca: Text;
    us: Text[];
  };
  const texts = [input.ca, ...input.us].map((text) => makeEdition(text.id, text.title, text.outline));
  const index = buildCitationIndex(texts);
  const [ca, ...us] = texts.map((side) => ({
    ...side,
    citations: citeEdition(side, index),
    quantities: extractQuantities(side.edition, side.provisions),
    requirements: extractRequirements(side.edition, side.provisions),
  }));
  if (ca === undefined) throw new Error(`${name} has no Canadian text`);
  return { crosswalk: Crosswalk.parse(input.crosswalk), ca, us, bridges: [] };
}

export function readExpected(name: string): unknown {
  return JSON.parse(readFileSync(join(folder, name, 'expected.json'), 'utf8'));
}
