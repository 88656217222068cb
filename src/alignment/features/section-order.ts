import type { SectionUnit } from '../section-units.ts';
import type { Feature } from './feature.ts';

/** How near the sections stand in the run of their instruments: definitions first, duties next, records and transition last, in both countries. */
export const sectionOrder: Feature = (ca, us) => {
  const [caPlaces, usPlaces] = [placesOf(ca), placesOf(us)];
  return (caAt, usAt) => 1 - Math.abs((caPlaces[caAt] ?? 0.5) - (usPlaces[usAt] ?? 0.5));
};

/** From 0 for the first section of an instrument to 1 for its last. */
function placesOf(units: readonly SectionUnit[]): number[] {
  const places: number[] = [];
  for (const members of Map.groupBy(units.keys(), (at) => units[at]?.instrumentId ?? '').values()) {
    for (const [place, at] of members.entries()) places[at] = members.length === 1 ? 0.5 : place / (members.length - 1);
  }
  return places;
}
