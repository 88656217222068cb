import type { VarianceRow } from '../../src/model/variance-row.ts';
import type { VarianceData } from '../../src/ui/page-data.ts';
import { caInstrument, crosswalk, sectors, usInstrument } from './sample-law.ts';

const varianceRow: VarianceRow = {
  alignmentId: '0123456789abcde1',
  ordinal: 0,
  crosswalkId: crosswalk.id,
  kind: 'quantity',
  variance: 'Lead: not more than 90 mg/kg against not more than 100 ppm, ratio 1.11.',
  stringency: 'ca-stricter',
  details: {
    kind: 'quantity',
    relation: 'stricter',
    dimension: 'ratio',
    subject: 'lead <b>',
    caFigure: '≤ 90 mg/kg',
    caConverted: '90 ppm',
    usFigure: '≤ 100 ppm',
    usConverted: '100 mg/kg',
    caDifference: '10 mg/kg',
    usDifference: '10 ppm',
    tolerance: null,
  },
  ratio: 1.11,
  weight: 0.6,
  weak: false,
  ca: {
    instrumentId: caInstrument.id,
    eId: 'sec_2__subsec_1',
    section: 'SOR/2016-193, s. 2(1)',
    text: `${'Long before. '.repeat(30)}It must not contain more than 90 mg/kg <lead> when tested. ${'Long after. '.repeat(30)}`,
    span: { start: 390 + 20, end: 390 + 45 },
    pointInTime: '2026-01-10',
    form: 'digest',
  },
  us: {
    instrumentId: usInstrument.id,
    eId: 'part_1303__sec_1303.1__para_a',
    section: '16 CFR 1303.1(a)',
    text: 'More than 100 ppm is banned.',
    span: { start: 0, end: 0 },
    pointInTime: '2026-01-29',
    form: 'official',
  },
  pass: 'by-heading',
  score: 0.91,
  features: { heading: 0.8, 'made-up': 1 },
};

export const varianceData: VarianceData = {
  rows: [varianceRow],
  filter: { sector: 'health', crosswalk: crosswalk.id, pairs: '0123456789abcde1', weak: '1' },
  next: '/en/variances?after=x',
  sectors,
  weak: 12,
  twins: new Map(),
  name: 'SOR/2016-193, <16 CFR> 1303',
};
