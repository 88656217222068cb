/** Dimensions of periods, however their days are counted. */
export const PERIODS: ReadonlySet<string> = new Set(['time', 'calendar-time', 'business-days', 'model-years']);
