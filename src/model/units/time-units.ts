import { DAYS_OF_YEAR } from '../periods.ts';
import type { Unit } from './unit-row.ts';

const SI = 'SI Brochure, 9th edition, table of non-SI units';
const CALENDAR = 'mean Gregorian year of 365.2425 days; 12 months to a year exactly';
const COUNT = 'base of its dimension';

/**
 * Time on a clock and time on a calendar are two scales: a period of days runs to midnight, one of 24 hours does not, and no court treats
 * them as one. Working days, model years and fiscal years convert into nothing.
 */
export const timeUnits: readonly Unit[] = [
  {
    key: 's',
    dimension: 'time',
    factor: 1,
    symbols: ['s', 'sec', 'sec.', 'secs'],
    words: ['second', 'seconde'],
    weak: true,
    source: SI,
  },
  {
    key: 'ms',
    dimension: 'time',
    factor: 0.001,
    symbols: ['ms', 'msec', 'msec.'],
    words: ['millisecond', 'milliseconde'],
    source: SI,
  },
  {
    key: 'µs',
    dimension: 'time',
    factor: 1e-6,
    symbols: ['µs', 'µsec'],
    words: ['microsecond', 'microseconde'],
    source: SI,
  },
  { key: 'min', dimension: 'time', factor: 60, symbols: ['min', 'min.', 'mins'], words: ['minute'], source: SI },
  {
    key: 'h',
    dimension: 'time',
    factor: 3600,
    symbols: ['h', 'hr', 'hr.', 'hrs', 'hrs.'],
    words: ['hour', 'heure'],
    weak: true,
    source: SI,
  },
  {
    key: 'day',
    dimension: 'calendar-time',
    factor: 1,
    symbols: [],
    words: [
      'day',
      'calendar day',
      'jour',
      'journée',
      'jour civil',
      'jours civils',
      'jour calendaire',
      'jours calendaires',
    ],
    source: COUNT,
  },
  {
    key: 'week',
    dimension: 'calendar-time',
    factor: 7,
    symbols: [],
    words: ['week', 'calendar week', 'semaine'],
    source: COUNT,
  },
  {
    key: 'month',
    dimension: 'calendar-time',
    factor: DAYS_OF_YEAR / 12,
    symbols: [],
    words: ['month', 'calendar month', 'mois', 'mois civil'],
    source: CALENDAR,
  },
  {
    key: 'quarter',
    dimension: 'calendar-time',
    factor: DAYS_OF_YEAR / 4,
    symbols: [],
    words: ['calendar quarter'],
    source: CALENDAR,
  },
  {
    key: 'year',
    dimension: 'calendar-time',
    factor: DAYS_OF_YEAR,
    symbols: ['yr', 'yrs', 'yr.'],
    words: ['year', 'calendar year', 'an', 'année', 'année civile', 'années civiles'],
    source: CALENDAR,
  },
  {
    key: 'business-day',
    dimension: 'business-days',
    factor: 1,
    symbols: [],
    words: [
      'business day',
      'working day',
      'work day',
      'workday',
      'juridical day',
      'jour ouvrable',
      'jours ouvrables',
      'jour ouvré',
      'jours ouvrés',
    ],
    source: COUNT,
  },
  {
    key: 'model-year',
    dimension: 'model-years',
    factor: 1,
    symbols: [],
    words: ['model year', 'année de modèle', 'années de modèle'],
    source: COUNT,
  },
  // A deadline of every year: the number of its day in a year of 365 days. It has no spelling; the finder reads "by March 31".
  { key: 'yearday', dimension: 'day-of-year', factor: 1, symbols: [], words: [], source: COUNT },
  {
    key: 'fiscal-year',
    dimension: 'fiscal-years',
    factor: 1,
    symbols: [],
    words: ['fiscal year', 'taxation year', 'année financière', 'années financières'],
    source: COUNT,
  },
];
