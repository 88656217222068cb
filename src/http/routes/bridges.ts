import * as z from 'zod';
import { BridgeRow } from '../../model/bridge-row.ts';
import { Bridge, ReferenceMode } from '../../model/citation.ts';
import { DriftRow, DriftState } from '../../model/drift-row.ts';
import { HubCitation, HubEditions, HubRow } from '../../model/hub-row.ts';
import { Language } from '../../model/language.ts';
import { RippleRow } from '../../model/ripple-row.ts';
import { countBridges, listBridges } from '../../store/bridges.ts';
import { findDepartment, listBridgingDepartments } from '../../store/departments.ts';
import { listDrifts, listRipples } from '../../store/drifts.ts';
import { findHub, listHubCitations, listHubs } from '../../store/hubs.ts';
import { findInstrument } from '../../store/instruments.ts';
import { listSectorNames } from '../../store/sectors.ts';
import { readTwins } from '../../store/twins.ts';
import { bridgesPage } from '../../ui/pages/bridges-page.ts';
import { driftPage } from '../../ui/pages/drift-page.ts';
import { hubPage } from '../../ui/pages/hub-page.ts';
import { hubsPage } from '../../ui/pages/hubs-page.ts';
import { instrumentBridgesPage } from '../../ui/pages/instrument-bridges-page.ts';
import { ripplesPage } from '../../ui/pages/ripples-page.ts';
import { listResource } from '../list-resource.ts';
import { Problem } from '../problem.ts';
import type { Services } from '../services.ts';

const Age = z
  .string()
  .regex(/^\d{1,3}$/)
  .transform(Number)
  .optional()
  .describe('Frozen at least this many years before the newest text in the index');

const FILTER = {
  mechanism: Bridge.optional(),
  sector: z.string().optional(),
  department: z.string().optional().describe('Who administers the citing instrument'),
  instrument: z.string().optional().describe('The citing instrument'),
  target: z.string().optional().describe('The instrument that is cited'),
  direction: z.enum(['ca-us', 'us-ca']).optional(),
  language: Language.optional().describe('Of the citing text; English when absent, since both versions say the same'),
};

async function choices({ index }: Services) {
  const [sectors, departments] = await Promise.all([listSectorNames(index), listBridgingDepartments(index)]);
  return { sectors, departments };
}

export const bridgeList = listResource({
  path: '/bridges',
  name: 'bridges',
  summary: 'References of one country’s regulations to the other’s law, with mechanism, edition meant and evidence',
  filter: z.object({ ...FILTER, mode: ReferenceMode.optional(), age: Age }),
  row: BridgeRow,
  key: z.tuple([z.string(), z.int(), z.int(), z.int()]),
  find: async () => null,
  list: ({ services, filter }, _subject, page) => listBridges(services.index, filter, page),
  page: async (view, _subject, listing, { services }) =>
    bridgesPage(view, {
      ...listing,
      ...(await choices(services)),
      counts: await countBridges(services.index),
      twins: await readTwins(services.index, listing.rows),
    }),
});

export const driftList = listResource({
  path: '/drift',
  name: 'drift',
  summary: 'References frozen at a day, and what amended the cited text since, the furthest behind first',
  filter: z.object({ ...FILTER, state: DriftState.optional(), age: Age }),
  row: DriftRow,
  key: z.tuple([z.int(), z.int(), z.int(), z.int(), z.int()]),
  find: async () => null,
  list: ({ services, filter }, _subject, page) => listDrifts(services.index, filter, page),
  page: async (view, _subject, listing, { services }) =>
    driftPage(view, {
      ...listing,
      ...(await choices(services)),
      twins: await readTwins(services.index, listing.rows),
    }),
});

export const rippleList = listResource({
  path: '/ripples',
  name: 'ripples',
  summary: 'Provisions that follow a text of the other country that was amended between two editions',
  filter: z.object(FILTER),
  row: RippleRow,
  key: z.tuple([z.string(), z.int(), z.int(), z.int(), z.int(), z.int()]),
  find: async () => null,
  list: ({ services, filter }, _subject, page) => listRipples(services.index, filter, page),
  page: async (view, _subject, listing, { services }) =>
    ripplesPage(view, {
      ...listing,
      ...(await choices(services)),
      twins: await readTwins(services.index, listing.rows),
    }),
});

export const hubList = listResource({
  path: '/hubs',
  name: 'hubs',
  summary: 'Third texts that provisions of both countries cite, with the editions each side names',
  filter: z.object({ editions: HubEditions.optional() }),
  row: HubRow,
  key: z.tuple([z.int(), z.int(), z.string()]),
  find: async () => null,
  list: ({ services, filter }, _subject, page) => listHubs(services.index, filter, page),
  page: (view, _subject, listing) => hubsPage(view, listing),
});

export const hubCitationList = listResource({
  path: '/hubs/:id',
  name: 'citations',
  summary: 'Provisions that cite one third text',
  filter: z.object({}),
  row: HubCitation,
  key: z.tuple([z.string(), z.int(), z.int(), z.int()]),
  find: async ({ services, part }) => {
    const hub = await findHub(services.index, part('id'));
    if (hub === null) throw new Problem('no-such-hub', { id: part('id') });
    return hub;
  },
  list: ({ services }, hub, page) => listHubCitations(services.index, hub.id, page),
  page: async (view, hub, citations, { services }) =>
    hubPage(view, { hub, citations, twins: await readTwins(services.index, citations.rows) }),
});

export const instrumentBridgeList = listResource({
  path: '/instruments/:jurisdiction/:slug/bridges',
  name: 'pointers',
  summary: 'What an instrument points at in the other country, and what there points at it',
  filter: z.object({ mechanism: Bridge.optional(), language: Language.optional() }),
  row: BridgeRow,
  key: z.tuple([z.string(), z.int(), z.int(), z.int()]),
  find: async ({ services, part }) => {
    const id = `${part('jurisdiction')}/${part('slug')}`;
    const instrument = await findInstrument(services.index, id);
    if (instrument === null) throw new Problem('no-such-instrument', { id });
    return instrument;
  },
  list: ({ services, filter }, instrument, page) =>
    listBridges(services.index, { ...filter, about: instrument.id }, page),
  page: async (view, instrument, bridges, { services }) =>
    instrumentBridgesPage(view, {
      instrument,
      department: await findDepartment(services.index, instrument.id),
      bridges,
      twins: await readTwins(services.index, bridges.rows),
    }),
});
