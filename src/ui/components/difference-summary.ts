import { formatNumber } from '../format-number.ts';
import { messagesOf } from '../messages/messages-of.ts';
import type { View } from '../view.ts';
import type { Numbered } from './numbered-differences.ts';

/** "3 differences: Canada asks more in 2, the United States asks more in 1." */
export function differenceSummary(view: View, differing: readonly Numbered[]): string {
  const { compare: m } = messagesOf(view.language);
  const count = (stringency: string) => differing.filter((one) => one.divergence.stringency === stringency).length;
  const n = (value: number) => formatNumber(view.language, value);
  const parts = [
    [count('ca-stricter'), m.caMore],
    [count('us-stricter'), m.usMore],
    [count('mixed'), m.mixed],
    [count('unknown'), m.unsettled],
  ] as const;
  return m.summary(
    m.total(n(differing.length), differing.length === 1),
    parts.filter(([value]) => value > 0).map(([value, say]) => say(n(value))),
  );
}
