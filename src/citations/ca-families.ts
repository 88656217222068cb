import { lawParts, type PatternFamily } from './pattern-family.ts';

/** Federal law of Canada by number, and the standards made under it. */
export const caFamilies: readonly PatternFamily[] = [
  {
    name: 'statutory orders and regulations',
    kind: 'sor',
    jurisdiction: null,
    pattern: /\b(?:SOR|DORS)\s?\/\s?(?<number>\d{2,4}-\d{1,4})/g,
    read: ({ number }) => lawParts(`SOR/${number}`, undefined),
    examples: [
      ['SOR/98-282', 'SOR/98-282'],
      ['SOR/2016-311, s. 12', 'SOR/2016-311, s. 12'],
      ['DORS/98-282', 'SOR/98-282'],
      ['DORS/2003-2, art. 19.1', 'SOR/2003-2, s. 19.1'],
    ],
  },
  {
    name: 'statutory instruments',
    kind: 'si',
    jurisdiction: null,
    pattern: /\b(?:SI|TR)\/(?<number>\d{2,4}-\d{1,4})/g,
    read: ({ number }) => lawParts(`SI/${number}`, undefined),
    examples: [
      ['SI/97-5', 'SI/97-5'],
      ['TR/97-5', 'SI/97-5'],
    ],
  },
  {
    name: 'Consolidated Regulations of Canada',
    kind: 'crc',
    jurisdiction: null,
    pattern: /\bC\.R\.C\.,?(?:\s1978,)?\s(?:c|ch)\.\s(?<number>\d{1,4})/g,
    read: ({ number }) => lawParts(`C.R.C., c. ${number}`, undefined),
    examples: [
      ['C.R.C., c. 1038', 'C.R.C., c. 1038'],
      ['C.R.C., ch. 870', 'C.R.C., c. 870'],
      ['C.R.C., c. 870, s. 12', 'C.R.C., c. 870, s. 12'],
    ],
  },
  {
    name: 'statutes by chapter',
    kind: 'statute-ca',
    jurisdiction: null,
    pattern: new RegExp(
      '\\b(?<series>R\\.S\\.C?\\.?|L\\.R\\.C?\\.?|S\\.C\\.|L\\.C\\.)(?:,)?\\s(?:\\(?(?<year>\\d{4})\\)?)?(?:,)?\\s?(?:c|ch)\\.\\s' +
        `(?<chapter>[A-Z]-\\d{1,3}(?:\\.\\d{1,3})?|\\d{1,3})`,
      'g',
    ),
    read: ({ series, year, chapter }) => {
      const revised = /^R|^L\.R/.test(series ?? '');
      return lawParts(`${revised ? 'R.S.C.' : 'S.C.'} ${year ?? '1985'}, c. ${chapter}`, undefined);
    },
    examples: [
      ['R.S.C. 1985, c. F-27', 'R.S.C. 1985, c. F-27'],
      ['R.S., c. F-27', 'R.S.C. 1985, c. F-27'],
      ['R.S.C., 1985, c. F-27', 'R.S.C. 1985, c. F-27'],
      ['S.C. 1993, c. 16', 'S.C. 1993, c. 16'],
      ['S.C. 1999, c. 33, s. 93', 'S.C. 1999, c. 33, s. 93'],
      ['L.R.C. (1985), ch. C-8.8', 'R.S.C. 1985, c. C-8.8'],
      ['L.C. 2010, ch. 21', 'S.C. 2010, c. 21'],
    ],
  },
  {
    name: 'technical standards document',
    kind: 'tsd',
    jurisdiction: null,
    pattern:
      /\b(?:Technical\sStandards?\sDocument|Document\sde\snormes\stechniques|TSD|DNT)\s(?:No\.?\s|n[o°º]\s?|nº\s)?(?<number>\d{3}[a-z]?|D\dS[AB]\d{3})\b/gi,
    read: ({ number }) => lawParts(`TSD ${number}`, number),
    examples: [
      ['Technical Standards Document No. 108', 'TSD 108'],
      ['TSD 301', 'TSD 301'],
      ['Document de normes techniques n° 135', 'TSD 135'],
      ['Document de normes techniques no 106', 'TSD 106'],
    ],
  },
  {
    name: 'Canada motor vehicle safety standard',
    kind: 'cmvss',
    jurisdiction: null,
    pattern:
      /\b(?:CMVSS|NSVAC|Canada\sMotor\sVehicle\sSafety\sStandard|Norme\sde\ssécurité\sdes\svéhicules\sautomobiles\sdu\sCanada)\s(?:No\.?\s|n[o°º]\s?)?(?<number>\d{3,4}(?:\.\d)?)\b/gi,
    read: ({ number }) => lawParts(`CMVSS ${number}`, number),
    examples: [
      ['CMVSS 108', 'CMVSS 108'],
      ['Canada Motor Vehicle Safety Standard 305.1', 'CMVSS 305.1'],
      ['NSVAC 108', 'CMVSS 108'],
    ],
  },
];
