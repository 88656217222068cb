import type { EditionChange } from '../../../src/model/edition-change.ts';
import type { Provision } from '../../../src/model/provision.ts';

/**
 * What the provisions of one edition say that no change names and that are not inside something that came or went. Applied to the older
 * edition, the changes give the newer one if this is equal for both: the rest stayed as it was. The status is left out, since what is inside a
 * provision follows its status unnamed.
 */
export function unnamed(
  provisions: readonly Provision[],
  changes: readonly EditionChange[],
  side: 'from' | 'to',
): readonly string[] {
  const isWhole = new Map(
    changes.flatMap((one) => one[side].map((place) => [place, one.from.length * one.to.length === 0])),
  );
  // What stands inside something that came or went goes with it, unless it is inside something that moved there.
  const goesAlong = new Map<string, boolean>();
  const rest: string[] = [];
  for (const [place, { eId, parentEId, text, heading }] of provisions.entries()) {
    const inherited = eId.startsWith(`${parentEId}__`) && goesAlong.get(parentEId ?? '') === true;
    goesAlong.set(eId, isWhole.get(place) ?? inherited);
    if (!isWhole.has(place) && !inherited) rest.push(JSON.stringify([text, heading]));
  }
  return rest.toSorted();
}
