import { DAYS_OF_YEAR, PERIODS } from '../model/periods.ts';
import type { ComparableForms } from './compare-figures.ts';

/** How many times one is the other, whatever way its days are counted. */
export function farApart(forms: ComparableForms): number {
  if (forms.incommensurable && PERIODS.has(forms.ca.dimension)) {
    const days = [forms.ca, forms.us].map(
      ({ dimension, baseValue }) =>
        baseValue * (dimension === 'time' ? 1 / 86_400 : dimension === 'model-years' ? DAYS_OF_YEAR : 1),
    );
    return Math.max(...days) / Math.max(1e-9, Math.min(...days));
  }
  const small = Math.min(Math.abs(forms.ca.baseValue), Math.abs(forms.us.baseValue));
  const large = Math.max(Math.abs(forms.ca.baseValue), Math.abs(forms.us.baseValue));
  return small === 0 ? (large === 0 ? 1 : Number.POSITIVE_INFINITY) : large / small;
}

/** What the values say for a match. Equal ones outweigh a subject named on one side only, not one that both sides name. */
export function closeness(forms: ComparableForms): number {
  if (forms.values === 'equal' || forms.values === 'converted') return 0.5;
  if (forms.values === 'near') return 0.42;
  return Math.max(0, 0.15 - Math.log2(farApart(forms)) / 32);
}
