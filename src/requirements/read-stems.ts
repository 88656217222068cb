import type { Provision } from '../model/provision.ts';

/** A stem longer than this is cut from the left: what matters of it stands at its end. */
const STEM_LENGTH = 600;

/**
 * The stem of every provision that has one: the text of the nearest ancestors that is not a finished sentence, outermost first ("The report shall be
 * submitted" + "in respect of an incident in Canada"). Both countries' drafting rules (Office of the Federal Register, Document Drafting
 * Handbook; Justice Canada, legistics) end such a stem without a full stop.
 */
export function readStems(provisions: readonly Provision[]): Map<string, string> {
  const byId = new Map(provisions.map((provision) => [provision.eId, provision]));
  const stems = new Map<string, string>();
  for (const provision of provisions) {
    const parent = provision.parentEId === null ? undefined : byId.get(provision.parentEId);
    if (parent === undefined || provision.level === 'definition' || !isOpen(parent.text)) continue;
    // The last sentence of the parent is the one left open.
    const open = parent.text.slice(parent.text.search(/(?:(?<=[.;] )[^.;]|^)[^.;]*$/));
    const stem = [stems.get(parent.eId) ?? '', open].join(' ').trim().slice(-STEM_LENGTH);
    stems.set(provision.eId, stem);
  }
  return stems;
}

function isOpen(text: string): boolean {
  return text !== '' && !/[.!?][)”"’']*$/.test(text.trimEnd());
}
