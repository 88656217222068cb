import type { DataFilter, DataRow, DataSetName } from '../../model/data-sets/data-sets.ts';
import type { Database } from '../database.ts';
import { listDivergences } from '../divergences.ts';
import { listInstruments } from '../instruments.ts';
import type { Page, PageRequest } from '../page.ts';
import { listSectorsPaged } from '../sectors.ts';
import { listAssessments, listSuggestions } from '../suggestions.ts';
import { listAllBridges, listAllDrifts } from './bridges.ts';
import {
  listPublicDecisions,
  listPublicInitiatives,
  listPublicPlans,
  listPublicTags,
  listPublicVariances,
} from './desk.ts';
import { listAllCitations, listAllQuantities, listAllRequirements } from './facts.ts';
import { listAllAlignments, listAllChanges, listAllGaps, listCrosswalksWithSectors } from './pairs.ts';
import { listAllDefinitions, listAllEditions, listAllProvisions, listAllRestrictions } from './texts.ts';

/** The two databases that data sets are read from. */
export type DataStores = { readonly index: Database; readonly desk: Database };

type ListData<Name extends DataSetName> = (
  stores: DataStores,
  filter: DataFilter<Name>,
  page: PageRequest,
) => Promise<Page<DataRow<Name>>>;

/** How each data set is read, a page at a time. */
export const LIST_DATA: { readonly [Name in DataSetName]: ListData<Name> } = {
  sectors: ({ index }, _filter, page) => listSectorsPaged(index, page),
  instruments: ({ index }, filter, page) => listInstruments(index, filter, page),
  editions: ({ index }, filter, page) => listAllEditions(index, filter, page),
  provisions: ({ index }, filter, page) => listAllProvisions(index, filter, page),
  definitions: ({ index }, filter, page) => listAllDefinitions(index, filter, page),
  citations: ({ index }, filter, page) => listAllCitations(index, filter, page),
  bridges: ({ index }, filter, page) => listAllBridges(index, filter, page),
  drift: ({ index }, filter, page) => listAllDrifts(index, filter, page),
  requirements: ({ index }, filter, page) => listAllRequirements(index, filter, page),
  quantities: ({ index }, filter, page) => listAllQuantities(index, filter, page),
  crosswalks: ({ index }, filter, page) => listCrosswalksWithSectors(index, filter, page),
  alignments: ({ index }, filter, page) => listAllAlignments(index, filter, page),
  // Weak findings too, which pages keep behind a switch: data say which they are, in a column.
  divergences: ({ index }, filter, page) => listDivergences(index, { ...filter, weak: true }, page),
  gaps: ({ index }, filter, page) => listAllGaps(index, filter, page),
  suggestions: ({ index }, filter, page) => listSuggestions(index, filter, page),
  assessments: ({ index }, filter, page) => listAssessments(index, filter, page),
  changes: ({ index }, filter, page) => listAllChanges(index, filter, page),
  restrictions: ({ index }, filter, page) => listAllRestrictions(index, filter, page),
  tags: ({ desk }, filter, page) => listPublicTags(desk, filter, page),
  decisions: ({ desk }, filter, page) => listPublicDecisions(desk, filter, page),
  'work-plans': ({ desk }, filter, page) => listPublicPlans(desk, filter, page),
  'plan-initiatives': ({ desk }, filter, page) => listPublicInitiatives(desk, filter, page),
  'plan-variances': ({ desk }, filter, page) => listPublicVariances(desk, filter, page),
};
