import { PERIODS } from '../model/periods.ts';
import type { ComparablePair } from './comparable-pair.ts';
import { haveOneRole } from './compare-figures.ts';
import type { MatchedFigures } from './matched-figures.ts';

/** Both may be a pair, and what they limit is the same: each bears the other out. */
const LIKELY_TOGETHER = 0.4;
/** Laws say in few words how long records are kept, and in as many ways as there are drafters. */
const KEPT_IN_SECTIONS = 0.45;
/** Periods to act or to tell in advance have no name but their sentence. */
const TIMED_IN_SECTIONS = 0.7;
/** A limit of one thing by name. */
const NAMED_IN_SECTIONS = 0.6;
/** Rows that have one name are of one substance or product, wherever their tables stand. */
const ROWS_IN_SECTIONS = 0.15;

/**
 * Whether figures of which one asks more are worth an official's time in the pair where they were found, though its words hardly make it one. The likelihood counts
 * words, and a rule of two lines has few; here the figures bear the pair out. Read on the digests: of 87 directions that waited for nothing but their pair what
 * these signs pick out was worth it in nine of ten cases, what they leave in one of four. They fail where sections of one subject have several rules of records.
 */
export function speaksForPair(
  { alignment, sectionScore = 0 }: ComparablePair,
  { ca, us, isRow, sameSubject }: MatchedFigures,
): boolean {
  if (isRow === true) return sectionScore >= ROWS_IN_SECTIONS;
  if (ca.sense.role === 'retention' && us.sense.role === 'retention') return sectionScore >= KEPT_IN_SECTIONS;
  const areLimits = ca.sense.role === 'limit' && us.sense.role === 'limit';
  if (sameSubject && areLimits && sectionScore >= NAMED_IN_SECTIONS) return true;
  if ((alignment.features['limits'] ?? 0) === 0) return false;
  const isTimed = PERIODS.has(ca.main.dimension) && haveOneRole(ca, us);
  return (
    (isTimed && sectionScore >= TIMED_IN_SECTIONS) ||
    (sectionScore >= LIKELY_TOGETHER && alignment.score >= LIKELY_TOGETHER)
  );
}
