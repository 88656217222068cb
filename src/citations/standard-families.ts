import { lawParts, type PatternFamily } from './pattern-family.ts';

/**
 * Standards of private and international bodies. The number decides which text is meant and the edition whether the two countries mean the
 * same one, so both are kept: `ISO 13485:2016`.
 */
export const standardFamilies: readonly PatternFamily[] = [
  {
    name: 'standards by acronym',
    kind: 'standard',
    jurisdiction: null,
    pattern:
      /\b(?<body>CAN\/(?:CSA|ULC|CGSB)|CSA|ULC|ISO\/IEC|ISO|IEC|ASTM|ANSI\/[A-Z]{2,5}|ANSI|UL|NFPA|ASME|AAMA|AHRI|ASHRAE)(?:\s(?:Standard|Standards|Norme|Test Method|Specification|standard))?[\s-](?:Int\.\s)?(?<number>(?:[A-Z]{1,4}[ -]?)?\d[\dA-Z.]*(?:-[A-Z]?\d[\dA-Z.]*|\/[A-Z]?\d[\dA-Z.]*|\sNo\.\s\d[\d.]*){0,3})(?:(?:,\s(?:edition\s)?|[:–]|\s\()(?<edition>(?:19|20)\d{2}|\d{2}(?=\b[a-z]?))\)?)?/g,
    read: ({ body, number, edition }) => standard(body ?? '', number ?? '', edition),
    examples: [
      ['ISO 13485:2016', 'ISO 13485:2016'],
      ['ISO 8317', 'ISO 8317'],
      ['ISO/IEC 17025:2017', 'ISO/IEC 17025:2017'],
      ['IEC 62133-2', 'IEC 62133-2'],
      ['CSA-Z76.1', 'CSA Z76.1'],
      ['CAN/CSA-C746-17', 'CSA C746-17'],
      ['CSA C22.2 No. 0', 'CSA C22.2 No. 0'],
      ['CSA C381.2-17', 'CSA C381.2-17'],
      ['ASTM F963–17', 'ASTM F963-17'],
      ['ASTM D 3359-02', 'ASTM D3359-02'],
      ['ASTM F963-17', 'ASTM F963-17'],
      ['ANSI Z26.1-1996', 'ANSI Z26.1-1996'],
      ['ANSI/SAE Z26.1-1996', 'ANSI/SAE Z26.1-1996'],
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
      /\bSAE\s(?:Recommended\sPractice\s|Standard\s|Information\sReport\s|pratique\srecommandée\s)?(?<number>J\d{3,4}[a-z]?(?:-\d{1,2})?)(?:,?\s\(?(?:(?:January|February|March|April|May|June|July|August|September|October|November|December)\s)?(?<edition>(?:19|20)\d{2}|[A-Z]{3}\d{2})\)?)?/g,
    read: ({ number, edition }) => standard('SAE', number ?? '', edition),
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
      /\b(?:UN\/ECE|UNECE|United\sNations|UN|ECE|ONU)\s(?:Regulation|Règlement)\s(?:No\.\s|n[o°º]\s?)?(?<number>\d{1,3})\b/g,
    read: ({ number }) => standard('UN', `R${number}`, undefined),
    examples: [
      ['UN Regulation No. 138', 'UN R138'],
      ['ECE Regulation 13', 'UN R13'],
      ['UNECE Regulation No. 44', 'UN R44'],
      ['United Nations Regulation No. 48', 'UN R48'],
    ],
  },
];

function standard(body: string, number: string, edition: string | undefined) {
  const publisher = body.replace(/^CAN\//, '');
  const plain = number
    .replaceAll('\u2013', '-')
    .replace(/^([A-Z]{1,4})[ -](?=\d)/, '$1')
    .replace(/[.-]+$/, '');
  // ASTM and CSA editions are two digits after a hyphen, part of the designation; ISO's and SAE's stand apart.
  const dated = edition !== undefined && edition.length === 2;
  const canonical =
    edition === undefined ? `${publisher} ${plain}` : `${publisher} ${plain}${dated ? '-' : ':'}${edition}`;
  return { canonical, parts: lawParts(`${publisher} ${plain}`, undefined) };
}
