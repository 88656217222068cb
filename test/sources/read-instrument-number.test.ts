import { describe, expect, it } from 'vitest';
import { InstrumentId } from '../../src/model/instrument.ts';
import { readInstrumentNumber } from '../../src/sources/read-instrument-number.ts';

describe('readInstrumentNumber', () => {
  it.each([
    ['SOR/98-282', 'ca/sor-98-282', 'SOR/98-282', '/eng/regulations/SOR-98-282/', '/fra/reglements/DORS-98-282/'],
    [
      'DORS/2016-311',
      'ca/sor-2016-311',
      'SOR/2016-311',
      '/eng/regulations/SOR-2016-311/',
      '/fra/reglements/DORS-2016-311/',
    ],
    ['SOR/99–294', 'ca/sor-99-294', 'SOR/99-294', '/eng/regulations/SOR-99-294/', '/fra/reglements/DORS-99-294/'],
    ['DORS/92-33a', 'ca/sor-92-33a', 'SOR/92-33a', '/eng/regulations/SOR-92-33a/', '/fra/reglements/DORS-92-33a/'],
    ['TR/2000-111', 'ca/si-2000-111', 'SI/2000-111', '/eng/regulations/SI-2000-111/', '/fra/reglements/TR-2000-111/'],
    [
      'C.R.C., c. 870',
      'ca/crc-870',
      'C.R.C., c. 870',
      '/eng/regulations/C.R.C.,_c._870/',
      '/fra/reglements/C.R.C.,_ch._870/',
    ],
    [
      'C.R.C., ch. 1038',
      'ca/crc-1038',
      'C.R.C., c. 1038',
      '/eng/regulations/C.R.C.,_c._1038/',
      '/fra/reglements/C.R.C.,_ch._1038/',
    ],
  ])('reads %s', (printed, id, citation, en, fr) => {
    const number = readInstrumentNumber(printed);
    expect(number).toEqual({
      id,
      citation,
      url: { en: `https://laws-lois.justice.gc.ca${en}`, fr: `https://laws-lois.justice.gc.ca${fr}` },
    });
    expect(InstrumentId.safeParse(number?.id).success).toBe(true);
  });

  it.each(['', 'SOR', '2018, c. 12, s. 187', 'SOR/98-282 and more', 'R.S.C. 1985, c. F-27'])(
    'refuses %j',
    (printed) => {
      expect(readInstrumentNumber(printed)).toBeNull();
    },
  );
});
