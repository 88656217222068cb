import { formatProvisionCitation } from '../model/provision-citation.ts';
import type { Database, Row } from './database.ts';

type AlignmentMark = {
  eId: string;
  mark: 'aligned' | 'candidate' | 'gap';
  alignmentId: string | null;
  crosswalkId: string;
  /** Differences inside the pair that lists show; 0 for a gap. */
  differences: number;
  /** The first provision of the other side; null for a gap. */
  counterpart: { citation: string; eId: string } | null;
};

/** Pairs and gaps that touch an instrument, by eId: the marks of its table of contents. */
export async function readAlignmentMarks(database: Database, editionId: string): Promise<AlignmentMark[]> {
  const rows = await database.all<
    Row & {
      eId: string;
      mark: AlignmentMark['mark'];
      alignmentId: string | null;
      crosswalkId: string;
      differences: number;
      citation: string | null;
      otherEId: string | null;
    }
  >(
    `SELECT p.e_id AS eId, a.label AS mark, a.id AS alignmentId, a.crosswalk_id AS crosswalkId,
       (SELECT count(*) FROM (SELECT a.id UNION ALL SELECT k.id FROM alignments k WHERE k.parent_id = a.id) w
        JOIN divergences d ON d.alignment_id = w.id WHERE d.stringency <> 'same' AND d.weak = 0) AS differences, oi.citation AS citation, op.e_id AS otherEId
     FROM alignment_sides s JOIN alignments a ON a.id = s.alignment_id AND a.parent_id IS NULL
     JOIN editions e ON e.key = s.edition_key JOIN provisions p ON p.edition_key = s.edition_key AND p.ordinal = s.provision_ordinal
     JOIN alignment_sides o ON o.alignment_id = a.id AND o.side <> s.side AND o.ordinal = 0
     JOIN provisions op ON op.edition_key = o.edition_key AND op.ordinal = o.provision_ordinal
     JOIN editions oe ON oe.key = o.edition_key JOIN instruments oi ON oi.id = oe.instrument_id
     WHERE e.id = ?1
     UNION ALL
     SELECT p.e_id, 'gap', NULL, g.crosswalk_id, 0, NULL, NULL FROM gaps g JOIN editions e ON e.key = g.edition_key
     JOIN provisions p ON p.edition_key = g.edition_key AND p.ordinal = g.provision_ordinal
     WHERE e.id = ?1 ORDER BY 1, 2, 4, 3`,
    [editionId],
  );
  return rows.map(({ citation, otherEId, ...mark }) => ({
    ...mark,
    counterpart:
      citation === null || otherEId === null
        ? null
        : { citation: formatProvisionCitation(citation, otherEId, 'en'), eId: otherEId },
  }));
}
