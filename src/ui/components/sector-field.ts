import { messagesOf } from '../messages/messages-of.ts';
import type { Listing } from '../page-data.ts';
import type { View } from '../view.ts';
import type { FilterField } from './filter-form.ts';

/** The choice of a sector, if the listing brings the sectors. */
export function sectorField(view: View, listing: Pick<Listing<unknown>, 'filter' | 'sectors'>): readonly FilterField[] {
  if (listing.sectors === undefined || listing.sectors.length === 0) return [];
  const { sector } = listing.filter;
  return [
    {
      kind: 'select',
      name: 'sector',
      label: messagesOf(view.language).crosswalk.filterSector,
      options: listing.sectors.map((one) => [one.id, view.language === 'fr' ? one.nameFr : one.nameEn]),
      value: sector,
    },
  ];
}
