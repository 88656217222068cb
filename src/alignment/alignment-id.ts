import { fnv1a64 } from '../text/fnv1a64.ts';

type Place = { readonly instrumentId: string; readonly eId: string };

/** Same pair, same id, whatever the edition and the order of the sides' members. */
export function alignmentId(crosswalkId: string, ca: readonly Place[], us: readonly Place[]): string {
  const side = (places: readonly Place[]): string[] =>
    places.map(({ instrumentId, eId }) => `${instrumentId} ${eId}`).sort();
  return fnv1a64([crosswalkId, ...side(ca), '=', ...side(us)].join('\n'));
}
