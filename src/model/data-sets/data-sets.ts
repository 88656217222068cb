import * as z from 'zod';
import { AlignmentLabel } from '../alignment.ts';
import { DecidedAlignment, DecidedGap } from '../alignment-summary.ts';
import { BridgeRow } from '../bridge-row.ts';
import { ChangeRow } from '../change-row.ts';
import { Bridge, CitationKind, ReferenceMode, Resolution } from '../citation.ts';
import { DivergenceKind } from '../divergence.ts';
import { DecidedDivergence } from '../divergence-summary.ts';
import { DriftRow, DriftState } from '../drift-row.ts';
import { ChangeKind } from '../edition-change.ts';
import { Jurisdiction } from '../instrument.ts';
import { InstrumentSummary } from '../instrument-summary.ts';
import { Language } from '../language.ts';
import { Level } from '../provision.ts';
import { Bound } from '../quantity.ts';
import { Modality } from '../requirement.ts';
import { RestrictionPlace, RestrictionWord } from '../restriction-count.ts';
import { SectorSummary } from '../sector-summary.ts';
import { Stringency } from '../stringency.ts';
import { Assessment, AssessmentState, DecidedSuggestion, SuggestionLabel } from '../suggestion.ts';
import { crosswalkFilter, DayInForce, FlagText, placeFilter } from './data-filters.ts';
import {
  CitationData,
  CrosswalkData,
  DefinitionData,
  EditionData,
  ProvisionData,
  QuantityData,
  RequirementData,
  RestrictionData,
} from './data-rows.ts';
import type { DataSet } from './data-set.ts';
import { DESK_DATA_SETS } from './desk-data-sets.ts';

/** A fact in an edition: by edition, place of its provision and number in it. */
const FACT_KEY = z.tuple([z.string(), z.int(), z.int()]);
/** Who decided stays at the desk. */
const NAMES = { decidedBy: true } as const;
const FACT_IDENTITY = ['editionId', 'eId', 'ordinal'];
const bridgeFilter = {
  mechanism: Bridge.optional(),
  sector: z.string().optional(),
  instrument: z.string().optional().describe('The citing instrument'),
  target: z.string().optional().describe('The instrument that is cited'),
  direction: z.enum(['ca-us', 'us-ca']).optional(),
  language: Language.optional().describe('Of the citing text; both versions of a Canadian text say the same'),
};

/** Every data set, in the order pages and files name them. Adding one here asks for its query in store/data and its words in field-meanings. */
export const DATA_SETS = {
  sectors: {
    title: { en: 'Sectors', fr: 'Secteurs' },
    summary: {
      en: 'Sectors and themes, with counts of what was found in each.',
      fr: 'Secteurs et thèmes, avec le compte de ce qui a été trouvé dans chacun.',
    },
    row: SectorSummary,
    filter: z.object({}),
    key: z.tuple([z.int()]),
    identity: ['id'],
    stability: 'stable',
  },
  instruments: {
    title: { en: 'Instruments', fr: 'Textes réglementaires' },
    summary: {
      en: 'Regulations with text in the index: CFR parts and Canadian regulations.',
      fr: 'Règlements dont l’index contient le texte : parties du CFR et règlements canadiens.',
    },
    row: InstrumentSummary,
    filter: z.object({ jurisdiction: Jurisdiction.optional(), sector: z.string().optional(), inForceOn: DayInForce }),
    key: z.tuple([z.string()]),
    identity: ['id'],
    stability: 'stable',
  },
  editions: {
    title: { en: 'Editions', fr: 'Versions' },
    summary: {
      en: 'Every text held: an instrument at a date, in a language, official or digest, with its source file and hash.',
      fr: 'Chaque texte conservé : un règlement à une date, dans une langue, officiel ou condensé, avec le fichier source et son empreinte.',
    },
    row: EditionData,
    filter: z.object(placeFilter).omit({ edition: true }),
    key: z.tuple([z.string()]),
    identity: ['id'],
    stability: 'stable',
  },
  provisions: {
    title: { en: 'Provisions', fr: 'Dispositions' },
    summary: {
      en: 'The text of every edition, English and French, provision by provision in document order.',
      fr: 'Le texte de chaque version, en français et en anglais, disposition par disposition, dans l’ordre du document.',
    },
    row: ProvisionData,
    filter: z.object({ ...placeFilter, level: Level.optional(), inForceOn: DayInForce }),
    key: z.tuple([z.string(), z.int()]),
    identity: ['editionId', 'eId'],
    stability: 'stable',
  },
  definitions: {
    title: { en: 'Definitions', fr: 'Définitions' },
    summary: {
      en: 'Terms that provisions define, with the other language’s term where the text prints it.',
      fr: 'Termes que définissent les dispositions, avec le terme de l’autre langue lorsque le texte l’imprime.',
    },
    row: DefinitionData,
    filter: z.object(placeFilter),
    key: z.tuple([z.string(), z.int()]),
    identity: ['editionId', 'eId'],
    stability: 'stable',
  },
  citations: {
    title: { en: 'Citations', fr: 'Renvois' },
    summary: {
      en: 'References found in the text, with what they lead to and how.',
      fr: 'Renvois relevés dans le texte, avec ce à quoi ils mènent et de quelle façon.',
    },
    row: CitationData,
    filter: z.object({
      ...placeFilter,
      kind: CitationKind.optional(),
      resolution: Resolution.optional(),
      target: z.string().optional().describe('The instrument that is cited'),
    }),
    key: FACT_KEY,
    identity: FACT_IDENTITY,
    stability: 'stable',
  },
  bridges: {
    title: { en: 'Bridges', fr: 'Passerelles' },
    summary: {
      en: 'References of one country’s regulations to the other’s law, with mechanism and evidence.',
      fr: 'Renvois des règlements d’un pays au droit de l’autre, avec le mécanisme et les mots qui le prouvent.',
    },
    row: BridgeRow,
    filter: z.object({ ...bridgeFilter, mode: ReferenceMode.optional() }),
    key: FACT_KEY,
    identity: FACT_IDENTITY,
    stability: 'stable',
  },
  drift: {
    title: { en: 'Frozen references', fr: 'Renvois figés' },
    summary: {
      en: 'References frozen at a day, and what amended the cited text since.',
      fr: 'Renvois figés à une date, et ce qui a modifié depuis le texte cité.',
    },
    row: DriftRow,
    filter: z.object({ ...bridgeFilter, state: DriftState.optional() }),
    key: FACT_KEY,
    identity: FACT_IDENTITY,
    stability: 'stable',
  },
  requirements: {
    title: { en: 'Requirements', fr: 'Exigences' },
    summary: {
      en: 'Normative statements: modal verb, actor, action, condition and exception, as read from the words.',
      fr: 'Énoncés normatifs : verbe modal, acteur, action, condition et exception, tels que lus dans le texte.',
    },
    row: RequirementData,
    filter: z.object({ ...placeFilter, modality: Modality.optional() }),
    key: FACT_KEY,
    identity: FACT_IDENTITY,
    stability: 'unstable',
  },
  quantities: {
    title: { en: 'Quantities', fr: 'Grandeurs' },
    summary: {
      en: 'Figures with their units, as printed and in the base unit of their dimension.',
      fr: 'Chiffres et unités, tels qu’imprimés et dans l’unité de base de leur dimension.',
    },
    row: QuantityData,
    filter: z.object({ ...placeFilter, dimension: z.string().optional(), bound: Bound.optional() }),
    key: FACT_KEY,
    identity: FACT_IDENTITY,
    stability: 'stable',
  },
  crosswalks: {
    title: { en: 'Crosswalks', fr: 'Tables de concordance' },
    summary: {
      en: 'A Canadian instrument against the U.S. instruments that govern the same thing, with counts.',
      fr: 'Un règlement canadien en regard des textes américains qui régissent la même chose, avec les comptes.',
    },
    row: CrosswalkData,
    filter: z.object({ sector: z.string().optional(), instrument: z.string().optional(), assessed: FlagText }),
    key: z.tuple([z.int()]),
    identity: ['id'],
    stability: 'stable',
  },
  alignments: {
    title: { en: 'Alignments', fr: 'Correspondances' },
    summary: {
      en: 'Aligned provisions: section pairs and the provision pairs inside them, with relationship and stringency.',
      fr: 'Dispositions mises en correspondance : paires d’articles et paires de dispositions à l’intérieur, avec la relation et la rigueur.',
    },
    row: DecidedAlignment.omit(NAMES),
    filter: z.object({
      ...crosswalkFilter,
      label: AlignmentLabel.optional(),
      stringency: Stringency.optional(),
      pass: z.string().optional(),
      inForceOn: DayInForce,
    }),
    key: z.tuple([z.string(), z.int()]),
    identity: ['crosswalkId', 'id'],
    stability: 'stable',
  },
  divergences: {
    title: { en: 'Divergences', fr: 'Écarts' },
    summary: {
      en: 'Classified differences inside aligned pairs, with the words on both sides, who asks more, and by what ratio.',
      fr: 'Écarts classés à l’intérieur des paires, avec les mots des deux côtés, qui exige davantage et dans quel rapport.',
    },
    row: DecidedDivergence.omit(NAMES),
    filter: z.object({
      ...crosswalkFilter,
      kind: DivergenceKind.optional(),
      stringency: Stringency.optional(),
      inForceOn: DayInForce,
    }),
    key: z.tuple([z.number(), z.string(), z.int()]),
    identity: ['alignmentId', 'ordinal'],
    stability: 'unstable',
  },
  gaps: {
    title: { en: 'Gaps', fr: 'Articles sans correspondance' },
    summary: {
      en: 'Sections that were assessed and have no counterpart.',
      fr: 'Articles comparés auxquels aucune disposition de l’autre pays ne correspond.',
    },
    row: DecidedGap.omit(NAMES),
    filter: z.object({ ...crosswalkFilter, side: Jurisdiction.optional(), inForceOn: DayInForce }),
    key: z.tuple([z.string(), z.enum(['ca', 'us']), z.int()]),
    identity: ['crosswalkId', 'side', 'editionId', 'eId'],
    stability: 'stable',
  },
  suggestions: {
    title: { en: 'Suggested counterparts', fr: 'Correspondances suggérées' },
    summary: {
      en: 'Instruments of the other country that may govern the same matter, found in its whole law, with the evidence.',
      fr: 'Textes de l’autre pays susceptibles de régir la même matière, trouvés dans l’ensemble de son droit, avec les preuves.',
    },
    row: DecidedSuggestion.omit(NAMES),
    filter: z.object({
      jurisdiction: Jurisdiction.optional().describe('Country of the instrument asked'),
      instrument: z.string().optional().describe('The instrument asked'),
      other: z.string().optional().describe('The instrument suggested'),
      label: SuggestionLabel.optional(),
      mutual: FlagText.describe('Only those that are found from the other side too, or only those that are not'),
      crosswalk: FlagText.describe('Only those that a crosswalk holds already, or only those that none does'),
    }),
    key: z.tuple([z.string(), z.int()]),
    identity: ['instrumentId', 'rank'],
    stability: 'unstable',
  },
  assessments: {
    title: { en: 'Assessments', fr: 'Évaluations' },
    summary: {
      en: 'Whether each instrument was looked up in the other country’s law, and what came of it; none is not the same as not assessed.',
      fr: 'Si chaque règlement a été cherché dans le droit de l’autre pays, et avec quel résultat; « aucun » n’est pas « non évalué ».',
    },
    row: Assessment,
    filter: z.object({ jurisdiction: Jurisdiction.optional(), state: AssessmentState.optional() }),
    key: z.tuple([z.string()]),
    identity: ['instrumentId'],
    stability: 'unstable',
  },
  changes: {
    title: { en: 'Changes between editions', fr: 'Modifications entre versions' },
    summary: {
      en: 'What changed between two editions of an instrument, change by change.',
      fr: 'Ce qui a changé entre deux versions d’un règlement, modification par modification.',
    },
    row: ChangeRow,
    filter: z.object({
      instrument: z.string().optional(),
      jurisdiction: Jurisdiction.optional(),
      language: Language.optional(),
      kind: ChangeKind.optional(),
    }),
    key: z.tuple([z.string(), z.int(), z.int()]),
    identity: ['instrumentId', 'language', 'from', 'to', 'ordinal'],
    stability: 'stable',
  },
  restrictions: {
    title: { en: 'Restriction counts', fr: 'Compte des restrictions' },
    summary: {
      en: 'How often the words of obligation and prohibition stand in each edition, by place.',
      fr: 'Nombre d’occurrences des mots d’obligation et d’interdiction dans chaque version, selon l’endroit.',
    },
    row: RestrictionData,
    filter: z.object({
      ...placeFilter,
      word: RestrictionWord.optional(),
      place: RestrictionPlace.optional(),
      inForce: FlagText,
    }),
    key: z.tuple([z.string(), z.string(), z.string(), z.int()]),
    identity: ['editionId', 'word', 'place', 'inForce'],
    stability: 'stable',
  },
  ...DESK_DATA_SETS,
} as const satisfies Readonly<Record<string, DataSet>>;

export type DataSetName = keyof typeof DATA_SETS;
export type DataRow<Name extends DataSetName> = z.output<(typeof DATA_SETS)[Name]['row']>;
export type DataFilter<Name extends DataSetName> = z.output<(typeof DATA_SETS)[Name]['filter']>;

/** Every data set with its name, in order. */
export const dataSets = Object.entries(DATA_SETS) as [DataSetName, DataSet][];
