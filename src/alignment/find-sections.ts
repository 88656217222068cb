import type { Level, Provision } from '../model/provision.ts';
import { EDITORIAL, headingsOver } from './outline.ts';
import { isInScope } from './scope.ts';

/** A section, or an appendix or schedule without sections, as it stands in its instrument. */
export type FoundSection = {
  readonly head: Provision;
  /** The head and its ancestors, innermost first. */
  readonly path: readonly Provision[];
  /** Headings that stand over it, nearest first. */
  readonly headings: readonly Provision[];
  /** The head and its descendants in document order, without editorial matter and what is not in force. */
  readonly subtree: readonly Provision[];
};

/**
 * Closing provisions of an instrument (in the order of the Canadian drafting manuals: transitional, repeal, coming into force). They are about the
 * instrument, not about its subject, and would pair with any other instrument's.
 */
const ABOUT_INSTRUMENT =
  /^\W*(?:related provisions|dispositions connexes|transitional provisions?|dispositions? transitoires?|repeals?|abrogations?|coming into force|entrée en vigueur|commencement|effective dates?)\W*$/i;
/** The same said in a section's own words, under whatever heading: "October 1, 2026: These Regulations come into force on October 1, 2026." */
const SAYS_OF_INSTRUMENT =
  /^\W*(?:these|this|the) [\w’' -]{0,60}?(?:regulations?|rules?|order|by-laws?|section|part)(?:,? except [^.]{0,200})? (?:may be cited as|comes? into force)\b[^.]{0,300}\.?\W*$/i;
/** A place kept or left open, as publishers print it. */
const NOTHING =
  /^\W*(?:reserved|amendments?|repeals?|(?:repealed|abrogée?s?)(?:,[^\]]{0,60})?|modifications?|abrogations?)\W*$/i;
const WHOLE_WITHOUT_SECTIONS: ReadonlySet<Level> = new Set(['appendix', 'schedule', 'form']);

/** Sections in document order; repealed, reserved and not yet commenced text is none: it cannot be a counterpart of law in force. */
export function findSections(edition: readonly Provision[], scope: readonly string[]): FoundSection[] {
  const provisions = [...edition].sort((a, b) => a.ordinal - b.ordinal);
  const byId = new Map(provisions.map((provision) => [provision.eId, provision]));
  const children = Map.groupBy(provisions, (provision) => provision.parentEId);
  const over = headingsOver(provisions, children);
  const withSections = new Set<string>();
  for (const provision of provisions) {
    if (provision.level === 'section')
      for (const outer of pathOf(provision, byId).slice(1)) withSections.add(outer.eId);
  }
  const found: FoundSection[] = [];
  for (const head of provisions) {
    const isWhole = WHOLE_WITHOUT_SECTIONS.has(head.level) && !withSections.has(head.eId);
    if (head.level !== 'section' && !isWhole) continue;
    const path = pathOf(head, byId);
    if (path.some(isNoCounterpart) || !isInScope(scope, path)) continue;
    if (path.slice(1).some((outer) => outer.level === 'section')) continue;
    const headings = over.get(head.eId) ?? [];
    if ([head, ...headings].some((provision) => ABOUT_INSTRUMENT.test(provision.heading ?? ''))) continue;
    const subtree = [...subtreeOf(head, children)].filter(
      (provision) => provision.status === 'in-force' && !EDITORIAL.has(provision.level),
    );
    if (saysNothing(subtree)) continue;
    found.push({ head, path, headings, subtree });
  }
  return found;
}

/** Nothing that could have a counterpart: no text, a place held open, or a word about the instrument instead of its subject. */
function saysNothing(subtree: readonly Provision[]): boolean {
  if (subtree.some(({ table }) => table !== null)) return false;
  const text = subtree
    .map((provision) => provision.text)
    .join(' ')
    .trim();
  return text === '' || NOTHING.test(text) || SAYS_OF_INSTRUMENT.test(text);
}

/** The provision and its ancestors, innermost first. */
function pathOf(provision: Provision, byId: ReadonlyMap<string, Provision>): Provision[] {
  const path: Provision[] = [];
  for (
    let at: Provision | undefined = provision;
    at !== undefined;
    at = at.parentEId === null ? undefined : byId.get(at.parentEId)
  ) {
    path.push(at);
  }
  return path;
}

function* subtreeOf(root: Provision, children: ReadonlyMap<string | null, readonly Provision[]>): Generator<Provision> {
  const pending = [root];
  for (let provision = pending.pop(); provision !== undefined; provision = pending.pop()) {
    yield provision;
    pending.push(...(children.get(provision.eId) ?? []).toReversed());
  }
}

/** Text that is not in force, and what amending instruments left behind the text, cannot be a counterpart of law in force. */
function isNoCounterpart({ status, statusReason }: Provision): boolean {
  return status !== 'in-force' || statusReason === 'transitional';
}
