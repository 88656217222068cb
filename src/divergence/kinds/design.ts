import { PERIODS } from '../../model/periods.ts';
import type { ComparableFigure } from '../comparable-figure.ts';
import type { ComparablePair, DivergenceKindDetector, FoundDivergence } from '../comparable-pair.ts';
import { likeness } from '../likeness.ts';
import { findOpenTerm } from '../open-terms.ts';
import { figuresOf } from '../pair-figures.ts';
import { formatPrinted } from '../printed-figure.ts';
import { isLikely, weighDoubtful, weighWords } from '../weigh.ts';

/** Texts whose figures stand among fewer words in common have other aims. */
const SAME_AIM = 0.35;

/** Sections that are called aligned vouch for two rules in like sentences, however few words the paragraphs share. */
const SURE_SECTIONS = 0.8;

/** Both texts limit the same thing, by means that do not compare, so that neither can be called stricter. */
export const design: DivergenceKindDetector = {
  kind: 'design',
  describe:
    'Both sides limit the same thing by different means: figures of different dimensions, or a period and a word that leaves it open.',
  detect(pair: ComparablePair): FoundDivergence[] {
    return [...detectFigures(pair), ...detectOpenTerms(pair)];
  },
};

/** "At intervals of at most 15 months" where the other text says "regularly". */
function detectOpenTerms(pair: ComparablePair): FoundDivergence[] {
  const figures = figuresOf(pair);
  const settled = new Set(figures.matched.flatMap(({ ca, us }) => [ca, us]));
  const isWorth = isLikely(pair) || (pair.sectionScore ?? 0) >= SURE_SECTIONS;
  const weight = weighWords('open-term');
  return (['ca', 'us'] as const).flatMap((side) =>
    figures[side].flatMap((figure): FoundDivergence[] => {
      if (settled.has(figure) || figures.elsewhere?.has(figure) === true) return [];
      const open = findOpenTerm(figure, pair[side === 'ca' ? 'us' : 'ca']);
      if (open === null) return [];
      const printed = formatPrinted(figure.main, figure.sense.bound);
      return [
        {
          kind: 'design',
          stringency: 'unknown',
          ratio: null,
          weight: isWorth ? weight : weighDoubtful(weight),
          ...(side === 'ca'
            ? { ca: evidenceOf(figure), us: open.evidence }
            : { ca: open.evidence, us: evidenceOf(figure) }),
          details:
            side === 'ca'
              ? { kind: 'design', caMeans: printed, usMeans: open.words }
              : { kind: 'design', caMeans: open.words, usMeans: printed },
        },
      ];
    }),
  );
}

function detectFigures(pair: ComparablePair): FoundDivergence[] {
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
      weight: isLikely(pair) ? weighWords('design') : weighDoubtful(weighWords('design')),
      ca: evidenceOf(left),
      us: evidenceOf(right),
      details: { kind: 'design', caMeans: nameOf(left), usMeans: nameOf(right) },
    },
  ];
}

function nameOf({ main, sense }: ComparableFigure): string {
  const figure = formatPrinted(main, sense.bound);
  return main.subject === null ? figure : `${main.subject} ${figure}`;
}

function evidenceOf({ main }: ComparableFigure): FoundDivergence['ca'] {
  return { editionId: main.editionId, eId: main.eId, span: main.span, text: main.text };
}
