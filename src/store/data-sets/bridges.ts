import type { DataFilter, DataRow } from '../../model/data-sets/data-sets.ts';
import { formatProvisionCitation } from '../../model/provision-citation.ts';
import { BRIDGE_COLUMNS, type BridgeRecord, bridgeConditions, toBridgeRow } from '../bridges.ts';
import type { Database } from '../database.ts';
import { DRIFT_COLUMNS, type DriftRecord, toDriftRow } from '../drifts.ts';
import type { Page, PageRequest } from '../page.ts';
import { type Keyset, listByKey } from './keyset.ts';

// Pages list references in English only, since both versions of a text would count twice; data hold both and say which is which, each cited as its
// own language does.

const FROM = (table: string) => `editions e CROSS JOIN ${table}
  JOIN provisions p ON p.edition_key = c.edition_key AND p.ordinal = c.provision_ordinal
  JOIN instruments i ON i.id = e.instrument_id LEFT JOIN instrument_departments d ON d.instrument_id = e.instrument_id`;
const KEY = ['e.id', 'c.provision_ordinal', 'c.ordinal'];

const citationOf = (row: BridgeRecord) => ({
  citation: formatProvisionCitation(row.instrument_citation, row.e_id, row.language),
});

const bridges: Keyset<BridgeRecord, DataRow<'bridges'>> = {
  columns: BRIDGE_COLUMNS,
  from: FROM('citations c ON c.edition_key = e.key AND c.bridge IS NOT NULL'),
  key: KEY,
  toItem: (row) => ({ ...toBridgeRow(row), ...citationOf(row) }),
};

export function listAllBridges(
  index: Database,
  filter: DataFilter<'bridges'>,
  page: PageRequest,
): Promise<Page<DataRow<'bridges'>>> {
  return listByKey(index, bridges, bridgeConditions({ ...filter, language: filter.language ?? 'any' }), page);
}

const drifts: Keyset<DriftRecord, DataRow<'drift'>> = {
  columns: `${BRIDGE_COLUMNS}, ${DRIFT_COLUMNS}`,
  from: FROM(`drifts f ON f.edition_key = e.key
  JOIN citations c ON c.edition_key = f.edition_key AND c.provision_ordinal = f.provision_ordinal AND c.ordinal = f.ordinal`),
  key: KEY,
  toItem: (row) => ({ ...toDriftRow(row), ...citationOf(row) }),
};

export function listAllDrifts(
  index: Database,
  filter: DataFilter<'drift'>,
  page: PageRequest,
): Promise<Page<DataRow<'drift'>>> {
  const conditions = bridgeConditions({ ...filter, language: filter.language ?? 'any' }).equal('f.state', filter.state);
  return listByKey(index, drifts, conditions, page);
}
