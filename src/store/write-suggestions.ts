import type { AssessmentState, NotAssessedReason, SuggestionEvidence, SuggestionLabel } from '../model/suggestion.ts';
import { bulkInsert } from './bulk-insert.ts';
import type { Database, Row, Statement } from './database.ts';

type StoredPlace = { readonly editionKey: number; readonly ordinal: number };
/** Two sections behind a suggestion, by where they are stored. */
export type StoredPair = {
  readonly own: StoredPlace;
  readonly other: StoredPlace;
  readonly share: number;
  readonly coverage: number;
};

export type StoredSuggestion = {
  readonly rank: number;
  readonly otherInstrumentId: string;
  readonly likelihood: number;
  readonly label: SuggestionLabel;
  readonly otherRank: number | null;
  readonly evidence: SuggestionEvidence;
  readonly pairs: readonly StoredPair[];
};

/** What became of one instrument's question. */
export type StoredAssessment = {
  readonly instrumentId: string;
  readonly state: AssessmentState;
  readonly reason: NotAssessedReason | null;
  readonly sections: number;
  readonly poolInstruments: number;
  readonly poolSections: number;
  readonly best: number;
  readonly suggestions: readonly StoredSuggestion[];
};

/** Suggestions and their pairs go with the assessments. */
export function deleteAssessments(): Statement {
  return { sql: 'DELETE FROM assessments' };
}

const EVIDENCE = [
  'votes',
  'support',
  'stretch',
  'whole',
  'coverage',
  'title',
  'back',
  'citations',
  'standards',
] as const;

export function insertAssessments(assessments: readonly StoredAssessment[]): Statement[] {
  const suggestions = assessments.flatMap(({ instrumentId, suggestions }) =>
    suggestions.map((one) => ({ instrumentId, ...one })),
  );
  return [
    ...bulkInsert(
      'assessments',
      ['instrument_id', 'state', 'reason', 'sections', 'pool_instruments', 'pool_sections', 'best'],
      assessments.map((one) => [
        one.instrumentId,
        one.state,
        one.reason,
        one.sections,
        one.poolInstruments,
        one.poolSections,
        one.best,
      ]),
    ),
    ...bulkInsert(
      'suggestions',
      ['instrument_id', 'rank', 'other_instrument_id', 'likelihood', 'label', 'other_rank', ...EVIDENCE],
      suggestions.map((one) => [
        one.instrumentId,
        one.rank,
        one.otherInstrumentId,
        one.likelihood,
        one.label,
        one.otherRank,
        ...EVIDENCE.map((name) => one.evidence[name]),
      ]),
    ),
    ...bulkInsert(
      'suggestion_pairs',
      [
        'instrument_id',
        'rank',
        'place',
        'edition_key',
        'provision_ordinal',
        'other_edition_key',
        'other_ordinal',
        'share',
        'coverage',
      ],
      suggestions.flatMap(({ instrumentId, rank, pairs }) =>
        pairs.map(({ own, other, share, coverage }, place) => [
          instrumentId,
          rank,
          place,
          own.editionKey,
          own.ordinal,
          other.editionKey,
          other.ordinal,
          Number(share.toFixed(4)),
          Number(coverage.toFixed(4)),
        ]),
      ),
    ),
  ];
}

/** What ties two instruments besides their words, by `ca id|us id`. */
export type Ties = ReadonlyMap<string, { readonly citations: number; readonly standards: number }>;

/** References between instruments of the two countries, those that forbid obeying the other's law left out, and standards that both cite. */
export async function readTies(database: Database): Promise<Ties> {
  const rows = await database.all<Row & { ca: string; us: string; citations: number; standards: number }>(
    `WITH cited AS (
       SELECT e.instrument_id AS citing, c.target_instrument_id AS cited FROM citations c JOIN editions e ON e.key = c.edition_key
       WHERE c.bridge IS NOT NULL AND c.bridge <> 'blocks' AND c.target_instrument_id IS NOT NULL AND e.shown = 1 AND e.language = 'en'
     ), standards AS (
       SELECT DISTINCT h.hub_id, h.jurisdiction, e.instrument_id FROM hub_citations h JOIN editions e ON e.key = h.edition_key
     )
     SELECT ca, us, sum(citations) AS citations, sum(standards) AS standards FROM (
       SELECT CASE WHEN citing LIKE 'ca/%' THEN citing ELSE cited END AS ca, CASE WHEN citing LIKE 'ca/%' THEN cited ELSE citing END AS us,
         1 AS citations, 0 AS standards FROM cited
       UNION ALL
       SELECT a.instrument_id, b.instrument_id, 0, 1 FROM standards a JOIN standards b ON b.hub_id = a.hub_id AND b.jurisdiction = 'us'
       WHERE a.jurisdiction = 'ca'
     ) GROUP BY ca, us ORDER BY ca, us`,
  );
  return new Map(rows.map(({ ca, us, citations, standards }) => [`${ca}|${us}`, { citations, standards }]));
}
