// Canadian English keeps British endings where American English simplified them. Folding both to the American form keeps
// "vapour pressure" and "vapor pressure" one term; a dictionary of every word would do the same at a hundred times the size.

const WORDS: Readonly<Record<string, string>> = {
  aeroplane: 'airplane',
  ageing: 'aging',
  aluminium: 'aluminum',
  artefact: 'artifact',
  axe: 'ax',
  cheque: 'check',
  defence: 'defense',
  draught: 'draft',
  enrol: 'enroll',
  fibreboard: 'fiberboard',
  fibreglass: 'fiberglass',
  fulfil: 'fulfill',
  grey: 'gray',
  instalment: 'installment',
  jewellery: 'jewelry',
  judgement: 'judgment',
  acknowledgement: 'acknowledgment',
  kerb: 'curb',
  licence: 'license',
  mould: 'mold',
  moulding: 'molding',
  moulded: 'molded',
  offence: 'offense',
  plough: 'plow',
  practise: 'practice',
  practising: 'practicing',
  pretence: 'pretense',
  programme: 'program',
  sceptical: 'skeptical',
  skilful: 'skillful',
  storey: 'story',
  tyre: 'tire',
  wilful: 'willful',
  woollen: 'woolen',
};

const OUR_EXCEPTIONS =
  /^(?:amour|contour|detour|devour|dour|downpour|flour|four|glamour|hour|lour|our|outpour|paramour|pour|scour|sour|tour|troubadour|velour|your)/;
const OUR = /^(\p{L}{2,})our(|s|ed|ing|able|less|ful|ly|ite|ites|al|ally|ize|ized|izing|er|ers|hood|hoods|ist|ists)$/u;
const RE = /^((?:\p{L}*)(?:met|lit|cent|fib|calib|theat|lust|spect|sab|meag|somb|och|maneuv))re(s|d|)$/u;
const RING = /^(\p{L}*(?:cent|maneuv))ring$/u;
const ISE_EXCEPTIONS =
  /(?:wise|cise|mise|vise|prise|praise|raise|rise|noise|poise|cruise|bruise|braise|guise|chise|dise|tise|liaise|appraise|malaise|expertise|advertise|treatise)(?:s|d|r|rs)?$/;
const ISING_EXCEPTIONS =
  /(?:wis|cis|mis|vis|pris|prais|rais|ris|nois|pois|cruis|bruis|brais|guis|chis|dis|tis|liais)(?:ing|able|ation|ations)$/;
// "tise" and "dise" end both "advertise", "merchandise" (spelled so in both countries) and "prioritise", "standardise": the last kind is a list.
const ISE_KNOWN =
  /^(?:standard|method|oxid|jeopard|subsid|priorit|privat|magnet|amort|sensit|desensit|anaesthet|anesthet|synthet|item|minim|maxim|optim|custom|random|pasteur|atom|econom|victim|legitim|organ|reorgan|author|categor|character|computer|vapor|vapour|polymer|pulver|summar|pressur|depressur|motor|deodor|steril|util|fertil|neutral|crystall|central|real|recogn|harmon|ion|galvan|immun)is/;
const ISE = /^(\p{L}{2,})is(e|es|ed|er|ers|ing|able|ation|ations|ational)$/u;
const YSE = /^((?:\p{L}*)(?:anal|catal|paral|electrol|hydrol|dial))ys(e|ed|es|er|ers|ing)$/u;
const DOUBLE_L =
  /^((?:re|un|mis)?(?:lab|cab|canc|chann|couns|fu|jew|lev|mod|marsh|pan|pars|tow|trav|tunn|unrav|tot|sign|initi|di|equ|met|spir|qual|riv|swiv|shov|funn)[aeiou]?l)l(ed|ing|er|ers|or|ors|able|ation)$/;
// Beginnings of medical and chemical words, British to American.
const BEGINNINGS: readonly (readonly [RegExp, string])[] = [
  [/^(an|hyp|)aesthe/, '$1esthe'],
  [/^haem(?=[aio])/, 'hem'],
  [/^(ortho|)paedi?(?=[aio])/, '$1pedi'],
  [/^gynaec/, 'gynec'],
  [/^foet/, 'fet'],
  [/^oesoph/, 'esoph'],
  [/^sulph/, 'sulf'],
  [/^manoeuv/, 'maneuv'],
  [/^diarrhoea/, 'diarrhea'],
];

/**
 * Folds British and Canadian spelling of one lower-case English word to the American one; other words come back unchanged.
 *
 * @example foldSpelling('labelling') // 'labeling'
 */
export function foldSpelling(word: string): string {
  const known = WORDS[word] ?? plural(word);
  if (known !== undefined) return known;
  return word.length < 5 ? word : foldEnding(foldBeginning(word));
}

function foldBeginning(word: string): string {
  for (const [beginning, american] of BEGINNINGS) {
    if (beginning.test(word)) return word.replace(beginning, american);
  }
  return word;
}

function foldEnding(word: string): string {
  if (word.includes('our') && !OUR_EXCEPTIONS.test(word)) {
    const our = OUR.exec(word);
    if (our) return `${our[1]}or${our[2]}`;
  }
  const re = RE.exec(word);
  if (re) return `${re[1]}er${re[2] === 'd' ? 'ed' : re[2]}`;
  const ring = RING.exec(word);
  if (ring) return `${ring[1]}ering`;
  const yse = YSE.exec(word);
  if (yse) return `${yse[1]}yz${yse[2]}`;
  const ise = ISE.exec(word);
  if (ise && (ISE_KNOWN.test(word) || !(ISE_EXCEPTIONS.test(word) || ISING_EXCEPTIONS.test(word)))) {
    return `${ise[1]}iz${ise[2]}`;
  }
  const double = DOUBLE_L.exec(word);
  return double ? `${double[1]}${double[2]}` : word;
}

function plural(word: string): string | undefined {
  if (word.endsWith('s')) {
    const singular = WORDS[word.slice(0, -1)];
    return singular === undefined ? undefined : `${singular}s`;
  }
  if (word.endsWith('d')) {
    const base = WORDS[word.slice(0, -1)];
    return base?.endsWith('e') ? `${base}d` : undefined;
  }
  return undefined;
}
