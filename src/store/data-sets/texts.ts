import type { DataFilter, DataRow } from '../../model/data-sets/data-sets.ts';
import { formatProvisionCitation } from '../../model/provision-citation.ts';
import type { Database, Row } from '../database.ts';
import type { Page, PageRequest } from '../page.ts';
import {
  PROVISION_STANDING_COLUMNS,
  PROVISION_STANDING_JOIN,
  provisionInForceOn,
  type StandingRow,
  toStanding,
} from '../standing.ts';
import { type Keyset, listByKey, PLACE_COLUMNS, type PlaceRecord, placeConditions } from './keyset.ts';

type EditionRow = DataRow<'editions'>;
const editions: Keyset<
  Row & {
    id: string;
    instrument_id: string;
    point_in_time: string;
    language: EditionRow['language'];
    form: EditionRow['form'];
    source: string;
    source_name: string;
    sha256: string;
    jurisdiction: EditionRow['jurisdiction'];
    provision_count: number;
    characters_read: number;
    characters_held: number;
    shown: number;
  },
  EditionRow
> = {
  columns: 'e.*, i.jurisdiction',
  from: 'editions e JOIN instruments i ON i.id = e.instrument_id',
  key: ['e.id'],
  toItem: (row) => ({
    id: row.id,
    instrumentId: row.instrument_id,
    pointInTime: row.point_in_time,
    language: row.language,
    form: row.form,
    source: row.source,
    sourceName: row.source_name,
    sha256: row.sha256,
    jurisdiction: row.jurisdiction,
    provisions: row.provision_count,
    charactersRead: row.characters_read,
    charactersHeld: row.characters_held,
    shown: row.shown === 1,
  }),
};

export function listAllEditions(
  index: Database,
  filter: DataFilter<'editions'>,
  page: PageRequest,
): Promise<Page<EditionRow>> {
  return listByKey(index, editions, placeConditions(filter), page);
}

type ProvisionRow = DataRow<'provisions'>;
export const PROVISION_KEYSET: Keyset<
  PlaceRecord &
    StandingRow & {
      ordinal: number;
      depth: number;
      level: ProvisionRow['level'];
      number: string | null;
      heading: string | null;
      text: string;
      form: ProvisionRow['form'];
      point_in_time: string;
      parent_e_id: string | null;
    },
  ProvisionRow
> = {
  columns: `${PLACE_COLUMNS}, p.ordinal, p.depth, p.level, p.number, p.heading, p.text, e.form, e.point_in_time,
    parent.e_id AS parent_e_id, ${PROVISION_STANDING_COLUMNS}`,
  from: `editions e CROSS JOIN provisions p ON p.edition_key = e.key JOIN instruments i ON i.id = e.instrument_id
    LEFT JOIN provisions parent ON parent.edition_key = p.edition_key AND parent.ordinal = p.parent_ordinal ${PROVISION_STANDING_JOIN}`,
  key: ['e.id', 'p.ordinal'],
  toItem: (row) => ({
    eId: row.e_id,
    ordinal: row.ordinal,
    depth: row.depth,
    level: row.level,
    number: row.number,
    heading: row.heading,
    text: row.text,
    ...toStanding(row),
    instrumentId: row.instrument_id,
    editionId: row.edition_id,
    citation: formatProvisionCitation(row.instrument_citation, row.e_id, row.language),
    jurisdiction: row.jurisdiction,
    language: row.language,
    form: row.form,
    pointInTime: row.point_in_time,
    parentEId: row.parent_e_id,
  }),
};

export function listAllProvisions(
  index: Database,
  filter: DataFilter<'provisions'>,
  page: PageRequest,
): Promise<Page<ProvisionRow>> {
  const conditions = placeConditions(filter).equal('p.level', filter.level);
  if (filter.inForceOn !== undefined) conditions.add(...provisionInForceOn(filter.inForceOn));
  return listByKey(index, PROVISION_KEYSET, conditions, page);
}

type DefinitionRow = DataRow<'definitions'>;
const definitions: Keyset<
  PlaceRecord & { ordinal: number; text: string; term: string; other_language: string | null },
  DefinitionRow
> = {
  columns: `${PLACE_COLUMNS}, p.ordinal, p.text, d.term, d.other_language`,
  from: `editions e CROSS JOIN definitions d ON d.edition_key = e.key
    CROSS JOIN provisions p ON p.edition_key = d.edition_key AND p.ordinal = d.provision_ordinal
    JOIN instruments i ON i.id = e.instrument_id`,
  key: ['e.id', 'd.provision_ordinal'],
  toItem: (row) => ({
    editionId: row.edition_id,
    eId: row.e_id,
    ordinal: row.ordinal,
    term: row.term,
    otherLanguage: row.other_language,
    text: row.text,
    instrumentId: row.instrument_id,
    jurisdiction: row.jurisdiction,
    language: row.language,
    citation: formatProvisionCitation(row.instrument_citation, row.e_id, row.language),
  }),
};

export function listAllDefinitions(
  index: Database,
  filter: DataFilter<'definitions'>,
  page: PageRequest,
): Promise<Page<DefinitionRow>> {
  return listByKey(index, definitions, placeConditions(filter), page);
}

type RestrictionRow = DataRow<'restrictions'>;
const restrictions: Keyset<
  Row & {
    instrument_id: string;
    jurisdiction: RestrictionRow['jurisdiction'];
    language: RestrictionRow['language'];
    edition_id: string;
    word: RestrictionRow['word'];
    place: RestrictionRow['place'];
    in_force: number;
    count: number;
  },
  RestrictionRow
> = {
  columns: 'e.instrument_id, i.jurisdiction, e.language, e.id AS edition_id, r.word, r.place, r.in_force, r.count',
  from: `editions e CROSS JOIN restrictions r ON r.edition_key = e.key JOIN instruments i ON i.id = e.instrument_id`,
  key: ['e.id', 'r.word', 'r.place', 'r.in_force'],
  toItem: (row) => ({
    instrumentId: row.instrument_id,
    jurisdiction: row.jurisdiction,
    language: row.language,
    editionId: row.edition_id,
    word: row.word,
    place: row.place,
    inForce: row.in_force === 1,
    count: row.count,
  }),
};

export function listAllRestrictions(
  index: Database,
  filter: DataFilter<'restrictions'>,
  page: PageRequest,
): Promise<Page<RestrictionRow>> {
  const conditions = placeConditions(filter).equal('r.word', filter.word).equal('r.place', filter.place);
  if (filter.inForce !== undefined) conditions.add('r.in_force = ?', filter.inForce ? 1 : 0);
  return listByKey(index, restrictions, conditions, page);
}
