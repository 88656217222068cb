/** A mean Gregorian year. */
export const DAYS_OF_YEAR = 365.2425;

/** Dimensions of periods, however their days are counted. */
export const PERIODS: ReadonlySet<string> = new Set(['time', 'calendar-time', 'business-days', 'model-years']);
