import { aboutEn } from './about-en.ts';
import { atomsEn } from './atoms-en.ts';
import { bridgesEn } from './bridges-en.ts';
import { changesEn } from './changes-en.ts';
import { compareEn } from './compare-en.ts';
import { credentialsEn } from './credentials-en.ts';
import { crosswalkEn } from './crosswalk-en.ts';
import { dataEn } from './data-en.ts';
import { decisionsEn } from './decisions-en.ts';
import { deskEn } from './desk-en.ts';
import { divergenceEn } from './divergence-en.ts';
import { guideEn } from './guide-en.ts';
import { homeEn } from './home-en.ts';
import { languageEn } from './language-en.ts';
import { listsEn } from './lists-en.ts';
import { planEn } from './plan-en.ts';
import { referenceEn } from './reference-en.ts';
import { restrictionsEn } from './restrictions-en.ts';
import { searchEn } from './search-en.ts';
import { sectorEn } from './sector-en.ts';
import { shellEn } from './shell-en.ts';
import { standingEn } from './standing-en.ts';
import { suggestionsEn } from './suggestions-en.ts';
import { tablesEn } from './tables-en.ts';
import { termsEn } from './terms-en.ts';
import { varianceEn } from './variance-en.ts';
import { wordsEn } from './words-en.ts';

export const en = {
  words: wordsEn,
  atoms: atomsEn,
  shell: shellEn,
  divergence: divergenceEn,
  home: homeEn,
  sector: sectorEn,
  search: searchEn,
  crosswalk: crosswalkEn,
  bridges: bridgesEn,
  changes: changesEn,
  compare: compareEn,
  language: languageEn,
  restrictions: restrictionsEn,
  lists: listsEn,
  standing: standingEn,
  suggestions: suggestionsEn,
  tables: tablesEn,
  terms: termsEn,
  decisions: decisionsEn,
  credentials: credentialsEn,
  variance: varianceEn,
  desk: deskEn,
  plan: planEn,
  about: aboutEn,
  guide: guideEn,
  data: dataEn,
  reference: referenceEn,
};

/** The shape that every language must fill: a missing key, or a function of another signature, does not compile. */
export type Messages = typeof en;
