import type { Alignment, Gap } from '../model/alignment.ts';
import { bulkInsert } from './bulk-insert.ts';
import type { Statement } from './database.ts';

/** Where a provision is stored: what the workshop needs to write rows about it. */
type ProvisionKey = { readonly editionKey: number; readonly ordinal: number };
export type ProvisionKeys = (editionId: string, eId: string) => ProvisionKey;

/** Replaces the alignments and gaps of one crosswalk, with everything that hangs on them. */
export function replaceAlignments(
  crosswalkId: string,
  alignments: readonly Alignment[],
  gaps: readonly Gap[],
  keyOf: ProvisionKeys,
): Statement[] {
  const sides = alignments.flatMap((alignment) =>
    (['ca', 'us'] as const).flatMap((side) =>
      alignment[side].map((reference, ordinal) => {
        const key = keyOf(reference.editionId, reference.eId);
        return [alignment.id, side, ordinal, key.editionKey, key.ordinal];
      }),
    ),
  );
  return [
    { sql: 'DELETE FROM divergences WHERE crosswalk_id = ?', params: [crosswalkId] },
    { sql: 'DELETE FROM alignments WHERE crosswalk_id = ?', params: [crosswalkId] },
    { sql: 'DELETE FROM gaps WHERE crosswalk_id = ?', params: [crosswalkId] },
    ...bulkInsert(
      'alignments',
      [
        'id',
        'crosswalk_id',
        'parent_id',
        'ordinal',
        'label',
        'pass',
        'score',
        'features_json',
        'relationship',
        'rationale',
        'stringency',
        'bridge',
      ],
      alignments.map((alignment) => [
        alignment.id,
        alignment.crosswalkId,
        alignment.parentId,
        alignment.ordinal,
        alignment.label,
        alignment.pass,
        alignment.score,
        JSON.stringify(alignment.features),
        alignment.relationship,
        alignment.rationale,
        alignment.stringency,
        alignment.bridge,
      ]),
    ),
    ...bulkInsert('alignment_sides', ['alignment_id', 'side', 'ordinal', 'edition_key', 'provision_ordinal'], sides),
    ...bulkInsert(
      'gaps',
      ['crosswalk_id', 'side', 'ordinal', 'edition_key', 'provision_ordinal', 'best_score'],
      gaps.map((gap) => {
        const key = keyOf(gap.editionId, gap.eId);
        return [gap.crosswalkId, gap.side, gap.ordinal, key.editionKey, key.ordinal, gap.bestScore];
      }),
    ),
  ];
}
