import type { CrosswalkSummary } from '../../model/crosswalk-summary.ts';
import { messagesOf } from '../messages/messages-of.ts';
import type { View } from '../view.ts';
import type { FilterField } from './filter-form.ts';
import { crosswalkName } from './instrument-names.ts';

/**
 * The choice among crosswalks, by the texts they compare: an id such as `light-duty-vehicle-emissions` is ours and says nothing to an official. One that is
 * not among them (of another sector, or unknown) stays chosen under its id, so that the page says what it is filtered by; without any, there is no field.
 */
export function crosswalkField(
  view: View,
  chosen: string | undefined,
  crosswalks: readonly CrosswalkSummary[],
): readonly FilterField[] {
  const options = crosswalks.map((one) => [one.id, crosswalkName(view, one)] as const);
  if (chosen !== undefined && !options.some(([id]) => id === chosen)) options.push([chosen, chosen]);
  if (options.length === 0) return [];
  return [
    {
      kind: 'select',
      name: 'crosswalk',
      label: messagesOf(view.language).lists.filterCrosswalk,
      options,
      value: chosen,
    },
  ];
}
