import type { Relation, RelationStore } from './relation-store.ts';
import type { SectionScores } from './section-scores.ts';
import type { SectionUnit } from './section-units.ts';

/** What every section pass may look at. */
export type SectionContext = {
  readonly ca: readonly SectionUnit[];
  readonly us: readonly SectionUnit[];
  readonly scores: SectionScores;
};

/** One kind of evidence. A pass reads what earlier passes found and returns what it finds; the pipeline puts it into the store. */
export type SectionPass = {
  readonly name: string;
  readonly find: (context: SectionContext, store: Pick<RelationStore, 'has' | 'isRelated'>) => Relation[];
};
