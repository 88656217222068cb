import { PERIODS } from '../model/periods.ts';
import type { Bound } from '../model/quantity.ts';
import {
  type FigureSense,
  type FigureSentence,
  isSubordinate,
  PUBLIC_BODY,
  UNKNOWN,
  UPPER_SIDE,
} from './figure-sentence.ts';

const RECORDS =
  /(?<![\p{L}])(?:records?|documents?|cop(?:y|ies)|files?|registers?|logs?|reports?|data|certificates?|books?|invoices?|statements?|information|samples?|entries|results|recordings?|registres?|dossiers?|documents?|copies?)(?![\p{L}])/iu;
const KEEP =
  /(?<![\p{L}])(?:retain(?:s|ed|ing)?|retention|keeps?|kept|keeping|preserved?|maintain(?:s|ed|ing)?|stor(?:e|es|ed|ing)|conserv\p{L}+|gard\p{L}+)(?![\p{L}])/iu;
const DUE =
  /(?<![\p{L}-])(?:(?:is|are) due|(?:time|times|deadline|period|délai) (?:\p{L}+ )?(?:is|are|est)|(?:time|deadline|period|délai) (?:for|to|within which|pour) [^.;:]{3,160} (?:is|are|est))(?![\p{L}-])[^.;]{0,200}$/iu;

const DUE_IS =
  /(?<![\p{L}-])(?:time|deadline|period) (?:for|to|within which) (?!keep|hold|retain|maintain|retention)[^.;:]{3,160} (?:is|shall be|must be) $/iu;
const IS_DONE =
  /(?<![\p{L}-])(?:is|are|has been|have been|was|were) (?:\p{L}+ly )?(?:submitted|filed|made|sent|received|paid|given|reported|requested)(?: (?:to|with|by|at) [^.;,]{1,60})? $/iu;

/** What a period is for: a time to act, to give notice, to keep, to wait, or how often; null where it is a figure like any other. */
export function readTimeSense(sentence: FigureSentence): FigureSense | null {
  const { before, after, bound, modality } = sentence;
  // "maintain for a period of 10 years records of": what is kept may stand behind the figure.
  const text = `${before} ${sentence.figure} ${after.slice(0, 50)}`;
  // "The time is: no later than 60 days before", "payment is due within": a time stated is a time asked for.
  const duty = modality === 'obligation' || modality === 'prohibition' || (modality === null && DUE.test(before));
  // "The agency must receive the data" binds who sends them; "the agency must answer" binds no regulated person.
  const binds = !PUBLIC_BODY.test(sentence.actor ?? '') || TOLD.test(before);
  if (LEFT_TO_ACT.test(before) && TO_ACT.test(after) && bound !== 'range' && !PUBLIC_BODY.test(lastWords(before)))
    return { role: 'deadline', bound: 'maximum', stricter: 'lower' };
  if (REST.test(after) || REST_BEFORE.test(before)) {
    // The rest that a driver must have had asks more the longer it is, whether the text commands it or says what it makes lawful.
    if (UPPER_SIDE.has(bound) || bound === 'exactly' || bound === 'range') return null;
    // "24 hours off duty in the 14 days before" is rest of another kind than that of a day.
    if (IN_PERIOD.test(after)) return UNKNOWN(bound);
    const role = modality !== 'permission' && GOES_ON.test(before) ? 'rest' : 'restart';
    return { role, bound: 'minimum', stricter: 'higher' };
  }
  if (VALID.test(before) && !UPPERLESS.has(bound)) return { role: 'validity', bound: 'maximum', stricter: 'lower' };
  if (EVERY.test(before) || RECURS.test(sentence.figure) || (limitsTime(bound) && PASSES_BETWEEN.test(after))) {
    return duty && !UPPERLESS.has(bound) ? { role: 'interval', bound: 'maximum', stricter: 'lower' } : UNKNOWN(bound);
  }
  // "that has not been calibrated within the 12 months preceding its use": how old the last time may be is how often.
  if (/^(?:within|in|during|dans)(?![\p{L}-])/iu.test(sentence.figure.trim()) && PRECEDING.test(after)) {
    // "Must be applied for within one year before it expires": a window, of which the start is named.
    if (!BEEN.test(before)) return WINDOW;
    return duty && binds ? { role: 'interval', bound: 'maximum', stricter: 'lower' } : UNKNOWN(bound);
  }
  if (
    modality === 'prohibition' &&
    !/(?<![\p{L}-])only $/iu.test(before) &&
    WAITING.test(`${before}${sentence.figure}`) &&
    (!UPPER_SIDE.has(bound) || /within|dans/i.test(sentence.figure))
  ) {
    return binds ? { role: 'waiting', bound: 'minimum', stricter: 'higher' } : UNKNOWN(bound);
  }
  // "They must be kept: (a) assessments, ten years": years that a thing is kept need no noun of a record.
  const kept = KEEP.test(text) && (RECORDS.test(text) || sentence.dimension === 'calendar-time');
  if (kept && !UPPER_SIDE.has(bound) && bound !== 'range') {
    // "Shall not keep two records for one day" keeps nothing.
    return duty && modality !== 'prohibition'
      ? { role: 'retention', bound: 'minimum', stricter: 'higher' }
      : UNKNOWN(bound);
  }
  if (NOTICE.test(after)) {
    // "No earlier than 12 months before": the start of the time to act, not the lead that is asked for.
    // "In the 14 days before" is the time looked back on.
    if (LOOKED_BACK.test(before)) return UNKNOWN(bound);
    if (UPPER_SIDE.has(bound)) return WINDOW;
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
  // "The prescribed period for filing the application is 120 days".
  if (bound === 'exactly' && modality === null && DUE_IS.test(before) && !KEEP.test(before) && binds)
    return { role: 'deadline', bound: 'maximum', stricter: 'lower' };
  // "The term may be extended if the application is submitted within 60 days": what a favour asks must be done in that time.
  if (modality === 'permission' && UPPER_SIDE.has(bound) && IS_DONE.test(before) && binds)
    return { role: 'deadline', bound: 'maximum', stricter: 'lower' };
  const limits = UPPER_SIDE.has(bound);
  if (limits && (starts || /within|later|dans|tard/i.test(sentence.figure))) {
    // Without a duty in the sentence a period may be a right ("may appeal within 30 days") or the agency's own time.
    const isAside = sentence.modal !== null && isSubordinate(sentence) && !AS_SOON.test(before);
    if (!duty || !binds || isAside) return UNKNOWN('maximum');
    return { role: ASKED_BY.test(after) ? 'reply' : 'deadline', bound: 'maximum', stricter: 'lower' };
  }
  return null;
}

/** Who has the time stands right before it. */
function lastWords(before: string): string {
  return before.slice(Math.max(0, before.lastIndexOf('. ') + 1, before.length - 60));
}

/** "A reaction that is fatal shall be reported as soon as possible and within 7 days": the period goes with the command, whatever clause stands between. */
const AS_SOON =
  /(?<![\p{L}-])as (?:soon|early|quickly) as (?:\p{L}+ ){0,2}(?:possible|practicable|feasible)(?:,? (?:and|but))?(?:,? in any (?:event|case),?)?(?: at the latest)? ?$/iu;

/** "The Minister must be told", "the agency must receive": somebody else has to act. */
const TOLD =
  /(?<![\p{L}])(?:receives?|recevoir|(?:be|is|are) (?:told|notified|informed|advised|given|sent|provided with|supplied with)|(?:être|est|sont) (?:avisée?s?|informée?s?|prévenue?s?))(?![\p{L}])/iu;
/** "10 consecutive hours off duty", "an off-duty period of at least 34 hours". */
const REST =
  /^ ?(?:(?:consecutive|uninterrupted) )?(?:hours? )?(?:off[- ]duty|off work|(?:of )?(?:off-duty|rest|repos)|de repos)(?![\p{L}])/iu;
/** What the rest must come before; to change a cycle is not to go on. */
const GOES_ON =
  /(?<![\p{L}-])(?:driv(?:e|es|ing)|operat(?:e|es|ing)|works?|working|fly|flies|flying|duty|stand|watch|assign(?:s|ed)?|conduire|travailler)(?![\p{L}-])/iu;
/** "At most 18 hours between rests", "not more than 18 hours but not less than six elapse between". */
const PASSES_BETWEEN =
  /^ ?\)?,? ?(?:(?:but|and) [^,.;]{3,40} )?(?:(?:may |shall |must )?(?:elapses?|passe?s?|intervenes?) )?between(?![\p{L}-])/iu;
/** "Will have at least 60 days to submit": time that is left to act in, by whichever side it is told. */
const LEFT_TO_ACT = /(?<![\p{L}-])(?:ha(?:s|ve)|is|are|be) (?:given |allowed |granted |afforded )?(?:a period of )?$/iu;
const TO_ACT = /^ ?(?:from [^,.;]{3,60} )?(?:in which |within which )?to (?!\d)\p{L}{3,}/iu;
/** A time to answer an authority that asks is no time to report what happens. */
const ASKED_BY =
  /^ ?\)?,? ?(?:after|from|of|upon|following) (?:(?:the )?(?:receipt|receiving|date|day) (?:of|on which) )?(?:an?|any|the|such) (?:written )?(?:request|demand) (?:by|from|of) the (?:\p{L}+ )?(?:minister|secretary|administrat(?:or|ion)|commission(?:er)?|director|agency|department|board|inspector|authority)(?![\p{L}-])/iu;
/** "Prompt refund means refunds made within 7 days": a term that is only a haste is defined by the time it leaves. */
const HASTE =
  /(?<![\p{L}-])(?:prompt(?:ly)?|timely|immediate(?:ly)?|without delay|expeditious(?:ly)?)(?![\p{L}-])[^.;]{0,60} means?(?![\p{L}-])/iu;
const IN_PERIOD =
  /^[^.;]{0,40} in (?:any|the|each|every|a)(?: \p{L}+)? (?:period of )?\d+ (?:\p{L}+ )?(?:days?|weeks?|months?)(?![\p{L}-])/iu;
const REST_BEFORE =
  /(?<![\p{L}-])(?:(?:off-duty|rest) periods?|période de repos) (?:of|d'|de) ?(?:at least |au moins )?$/iu;
/** "every 12 months", "at intervals [not exceeding 6 months]". */
const EVERY =
  /(?<![\p{L}])(?:(?:every|once (?:in|per|every|each)|tous les|toutes les)(?: each)?|(?:at |with |a |an |maximum )*intervals?(?: between [^,;.]{3,40})?(?: of| that do| that does| which do)?|intervalles?(?: de| d')?) ?$/iu;
/** "Annually", "once a month": the finder reads it as one year, one month. */
const RECURS =
  /^(?:at least )?(?:once|every|chaque|tous|toutes|une fois|au moins une fois)(?![\p{L}-])|^\p{L}+(?:ly|ment)$/iu;
/** "30 minutes or 1 hour, depending on the system used, before arrival": another choice and a clause between commas may stand between. */
const NOTICE =
  /^ ?\)?(?:,? (?:or|and|ou|et) (?:[\p{L}\d.]+ ){1,2}(?:minutes?|hours?|days?|heures?|jours?))?(?:, [^,;.]{3,120},)?,? ?(?:\p{L}+ ){0,2}(?:before|prior to|in advance|avant|préalable)(?![\p{L}])|^['’]? ?(?:of )?(?:advance|prior|previous) (?:written )?notice/iu;
/** Who may begin earlier is not who asks less: no side of a window is stricter. */
const WINDOW: FigureSense = { role: 'window', bound: 'maximum', stricter: null };
const LOOKED_BACK =
  /(?<![\p{L}-])(?:in|during|over|of|within|dans|pendant|durant)(?: the| any| each| les)(?: (?:last|past|previous|preceding))? $/iu;
const BEEN = /(?<![\p{L}-])(?:has|have|had|was|were|not|last|been|a|ont|avait|été)(?![\p{L}-])[^.;]{0,120}$/iu;
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

/** "By March 31": whoever is bound acts the sooner the earlier the day is; a season bounds nothing. */
export function readDueDay({ before, bound, modality, actor }: FigureSentence): FigureSense {
  const binds =
    (modality === 'obligation' || (modality === null && DUE.test(before))) && !PUBLIC_BODY.test(actor ?? '');
  return bound === 'maximum' && binds ? { role: 'deadline', bound, stricter: 'lower' } : UNKNOWN(bound);
}

/** What a term of haste leaves to act in; null for any other term. */
export function readDefinedTime({ before, bound, dimension }: FigureSentence): FigureSense | null {
  return PERIODS.has(dimension) && UPPER_SIDE.has(bound) && HASTE.test(before)
    ? { role: 'deadline', bound: 'maximum', stricter: 'lower' }
    : null;
}
