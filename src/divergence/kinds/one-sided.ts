import { PERIODS } from '../../model/periods.ts';
import type { ComparableFigure } from '../comparable-figure.ts';
import type { ComparablePair, DivergenceKindDetector, FoundDivergence } from '../comparable-pair.ts';
import { evidenceOfAbsence } from '../evidence.ts';
import { figuresOf } from '../pair-figures.ts';
import { formatPrinted } from '../printed-figure.ts';
import { weighWords } from '../weigh.ts';

/** Roles in which a figure binds somebody by itself. */
const BINDS: ReadonlySet<string> = new Set([
  'limit',
  'deadline',
  'reply',
  'retention',
  'notice',
  'interval',
  'waiting',
]);
/** A side that gives more limits without a counterpart is another text, not one with a limit more. */
const MOST = 3;

/**
 * A limit that only one of two aligned texts sets: the other has no figure of its kind at all. Each text may still hold the limit elsewhere, so no
 * direction is told.
 */
export const oneSided: DivergenceKindDetector = {
  kind: 'one-sided',
  describe: 'Only one side sets a limit; the text that it is aligned with has no figure of the kind.',
  detect(pair: ComparablePair): FoundDivergence[] {
    return (['ca', 'us'] as const).flatMap((side) => {
      const other = side === 'ca' ? pair.us : pair.ca;
      const there = evidenceOfAbsence(other);
      const figures = figuresOf(pair);
      const facing = figures[side === 'ca' ? 'us' : 'ca'].flatMap(({ forms }) => forms);
      const known = new Set([...other.quantities, ...facing].map(({ dimension }) => kindOf(dimension)));
      const alone = distinct(figures[side].filter((figure) => figures.elsewhere?.has(figure) !== true)).filter(
        ({ main, sense, forms }) =>
          BINDS.has(sense.role) &&
          // A limit in time is an age or a date, which says whom a rule is about.
          !(sense.role === 'limit' && main.dimension.endsWith('time')) &&
          main.dimension !== 'count' &&
          forms.every(({ dimension }) => !known.has(kindOf(dimension))),
      );
      if (there === null || alone.length > MOST) return [];
      return alone.map(({ main, sense }): FoundDivergence => {
        const here = { editionId: main.editionId, eId: main.eId, span: main.span, text: main.text };
        return {
          kind: 'one-sided',
          stringency: 'unknown',
          ratio: null,
          weight: weighWords('one-sided'),
          ca: side === 'ca' ? here : there,
          us: side === 'us' ? here : there,
          details: { kind: 'one-sided', side, about: 'figure', says: formatPrinted(main, sense.bound) },
        };
      });
    });
  },
};

/** Periods are of one kind however their days are counted: ten business days are not missing where the other side says sixty days. */
function kindOf(dimension: string): string {
  return PERIODS.has(dimension) ? 'time' : dimension;
}

function distinct(figures: readonly ComparableFigure[]): ComparableFigure[] {
  const seen = new Set<string>();
  return figures.filter(({ main }) => {
    const key = `${main.dimension} ${main.baseValue} ${main.bound}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
