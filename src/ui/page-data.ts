import type { Alignment } from '../model/alignment.ts';
import type { DecidedAlignment, DecidedGap } from '../model/alignment-summary.ts';
import type { BridgeCount, BridgeRow } from '../model/bridge-row.ts';
import type { ChangeRow, EditionPair } from '../model/change-row.ts';
import type { Citation } from '../model/citation.ts';
import type { Comment } from '../model/comment.ts';
import type { CompareRow, ComparisonHead } from '../model/comparison.ts';
import type { CrosswalkSummary } from '../model/crosswalk-summary.ts';
import type { Decided, Decision } from '../model/decision.ts';
import type { Definition } from '../model/definition.ts';
import type { DivergenceSummary } from '../model/divergence-summary.ts';
import type { DriftRow } from '../model/drift-row.ts';
import type { Edition } from '../model/edition.ts';
import type { RedlineRun } from '../model/edition-change.ts';
import type { HeldText, SourceCurrency } from '../model/held-text.ts';
import type { HubCitation, HubRow } from '../model/hub-row.ts';
import type { InstrumentSummary } from '../model/instrument-summary.ts';
import type { Language } from '../model/language.ts';
import type { LanguageTwin } from '../model/language-twin.ts';
import type { MergedRow, MergedTable } from '../model/merged-table.ts';
import type { Provision } from '../model/provision.ts';
import type { SearchHit } from '../model/provision-row.ts';
import type { Requirement } from '../model/requirement.ts';
import type { RippleRow } from '../model/ripple-row.ts';
import type { HitPair, SearchFacet } from '../model/search-facet.ts';
import type { SectorPicture } from '../model/sector-picture.ts';
import type { SectorSummary } from '../model/sector-summary.ts';
import type { Tag } from '../model/tag.ts';
import type { TermPair } from '../model/term-pair.ts';
import type { VarianceRow } from '../model/variance-row.ts';
import type { Initiative, Variance, WholePlan, WorkPlan } from '../model/work-plan.ts';
import type { Suggested } from './components/suggested-counterparts.ts';

/** A list a page at a time. `next` is the address of the next page in the same language, null on the last. */
export type Listing<T, Filter = Readonly<Record<string, string | undefined>>> = {
  readonly rows: readonly T[];
  readonly filter: Filter;
  readonly next: string | null;
  /** Sectors to choose from, where the list can be filtered by sector; without them the filter is not offered. */
  readonly sectors?: readonly Pick<SectorSummary, 'id' | 'nameEn' | 'nameFr'>[];
};

/** What passages say in the other official language, by `twinKey` of the passage; none for one that exists in one language. */
export type Twins = ReadonlyMap<string, LanguageTwin>;

/**
 * Which part of a text too long for one page is shown: pages show its number and a way to the parts before and after. The addresses are
 * whole, null at the ends. A pair in another part is reached by `/compare/{id of the provision pair}`, which leads to its part and row.
 */
export type Part = {
  readonly number: number;
  readonly count: number;
  readonly previous: string | null;
  readonly next: string | null;
};

export type HomeData = { readonly sectors: readonly SectorSummary[] };

export type SectorData = {
  readonly sector: SectorSummary;
  readonly crosswalks: readonly CrosswalkSummary[];
  /** The weightiest divergences of the sector, at most ten. */
  readonly divergences: readonly DivergenceSummary[];
  readonly picture: SectorPicture;
};

/** A mark beside a section in a table of contents. Sections without one are outside every crosswalk, or not assessed. */
export type ContentsMark = {
  readonly eId: string;
  readonly mark: 'aligned' | 'candidate' | 'gap' | 'rejected' | 'disputed';
  readonly alignmentId: string | null;
  readonly crosswalkId: string;
  /** Differences of the pair that lists show; 0 for a gap. */
  readonly differences: number;
  /** What it is paired with, its first provision; null for a gap. */
  readonly counterpart: { readonly citation: string; readonly eId: string } | null;
};

export type InstrumentData = {
  readonly instrument: InstrumentSummary;
  readonly editions: readonly Edition[];
  readonly edition: Edition;
  /** The day asked about; null asks for the text as it is. */
  readonly inForceOn: string | null;
  readonly contents: readonly Provision[];
  readonly marks: readonly ContentsMark[];
  readonly crosswalks: readonly CrosswalkSummary[];
  /** Editions that were compared with one another. */
  readonly pairs: readonly EditionPair[];
  /** Its likeliest counterparts in the other country's whole law. */
  readonly suggested: Suggested;
  /** References across the border: how many it makes, and how many point at it. */
  readonly pointers: { readonly from: number; readonly to: number };
};

/** Changes between two editions of an instrument. */
export type ChangesData = {
  readonly instrument: InstrumentSummary;
  readonly pair: EditionPair;
  /** Every comparison that is held. */
  readonly pairs: readonly EditionPair[];
  /** Dates of the editions in the index, the oldest first. */
  readonly dates: readonly string[];
  readonly changes: Listing<ChangeRow>;
  /** Of the newer text of each change; of the older one where the newer has none. */
  readonly twins: Twins;
};

export type ProvisionData = {
  readonly instrument: InstrumentSummary;
  readonly edition: Edition;
  /** The same edition date in the other language, if the index has it. */
  readonly otherLanguage: Edition | null;
  readonly ancestors: readonly Provision[];
  /** The provision and its descendants in document order. */
  readonly provisions: readonly Provision[];
  readonly twins: Twins;
  readonly citations: readonly Citation[];
  /** Terms that the provisions shown define. */
  readonly definitions: readonly Definition[];
  /** What the machine reads in them. */
  readonly requirements: readonly Requirement[];
  readonly marks: readonly ContentsMark[];
  /** Set when `provisions` is only a part of the text. */
  readonly part?: Part;
};

export type CrosswalkData = {
  readonly crosswalk: CrosswalkSummary;
  /** Both sides' instruments as far as the index has them: date and form of the text that was compared. */
  readonly instruments: readonly InstrumentSummary[];
  readonly alignments: Listing<DecidedAlignment>;
  /** Pairs that people put in the place of others. */
  readonly added: readonly Decision[];
  readonly twins: Twins;
  readonly caGaps: readonly DecidedGap[];
  readonly usGaps: readonly DecidedGap[];
};

/** Why an aligned pair is to be looked at again; `firstChange` is null when a digest was replaced by the official text. */
type StaleMark = {
  readonly side: 'ca' | 'us';
  readonly instrumentId: string;
  readonly from: string;
  readonly to: string;
  readonly firstChange: number | null;
  readonly changes: number;
  readonly isOutdated: boolean;
};

/** Innermost pairs of everything, or what of one side has no counterpart anywhere. */
export type PairsData = Listing<DecidedAlignment> & { readonly twins: Twins };
export type AllGapsData = Listing<DecidedGap> & { readonly twins: Twins };

/** All gaps of one side: `/crosswalks/{id}/gaps?side=ca`. */
export type GapsData = {
  readonly crosswalk: CrosswalkSummary;
  readonly side: 'ca' | 'us';
  readonly gaps: Listing<DecidedGap>;
  readonly twins: Twins;
};

/** What a reader of a comparison asked to see; all rows where nothing is set. */
export type CompareFilter = {
  readonly diverging?: boolean | undefined;
  readonly kind?: string | undefined;
  readonly stringency?: Alignment['stringency'] | undefined;
  readonly pairing?: Pairing | undefined;
  readonly inForce?: boolean | undefined;
  readonly inForceOn?: string | undefined;
};
/** How a row stands: a pair, a pair a person should confirm, or the text of one side alone. */
export type Pairing = Alignment['label'] | 'only-ca' | 'only-us';

export type CompareData = ComparisonHead & {
  readonly rows: readonly CompareRow[];
  /** Terms that both texts use and the two laws define differently. */
  readonly termsApart: readonly string[];
  /** References in the texts shown, by side and eId: `ca sec_2`. */
  readonly citations: ReadonlyMap<string, readonly Citation[]>;
  readonly tags: readonly Tag[];
  /** Work plans that a tag can be put in. */
  readonly plans: readonly PlanName[];
  /** What changed in the two texts since they were aligned, or with their latest editions. */
  readonly staleMarks: readonly StaleMark[];
  /** Whether this reader may tag; decided by the one access table in http. */
  readonly canTag: boolean;
  /** What people decided of the pair, the decisions behind it, and whether this reader may decide. */
  readonly decided: Decided;
  readonly decisions: readonly Decision[];
  readonly canDecide: boolean;
  /** Of the Canadian provisions shown. */
  readonly twins: Twins;
  /** The reader asked for the whole Canadian text in French (`?ca=fr`). */
  readonly inFrench: boolean;
  readonly filter: CompareFilter;
  /** How many rows the filter left out; 0 where nothing is filtered. */
  readonly hidden: number;
  /** Set when `rows` is only a part of the comparison. */
  readonly part?: Part;
};

export type SearchData = {
  readonly query: string;
  readonly filter: Readonly<Partial<Record<SearchFacet['facet'] | 'inForceOn', string | undefined>>>;
  /** By what it can be narrowed; their counts are of at most `counted` hits. */
  readonly facets: readonly SearchFacet[];
  readonly counted: number;
  /** The pairs that the hits belong to, by `instrumentId eId`. */
  readonly pairs: ReadonlyMap<string, HitPair>;
  /** Language of the texts that were searched. */
  readonly textLanguage: Language;
  /** Instruments that the answer says nothing of, since their text is later than the day asked about. */
  readonly unknown: number;
  readonly hits: readonly SearchHit[];
  readonly twins: Twins;
  readonly next: string | null;
  readonly sectors: readonly Pick<SectorSummary, 'id' | 'nameEn' | 'nameFr'>[];
};

/** What the index holds, by source. */
export type AboutData = { readonly currency: readonly SourceCurrency[]; readonly builtAt: string | null };

/** Every text with its day, and how current each source is on the day of the request. */
export type SourcesData = Listing<HeldText> &
  AboutData & {
    readonly today: string;
  };

/** A work plan as a form offers it. */
export type PlanName = { readonly id: string; readonly titleEn: string; readonly titleFr: string };

/** One change of a record, with the record before and after it. */
export type HistoryEntry = {
  readonly seq: number;
  readonly at: string;
  readonly actor: string;
  readonly action: string;
  readonly before: unknown;
  readonly after: unknown;
};

type TagSide = {
  readonly resolves: boolean;
  readonly changed: boolean;
  readonly citation: string;
  readonly since: {
    readonly from: string;
    readonly to: string;
    readonly firstChange: number | null;
    readonly now: { readonly eId: string; readonly citation: string } | null;
  } | null;
  /** From the quote to the words of now; null where nothing changed. */
  readonly redline: readonly RedlineRun[] | null;
};

export type TagData = {
  readonly tag: Tag;
  readonly history: readonly HistoryEntry[];
  readonly comments: readonly Comment[];
  readonly plans: readonly PlanName[];
  /** The tags before and after it in the list it was opened from, and that list's filter. */
  readonly neighbors: { readonly previous: string | null; readonly next: string | null };
  readonly filter: Readonly<Record<string, string | undefined>>;
  readonly canEdit: boolean;
  readonly canComment: boolean;
  /** The words of a side have changed, or the provision is gone. */
  readonly stale: boolean;
  readonly sides: Readonly<Record<'ca' | 'us', TagSide | null>>;
  readonly alignmentId: string | null;
  /** Where the Canadian side stands in the text shown now, and what it says there in the other language. */
  readonly caPlace: { readonly editionId: string; readonly eId: string } | null;
  readonly twins: Twins;
};

/** What went wrong, in words for a person. Mirrors the problem+json body. */
export type ProblemData = {
  readonly status: number;
  readonly code: string;
  /** The problem's own name, where it says more than the status does. */
  readonly title?: string;
  readonly detail: string;
  /** Language of `detail`; English unless said. */
  readonly detailLanguage?: Language;
};

/** A department as a filter offers it. */
type DepartmentChoice = { readonly id: string; readonly nameEn: string; readonly nameFr: string };

/** All references across the border, with the sums behind the chart. */
export type BridgesData = Listing<BridgeRow> & {
  readonly departments: readonly DepartmentChoice[];
  readonly counts: readonly BridgeCount[];
  readonly twins: Twins;
};

/** Frozen references, or provisions that changed without a word of their own changing. */
export type DriftData = Listing<DriftRow> & {
  readonly departments: readonly DepartmentChoice[];
  readonly twins: Twins;
};
export type RippleData = Listing<RippleRow> & {
  readonly departments: readonly DepartmentChoice[];
  readonly twins: Twins;
};

/** What one instrument points at in the other country, and what there points at it. */
export type InstrumentBridgesData = {
  readonly instrument: InstrumentSummary;
  readonly department: DepartmentChoice | null;
  readonly bridges: Listing<BridgeRow>;
  readonly twins: Twins;
};

/** One third text and the provisions of both sides that cite it. */
export type HubData = { readonly hub: HubRow; readonly citations: Listing<HubCitation>; readonly twins: Twins };

/** Terms that both sides define; the name of the crosswalk, where one is chosen. */
export type TermPairsData = Listing<TermPair> & { readonly name: string | null };

/** Two tables joined by key, and a page of their rows. */
export type MergedTableData = {
  readonly table: MergedTable;
  readonly crosswalk: CrosswalkSummary | null;
  readonly rows: Listing<MergedRow>;
  readonly twins: Twins;
};

/** All differences, how many the list leaves out as weak, and the crosswalks to choose from: those with text of both sides, in the chosen sector. */
export type DivergencesData = Listing<DivergenceSummary> & {
  readonly weak: number;
  /** Figures that are equal on both sides. */
  readonly same: number;
  readonly crosswalks: readonly CrosswalkSummary[];
};

/** The variance table of everything, a sector, a crosswalk or a chosen set. */
export type VarianceData = Listing<VarianceRow> & {
  /** Findings that the list leaves out as weak. */
  readonly weak: number;
  /** Figures that are equal on both sides. */
  readonly same: number;
  /** Of the crosswalk it is about; null for another choice. */
  readonly name: string | null;
  readonly twins: Twins;
};

/** One part of a plan in its form: the plan itself, an initiative or a variance. */
export type PlanFormData = {
  readonly plan: WorkPlan;
  readonly fields: Readonly<Record<string, string>>;
  readonly sectors: readonly Pick<SectorSummary, 'id' | 'nameEn' | 'nameFr'>[];
  /** Tags of the plan, whose clauses can be put into a variance. */
  readonly tags: readonly Tag[];
} & (
  | { readonly kind: 'plan'; readonly record: WorkPlan }
  | { readonly kind: 'initiative'; readonly record: Initiative }
  | { readonly kind: 'variance'; readonly record: Variance }
);

export type WorkPlanData = WholePlan & {
  readonly theme: Pick<SectorSummary, 'id' | 'nameEn' | 'nameFr'> | null;
  readonly tags: readonly Tag[];
  readonly history: readonly HistoryEntry[];
  readonly comments: readonly Comment[];
  /** The day of the request: what is overdue, and where the line of today stands. */
  readonly today: string;
  readonly canEdit: boolean;
  readonly canGrant: boolean;
  readonly canComment: boolean;
};
