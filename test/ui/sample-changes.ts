import type { ChangedProvision, ChangeRow, EditionPair } from '../../src/model/change-row.ts';
import type { ReviewItem } from '../../src/model/review-item.ts';
import type { ChangesData } from '../../src/ui/page-data.ts';
import { usInstrument } from './sample-law.ts';

export const editionPair: EditionPair = {
  instrumentId: usInstrument.id,
  titleEn: 'Invented Rules',
  titleFr: null,
  language: 'en',
  form: 'official',
  from: '2025-01-29',
  to: '2026-01-29',
  fromEditionId: `${usInstrument.id}@2025-01-29.en`,
  toEditionId: `${usInstrument.id}@2026-01-29.en`,
  total: 6,
  counts: { added: 1, removed: 1, moved: 1, renumbered: 1, split: 1, 'text-changed': 2, 'figure-changed': 1 },
};

const named = (marks: string, provisions = 1): ChangedProvision => ({
  eId: `part_1303__sec_1303.1${marks.replaceAll(/\((\w+)\)/g, '__para_$1')}`,
  citation: `16 CFR 1303.1${marks}`,
  number: marks === '' ? '§ 1303.1' : marks.slice(-3),
  heading: null,
  provisions,
});

const base: ChangeRow = {
  instrumentId: usInstrument.id,
  language: 'en',
  from: editionPair.from,
  to: editionPair.to,
  ordinal: 0,
  kinds: ['text-changed'],
  level: 'paragraph',
  was: [named('(a)')],
  is: [named('(a)')],
  figures: [],
  before: null,
  after: null,
  headingRedline: null,
  textRedline: null,
  coarse: false,
};

const long = 'These words stay as they are. '.repeat(40);

const changeRows: readonly ChangeRow[] = [
  {
    ...base,
    kinds: ['text-changed', 'figure-changed', 'heading-changed'],
    figures: [{ from: '600 ppm', to: '90 ppm' }],
    headingRedline: [
      { kind: 'deleted', text: 'Paints' },
      { kind: 'inserted', text: 'Coatings' },
    ],
    textRedline: [
      { kind: 'same', text: `${long}No paint may hold more than ` },
      { kind: 'deleted', text: '600' },
      { kind: 'inserted', text: '90' },
      { kind: 'same', text: ` ppm. ${long}` },
    ],
    before: 'No paint may hold more than 600 ppm.',
    after: 'No paint may hold more than 90 ppm.',
  },
  { ...base, ordinal: 1, kinds: ['added'], was: [], is: [named('(b)', 3)], before: null, after: '(b) New words.' },
  { ...base, ordinal: 2, kinds: ['removed'], was: [named('(c)')], is: [], before: '(c) Old words.', after: null },
  {
    ...base,
    ordinal: 3,
    kinds: ['moved', 'renumbered'],
    was: [named('(d)(1)')],
    is: [named('(b)(2)')],
    before: 'It only moved.',
    after: 'It only moved.',
  },
  {
    ...base,
    ordinal: 4,
    kinds: ['split', 'text-changed'],
    was: [named('(e)')],
    is: [named('(e)'), named('(f)')],
    coarse: true,
    textRedline: [
      { kind: 'deleted', text: 'One paragraph.' },
      { kind: 'inserted', text: 'Two paragraphs.' },
    ],
    before: 'One paragraph.',
    after: 'Two\nparagraphs.',
  },
  { ...base, ordinal: 5, kinds: ['status-changed'], before: '', after: '' },
];

export const changesData: ChangesData = {
  instrument: usInstrument,
  pair: editionPair,
  pairs: [editionPair],
  dates: ['2024-01-29', '2025-01-29', '2026-01-29'],
  twins: new Map(),
  changes: { rows: changeRows, filter: { kind: 'added' }, next: '/en/next?page=abc' },
};

const places = {
  ca: { instrumentId: 'ca/sor-2016-193', eId: 'sec_2' },
  us: { instrumentId: usInstrument.id, eId: 'part_1303__sec_1303.1' },
};

export const reviewItems: readonly ReviewItem[] = [
  {
    what: 'tag',
    id: '01JABCDEFGHJKMNPQRSTVWXYZ0',
    crosswalkId: 'surface-coatings',
    ...places,
    provisions: [
      {
        side: 'us',
        instrumentId: usInstrument.id,
        eId: 'part_1303__sec_1303.1__para_a',
        citation: '16 CFR 1303.1(a)',
        reason: 'moved',
        from: editionPair.from,
        to: editionPair.to,
        changes: 2,
        firstChange: 3,
        now: { eId: 'part_1303__sec_1303.1__para_b', citation: '16 CFR 1303.1(b)' },
      },
      {
        side: 'ca',
        instrumentId: 'ca/sor-2016-193',
        eId: 'sec_2',
        citation: 'SOR/2016-193, s. 2',
        reason: 'words',
        from: '2020-01-01',
        to: '2026-02-01',
        changes: 0,
        firstChange: null,
        now: null,
      },
    ],
  },
  { what: 'alignment', id: '0123456789abcdef', crosswalkId: 'surface-coatings', ...places, provisions: [] },
];
