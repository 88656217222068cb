import { PERIODS } from '../../model/periods.ts';
import { type Figure, figuresOf, isEqualFigure } from '../figure.ts';
import { FIGURES } from '../thresholds.ts';
import { type Feature, sharedMarks } from './feature.ts';

/**
 * Figures that are equal once converted: 90 mg/kg and 0.009 percent, 4 in and 100 mm. A figure weighs the more the fewer sections state it; periods
 * weigh little, since 30 days and one year stand in every regulation.
 */
export const equalFigures: Feature = (ca, us) => {
  const caFigures = ca.map((unit) => figuresOf(unit.quantities));
  const usFigures = us.map((unit) => figuresOf(unit.quantities));
  const classOf = classify([...caFigures, ...usFigures].flat());
  const toBag = (figures: readonly Figure[]) => new Map(figures.map((figure) => [classOf(figure), 1] as const));
  return sharedMarks(caFigures.map(toBag), usFigures.map(toBag), (mark) =>
    PERIODS.has(mark.split(' ')[0] ?? '') ? FIGURES.periodWeight : 1,
  );
};

/** Values of one dimension that lie within the tolerance of the least of them are one figure: `length 0.1`. */
function classify(figures: readonly Figure[]): (figure: Figure) => string {
  const names = new Map<string, string>();
  for (const [dimension, members] of Map.groupBy(figures, (figure) => figure.dimension)) {
    let least = Number.NaN;
    for (const value of [...new Set(members.map((figure) => figure.value))].sort((a, b) => a - b)) {
      if (!isEqualFigure({ dimension, value: least }, { dimension, value })) least = value;
      names.set(`${dimension} ${value}`, `${dimension} ${least}`);
    }
  }
  return ({ dimension, value }) => names.get(`${dimension} ${value}`) ?? '';
}
