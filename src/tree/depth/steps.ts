import type { Reading } from './markers.ts';
import { ignorePrice, openPrice, price } from './preferences.ts';
import { continuesNumbering, differsFromParent, isAfter, isBelow, startsAtOne } from './rules.ts';
import type { Sequence } from './sequence.ts';
import { type Ending, type Frame, type Placement, pushFrame, type Token } from './token.ts';

type Trace = { readonly placement: Placement; readonly before: Trace | null };

/** A partial reading: the open levels, the price so far and how it was reached. */
export type State = {
  readonly top: Frame | null;
  /**
   * The token that lines without a number hang on: that of `top`, unless flush text has closed its list. What is printed behind the
   * flush text then hangs where that does, or the tree would not stand in the order of the text.
   */
  readonly attach: number;
  readonly cost: number;
  /** How much dearer the nearest reading is that was given up on the way. */
  readonly margin: number;
  readonly trace: Trace | null;
};

/**
 * Where a marker that starts a paragraph can stand above this depth, it does not stand below. Six levels are what the GPO guide (2.4) knows. Only lines
 * that fit no list are read so deep, and since each line may continue every open level, a stack that grows with the text costs the square of its length.
 */
const DEEPEST = 32;

/** Every way to read the token at `index` after a partial reading, admissible ones and those against the rules. */
export function stepsFor(sequence: Sequence, index: number, state: State): State[] {
  const token = sequence.tokens[index];
  switch (token?.kind) {
    case 'marker':
      return markerSteps(sequence, index, token, state);
    case 'definition':
      return definitionSteps(index, state);
    case 'heading':
      return [
        move(state, pushFrame(null, index, 'heading', 0, null), -1, 0),
        leaf(state, state.attach, price.headingInList),
      ];
    case 'text':
      return textSteps(sequence, index, token, state);
    case 'flush':
      return [leaf(state, flushParent(sequence, index, state), 0), ...headSteps(sequence, index, token, state)];
    case 'item':
      return [leaf(state, state.attach, 0), ...headSteps(sequence, index, token, state)];
    case 'apparatus':
      return [{ ...leaf(state, -1, 0), attach: state.attach }];
    default:
      return [leaf(state, state.attach, 0)];
  }
}

function move(state: State, top: Frame | null, parent: number, cost: number, repeats: number | null = null): State {
  const placement = { parent, ignored: false, repeats };
  const trace = { placement, before: state.trace };
  return { top, attach: top?.token ?? -1, cost: state.cost + cost, margin: state.margin, trace };
}

/** A line that opens nothing; what follows without a number hangs where it does. */
function leaf(state: State, parent: number, cost: number): State {
  return { ...move(state, state.top, parent, cost), attach: parent };
}

function markerSteps(sequence: Sequence, index: number, token: Token, state: State): State[] {
  const steps: State[] = [];
  const ending = sequence.tokens[index - 1]?.ending ?? 'other';
  for (const reading of token.readings) {
    if (reading.style === 'number') steps.push(...numberSteps(sequence, index, token, reading, state));
    else {
      if (!token.sameParagraph) steps.push(...continueSteps(sequence, index, token, reading, state));
      steps.push(...openSteps(index, reading, ending, token, state));
    }
  }
  // One piece of a paragraph cannot be text while the next is a provision.
  if (!token.sameParagraph && !sequence.tokens[index + 1]?.sameParagraph) {
    const ignored = leaf(state, state.attach, ignorePrice(token.readings));
    const placement = { parent: state.attach, ignored: true, repeats: null };
    steps.push({ ...ignored, trace: { placement, before: state.trace } });
  }
  if (token.sameParagraph || (state.top?.depth ?? 0) < DEEPEST) return steps;
  const shallow = steps.filter(({ top }) => (top?.depth ?? 0) < DEEPEST);
  return shallow.length > 0 ? shallow : steps;
}

function continueSteps(sequence: Sequence, index: number, token: Token, reading: Reading, state: State): State[] {
  const steps: State[] = [];
  const before = sequence.tokens[index - 1];
  let closed = 0;
  for (let frame = state.top; frame !== null; frame = frame.parent) {
    if (frame.style === reading.style) {
      const cost = continuePrice(sequence, index, frame, reading, before?.ending ?? 'other');
      const next = pushFrame(frame.parent, index, reading.style, reading.last, reading.path);
      steps.push(move(state, next, frame.parent?.token ?? -1, cost + closed * price.closeLevel));
      if (token.barePrefix && frame.last === reading.first) {
        steps.push(move(state, frame, frame.parent?.token ?? -1, price.repeatPrefix, frame.token));
      }
    }
    closed += 1;
  }
  return steps;
}

function continuePrice(sequence: Sequence, index: number, frame: Frame, reading: Reading, ending: Ending): number {
  const afterColon = ending === 'colon' && sequence.tokens[index - 1]?.kind === 'marker' ? price.continueAfterColon : 0;
  if (continuesNumbering(frame, reading)) return afterColon;
  if (reading.first > frame.last) return price.skip + Math.min(10, reading.first - frame.last) / 2;
  const restarts = startsAtOne(reading) && (sequence.breaks[index] ?? 0) > (sequence.breaks[frame.token + 1] ?? 0);
  return restarts ? price.restartAfterBreak : price.restart;
}

/** A list opens below the last provision, or above the definition or unnumbered head that stands open. */
function openSteps(index: number, reading: Reading, ending: Ending, token: Token, state: State): State[] {
  const isClosed = state.attach !== (state.top?.token ?? -1);
  const steps = isClosed
    ? [openStep(index, reading, 'other', state, state.top?.parent ?? null, price.openTextWithoutColon)]
    : [openStep(index, reading, ending, state, state.top, belowPrice(state.top, reading, ending))];
  for (let frame = state.top; frame !== null && !token.sameParagraph; frame = frame.parent) {
    const cost = isPast(frame, reading) ? 0 : leavePrice[frame.style];
    if (cost === undefined) continue;
    steps.push(openStep(index, reading, 'other', state, frame.parent, cost));
  }
  return steps;
}

function belowPrice(top: Frame | null, reading: Reading, ending: Ending): number {
  if (top === null) return 0;
  return (isPast(top, reading) ? price.openBelowPast : 0) + (ending === 'reserved' ? price.openBelowReserved : 0);
}

/** What a list pays that opens above an open frame; below any other it cannot. */
const leavePrice: Partial<Record<Frame['style'], number>> = {
  text: price.leaveText,
  definition: price.leaveDefinition,
};

/** Whether a decimal number has been passed: `1.` behind `0.2` counts the divisions of which `0.2` is in an earlier one. */
function isPast(frame: Frame | null, reading: Reading): boolean {
  const first = frame?.style === 'number' ? Number(frame.path?.[0]) : Number.NaN;
  return reading.style === 'arabic-stop' && reading.first > first;
}

function openStep(
  index: number,
  reading: Reading,
  ending: Ending,
  state: State,
  parent: Frame | null,
  extra: number,
): State {
  let cost = extra + openPrice(parent, reading, parent === null ? 'other' : ending);
  if (!startsAtOne(reading)) cost += price.openLate;
  if (!differsFromParent(parent, reading)) {
    cost += ending === 'colon' && startsAtOne(reading) ? price.sameStyleAfterColon : price.sameStyleAsParent;
  }
  return move(state, pushFrame(parent, index, reading.style, reading.last, reading.path), parent?.token ?? -1, cost);
}

/** A path names its own parent; all that is in question is whether it is a number at all. */
function numberSteps(sequence: Sequence, index: number, token: Token, reading: Reading, state: State): State[] {
  const path = reading.path ?? [];
  let parent: Frame | null = state.top;
  while (parent !== null && !canHold(parent, path)) {
    if (token.barePrefix && parent.style === 'number' && parent.path?.join('.') === path.join('.')) {
      return [move(state, parent, parent.parent?.token ?? -1, price.repeatPrefix, parent.token)];
    }
    parent = parent.parent;
  }
  const previous = sequence.pathsBefore[index] ?? null;
  const backwards = token.lowerCase ? price.backwardsSentence : price.backwardsPath;
  const cost = previous === null || isAfter(path, previous) ? 0 : backwards;
  return [move(state, pushFrame(parent, index, 'number', 0, path), parent?.token ?? -1, cost)];
}

/** A heading holds any path; a path or a plain `5.` holds those that it begins. */
function canHold(frame: Frame, path: readonly string[]): boolean {
  if (frame.style === 'heading') return true;
  return frame.path !== null && isBelow(path, frame.path);
}

function definitionSteps(index: number, state: State): State[] {
  const steps: State[] = [];
  for (let frame = state.top; frame !== null; frame = frame.parent) {
    if (frame.style !== 'definition') continue;
    steps.push(move(state, pushFrame(frame.parent, index, 'definition', 0, null), frame.parent?.token ?? -1, 0));
    break;
  }
  const nested = steps.length > 0 ? price.nestDefinition : 0;
  const parent = state.top;
  steps.push(move(state, pushFrame(parent, index, 'definition', 0, null), parent?.token ?? -1, nested));
  return steps;
}

/** A leaf of the open paragraph, or the head of a list that starts again after it. */
function textSteps(sequence: Sequence, index: number, token: Token, state: State): State[] {
  return [leaf(state, state.attach, 0), ...headSteps(sequence, index, token, state)];
}

/** The line as the head of a list that starts right after it; it closes the list before. */
function headSteps(sequence: Sequence, index: number, token: Token, state: State): State[] {
  const steps: State[] = [];
  const next = sequence.tokens[index + 1];
  const opens =
    next?.kind === 'marker' && next.readings.some((reading) => reading.style !== 'number' && startsAtOne(reading));
  if (!opens || state.top === null) return steps;
  const base = token.ending === 'colon' ? price.openText : price.openTextWithoutColon;
  let closed = 0;
  for (let frame: Frame | null = state.top; frame !== null; frame = frame.parent) {
    closed += 1;
    const cost = base + closed * price.closeLevel + textNesting(frame);
    steps.push(move(state, pushFrame(frame.parent, index, 'text', 0, null), frame.parent?.token ?? -1, cost));
  }
  return steps;
}

function textNesting(closedFrame: Frame): number {
  if (closedFrame.style === 'text') return price.continueText;
  for (let frame = closedFrame.parent; frame !== null; frame = frame.parent) {
    if (frame.style === 'text') return price.nestText;
  }
  return 0;
}

/** Flush text closes a list of two or more and goes on with the paragraph above it; after a formula or a table it explains that one. */
function flushParent(sequence: Sequence, index: number, { top, attach }: State): number {
  if (top === null || attach !== top.token) return attach;
  const afterAttachment = sequence.tokens[index - 1]?.kind === 'attachment';
  return top.last > 1 && !afterAttachment ? (top.parent?.token ?? -1) : top.token;
}
