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
