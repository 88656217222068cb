import { againstRules, price } from './preferences.ts';
import { type Sequence, sequenceOf } from './sequence.ts';
import { type State, stepsFor } from './steps.ts';
import type { Placement, Token } from './token.ts';

export type DepthReading = {
  readonly placements: readonly Placement[];
  /** 0 for a child of the container. */
  readonly depths: readonly number[];
  readonly cost: number;
  /** How much dearer the nearest other reading is; small where a person could read the text otherwise. */
  readonly margin: number;
  /** False where no reading obeys the hard rules: a number is missing, repeated or out of order. */
  readonly obeysRules: boolean;
};

/** States kept for each line. Real sections need four at most; the rest is for texts against the rules, and of long ones less, as hostile ones are long. */
const beamWidth = 32;
const beamWidthOfLong = 8;
const longSequence = 1500;
const beamPrice = 60;

const start: State = { top: null, attach: -1, cost: 0, margin: Number.POSITIVE_INFINITY, trace: null };

/**
 * Derives the depth of flat paragraphs from their markers: the cheapest reading of the whole sequence that obeys the hard rules, or, where there is
 * none, the cheapest of all.
 *
 * The publisher's paragraphs are siblings (GPO guide, 2.4) and the style of a marker does not settle its depth, so a reading is a path through
 * the sequence that keeps a stack of open levels. Equal stacks have equal futures, hence only the cheapest way to each is followed; time grows
 * with the number of lines, not with the number of readings. Deciding marker by marker instead would fail at every (i).
 */
export function deriveDepth(tokens: readonly Token[]): DepthReading {
  const sequence = sequenceOf(tokens);
  // Nearly every section has an admissible reading, and looking only for those takes a fifth of the time.
  const admissible = cheapestState(sequence, isAdmissibleStep);
  if (admissible) return readingOf(admissible, true);
  return readingOf(cheapestState(sequence, () => true) ?? start, false);
}

function isAdmissibleStep(before: State, after: State): boolean {
  return after.cost - before.cost < againstRules + price.openAfterColon;
}

function cheapestState(sequence: Sequence, allows: (before: State, after: State) => boolean): State | null {
  let states: State[] = [start];
  const width = sequence.tokens.length > longSequence ? beamWidthOfLong : beamWidth;
  for (let index = 0; index < sequence.tokens.length && states.length > 0; index += 1) {
    const best = new Map<string, State>();
    for (const state of states) {
      for (const next of stepsFor(sequence, index, state)) {
        if (!allows(state, next)) continue;
        const key = next.top?.key ?? '';
        const known = best.get(key);
        best.set(key, known ? cheaper(known, next) : next);
      }
    }
    states = [...best.values()].sort(byCost);
    const limit = (states[0]?.cost ?? 0) + beamPrice;
    states = states.slice(0, width).filter((state) => state.cost <= limit);
  }
  return states.reduce<State | null>((best, state) => (best ? cheaper(best, state) : state), null);
}

/** The cheaper of two readings of the same lines, remembering how near the other came. */
function cheaper(first: State, second: State): State {
  const [best, other] = second.cost < first.cost ? [second, first] : [first, second];
  const margin = Math.min(best.margin, other.cost - best.cost);
  return margin === best.margin ? best : { ...best, margin };
}

/**
 * All admissible readings of a short sequence, the preferred one first; for tests and for showing a person what else a text could mean.
 *
 * @throws RangeError when there are more than 10,000, since their number can double with each line.
 */
export function admissibleReadings(tokens: readonly Token[]): DepthReading[] {
  const sequence = sequenceOf(tokens);
  let states: State[] = [start];
  for (let index = 0; index < tokens.length; index += 1) {
    states = states.flatMap((state) =>
      stepsFor(sequence, index, state).filter((next) => isAdmissibleStep(state, next)),
    );
    if (states.length > 10_000) throw new RangeError(`more than 10,000 readings of ${tokens.length} lines`);
  }
  const readings = new Map<string, DepthReading>();
  for (const state of states.sort(byCost)) {
    const reading = readingOf(state, true);
    const key = reading.placements.map((placement) => placement.parent).join();
    if (!readings.has(key)) readings.set(key, reading);
  }
  return [...readings.values()];
}

function byCost(left: State, right: State): number {
  return left.cost - right.cost;
}

function readingOf(state: State, obeysRules: boolean): DepthReading {
  const placements: Placement[] = [];
  for (let trace = state.trace; trace !== null; trace = trace.before) placements.push(trace.placement);
  placements.reverse();
  const depths: number[] = [];
  for (const { parent } of placements) depths.push(parent < 0 ? 0 : (depths[parent] ?? 0) + 1);
  return { placements, depths, cost: state.cost, margin: state.margin, obeysRules };
}
