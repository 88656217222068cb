import { NO_PARTS } from './found-citation.ts';
import type { PatternFamily } from './pattern-family.ts';

const WORD = '(?:\\s(?:[Ss]tandards?|Norme|norme|Test Method|Specification|Std\\.?|method))?';
const BODY =
  'ANSI(?:/(?:CAN|ASHRAE|AHRI|ALI|HPS|ASME|SAE|NEMA|UL|ULC|ISEA|IEEE|AAMA|AWS|NSF)){1,3}|ANSI|CAN/(?:CSA|ULC|CGSB|ONGC|BNQ)|CSA|ULC|CGSB|ONGC|ISO/(?:IEC|CEI)|CEI/ISO|ISO/TS|ISO|IEC/TR|CEI/TR|IEC\\sTR|IEC|CEI|ASTM|UL|NFPA|ASME|AAMA|AHRI|ASHRAE|NEMA|IEEE|API|AWS|NSF|BNQ|EN';
const NUMBER =
  '(?:[A-Z]{1,4}[ -]?)?\\d[\\dA-Z.]*(?:\\s?[-\\u2011\\u2013]\\s?[A-Z]?\\d[\\dA-Z.]*|/[A-Z]?\\d[\\dA-Z.]*|\\sNo\\.\\s\\d[\\d.]*){0,4}';
const YEAR = '(?:19|20)\\d{2}';

// "entitled" years are editions too: "ISO 8317 (2003)", "NFPA 704, 2012 edition", "IEC 60825-1, Edition 1.2, 2001".
const EDITION = `(?:(?:\\s?:\\s?|,\\s(?:edition\\s)?|\\s\\()(?<edition>${YEAR})(?:\\([EF]\\))?\\)?)?`;

/**
 * Standards of private and international bodies. The number decides which text is meant and the edition whether the two countries mean the
 * same one, so both are kept apart: `ISO 13485` of `2016`.
 */
export const standardFamilies: readonly PatternFamily[] = [
  {
    name: 'standards by acronym',
    kind: 'standard',
    jurisdiction: null,
    pattern: new RegExp(`(?<![\\w/])(?<body>${BODY})${WORD}[\\s-](?:Int\\.\\s)?(?<number>${NUMBER})${EDITION}`, 'g'),
    read: ({ body, number, edition }) => standardParts(body ?? '', number ?? '', edition),
    examples: [
      ['ISO 13485:2016', 'ISO 13485:2016'],
      ['ISO 8317', 'ISO 8317'],
      ['ISO/IEC 17025:2017', 'ISO/IEC 17025:2017'],
      ['ISO/CEI 17025', 'ISO/IEC 17025'],
      ['IEC 62133-2', 'IEC 62133-2'],
      ['IEC 60529:2001(E)', 'IEC 60529:2001'],
      ['CEI 60065', 'IEC 60065'],
      ['CSA-Z76.1', 'CSA Z76.1'],
      ['CAN/CSA-C746-17', 'CSA C746-17'],
      ['CSA C22.2 No. 0', 'CSA C22.2 No. 0'],
      ['CSA C381.2-17', 'CSA C381.2-17'],
      ['CAN/CGSB-43.147', 'CGSB 43.147'],
      ['ULC Standard S113', 'ULC S113'],
      ['ASTM F963–17', 'ASTM F963-17'],
      ['ASTM D 3359-02', 'ASTM D3359-02'],
      ['ASTM F963-17', 'ASTM F963-17'],
      ['ANSI Z26.1-1996', 'ANSI Z26.1-1996'],
      ['ANSI/SAE Z26.1-1996', 'ANSI/SAE Z26.1-1996'],
      ['ANSI/AHRI 340/360-2007', 'ANSI/AHRI 340/360-2007'],
      ['UL 1642', 'UL 1642'],
      ['NFPA 70', 'NFPA 70'],
      ['ASME B31.3-2016', 'ASME B31.3-2016'],
    ],
  },
  {
    name: 'SAE practices',
    kind: 'standard',
    jurisdiction: null,
    pattern:
      /\bSAE\s(?:Recommended\sPractice\s|Standard\s|[Ss]tandard\s|Information\sReport\s|pratique\srecommandée\s)?(?<number>J\d{3,4}[a-z]?(?:-\d{1,2}(?!\d))?)(?:[,:]?\s?\(?(?:(?:January|February|March|April|May|June|July|August|September|October|November|December|janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)\s)?(?<edition>(?:19|20)\d{2}|[A-Z]{3}\d{2})\)?)?/g,
    read: ({ number, edition }) => standardParts('SAE', number ?? '', edition),
    examples: [
      ['SAE J1703', 'SAE J1703'],
      ['SAE Recommended Practice J826 JUL95', 'SAE J826:JUL95'],
      ['SAE Recommended Practice J902 (August 1964)', 'SAE J902:1964'],
    ],
  },
  {
    name: 'UN vehicle regulations',
    kind: 'standard',
    jurisdiction: null,
    pattern:
      /(?<![\w/])(?:UN\/ECE|UNECE|United\sNations|UN|ECE|CEE-ONU|ONU|Nations\sUnies)\s(?:Regulation|Règlement|règlement)\s(?:No\.?\s|n[o°º]\s?)?(?<number>\d{1,3})\b/g,
    read: ({ number }) => standardParts('UN', `R${number}`, undefined),
    examples: [
      ['UN Regulation No. 138', 'UN R138'],
      ['ECE Regulation 13', 'UN R13'],
      ['UNECE Regulation No. 44', 'UN R44'],
      ['United Nations Regulation No. 48', 'UN R48'],
    ],
  },
  {
    name: 'UN vehicle regulations, French order and short form',
    kind: 'standard',
    jurisdiction: null,
    pattern:
      /(?<![\w/])(?:(?:[Rr]èglement\s(?:ONU\s)?n[o°º]\s?(?<french>\d{1,3})\s(?:de\sl’ONU|des\sNations\sUnies|de\sla\sCEE-ONU)|[Rr]èglement\sONU\sn[o°º]\s?(?<onu>\d{1,3}))|(?:UN|ECE|UNECE)\sR(?<short>\d{1,3}))\b/g,
    read: ({ french, onu, short }) => standardParts('UN', `R${french ?? onu ?? short}`, undefined),
    examples: [
      ['UN R138', 'UN R138'],
      ['ECE R44', 'UN R44'],
      ['Règlement no 48 des Nations Unies', 'UN R48'],
      ['Règlement ONU no 13', 'UN R13'],
    ],
  },
  {
    name: 'instruments of the United Nations and its organizations',
    kind: 'standard',
    jurisdiction: null,
    pattern:
      /(?<![\w/])(?<name>GHS|SGH|MARPOL|IMDG\sCode|Code\sIMDG|SOLAS|STCW\sCode|IMSBC\sCode|IBC\sCode|IGC\sCode|LSA\sCode|UN\sRecommendations|ICAO\sTechnical\sInstructions|Instructions\stechniques\sde\sl’OACI|Manual\sof\sTests\sand\sCriteria|Manuel\sd’épreuves\set\sde\scritères)(?![\w])(?::(?<edition>(?:19|20)\d{2}))?/g,
    read: ({ name, edition }) => ({
      ...NO_PARTS,
      instrument: IN_ENGLISH[(name ?? '').replace(/\s/g, ' ')] ?? (name ?? '').replace(/\s/g, ' '),
      edition: edition ?? null,
    }),
    examples: [
      ['GHS', 'GHS'],
      ['SGH', 'GHS'],
      ['MARPOL', 'MARPOL'],
      ['IMDG Code', 'IMDG Code'],
      ['Code IMDG', 'IMDG Code'],
      ['ICAO Technical Instructions', 'ICAO Technical Instructions'],
      ['Instructions techniques de l’OACI', 'ICAO Technical Instructions'],
      ['Manual of Tests and Criteria', 'Manual of Tests and Criteria'],
    ],
  },
];

const IN_ENGLISH: Readonly<Record<string, string>> = {
  SGH: 'GHS',
  'Code IMDG': 'IMDG Code',
  'Instructions techniques de l’OACI': 'ICAO Technical Instructions',
  'Manuel d’épreuves et de critères': 'Manual of Tests and Criteria',
  CEI: 'IEC',
  'ISO/CEI': 'ISO/IEC',
  'CEI/ISO': 'ISO/IEC',
  'CEI/TR': 'IEC TR',
  'IEC/TR': 'IEC TR',
  ONGC: 'CGSB',
};
// Bodies that print the edition as the last piece of the designation; "IEC 62133-2" is a part and no edition.
const HYPHENATED = /^(?:ANSI|CSA|ULC|CGSB|ASTM|NFPA|ASME|AAMA|AHRI|ASHRAE|NEMA|IEEE|API|BNQ)/;

function standardParts(body: string, printed: string, edition: string | undefined) {
  const bare = body.replace(/\s/g, ' ').replace(/^CAN\//, '');
  const publisher = IN_ENGLISH[bare] ?? bare;
  const number = printed
    .replace(/\s?[\u2011\u2013-]\s?/g, '-')
    .replace(/^([A-Z]{1,4})[ -](?=\d)/, '$1')
    .replace(/[.-]{1,3}$/, '');
  const last = HYPHENATED.test(publisher)
    ? /^(?<stem>.*[\d.A-Z])-(?<year>M?(?:(?:19|20)\d{2}|\d{2}))$/.exec(number)?.groups
    : undefined;
  if (edition === undefined && last !== undefined)
    return { ...NO_PARTS, instrument: `${publisher} ${last['stem']}`, edition: `-${last['year']}` };
  return { ...NO_PARTS, instrument: `${publisher} ${number}`, edition: edition ?? null };
}
