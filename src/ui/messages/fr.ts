import { aboutFr } from './about-fr.ts';
import { atomsFr } from './atoms-fr.ts';
import { bridgesFr } from './bridges-fr.ts';
import { changesFr } from './changes-fr.ts';
import { compareFr } from './compare-fr.ts';
import { credentialsFr } from './credentials-fr.ts';
import { crosswalkFr } from './crosswalk-fr.ts';
import { dataFr } from './data-fr.ts';
import { decisionsFr } from './decisions-fr.ts';
import { deskFr } from './desk-fr.ts';
import { divergenceFr } from './divergence-fr.ts';
import type { Messages } from './en.ts';
import { withFrenchSpacing } from './french-spacing.ts';
import { guideFr } from './guide-fr.ts';
import { homeFr } from './home-fr.ts';
import { languageFr } from './language-fr.ts';
import { listsFr } from './lists-fr.ts';
import { planFr } from './plan-fr.ts';
import { referenceFr } from './reference-fr.ts';
import { restrictionsFr } from './restrictions-fr.ts';
import { searchFr } from './search-fr.ts';
import { sectorFr } from './sector-fr.ts';
import { shellFr } from './shell-fr.ts';
import { standingFr } from './standing-fr.ts';
import { suggestionsFr } from './suggestions-fr.ts';
import { tablesFr } from './tables-fr.ts';
import { termsFr } from './terms-fr.ts';
import { varianceFr } from './variance-fr.ts';
import { wordsFr } from './words-fr.ts';

export const fr: Messages = withFrenchSpacing<Messages>({
  words: wordsFr,
  atoms: atomsFr,
  shell: shellFr,
  divergence: divergenceFr,
  home: homeFr,
  sector: sectorFr,
  search: searchFr,
  crosswalk: crosswalkFr,
  bridges: bridgesFr,
  changes: changesFr,
  compare: compareFr,
  language: languageFr,
  restrictions: restrictionsFr,
  lists: listsFr,
  standing: standingFr,
  suggestions: suggestionsFr,
  tables: tablesFr,
  terms: termsFr,
  decisions: decisionsFr,
  credentials: credentialsFr,
  variance: varianceFr,
  desk: deskFr,
  plan: planFr,
  about: aboutFr,
  guide: guideFr,
  data: dataFr,
  reference: referenceFr,
});
