import { distinctHeadings } from './distinct-headings.ts';
import type { LawSection } from './law-section.ts';

/** Places of the sections by run: the body is one, each schedule another; they follow plans of their own. */
export function runsOf(instrument: readonly LawSection[]): number[][] {
  return [...Map.groupBy(instrument.keys(), (at) => runOf(instrument[at])).values()];
}

/** The words that name each section: of its heading, or the nearest above it, those that its neighbors do not share. */
export function namesOf(instrument: readonly LawSection[]): (readonly string[])[] {
  const names: (readonly string[])[] = [];
  for (const run of runsOf(instrument)) {
    const own = distinctHeadings(run.map((at) => headingOf(instrument[at])));
    for (const [place, at] of run.entries()) names[at] = own[place] ?? [];
  }
  return names;
}

function headingOf(section: LawSection | undefined): readonly string[] {
  if (section === undefined) return [];
  return section.heading.length > 0 ? section.heading : section.above;
}

function runOf(section: LawSection | undefined): string {
  return /^sched[^/]*?(?=__|$)/.exec(section?.eId ?? '')?.[0] ?? '';
}
