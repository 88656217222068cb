import type { TermPairsData } from '../../src/ui/page-data.ts';
import { crosswalk } from './sample-law.ts';

export const termPairsData: TermPairsData = {
  rows: [
    {
      crosswalkId: crosswalk.id,
      ordinal: 0,
      matchedBy: 'translation',
      score: 0.61,
      caTerm: 'wagon <i>',
      usTerm: 'cart',
      caMeaning: 'a thing on wheels, drawn by one animal <b>',
      usMeaning: 'a thing on wheels',
      caOnly: ['drawn by one animal'],
      usOnly: [],
      ca: { editionId: 'ca/sor-2016-193@2026-01-10.en', eId: 'sec_1' },
      us: { editionId: 'us/16-cfr-1303@2026-01-29.en', eId: 'part_1303__sec_1303.2' },
      caCitation: 'SOR/2016-193, s. 1',
      usCitation: '16 CFR 1303.2',
    },
  ],
  filter: { sector: 'health', crosswalk: crosswalk.id, term: 'wag<on>', differing: '1' },
  next: null,
  name: 'SOR/2016-193, <16 CFR> 1303',
};
