import type { Citation } from '../model/citation.ts';
import type { EditionForm } from '../model/edition.ts';
import type { Provision } from '../model/provision.ts';
import type { Quantity } from '../model/quantity.ts';
import type { Modality, Requirement } from '../model/requirement.ts';
import { indexTerms } from '../text/index-terms.ts';
import type { AlignmentSide } from './alignment-side.ts';
import { definedTermOf } from './defined-term.ts';
import { type FoundSection, findSections } from './find-sections.ts';
import { isTitled } from './outline.ts';
import { bare } from './scope.ts';
import type { NotionFinder } from './term-bridges.ts';
import { HEADING_WEIGHT, TERM } from './thresholds.ts';

/** What is aligned first: a section, or an appendix or schedule without sections, with its whole subtree. */
export type SectionUnit = {
  readonly instrumentId: string;
  readonly editionId: string;
  /** Official text or a digest of it. */
  readonly form: EditionForm;
  readonly eId: string;
  /** Section number without its sign: `820.30`, `32.1`. */
  readonly number: string;
  /** The schedule or instrument whose numbering the section follows. */
  readonly numbering: string;
  /** Own heading, in it or over it alone; where a section has none of its own, the headings inside it and, failing these, the one above it and others. */
  readonly headingTerms: readonly string[];
  /** Heading terms and the notions they name. */
  readonly headingMarks: readonly string[];
  /** False where the heading stands over other sections too. */
  readonly headingIsOwn: boolean;
  /** Heading marks HEADING_WEIGHT times, the headings above once, and the text of the subtree with its notions. */
  readonly terms: readonly string[];
  /** The headings it stands under, nearest and outermost: sections under one heading treat one matter. */
  readonly groups: readonly string[];
  /** In document order, the section itself first. */
  readonly provisions: readonly Provision[];
  /** Words of each provision that has a text, and the notions they name. */
  readonly passages: readonly (readonly string[])[];
  readonly citations: readonly Citation[];
  readonly quantities: readonly Quantity[];
  /** How many statements of each kind it makes. */
  readonly modalities: ReadonlyMap<Modality, number>;
  /** Notions of the bridge list that its words name, with how many of its provisions and headings name them. */
  readonly notions: ReadonlyMap<string, number>;
  /** The term of the list by which its heading, or else its first provision that names it, names each of them. */
  readonly notionTerms: ReadonlyMap<string, string>;
  readonly definedTerms: ReadonlySet<string>;
  /** Most of it defines terms: it touches every matter of the instrument and is about none. */
  readonly isInterpretation: boolean;
};

/** Units of one side in document order. */
export function buildSectionUnits(
  side: AlignmentSide,
  scope: readonly string[],
  findNotions: NotionFinder = () => new Map(),
): SectionUnit[] {
  const layers: Layers = {
    citations: byProvision(side.citations),
    quantities: byProvision(side.quantities),
    requirements: byProvision(side.requirements),
    findNotions,
  };
  const sections = findSections(side.provisions, scope);
  const sharing = new Map<string, number>();
  for (const { eId } of sections.flatMap(({ headings }) => headings)) sharing.set(eId, (sharing.get(eId) ?? 0) + 1);
  return sections.map((section) => {
    const alone = section.headings.filter(({ eId }) => sharing.get(eId) === 1);
    return unitOf(side, section, alone, layers);
  });
}

/** The layers of one side, by provision. */
type Layers = {
  readonly citations: ReadonlyMap<string, readonly Citation[]>;
  readonly quantities: ReadonlyMap<string, readonly Quantity[]>;
  readonly requirements: ReadonlyMap<string, readonly Requirement[]>;
  readonly findNotions: NotionFinder;
};

function byProvision<T extends { readonly eId: string; readonly ordinal: number }>(
  facts: readonly T[],
): ReadonlyMap<string, readonly T[]> {
  return Map.groupBy(
    [...facts].sort((a, b) => a.ordinal - b.ordinal),
    (fact) => fact.eId,
  );
}

/**
 * @param alone headings above that stand over this section only: the section's own, wherever the drafter put them. All of them, since over a standard stand its name
 *   and then the heading of its first subsection ("Rear Impact Guards", "Interpretation").
 */
function unitOf(
  side: AlignmentSide,
  { head, path, headings, subtree }: FoundSection,
  alone: readonly Provision[],
  layers: Layers,
): SectionUnit {
  // A table's caption ("Table 1") names the table.
  const inside = subtree.slice(1).filter((provision) => isTitled(provision) && provision.table === null);
  const own = isTitled(head) ? [head] : alone;
  const named = own.length > 0 ? own : inside.length > 0 ? inside : headings.slice(0, 1);
  const ownHeading = named.map((provision) => provision.heading).join(' ');
  const headingTerms = indexTerms(ownHeading);
  const terms: string[] = [];
  const headingMarks = withNotions(headingTerms, layers);
  for (let copy = 0; copy < HEADING_WEIGHT; copy++) terms.push(...headingMarks);
  for (const provision of headings) terms.push(...indexTerms(provision.heading ?? ''));
  for (const provision of subtree) terms.push(...withNotions(passageTerms(provision), layers));
  const definedTerms = new Set(subtree.flatMap((provision) => definedTermOf(provision) ?? []));
  const schedule = path.find((provision) => provision.level === 'schedule');
  return {
    instrumentId: side.instrument.id,
    editionId: side.edition.id,
    form: side.edition.form,
    eId: head.eId,
    number: bare(head.number),
    numbering: `${side.instrument.id}|${schedule?.eId ?? ''}`,
    headingTerms,
    headingMarks,
    headingIsOwn: own.length > 0 || inside.length > 0,
    terms,
    groups: [headings[0]?.eId ?? '', headings.at(-1)?.eId ?? ''],
    provisions: subtree,
    passages: subtree
      .filter(({ text }) => text !== '')
      .map((provision) => withNotions(passageTerms(provision), layers)),
    citations: subtree.flatMap((provision) => layers.citations.get(provision.eId) ?? []),
    quantities: subtree.flatMap((provision) => layers.quantities.get(provision.eId) ?? []),
    modalities: countModalities(subtree, layers),
    ...readNotions([headingTerms, ...subtree.map(passageTerms)], layers),
    definedTerms,
    isInterpretation:
      definedTerms.size >= TERM.sharedAtLeast &&
      definedTerms.size >= TERM.definitions * countOutsideDefinitions(subtree),
  };
}

/**
 * Words and, once each, the notions they name, as words of their own: two texts that name one thing in different words have this word in common, and its rarity
 * weighs like any other's. A notion's name cannot be a word of the text: words hold no sign.
 */
function withNotions(words: readonly string[], { findNotions }: Layers): readonly string[] {
  return [...words, ...[...findNotions(words).keys()].map((notion) => `~${notion}`)];
}

function countModalities(subtree: readonly Provision[], { requirements }: Layers): Map<Modality, number> {
  const counts = new Map<Modality, number>();
  for (const { eId } of subtree) {
    for (const { modality } of requirements.get(eId) ?? []) counts.set(modality, (counts.get(modality) ?? 0) + 1);
  }
  return counts;
}

function readNotions(
  texts: readonly (readonly string[])[],
  { findNotions }: Layers,
): Pick<SectionUnit, 'notions' | 'notionTerms'> {
  const counts = new Map<string, number>();
  const named = new Map<string, string>();
  for (const terms of texts) {
    for (const [notion, term] of findNotions(terms)) {
      counts.set(notion, (counts.get(notion) ?? 0) + 1);
      if (!named.has(notion)) named.set(notion, term);
    }
  }
  return { notions: counts, notionTerms: named };
}

const termsOfProvision = new WeakMap<Provision, readonly string[]>();

/** Terms of one provision's own text and heading; kept while the provision lives, since every stage asks for them. */
export function passageTerms(provision: Provision): readonly string[] {
  let terms = termsOfProvision.get(provision);
  if (terms === undefined) {
    terms = indexTerms(isTitled(provision) ? `${provision.heading} ${provision.text}` : provision.text);
    termsOfProvision.set(provision, terms);
  }
  return terms;
}

/** Provisions with text of their own, paragraphs of definitions aside. */
function countOutsideDefinitions(subtree: readonly Provision[]): number {
  const inside = new Set<string>();
  let count = 0;
  for (const provision of subtree) {
    const isInside = provision.parentEId !== null && inside.has(provision.parentEId);
    if (isInside || definedTermOf(provision) !== null) inside.add(provision.eId);
    if (!isInside && provision.text !== '') count++;
  }
  return count;
}
