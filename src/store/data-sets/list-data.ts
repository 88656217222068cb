import type { DataFilter, DataRow, DataSetName } from '../../model/data-sets/data-sets.ts';
import { countDecidedSectors } from '../count-decided.ts';
import { listInstruments } from '../instruments.ts';
import type { Page, PageRequest } from '../page.ts';
import type { DecidedStores } from '../read-decided.ts';
import { listSectorsPaged } from '../sectors.ts';
import { listAssessments } from '../suggestions.ts';
import { listAllBridges, listAllDrifts } from './bridges.ts';
import {
  listPublicDecisions,
  listPublicInitiatives,
  listPublicPlans,
  listPublicTags,
  listPublicVariances,
} from './desk.ts';
import { listAllCitations, listAllQuantities, listAllRequirements } from './facts.ts';
import {
  listAllAlignments,
  listAllChanges,
  listAllDivergences,
  listAllGaps,
  listCrosswalksWithSectors,
  listDecidedSuggestions,
} from './pairs.ts';
import { listAllDefinitions, listAllEditions, listAllProvisions, listAllRestrictions } from './texts.ts';

/** The two databases that data sets are read from. */
export type DataStores = DecidedStores;

type ListData<Name extends DataSetName> = (
  stores: DataStores,
  filter: DataFilter<Name>,
  page: PageRequest,
) => Promise<Page<DataRow<Name>>>;

/** How each data set is read, a page at a time. */
export const LIST_DATA: { readonly [Name in DataSetName]: ListData<Name> } = {
  sectors: async (stores, _filter, page) => {
    const { rows, next } = await listSectorsPaged(stores.index, page);
    return { rows: await countDecidedSectors(stores, rows), next };
  },
  instruments: ({ index }, filter, page) => listInstruments(index, filter, page),
  editions: ({ index }, filter, page) => listAllEditions(index, filter, page),
  provisions: ({ index }, filter, page) => listAllProvisions(index, filter, page),
  definitions: ({ index }, filter, page) => listAllDefinitions(index, filter, page),
  citations: ({ index }, filter, page) => listAllCitations(index, filter, page),
  bridges: ({ index }, filter, page) => listAllBridges(index, filter, page),
  drift: ({ index }, filter, page) => listAllDrifts(index, filter, page),
  requirements: ({ index }, filter, page) => listAllRequirements(index, filter, page),
  quantities: ({ index }, filter, page) => listAllQuantities(index, filter, page),
  crosswalks: (stores, filter, page) => listCrosswalksWithSectors(stores, filter, page),
  alignments: (stores, filter, page) => listAllAlignments(stores, filter, page),
  divergences: (stores, filter, page) => listAllDivergences(stores, filter, page),
  gaps: (stores, filter, page) => listAllGaps(stores, filter, page),
  suggestions: (stores, filter, page) => listDecidedSuggestions(stores, filter, page),
  assessments: ({ index }, filter, page) => listAssessments(index, filter, page),
  changes: ({ index }, filter, page) => listAllChanges(index, filter, page),
  restrictions: ({ index }, filter, page) => listAllRestrictions(index, filter, page),
  tags: ({ desk }, filter, page) => listPublicTags(desk, filter, page),
  decisions: ({ desk }, filter, page) => listPublicDecisions(desk, filter, page),
  'work-plans': ({ desk }, filter, page) => listPublicPlans(desk, filter, page),
  'plan-initiatives': ({ desk }, filter, page) => listPublicInitiatives(desk, filter, page),
  'plan-variances': ({ desk }, filter, page) => listPublicVariances(desk, filter, page),
};
