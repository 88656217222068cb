import type { ProvisionLabel } from '../model/alignment-summary.ts';
import type { Language } from '../model/language.ts';
import { formatProvisionCitation } from '../model/provision-citation.ts';
import type { ProvisionPointer } from '../model/tag.ts';
import type { Database } from '../store/database.ts';
import { findEdition, findShownEdition } from '../store/editions.ts';
import { findInstrument } from '../store/instruments.ts';
import { readSubtree } from '../store/provisions.ts';
import type { Trace } from '../store/trace-pointers.ts';
import { Problem } from './problem.ts';
import { holdsWords, quoteOf } from './quote.ts';

/** A pointer to a provision as it reads now: what a tag keeps, since row ids and alignments change when texts are read again. */
export async function pointTo(
  index: Database,
  label: Pick<ProvisionLabel, 'instrumentId' | 'editionId' | 'eId'>,
): Promise<ProvisionPointer> {
  const [edition, subtree] = await Promise.all([
    findEdition(index, label.editionId),
    readSubtree(index, label.editionId, label.eId),
  ]);
  if (edition === null) throw new Problem('no-such-edition', { id: label.editionId });
  const { instrumentId, eId } = label;
  return { instrumentId, eId, quote: quoteOf(subtree), exact: null, pointInTime: edition.pointInTime };
}

/** What has become of a pointer: whether the edition shown now has the provision, and whether it still says the same. */
export async function resolvePointer(
  index: Database,
  pointer: ProvisionPointer,
  language: Language,
): Promise<{ resolves: boolean; changed: boolean; citation: string; now: string }> {
  const [instrument, edition] = await Promise.all([
    findInstrument(index, pointer.instrumentId),
    findShownEdition(index, pointer.instrumentId, 'en'),
  ]);
  const subtree = edition === null ? [] : await readSubtree(index, edition.id, pointer.eId);
  const resolves = subtree.length > 0;
  const now = quoteOf(subtree);
  return {
    resolves,
    now,
    changed: resolves && (pointer.exact === null ? now !== pointer.quote : !holdsWords(now, pointer.exact)),
    citation: formatProvisionCitation(instrument?.citation ?? pointer.instrumentId, pointer.eId, language),
  };
}

/** What a page says of a trace; null when nothing changed or nothing can be told. */
export async function describeTrace(
  index: Database,
  pointer: ProvisionPointer,
  trace: Trace | null,
  language: Language,
) {
  if (trace === null || trace.changes === 0) return null;
  const { from, to, changes, firstChange, eId } = trace;
  const hasMoved = eId !== null && eId !== pointer.eId;
  const citation = hasMoved ? (await resolvePointer(index, { ...pointer, eId }, language)).citation : '';
  return { from, to, changes, firstChange, now: hasMoved ? { eId, citation } : null };
}
