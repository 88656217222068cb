import type { SearchFacet } from '../model/search-facet.ts';
import type { Database } from './database.ts';
import { type SearchFilter, searchConditions, searchTables, toMatchExpression } from './search.ts';

/** Hits that are counted at most: a common word stands in half of all law, and counting each would cost more than the search itself. */
export const MOST_COUNTED = 500;

/** By what an answer can be narrowed, with the number of hits of each choice, the commonest first; among the first `MOST_COUNTED` hits of the index. */
export async function countFacets(database: Database, typed: string, filter: SearchFilter): Promise<SearchFacet[]> {
  const match = toMatchExpression(typed, filter.forms);
  if (match === null) return [];
  const conditions = searchConditions(match, filter);
  // CROSS JOIN keeps the order: from a few hits to their facts. SQLite, which cannot know how few they are, would read every fact of all law.
  return database.all<SearchFacet>(
    `WITH hits AS MATERIALIZED (SELECT p.key, p.edition_key, p.ordinal, i.jurisdiction, i.id, i.citation
       ${searchTables(filter.language)} ${conditions.where} LIMIT ${MOST_COUNTED})
     SELECT 'jurisdiction' AS facet, jurisdiction AS value, NULL AS citation, count(*) AS count FROM hits GROUP BY jurisdiction
     UNION ALL SELECT 'instrument', id, citation, count(*) FROM hits GROUP BY id
     UNION ALL SELECT 'sector', s.sector_id, NULL, count(*) FROM hits JOIN (SELECT DISTINCT ci.instrument_id, cs.sector_id
       FROM crosswalk_instruments ci JOIN crosswalk_sectors cs ON cs.crosswalk_id = ci.crosswalk_id) s ON s.instrument_id = hits.id
       GROUP BY s.sector_id
     UNION ALL SELECT 'modality', r.modality, NULL, count(DISTINCT hits.key) FROM hits
       CROSS JOIN requirements r ON r.edition_key = hits.edition_key AND r.provision_ordinal = hits.ordinal GROUP BY r.modality
     UNION ALL SELECT 'quantity', '1', NULL, count(DISTINCT hits.key) FROM hits
       CROSS JOIN quantities q ON q.edition_key = hits.edition_key AND q.provision_ordinal = hits.ordinal HAVING count(*) > 0
     ORDER BY 4 DESC, 1, 2`,
    conditions.params,
  );
}
