import type { HeldText, SourceCurrency } from '../model/held-text.ts';
import type { Database, Row } from './database.ts';
import { Conditions, type Page, type PageRequest, toPage } from './page.ts';

type TextFilter = {
  readonly jurisdiction?: HeldText['jurisdiction'] | undefined;
  readonly language?: HeldText['language'] | undefined;
  readonly form?: HeldText['form'] | undefined;
};

/** Every text of the index, by instrument; of one instrument by its edition's id, which begins with the date. */
export async function listHeldTexts(
  database: Database,
  filter: TextFilter,
  page: PageRequest,
): Promise<Page<HeldText>> {
  const conditions = new Conditions()
    .equal('i.jurisdiction', filter.jurisdiction)
    .equal('e.language', filter.language)
    .equal('e.form', filter.form);
  if (page.after !== null) conditions.add('e.id > ?', page.after[0] ?? '');
  const rows = await database.all<Row & Omit<HeldText, 'shown'> & { shown: number }>(
    `SELECT e.id AS editionId, i.id AS instrumentId, i.jurisdiction, i.citation, i.title_en AS titleEn, i.title_fr AS titleFr,
       e.point_in_time AS pointInTime, e.language, e.form, e.shown, e.provision_count AS provisions, e.source_name AS sourceName
     FROM editions e JOIN instruments i ON i.id = e.instrument_id ${conditions.where} ORDER BY e.id LIMIT ?`,
    [...conditions.params, page.limit + 1],
  );
  return toPage(
    rows,
    page.limit,
    (row) => [row.editionId],
    ({ shown, ...row }) => ({ ...row, shown: shown === 1 }),
  );
}

/** How current each source is: the oldest and the newest text that pages show first. */
export async function readCurrency(database: Database): Promise<SourceCurrency[]> {
  return database.all<Row & SourceCurrency>(
    `SELECT i.jurisdiction, e.language, e.form, count(*) AS texts, count(DISTINCT i.id) AS instruments,
       sum(e.provision_count) AS provisions, min(e.point_in_time) AS oldest, max(e.point_in_time) AS newest
     FROM editions e JOIN instruments i ON i.id = e.instrument_id WHERE e.shown = 1 GROUP BY 1, 2, 3 ORDER BY 1, 3 DESC, 2`,
  );
}
