import type { Crosswalk } from '../model/crosswalk.ts';
import { type CrosswalkStage, noteInputs, readInputs } from '../store/crosswalk-inputs.ts';
import type { Database, Statement } from '../store/database.ts';
import { readAnalysed } from '../store/reading-notes.ts';
import { hashParts } from '../text/hash-parts.ts';
import { PIPELINE_VERSION } from './pipeline-version.ts';

/** What a stage has done already: which crosswalks it made from the very same texts by the same rules, and the note that it did. */
export type DoneBefore = {
  readonly isUnchanged: (crosswalk: Crosswalk) => boolean;
  /** Goes into the batch of the crosswalk's rows. */
  readonly note: (crosswalk: Crosswalk) => Statement;
};

/**
 * Looks up what a stage made before from what. A stage that did all crosswalks anew after one changed text would take minutes where seconds do; one that went by
 * dates would miss a changed rule.
 *
 * @param reads what the stage reads beside the crosswalk and the texts of both sides
 */
export async function readDoneBefore(
  database: Database,
  stage: CrosswalkStage,
  reads: readonly unknown[],
): Promise<DoneBefore> {
  const [texts, done] = [await readAnalysed(database), await readInputs(database, stage)];
  const rules = [PIPELINE_VERSION, ...reads.map((part) => JSON.stringify(part))];
  const hashOf = (crosswalk: Crosswalk): number =>
    hashParts(
      [...rules, JSON.stringify(crosswalk)],
      [crosswalk.ca, ...crosswalk.us].map((id) => texts.get(id) ?? 0),
    );
  return {
    isUnchanged: (crosswalk) => done.get(crosswalk.id) === hashOf(crosswalk),
    note: (crosswalk) => noteInputs(crosswalk.id, stage, hashOf(crosswalk)),
  };
}
