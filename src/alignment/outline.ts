import type { Level, Provision } from '../model/provision.ts';

/** Editorial matter, not law: an amendment history would align with every other one. */
export const EDITORIAL: ReadonlySet<Level> = new Set(['source-note', 'authority', 'footnote']);

const AFTER_BODY: ReadonlySet<Level> = new Set(['schedule', 'appendix', 'form']);
const PART = /^\s*(?:part|partie|division|section|subpart)\b/i;

/**
 * Headings that stand over each provision, innermost first: those of enclosing levels, and headings printed as siblings before it, as Canadian
 * regulations print theirs. Publishers do not all say how deep such a heading is, so it is read from the page: headings in an unbroken run are an outer
 * and an inner one, a lone heading ends the one before it, and a numbered part stays until the next part.
 */
export function headingsOver(
  provisions: readonly Provision[],
  children: ReadonlyMap<string | null, readonly Provision[]>,
): ReadonlyMap<string, readonly Provision[]> {
  const over = new Map<string, readonly Provision[]>();
  for (const provision of provisions) {
    const inherited = [
      ...(isTitled(provision) && provision.parentEId !== null ? [provision] : []),
      ...(over.get(provision.eId) ?? []),
    ];
    let part: Provision[] = [];
    let run: Provision[] = [];
    let previousWasHeading = false;
    for (const child of children.get(provision.eId) ?? []) {
      const isHeading =
        child.level === 'heading' && (children.get(child.eId) ?? []).every((below) => EDITORIAL.has(below.level));
      // What comes after the body has its own headings.
      if (AFTER_BODY.has(child.level)) {
        part = [];
        run = [];
      }
      if (isHeading && PART.test(child.number ?? child.heading ?? '')) {
        part = [child];
        run = [];
      } else if (isHeading) {
        run = previousWasHeading ? [child, ...run] : [child];
      }
      previousWasHeading = isHeading;
      over.set(child.eId, [...run, ...part, ...inherited]);
    }
  }
  return over;
}

export function isTitled(provision: Provision): boolean {
  return (provision.heading ?? '') !== '';
}
