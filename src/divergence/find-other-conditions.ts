import type { ComparableFigure } from './comparable-figure.ts';
import type { PairFigures } from './comparable-pair.ts';
import { boundSameSide } from './compare-figures.ts';
import { overlaps } from './likeness.ts';
import type { MatchedFigures } from './matched-figures.ts';

/**
 * Equal figures that each text asks under conditions of its own. Canada's microwave ovens may leak 1.0 mW/cm² with a load and 5.0 without;
 * U.S. ones 1 before sale and 5 after it. Every value has its twin and still the rules differ.
 *
 * It shows in sets: both texts give several values for one thing, the values match, and the words that tell a text's own values apart have
 * nothing in common with the words that tell the other's apart, for any of the values. One shared word ("fatal") is enough to call it the same
 * distinction.
 */
export function findOtherConditions({ ca: allCa, us: allUs, matched }: PairFigures): Set<MatchedFigures> {
  const apart = new Set<MatchedFigures>();
  const equal = matched.filter(
    ({ forms, exclusive }) => forms.values !== 'different' && !forms.incommensurable && !exclusive,
  );
  for (const [, group] of Map.groupBy(
    equal,
    ({ ca, us }) => `${ca.main.dimension} ${ca.sense.bound} ${subjectKey(ca) || subjectKey(us)}`,
  )) {
    if (group.length < 2 || new Set(group.map(({ forms }) => forms.ca.baseValue)).size < 2) continue;
    if (!areSiblings(group)) continue;
    const [caGroup, usGroup] = [group.map(({ ca }) => ca), group.map(({ us }) => us)];
    const terms = group.map(({ ca, us }) => ({
      ca: distinguishing(ca, caGroup, allCa),
      us: distinguishing(us, usGroup, allUs),
    }));
    const shares = terms.some(({ ca, us }) => overlaps(ca, us));
    const speaks = terms.every(({ ca }) => ca.size > 0) && terms.some(({ us }) => us.size > 0);
    if (!shares && speaks) for (const match of group) apart.add(match);
  }
  return apart;
}

function subjectKey(figure: ComparableFigure): string {
  return [...figure.subject].sort().join('+');
}

/** Bounds on the same side, so that the values are steps of one rule. */
function areSiblings(group: readonly MatchedFigures[]): boolean {
  const first = group[0];
  return (
    first !== undefined &&
    group.every(
      ({ ca, us }) =>
        boundSameSide(ca.sense.bound, first.ca.sense.bound) && boundSameSide(us.sense.bound, first.us.sense.bound),
    )
  );
}

/**
 * Words around a value that stand around none of its siblings; small words count, since "with" and "without" may be all there is. A text may say the
 * value more than once in one provision, and any of the places may be the one that says under which condition.
 */
function distinguishing(
  figure: ComparableFigure,
  siblings: readonly ComparableFigure[],
  all: readonly ComparableFigure[],
): Set<string> {
  // An instrument "capable of measuring 1.0" names the value and sets no limit: only the same bound is the same rule. Nor is the same limit in another
  // provision: the words there belong to that rule.
  const isSame = ({ main, sense }: ComparableFigure): boolean =>
    main.eId === figure.main.eId &&
    main.dimension === figure.main.dimension &&
    main.baseValue === figure.main.baseValue &&
    sense.bound === figure.sense.bound;
  const own = new Set(all.filter(isSame).flatMap(({ passage }) => [...wordsOf(passage)]));
  for (const sibling of siblings) {
    if (!isSame(sibling)) for (const word of wordsOf(sibling.passage)) own.delete(word);
  }
  return own;
}

/** "If it is neither fatal nor life threatening" names what the figure is not under. */
const DENIED = /\bneither [^,;.]{2,40}? nor (?:[\p{L}-]+ ?){1,3}/giu;

function wordsOf(passage: string): Set<string> {
  return new Set(
    passage
      .replace(DENIED, ' ')
      .match(/\p{L}{4,}/gu)
      ?.filter((word) => !EMPTY.has(word))
      .map((word) => word.slice(0, 6)) ?? [],
  );
}

/** Words that stand anywhere and tell no condition from another. */
const EMPTY: ReadonlySet<string> = new Set([
  'such',
  'where',
  'which',
  'that',
  'this',
  'from',
  'shall',
  'must',
  'other',
  'point',
  'points',
  'paragraph',
]);
