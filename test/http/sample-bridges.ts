import type { Citation } from '../../src/model/citation.ts';
import { bridge } from '../../src/pipeline/bridge.ts';
import type { Effects } from '../../src/pipeline/effects.ts';
import { runInBatches } from '../../src/store/bulk-insert.ts';
import type { Database } from '../../src/store/database.ts';
import { replaceDepartments } from '../../src/store/departments.ts';
import { findEdition } from '../../src/store/editions.ts';
import { replaceLayers } from '../../src/store/layers.ts';
import { readProvisions } from '../../src/store/provisions.ts';
import { addOlderEdition } from './older-edition.ts';
import { EDITIONS, PAIRS, US } from './sample-index.ts';

/** Standards that both sides of the sample cite. */
export const HUBS = 9;

/**
 * Adds references across the border to the sample: each Canadian section cites the U.S. section of its number, the odd ones as amended and the even ones as
 * of a day; both countries cite the same standards; and an older U.S. text makes one of the former change.
 */
export async function fillSampleBridges(index: Database): Promise<void> {
  const citation = (editionId: string, eId: string, ordinal: number, own: Partial<Citation>): Citation => ({
    editionId,
    eId,
    ordinal,
    kind: 'cfr',
    span: { start: ordinal, end: ordinal + 1 },
    text: 'E',
    canonical: '',
    resolution: 'resolved',
    targetInstrumentId: null,
    targetEId: null,
    bridge: null,
    mode: null,
    staticOn: null,
    evidence: null,
    evidenceEId: null,
    ...own,
  });
  const standards = (editionId: string, eId: (at: number) => string, year: number): Citation[] =>
    Array.from({ length: HUBS }, (_, at) =>
      citation(editionId, eId(at + 1), 1, {
        kind: 'standard',
        canonical: `ISO ${9000 + at}:${year + (at % 2)}`,
        resolution: 'not-in-index',
      }),
    );
  const across = Array.from({ length: PAIRS }, (_, at) => at + 1).map((number) =>
    citation(EDITIONS.ca, `sec_${number}__subsec_1`, 0, {
      canonical: `21 CFR 900.${number}`,
      targetInstrumentId: US,
      targetEId: `part_900__sec_900.${number}`,
      ...(number % 2 === 0 && number > 2
        ? { bridge: 'incorporates-static', mode: 'static', staticOn: `20${10 + number}-10-01` }
        : { bridge: 'incorporates-ambulatory', mode: 'ambulatory' }),
    }),
  );
  await addOlderEdition(index);
  for (const [id, citations] of [
    [EDITIONS.ca, [...across, ...standards(EDITIONS.ca, (at) => `sec_${at}__subsec_1`, 2015)]],
    [EDITIONS.us, standards(EDITIONS.us, (at) => `part_900__sec_900.${at}__para_b`, 2016)],
  ] as const) {
    const edition = await findEdition(index, id);
    if (edition === null) throw new Error(`the sample has no edition ${id}`);
    const ordinals = new Map((await readProvisions(index, id)).map((one) => [one.eId, one.ordinal]));
    const layers = { citations, requirements: [], quantities: [] };
    await runInBatches(
      index,
      replaceLayers(edition.key, layers, (eId) => ordinals.get(eId) ?? 0),
    );
  }
  await index.batch(
    replaceDepartments([
      {
        id: 'us-labels',
        jurisdiction: 'us',
        name: { en: 'Label Office', fr: 'Label Office' },
        acts: [],
        parts: { 21: [900, 900] },
      },
    ]),
  );
  await bridge({ progress: () => undefined } as unknown as Effects, index);
}
