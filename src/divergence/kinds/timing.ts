import { DATE_WORDS, readDate } from '../../text/read-date.ts';
import type { ComparableFigure } from '../comparable-figure.ts';
import type { ComparablePair, DivergenceKindDetector, FoundDivergence } from '../comparable-pair.ts';
import { figuresOf } from '../pair-figures.ts';
import { formatPrinted } from '../printed-figure.ts';
import { weighWords } from '../weigh.ts';

/** The same figure, which one text asks from another day on than the other. */
export const timing: DivergenceKindDetector = {
  kind: 'timing',
  describe: 'Both sides ask the same figure, from different dates on.',
  detect(pair: ComparablePair): FoundDivergence[] {
    const figures = figuresOf(pair);
    const around = figures.around ?? figures;
    return figures.matched.flatMap(({ ca, us, forms }) => {
      if (forms.values !== 'equal' && forms.values !== 'converted') return [];
      const dates = { ca: startOf(ca), us: startOf(us) };
      if (dates.ca === null || dates.us === null || dates.ca === dates.us) return [];
      if (isAskedTwice(ca, around.ca) || isAskedTwice(us, around.us)) return [];
      const days = Math.round((Date.parse(dates.us) - Date.parse(dates.ca)) / DAY);
      return [
        {
          kind: 'timing',
          // Who asks first asks more for as long as the other waits.
          stringency: days > 0 ? 'ca-stricter' : 'us-stricter',
          ratio: null,
          weight: weighWords('timing'),
          ca: evidenceOf(ca),
          us: evidenceOf(us),
          details: {
            kind: 'timing',
            subject: ca.main.subject ?? us.main.subject,
            value: formatPrinted(ca.main, ca.sense.bound),
            caDate: dates.ca,
            usDate: dates.us,
            days,
          },
        },
      ];
    });
  },
};

/** The same amount from another day on, or from none, in the same section: which of the two faces the other text is open. */
function isAskedTwice(figure: ComparableFigure, all: readonly ComparableFigure[]): boolean {
  const { dimension, baseValue, unit } = figure.main;
  return all.some(
    (other) =>
      other !== figure &&
      other.main.dimension === dimension &&
      other.main.unit === unit &&
      other.main.baseValue === baseValue &&
      startOf(other) !== startOf(figure),
  );
}

const DAY = 86_400_000;
const STARTS =
  '(?:on (?:or|and) after|on and from|beginning (?:on|in|with)|starting (?:on|in|with)|effective(?: on)?|as of|from|after|since|commencing(?: on)?)';
const FROM_DAY = new RegExp(`(?<![\\p{L}])${STARTS},? (?<day>${DATE_WORDS})`, 'giu');
const FROM_YEAR = new RegExp(
  `(?<![\\p{L}])(?:${STARTS}|for|in|during)(?: the)?(?: model| calendar)?(?: years?)? (?<year>(?:19|20)\\d\\d)(?! ?(?:kg|mm|m|lb|hours|L)(?![\\p{L}]))`,
  'giu',
);

/**
 * The one date that the words of a figure put it in force on; null where they name none or several, since it is not known which is meant. A year
 * stands for its first day.
 */
function startOf({ passage }: ComparableFigure): string | null {
  const days = [...passage.matchAll(FROM_DAY)].flatMap(({ groups }) => readDate(groups?.['day'] ?? '') ?? []);
  const found =
    days.length > 0 ? days : [...passage.matchAll(FROM_YEAR)].map(({ groups }) => `${groups?.['year'] ?? ''}-01-01`);
  const unique = new Set(found);
  return unique.size === 1 ? (found[0] ?? null) : null;
}

function evidenceOf({ main }: ComparableFigure): FoundDivergence['ca'] {
  return { editionId: main.editionId, eId: main.eId, span: main.span, text: main.text };
}
