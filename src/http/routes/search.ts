import * as z from 'zod';
import { Jurisdiction } from '../../model/instrument.ts';
import type { Language } from '../../model/language.ts';
import { SearchHit } from '../../model/provision-row.ts';
import type { Database } from '../../store/database.ts';
import { findShownEdition } from '../../store/editions.ts';
import { countUnknownOn } from '../../store/instruments.ts';
import { findEIdByNumber } from '../../store/provisions.ts';
import { searchProvisions } from '../../store/search.ts';
import { listSectors } from '../../store/sectors.ts';
import { readTwins } from '../../store/twins.ts';
import { searchPage } from '../../ui/pages/search-page.ts';
import { paths } from '../../ui/paths.ts';
import { listResource } from '../list-resource.ts';
import { InForceOn } from '../query.ts';
import { readTypedCitation } from '../typed-citation.ts';

const MAX_QUERY = 500;

type SearchQuery = {
  readonly q?: string | undefined;
  readonly jurisdiction?: 'ca' | 'us' | undefined;
  readonly sector?: string | undefined;
  readonly instrument?: string | undefined;
  readonly inForceOn?: string | undefined;
};

export const searchList = listResource({
  path: '/search',
  name: 'search',
  summary: 'Provisions that hold the words asked for, the best match first',
  filter: z.object({
    q: z.string().max(MAX_QUERY).optional().describe('Words; "a phrase" in quotes; -word leaves out'),
    jurisdiction: Jurisdiction.optional(),
    sector: z.string().optional(),
    instrument: z.string().optional(),
    inForceOn: InForceOn,
  }),
  row: SearchHit,
  // The place in the list; bounded, since it becomes an OFFSET.
  key: z.tuple([z.int().min(1).max(10_000_000)]),
  find: async ({ services, filter, language }) => ({
    language: await chooseTextLanguage(services.index, filter, language),
  }),
  seeOther: ({ services, filter }) => findCited(services.index, filter.q ?? ''),
  list: ({ services, filter }, subject, page) => {
    const { q = '', jurisdiction, sector, instrument, inForceOn } = filter;
    const where = { jurisdiction, sector, instrument, inForceOn, language: subject.language };
    return searchProvisions(services.index, q, where, page);
  },
  page: async (view, _subject, listing, { services, filter }) =>
    searchPage(view, {
      query: filter.q ?? '',
      filter: { jurisdiction: filter.jurisdiction, sector: filter.sector, inForceOn: filter.inForceOn },
      unknown: filter.inForceOn === undefined ? 0 : await countUnknownOn(services.index, filter.inForceOn, 'shown'),
      hits: listing.rows,
      twins: await readTwins(services.index, listing.rows),
      next: listing.next,
      sectors: await listSectors(services.index),
    }),
});

/** A citation goes straight to what it names; one that names nothing in the index is searched as words, so that the page can say so. */
async function findCited(index: Database, typed: string): Promise<string | null> {
  const citation = readTypedCitation(typed);
  if (citation === null) return null;
  const edition = await findShownEdition(index, citation.instrumentId, 'en');
  if (edition === null) return null;
  if (citation.section === null) return paths.instrument(citation.instrumentId);
  const eId = await findEIdByNumber(index, edition.id, citation.section, citation.marks);
  return eId === null ? null : paths.provision(citation.instrumentId, eId);
}

/**
 * The language of the texts to search. A French reader searches French texts; where none match, or U.S. law is asked for, which exists in
 * English only, the English texts answer rather than "nothing found". One language a list, since ranks of two indexes do not compare.
 */
async function chooseTextLanguage(index: Database, query: SearchQuery, language: Language): Promise<Language> {
  if (language === 'en' || query.jurisdiction === 'us') return 'en';
  const { jurisdiction, sector, instrument, inForceOn } = query;
  const one = { after: null, limit: 1 };
  const french = await searchProvisions(
    index,
    query.q ?? '',
    { jurisdiction, sector, instrument, inForceOn, language: 'fr' },
    one,
  );
  return french.rows.length > 0 ? 'fr' : 'en';
}
