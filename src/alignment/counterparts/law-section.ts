import type { Instrument } from '../../model/instrument.ts';
import type { Provision } from '../../model/provision.ts';
import type { StatusReason } from '../../model/standing.ts';
import { indexTerms } from '../../text/index-terms.ts';
import { type FoundSection, findSections } from '../find-sections.ts';
import { isTitled } from '../outline.ts';
import { bare } from '../scope.ts';

/** A section as the search over a whole country's law sees it: words only, by where they stand. */
export type LawSection = {
  readonly instrumentId: string;
  readonly eId: string;
  /** Section number without its sign. */
  readonly number: string;
  /** Words of its own heading; where it has none, of the nearest above it, as older Canadian regulations and their schedules print a section's name. */
  readonly heading: readonly string[];
  /** Words of the headings that stand over it, nearest first. */
  readonly above: readonly string[];
  /** Words of its instrument's title. */
  readonly title: readonly string[];
  /** Words of its text and of everything below it. */
  readonly text: readonly string[];
};

/**
 * The sections of one edition for the search, in document order: those in force, or all enacted where none is in force yet.
 *
 * @param clean takes from a text what must not be searched for; an evaluation removes citations of the other country's law, which would give the answer away
 */
export function lawSectionsOf(
  instrument: Pick<Instrument, 'id' | 'title'>,
  provisions: readonly Provision[],
  clean: (text: string) => string = (text) => text,
): LawSection[] {
  const terms = (texts: readonly (string | null)[]): string[] =>
    texts.flatMap((text) => (text === null || text === '' ? [] : indexTerms(clean(text))));
  const title = indexTerms(instrument.title.en ?? instrument.title.fr ?? '');
  return findAskedSections(provisions).map(({ head, headings, subtree }) => {
    const [naming, ...outer] = isTitled(head) ? [head, ...headings] : headings;
    return {
      instrumentId: instrument.id,
      eId: head.eId,
      number: bare(head.number),
      heading: terms([naming?.heading ?? null]),
      above: terms(outer.map((provision) => provision.heading)),
      title,
      text: terms(subtree.flatMap((provision) => [provision === head ? null : provision.heading, provision.text])),
    };
  });
}

const COMING: ReadonlySet<StatusReason | null> = new Set<StatusReason>([
  'enacted-not-in-force',
  'future-in-force-date',
]);

/**
 * Sections in force; of a text of which nothing is in force yet those enacted. A regulation that is about to replace others is what an official looks the
 * counterpart of up for, while single coming sections would compete with the ones they replace.
 */
export function findAskedSections(provisions: readonly Provision[]): FoundSection[] {
  const found = findSections(provisions, []);
  if (found.length > 0 || !provisions.some(({ statusReason }) => COMING.has(statusReason))) return found;
  const asInForce = provisions.map((provision): Provision => {
    return COMING.has(provision.statusReason) ? { ...provision, status: 'in-force', statusReason: null } : provision;
  });
  return findSections(asInForce, []);
}
