import { describe, expect, test } from 'vitest';
import { convertedFigure, localFigure } from '../../src/ui/components/local-figure.ts';

const NB = '\u00A0';

describe('localFigure', () => {
  test.each([
    ['90 mg/kg', '90 mg/kg', `90${NB}mg/kg`],
    ['≥ 1,200.5 mm', 'at least 1,200.5 mm', `au moins 1${NB}200,5${NB}mm`],
    ['≤ 0.009 percent', 'not more than 0.009 percent', `au plus 0,009${NB}%`],
    ['> 4 in', 'more than 4 in', `plus de 4${NB}po`],
    ['<240,000 Btu/h', 'less than 240,000 Btu/h', `moins de 240${NB}000${NB}Btu/h`],
    ['≈ 3 days', 'about 3 days', `environ 3${NB}jours`],
    ['20–45 kV', '20–45 kV', `20 à 45${NB}kV`],
    ['104 to 165 L/s', '104 to 165 L/s', `104 à 165${NB}L/s`],
    ['1 1/2 in', '1 1/2 in', `1 1/2${NB}po`],
    ['1 143 mm', '1 143 mm', `1${NB}143${NB}mm`],
    ['4-inch', '4-inch', `4${NB}po`],
    ['1/4 inch', '1/4 inch', `1/4${NB}po`],
    ['20°', '20°', '20°'],
    ['-40 °C', '-40 °C', `-40${NB}°C`],
    ['–21 °C', '–21 °C', `–21${NB}°C`],
    ['25%', '25%', `25${NB}%`],
    ['≤ 10 work days', 'not more than 10 work days', `au plus 10${NB}jours ouvrables`],
    ['≥ 0.6 square inch', 'at least 0.6 square inch', `au moins 0,6${NB}po²`],
    ['385 mm2', '385 mm2', `385${NB}mm²`],
    ['≤ 5750 lbs.', 'not more than 5750 lbs.', `au plus 5750${NB}lb`],
    ['≤ 0.07 grams per mile', 'not more than 0.07 grams per mile', `au plus 0,07${NB}g/mi`],
    ['< 40 newtons', 'less than 40 newtons', `moins de 40${NB}N`],
    ['≤ 3 milliseconds', 'not more than 3 milliseconds', `au plus 3${NB}ms`],
    ['≤ 30 calendar days', 'not more than 30 calendar days', `au plus 30${NB}jours civils`],
    ['1.5 years', '1.5 years', `1,5${NB}an`],
    ['24 hours', '24 hours', `24${NB}heures`],
    ['44.5 ± 1.0 N', '44.5 ± 1.0 N', `44,5 ± 1,0${NB}N`],
    ['> $10,000', 'more than $10,000', `plus de 10${NB}000${NB}$`],
    ['0.5 mW/cm2', '0.5 mW/cm2', `0,5${NB}mW/cm²`],
    ['≥ 8 consecutive hours', 'at least 8 consecutive hours', `au moins 8${NB}heures consécutives`],
    ['≤ 7 consecutive days', 'not more than 7 consecutive days', `au plus 7${NB}jours consécutifs`],
    ['1 full year', '1 full year', `1${NB}an complet`],
    ['April 30', 'April 30', '30 avril'],
    ['November 1 to March 31', 'November 1 to March 31', '1er novembre au 31 mars'],
    ['14/100 mL', '14/100 mL', `14/100${NB}mL`],
    ['200 per 100 mL', '200 per 100 mL', `200${NB}par 100 mL`],
    ['≥ 0.5 barrels', 'at least 0.5 barrels', `au moins 0,5${NB}baril`],
    ['72 g/ton-mile', '72 g/ton-mile', `72${NB}g/tonne-mille`],
    ['≥ 3 nautical miles', 'at least 3 nautical miles', `au moins 3${NB}milles marins`],
    ['≥ 250 lb/ft2', 'at least 250 lb/ft2', `au moins 250${NB}lb/pi²`],
    ['5 mm wide', '5 mm wide', null],
    ['12', '12', '12'],
    ['three hours', 'three hours', null],
    ['5 furlongs', '5 furlongs', null],
    ['', '', null],
  ] as const)('%s', (figure, en, fr) => {
    expect(localFigure(figure, 'en')).toBe(en);
    expect(localFigure(figure, 'fr')).toBe(fr);
  });

  test("long hostile figures stay within the suite's time limit", () => {
    for (const figure of ['1'.repeat(50_000), '1 '.repeat(25_000), `${'1,'.repeat(25_000)}x`, '≥'.repeat(50_000)])
      expect(localFigure(figure, 'fr')).not.toBe('');
  });
});

describe('convertedFigure', () => {
  test.each([
    ['another unit', '100 mm', '3.94 in', '3.94 in'],
    ['the same number under another name', '≥ 35 per cent', '35%', null],
    ['the same unit in another form', '1 1/4 inch', '1.25 in', null],
    ['a range with another dash', '20-45 kV', '20–45 kV', null],
    ['nothing to convert', '12 items', '', null],
    ['tenfold', '10 kg', '1.0 t', '1.0 t'],
  ] as const)('%s', (_, printed, converted, expected) => {
    expect(convertedFigure(printed, converted)).toBe(expected);
  });
});
