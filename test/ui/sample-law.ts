import type { AlignmentSummary, ProvisionLabel } from '../../src/model/alignment-summary.ts';
import type { CrosswalkSummary } from '../../src/model/crosswalk-summary.ts';
import type { DivergenceSummary } from '../../src/model/divergence-summary.ts';
import { type Edition, editionIdOf } from '../../src/model/edition.ts';
import type { InstrumentSummary } from '../../src/model/instrument-summary.ts';
import type { Provision } from '../../src/model/provision.ts';
import type { SectorSummary } from '../../src/model/sector-summary.ts';
import type { Tag } from '../../src/model/tag.ts';

/** Invented law with the numbers and shapes of real instruments, for every page that tests render. */
export const caEdition: Edition = {
  id: editionIdOf({ instrumentId: 'ca/sor-2016-193', pointInTime: '2026-02-01', language: 'en', form: 'digest' }),
  instrumentId: 'ca/sor-2016-193',
  pointInTime: '2026-02-01',
  language: 'en',
  form: 'digest',
  source: 'markdown',
  sourceName: 'sor-2016-193.md',
  sha256: 'a'.repeat(64),
};

export const usEdition: Edition = {
  id: editionIdOf({ instrumentId: 'us/16-cfr-1303', pointInTime: '2026-01-29', language: 'en', form: 'official' }),
  instrumentId: 'us/16-cfr-1303',
  pointInTime: '2026-01-29',
  language: 'en',
  form: 'official',
  source: 'ecfr',
  sourceName: 'title-16.xml',
  sha256: 'b'.repeat(64),
};

export const caInstrument: InstrumentSummary = {
  id: 'ca/sor-2016-193',
  jurisdiction: 'ca',
  citation: 'SOR/2016-193',
  titleEn: 'Surface Coating Materials Regulations',
  titleFr: 'Règlement sur les revêtements',
  authority: 'Canada Consumer Product Safety Act',
  urlEn: 'https://laws-lois.justice.gc.ca/eng/regulations/SOR-2016-193/',
  urlFr: 'https://laws-lois.justice.gc.ca/fra/reglements/DORS-2016-193/',
  editionId: caEdition.id,
  pointInTime: caEdition.pointInTime,
  form: 'digest',
  provisions: 24,
  status: 'in-force',
  statusReason: null,
  inForceOn: null,
  inForceUntil: null,
  statusBy: null,
  statusByInstrumentId: null,
  editions: 2,
};

export const usInstrument: InstrumentSummary = {
  id: 'us/16-cfr-1303',
  jurisdiction: 'us',
  citation: '16 CFR 1303',
  titleEn: 'Ban of Lead-Containing Paint and Certain Consumer Products Bearing Lead-Containing Paint',
  titleFr: null,
  authority: '15 U.S.C. 2057, 2058',
  urlEn: 'https://www.ecfr.gov/current/title-16/part-1303',
  urlFr: 'https://www.ecfr.gov/current/title-16/part-1303',
  editionId: usEdition.id,
  pointInTime: usEdition.pointInTime,
  form: 'official',
  provisions: 1240,
  status: 'in-force',
  statusReason: null,
  inForceOn: null,
  inForceUntil: null,
  statusBy: null,
  statusByInstrumentId: null,
  editions: 1,
};

export function provision(edition: Edition, eId: string, own: Partial<Provision> = {}): Provision {
  const segments = eId.split('__');
  return {
    editionId: edition.id,
    eId,
    parentEId: segments.length > 1 ? segments.slice(0, -1).join('__') : null,
    ordinal: 0,
    depth: segments.length,
    level: 'paragraph',
    number: null,
    heading: null,
    text: '',
    status: 'in-force',
    inForceOn: null,
    statusReason: null,
    inForceUntil: null,
    statusBy: null,
    sourceId: null,
    table: null,
    span: { start: 0, end: 1 },
    hash: 1,
    ...own,
  };
}

export function label(edition: Edition, eId: string, citation: string, heading: string | null = null): ProvisionLabel {
  return { instrumentId: edition.instrumentId, editionId: edition.id, eId, citation, heading };
}

const counts = {
  sectionPairs: 6,
  provisionPairs: 21,
  candidates: 3,
  caGaps: 2,
  usGaps: 5,
  caStricter: 4,
  usStricter: 2,
  same: 7,
  mixed: 1,
  unknown: 3,
};

export const crosswalk: CrosswalkSummary = {
  id: 'surface-coatings',
  caInstrumentId: caInstrument.id,
  caCitation: caInstrument.citation,
  caTitleEn: caInstrument.titleEn,
  caTitleFr: caInstrument.titleFr,
  usInstrumentIds: [usInstrument.id],
  usCitations: [usInstrument.citation],
  usTitles: [usInstrument.titleEn],
  basis: 'Both limit lead in paint that consumers apply, with the same figure since 2010.',
  confidence: 'verified',
  blocks: false,
  assessed: true,
  ...counts,
};

export const crosswalks: readonly CrosswalkSummary[] = [
  crosswalk,
  {
    ...crosswalk,
    id: 'medical-devices',
    caInstrumentId: 'ca/sor-98-282',
    caCitation: 'SOR/98-282',
    caTitleEn: 'Medical Devices Regulations',
    caTitleFr: 'Règlement sur les instruments médicaux',
    usInstrumentIds: ['us/21-cfr-820', 'us/21-cfr-807'],
    usCitations: ['21 CFR 820', '21 CFR 807'],
    usTitles: ['Quality Management System Regulation', null],
    confidence: 'known',
    assessed: false,
  },
  {
    ...crosswalk,
    id: 'foreign-extraterritorial-measures',
    caInstrumentId: 'ca/sor-96-84',
    caCitation: 'SOR/96-84',
    caTitleEn: null,
    caTitleFr: null,
    usInstrumentIds: [],
    usCitations: [],
    usTitles: [],
    confidence: 'guess',
    blocks: true,
    assessed: false,
  },
];

const sector: SectorSummary = {
  id: 'health',
  kind: 'sector',
  nameEn: 'Health and medical devices',
  nameFr: 'Santé et instruments médicaux',
  summaryEn: 'Medical devices, drugs, blood and tissue, and what their makers must keep and report.',
  summaryFr: 'Instruments médicaux, drogues, sang et tissus, et ce que leurs fabricants doivent conserver et déclarer.',
  noCounterpartEn: null,
  noCounterpartFr: null,
  crosswalks: 5,
  assessed: 3,
  ...counts,
};

export const sectors: readonly SectorSummary[] = [
  sector,
  {
    ...sector,
    id: 'transport',
    nameEn: 'Transport',
    nameFr: 'Transports',
    summaryEn: 'Motor vehicles, dangerous goods and air passengers.',
    summaryFr: 'Véhicules automobiles, marchandises dangereuses et passagers aériens.',
    crosswalks: 1,
    assessed: 1,
    sectionPairs: 41,
    provisionPairs: 1203,
    caStricter: 12,
    usStricter: 30,
    same: 118,
    mixed: 0,
    unknown: 0,
  },
  { ...sector, id: 'energy', nameEn: 'Energy efficiency', nameFr: 'Efficacité énergétique', assessed: 0 },
  { ...sector, id: 'minerals', nameEn: 'Critical minerals', nameFr: 'Minéraux critiques', crosswalks: 0, assessed: 0 },
  {
    ...sector,
    id: 'quantum',
    kind: 'theme',
    nameEn: 'Quantum technologies',
    nameFr: 'Technologies quantiques',
    summaryEn: 'Joint research and standards work on quantum computing and sensing.',
    summaryFr: 'Recherche conjointe et travaux de normalisation sur l’informatique et la détection quantiques.',
    noCounterpartEn: 'Neither country has a federal regulation on it.',
    noCounterpartFr: 'Aucun des deux pays n’a de règlement fédéral à ce sujet.',
    crosswalks: 0,
    assessed: 0,
  },
];

export const alignments: readonly AlignmentSummary[] = [
  {
    id: '0123456789abcdef',
    crosswalkId: crosswalk.id,
    parentId: null,
    ordinal: 0,
    label: 'aligned',
    pass: 'heading',
    score: 0.91,
    relationship: 'intersects-with',
    rationale: 'semantic',
    stringency: 'mixed',
    bridge: null,
    ca: [label(caEdition, 'sec_2', 'SOR/2016-193, s. 2', 'Total lead')],
    us: [label(usEdition, 'part_1303__sec_1303.1', '16 CFR 1303.1', 'Scope and application')],
    divergences: 6,
    caStricter: 2,
    usStricter: 2,
    changedOn: null,
  },
  {
    id: '1123456789abcdef',
    crosswalkId: crosswalk.id,
    parentId: null,
    ordinal: 1,
    label: 'candidate',
    pass: 'text',
    score: 0.44,
    relationship: 'subset-of',
    rationale: 'syntactic',
    stringency: 'unknown',
    bridge: 'mentions',
    ca: [label(caEdition, 'sec_3', 'SOR/2016-193, s. 3', null), label(caEdition, 'sec_4', 'SOR/2016-193, s. 4', null)],
    us: [label(usEdition, 'part_1303__sec_1303.2', '16 CFR 1303.2', 'Definitions')],
    divergences: 0,
    caStricter: 0,
    usStricter: 0,
    changedOn: '2026-01-29',
  },
];

type Quantity = Extract<DivergenceSummary['details'], { kind: 'quantity' }>;

export function quantity(own: Partial<Quantity>): Quantity {
  return {
    kind: 'quantity',
    relation: 'stricter',
    dimension: 'length',
    subject: null,
    caFigure: '100 mm',
    caConverted: '3.94 in',
    usFigure: '4 in',
    usConverted: '102 mm',
    caDifference: null,
    usDifference: null,
    tolerance: null,
    ...own,
  };
}

export function divergence(
  own: Pick<DivergenceSummary, 'details'> & Partial<DivergenceSummary>,
  ca: { readonly eId: string; readonly start: number; readonly text: string },
  us: { readonly eId: string; readonly start: number; readonly text: string },
): DivergenceSummary {
  const evidence = (edition: Edition, side: typeof ca) => ({
    editionId: edition.id,
    eId: side.eId,
    span: { start: side.start, end: side.start + side.text.length },
    text: side.text,
  });
  return {
    alignmentId: '0123456789abcde1',
    ordinal: 0,
    kind: own.details.kind,
    stringency: 'ca-stricter',
    ratio: null,
    weight: 0.5,
    crosswalkId: crosswalk.id,
    sectionAlignmentId: '0123456789abcdef',
    caCitation: 'SOR/2016-193, s. 2(1)',
    usCitation: '16 CFR 1303.1(a)',
    weak: false,
    ca: evidence(caEdition, ca),
    us: evidence(usEdition, us),
    ...own,
  };
}

export const tag: Tag = {
  id: '01JABCDEFGHJKMNPQRSTVWXYZ0',
  kind: 'pair',
  crosswalkId: crosswalk.id,
  ca: {
    instrumentId: caInstrument.id,
    exact: null,
    eId: 'sec_2__subsec_1__para_a',
    quote: 'Lead in a coating must not be above 90 mg/kg.',
    pointInTime: '2026-02-01',
  },
  us: {
    instrumentId: usInstrument.id,
    exact: '0.009 percent',
    eId: 'part_1303__sec_1303.1__para_a',
    quote: 'Lead shall not be above 0.009 percent.',
    pointInTime: '2026-01-29',
  },
  status: 'under-review',
  relationship: 'equivalent-to',
  rationale: 'functional',
  stringency: 'same',
  divergenceKind: 'quantity',
  reason: '',
  assignee: 'A. Smith',
  labels: ['PbO'],
  workPlanId: '01PLAN',
  priority: 'high',
  note: 'Même valeur ; ask the lab about the test method.\nSecond line.',
  createdBy: 'M. Tremblay',
  createdAt: '2026-03-01T14:05:00Z',
  updatedAt: '2026-03-02T09:30:00Z',
  version: 2,
};
