import * as z from 'zod';
import type { Edition } from '../../model/edition.ts';
import { Jurisdiction } from '../../model/instrument.ts';
import { InstrumentSummary } from '../../model/instrument-summary.ts';
import type { Language } from '../../model/language.ts';
import { readAlignmentMarks } from '../../store/alignment-marks.ts';
import { countPointers } from '../../store/bridges.ts';
import { listPairsOf } from '../../store/changes.ts';
import { listCrosswalks } from '../../store/crosswalks.ts';
import type { Database } from '../../store/database.ts';
import { listEditions, type StoredEdition } from '../../store/editions.ts';
import { countUnknownOn, findInstrument, listInstruments } from '../../store/instruments.ts';
import { readContents } from '../../store/provisions.ts';
import { decidedOf, readDecided, withDecided } from '../../store/read-decided.ts';
import { listSectorNames } from '../../store/sectors.ts';
import { findAssessment, listSuggestions } from '../../store/suggestions.ts';
import type { ContentsMark } from '../../ui/page-data.ts';
import { instrumentPage } from '../../ui/pages/instrument-page.ts';
import { instrumentsPage } from '../../ui/pages/instruments-page.ts';
import { listResource } from '../list-resource.ts';
import { Problem } from '../problem.ts';
import { InForceOn, MAX_LIMIT } from '../query.ts';
import { type AppContext, pathPart, viewOf } from '../request-context.ts';
import { sendPage } from '../send-page.ts';
import type { Services } from '../services.ts';

export const instrumentList = listResource({
  path: '/instruments',
  name: 'instruments',
  summary: 'Regulations of both countries with text in the index',
  filter: z.object({ jurisdiction: Jurisdiction.optional(), sector: z.string().optional(), inForceOn: InForceOn }),
  row: InstrumentSummary,
  key: z.tuple([z.string()]),
  find: async () => null,
  list: ({ services, filter }, _subject, page) => listInstruments(services.index, filter, page),
  page: async (view, _subject, listing, { services: { index }, filter: { inForceOn } }) =>
    instrumentsPage(view, {
      ...listing,
      sectors: await listSectorNames(index),
      unknown: inForceOn === undefined ? 0 : await countUnknownOn(index, inForceOn, 'all'),
    }),
});

export async function showInstrument(context: AppContext): Promise<Response> {
  const { index } = context.get('services');
  const language = context.get('language');
  return sendPage(context, { edition: z.string().optional(), inForceOn: InForceOn }, async (query) => {
    const id = `${pathPart(context, 'jurisdiction')}/${pathPart(context, 'slug')}`;
    const { instrument, editions, edition } = await findEditionOf(index, id, query, language);
    const [contents, marks, crosswalks, pairs, pointers, assessment, suggestions] = await Promise.all([
      readContents(index, edition.id),
      readMarks(context.get('services'), edition, editions),
      listCrosswalks(index, { instrument: id }, { after: null, limit: MAX_LIMIT }),
      listPairsOf(index, id),
      countPointers(index, id),
      findAssessment(index, id),
      listSuggestions(index, { instrument: id }, { after: null, limit: MAX_LIMIT }),
    ]);
    return instrumentPage(viewOf(context), {
      instrument,
      editions,
      edition,
      inForceOn: query.inForceOn ?? null,
      contents,
      marks,
      crosswalks: crosswalks.rows,
      pairs,
      pointers,
      suggested: { assessment, suggestions: await withDecided(context.get('services'), suggestions.rows) },
    });
  });
}

/**
 * An instrument and one of its editions: the one named; else the one asked about a day (of those of that day or before the publisher's before ours, then
 * the latest); else the one shown first. In the reader's language, else in English.
 *
 * @throws {Problem} 404 when the index has no text of the instrument, not that edition of it, or none of the day or before.
 */
export async function findEditionOf(
  index: Database,
  id: string,
  { edition: editionId, inForceOn }: { readonly edition?: string | undefined; readonly inForceOn?: string | undefined },
  language: Language,
): Promise<{ instrument: InstrumentSummary; editions: readonly StoredEdition[]; edition: StoredEdition }> {
  const [instrument, editions] = await Promise.all([findInstrument(index, id), listEditions(index, id)]);
  if (instrument === null) throw new Problem('no-such-instrument', { id });
  // In the order of the store: the shown one first, then the latest, the publisher's before ours.
  const candidates = inForceOn === undefined ? editions.filter((one) => one.shown) : editionsBy(inForceOn, editions);
  const first = (wanted: Language) => candidates.find((edition) => edition.language === wanted);
  const edition =
    editionId === undefined
      ? (first(language) ?? first('en'))
      : editions.find((candidate) => candidate.id === editionId);
  if (inForceOn !== undefined && (edition === undefined || edition.pointInTime > inForceOn)) {
    const [earliest = ''] = editions.map((one) => one.pointInTime).sort();
    throw new Problem('no-edition-by-day', {
      id: instrument.citation,
      day: inForceOn,
      earliest: edition?.pointInTime ?? earliest,
    });
  }
  if (edition === undefined) throw new Problem('no-such-edition', { id: editionId ?? language });
  return { instrument, editions, edition };
}

function editionsBy(day: string, editions: readonly StoredEdition[]): StoredEdition[] {
  const isDigest = (edition: StoredEdition) => Number(edition.form === 'digest');
  return editions
    .filter((edition) => edition.pointInTime <= day)
    .sort((a, b) => isDigest(a) - isDigest(b) || (a.pointInTime < b.pointInTime ? 1 : -1));
}

/**
 * Alignments are computed on the English text; the French text of the same date has the same eIds and so the same marks. What people decided overrides what the
 * program marks; a rejected pair stays a mark of its own, since its section was assessed.
 */
export async function readMarks(
  services: Services,
  edition: Edition,
  editions: readonly Edition[],
): Promise<ContentsMark[]> {
  const english = edition.language === 'en' ? edition : (findTwin(edition, editions) ?? edition);
  const [marks, decided] = await Promise.all([
    readAlignmentMarks(services.index, english.id),
    readDecided(services, [edition.instrumentId]),
  ]);
  return marks.map((mark) => {
    const { status } = decidedOf(decided, mark.alignmentId);
    if (status === 'machine') return mark;
    return { ...mark, mark: status === 'confirmed' ? 'aligned' : status };
  });
}

/** The same text of the same date in the other language. */
export function findTwin(edition: Edition, editions: readonly Edition[]): Edition | null {
  const twin = editions.find(
    (other) =>
      other.language !== edition.language && other.form === edition.form && other.pointInTime === edition.pointInTime,
  );
  return twin ?? null;
}
