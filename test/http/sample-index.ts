import type { Alignment, Gap } from '../../src/model/alignment.ts';
import type { Divergence } from '../../src/model/divergence.ts';
import type { Instrument } from '../../src/model/instrument.ts';
import type { Level, Provision } from '../../src/model/provision.ts';
import { arrange } from '../../src/pipeline/arrange.ts';
import { runInBatches } from '../../src/store/bulk-insert.ts';
import { recountCrosswalks } from '../../src/store/counts.ts';
import { replaceCrosswalks } from '../../src/store/crosswalks.ts';
import type { Database } from '../../src/store/database.ts';
import { replaceQueue } from '../../src/store/decision-queue.ts';
import { insertDefinitionRows } from '../../src/store/definitions.ts';
import { insertDivergences } from '../../src/store/divergences.ts';
import { chooseShownEditions, insertEdition } from '../../src/store/editions.ts';
import { upsertInstrument } from '../../src/store/instruments.ts';
import { upsertMeta } from '../../src/store/meta.ts';
import { insertProvisions } from '../../src/store/provisions.ts';
import { rebuildSearch } from '../../src/store/search.ts';
import { replaceSectors } from '../../src/store/sectors.ts';
import { replaceAlignments } from '../../src/store/write-alignments.ts';
import { insertAssessments, type StoredAssessment } from '../../src/store/write-suggestions.ts';

/** Section pairs of the sample crosswalk; more of them than two pages of 7. */
export const PAIRS = 16;
export const CA = 'ca/sor-2000-1';
export const US = 'us/21-cfr-900';
export const CROSSWALK = 'sor-2000-1--21-cfr-900';
export const EDITIONS = {
  ca: `${CA}@2026-01-10.en`,
  caFr: `${CA}@2026-01-10.fr`,
  us: `${US}@2026-01-11.en`,
  usDigest: `${US}@2025-06-01.en.digest`,
} as const;

export const sectionId = (index: number) => index.toString(16).padStart(16, 'a');
export const childId = (index: number) => index.toString(16).padStart(16, 'c');

type Draft = Pick<Provision, 'eId' | 'level' | 'number' | 'heading' | 'text' | 'sourceId'> & { depth: number };

function draft(depth: number, level: Level, eId: string, number: string | null, heading: string | null, text: string) {
  return { depth, level, eId, number, heading, text, sourceId: null } satisfies Draft;
}

/** Gives a list of drafts in document order what the tree would. */
export function toProvisions(editionId: string, drafts: readonly Draft[]): Provision[] {
  const open: string[] = [];
  return drafts.map((one, ordinal) => {
    open.length = one.depth;
    const parentEId = open.at(-1) ?? null;
    open.push(one.eId);
    return {
      ...one,
      editionId,
      parentEId,
      ordinal,
      status: 'in-force',
      inForceOn: null,
      statusReason: null,
      inForceUntil: null,
      statusBy: null,
      table: null,
      span: { start: ordinal, end: ordinal + 1 },
      hash: ordinal,
    };
  });
}

const caText = (index: number) => `Every label shall show figure ${index} in colour, at least ${index + 2} mm high.`;
const usText = (index: number) => `Each label must show figure ${index} in color, at least ${index + 1} mm high.`;

function caDrafts(language: 'en' | 'fr'): Draft[] {
  const isEn = language === 'en';
  const drafts: Draft[] = [draft(0, 'instrument', 'reg', null, isEn ? 'Sample Rules' : 'Règlement d’essai', '')];
  for (let index = 1; index <= PAIRS + 2; index += 1) {
    const root = `sec_${index}`;
    const say = (en: string, fr: string) => (isEn ? en : fr);
    drafts.push(
      {
        ...draft(1, 'section', root, `${index}`, say(`Label ${index}`, `Étiquette ${index}`), ''),
        sourceId: `f${index}`,
      },
      draft(
        2,
        'subsection',
        `${root}__subsec_1`,
        '(1)',
        null,
        say(caText(index), `L’étiquette montre la figure ${index}.`),
      ),
      draft(2, 'subsection', `${root}__subsec_2`, '(2)', null, say('=SUM(A1:A9), "quoted" & <b>odd</b>', '« texte »')),
    );
  }
  return drafts;
}

function usDrafts(): Draft[] {
  const drafts: Draft[] = [draft(0, 'part', 'part_900', 'Part 900', 'Sample part', '')];
  for (let index = 1; index <= PAIRS + 1; index += 1) {
    const root = `part_900__sec_900.${index}`;
    drafts.push(
      draft(1, 'section', root, `§ 900.${index}`, `Marking ${index}`, ''),
      draft(2, 'paragraph', `${root}__para_a`, '(a)', null, 'This part stands alone.'),
      draft(2, 'paragraph', `${root}__para_b`, '(b)', null, usText(index)),
    );
  }
  return drafts;
}

function instrument(id: string, citation: string, en: string, fr: string | null): Instrument {
  const url = { en: `https://example.org/en/${id}`, fr: `https://example.org/fr/${id}` };
  const jurisdiction = id.startsWith('ca/') ? 'ca' : 'us';
  return { id, jurisdiction, citation, title: { en, fr }, authority: null, sectors: [], url };
}

function alignments(): Alignment[] {
  const base = { crosswalkId: CROSSWALK, features: { text: 0.5 }, rationale: 'semantic', bridge: null } as const;
  return Array.from({ length: PAIRS }, (_, at) => at + 1).flatMap((index): Alignment[] => [
    {
      ...base,
      id: sectionId(index),
      parentId: null,
      ordinal: index * 10,
      ca: [{ editionId: EDITIONS.ca, eId: `sec_${index}` }],
      us: [{ editionId: EDITIONS.us, eId: `part_900__sec_900.${index}` }],
      label: index % 4 === 0 ? 'candidate' : 'aligned',
      pass: 'heading',
      score: 0.8,
      relationship: 'intersects-with',
      stringency: index % 2 === 0 ? 'ca-stricter' : 'unknown',
    },
    {
      ...base,
      id: childId(index),
      parentId: sectionId(index),
      ordinal: index * 10 + 1,
      ca: [{ editionId: EDITIONS.ca, eId: `sec_${index}__subsec_1` }],
      us: [{ editionId: EDITIONS.us, eId: `part_900__sec_900.${index}__para_b` }],
      label: 'aligned',
      pass: 'text',
      score: 0.9,
      relationship: 'intersects-with',
      stringency: 'ca-stricter',
    },
  ]);
}

function divergences(): Divergence[] {
  return Array.from({ length: PAIRS }, (_, at) => at + 1).map((index) => ({
    alignmentId: childId(index),
    ordinal: 0,
    kind: 'quantity',
    stringency: index % 3 === 0 ? 'us-stricter' : 'ca-stricter',
    ratio: 1 + 1 / (index + 1),
    // Several of one weight, so that paging must break ties.
    weight: Math.ceil(index / 4) / 10,
    ca: { editionId: EDITIONS.ca, eId: `sec_${index}__subsec_1`, span: { start: 0, end: 5 }, text: 'Every' },
    us: { editionId: EDITIONS.us, eId: `part_900__sec_900.${index}__para_b`, span: { start: 0, end: 4 }, text: 'Each' },
    details: {
      kind: 'quantity',
      relation: 'stricter',
      dimension: 'length',
      subject: null,
      caFigure: `${index + 2} mm`,
      caConverted: '',
      usFigure: `${index + 1} mm`,
      usConverted: '',
      caDifference: '1 mm',
      usDifference: '1 mm',
      tolerance: null,
    },
  }));
}

/**
 * Fills an empty index with one assessed crosswalk, one that is not, and one without a counterpart; texts are invented. Knows no engine, so
 * that the same rows can be put into D1.
 */
export async function fillSampleIndex(database: Database): Promise<void> {
  const trees = [
    {
      id: EDITIONS.ca,
      instrumentId: CA,
      pointInTime: '2026-01-10',
      language: 'en',
      form: 'official',
      of: caDrafts('en'),
    },
    {
      id: EDITIONS.caFr,
      instrumentId: CA,
      pointInTime: '2026-01-10',
      language: 'fr',
      form: 'official',
      of: caDrafts('fr'),
    },
    { id: EDITIONS.us, instrumentId: US, pointInTime: '2026-01-11', language: 'en', form: 'official', of: usDrafts() },
    {
      id: EDITIONS.usDigest,
      instrumentId: US,
      pointInTime: '2025-06-01',
      language: 'en',
      form: 'digest',
      of: usDrafts(),
    },
  ] as const;
  const provisions = trees.map((tree) => toProvisions(tree.id, tree.of));
  const keyOf = (editionId: string, eId: string) => {
    const at = trees.findIndex((tree) => tree.id === editionId);
    return { editionKey: at + 1, ordinal: provisions[at]?.find((one) => one.eId === eId)?.ordinal ?? -1 };
  };
  const pairs = alignments();
  const gaps: Gap[] = [
    { crosswalkId: CROSSWALK, side: 'ca', ordinal: 0, editionId: EDITIONS.ca, eId: `sec_${PAIRS + 1}`, bestScore: 0.2 },
    { crosswalkId: CROSSWALK, side: 'ca', ordinal: 1, editionId: EDITIONS.ca, eId: `sec_${PAIRS + 2}`, bestScore: 0.1 },
    {
      crosswalkId: CROSSWALK,
      side: 'us',
      ordinal: 0,
      editionId: EDITIONS.us,
      eId: `part_900__sec_900.${PAIRS + 1}`,
      bestScore: 0,
    },
  ];
  const confidence = 'known' as const;
  const frame = { basis: 'Both rule labels.', confidence, caScope: [], usScope: [], blocks: false };
  const text = { en: 'Sample', fr: 'Essai' };
  await runInBatches(database, [
    ...replaceSectors([
      { id: 'labels', kind: 'sector', name: { en: 'Labels', fr: 'Étiquettes' }, summary: text, noCounterpart: null },
      { id: 'theme', kind: 'theme', name: { en: 'Theme', fr: 'Thème' }, summary: text, noCounterpart: text },
    ]),
    upsertInstrument(instrument(CA, 'SOR/2000-1', 'Sample Rules', 'Règlement d’essai')),
    upsertInstrument(instrument(US, '21 CFR 900', 'Sample part', null)),
    ...trees.flatMap(({ of, ...edition }, at) =>
      insertEdition(
        {
          ...edition,
          key: at + 1,
          source: 'sample',
          sourceName: 'sample.xml',
          sha256: String(at).repeat(64),
          provisionCount: of.length,
          charactersRead: 1,
          charactersSkipped: 0,
          charactersHeld: 1,
        },
        [],
      ),
    ),
    ...provisions.flatMap((tree, at) => insertProvisions(at + 1, tree)),
    ...provisions.flatMap((_, at) => insertDefinitionRows(at + 1, [[1, 'label', 'étiquette']])),
    ...chooseShownEditions(),
    ...replaceCrosswalks([
      { ...frame, id: CROSSWALK, ca: CA, us: [US], sectors: ['labels'] },
      { ...frame, id: 'sor-2000-1--7-cfr-52', ca: CA, us: ['us/7-cfr-52'], sectors: ['labels'] },
      { ...frame, id: 'crc-870--none', ca: 'ca/crc-870', us: [], sectors: ['labels'] },
    ]),
    ...replaceAlignments(CROSSWALK, pairs, gaps, keyOf),
    ...insertDivergences(
      pairs,
      divergences(),
      [
        {
          alignmentId: childId(1),
          coarse: false,
          ca: [
            {
              eId: 'sec_1__subsec_1',
              runs: [
                { text: 'Every', only: true },
                { text: caText(1).slice(5), only: false },
              ],
            },
          ],
          us: [{ eId: 'part_900__sec_900.1__para_b', runs: [{ text: usText(1), only: false }] }],
        },
      ],
      () => false,
    ),
    ...insertAssessments(assessed()),
    ...replaceQueue(queue()),
    ...recountCrosswalks(),
    ...rebuildSearch(),
    upsertMeta('built-at', '2026-02-01T00:00:00.000Z'),
  ]);
  await arrangeSample(database);
}

/** Arranges the comparisons anew: for a test that changes rows they were made of. */
export async function arrangeSample(database: Database): Promise<void> {
  await arrange({ progress: () => undefined }, database);
}

/** The Canadian instrument finds the other, which was asked in vain. */
function assessed(): StoredAssessment[] {
  const pool = { reason: null, sections: PAIRS, poolInstruments: 1, poolSections: PAIRS };
  const evidence = {
    votes: 1,
    support: 0.5,
    stretch: 0.5,
    whole: 1,
    coverage: 0.5,
    title: 0,
    back: 0,
    citations: 0,
    standards: 0,
  };
  const place = (editionKey: number) => ({ editionKey, ordinal: 1 });
  const pairs = [{ own: place(1), other: place(3), share: 1, coverage: 0.5 }];
  const found = { rank: 1, otherInstrumentId: US, likelihood: 0.8, label: 'likely' as const, otherRank: null };
  return [
    { ...pool, instrumentId: CA, state: 'suggested', best: 0.8, suggestions: [{ ...found, evidence, pairs }] },
    { ...pool, instrumentId: US, state: 'none', best: 0.02, suggestions: [] },
  ];
}

/** The first five pairs and the two instruments, least sure first. */
function queue(): Parameters<typeof replaceQueue>[0] {
  const base = { label: 'candidate', uncertainty: 0.5, weight: 1, stake: 1 };
  return Array.from({ length: 6 }, (_, at) => {
    const isPair = at < 5;
    const own = { alignmentId: isPair ? sectionId(at + 1) : null, ca: isPair ? null : CA, us: isPair ? null : US };
    return { ...base, ...own, kind: isPair ? 'pair' : 'suggestion', rank: at + 1, score: 0.6, value: 0.5 - at / 20 };
  });
}
