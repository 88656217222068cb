import { againstRules, price } from './preferences.ts';
import { type Sequence, sequenceOf } from './sequence.ts';
import { type State, stepsFor } from './steps.ts';
import type { Placement, Token } from './token.ts';

export type DepthReading = {
  readonly placements: readonly Placement[];
  /** 0 for a child of the container. */
  readonly depths: readonly number[];
  readonly cost: number;
};

/** States kept for each line. Real sections need four at most; the rest is for hostile ones and for texts against the rules. */
const beamWidth = 32;
const beamPrice = 60;

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
  const cheapest = cheapestState(sequence, isAdmissibleStep) ?? cheapestState(sequence, () => true);
  return cheapest ? readingOf(cheapest) : { placements: [], depths: [], cost: 0 };
}

function isAdmissibleStep(before: State, after: State): boolean {
  return after.cost - before.cost < againstRules + price.openAfterColon;
}

function cheapestState(sequence: Sequence, allows: (before: State, after: State) => boolean): State | null {
  let states: State[] = [{ top: null, cost: 0, trace: null }];
  for (let index = 0; index < sequence.tokens.length && states.length > 0; index += 1) {
    const best = new Map<string, State>();
    for (const state of states) {
      for (const next of stepsFor(sequence, index, state)) {
        if (!allows(state, next)) continue;
        const key = next.top?.key ?? '';
        const known = best.get(key);
        if (!known || next.cost < known.cost) best.set(key, next);
      }
    }
    states = [...best.values()].sort(byCost);
    const limit = (states[0]?.cost ?? 0) + beamPrice;
    states = states.slice(0, beamWidth).filter((state) => state.cost <= limit);
  }
  return states[0] ?? null;
}

/**
 * All admissible readings of a short sequence, the preferred one first; for tests and for showing a person what else a text could mean.
 *
 * @throws RangeError when there are more than 10,000, since their number can double with each line.
 */
export function admissibleReadings(tokens: readonly Token[]): DepthReading[] {
  const sequence = sequenceOf(tokens);
  let states: State[] = [{ top: null, cost: 0, trace: null }];
  for (let index = 0; index < tokens.length; index += 1) {
    states = states.flatMap((state) =>
      stepsFor(sequence, index, state).filter((next) => isAdmissibleStep(state, next)),
    );
  }
  const readings = new Map<string, DepthReading>();
  for (const state of states.sort(byCost)) {
    const reading = readingOf(state);
    const key = reading.placements.map((placement) => placement.parent).join();
    if (!readings.has(key)) readings.set(key, reading);
  }
  return [...readings.values()];
}

function byCost(left: State, right: State): number {
  return left.cost - right.cost;
}

function readingOf(state: State): DepthReading {
  const placements: Placement[] = [];
  for (let trace = state.trace; trace !== null; trace = trace.before) placements.push(trace.placement);
  placements.reverse();
  const depths: number[] = [];
  for (const { parent } of placements) depths.push(parent < 0 ? 0 : (depths[parent] ?? 0) + 1);
  return { placements, depths, cost: state.cost };
}
