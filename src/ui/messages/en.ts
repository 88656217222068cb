import { aboutEn } from './about-en.ts';
import { compareEn } from './compare-en.ts';
import { crosswalkEn } from './crosswalk-en.ts';
import { deskEn } from './desk-en.ts';
import { divergenceEn } from './divergence-en.ts';
import { homeEn } from './home-en.ts';
import { listsEn } from './lists-en.ts';
import { sectorEn } from './sector-en.ts';
import { shellEn } from './shell-en.ts';
import { wordsEn } from './words-en.ts';

export const en = {
  words: wordsEn,
  shell: shellEn,
  divergence: divergenceEn,
  home: homeEn,
  sector: sectorEn,
  crosswalk: crosswalkEn,
  compare: compareEn,
  lists: listsEn,
  desk: deskEn,
  about: aboutEn,
};

/** The shape that every language must fill: a missing key, or a function of another signature, does not compile. */
export type Messages = typeof en;
