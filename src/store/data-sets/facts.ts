import type { DataFilter, DataRow } from '../../model/data-sets/data-sets.ts';
import { formatProvisionCitation } from '../../model/provision-citation.ts';
import type { Database } from '../database.ts';
import {
  type CitationRow,
  type QuantityRow,
  type RequirementRow,
  toCitation,
  toQuantity,
  toRequirement,
} from '../layers.ts';
import type { Page, PageRequest } from '../page.ts';
import { type Keyset, listByKey, PLACE_COLUMNS, type PlaceRecord, placeConditions } from './keyset.ts';

/** Rows of a layer `f` with the provision and edition they stand in. */
const layer = (table: string) => ({
  columns: `${PLACE_COLUMNS}, f.*`,
  from: `editions e CROSS JOIN ${table} f ON f.edition_key = e.key
    CROSS JOIN provisions p ON p.edition_key = f.edition_key AND p.ordinal = f.provision_ordinal
    JOIN instruments i ON i.id = e.instrument_id`,
  key: ['e.id', 'f.provision_ordinal', 'f.ordinal'],
});

function placeOf(row: PlaceRecord) {
  return {
    instrumentId: row.instrument_id,
    jurisdiction: row.jurisdiction,
    language: row.language,
    citation: formatProvisionCitation(row.instrument_citation, row.e_id, row.language),
  };
}

const citations: Keyset<PlaceRecord & CitationRow, DataRow<'citations'>> = {
  ...layer('citations'),
  toItem: (row) => ({ ...toCitation(row.edition_id, row), ...placeOf(row) }),
};

export function listAllCitations(
  index: Database,
  filter: DataFilter<'citations'>,
  page: PageRequest,
): Promise<Page<DataRow<'citations'>>> {
  const conditions = placeConditions(filter)
    .equal('f.kind', filter.kind)
    .equal('f.resolution', filter.resolution)
    .equal('f.target_instrument_id', filter.target);
  return listByKey(index, citations, conditions, page);
}

const requirements: Keyset<PlaceRecord & RequirementRow, DataRow<'requirements'>> = {
  ...layer('requirements'),
  toItem: (row) => ({ ...toRequirement(row.edition_id, row), ...placeOf(row) }),
};

export function listAllRequirements(
  index: Database,
  filter: DataFilter<'requirements'>,
  page: PageRequest,
): Promise<Page<DataRow<'requirements'>>> {
  return listByKey(index, requirements, placeConditions(filter).equal('f.modality', filter.modality), page);
}

const quantities: Keyset<PlaceRecord & QuantityRow, DataRow<'quantities'>> = {
  ...layer('quantities'),
  toItem: (row) => ({ ...toQuantity(row.edition_id, row), ...placeOf(row) }),
};

export function listAllQuantities(
  index: Database,
  filter: DataFilter<'quantities'>,
  page: PageRequest,
): Promise<Page<DataRow<'quantities'>>> {
  const conditions = placeConditions(filter).equal('f.dimension', filter.dimension).equal('f.bound', filter.bound);
  return listByKey(index, quantities, conditions, page);
}
