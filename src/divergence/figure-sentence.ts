import type { Bound } from '../model/quantity.ts';

/** What a figure is for in its sentence. */
type FigureRole =
  | 'limit'
  | 'deadline'
  // How soon an authority that asks must be answered.
  | 'reply'
  | 'notice'
  | 'retention'
  | 'interval'
  | 'validity'
  | 'waiting'
  // How long before something one may begin to act.
  | 'window'
  // Rest that must come before one goes on, and the longer one with which what is counted may begin anew.
  | 'rest'
  | 'restart'
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

/** A figure whose words settle nothing but its bound. */
export const UNKNOWN = (bound: Bound): FigureSense => ({ role: 'unknown', bound, stricter: null });
export const LOWER_SIDE: ReadonlySet<Bound> = new Set(['minimum', 'above']);
export const UPPER_SIDE: ReadonlySet<Bound> = new Set(['maximum', 'below']);

/** Public bodies: a shorter time for them to act binds no regulated person. */
export const PUBLIC_BODY =
  /(?<![\p{L}])(?:minister|secretary|administrator|commissioner|director|agency|fda|epa|nhtsa|customs and border protection|cbp|commission|department|board|tribunal|registrar|court|superintendent|chief review officer|inspector|governor|ministre|commissaire|agence|directeur|registraire)(?![\p{L}])/iu;

/** The bound may share a word with the modal ("shall [not exceed 5 mm]"), which then begins before the figure and ends in it. */
function modalPlace({ modal, before, figure }: FigureSentence): number {
  return modal === null || modal === ''
    ? -1
    : `${before}${figure}`.lastIndexOf(modal.toLowerCase(), Math.max(0, before.length - 1));
}

/** Whether the figure stands behind the words that command. */
export function isBehindModal(sentence: FigureSentence): boolean {
  return modalPlace(sentence) >= 0;
}

/** What stands between the words that command and the figure. */
export function behindModal(sentence: FigureSentence): string {
  // "It must: (a) be released at least ...": the colon of a list parts nothing.
  return sentence.before.slice(modalPlace(sentence) + (sentence.modal ?? '').length).replace(/^ ?[:—–-]{1,3}(?= )/, '');
}

/** "must include a statement that the request was made within 30 days": the period belongs to a clause inside the command. */
export function isSubordinate(sentence: FigureSentence): boolean {
  if (!isBehindModal(sentence)) return false;
  // "must ensure that the report is sent within 14 days": who must see to it must do it in that time.
  const clause = behindModal(sentence).replace(ENSURES, '');
  // "shall be sent in respect of an incident that occurs in Canada (i) within 10 days": a paragraph goes on with the main verb, not with a relative clause.
  if (sentence.opens === true && !SAYING.test(clause)) return false;
  return /(?<![\p{L}])(?:that|whether|which|who|if)(?![\p{L}])(?![^;]*,)[^;]*$/iu.test(clause);
}

const ENSURES = /^ ?(?:ensure|see(?: to it)?|make sure|take care)(?: that)?(?![\p{L}-])/iu;
const SAYING =
  /(?<![\p{L}])(?:statements?|declarations?|evidence|proof|certif\p{L}+|indicat\p{L}+|stat(?:e|es|ing)|show\p{L}*|ensure|confirm\p{L}*|whether|if)(?![\p{L}])/iu;
