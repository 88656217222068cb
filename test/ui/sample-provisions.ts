import type { Citation } from '../../src/model/citation.ts';
import type { SearchHit } from '../../src/model/provision-row.ts';
import type { InstrumentData, ProvisionData } from '../../src/ui/page-data.ts';
import { editionPair } from './sample-changes.ts';
import { compareData } from './sample-compare.ts';
import { caEdition, caInstrument, crosswalk, provision, usEdition, usInstrument } from './sample-law.ts';
import { assessments, suggestions } from './sample-suggestions.ts';

export const hit: SearchHit = {
  eId: 'sec_2__subsec_1',
  ordinal: 3,
  depth: 2,
  level: 'subsection',
  number: '(1)',
  heading: 'Total lead',
  status: 'in-force',
  inForceOn: null,
  statusReason: null,
  inForceUntil: null,
  statusBy: null,
  instrumentId: caInstrument.id,
  editionId: caEdition.id,
  citation: 'SOR/2016-193, s. 2(1)',
  instrumentTitleEn: caInstrument.titleEn,
  instrumentTitleFr: caInstrument.titleFr,
  form: 'digest',
  snippet: 'must not hold more than 90 mg/kg of \uE000lead\uE001, measured dry',
};

const citation: Citation = {
  editionId: usEdition.id,
  eId: 'part_1303__sec_1303.1__para_a',
  ordinal: 0,
  kind: 'sor',
  span: { start: 14, end: 26 },
  text: 'SOR/2016-193',
  canonical: 'SOR/2016-193',
  resolution: 'resolved',
  targetInstrumentId: caInstrument.id,
  targetEId: 'sec_2',
  bridge: 'alternative-path',
  mode: null,
  staticOn: null,
  evidence: null,
  evidenceEId: null,
};

const mark = (eId: string, kind: 'aligned' | 'candidate' | 'gap', alignmentId: string | null) => ({
  differences: kind === 'gap' ? 0 : 2,
  eId,
  mark: kind,
  alignmentId,
  crosswalkId: crosswalk.id,
  counterpart: alignmentId === null ? null : { citation: '16 CFR 1303.1', eId: 'part_1303__sec_1303.1' },
});

export const provisionData: ProvisionData = {
  part: { number: 2, count: 3, previous: '/en/previous', next: '/en/next' },
  instrument: usInstrument,
  edition: usEdition,
  otherLanguage: null,
  twins: compareData.twins,
  ancestors: [
    provision(usEdition, 'part_1303', { level: 'part', heading: 'Lead paint' }),
    provision(usEdition, 'part_1303__subpart_A', { level: 'subpart', number: 'Subpart A', heading: 'General' }),
  ],
  provisions: [
    provision(usEdition, 'part_1303__sec_1303.1', {
      level: 'section',
      number: '§ 1303.1',
      heading: 'Scope and application',
    }),
    provision(usEdition, 'part_1303__sec_1303.1__para_a', {
      number: '(a)',
      heading: 'General.',
      text: 'A coating as SOR/2016-193 names it is covered.',
    }),
    provision(usEdition, 'part_1303__sec_1303.1__para_a__para_1', {
      number: '(1)',
      text: 'Toys are covered too.',
      status: 'not-in-force',
      inForceOn: '2027-01-01',
    }),
    ...compareData.rows.flatMap((row) =>
      row.ca
        .filter((one) => one.provision.table !== null)
        .map((one) => provision(caEdition, one.provision.eId, one.provision)),
    ),
  ],
  requirements: [
    {
      editionId: usEdition.id,
      eId: 'part_1303__sec_1303.1__para_a',
      ordinal: 0,
      modality: 'obligation',
      modal: 'shall <i>',
      actor: 'maker & seller',
      action: 'keep records <b>',
      object: 'records',
      condition: null,
      exception: 'except <samples>',
      methods: ['ASTM D1 <x>', 'ISO 2'],
      recipient: null,
      deadline: 'within 10 days',
      frequency: null,
      retention: 'for 5 years',
      penalty: null,
      otherLanguage: 'peut <u>',
      quantities: [0],
      span: { start: 0, end: 10 },
      inherited: true,
    },
  ],
  definitions: [
    {
      editionId: usEdition.id,
      eId: 'part_1303__sec_1303.1__para_a__para_1',
      ordinal: 2,
      term: 'toy',
      otherLanguage: 'jouet',
    },
  ],
  citations: [
    citation,
    {
      ...citation,
      ordinal: 1,
      resolution: 'not-in-index',
      canonical: 'ISO 6503:1984',
      text: 'ISO 6503',
      kind: 'standard',
      bridge: null,
      span: { start: 2, end: 5 },
    },
  ],
  marks: [
    {
      ...mark('part_1303__sec_1303.1', 'aligned', '0123456789abcdef'),
      counterpart: { citation: 'SOR/2016-193, s. 2', eId: 'sec_2' },
    },
    mark('part_1303__sec_1303.1', 'candidate', '2123456789abcdef'),
  ],
};

const contents = [
  provision(caEdition, 'part_1', { level: 'part', number: 'PART 1', heading: 'Limits', depth: 1 }),
  provision(caEdition, 'part_1__sec_2', { level: 'section', number: '2', heading: 'Total lead', depth: 2 }),
  provision(caEdition, 'part_1__sec_3', {
    level: 'section',
    number: '3',
    heading: null,
    text: 'A short section without a heading.',
    depth: 2,
  }),
  provision(caEdition, 'part_1__sec_4', {
    level: 'section',
    number: '4',
    heading: 'Mercury',
    depth: 2,
    status: 'repealed',
    statusReason: 'marked-repealed',
    inForceUntil: '2019-05-01',
    statusBy: 'SOR/2019-1, s. 3',
  }),
  provision(caEdition, 'part_1__sec_5', { level: 'section', number: '5', heading: 'Records', depth: 2 }),
];

export const instrumentData: InstrumentData = {
  instrument: caInstrument,
  editions: [
    caEdition,
    { ...caEdition, id: 'ca/sor-2016-193@2020-01-01.fr', language: 'fr', form: 'official', pointInTime: '2020-01-01' },
  ],
  edition: caEdition,
  inForceOn: '2026-05-01',
  contents,
  marks: [
    mark('part_1__sec_2', 'aligned', '0123456789abcdef'),
    mark('part_1__sec_3', 'candidate', '1123456789abcdef'),
    mark('part_1__sec_5', 'gap', null),
  ],
  crosswalks: [crosswalk],
  pairs: [{ ...editionPair, instrumentId: caInstrument.id, toEditionId: caEdition.id }],
  pointers: { from: 3, to: 1 },
  suggested: { assessment: assessments[0] ?? null, suggestions },
};
