import type { CompareCell, CompareRow } from '../../src/model/comparison.ts';
import type { Edition } from '../../src/model/edition.ts';
import { twinKey } from '../../src/model/language-twin.ts';
import type { Provision } from '../../src/model/provision.ts';
import type { Run } from '../../src/model/word-diff.ts';
import type { CompareData } from '../../src/ui/page-data.ts';
import { bridgeRow } from './sample-bridges.ts';
import { decisions } from './sample-decisions.ts';
import {
  alignments,
  caEdition,
  caInstrument,
  crosswalk,
  divergence,
  provision,
  quantity,
  tag,
  usEdition,
  usInstrument,
} from './sample-law.ts';

/** `[words]` are what only this side has: `The [small] label` is three runs. */
function runsOf(marked: string): Run[] {
  return marked
    .split(/(\[[^\]]*\])/)
    .filter((part) => part !== '')
    .map((part) => (part.startsWith('[') ? { text: part.slice(1, -1), only: true } : { text: part, only: false }));
}

function cell(
  edition: Edition,
  eId: string,
  citation: string,
  marked: string,
  own: Partial<Provision> = {},
): CompareCell {
  const runs = runsOf(marked);
  const text = runs.map((run) => run.text).join('');
  return { provision: provision(edition, eId, { text, ...own }), citation, runs };
}

function row(own: Partial<CompareRow>): CompareRow {
  return {
    alignmentId: null,
    label: null,
    score: null,
    relationship: null,
    ca: [],
    us: [],
    divergences: [],
    coarse: false,
    elsewhere: [],
    ...own,
  };
}

const ca = (eId: string, citation: string, marked: string, own: Partial<Provision> = {}) =>
  cell(caEdition, eId, `SOR/2016-193, s. ${citation}`, marked, own);
const us = (eId: string, citation: string, marked: string, own: Partial<Provision> = {}) =>
  cell(usEdition, `part_1303__sec_1303.1${eId}`, `16 CFR 1303.1${citation}`, marked, own);

const limitCa = ca(
  'sec_2__subsec_1',
  '2(1)',
  'A coating [made for a consumer] must not hold more than [90 mg/kg] of lead[, measured dry].',
);
const limitUs = us(
  '__para_a',
  '(a)',
  'A coating shall not hold more than [0.009 percent] of lead [by weight of its solids].',
);
const textOf = (one: CompareCell) => one.provision.text;
const at = (one: CompareCell, words: string) => ({
  eId: one.provision.eId,
  start: textOf(one).indexOf(words),
  text: words,
});

const labelCa = ca(
  'sec_2__subsec_2__para_a',
  '2(2)(a)',
  'the [label] must be at least [100 mm] high [and must be kept for 2 years].',
);
const labelUs = us(
  '__para_b__para_1',
  '(b)(1)',
  'the [tag] must be at least [4 in] high [and may be kept for 36 months].',
);
const tableCa = ca('sec_3__table_1', '3, table 1', 'Column Limit', {
  level: 'table',
  table: {
    caption: 'Limits by use',
    rows: [
      [
        { text: 'Use', header: true, columnSpan: 1, rowSpan: 1 },
        { text: 'Limit (mg/kg)', header: true, columnSpan: 2, rowSpan: 1 },
      ],
      [
        { text: 'Toys', header: false, columnSpan: 1, rowSpan: 1 },
        { text: '90', header: false, columnSpan: 1, rowSpan: 1 },
        { text: 'dry', header: false, columnSpan: 1, rowSpan: 1 },
      ],
    ],
  },
});

const differences = [
  divergence(
    {
      ordinal: 0,
      alignmentId: '0123456789abcde2',
      stringency: 'us-stricter',
      ratio: 1.5,
      weight: 0.9,
      details: quantity({
        dimension: 'calendar-time',
        subject: 'record keeping',
        caFigure: '≥ 2 years',
        caConverted: '24 months',
        usFigure: '36 months',
        usConverted: '3 years',
      }),
      caCitation: 'SOR/2016-193, s. 2(2)(a)',
      usCitation: '16 CFR 1303.1(b)(1)',
    },
    at(labelCa, '2 years'),
    at(labelUs, '36 months'),
  ),
  divergence(
    {
      ordinal: 1,
      alignmentId: '0123456789abcde2',
      stringency: 'ca-stricter',
      weight: 0.8,
      details: {
        kind: 'modality',
        caModality: 'obligation',
        usModality: 'permission',
        caModal: 'must',
        usModal: 'may',
      },
      caCitation: 'SOR/2016-193, s. 2(2)(a)',
      usCitation: '16 CFR 1303.1(b)(1)',
    },
    at(labelCa, 'must be kept'),
    at(labelUs, 'may be kept'),
  ),
  divergence(
    {
      ordinal: 2,
      alignmentId: '0123456789abcde2',
      stringency: 'us-stricter',
      ratio: 1.016,
      weight: 0.4,
      details: quantity({ relation: 'near', subject: 'label height' }),
      caCitation: 'SOR/2016-193, s. 2(2)(a)',
      usCitation: '16 CFR 1303.1(b)(1)',
    },
    at(labelCa, '100 mm'),
    at(labelUs, '4 in'),
  ),
  divergence(
    {
      ordinal: 3,
      alignmentId: '0123456789abcde2',
      stringency: 'ca-stricter',
      weight: 0.3,
      details: quantity({
        relation: 'boundary',
        dimension: 'count',
        subject: 'units sold',
        caFigure: '≥ 10,000 units',
        caConverted: '',
        usFigure: '> 10,000 units',
        usConverted: '',
      }),
    },
    at(labelCa, 'the '),
    at(labelUs, 'the '),
  ),
  divergence(
    {
      ordinal: 4,
      alignmentId: '0123456789abcde2',
      stringency: 'unknown',
      weight: 0.2,
      details: quantity({
        relation: 'different',
        dimension: 'temperature',
        subject: 'drying',
        caFigure: '40 °C',
        caConverted: '104 °F',
        usFigure: '120 °F',
        usConverted: '49 °C',
      }),
    },
    at(labelCa, 'high'),
    at(labelUs, 'high'),
  ),
  divergence(
    {
      ordinal: 0,
      stringency: 'same',
      ratio: 1,
      weight: 0.1,
      details: quantity({
        relation: 'equal-converted',
        dimension: 'fraction',
        subject: 'lead',
        caFigure: '≤ 90 mg/kg',
        caConverted: '0.009 percent',
        usFigure: '≤ 0.009 percent',
        usConverted: '90 mg/kg',
      }),
    },
    at(limitCa, '90 mg/kg'),
    at(limitUs, '0.009 percent'),
  ),
  divergence(
    {
      ordinal: 1,
      stringency: 'same',
      ratio: 1,
      weight: 0,
      details: quantity({
        relation: 'equal',
        caFigure: '12 kg',
        caConverted: '12 kg',
        usFigure: '12 kg',
        usConverted: '12 kg',
      }),
    },
    at(limitCa, 'coating'),
    at(limitUs, 'coating'),
  ),
];

const rows: readonly CompareRow[] = [
  row({
    alignmentId: '0123456789abcde1',
    label: 'aligned',
    score: 0.8,
    relationship: 'intersects-with',
    ca: [limitCa],
    us: [limitUs],
    divergences: differences.filter((one) => one.alignmentId === '0123456789abcde1'),
  }),
  row({
    alignmentId: '0123456789abcde2',
    label: 'aligned',
    score: 0.7,
    ca: [ca('sec_2__subsec_2', '2(2)', 'In this section,', { level: 'subsection' }), labelCa],
    us: [labelUs],
    divergences: differences.filter((one) => one.alignmentId === '0123456789abcde2'),
  }),
  row({
    us: [us('__para_b', '(b)', 'Labels:')],
    elsewhere: [
      {
        alignmentId: '0123456789abcde2',
        label: 'aligned',
        side: 'ca',
        eId: 'sec_2__subsec_2',
        citation: 'SOR/2016-193, s. 2(2)',
      },
    ],
  }),
  ...['e', 'f', 'g'].map((letter) =>
    row({ us: [us(`__para_${letter}`, `(${letter})`, `A coating of kind ${letter} is outside this part.`)] }),
  ),
  row({
    alignmentId: '0123456789abcde4',
    label: 'aligned',
    score: 0.9,
    relationship: 'equal-to',
    ca: [ca('sec_2__subsec_3', '2(3)', 'Every test shall be repeated once a year.', { level: 'subsection' })],
    us: [us('__para_h', '(h)', 'Every test shall be repeated once a year.')],
  }),
  row({ us: [us('__para_c', '(c)', 'Paint for the hull of a boat is outside this part.')] }),
  row({
    alignmentId: '0123456789abcde3',
    label: 'candidate',
    score: 0.3,
    coarse: true,
    ca: [tableCa],
    us: [
      us('__para_d', '(d)', 'A maker may ask for an exemption in writing, with figures from three lots.', {
        heading: 'Exemptions',
      }),
    ],
  }),
  row({
    ca: [
      ca('sec_4', '4', 'Mercury must not be found in a coating by a test with good laboratory practice.', {
        heading: 'Mercury',
        status: 'not-in-force',
        inForceOn: '2027-01-01',
      }),
    ],
  }),
];

const [alignment] = alignments;
if (alignment === undefined) throw new Error('the sample has no alignment');

export const compareData: CompareData = {
  crosswalk,
  alignment: { ...alignment, bridge: 'deemed-compliance' },
  features: {
    heading: 0.72,
    'notion:change-notice:licence amendment|PMA supplement': 0.6,
    text: 0.41,
    margin: 0.2,
    'new-sign': 1,
  },
  editions: { ca: caEdition, us: usEdition },
  instruments: { ca: caInstrument, us: usInstrument },
  divergences: differences,
  rows,
  termsApart: ['lead <i>'],
  neighbors: { previous: '1123456789abcdef', next: '2123456789abcdef' },
  placements: {
    ca: [
      {
        alignmentId: alignment.id,
        label: 'aligned',
        place: { eId: 'part_1303__sec_1303.1', citation: '16 CFR 1303.1' },
        provisions: [{ eId: 'sec_2__subsec_1', citation: 'SOR/2016-193, s. 2(1)' }],
      },
      {
        alignmentId: '3123456789abcdef',
        label: 'candidate',
        place: { eId: 'part_1303__sec_1303.2', citation: '16 CFR 1303.2' },
        provisions: [{ eId: 'sec_2__subsec_2', citation: 'SOR/2016-193, s. 2(2)' }],
      },
    ],
    us: [],
  },
  citations: new Map([
    [
      'us part_1303__sec_1303.1__para_a',
      [
        {
          editionId: usEdition.id,
          eId: 'part_1303__sec_1303.1__para_a',
          ordinal: 0,
          kind: 'internal',
          // Across the border of a run and a figure of a difference.
          span: { start: 24, end: 50 },
          text: 'more than 0.009 percent of',
          canonical: 'this section',
          resolution: 'resolved',
          targetInstrumentId: usInstrument.id,
          targetEId: 'part_1303__sec_1303.1',
          bridge: null,
          mode: null,
          staticOn: null,
          evidence: null,
          evidenceEId: null,
        },
      ],
    ],
  ]),
  bridges: [bridgeRow],
  tags: [tag],
  plans: [],
  staleMarks: [
    {
      side: 'us',
      instrumentId: usInstrument.id,
      from: '2025-01-29',
      to: '2026-01-29',
      firstChange: 3,
      changes: 2,
      isOutdated: true,
    },
    {
      side: 'ca',
      instrumentId: caInstrument.id,
      from: '2025-01-29',
      to: '2026-01-29',
      firstChange: null,
      changes: 0,
      isOutdated: true,
    },
  ],
  canTag: true,
  decided: {
    status: 'confirmed',
    decidedBy: 'A. Name',
    decidedAt: '2026-01-02T03:04:05.000Z',
    decisionId: '01J0000000000000000000000A',
    decidedRelationship: 'subset-of',
    textChangedOn: null,
  },
  decisions,
  canDecide: true,
  twins: new Map(
    [
      { eId: 'sec_2__subsec_1', heading: null, text: 'Le revêtement ne doit pas contenir plus de 90 mg/kg de plomb.' },
      { eId: 'sec_4', heading: 'Mercure', text: 'Aucun mercure ne doit être décelé.' },
    ].map(({ eId, heading, text }) => [
      twinKey({ editionId: caEdition.id, eId }),
      {
        editionId: 'ca/sor-2016-193@2026-02-01.fr',
        eId,
        level: 'subsection' as const,
        number: null,
        heading,
        text,
        table: null,
        fit: 'own' as const,
        differs: null,
      },
    ]),
  ),
  inFrench: false,
  filter: {},
  hidden: 0,
};
