import { indexTerms } from '../text/index-terms.ts';
import { DRAFTING_WEIGHT } from './thresholds.ts';

/**
 * Words of which every regulation is made, whatever it is about. In a crosswalk of ten sections the count of sections that hold a word does not show it:
 * "accordance" in two of ten looks as rare as "nitrosamine". They are not stop words, because a heading may be made of them ("Records").
 */
const WORDS = `accordance according account act action add addition additional address after allow among amount amend amendment annual another any apply
applicable application appropriate approve approval area article ask authority authorize available base basis bear become before begin behalf below between both bring
business calculate calendar carry case cause certain change circumstance class clause clear come commence commission complete compliance comply concern
condition conduct conform consider consist contain content continue contrary control copy cover country date day deal decide decision deem define definition demand
describe description designate detail determination determine direct director division document due duty each effect either element end enforce ensure
entity entitle equal establish event every evidence exceed except exception exclude exempt exist extent fact fail file first fix follow following force
form found general give given good government grant greater ground group half have help hold holder hour identify include individual information initial intend intended issue item
keep kind know last later least leave less let limit list local longer made mail maintain make manner matter maximum mean meaning meet method minimum minister month more most must name
nature necessary need next note notice notify number obtain occur office officer official one operate operation opinion order original other otherwise out outside own paragraph part
particular party per period permit person place plan point possible practicable practice prepare prescribe present previous primary principal print prior procedure process proceeding product program prohibit proper
propose protect prove provide provision public publish purpose put quality reach read reason reasonable receive record refer reference regard register regulation relate relation relevant remain remove replace report represent request require
requirement respect respective responsible result right rule same satisfy schedule second section see send separate serve service set several show sign significant similar single size small sold source special specific specification specify stage stand
standard start state statement stay step subject submit subparagraph subsection such sufficient supply system take tell term test third three through time title total two type under unit unless up use user valid value various way week whole within without work write written year`;

const DRAFTING: ReadonlySet<string> = new Set(indexTerms(WORDS));

/** What a word counts for beside its rarity: 1, or less for a drafting word. */
export function subjectWeight(term: string): number {
  return DRAFTING.has(term) ? DRAFTING_WEIGHT : 1;
}
