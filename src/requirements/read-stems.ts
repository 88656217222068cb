import type { Provision } from '../model/provision.ts';
import { openEnd } from '../text/open-end.ts';

/** A stem longer than this is cut from the left: what matters of it stands at its end. */
const STEM_LENGTH = 600;

/**
 * The stem of every provision that has one: the text of the nearest ancestors that is not a finished sentence, outermost first ("The report shall be
 * submitted" + "in respect of an incident in Canada").
 */
export function readStems(provisions: readonly Provision[]): Map<string, string> {
  const byId = new Map(provisions.map((provision) => [provision.eId, provision]));
  const stems = new Map<string, string>();
  for (const provision of provisions) {
    const parent = provision.parentEId === null ? undefined : byId.get(provision.parentEId);
    const open = parent === undefined || provision.level === 'definition' ? '' : openEnd(parent.text);
    if (parent === undefined || open === '') continue;
    const stem = [stems.get(parent.eId) ?? '', open].join(' ').trim().slice(-STEM_LENGTH);
    stems.set(provision.eId, stem);
  }
  return stems;
}
