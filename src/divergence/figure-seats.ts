import { PERIODS } from '../model/periods.ts';
import { type ComparableFigure, wordsOf } from './comparable-figure.ts';
import { countShared } from './likeness.ts';

/** A figure of a stem governs each case below it, and may face another figure in each. */
export function seatsOf(
  figure: ComparableFigure,
): { readonly seat: ComparableFigure; readonly figure: ComparableFigure }[] {
  return PERIODS.has(figure.main.dimension) && figure.cases.length > 1
    ? figure.cases.map((words) => ({
        seat: { ...figure, context: new Set([...figure.context, ...words]), cases: [words] },
        figure,
      }))
    : [{ seat: figure, figure }];
}

/** Share of the words of a stem's case that the other text's sentence has too; null for figures of no case. */
export function fitOfCase(ca: ComparableFigure, us: ComparableFigure): number | null {
  const fits = [
    [ca, us],
    [us, ca],
  ].flatMap(([one, other]) =>
    one?.cases.length === 1 && other !== undefined
      ? one.cases.map((words) => {
          const said = wordsOf(other.passage.replace(DENIED, ' '));
          return countShared(words, said) / Math.max(1, words.size);
        })
      : [],
  );
  return fits.length === 0 ? null : Math.max(...fits);
}

/** "If it has not led to a death": what did not happen is no case of the figure. */
const DENIED = /(?<!\p{L})(?:has|have|had|is|are|was|were|does|do|did) not (?!more|less|later)[^,;.]{1,80}/giu;
