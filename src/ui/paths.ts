/** Addresses inside the site, without the language prefix. The one place of the pages that knows how they are written. */
export const paths = {
  sector: (id: string) => `/sectors/${encodeURIComponent(id)}`,
  /** An instrument id is two path segments already: `us/21-cfr-820`. */
  instrument: (id: string) => `/instruments/${id}`,
  /**
   * A provision on the page of its section, which holds the anchor of every provision inside it. What lies outside any section (a part,
   * a schedule's own text) is a page of its own.
   */
  provision: (instrumentId: string, eId: string) => {
    const segments = eId.split('__');
    const section = segments.findIndex((segment) => segment.startsWith('sec_'));
    const page = section < 0 ? eId : segments.slice(0, section + 1).join('__');
    const anchor = page === eId ? '' : `#${encodeURIComponent(eId)}`;
    return `/instruments/${instrumentId}/provisions/${encodeURIComponent(page)}${anchor}`;
  },
  /** A provision in one edition, on the page of its section. */
  provisionIn: (instrumentId: string, eId: string, editionId: string): string => {
    const [page = '', anchor] = paths.provision(instrumentId, eId).split('#');
    return `${page}?edition=${encodeURIComponent(editionId)}${anchor === undefined ? '' : `#${anchor}`}`;
  },
  /**
   * What changed between two dates of an instrument, at one change if named. A change behind the first page of the list is on the longest one;
   * behind that the page opens at its beginning.
   */
  changes: (
    instrumentId: string,
    query: Readonly<Record<string, string | undefined>> = {},
    change: number | null = null,
  ): string => {
    const limit = change !== null && change >= 50 ? '500' : undefined;
    const anchor = change === null ? '' : `#change-${String(change)}`;
    return `${paths.list(`/instruments/${instrumentId}/changes`, { ...query, limit })}${anchor}`;
  },
  crosswalk: (id: string) => `/crosswalks/${encodeURIComponent(id)}`,
  gaps: (id: string, side: 'ca' | 'us') => `/crosswalks/${encodeURIComponent(id)}/gaps?side=${side}`,
  mergedTable: (id: string) => `/tables/${encodeURIComponent(id)}`,
  hub: (id: string) => `/hubs/${encodeURIComponent(id)}`,
  bridgesOf: (instrumentId: string) => `/instruments/${instrumentId}/bridges`,
  compare: (alignmentId: string) => `/compare/${encodeURIComponent(alignmentId)}`,
  workPlan: (id: string) => `/work-plans/${encodeURIComponent(id)}`,
  tag: (id: string) => `/tags/${encodeURIComponent(id)}`,
  /** A list with its filter; what is undefined is left out. */
  list: (path: string, filter: Readonly<Record<string, string | undefined>>) => {
    const query = new URLSearchParams();
    for (const [name, value] of Object.entries(filter)) if (value !== undefined && value !== '') query.set(name, value);
    const text = query.toString();
    return text === '' ? path : `${path}?${text}`;
  },
} as const;
