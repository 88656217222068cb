import { NO_PARTS } from './found-citation.ts';
import { lawParts, type PatternFamily } from './pattern-family.ts';

const MARKS = '(?:\\([0-9A-Za-z]{1,5}\\)){0,8}';

/** Federal law of the United States outside the CFR. */
export const usFamilies: readonly PatternFamily[] = [
  {
    name: 'United States Code',
    kind: 'usc',
    jurisdiction: null,
    pattern: new RegExp(
      `\\b(?<title>\\d{1,2})\\s{1,3}U\\.?\\s?S\\.?\\s?C\\.?(?:\\sA\\.)?\\s{0,3}(?:§§?\\s{0,2})?(?<section>\\d{1,5}[a-z]{0,2}(?:-\\d{1,3}[a-z]?)?)(?<marks>${MARKS})(?:\\set\\sseq\\.)?`,
      'g',
    ),
    read: ({ title, section, marks }) => ({
      ...NO_PARTS,
      title: Number(title),
      section: section ?? null,
      paragraphs: splitMarks(marks ?? ''),
    }),
    examples: [
      ['21 U.S.C. 360j(e)', '21 U.S.C. 360j(e)'],
      ['42 U.S.C. § 7401 et seq.', '42 U.S.C. 7401'],
      ['50 USC 1701', '50 U.S.C. 1701'],
      ['49 U.S.C. 30111', '49 U.S.C. 30111'],
      ['15 U.S.C. 2056a(b)(1)', '15 U.S.C. 2056a(b)(1)'],
    ],
  },
  {
    name: 'Federal Register',
    kind: 'federal-register',
    jurisdiction: null,
    pattern:
      /\b(?<volume>\d{1,3})\s{1,3}(?:FR|F\.R\.|Fed\.\s?Reg\.|Federal\sRegister)\s{1,3}(?<page>\d{1,6}(?:,\d{3})?)\b/g,
    read: ({ volume, page }) => lawParts(`${volume} FR ${(page ?? '').replace(',', '')}`, undefined),
    examples: [
      ['89 FR 44144', '89 FR 44144'],
      ['45 Federal Register 86718', '45 FR 86718'],
      ['61 Fed. Reg. 52602', '61 FR 52602'],
      ['87 FR 42,339', '87 FR 42339'],
    ],
  },
  {
    name: 'Federal Register by volume and number',
    kind: 'federal-register',
    jurisdiction: null,
    pattern:
      /\b(?:[Vv]ol\.|[Vv]olume)\s(?<volume>\d{1,3}),?\s(?:[Nn]o\.|n[o°º])\s?(?<number>\d{1,3}),?\s(?:of\sthe\s|du\s)?Federal\sRegister(?:\s(?:of\sthe\sUnited\sStates|des\sÉtats-Unis))?/g,
    read: ({ volume, number }) => lawParts(`Vol. ${volume}, No. ${number}, Federal Register`, undefined),
    examples: [
      ['Vol. 45, No. 252 of the Federal Register', 'Vol. 45, No. 252, Federal Register'],
      ['vol. 45, no 252 du Federal Register', 'Vol. 45, No. 252, Federal Register'],
    ],
  },
  {
    name: 'federal motor vehicle safety standard',
    kind: 'fmvss',
    jurisdiction: null,
    pattern:
      /\b(?:FMVSS|Federal\s(?:Motor\s)?Vehicle\sSafety\sStandards?|Federal\sSafety\sStandards?)\s(?:Nos?\.?\s)?(?<number>\d{3}[a-z]?)\b/g,
    read: ({ number }) => lawParts(`FMVSS ${number}`, number),
    examples: [
      ['FMVSS No. 108', 'FMVSS 108'],
      ['FMVSS 213a', 'FMVSS 213a'],
      ['Federal Motor Vehicle Safety Standard No. 208', 'FMVSS 208'],
    ],
  },
  {
    name: 'motor vehicle safety standard, short form',
    kind: 'fmvss',
    jurisdiction: 'us',
    pattern:
      /(?<!Federal )(?<!Federal Motor Vehicle Safety )\b(?:Motor\sVehicle\sSafety\s)?Standard\sNo\.\s(?<number>\d{3}[a-z]?)\b/g,
    read: ({ number }) => lawParts(`FMVSS ${number}`, number),
    examples: [
      ['Standard No. 201', 'FMVSS 201'],
      ['Motor Vehicle Safety Standard No. 209', 'FMVSS 209'],
    ],
  },
];

function splitMarks(marks: string): string[] {
  return marks.split(/[()]/).filter((mark) => mark !== '');
}
