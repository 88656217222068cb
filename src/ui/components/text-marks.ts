import type { View } from '../view.ts';
import { convertedFigure, localFigure } from './local-figure.ts';
import type { TextMark } from './marked-text.ts';
import type { NumberedDifferences } from './numbered-differences.ts';

/** The evidence of each difference by provision, numbered as in the list; figures carry what they are in the other side's unit. */
export function textMarks(
  view: View,
  differences: NumberedDifferences,
  side: 'ca' | 'us',
): ReadonlyMap<string, readonly TextMark[]> {
  const marks = new Map<string, TextMark[]>();
  for (const { number, divergence } of [...differences.differing, ...differences.same]) {
    const { eId, span } = divergence[side];
    const { details } = divergence;
    const other =
      details.kind === 'quantity'
        ? side === 'ca'
          ? convertedFigure(details.caFigure, details.caConverted)
          : convertedFigure(details.usFigure, details.usConverted)
        : null;
    const converted = other === null ? null : (localFigure(other, view.language) ?? other);
    marks.set(eId, [...(marks.get(eId) ?? []), { span, number, converted }]);
  }
  return marks;
}
