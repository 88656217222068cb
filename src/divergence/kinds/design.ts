import { PERIODS } from '../../model/periods.ts';
import type { ComparableFigure } from '../comparable-figure.ts';
import type { ComparablePair, DivergenceKindDetector, FoundDivergence } from '../comparable-pair.ts';
import { likeness } from '../likeness.ts';
import { figuresOf } from '../pair-figures.ts';
import { formatPrinted } from '../printed-figure.ts';
import { weighWords } from '../weigh.ts';

/** Texts whose figures stand among fewer words in common have other aims. */
const SAME_AIM = 0.35;

/** Both texts limit the same thing, by figures that measure different things, so that neither can be called stricter. */
export const design: DivergenceKindDetector = {
  kind: 'design',
  describe: 'Both sides limit the same thing by different means: figures of different dimensions.',
  detect(pair: ComparablePair): FoundDivergence[] {
    const { ca, us, matched } = figuresOf(pair);
    // Where figures compare, the means are the same.
    if (matched.length > 0) return [];
    const limits = [ca, us].map((figures) => figures.filter(({ sense }) => sense.role === 'limit')) as [
      ComparableFigure[],
      ComparableFigure[],
    ];
    const [left] = limits[0];
    const [right] = limits[1];
    if (left === undefined || right === undefined) return [];
    const dimensions = limits.map((figures) => new Set(figures.map(({ main }) => main.dimension)));
    const isApart = [...(dimensions[0] ?? [])].every((dimension) => dimensions[1]?.has(dimension) === false);
    if (!isApart || [left, right].some(({ main }) => PERIODS.has(main.dimension))) return [];
    if (likeness(left.context, right.context) < SAME_AIM) return [];
    return [
      {
        kind: 'design',
        stringency: 'unknown',
        ratio: null,
        weight: weighWords('design'),
        ca: evidenceOf(left),
        us: evidenceOf(right),
        details: { kind: 'design', caMeans: nameOf(left), usMeans: nameOf(right) },
      },
    ];
  },
};

function nameOf({ main, sense }: ComparableFigure): string {
  const figure = formatPrinted(main, sense.bound);
  return main.subject === null ? figure : `${main.subject} ${figure}`;
}

function evidenceOf({ main }: ComparableFigure): FoundDivergence['ca'] {
  return { editionId: main.editionId, eId: main.eId, span: main.span, text: main.text };
}
