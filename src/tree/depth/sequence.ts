import type { Token } from './token.ts';

/** The tokens of one container with what every step asks about the lines before it, computed once so that the search stays linear. */
export type Sequence = {
  readonly tokens: readonly Token[];
  /** How many lines that may restart a numbering stand before each index; one entry more than tokens. */
  readonly breaks: readonly number[];
  /** For each path (`S5.1`, `3.2`) the nearest one of its family since the last heading, else null. */
  readonly pathsBefore: readonly (readonly string[] | null)[];
};

/** Lines after which a numbering may start again. */
const breaking = new Set<Token['kind']>(['text', 'flush', 'item', 'heading']);

export function sequenceOf(tokens: readonly Token[]): Sequence {
  const breaks = [0];
  const pathsBefore: (readonly string[] | null)[] = [];
  let standard: readonly string[] | null = null;
  let decimal: readonly string[] | null = null;
  for (const token of tokens) {
    const isBreak = breaking.has(token.kind);
    breaks.push((breaks.at(-1) ?? 0) + (isBreak ? 1 : 0));
    if (token.kind === 'heading') standard = decimal = null;
    const path = token.readings.find((reading) => reading.style === 'number')?.path ?? null;
    const isStandard = path?.[0]?.startsWith('S') ?? false;
    pathsBefore.push(path === null ? null : isStandard ? standard : decimal);
    if (path !== null && isStandard) standard = path;
    else if (path !== null) decimal = path;
  }
  return { tokens, breaks, pathsBefore };
}
