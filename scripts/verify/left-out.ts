import { skippedElements } from '../../src/sources/justice/element-table.ts';

/** Elements of the CFR files whose text is no law, with the reason. The readers leave out exactly these: a verified claim, not a shared table. */
const CFR: Readonly<Record<string, string>> = {
  AMDDATE: 'day of the last amendment in the file, kept as a date',
  HEADER: 'repeats the title of the file',
  EAR: 'running head of the printed page',
  CONTENTS: 'repeats the headings of the part before its sections',
  GID: 'file name of an image, kept as the id of the figure',
  MID: 'file name of the image of a formula, kept as the id of the formula',
};

/** Every element that is set aside, with the reason why it holds no law. */
export const LEFT_OUT: Readonly<Record<string, string>> = { ...CFR, ...skippedElements };

/** What else is set aside, under the names that readers count it by. */
export const REASONS: Readonly<Record<string, string>> = {
  ...LEFT_OUT,
  HEAD: 'the dash or colon between number and heading',
  separator: 'the dash or colon between number and heading',
  'front matter': 'facts about the file, kept as fields of the edition',
};

/** Elements no reader knows, with the reason why that loses nothing. Their text is kept in every case. */
export const ACCOUNTED: Readonly<Record<string, string>> = {};
