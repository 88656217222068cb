import type { ProvisionLabel } from '../model/alignment-summary.ts';
import { formatProvisionCitation } from '../model/provision-citation.ts';
import type { Assessment, SuggestedPair, Suggestion } from '../model/suggestion.ts';
import type { Database, Row } from './database.ts';
import { HEADING } from './heading-column.ts';
import { Conditions, type Page, type PageRequest, toPage } from './page.ts';

type SuggestionRow = Row & {
  instrument_id: string;
  jurisdiction: Suggestion['jurisdiction'];
  citation: string;
  title_en: string;
  title_fr: string | null;
  rank: number;
  other_instrument_id: string;
  other_citation: string;
  other_title_en: string;
  other_title_fr: string | null;
  label: Suggestion['label'];
  likelihood: number;
  other_rank: number | null;
  votes: number;
  support: number;
  stretch: number;
  whole: number;
  coverage: number;
  title: number;
  back: number;
  citations: number;
  standards: number;
  crosswalk_id: string | null;
  pairs_json: string;
};

const label = (
  key: string,
  ordinal: string,
) => `(SELECT json_array(e.instrument_id, e.id, p.e_id, i.citation, ${HEADING})
    FROM provisions p JOIN editions e ON e.key = p.edition_key JOIN instruments i ON i.id = e.instrument_id
    WHERE p.edition_key = ${key} AND p.ordinal = ${ordinal})`;

const SELECT = `
  SELECT s.*, i.jurisdiction, i.citation, i.title_en, i.title_fr,
    o.citation AS other_citation, o.title_en AS other_title_en, o.title_fr AS other_title_fr,
    (SELECT ca.crosswalk_id FROM crosswalk_instruments ca
       JOIN crosswalk_instruments us ON us.crosswalk_id = ca.crosswalk_id AND us.instrument_id = s.other_instrument_id
       JOIN crosswalks w ON w.id = ca.crosswalk_id
       WHERE ca.instrument_id = s.instrument_id ORDER BY w.ordinal LIMIT 1) AS crosswalk_id,
    (SELECT json_group_array(json_array(json(own), json(other), share, coverage)) FROM (
       SELECT ${label('q.edition_key', 'q.provision_ordinal')} AS own, ${label('q.other_edition_key', 'q.other_ordinal')} AS other,
         q.share, q.coverage FROM suggestion_pairs q WHERE q.instrument_id = s.instrument_id AND q.rank = s.rank ORDER BY q.place
     )) AS pairs_json
  FROM suggestions s JOIN instruments i ON i.id = s.instrument_id JOIN instruments o ON o.id = s.other_instrument_id`;

export type SuggestionFilter = {
  readonly jurisdiction?: 'ca' | 'us' | undefined;
  readonly instrument?: string | undefined;
  readonly other?: string | undefined;
  readonly label?: Suggestion['label'] | undefined;
  /** Only those that the other instrument suggests in turn, or does not. */
  readonly mutual?: boolean | undefined;
  /** Only those that no crosswalk of the corpora holds, or that one does. */
  readonly crosswalk?: boolean | undefined;
};

/** Suggestions by the instrument asked, the likeliest first. */
export async function listSuggestions(
  database: Database,
  filter: SuggestionFilter,
  page: PageRequest,
): Promise<Page<Suggestion>> {
  const conditions = new Conditions()
    .equal('i.jurisdiction', filter.jurisdiction)
    .equal('s.instrument_id', filter.instrument)
    .equal('s.other_instrument_id', filter.other)
    .equal('s.label', filter.label);
  if (filter.mutual !== undefined) conditions.add(`s.other_rank IS ${filter.mutual ? 'NOT NULL' : 'NULL'}`);
  if (filter.crosswalk !== undefined) {
    conditions.add(
      `${filter.crosswalk ? '' : 'NOT '}EXISTS (SELECT 1 FROM crosswalk_instruments ca JOIN crosswalk_instruments us
         ON us.crosswalk_id = ca.crosswalk_id AND us.instrument_id = s.other_instrument_id WHERE ca.instrument_id = s.instrument_id)`,
    );
  }
  if (page.after !== null)
    conditions.add('(s.instrument_id, s.rank) > (?, ?)', page.after[0] ?? null, page.after[1] ?? null);
  const rows = await database.all<SuggestionRow>(
    `${SELECT} ${conditions.where} ORDER BY s.instrument_id, s.rank LIMIT ?`,
    [...conditions.params, page.limit + 1],
  );
  return toPage(rows, page.limit, (row) => [row.instrument_id, row.rank], toSuggestion);
}

function toSuggestion(row: SuggestionRow): Suggestion {
  const pairs = JSON.parse(row.pairs_json) as [Label, Label, number, number][];
  return {
    instrumentId: row.instrument_id,
    jurisdiction: row.jurisdiction,
    citation: row.citation,
    titleEn: row.title_en,
    titleFr: row.title_fr,
    rank: row.rank,
    otherInstrumentId: row.other_instrument_id,
    otherCitation: row.other_citation,
    otherTitleEn: row.other_title_en,
    otherTitleFr: row.other_title_fr,
    label: row.label,
    likelihood: row.likelihood,
    otherRank: row.other_rank,
    votes: row.votes,
    support: row.support,
    stretch: row.stretch,
    whole: row.whole,
    coverage: row.coverage,
    title: row.title,
    back: row.back,
    citations: row.citations,
    standards: row.standards,
    crosswalkId: row.crosswalk_id,
    pairs: pairs.map(
      ([own, other, share, coverage]): SuggestedPair => ({
        own: toLabel(own),
        other: toLabel(other),
        share,
        coverage,
      }),
    ),
  };
}

type Label = [instrumentId: string, editionId: string, eId: string, citation: string, heading: string | null];

function toLabel([instrumentId, editionId, eId, citation, heading]: Label): ProvisionLabel {
  return { instrumentId, editionId, eId, citation: formatProvisionCitation(citation, eId, 'en'), heading };
}

type AssessmentRow = Row & {
  instrument_id: string;
  jurisdiction: Assessment['jurisdiction'];
  citation: string;
  title_en: string;
  title_fr: string | null;
  state: Assessment['state'];
  reason: Assessment['reason'];
  sections: number;
  pool_instruments: number;
  pool_sections: number;
  best: number;
  suggestions: number;
};

// An instrument that came into the index after the stage has run was not assessed, and says so.
const ASSESSMENTS = `
  SELECT i.id AS instrument_id, i.jurisdiction, i.citation, i.title_en, i.title_fr, coalesce(a.state, 'not-assessed') AS state,
    CASE WHEN a.instrument_id IS NULL THEN 'not-run' ELSE a.reason END AS reason, coalesce(a.sections, 0) AS sections,
    coalesce(a.pool_instruments, 0) AS pool_instruments, coalesce(a.pool_sections, 0) AS pool_sections, coalesce(a.best, 0) AS best,
    (SELECT count(*) FROM suggestions s WHERE s.instrument_id = i.id AND s.label <> 'unlikely') AS suggestions
  FROM instruments i LEFT JOIN assessments a ON a.instrument_id = i.id`;

export type AssessmentFilter = {
  readonly jurisdiction?: 'ca' | 'us' | undefined;
  readonly state?: Assessment['state'] | undefined;
};

/** What became of the question for every instrument, by id. */
export async function listAssessments(
  database: Database,
  filter: AssessmentFilter,
  page: PageRequest,
): Promise<Page<Assessment>> {
  const conditions = new Conditions().equal('i.jurisdiction', filter.jurisdiction);
  if (filter.state !== undefined) conditions.add("coalesce(a.state, 'not-assessed') = ?", filter.state);
  if (page.after !== null) conditions.add('i.id > ?', page.after[0] ?? null);
  const rows = await database.all<AssessmentRow>(`${ASSESSMENTS} ${conditions.where} ORDER BY i.id LIMIT ?`, [
    ...conditions.params,
    page.limit + 1,
  ]);
  return toPage(rows, page.limit, (row) => [row.instrument_id], toAssessment);
}

/** What became of the question for one instrument; null when the index has no such instrument. */
export async function findAssessment(database: Database, instrumentId: string): Promise<Assessment | null> {
  const row = await database.first<AssessmentRow>(`${ASSESSMENTS} WHERE i.id = ?`, [instrumentId]);
  return row === null ? null : toAssessment(row);
}

function toAssessment(row: AssessmentRow): Assessment {
  return {
    instrumentId: row.instrument_id,
    jurisdiction: row.jurisdiction,
    citation: row.citation,
    titleEn: row.title_en,
    titleFr: row.title_fr,
    state: row.state,
    reason: row.reason,
    sections: row.sections,
    poolInstruments: row.pool_instruments,
    poolSections: row.pool_sections,
    best: row.best,
    suggestions: row.suggestions,
  };
}
