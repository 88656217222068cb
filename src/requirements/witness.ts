import type { Provision } from '../model/provision.ts';
import type { Quantity } from '../model/quantity.ts';
import type { Modality, Requirement } from '../model/requirement.ts';
import { foldSpelling } from './fold-spelling.ts';
import { modalPatterns } from './modal-patterns.ts';

/** One language's text of an instrument with its requirements and figures. */
export type WitnessText = {
  readonly provisions: readonly Provision[];
  readonly requirements: readonly Requirement[];
  readonly quantities: readonly Quantity[];
};

/**
 * The requirements of a text with what its other official language says instead: both versions of a federal law are equally authentic (Official
 * Languages Act, s. 13), so a modality or a figure that only one of them gives is a question for a person. Provisions are put together by eId;
 * statements in their order, and only where both texts make as many, since one sentence in English may be two in French.
 */
export function addWitness(own: WitnessText, other: WitnessText): Requirement[] {
  const texts = new Set(other.provisions.map(({ eId }) => eId));
  const theirs = Map.groupBy(other.requirements, ({ eId }) => eId);
  const figures = { own: figuresOf(own), other: figuresOf(other) };
  const ours = Map.groupBy(own.requirements, ({ eId }) => eId);
  return own.requirements.map((requirement): Requirement => {
    const { eId, ordinal } = requirement;
    if (!texts.has(eId) || NUMBERED_ANEW.test(eId)) return requirement;
    const [mine, yours] = [ours.get(eId) ?? [], theirs.get(eId) ?? []];
    const twin = mine.length === yours.length ? yours[ordinal] : undefined;
    const modal =
      twin === undefined || sentenceNumber(own, requirement) !== sentenceNumber(other, twin)
        ? null
        : otherModal(sentenceOf(own, requirement), sentenceOf(other, twin));
    // A figure is told of the statement that holds it; the other text's may stand in any of the provision's.
    const figure = otherFigure(requirement, figures.own.get(eId) ?? [], figures.other.get(eId) ?? [], {
      own: textOf(own, eId),
      other: textOf(other, eId),
    });
    const says = modal ?? figure;
    return says === null ? requirement : { ...requirement, otherLanguage: says };
  });
}

/** Items that bear one mark several times in a schedule are told apart by counting, and each language may count others. */
const NUMBERED_ANEW = /__item_[a-z]+_\d+(?:__|$)/u;

/** Duties and bans are one: "must not exceed" and "doit être d'au plus" say the same. */
const FORCE: Readonly<Record<Modality, 'commands' | 'frees' | 'defines'>> = {
  obligation: 'commands',
  prohibition: 'commands',
  permission: 'frees',
  exemption: 'frees',
  definition: 'defines',
};

/** "May only", "ne peut que", "may ... for not more than 14 days": a permission in form that forbids all else. */
const ONLY =
  /(?<![\p{L}-])(?:only|unless|except|not more than|maximum|seulement|seule?s?|uniquement|sauf|à moins|au plus|au maximum|dépass\p{L}+|excéd\p{L}+)(?![\p{L}-])|(?<![\p{L}-])(?:ne |n['’])(?:[\p{L}'’-]+ ){1,8}?qu(?:e(?![\p{L}-])|['’])/iu;
/** "Evidence that no sale is required": it frees, though the words that do stand apart. */
const NONE_REQUIRED = /(?<![\p{L}-])(?:no|aucune?) [^.;]{1,160}(?:required|requise?s?|nécessaires?)(?![\p{L}-])/iu;
/** "Shall allow any person to have access", "must be possible to evaluate": the duty of one is the right of another, and French tells of the right. */
const ENABLES =
  /(?<![\p{L}-])(?:shall|must) (?:\p{L}+ )?(?:be (?:possible|able|capable|entitled|permitted|allowed|given)|allow|permit|enable|give|afford|let|continue to|have the (?:right|use))(?![\p{L}-])|(?<![\p{L}-])doi(?:t|vent) (?:permettre|pouvoir|laisser|donner)(?![\p{L}-])/iu;

/** "Must not be included" and "sont exclus". */
function isExclusion({ requirement, text }: Sentence): boolean {
  return (
    /^(?:est|sont) exclu/iu.test(requirement.modal) || /not be (?:included|taken into account|counted)/iu.test(text)
  );
}

type Sentence = { readonly requirement: Requirement; readonly text: string };

const sentences = new WeakMap<WitnessText, Map<string, string>>();

function textOf(of: WitnessText, eId: string): string {
  let texts = sentences.get(of);
  if (texts === undefined) {
    texts = new Map(of.provisions.map((provision) => [provision.eId, provision.text]));
    sentences.set(of, texts);
  }
  return texts.get(eId) ?? '';
}

function sentenceOf(of: WitnessText, requirement: Requirement): Sentence {
  const { span } = requirement;
  return { requirement, text: textOf(of, requirement.eId).slice(span.start, span.end) };
}

/** Which sentence of its provision a statement stands in: French commands without a modal verb, so that the second it has may be the third of the English text. */
function sentenceNumber(of: WitnessText, { eId, span, modal }: Requirement): number {
  const text = textOf(of, eId);
  const at = Math.max(span.start, text.indexOf(modal, span.start));
  return [...text.slice(0, at).matchAll(/[.;!?](?=\s)/g)].length;
}

/** "Nothing may be construed": what nothing may do is banned. */
const OF_NOTHING = /^\s*(?:nothing|no|none|neither|rien|nul|aucune?)(?![\p{L}-])/iu;

function otherModal(own: Sentence, twin: Sentence): string | null {
  const both = [own, twin];
  const forces = both.map(({ requirement }) => FORCE[requirement.modality]);
  if (both.some(({ requirement }) => requirement.inherited || requirement.modal === '')) return null;
  if (forces[0] === forces[1] || forces.includes('defines')) return null;
  const free = forces[0] === 'frees' ? own : twin;
  if (ONLY.test(free.text) || OF_NOTHING.test(free.text)) return null;
  const bound = free === own ? twin : own;
  if (both.some(({ text }) => NONE_REQUIRED.test(text)) || ENABLES.test(bound.text) || both.some(isExclusion))
    return null;
  // French commands in the present tense too ("le juge procède à l'examen et peut ..."): its one modal verb may stand in another clause.
  if (!isMain(free)) return null;
  return hasForce(own.text, forces[1]) || hasForce(twin.text, forces[0]) ? null : twin.requirement.modal;
}

/** An opening that a comma closes before the subject: the last comma, since the opening may hold others. */
const OPENING =
  /^(?:if|where|when|subject to|despite|for|in|on|at|si|s['’]il|lorsqu|lorsque|sous|malgré|dans|pour|en|à|au|sur)(?![\p{Ll}-]).*, (?=(?!(?:soit|ou|et|or|and)(?![\p{L}]))\p{L}[^,]*$)/isu;
const OTHER_CLAUSE =
  /(?<![\p{L}-])(?:who|that|which|whose|if|when|where|and|but|qui|quiconque|dont|où|si|et|mais|tant|lequel|laquelle|lesquel(?:le)?s|desquel(?:le)?s|auquel|auxquel(?:le)?s|lorsque|que)(?![\p{L}-])|(?<![\p{L}-])(?:l['’](?:il|elle)|qu['’])/iu;

/** Whether nothing but who acts stands before the modal words. */
function isMain({ requirement, text }: Sentence): boolean {
  const before = text.slice(0, Math.max(0, text.indexOf(requirement.modal))).replace(OPENING, '');
  return !OTHER_CLAUSE.test(before) && !before.includes(',');
}

/** Whether a sentence commands or frees anywhere, in either language. */
function hasForce(text: string, force: 'commands' | 'frees' | 'defines' | undefined): boolean {
  const folded = foldSpelling(text);
  return (['en', 'fr'] as const).some((language) =>
    modalPatterns[language].some(({ words, modality }) => FORCE[modality] === force && folded.search(words) >= 0),
  );
}

/** Figures that a provision prints once, by dimension. */
function figuresOf({ provisions, quantities }: WitnessText): Map<string, Quantity[]> {
  const texts = new Map(provisions.map(({ eId, text }) => [eId, text]));
  const tables = new Set(provisions.filter(({ level }) => level === 'table').map(({ eId }) => eId));
  return Map.groupBy(
    quantities.filter(
      (quantity) => quantity.restates === null && !tables.has(quantity.eId) && !isWord(quantity, texts),
    ),
    ({ eId }) => eId,
  );
}

/** "Une année" may be an article, and "vingt quatre heures" without its hyphen is read from "quatre" on. */
function isWord({ eId, value, text, span }: Quantity, texts: ReadonlyMap<string, string>): boolean {
  if (/\d/.test(text)) return false;
  const before = (texts.get(eId) ?? '').slice(Math.max(0, span.start - 14), span.start);
  return (
    value === 1 || /(?:vingts?|trente|quarante|cinquante|soixante|cents?|mille|dix|quatre)[ \u00a0-]$/iu.test(before)
  );
}

/** The other text's figure of a dimension in which both give as many and one is not the same; a count may be words in one language and a figure in the other. */
function otherFigure(
  { span }: Requirement,
  own: readonly Quantity[],
  other: readonly Quantity[],
  texts: { readonly own: string; readonly other: string },
): string | null {
  for (const [dimension, mine] of Map.groupBy(own, (quantity) => quantity.dimension)) {
    if (dimension === 'number') continue;
    const yours = other.filter((quantity) => quantity.dimension === dimension);
    if (yours.length !== mine.length) continue;
    const [mineOnly, yoursOnly] = [without(mine, yours), without(yours, mine)];
    // A number that the other text prints too, in another figure or none of the grammar's, is not missing there.
    if (mineOnly.some((one) => isPrinted(one, texts.other)) || yoursOnly.some((one) => isPrinted(one, texts.own)))
      continue;
    const [found] = yoursOnly;
    if (found === undefined || mineOnly.length !== yoursOnly.length) continue;
    if (mineOnly.some((one) => span.start <= one.span.start && one.span.start < span.end)) return found.text;
  }
  return null;
}

/** Whether the number of a figure stands anywhere in a text, in digits. */
function isPrinted({ value, text }: Quantity, elsewhere: string): boolean {
  const number = /\d[\d.,]*/.exec(text)?.[0].replace(/[.,]$/, '') ?? String(Math.abs(value));
  return new RegExp(`(?<![\\d.,])${number.replace(/[.,]/g, '[.,]')}(?![.,]?\\d)`).test(elsewhere);
}

function without(figures: readonly Quantity[], others: readonly Quantity[]): Quantity[] {
  return figures.filter((one) => !others.some((other) => isSame(one, other)));
}

function isSame(one: Quantity, other: Quantity): boolean {
  const near = (left: number | null, right: number | null): boolean =>
    left === right ||
    (left !== null && right !== null && Math.abs(left - right) <= 1e-6 * Math.max(Math.abs(left), Math.abs(right)));
  return near(one.baseValue, other.baseValue) && near(one.baseUpper, other.baseUpper);
}
