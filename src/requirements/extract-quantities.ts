import type { Edition } from '../model/edition.ts';
import type { Provision } from '../model/provision.ts';
import type { Quantity } from '../model/quantity.ts';
import { findQuantities, type QuantityContext } from './find-quantities.ts';
import { readStems } from './read-stems.ts';
import { findTableQuantities } from './table-quantities.ts';

/**
 * The figures of an edition, in document order, numbered from 0 in each provision. A paragraph is read as the end of its stem's sentence, so that
 * "(a) 10 days after ..." under "shall be submitted within" is a maximum.
 */
export function extractQuantities(
  edition: Pick<Edition, 'id' | 'language'>,
  provisions: readonly Provision[],
): Quantity[] {
  const jurisdiction = edition.id.startsWith('us/') ? 'us' : 'ca';
  const stems = readStems(provisions);
  const byId = new Map(provisions.map((provision) => [provision.eId, provision]));
  return provisions.flatMap((provision) => {
    if (SKIPPED.has(provision.level) || provision.text === '') return [];
    const stem = stems.get(provision.eId) ?? null;
    const context: QuantityContext = { language: edition.language, jurisdiction, stem };
    const parent = provision.parentEId === null ? undefined : byId.get(provision.parentEId);
    const intro = [parent?.heading, provision.table?.caption, provision.heading, stem, parent?.text].join(' ');
    const found = findTableQuantities(provision, context, intro) ?? findQuantities(provision.text, context);
    return found.map(
      (quantity, ordinal): Quantity => ({ editionId: edition.id, eId: provision.eId, ordinal, ...quantity }),
    );
  });
}

/** Notes of the publisher on where the text comes from; they hold dates and citations, no law. */
const SKIPPED: ReadonlySet<Provision['level']> = new Set(['source-note', 'authority']);
