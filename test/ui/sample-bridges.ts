import type { BridgeRow } from '../../src/model/bridge-row.ts';
import type { DriftRow } from '../../src/model/drift-row.ts';
import type { HubRow } from '../../src/model/hub-row.ts';
import { twinKey } from '../../src/model/language-twin.ts';
import type { RippleRow } from '../../src/model/ripple-row.ts';
import type {
  BridgesData,
  DriftData,
  HubData,
  InstrumentBridgesData,
  Listing,
  RippleData,
} from '../../src/ui/page-data.ts';
import { caEdition, caInstrument, sectors, usEdition, usInstrument } from './sample-law.ts';

export const bridgeRow: BridgeRow = {
  instrumentId: caInstrument.id,
  jurisdiction: 'ca',
  titleEn: caInstrument.titleEn,
  titleFr: caInstrument.titleFr,
  departmentId: 'ca-health',
  editionId: caEdition.id,
  language: 'en',
  eId: 'sec_2__subsec_1',
  citation: 'SOR/2016-193, s. 2(1)',
  ordinal: 0,
  kind: 'cfr',
  text: 'section 1303.1 of <b>Title 16</b>',
  canonical: '16 CFR 1303.1',
  resolution: 'resolved',
  targetInstrumentId: usInstrument.id,
  targetEId: 'part_1303__sec_1303.1',
  mechanism: 'incorporates-static',
  alignment: true,
  mode: 'static',
  staticOn: '2008-01-01',
  evidence: 'revised as of January 1, 2008',
  evidenceEId: 'sec_1__def_cfr',
};
const others: readonly BridgeRow[] = [
  {
    ...bridgeRow,
    ordinal: 1,
    mechanism: 'incorporates-ambulatory',
    mode: 'ambulatory',
    staticOn: null,
    evidenceEId: null,
  },
  {
    ...bridgeRow,
    ordinal: 2,
    mechanism: 'blocks',
    alignment: false,
    mode: null,
    staticOn: null,
    evidence: null,
    evidenceEId: null,
  },
  {
    ...bridgeRow,
    ordinal: 3,
    mechanism: 'alternative-path',
    staticOn: null,
    resolution: 'not-in-index',
    targetInstrumentId: null,
    targetEId: null,
  },
  {
    ...bridgeRow,
    instrumentId: usInstrument.id,
    jurisdiction: 'us',
    titleEn: usInstrument.titleEn,
    titleFr: null,
    editionId: usEdition.id,
    eId: 'part_1303__sec_1303.1',
    citation: '16 CFR 1303.1',
    ordinal: 4,
    mechanism: 'mentions',
    mode: null,
    staticOn: null,
    evidence: null,
    evidenceEId: null,
    targetInstrumentId: caInstrument.id,
    targetEId: null,
  },
];
const departments = [{ id: 'ca-health', nameEn: 'Health Canada', nameFr: 'Santé Canada' }];
const list = <T>(rows: readonly T[], filter: Listing<T>['filter'] = {}): Listing<T> => ({
  rows,
  filter,
  next: '/en/next?after=abc',
  sectors,
});

export const bridgesData: BridgesData = {
  ...list([bridgeRow, ...others], { mechanism: 'blocks', age: '5' }),
  departments,
  twins: new Map([
    [
      twinKey(bridgeRow),
      {
        editionId: 'ca/sor-2016-193@2026-02-01.fr',
        eId: bridgeRow.eId,
        level: 'section',
        number: '2',
        heading: null,
        text: 'Il est conforme à ce texte.',
        table: null,
        fit: 'own',
        differs: null,
      },
    ],
  ]),
  counts: [
    { sectorId: 'health', mechanism: 'incorporates-static', count: 1234 },
    { sectorId: 'health', mechanism: 'blocks', count: 1 },
  ],
};

const drift = (state: DriftRow['state'], reason: DriftRow['reason'], more: Partial<DriftRow> = {}): DriftRow => ({
  ...bridgeRow,
  staticOn: '2008-01-01',
  asOf: '2026-01-29',
  ageDays: 6603,
  state,
  reason,
  behindDays: 0,
  lastAmendedOn: null,
  amendments: [],
  ...more,
});

export const driftData: DriftData = {
  ...list(
    [
      drift('superseded', 'amended-since', {
        behindDays: 4871,
        lastAmendedOn: '2021-05-03',
        amendments: [1, 2, 3, 4].map((page) => ({ source: `80 FR ${page}`, on: `202${page - 1}-05-03` })),
      }),
      drift('current', 'not-amended-since', { lastAmendedOn: '2001-02-03' }),
      drift('unknown', 'not-in-index'),
    ],
    { state: 'superseded' },
  ),
  departments,
  twins: new Map(),
};

const ripple: RippleRow = {
  ...bridgeRow,
  mode: 'ambulatory',
  staticOn: null,
  from: '2025-01-29',
  to: '2026-01-29',
  fromEditionId: 'us/16-cfr-1303@2025-01-29.en',
  toEditionId: 'us/16-cfr-1303@2026-01-29.en',
  changes: 2,
  changedEId: 'part_1303__sec_1303.1__para_a',
  changedCitation: '16 CFR 1303.1(a)',
  kinds: ['text-changed'],
};
export const rippleData: RippleData = { ...list([ripple]), departments, twins: new Map() };

const hubRow: HubRow = {
  id: 'iso-8317',
  name: 'ISO 8317',
  caProvisions: 2,
  usProvisions: 1,
  caEditions: ['2015'],
  usEditions: [],
  editions: 'unstated',
};
export const hubsData: Listing<HubRow> = list([
  hubRow,
  { ...hubRow, id: 'astm-b117', name: 'ASTM B117', usEditions: ['19'], editions: 'differ' },
  { ...hubRow, id: 'un-r138', name: 'UN R138', usEditions: ['2015'], editions: 'same' },
]);
export const hubData: HubData = {
  hub: hubRow,
  citations: list([
    {
      hubId: hubRow.id,
      jurisdiction: 'ca',
      instrumentId: caInstrument.id,
      editionId: bridgeRow.editionId,
      titleEn: caInstrument.titleEn,
      titleFr: caInstrument.titleFr,
      eId: 'sec_2',
      citation: 'SOR/2016-193, s. 2',
      text: 'ISO 8317 (2015)',
      edition: '2015',
    },
  ]),
  twins: new Map(),
};

export const instrumentBridgesData: InstrumentBridgesData = {
  instrument: caInstrument,
  department: departments[0] ?? null,
  bridges: list([bridgeRow, ...others]),
  twins: new Map(),
};
