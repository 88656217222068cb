import { PERIODS } from '../model/periods.ts';
import type { Bound } from '../model/quantity.ts';

/** What a figure is for in its sentence. */
type FigureRole =
  | 'limit'
  | 'deadline'
  | 'notice'
  | 'retention'
  | 'interval'
  | 'validity'
  | 'waiting'
  | 'trigger'
  | 'exemption'
  | 'permission'
  | 'unknown';

/** `stricter`: which of two figures in this role asks more of the regulated person; null when the words do not settle it. */
export type FigureSense = {
  readonly role: FigureRole;
  /** The bound as it works on the person: a prohibition of "more than 90" is a maximum of 90. */
  readonly bound: Bound;
  readonly stricter: 'lower' | 'higher' | null;
};

/** A sentence with a figure in it, all in lower case with plain spaces. */
export type FigureSentence = {
  /** From the start of the sentence (or its stem) to the figure's bound words. */
  readonly before: string;
  readonly figure: string;
  readonly after: string;
  readonly bound: Bound;
  readonly dimension: string;
  readonly modality: string | null;
  readonly modal: string | null;
  readonly actor: string | null;
  /** The whole paragraph: what a load is applied for may stand in the next sentence. */
  readonly setting?: string;
  /** True where the figure opens a paragraph that completes a stem. */
  readonly opens?: boolean;
};

const UNKNOWN = (bound: Bound): FigureSense => ({ role: 'unknown', bound, stricter: null });
const LOWER_SIDE: ReadonlySet<Bound> = new Set(['minimum', 'above']);
const UPPER_SIDE: ReadonlySet<Bound> = new Set(['maximum', 'below']);

/** Public bodies: a shorter time for them to act binds no regulated person. */
export const PUBLIC_BODY =
  /(?<![\p{L}])(?:minister|secretary|administrator|commissioner|director|agency|fda|epa|nhtsa|customs and border protection|cbp|commission|department|board|tribunal|registrar|court|superintendent|chief review officer|inspector|governor|ministre|commissaire|agence|directeur|registraire)(?![\p{L}])/iu;

const RECORDS =
  /(?<![\p{L}])(?:records?|documents?|cop(?:y|ies)|files?|registers?|logs?|reports?|data|certificates?|books?|invoices?|statements?|information|samples?|entries|results|recordings?|registres?|dossiers?|documents?|copies?)(?![\p{L}])/iu;
const KEEP =
  /(?<![\p{L}])(?:retain(?:s|ed|ing)?|retention|keeps?|kept|keeping|preserved?|maintain(?:s|ed|ing)?|stor(?:e|es|ed|ing)|conserv\p{L}+|gard\p{L}+)(?![\p{L}])/iu;
const EXCEPTION_OPEN =
  /(?<![\p{L}])(?:unless|except|other than|excluding|notwithstanding|despite)(?![^,;]*[,;])[^,;]*$/iu;
const CONDITION_OPEN =
  /(?<![\p{L}])(?:if|when|where|whenever|in the case of|in respect of|for (?:an?|any|each|every|all|vehicles|products|those)|with an?|having an?|that (?:is|are|has|have|weighs?|contains?|exceeds?)|which (?:is|are|has|have|weighs?|contains?|exceeds?|involves)|whose)(?![\p{L}])[^;]*$/iu;
const TEST_WORDS =
  /(?<![\p{L}])(?:test(?:s|ed|ing)?|measur(?:e|es|ed|ing|ement)|condition(?:ed|ing)|specimens?|samples?|appl(?:y|ied|ying|ication) (?:of |a |an )|subjected|procedures?|calibrat\p{L}+|laborator\p{L}+|instruments?|apparatus)(?![\p{L}])/iu;

/** Verbs whose object is the thing that must have the figure, so that a bound behind them is a limit on it. */
const STATE_VERB =
  /^(?:,[^,]*,)? ?(?:also |each |all |both |at all times |always |normally |not |ever )*(?:be|have|has|contain|exceed|measure|provide|maintain|withstand|extend|include|meet|attain|reach|resist|consist|comprise|weigh|permit|allow|emit|show|display|bear|cover|occupy|remain|protrude|project|deflect|release|result|produce|give|register|vary|differ|deviate|stop|support|sustain|pay|offer|limit|fall|drop|rise|take|last|clear|pass|stay|hold|carry|discharge|fit|lie|stand|afford|transmit|indicate|keep|yield|achieve|use|ensure|leave|absorb|demonstrate|exhibit)(?![\p{L}])/iu;
/** Verbs that act on things which a figure picks out: reporting $10,000 or more reports the large amounts, it does not enlarge them. */
const ACTING_VERB =
  /^ ?(?:also |each |immediately |promptly )*(?:report|file|register|notify|declare|submit|record|identify|verify|obtain|inform|disclose|send|label|mark|placard|apply|display|inspect|test|name)(?![\p{L}])/iu;
const ACTED_ON = /(?<![\p{L}])(?:of|which|that|whose|involv\p{L}+|each|any|every|if|when|where|with)(?![\p{L}])/iu;

/**
 * Reads from the words around a figure what it does and which direction is stricter. Directions follow from the bound and the role alone:
 * a lower maximum, a higher minimum, a shorter time to act, a longer time to keep, a longer notice, a lower threshold at which a duty starts,
 * a higher one below which an exemption ends. Whatever else the sentence is, the answer is "unknown": a wrong "stricter" is worse than none.
 */
export function readSense(sentence: FigureSentence): FigureSense {
  const { bound, dimension, modality } = sentence;
  if (modality === 'definition') return UNKNOWN(bound);
  if (dimension === 'day-of-year') return readDueDay(sentence);
  if (PERIODS.has(dimension)) {
    const time = readTimeSense(sentence);
    if (time !== null) return time;
  }
  if (isAppliedLoad(sentence)) return { role: 'limit', bound: 'minimum', stricter: 'higher' };
  if (bound === 'exactly' || bound === 'approximately') return readBareSense(sentence);
  const condition = readPrecedent(sentence);
  if (condition !== null) return condition;
  // "A component other than the source shall not exceed": the modal words close what opened before them.
  if (EXCEPTION_OPEN.test(isBehindModal(sentence) ? behindModal(sentence) : sentence.before)) return UNKNOWN(bound);
  switch (modality) {
    case 'exemption':
      return LOWER_SIDE.has(bound)
        ? { role: 'exemption', bound, stricter: 'higher' }
        : UPPER_SIDE.has(bound)
          ? { role: 'exemption', bound, stricter: 'lower' }
          : UNKNOWN(bound);
    case 'permission':
      return UPPER_SIDE.has(bound) && isBehindModal(sentence) && !CONDITION_OPEN.test(behindModal(sentence))
        ? { role: 'permission', bound, stricter: 'lower' }
        : UNKNOWN(bound);
    case 'prohibition':
      return readProhibition(sentence);
    case 'obligation':
      return readObligation(sentence);
    default:
      return (STATED_LIMIT.test(`${sentence.before}${sentence.figure}`) || isBoundByStem(sentence)) &&
        !PERIODS.has(dimension)
        ? { role: 'limit', bound, stricter: LOWER_SIDE.has(bound) ? 'higher' : 'lower' }
        : UNKNOWN(bound);
  }
}

/** "By March 31": whoever is bound acts the sooner the earlier the day is; a season bounds nothing. */
function readDueDay({ bound, modality, actor }: FigureSentence): FigureSense {
  const binds = modality === 'obligation' && !PUBLIC_BODY.test(actor ?? '');
  return bound === 'maximum' && binds ? { role: 'deadline', bound, stricter: 'lower' } : UNKNOWN(bound);
}

/** A bound that no word beside the figure gives stands over the list that the figure is in: "the limits are: (i) 15 rems". */
function isBoundByStem({ bound, figure, modality }: FigureSentence): boolean {
  return modality === null && (bound === 'maximum' || bound === 'minimum') && !OWN_BOUND.test(figure);
}

/** "The maximum concentration of lead is 90 mg/kg": a limit without a modal verb. */
const STATED_LIMIT =
  /(?<![\p{L}-])(?:maximum|minimum|limits?|maximale?|minimale?)(?![\p{L}-])(?:(?!(?<![\p{L}-])(?:if|when|where|unless|for (?:an?|any|each))(?![\p{L}-]))[^.;])*$/iu;

/** What must hold before an act is allowed: "no person shall sell X unless ...", "may be convex if ...". */
const UNLESS = /(?<![\p{L}-])(?:unless|except (?:if|where|when)|à moins que|sauf si)(?![\p{L}-])/iu;
const ONLY_IF =
  /(?<![\p{L}-])(?:only )?(?:if|where|when|provided(?: that)?|on (?:the )?condition that|si|lorsque|pourvu que|à condition que)(?![\p{L}-])/iu;
const OF_THE_THING =
  /(?<![\p{L}-])(?:having|containing|weighing|with an?|that (?:has|have|contains?|weighs?))(?![\p{L}-])/iu;
/** Verbs by which the law takes something away or asks for more: what makes them possible is no condition of a favour. */
const ADVERSE =
  /(?<![\p{L}-])(?:refus|suspend|revok|cancel|requir|order|detain|seiz|terminat|withdraw|den(?:y|ied)|request|reject|inspect|apply to|deem)\p{L}*/iu;

/**
 * A bound on what makes an act lawful is a limit as printed: the tighter it is, the less is allowed. The act must have no figure of its own: in "shall not
 * exceed 5 mm unless the vehicle is more than 2 m wide" the second figure says to whom the first does not apply.
 */
function readPrecedent(sentence: FigureSentence): FigureSense | null {
  const { bound, modality } = sentence;
  if (bound === 'range' || PERIODS.has(sentence.dimension) || !isBehindModal(sentence)) return null;
  const opener = modality === 'prohibition' ? UNLESS : modality === 'permission' ? ONLY_IF : null;
  const clause = behindModal(sentence);
  // "goods having a value of less than $2,000 may leave unreported": what is allowed is as narrow as the figure.
  const opened = opener?.exec(clause) ?? (modality === 'permission' ? OF_THE_THING.exec(clause) : null);
  if (opened === null || opened === undefined) return null;
  const act = clause.slice(0, opened.index);
  if (/\d/.test(act) || act.trim() === '' || PUBLIC_BODY.test(sentence.actor ?? '')) return null;
  if (modality === 'permission' && ADVERSE.test(act)) return null;
  return { role: 'limit', bound, stricter: LOWER_SIDE.has(bound) ? 'higher' : 'lower' };
}

function readTimeSense(sentence: FigureSentence): FigureSense | null {
  const { before, after, bound, modality } = sentence;
  // "maintain for a period of 10 years records of": what is kept may stand behind the figure.
  const text = `${before} ${sentence.figure} ${after.slice(0, 50)}`;
  const duty = modality === 'obligation' || modality === 'prohibition';
  // "The agency must receive the data" binds who sends them; "the agency must answer" binds no regulated person.
  const binds =
    !PUBLIC_BODY.test(sentence.actor ?? '') || /(?<![\p{L}])(?:receives?|recevoir)(?![\p{L}])/iu.test(before);
  if (VALID.test(before) && !UPPERLESS.has(bound)) return { role: 'validity', bound: 'maximum', stricter: 'lower' };
  if (
    EVERY.test(before) ||
    RECURS.test(sentence.figure) ||
    (limitsTime(bound) && /^ ?\)?,? ?between(?![\p{L}-])/iu.test(after))
  ) {
    return duty && !UPPERLESS.has(bound) ? { role: 'interval', bound: 'maximum', stricter: 'lower' } : UNKNOWN(bound);
  }
  // "that has not been calibrated within the 12 months preceding its use": how old the last time may be is how often.
  if (/^(?:within|in|during|dans)(?![\p{L}-])/iu.test(sentence.figure.trim()) && PRECEDING.test(after)) {
    return duty && binds ? { role: 'interval', bound: 'maximum', stricter: 'lower' } : UNKNOWN(bound);
  }
  if (
    modality === 'prohibition' &&
    WAITING.test(`${before}${sentence.figure}`) &&
    (!UPPER_SIDE.has(bound) || /within|dans/i.test(sentence.figure))
  ) {
    return binds ? { role: 'waiting', bound: 'minimum', stricter: 'higher' } : UNKNOWN(bound);
  }
  if (KEEP.test(text) && RECORDS.test(text) && !UPPER_SIDE.has(bound) && bound !== 'range') {
    return duty ? { role: 'retention', bound: 'minimum', stricter: 'higher' } : UNKNOWN(bound);
  }
  if (NOTICE.test(after)) {
    // "No earlier than 12 months before": the start of the time to act, not the lead that is asked for.
    if (UPPER_SIDE.has(bound)) return UNKNOWN(bound);
    return duty && binds ? { role: 'notice', bound: 'minimum', stricter: 'higher' } : UNKNOWN('minimum');
  }
  const starts =
    /^ ?\)?,? ?(?:\p{L}+ ){0,2}(?:after|from|following|of (?:the|its|receipt|receiving|becoming|learning|being|any|each|an?|that)|thereafter|beginning|suivant|après|à compter|qui suivent)(?![\p{L}])/iu.test(
      after,
    );
  // "must let them leave before the delay exceeds four hours": the time that may pass is the time to act.
  if (bound === 'above' && BEFORE_IT_EXCEEDS.test(`${before}${sentence.figure}`))
    return duty && binds ? { role: 'deadline', bound: 'maximum', stricter: 'lower' } : UNKNOWN('maximum');
  // "must let them leave (a) three hours after the doors are closed": a day and hour to act on, and acting later is late.
  if (
    bound === 'exactly' &&
    starts &&
    sentence.opens === true &&
    modality === 'obligation' &&
    binds &&
    !KEEP.test(before)
  )
    return { role: 'deadline', bound: 'maximum', stricter: 'lower' };
  const limits = UPPER_SIDE.has(bound);
  if (limits && (starts || /within|later|dans|tard/i.test(sentence.figure))) {
    // Without a duty in the sentence a period may be a right ("may appeal within 30 days") or the agency's own time.
    if (!duty || !binds || (sentence.modal !== null && isSubordinate(sentence))) return UNKNOWN('maximum');
    return { role: 'deadline', bound: 'maximum', stricter: 'lower' };
  }
  return null;
}

/** "every 12 months", "at intervals [not exceeding 6 months]". */
const EVERY =
  /(?<![\p{L}])(?:(?:every|once (?:in|per|every|each)|tous les|toutes les)(?: each)?|(?:at |with |a |an |maximum )*intervals?(?: between [^,;.]{3,40})?(?: of| that do| that does| which do)?|intervalles?(?: de| d')?) ?$/iu;
/** "Annually", "once a month": the finder reads it as one year, one month. */
const RECURS =
  /^(?:at least )?(?:once|every|chaque|tous|toutes|une fois|au moins une fois)(?![\p{L}-])|^\p{L}+(?:ly|ment)$/iu;
/** "30 minutes or 1 hour, depending on the system used, before arrival": another choice and a clause between commas may stand between. */
const NOTICE =
  /^ ?\)?(?:,? (?:or|and|ou|et) (?:[\p{L}\d.]+ ){1,2}(?:minutes?|hours?|days?|heures?|jours?))?(?:, [^,;.]{3,120},)?,? ?(?:\p{L}+ ){0,2}(?:before|prior to|in advance|avant|préalable)(?![\p{L}])|^['’]? ?(?:of )?(?:advance|prior|previous) (?:written )?notice/iu;
const PRECEDING = /^ ?\)?,? ?(?:before|prior to|preceding|avant|précédant)(?![\p{L}-])/iu;
/** "is valid for", "expires": the sooner it ends, the sooner it must be had again. */
const VALID =
  /(?<![\p{L}-])(?:(?:is|are|be|remains?|stays?) (?:\p{L}+ )?(?:valid|in force|effective|in effect)(?: for| until)?(?: (?:a |the )?(?:periods?|terms?)(?: of| fixed by [^,;.]{3,40},?)?)?|expires?(?: on| at)?(?: the end of)?|expir(?:y|ation) date (?:must|shall|may|is|to)(?: not)?(?: be)?|est valide(?: pendant| pour)?|expire) ?$/iu;

function limitsTime(bound: Bound): boolean {
  return UPPER_SIDE.has(bound);
}

/** "may not file before the end of a period of 6 years", "shall not be sold within 30 days after": how long a ban lasts. */
const WAITING =
  /(?<![\p{L}])(?:(?:before the (?:end|expiry|expiration)|until the (?:end|expiry|expiration)) of (?:the |a |an )?(?:periods? of )?(?:at least )?|until (?:at least )?|for (?:a |an )(?:further )?periods? of (?:at least |not less than )?|for (?:at least )|within (?:a period of |the )?|avant l['’]expiration d['’](?:une période|un délai) de )[\p{L}\d].{0,40}$/iu;

const BEFORE_IT_EXCEEDS = /(?<![\p{L}-])before (?:\p{L}+ ){1,6}exceeds? (?:[\p{L}\d]+ ){0,2}\p{L}*$/iu;

const UPPERLESS: ReadonlySet<Bound> = new Set(['minimum', 'above']);

/** A bare figure sets no side, except a load that a thing must bear. */
function readBareSense(sentence: FigureSentence): FigureSense {
  const bears =
    /(?<![\p{L}])(?:withstand(?:ing|s)?|resist(?:ing|s)?|support(?:ing|s)?|sustain(?:ing|s)?|capable of (?:withstanding|supporting|storing))(?![\p{L}])[^.;]{0,80}$/iu.test(
      sentence.before,
    );
  const duty = sentence.modality === 'obligation' || sentence.modality === 'prohibition';
  if (!PERIODS.has(sentence.dimension) && sentence.bound === 'exactly' && LIMITS.test(sentence.before))
    return { role: 'limit', bound: 'maximum', stricter: 'lower' };
  return (bears && sentence.modality === 'obligation') || (duty && isTestLoad(sentence))
    ? { role: 'limit', bound: 'minimum', stricter: 'higher' }
    : UNKNOWN(sentence.bound);
}

/** "The annual limits ..., which are: (i) a dose of 15 rems": the noun before the list or the "of" says what the bare figures in it are. */
const LIMITS =
  /(?<![\p{L}-])(?:(?:following|these) (?:\p{L}+ ){0,3}limits|limits? (?:(?:to|for|on|of) [^.;]{0,120})?,? ?(?:which (?:is|are)|are|is|as follows|of))(?![\p{L}-])[^.;]{0,140}$/iu;

const LOADS: ReadonlySet<string> = new Set(['force', 'torque', 'pressure', 'energy', 'mass']);

/** "must not detach when a force of 90 N is applied": what must not happen under a load happens less under a smaller one. */
function isTestLoad({ before, after, dimension }: FigureSentence): boolean {
  if (!LOADS.has(dimension)) return false;
  // What must open, come off or fold under a load does so more readily under a greater one.
  if (YIELDS.test(before)) return false;
  return (
    /(?<![\p{L}])(?:not|cannot|no|without|remain|nor)(?![\p{L}])[^.;]{1,300}(?<![\p{L}])(?:force|load|torque|pressure|weight|mass|impact|energy|pull|push) of (?:an? )?$/iu.test(
      before,
    ) &&
    (/^[^.;]{0,60}(?<![\p{L}])(?:is|are|being|been) (?:\p{L}+ )?(?:applied|exerted)(?![\p{L}])/iu.test(after) ||
      /(?<![\p{L}])(?:subjected to|under|application of|withstand)(?: an?| the)? (?:\p{L}+ ){0,3}$/iu.test(
        before.replace(/(?:force|load|torque|pressure|weight|mass|impact|energy|pull|push) of (?:an? )?$/iu, ''),
      ))
  );
}

/**
 * "Apply a force attaining but not exceeding 44 N ... any product that separates shall fail": the load of a test that a product must stand, however it is
 * bounded, asks more the greater it is.
 */
function isAppliedLoad({ before, dimension, modality, setting = '' }: FigureSentence): boolean {
  return (
    LOADS.has(dimension) &&
    (modality === 'obligation' || modality === 'prohibition') &&
    /(?<![\p{L}-])appl(?:y|ied)(?![\p{L}-])[^.;]{0,120}(?:attaining|reaching|until)[^.;]{0,40}$/iu.test(before) &&
    /(?<![\p{L}-])(?:shall|must|will) (?:fail|not|remain)|(?<![\p{L}-])(?:cannot|without)(?![\p{L}-])/iu.test(
      setting,
    ) &&
    !YIELDS.test(setting)
  );
}

const YIELDS =
  /(?<![\p{L}-])(?:must|shall|to|will) (?:be )?(?:releas|open|collaps|operat|actuat|unlatch|detach|break|separat|unlock|fold|trigger|activat|yield)\p{L}*(?![\p{L}-])/iu;

const OWN_BOUND =
  /(?<![\p{L}-])(?:more|less|greater|fewer|lower|higher|larger|smaller|least|most|over|under|above|below|exceed\p{L}*|up to|within|later|maximum|minimum|max|min|or|plus|moins|dans|jusqu|supérieure?|inférieure?)(?![\p{L}-])|[≤≥<>]/iu;

/** What is banned as such: a figure that picks it out is the limit. */
const BANNED =
  /(?<![\p{L}-])(?:(?:shall|must|may|can)(?:not| not)(?: \p{L}+ly)? be (?:\p{L}+ed|sold|made|built|used|put|given)|(?:is|are) (?:\p{L}+ly )?(?:prohibited|forbidden|banned|unlawful|not (?:permitted|allowed)))(?![\p{L}-])/iu;

function readProhibition(sentence: FigureSentence): FigureSense {
  const { bound } = sentence;
  // "A vessel of less than 12 m shall not impede others": the figure says whom the ban binds, unless the thing itself is what must not be.
  if (sentence.modal !== null && sentence.modal !== '' && !isBehindModal(sentence) && !BANNED.test(sentence.after))
    return /(?:^|[,;] )(?:no|neither|nul|aucune?)(?![\p{L}-])/iu.test(sentence.before.trim()) ||
      (bound === 'maximum' && PERIODS.has(sentence.dimension) && PAST.test(sentence.before))
      ? readBan(sentence)
      : UNKNOWN(bound);
  return readBan(sentence);
}

/** "After 14 hours a driver shall not drive": the figure is how long it may be done. */
const PAST = /(?<![\p{L}-])(?:after|once|past|beyond)(?![\p{L}-])[^.;,]{0,80}$/iu;

function readBan(sentence: FigureSentence): FigureSense {
  const { bound, figure } = sentence;
  // A negated bound already is the limit: "must not [be] more than", "shall not exceed".
  const negated =
    (bound === 'maximum' &&
      /more|greater|higher|longer|larger|later|exceed|over|above|excess|wider|faster|plus de|supérieur|dépass|excéd|excèd/i.test(
        figure,
      )) ||
    (bound === 'minimum' &&
      /less|fewer|lower|smaller|shorter|closer|under|below|sooner|moins de|inférieur/i.test(figure));
  // "must not exceed the following limits: (a) 50 mSv": the bound stands in the stem, with its negation.
  const fromStem = (bound === 'maximum' || bound === 'minimum') && !OWN_BOUND.test(figure);
  if (negated || fromStem) return { role: 'limit', bound, stricter: bound === 'maximum' ? 'lower' : 'higher' };
  switch (bound) {
    case 'above':
      return { role: 'limit', bound: 'maximum', stricter: 'lower' };
    case 'minimum':
      return { role: 'limit', bound: 'below', stricter: 'lower' };
    case 'below':
      return { role: 'limit', bound: 'minimum', stricter: 'higher' };
    default:
      return UNKNOWN(bound);
  }
}

function readObligation(sentence: FigureSentence): FigureSense {
  const { bound } = sentence;
  if (bound === 'range') return UNKNOWN(bound);
  const limit: FigureSense = { role: 'limit', bound, stricter: LOWER_SIDE.has(bound) ? 'higher' : 'lower' };
  const trigger: FigureSense = { role: 'trigger', bound, stricter: LOWER_SIDE.has(bound) ? 'lower' : 'higher' };
  if (!isBehindModal(sentence)) {
    return TEST_WORDS.test(sentence.before) || PERIODS.has(sentence.dimension) ? UNKNOWN(bound) : trigger;
  }
  const clause = behindModal(sentence);
  if (STATE_VERB.test(clause)) {
    // "in the case of a bus, at least 5 mm": a condition that a comma closes right before the figure holds no figure.
    const condition = /,\s*$/.test(clause) ? null : CONDITION_OPEN.exec(clause);
    if (condition === null) return limit;
    // "must have a width that is at least 5 mm", "with a force of at least 5 N": still the thing itself when the bound is spelled as one.
    return /^(?:with|having|that) /i.test(condition[0]) &&
      !LIMIT_BY_OPENER.has(bound) &&
      !TEST_WORDS.test(clause) &&
      clause.length < 60
      ? limit
      : UNKNOWN(bound);
  }
  if (ACTING_VERB.test(clause) && ACTED_ON.test(clause) && !PERIODS.has(sentence.dimension)) {
    return TEST_WORDS.test(clause) ? UNKNOWN(bound) : trigger;
  }
  return UNKNOWN(bound);
}

const LIMIT_BY_OPENER: ReadonlySet<Bound> = new Set(['above', 'below', 'exactly']);

/** The bound may share a word with the modal ("shall [not exceed 5 mm]"), which then begins before the figure and ends in it. */
function modalPlace({ modal, before, figure }: FigureSentence): number {
  return modal === null || modal === ''
    ? -1
    : `${before}${figure}`.lastIndexOf(modal.toLowerCase(), Math.max(0, before.length - 1));
}

function isBehindModal(sentence: FigureSentence): boolean {
  return modalPlace(sentence) >= 0;
}

function behindModal(sentence: FigureSentence): string {
  return sentence.before.slice(modalPlace(sentence) + (sentence.modal ?? '').length);
}

/** "must include a statement that the request was made within 30 days": the period belongs to a clause inside the command. */
function isSubordinate(sentence: FigureSentence): boolean {
  if (!isBehindModal(sentence)) return false;
  const clause = behindModal(sentence);
  // "shall be sent in respect of an incident that occurs in Canada (i) within 10 days": a paragraph goes on with the main verb, not with a relative clause.
  if (sentence.opens === true && !SAYING.test(clause)) return false;
  return /(?<![\p{L}])(?:that|whether|which|who|if)(?![\p{L}])(?![^;]*,)[^;]*$/iu.test(clause);
}

const SAYING =
  /(?<![\p{L}])(?:statements?|declarations?|evidence|proof|certif\p{L}+|indicat\p{L}+|stat(?:e|es|ing)|show\p{L}*|ensure|confirm\p{L}*|whether|if)(?![\p{L}])/iu;
