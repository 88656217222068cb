import type { HubCitation, HubEditions, HubRow } from '../model/hub-row.ts';
import { formatProvisionCitation } from '../model/provision-citation.ts';
import { bulkInsert } from './bulk-insert.ts';
import type { Database, Row, Statement } from './database.ts';
import type { CitationPlace } from './drifts.ts';
import { Conditions, type Page, type PageRequest, toPage } from './page.ts';

/** Citations of standards in the shown English editions of both countries. */
export async function readStandardCitations(
  database: Database,
): Promise<(CitationPlace & { jurisdiction: 'ca' | 'us'; canonical: string })[]> {
  const rows = await database.all<
    Row & {
      edition_key: number;
      provision_ordinal: number;
      ordinal: number;
      jurisdiction: 'ca' | 'us';
      canonical: string;
    }
  >(
    `SELECT c.edition_key, c.provision_ordinal, c.ordinal, i.jurisdiction, c.canonical FROM citations c
     JOIN editions e ON e.key = c.edition_key AND e.shown = 1 AND e.language = 'en' JOIN instruments i ON i.id = e.instrument_id
     WHERE c.kind = 'standard' ORDER BY e.instrument_id, c.edition_key, c.provision_ordinal, c.ordinal`,
  );
  return rows.map((row) => ({
    editionKey: row.edition_key,
    provisionOrdinal: row.provision_ordinal,
    ordinal: row.ordinal,
    jurisdiction: row.jurisdiction,
    canonical: row.canonical,
  }));
}

/** Replaces the hubs and what points at them. */
export function replaceHubs(
  hubs: readonly HubRow[],
  citations: readonly (CitationPlace & { hubId: string; jurisdiction: 'ca' | 'us'; edition: string | null })[],
): Statement[] {
  return [
    { sql: 'DELETE FROM hubs' },
    ...bulkInsert(
      'hubs',
      ['id', 'name', 'ca_provisions', 'us_provisions', 'ca_editions_json', 'us_editions_json', 'editions'],
      hubs.map((hub) => [
        hub.id,
        hub.name,
        hub.caProvisions,
        hub.usProvisions,
        JSON.stringify(hub.caEditions),
        JSON.stringify(hub.usEditions),
        hub.editions,
      ]),
    ),
    ...bulkInsert(
      'hub_citations',
      ['hub_id', 'jurisdiction', 'edition_key', 'provision_ordinal', 'ordinal', 'standard_edition'],
      citations.map((one) => [
        one.hubId,
        one.jurisdiction,
        one.editionKey,
        one.provisionOrdinal,
        one.ordinal,
        one.edition,
      ]),
    ),
  ];
}

type HubRecord = Row & {
  id: string;
  name: string;
  ca_provisions: number;
  us_provisions: number;
  ca_editions_json: string;
  us_editions_json: string;
  editions: HubEditions;
};

function toHub(row: HubRecord): HubRow {
  return {
    id: row.id,
    name: row.name,
    caProvisions: row.ca_provisions,
    usProvisions: row.us_provisions,
    caEditions: JSON.parse(row.ca_editions_json) as string[],
    usEditions: JSON.parse(row.us_editions_json) as string[],
    editions: row.editions,
  };
}

/** Third texts that both countries cite, those with differing editions first, then by how much cites them. */
export async function listHubs(
  database: Database,
  filter: { readonly editions?: HubEditions | undefined },
  page: PageRequest,
): Promise<Page<HubRow>> {
  const conditions = new Conditions().equal('editions', filter.editions);
  if (page.after !== null) {
    const [rank = null, count = null, id = null] = page.after;
    conditions.add("(editions <> 'differ', -(ca_provisions + us_provisions), id) > (?, -?, ?)", rank, count, id);
  }
  const rows = await database.all<HubRecord>(
    `SELECT * FROM hubs ${conditions.where} ORDER BY editions <> 'differ', -(ca_provisions + us_provisions), id LIMIT ?`,
    [...conditions.params, page.limit + 1],
  );
  return toPage(
    rows,
    page.limit,
    (row) => [row.editions === 'differ' ? 0 : 1, row.ca_provisions + row.us_provisions, row.id],
    toHub,
  );
}

export async function findHub(database: Database, id: string): Promise<HubRow | null> {
  const row = await database.first<HubRecord>('SELECT * FROM hubs WHERE id = ?', [id]);
  return row === null ? null : toHub(row);
}

/** What points at a hub, Canadian provisions first, in reading order. */
export async function listHubCitations(
  database: Database,
  hubId: string,
  page: PageRequest,
): Promise<Page<HubCitation>> {
  const conditions = new Conditions().add('h.hub_id = ?', hubId);
  if (page.after !== null) {
    const [side = null, edition = null, provision = null, ordinal = null] = page.after;
    conditions.add(
      '(h.jurisdiction, h.edition_key, h.provision_ordinal, h.ordinal) > (?, ?, ?, ?)',
      side,
      edition,
      provision,
      ordinal,
    );
  }
  const rows = await database.all<
    Row & {
      jurisdiction: 'ca' | 'us';
      edition_key: number;
      provision_ordinal: number;
      ordinal: number;
      standard_edition: string | null;
      instrument_id: string;
      edition_id: string;
      citation: string;
      title_en: string;
      title_fr: string | null;
      e_id: string;
      text: string;
    }
  >(
    `SELECT h.jurisdiction, h.edition_key, h.provision_ordinal, h.ordinal, h.standard_edition, e.instrument_id, e.id AS edition_id, i.citation, i.title_en, i.title_fr, p.e_id, c.text
     FROM hub_citations h JOIN citations c ON c.edition_key = h.edition_key AND c.provision_ordinal = h.provision_ordinal AND c.ordinal = h.ordinal
     JOIN editions e ON e.key = h.edition_key JOIN instruments i ON i.id = e.instrument_id
     JOIN provisions p ON p.edition_key = h.edition_key AND p.ordinal = h.provision_ordinal
     ${conditions.where} ORDER BY h.jurisdiction, h.edition_key, h.provision_ordinal, h.ordinal LIMIT ?`,
    [...conditions.params, page.limit + 1],
  );
  return toPage(
    rows,
    page.limit,
    (row) => [row.jurisdiction, row.edition_key, row.provision_ordinal, row.ordinal],
    (row) => ({
      hubId,
      jurisdiction: row.jurisdiction,
      instrumentId: row.instrument_id,
      editionId: row.edition_id,
      titleEn: row.title_en,
      titleFr: row.title_fr,
      eId: row.e_id,
      citation: formatProvisionCitation(row.citation, row.e_id, 'en'),
      text: row.text,
      edition: row.standard_edition,
    }),
  );
}
