import { UNDECIDED } from '../../src/model/decision.ts';
import type { Assessment, DecidedSuggestion } from '../../src/model/suggestion.ts';
import { caEdition, caInstrument, crosswalk, label, usEdition, usInstrument } from './sample-law.ts';

/** One that a crosswalk holds and both sides agree on, and one of neither. */
export const suggestions: readonly DecidedSuggestion[] = [
  {
    status: 'confirmed',
    decidedBy: 'A. Name',
    decidedAt: '2026-01-02T03:04:05.000Z',
    decisionId: '01J0000000000000000000000A',
    decidedRelationship: null,
    textChangedOn: null,
    instrumentId: caInstrument.id,
    jurisdiction: 'ca',
    citation: caInstrument.citation,
    titleEn: caInstrument.titleEn,
    titleFr: caInstrument.titleFr,
    rank: 1,
    otherInstrumentId: usInstrument.id,
    otherCitation: usInstrument.citation,
    otherTitleEn: usInstrument.titleEn,
    otherTitleFr: usInstrument.titleFr,
    label: 'likely',
    likelihood: 0.93,
    otherRank: 1,
    votes: 1,
    support: 0.62,
    stretch: 0.9,
    whole: 1,
    coverage: 0.4,
    title: 0.5,
    back: 1,
    citations: 2,
    standards: 1,
    crosswalkId: crosswalk.id,
    pairs: [
      {
        own: label(caEdition, 'part_1__sec_2', 'SOR/2016-193, s. 2', 'Total lead'),
        other: label(usEdition, 'part_1303__sec_1303.1', '16 CFR 1303.1', 'Scope'),
        share: 1,
        coverage: 0.44,
      },
    ],
  },
  {
    ...UNDECIDED,
    instrumentId: caInstrument.id,
    jurisdiction: 'ca',
    citation: caInstrument.citation,
    titleEn: caInstrument.titleEn,
    titleFr: caInstrument.titleFr,
    rank: 2,
    otherInstrumentId: 'us/16-cfr-1500',
    otherCitation: '16 CFR 1500',
    otherTitleEn: 'Hazardous substances and articles',
    otherTitleFr: null,
    label: 'possible',
    likelihood: 0.2,
    otherRank: null,
    votes: 0.3,
    support: 0.1,
    stretch: 0.2,
    whole: 0.4,
    coverage: 0.1,
    title: 0,
    back: 0,
    citations: 0,
    standards: 0,
    crosswalkId: null,
    pairs: [],
  },
];

/** Of an instrument that has none: the nearest, unlikely. */
export const unlikely: readonly DecidedSuggestion[] = suggestions.map((one) => ({
  ...one,
  ...UNDECIDED,
  label: 'unlikely',
  likelihood: 0.02,
  crosswalkId: null,
}));

export const assessments: readonly Assessment[] = (
  [
    ['suggested', null, 0.93],
    ['none', null, 0.02],
    ['not-assessed', 'no-sections', 0],
  ] as const
).map(([state, reason, best], at) => ({
  instrumentId: at === 0 ? caInstrument.id : `ca/sor-2099-${String(at)}`,
  jurisdiction: 'ca',
  citation: at === 0 ? caInstrument.citation : `SOR/2099-${String(at)}`,
  titleEn: caInstrument.titleEn,
  titleFr: caInstrument.titleFr,
  state,
  reason,
  sections: 1234,
  poolInstruments: 8123,
  poolSections: 133_579,
  best,
  suggestions: at === 0 ? 2 : 0,
}));
