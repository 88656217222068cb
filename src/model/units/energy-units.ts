import { metric, type Unit } from './unit-row.ts';

const SI = 'SI Brochure, 9th edition';
const BTU = 'NIST SP 811, appendix B: 1 Btu (International Table) = 1055.055 852 62 J exactly';
const FT_LB = 'NIST SP 811, appendix B: 1 ft·lbf = 1.355 817 948 331 400 4 J exactly';
const FAHRENHEIT = 'NIST SP 811, appendix B.9: T/K = (t/°F + 459.67)/1.8';
const BTU_J = 1055.05585262;
const FT_LB_J = 0.3048 * 0.45359237 * 9.80665;

const energies: readonly Unit[] = [
  ...metric(
    { key: 'J', dimension: 'energy', factor: 1, symbols: ['J'], words: ['joule'], weak: true, source: SI },
    'TGMkmµ',
  ),
  ...metric(
    {
      key: 'Wh',
      dimension: 'energy',
      factor: 3600,
      symbols: [
        'Wh',
        'W·h',
        'W-h',
        'W-hr',
        'W h',
        'Whr',
        'watt-hour',
        'watt-hours',
        'watt hour',
        'watt hours',
        'wattheure',
        'wattheures',
      ],
      words: ['watthour', 'watt-hour', 'watt hour', 'wattheure', 'watt-heure', 'watts-hour'],
      source: SI,
    },
    'TGMkm',
  ),
  {
    key: 'Btu',
    dimension: 'energy',
    factor: BTU_J,
    symbols: ['Btu', 'BTU', 'Btus', 'BTUs', 'btu', 'B.t.u.'],
    words: ['British thermal unit'],
    source: BTU,
  },
  {
    key: 'MMBtu',
    dimension: 'energy',
    factor: 1e6 * BTU_J,
    symbols: ['MMBtu', 'MMBTU', 'million Btu', 'million BTU', 'million Btus'],
    words: [],
    source: BTU,
  },
  { key: 'therm', dimension: 'energy', factor: 100_000 * BTU_J, symbols: [], words: ['therm'], source: BTU },
  {
    key: 'cal',
    dimension: 'energy',
    factor: 4.184,
    symbols: ['cal', 'cal.'],
    words: ['calorie'],
    source: 'NIST SP 811, appendix B: thermochemical, exact',
  },
  {
    key: 'kcal',
    dimension: 'energy',
    factor: 4184,
    symbols: ['kcal', 'Cal', 'Calories'],
    words: ['kilocalorie'],
    source: 'NIST SP 811, appendix B: thermochemical, exact',
  },
  {
    key: 'ft-lb',
    dimension: 'energy',
    factor: FT_LB_J,
    symbols: [
      'ft-lb',
      'ft-lbs',
      'ft·lb',
      'ft lb',
      'ft. lb.',
      'ft.-lb.',
      'ft-lbf',
      'ft·lbf',
      'ft lbf',
      'foot-lbs',
      'pi-lb',
      'pi·lb',
    ],
    words: ['foot-pound', 'foot pound', 'pied-livre', 'pieds-livres'],
    source: FT_LB,
  },
  {
    key: 'hp-h',
    dimension: 'energy',
    factor: 550 * FT_LB_J * 3600,
    symbols: ['hp-hr', 'hp·hr', 'hp-h', 'bhp-hr', 'bhp·hr', 'BHP-hr', 'bhp-h', 'hp·h', 'HP-h', 'BHP-h'],
    words: ['horsepower-hour', 'horsepower hour', 'brake horsepower-hour', 'brake horsepower hour'],
    source: FT_LB,
  },
];

const torques: readonly Unit[] = [
  {
    key: 'N·m',
    dimension: 'torque',
    factor: 1,
    symbols: ['N·m', 'N-m', 'N m', 'Nm', 'N.m', 'N•m'],
    words: [
      'newton-meter',
      'newton-metre',
      'newton meter',
      'newton metre',
      'newton-mètre',
      'newtons-mètres',
      'newtonmetre',
    ],
    source: SI,
  },
  { key: 'kN·m', dimension: 'torque', factor: 1000, symbols: ['kN·m', 'kN-m', 'kN m', 'kNm'], words: [], source: SI },
  {
    key: 'lb-ft',
    dimension: 'torque',
    factor: FT_LB_J,
    symbols: ['lb-ft', 'lb·ft', 'lbf-ft', 'lbf·ft', 'lb ft', 'lb.-ft.', 'lbs-ft', 'lb-pi', 'lb·pi'],
    words: ['pound-foot', 'pound-feet', 'pound feet', 'livre-pied', 'livres-pieds'],
    source: FT_LB,
  },
  {
    key: 'in-lb',
    dimension: 'torque',
    factor: FT_LB_J / 12,
    symbols: [
      'in-lb',
      'in.-lb',
      'in.-lb.',
      'in·lb',
      'in lb',
      'in-lbs',
      'in. lb.',
      'lb-in',
      'lbf-in',
      'lb·in',
      'lbf·in',
      'lb-po',
      'po-lb',
      'in.-lbs.',
      'lbf-in.',
    ],
    words: ['inch-pound', 'inch pound', 'pound-inch', 'pouce-livre', 'pouces-livres', 'livres-pouces'],
    source: FT_LB,
  },
];

const powers: readonly Unit[] = [
  ...metric(
    { key: 'W', dimension: 'power', factor: 1, symbols: ['W'], words: ['watt'], weak: true, source: SI },
    'TGMkmµn',
  ),
  {
    key: 'hp',
    dimension: 'power',
    factor: 550 * FT_LB_J,
    symbols: ['hp', 'HP', 'bhp', 'H.P.', 'h.p.', 'ch'],
    words: ['horsepower', 'brake horsepower', 'cheval-vapeur', 'chevaux-vapeur'],
    source: 'NIST SP 811, appendix B: 550 ft·lbf/s',
  },
  {
    key: 'Btu/h',
    dimension: 'power',
    factor: BTU_J / 3600,
    symbols: [
      'Btu/h',
      'Btu/hr',
      'BTU/h',
      'BTU/hr',
      'Btuh',
      'BTUH',
      'Btu per hour',
      'BTU per hour',
      'Btu/hour',
      'Btu par heure',
      'BTU/heure',
    ],
    words: ['British thermal unit per hour', 'British thermal units per hour'],
    source: BTU,
  },
  {
    key: 'MMBtu/h',
    dimension: 'power',
    factor: (1e6 * BTU_J) / 3600,
    symbols: ['MMBtu/h', 'MMBtu/hr', 'million Btu/h', 'million Btu per hour', 'million Btu/hr'],
    words: [],
    source: BTU,
  },
];

const temperatures: readonly Unit[] = [
  { key: 'K', dimension: 'temperature', factor: 1, symbols: ['K'], words: ['kelvin'], weak: true, source: SI },
  {
    key: 'degC',
    dimension: 'temperature',
    factor: 1,
    offset: 273.15,
    symbols: ['°C', '° C', 'deg C', 'deg. C', 'degrees C', 'degree C'],
    words: [
      'degree Celsius',
      'degrees Celsius',
      'degree centigrade',
      'degrees centigrade',
      '° Celsius',
      '°Celsius',
      '°centigrade',
      '° centigrade',
      'degré Celsius',
      'degrés Celsius',
      'Celsius',
    ],
    source: SI,
  },
  {
    key: 'degF',
    dimension: 'temperature',
    factor: 1 / 1.8,
    offset: 459.67 / 1.8,
    symbols: ['°F', '° F', 'deg F', 'deg. F', 'degrees F', 'degree F'],
    words: [
      'degree Fahrenheit',
      'degrees Fahrenheit',
      '° Fahrenheit',
      '°Fahrenheit',
      'degré Fahrenheit',
      'degrés Fahrenheit',
      'Fahrenheit',
    ],
    source: FAHRENHEIT,
  },
  // A rise of 10 °C is not 283 K: the finder chooses these two where the words around speak of a difference.
  { key: 'delta-degC', dimension: 'temperature-difference', factor: 1, symbols: [], words: [], source: SI },
  {
    key: 'delta-degF',
    dimension: 'temperature-difference',
    factor: 1 / 1.8,
    symbols: [],
    words: [],
    source: FAHRENHEIT,
  },
];

/** Energies, torques, powers and temperatures. */
export const energyUnits: readonly Unit[] = [...energies, ...torques, ...powers, ...temperatures];
