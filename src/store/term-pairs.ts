import { formatProvisionCitation } from '../model/provision-citation.ts';
import type { TermPair } from '../model/term-pair.ts';
import { bulkInsert } from './bulk-insert.ts';
import type { Database, Row, Statement } from './database.ts';
import { inSector } from './in-sector.ts';
import { Conditions, type Page, type PageRequest, toPage } from './page.ts';
import type { ProvisionKeys } from './write-alignments.ts';

/** A pair as the pipeline gives it: citations are read back from the provisions. */
export type NewTermPair = Omit<TermPair, 'caCitation' | 'usCitation'>;

/** Replaces the terms that both sides of one crosswalk define. */
export function replaceTermPairs(
  crosswalkId: string,
  pairs: readonly NewTermPair[],
  keyOf: ProvisionKeys,
): Statement[] {
  return [
    { sql: 'DELETE FROM term_pairs WHERE crosswalk_id = ?', params: [crosswalkId] },
    ...bulkInsert(
      'term_pairs',
      [
        ...['crosswalk_id', 'ordinal', 'matched_by', 'score', 'ca_edition_key', 'ca_provision_ordinal'],
        ...['us_edition_key', 'us_provision_ordinal', 'ca_term', 'us_term', 'ca_meaning', 'us_meaning'],
        ...['ca_only_json', 'us_only_json'],
      ],
      pairs.map((pair) => {
        const [ca, us] = [keyOf(pair.ca.editionId, pair.ca.eId), keyOf(pair.us.editionId, pair.us.eId)];
        return [
          ...[crosswalkId, pair.ordinal, pair.matchedBy, pair.score, ca.editionKey, ca.ordinal],
          ...[us.editionKey, us.ordinal, pair.caTerm, pair.usTerm, pair.caMeaning, pair.usMeaning],
          ...[JSON.stringify(pair.caOnly), JSON.stringify(pair.usOnly)],
        ];
      }),
    ),
  ];
}

/** French terms that Canadian definitions print beside the English ones, of every text of the index. */
export async function readTranslations(database: Database): Promise<{ readonly en: string; readonly fr: string }[]> {
  const rows = await database.all<Row & { term: string; other_language: string }>(
    `SELECT DISTINCT d.term, d.other_language FROM definitions d JOIN editions e ON e.key = d.edition_key
     WHERE e.language = 'en' AND d.other_language IS NOT NULL ORDER BY d.term, d.other_language`,
  );
  return rows.map(({ term, other_language }) => ({ en: term, fr: other_language }));
}

type TermRecord = Row & {
  crosswalk_id: string;
  ordinal: number;
  matched_by: TermPair['matchedBy'];
  score: number;
  ca_term: string;
  us_term: string;
  ca_meaning: string;
  us_meaning: string;
  ca_only_json: string;
  us_only_json: string;
} & Record<`${'ca' | 'us'}_${'edition' | 'e_id' | 'instrument'}`, string>;

const side = (name: 'ca' | 'us') => ({
  columns: `${name}_e.id AS ${name}_edition, ${name}_p.e_id AS ${name}_e_id, ${name}_i.citation AS ${name}_instrument`,
  joins: `JOIN editions ${name}_e ON ${name}_e.key = t.${name}_edition_key JOIN instruments ${name}_i ON ${name}_i.id = ${name}_e.instrument_id
    JOIN provisions ${name}_p ON ${name}_p.edition_key = t.${name}_edition_key AND ${name}_p.ordinal = t.${name}_provision_ordinal`,
});
const SELECT = `SELECT t.*, ${side('ca').columns}, ${side('us').columns} FROM term_pairs t ${side('ca').joins} ${side('us').joins}`;

export type TermPairFilter = {
  readonly crosswalk?: string | undefined;
  readonly sector?: string | undefined;
  readonly matchedBy?: TermPair['matchedBy'] | undefined;
  /** Part of the term of either side. */
  readonly term?: string | undefined;
  /** Only terms whose two meanings name other conditions. */
  readonly differing?: boolean | undefined;
};

/** Terms that both sides define, crosswalk by crosswalk in the order of the Canadian text. */
export async function listTermPairs(
  database: Database,
  filter: TermPairFilter,
  page: PageRequest,
): Promise<Page<TermPair>> {
  const conditions = new Conditions().equal('t.crosswalk_id', filter.crosswalk).equal('t.matched_by', filter.matchedBy);
  if (filter.sector !== undefined) conditions.add(inSector('t.crosswalk_id'), filter.sector);
  if (filter.differing === true) conditions.add("(t.ca_only_json <> '[]' OR t.us_only_json <> '[]')");
  if (filter.term !== undefined) {
    conditions.add(
      '(instr(lower(t.ca_term), lower(?)) > 0 OR instr(lower(t.us_term), lower(?)) > 0)',
      filter.term,
      filter.term,
    );
  }
  if (page.after !== null) {
    const [crosswalk = null, ordinal = null] = page.after;
    conditions.add('(t.crosswalk_id, t.ordinal) > (?, ?)', crosswalk, ordinal);
  }
  const rows = await database.all<TermRecord>(
    `${SELECT} ${conditions.where} ORDER BY t.crosswalk_id, t.ordinal LIMIT ?`,
    [...conditions.params, page.limit + 1],
  );
  return toPage(rows, page.limit, (row) => [row.crosswalk_id, row.ordinal], toTermPair);
}

/** Of crosswalks, the terms whose meanings differ: what a row about one of them has to say. */
export async function readTermsApart(
  database: Database,
  crosswalkIds: readonly string[],
): Promise<ReadonlyMap<string, readonly { readonly ca: string; readonly us: string }[]>> {
  if (crosswalkIds.length === 0) return new Map();
  const rows = await database.all<Row & { crosswalk_id: string; ca_term: string; us_term: string }>(
    `SELECT t.crosswalk_id, t.ca_term, t.us_term FROM json_each(?) w JOIN term_pairs t ON t.crosswalk_id = w.value
     WHERE t.ca_only_json <> '[]' OR t.us_only_json <> '[]' ORDER BY t.crosswalk_id, t.ordinal`,
    [JSON.stringify([...new Set(crosswalkIds)])],
  );
  const pairs = rows.map((row) => ({ crosswalk: row.crosswalk_id, ca: row.ca_term, us: row.us_term }));
  return Map.groupBy(pairs, ({ crosswalk }) => crosswalk);
}

function toTermPair(row: TermRecord): TermPair {
  return {
    crosswalkId: row.crosswalk_id,
    ordinal: row.ordinal,
    matchedBy: row.matched_by,
    score: row.score,
    caTerm: row.ca_term,
    usTerm: row.us_term,
    caMeaning: row.ca_meaning,
    usMeaning: row.us_meaning,
    caOnly: JSON.parse(row.ca_only_json) as string[],
    usOnly: JSON.parse(row.us_only_json) as string[],
    ca: { editionId: row.ca_edition, eId: row.ca_e_id },
    us: { editionId: row.us_edition, eId: row.us_e_id },
    caCitation: formatProvisionCitation(row.ca_instrument, row.ca_e_id, 'en'),
    usCitation: formatProvisionCitation(row.us_instrument, row.us_e_id, 'en'),
  };
}
