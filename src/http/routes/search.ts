import * as z from 'zod';
import { Jurisdiction } from '../../model/instrument.ts';
import type { Language } from '../../model/language.ts';
import { SearchHit } from '../../model/provision-row.ts';
import { Modality } from '../../model/requirement.ts';
import type { Database } from '../../store/database.ts';
import { findShownEdition } from '../../store/editions.ts';
import { findFrenchForms } from '../../store/french-words.ts';
import { countUnknownOn } from '../../store/instruments.ts';
import { findEIdByNumber } from '../../store/provisions.ts';
import { searchProvisions } from '../../store/search.ts';
import { countFacets, MOST_COUNTED } from '../../store/search-facets.ts';
import { readPairsOf } from '../../store/search-pairs.ts';
import { listSectorNames } from '../../store/sectors.ts';
import { readTwins } from '../../store/twins.ts';
import { frenchStem, withoutAccents } from '../../text/french-stem.ts';
import { searchPage } from '../../ui/pages/search-page.ts';
import { paths } from '../../ui/paths.ts';
import { listResource } from '../list-resource.ts';
import { Flag, InForceOn } from '../query.ts';
import { readTypedCitation } from '../typed-citation.ts';

const MAX_QUERY = 500;

const SearchQuery = z.object({
  q: z.string().max(MAX_QUERY).optional().describe('Words; "a phrase" in quotes; -word leaves out'),
  jurisdiction: Jurisdiction.optional(),
  sector: z.string().optional(),
  instrument: z.string().optional(),
  modality: Modality.optional().describe('Only provisions that state such a requirement'),
  quantity: Flag.describe('Only provisions that state a figure'),
  inForceOn: InForceOn,
});

export const searchList = listResource({
  path: '/search',
  name: 'search',
  summary: 'Provisions that hold the words asked for, the best match first',
  filter: SearchQuery,
  row: SearchHit,
  // The place in the list; bounded, since it becomes an OFFSET.
  key: z.tuple([z.int().min(1).max(10_000_000)]),
  find: ({ services, filter, language }) => chooseTexts(services.index, filter, language),
  seeOther: ({ services, filter }) => findCited(services.index, filter.q ?? ''),
  list: ({ services, filter }, subject, page) =>
    searchProvisions(services.index, filter.q ?? '', { ...filter, ...subject }, page),
  page: async (view, subject, listing, { services: { index }, filter }) => {
    const { q = '', quantity, ...chosen } = filter;
    const [unknown, twins, sectors, facets, pairs] = await Promise.all([
      filter.inForceOn === undefined ? 0 : countUnknownOn(index, filter.inForceOn, 'shown'),
      readTwins(index, listing.rows),
      listSectorNames(index),
      countFacets(index, q, { ...filter, ...subject }),
      readPairsOf(index, listing.rows),
    ]);
    return searchPage(view, {
      query: q,
      filter: { ...chosen, quantity: quantity === true ? '1' : undefined },
      facets,
      counted: MOST_COUNTED,
      pairs,
      textLanguage: subject.language,
      unknown,
      hits: listing.rows,
      twins,
      next: listing.next,
      sectors,
    });
  },
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

type Texts = { readonly language: Language; readonly forms?: ReadonlyMap<string, readonly string[]> };

/**
 * The language of the texts to search. A French reader searches French texts; where none match, or U.S. law is asked for, which exists in
 * English only, the English texts answer rather than "nothing found". One language a list, since ranks of two indexes do not compare.
 */
async function chooseTexts(index: Database, query: z.output<typeof SearchQuery>, language: Language): Promise<Texts> {
  if (language === 'en' || query.jurisdiction === 'us') return { language: 'en' };
  const { q = '' } = query;
  const asked = [...new Set(q.match(/\p{L}+/gu) ?? [])].slice(0, MOST_STEMMED);
  const forms = await findFrenchForms(
    index,
    asked.map((typed) => ({ typed, stem: frenchStem(typed), word: withoutAccents(typed.toLowerCase()) })),
  );
  const french = { language: 'fr', forms } as const;
  const { rows } = await searchProvisions(index, q, { ...query, ...french }, { after: null, limit: 1 });
  return rows.length > 0 ? french : { language: 'en' };
}

/** As many words as a search takes. */
const MOST_STEMMED = 16;
