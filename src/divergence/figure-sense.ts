import { PERIODS } from '../model/periods.ts';
import type { Bound } from '../model/quantity.ts';
import {
  behindModal,
  type FigureSense,
  type FigureSentence,
  isBehindModal,
  LOWER_SIDE,
  PUBLIC_BODY,
  UNKNOWN,
  UPPER_SIDE,
} from './figure-sentence.ts';
import { definesSmallClass, isRelief } from './relief-sense.ts';
import { readDefinedTime, readDueDay, readTimeSense } from './time-sense.ts';

const EXCEPTION_OPEN =
  /(?<![\p{L}])(?:unless|except|other than|excluding|notwithstanding|despite)(?![^,;]*[,;])[^,;]*$/iu;
const CONDITION_OPEN =
  /(?<![\p{L}])(?:if|when|where|whenever|in the case of|in respect of|for (?:an?|any|each|every|all|vehicles|products|those)|with an?|having an?|that (?:is|are|has|have|weighs?|contains?|exceeds?)|which (?:is|are|has|have|weighs?|contains?|exceeds?|involves)|whose)(?![\p{L}])[^;]*$/iu;
const TEST_WORDS =
  /(?<![\p{L}])(?:test(?:s|ed|ing)?|measur(?:e|es|ed|ing|ement)|condition(?:ed|ing)|specimens?|samples?|appl(?:y|ied|ying|ication) (?:of |a |an )|subjected|procedures?|calibrat\p{L}+|laborator\p{L}+|instruments?|apparatus)(?![\p{L}])/iu;

/** Verbs whose object is the thing that must have the figure, so that a bound behind them is a limit on it. */
const STATE_VERB =
  /^(?:,[^,]*,)? ?(?:also |each |all |both |at all times |always |normally |not |ever )*(?:be|have|has|contain(?! and)|exceed|measure|provide|maintain|withstand|extend|include|meet|attain|reach|resist|consist|comprise|weigh|permit|allow|emit|show|display|bear|cover|occupy|remain|protrude|project|deflect|release|result|produce|give|register|vary|differ|deviate|stop|support|sustain|pay|offer|limit|fall|drop|rise|take|last|clear|pass|stay|hold|carry|discharge|fit|lie|stand|afford|transmit|indicate|keep|yield|achieve|use|ensure|leave|absorb|demonstrate|exhibit)(?![\p{L}])/iu;
/** Verbs that act on things which a figure picks out: reporting $10,000 or more reports the large amounts, it does not enlarge them. */
const ACTING_VERB =
  /^ ?(?:also |each |immediately |promptly )*(?:contain and \p{L}+|report|file|register|notify|declare|submit|record|identify|verify|obtain|inform|disclose|send|label|mark|placard|apply|display|inspect|test|name)(?![\p{L}])/iu;
const ACTED_ON = /(?<![\p{L}])(?:of|which|that|whose|involv\p{L}+|each|any|every|if|when|where|with)(?![\p{L}])/iu;

/**
 * Reads from the words around a figure what it does and which direction is stricter. Directions follow from the bound and the role alone:
 * a lower maximum, a higher minimum, a shorter time to act, a longer time to keep, a longer notice, a lower threshold at which a duty starts,
 * a higher one below which an exemption ends. Whatever else the sentence is, the answer is "unknown": a wrong "stricter" is worse than none.
 */
export function readSense(sentence: FigureSentence): FigureSense {
  const { bound, dimension, modality } = sentence;
  if (definesSmallClass(sentence)) return { role: 'exemption', bound, stricter: 'lower' };
  if (modality === 'definition') return readDefinedTime(sentence) ?? UNKNOWN(bound);
  if (dimension === 'day-of-year') return readDueDay(sentence);
  if (PERIODS.has(dimension)) {
    const time = readTimeSense(sentence);
    if (time !== null) return time;
  }
  if (isAppliedLoad(sentence)) return { role: 'limit', bound: 'minimum', stricter: 'higher' };
  const opening = readOpeningLoad(sentence);
  if (opening !== null) return opening;
  if (bound === 'exactly' || bound === 'approximately') return readBareSense(sentence);
  const condition = readPrecedent(sentence);
  if (condition !== null) return condition;
  // "Is subject to this paragraph with respect to a transfer of $3,000 or more": whom and what the rules begin with.
  if (
    (modality === null || modality === 'obligation') &&
    LOWER_SIDE.has(bound) &&
    !PERIODS.has(dimension) &&
    SUBJECT_TO.test(sentence.before)
  )
    return { role: 'trigger', bound, stricter: 'lower' };
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
      return (STATED_LIMIT.test(`${sentence.before}${sentence.figure}`) ||
        isBoundByStem(sentence) ||
        isStatedLimit(sentence)) &&
        !PERIODS.has(dimension)
        ? { role: 'limit', bound, stricter: LOWER_SIDE.has(bound) ? 'higher' : 'lower' }
        : UNKNOWN(bound);
  }
}

const SUBJECT_TO =
  /(?<![\p{L}-])(?:is|are) subject to (?:the )?(?:requirements?|provisions?|rules?|this (?:part|section|subsection|paragraph|regulation))(?![\p{L}-])[^.;]{3,160}$/iu;

/** A bound that no word beside the figure gives stands over the list that the figure is in: "the limits are: (i) 15 rems". */
function isBoundByStem({ bound, figure, modality }: FigureSentence): boolean {
  return modality === null && (bound === 'maximum' || bound === 'minimum') && !OWN_BOUND.test(figure);
}

/** "30 mg/L at most as a monthly mean", "the charge is $10 at most": words of a limit, where "or more" and "more than" pick out whom a rule is for. */
function isStatedLimit({ before, figure, modality, opens }: FigureSentence): boolean {
  return (
    modality === null &&
    (opens === true || /(?<![\p{L}-])(?:is|are|est|sont)(?: \p{L}+){0,2} $/iu.test(before)) &&
    /(?<![\p{L}-])(?:at (?:the )?(?:most|least)|maximum|minimum|not? (?:more|less) than|au (?:plus|moins))(?![\p{L}-])/iu.test(
      figure,
    )
  );
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
  if ((modality === 'prohibition' && /\d/.test(act)) || act.trim() === '' || PUBLIC_BODY.test(sentence.actor ?? ''))
    return null;
  if (modality === 'permission' && ADVERSE.test(act)) return null;
  return { role: 'limit', bound, stricter: LOWER_SIDE.has(bound) ? 'higher' : 'lower' };
}

/** A bare figure sets no side, except a load that a thing must bear. */
function readBareSense(sentence: FigureSentence): FigureSense {
  const bears =
    /(?<![\p{L}])(?:withstand(?:ing|s)?|resist(?:ing|s)?|support(?:ing|s)?|sustain(?:ing|s)?|capable of (?:withstanding|supporting|storing))(?![\p{L}])[^.;]{0,80}$/iu.test(
      sentence.before,
    );
  const duty = sentence.modality === 'obligation' || sentence.modality === 'prohibition';
  if (
    !PERIODS.has(sentence.dimension) &&
    sentence.bound === 'exactly' &&
    (LIMITS.test(sentence.before) || RULE_ALLOWS.test(sentence.before))
  )
    return { role: 'limit', bound: 'maximum', stricter: 'lower' };
  return (bears && sentence.modality === 'obligation') || (duty && isTestLoad(sentence))
    ? { role: 'limit', bound: 'minimum', stricter: 'higher' }
    : UNKNOWN(sentence.bound);
}

/** "The annual limits ..., which are: (i) a dose of 15 rems": the noun before the list or the "of" says what the bare figures in it are. */
const LIMITS =
  /(?<![\p{L}-])(?:(?:following|these) (?:\p{L}+ ){0,3}limits|limits? (?:(?:to|for|on|of) [^.;]{0,120})?,? ?(?:which (?:is|are)|are|is|as follows|of))(?![\p{L}-])[^.;]{0,140}$/iu;

/** "The levels of Table G-16, which allows 90 dBA": what a rule allows is the most that may be. */
const RULE_ALLOWS =
  /(?<![\p{L}-])(?:tables?|levels?|limits?|standards?|sections?|paragraphs?|rules?)(?![\p{L}-])[^.;]{0,40} (?:allows?|permits?) $/iu;

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

const OPENS_UNDER =
  /(?<not>(?<![\p{L}])(?:not|never|nor|cannot) (?:be )?)?(?<![\p{L}])(?:releas|open|collaps|unlatch|detach|separat|unlock|fold|yield)\p{L}*(?![\p{L}])[^.;]{0,40}(?<![\p{L}])(?:when|if|under|upon|by|on)(?![\p{L}])[^.;]{0,40}(?<![\p{L}])(?:force|load|torque|pull|push) of (?:any |an? )?$/iu;

/**
 * "Shall release when a force of not more than 71 N is applied" bounds from above the force that a thing opens under, "shall not release when any force of less than
 * 40 N is applied" from below: two limits, not two figures for one.
 */
function readOpeningLoad({ before, bound, dimension, modality }: FigureSentence): FigureSense | null {
  if (!LOADS.has(dimension) || !UPPER_SIDE.has(bound) || (modality !== 'obligation' && modality !== 'prohibition'))
    return null;
  const opens = OPENS_UNDER.exec(before);
  if (opens === null) return null;
  if (opens.groups?.['not'] === undefined) return { role: 'limit', bound: 'maximum', stricter: 'lower' };
  // "By a force of more than 60 N" is read as the maximum that its "not" makes of it.
  return bound === 'below' ? { role: 'limit', bound: 'minimum', stricter: 'higher' } : null;
}

const OWN_BOUND =
  /(?<![\p{L}-])(?:more|less|greater|fewer|lower|higher|larger|smaller|least|most|over|under|above|below|exceed\p{L}*|up to|within|later|maximum|minimum|max|(?<![/\d] ?)min|or|plus|moins|dans|jusqu|supérieure?|inférieure?)(?![\p{L}-])|[≤≥<>]/iu;

/** What is banned as such: a figure that picks it out is the limit. */
const BANNED =
  /(?<![\p{L}-])(?:(?:shall|must|may|can)(?:not| not)(?: \p{L}+ly)? be (?:\p{L}+ed|sold|made|built|used|put|given)|(?:is|are) (?:\p{L}+ly )?(?:prohibited|forbidden|banned|unlawful|not (?:permitted|allowed)))(?![\p{L}-])/iu;

function readProhibition(sentence: FigureSentence): FigureSense {
  const { bound } = sentence;
  // "A vessel of less than 12 m shall not impede others": the figure says whom the ban binds, unless the thing itself is what must not be.
  if (sentence.modal !== null && sentence.modal !== '' && !isBehindModal(sentence) && !BANNED.test(sentence.after))
    return /(?:^|[,;] )(?:no|neither|nul|aucune?)(?![\p{L}-])/iu.test(sentence.before.trim()) ||
      (!UNTIL.test(sentence.before) && PERIODS.has(sentence.dimension) && PAST.test(sentence.before))
      ? readBan(sentence)
      : UNKNOWN(bound);
  return readBan(sentence);
}

/** "After 14 hours a driver shall not drive": the figure is how long it may be done. */
const PAST = /(?<![\p{L}-])(?:after|once|past|beyond)(?![\p{L}-])[^.;]{0,80}$/iu;

const UNTIL = /(?<![\p{L}-])(?:before|unless|until|without|avant|sans)(?![\p{L}-])[^.;,]{0,60}$/iu;

const ROUND = /^ ?\)?(?: \([^()]{1,30}\))? ?(?:of|from)(?![\p{L}-])/iu;

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
  // "Must not smoke within 8 m of an explosive": the wider the ban, the more it asks.
  if (
    bound === 'maximum' &&
    /^within(?![\p{L}-])/iu.test(figure.trim()) &&
    sentence.dimension === 'length' &&
    ROUND.test(sentence.after)
  )
    return { role: 'limit', bound: 'minimum', stricter: 'higher' };
  if (negated || fromStem) return { role: 'limit', bound, stricter: bound === 'maximum' ? 'lower' : 'higher' };
  switch (bound) {
    case 'above':
      return { role: 'limit', bound: 'maximum', stricter: 'lower' };
    case 'minimum':
      // "Shall not drive again before at least 8 hours off duty": what nobody may do without is asked for.
      return UNTIL.test(sentence.before)
        ? { role: 'limit', bound, stricter: 'higher' }
        : { role: 'limit', bound: 'below', stricter: 'lower' };
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
  // No ship is told what tonnage to have: "below 400 gross tonnage" is a class of ships with rules of its own.
  if (sentence.dimension === 'tonnage') return LOWER_SIDE.has(bound) ? trigger : UNKNOWN(bound);
  // "After more than 12 months a system must be closed": the sooner, the more is asked.
  if (!isBehindModal(sentence) && PERIODS.has(sentence.dimension) && OPENS_AFTER.test(sentence.before))
    return PUBLIC_BODY.test(sentence.actor ?? '')
      ? UNKNOWN('maximum')
      : { role: 'limit', bound: 'maximum', stricter: 'lower' };
  if (!isBehindModal(sentence) && !PERIODS.has(sentence.dimension) && isRelief(sentence))
    return { role: 'exemption', bound, stricter: LOWER_SIDE.has(bound) ? 'higher' : 'lower' };
  if (!isBehindModal(sentence)) {
    return TEST_WORDS.test(sentence.before) || PERIODS.has(sentence.dimension) ? UNKNOWN(bound) : trigger;
  }
  // "Must be tested before drilling more than 10 m": how far one may go without.
  if (bound === 'above' && BEFORE_DOING.test(sentence.before))
    return { role: 'limit', bound: 'maximum', stricter: 'lower' };
  const clause = behindModal(sentence);
  // "Must not allow the angle to be more than 70°" forbids what "shall allow" would ask for.
  if (FORBIDS_BELOW.test(clause)) return readBan(sentence);
  // "Must show no separation that protrudes by more than 9.5 mm": a bound on what there must be none of.
  if (bound === 'above' && SHOWS_NONE.test(clause)) return readBan(sentence);
  // "Shall keep, for $1,000 or more, the date": the amount from which on.
  if (sentence.dimension.startsWith('money') && /(?<![\p{L}-])for $/iu.test(clause)) return trigger;
  // "Is required on: vessels of 20 m or more", "available to all employees exposed to 85 dBA or more": whom the duty is for.
  if (!PERIODS.has(sentence.dimension) && (NEEDED_ON.test(`${sentence.modal ?? ''}${clause}`) || FOR_WHOM.test(clause)))
    return trigger;
  if (DONE_TO_SUCH.test(clause) && !NAMES_MEASURE.test(clause)) return UNKNOWN(bound);
  // "Must post a sign if there is a dose rate above 25 µSv/h": the duty starts there.
  if (!PERIODS.has(sentence.dimension) && STARTS_IF.test(clause) && !TEST_WORDS.test(clause)) return trigger;
  // "In a type that is set by the area of the panel: (3) not less than 3/16 inch": a paragraph that opens with its bound is what is asked.
  if (opensWithBound(sentence, clause)) return limit;
  // "In a type that results in the warning occupying not less than 35 %": the participle says what must come of it.
  if (COMES_TO.test(clause) && !TEST_WORDS.test(clause)) return limit;
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

const BEFORE_DOING = /(?<![\p{L}-])before (?:\p{L}{3,}ing)(?: [\p{L}-]{1,20}){0,5} ?$/iu;
const STARTS_IF =
  /(?<![\p{L}-])(?:if|when|where|whenever)(?![\p{L}-])(?! (?:practicable|necessary|possible|applicable|required))(?:[^,;]|, (?=[\p{L}-]{2,20}(?: [\p{L}-]{2,20})?(?:,| or | and ))){3,250}$/iu;

function opensWithBound({ opens, figure, after, dimension }: FigureSentence, clause: string): boolean {
  return (
    opens === true &&
    !PERIODS.has(dimension) &&
    /^(?:not less|no less|not more|no more|at (?:least|most)|not (?:over|under|exceed\p{L}*))(?![\p{L}-])/iu.test(
      figure.trim(),
    ) &&
    !ACTING_VERB.test(clause) &&
    !/(?<![\p{L}-])(?:if|when|where|unless|whose|that|which|who|of|for|on|in)(?: [\p{L}-]{1,30}){0,5}[ :—–]{0,3}$/iu.test(
      clause,
    ) &&
    !/^ ?(?:of|or) (?:which|whom)/iu.test(after)
  );
}

const COMES_TO =
  /(?<![\p{L}-])(?:result(?:s|ing)? in|so that|such that|ensur\p{L}+)(?![\p{L}-])[^;,]{1,120}(?<![\p{L}-])(?:occup(?:ying|ies)|cover(?:ing|s)|compris(?:ing|es)|equall?(?:ing|s)|measur(?:ing|es)|having|being|reaching|exceeding) $/iu;
const SHOWS_NONE =
  /^ ?(?:have|has|show|exhibit|contain|leave|produce|develop|suffer) no (?!more|less|fewer|greater|later|sooner|longer)(?=\p{L})/iu;
const FORBIDS_BELOW =
  /^(?:,[^,;]{1,80},)? ?(?:not (?:allow|permit|let)|prevent)(?![\p{L}-])[^;]{1,200}(?<![\p{L}-])(?:to (?:be|exceed|have|reach|rise|fall|drop)|from (?:being|exceeding|having))(?![\p{L}-])[^;,]{0,40}$|^ ?(?:not (?:allow|permit|let)|prevent) [^,;]{1,80} (?:of|to|from) ?$/iu;
const NEEDED_ON =
  /^(?:is|are) (?:required|needed|necessary) ?(?:only )?(?:on|for|where|when|if|aboard|in the case of)(?![\p{L}-])/iu;
const FOR_WHOM =
  /(?<![\p{L}-])(?:to|for) (?:all|any|each|every) (?:[\p{L}-]+ ){1,2}(?:exposed to|who|that (?:is|are) exposed to)(?![\p{L}-])[^;,]*$/iu;
const OPENS_AFTER = /^ ?(?:after|once)(?: more than)? $|(?<=[:;.] )(?:after|once) $/iu;
/** "must be displayed on a ship of at least 12 m": what is done names the thing it is done to, and the figure says which. */
const DONE_TO_SUCH =
  /^ ?(?:be|been) \p{L}+(?:ed|en|t|n) (?:[^,;]{0,60} )?(?:on|aboard|in|to|by|for|from|at) (?:an?|any|each|every|all) [^,;]{1,40} (?:of|with|having) $/iu;
const NAMES_MEASURE =
  /(?<!\p{L})(?:angle|area|breadth|capacity|concentration|content|depth|diameter|distance|force|height|length|level|load|mass|period|pressure|radius|rate|speed|strength|temperature|thickness|torque|voltage|volume|weight|width)s? (?:of|with|having) $/iu;

const LIMIT_BY_OPENER: ReadonlySet<Bound> = new Set(['above', 'below', 'exactly']);
