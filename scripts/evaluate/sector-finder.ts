import type { Crosswalk } from '../../src/model/crosswalk.ts';

/** Which sectors two instruments lie in, so that the bridged terms of these are read in them. */
export type SectorFinder = (ca: string, us: readonly string[]) => string[];

/**
 * Those of the project's own pairings of the Canadian instrument; of one that no pairing names, those of the pairings that name one of the U.S. parts, or else a
 * part of one of their titles: a title is one department's law. Bridged terms of a sector that is none of the text's find nothing there or a homonym; without
 * those of its own sector the text has a fifth of the list.
 */
export function sectorFinder(crosswalks: readonly Crosswalk[]): SectorFinder {
  const sectorsOf = (isMeant: (crosswalk: Crosswalk) => boolean): string[] =>
    [...new Set(crosswalks.filter(isMeant).flatMap(({ sectors }) => sectors))].sort();
  return (ca, us) => {
    const titles = new Set(us.map(titleOf));
    const choices = [
      (one: Crosswalk) => one.ca === ca,
      (one: Crosswalk) => one.us.some((part) => us.includes(part)),
      (one: Crosswalk) => one.us.some((part) => titles.has(titleOf(part))),
    ];
    return choices.map(sectorsOf).find((found) => found.length > 0) ?? [];
  };
}

function titleOf(part: string): string {
  return part.split('-')[0] ?? part;
}
