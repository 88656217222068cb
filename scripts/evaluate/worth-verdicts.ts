/** What a reader says of a difference: worth an official's time, or a false alarm. */
export type Verdict = 'worth' | 'not';

type Judged = { readonly verdict: Verdict; readonly reason: string };

/** Verdicts by the id of the difference; a later line stands for an earlier one. @throws {Error} for a line that is no verdict */
export function readVerdicts(text: string): Map<string, Judged> {
  const [, ...lines] = text.split('\n').filter((line) => line.trim() !== '');
  return new Map(
    lines.map((line) => {
      const [id = '', , , , , verdict, reason = ''] = line.split('\t');
      if (verdict !== 'worth' && verdict !== 'not') throw new Error(`no verdict: ${line}`);
      return [id, { verdict, reason }];
    }),
  );
}

/** Where the share lies with 95 % confidence, judging what was drawn: Wilson's interval, which holds for shares near 1 too. */
export function shareInterval(worth: number, judged: number): readonly [low: number, high: number] | null {
  if (judged === 0) return null;
  const z = 1.96;
  const share = worth / judged;
  const middle = share + z ** 2 / (2 * judged);
  const reach = z * Math.sqrt((share * (1 - share)) / judged + z ** 2 / (4 * judged ** 2));
  const whole = 1 + z ** 2 / judged;
  // Rounding must not carry an end past what a share can be.
  return [Math.max(0, (middle - reach) / whole), Math.min(1, (middle + reach) / whole)];
}

/** Share of the judged ones; null where none is. */
export function shareWorth(verdicts: readonly (Verdict | null)[]): {
  readonly worth: number;
  readonly judged: number;
  readonly unjudged: number;
  readonly share: number | null;
} {
  const judged = verdicts.filter((verdict) => verdict !== null);
  const worth = judged.filter((verdict) => verdict === 'worth').length;
  return {
    worth,
    judged: judged.length,
    unjudged: verdicts.length - judged.length,
    share: judged.length === 0 ? null : worth / judged.length,
  };
}
