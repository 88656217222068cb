import type { Instrument } from '../model/instrument.ts';
import type { RepealClause } from '../model/repeal-clause.ts';
import { foldTitle } from './citation-index.ts';
import { canadianId } from './resolve-citation.ts';

/** A repeal clause with where it is printed. */
export type PlacedClause = RepealClause & {
  readonly instrumentId: string;
  readonly citation: string;
  readonly eId: string;
};

/** What a clause does to an instrument of the index. */
export type RepealEffect = {
  readonly instrumentId: string;
  readonly status: 'in-force' | 'repealed';
  readonly reason: 'repealed-by-instrument' | 'repeal-not-in-force';
  readonly inForceUntil: string | null;
  /** The repealing instrument as printed, and where its clause stands if the index has it. */
  readonly by: string;
  readonly byInstrumentId: string | null;
  readonly byEId: string | null;
};

/**
 * Matches repeal clauses with the instruments they name: by the number of the footnote, else by the title, in either language. A title that two
 * instruments share names neither. A clause that is not in force yet leaves its target in force; of several clauses one in force speaks before one
 * that is not, one printed in the repealing instrument before one the publisher notes under the target, and one with a day before one without.
 *
 * @param today the day the index is of: a clause with a later day has no effect yet.
 */
export function findRepealEffects(
  clauses: readonly PlacedClause[],
  instruments: readonly Instrument[],
  today: string,
): RepealEffect[] {
  const known = new Set(instruments.map(({ id }) => id));
  const byTitle = new Map<string, string | null>();
  for (const { id, jurisdiction, title } of instruments) {
    for (const name of jurisdiction === 'ca' ? [title.en, title.fr ?? ''] : []) {
      const folded = foldTitle(name);
      if (folded !== '') byTitle.set(folded, (byTitle.get(folded) ?? id) === id ? id : null);
    }
  }
  const effects = new Map<string, RepealEffect>();
  for (const clause of clauses) {
    const target =
      clause.targetCitation === null
        ? (byTitle.get(foldTitle(clause.targetTitle)) ?? null)
        : canadianId(clause.targetCitation);
    if (target === null || !known.has(target)) continue;
    const isOwn = target === clause.instrumentId;
    // Only the publisher's list of what is to come names a repeal of the instrument it is printed behind.
    if (isOwn && clause.byCitation === null) continue;
    const effect = effectOf(clause, target, known, today);
    const present = effects.get(target);
    if (present === undefined || rank(effect) > rank(present)) effects.set(target, effect);
  }
  return [...effects.values()].sort((a, b) => (a.instrumentId < b.instrumentId ? -1 : 1));
}

function effectOf(clause: PlacedClause, target: string, known: ReadonlySet<string>, today: string): RepealEffect {
  const { inForce, effectiveOn, byCitation } = clause;
  const hasEffect = inForce && (effectiveOn === null || effectiveOn <= today);
  const place = clause.eId.replace(/^.*__(?=sec_)/, '');
  const by = byCitation === null ? clause.instrumentId : canadianId(byCitation.split(',', 1).join());
  return {
    instrumentId: target,
    status: hasEffect ? 'repealed' : 'in-force',
    reason: hasEffect ? 'repealed-by-instrument' : 'repeal-not-in-force',
    inForceUntil: effectiveOn,
    by: byCitation ?? `${clause.citation}${sectionOf(place)}`,
    byInstrumentId: by !== null && known.has(by) ? by : null,
    byEId: byCitation === null ? clause.eId : null,
  };
}

/** `sec_238__para_a` as the amending instrument is cited: `, s. 238(a)`. */
function sectionOf(eId: string): string {
  const [, section, rest = ''] = /^sec_([^_]+)((?:__(?:subsec|para|subpara)_[^_]+)*)/.exec(eId) ?? [];
  if (section === undefined) return '';
  return `, s. ${section}${rest.replace(/__(?:subsec|para|subpara)_([^_]+)/g, '($1)')}`;
}

function rank({ status, byEId, inForceUntil }: RepealEffect): number {
  return (status === 'repealed' ? 4 : 0) + (byEId === null ? 0 : 2) + (inForceUntil === null ? 0 : 1);
}
