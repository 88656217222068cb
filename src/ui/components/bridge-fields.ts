import { messagesOf } from '../messages/messages-of.ts';
import type { Listing } from '../page-data.ts';
import type { View } from '../view.ts';
import type { FilterField } from './filter-form.ts';
import { optionsOf } from './options-of.ts';
import { sectorField } from './sector-field.ts';

type Choice = { readonly id: string; readonly nameEn: string; readonly nameFr: string };

/** The filters that every list of references across the border has. */
export function bridgeFields(
  view: View,
  data: Pick<Listing<unknown>, 'filter' | 'sectors'> & { readonly departments: readonly Choice[] },
): FilterField[] {
  const { bridges: m } = messagesOf(view.language);
  const { mechanism, department } = data.filter;
  return [
    { kind: 'select', name: 'mechanism', label: m.mechanismFilter, options: optionsOf(m.mechanism), value: mechanism },
    ...sectorField(view, data),
    ...(data.departments.length === 0
      ? []
      : [
          {
            kind: 'select',
            name: 'department',
            label: m.departmentFilter,
            options: data.departments.map((one) => [one.id, view.language === 'fr' ? one.nameFr : one.nameEn] as const),
            value: department,
          } as const,
        ]),
  ];
}

/** How long a reference has been frozen at least. */
export function ageField(view: View, value: string | undefined): FilterField {
  const { bridges: m } = messagesOf(view.language);
  return { kind: 'select', name: 'age', label: m.ageFilter, options: optionsOf(m.ageOption), value };
}
