import type { Edition } from '../model/edition.ts';
import type { Language } from '../model/language.ts';
import type { Provision } from '../model/provision.ts';
import type { Requirement } from '../model/requirement.ts';
import { findModal } from './find-modal.ts';
import { foldSpelling } from './fold-spelling.ts';
import { type AtomParts, readAtom } from './read-atom.ts';
import { readStems } from './read-stems.ts';
import { splitClauses } from './split-clauses.ts';
import { splitSentences } from './split-sentences.ts';

/** A statement before its parts are read; `sentence` is all of it, stem and paragraph joined. */
type Found = Omit<Requirement, 'editionId' | 'eId' | 'ordinal' | 'quantities' | 'otherLanguage' | keyof AtomParts> & {
  readonly sentence: string;
};

/**
 * The normative statements of an edition, one for each sentence that commands, forbids, allows, exempts or defines. A paragraph without modal
 * words of its own completes its stem and takes modality and actor from it ("The label shall (a) show ..."); with its own it stands alone.
 */
export function extractRequirements(
  edition: Pick<Edition, 'id' | 'language'>,
  provisions: readonly Provision[],
): Requirement[] {
  const stems = readStems(provisions);
  const ofStem = new Map<string, Found | null>();
  const parents = new Set(provisions.map((provision) => provision.parentEId));
  const result: Requirement[] = [];
  for (const provision of provisions) {
    if (!NORMATIVE.has(provision.level) || provision.text === '') continue;
    const own = readSentences(provision.text, edition.language, provision.level === 'definition');
    const stem =
      provision.parentEId === null || !stems.has(provision.eId) ? null : (ofStem.get(provision.parentEId) ?? null);
    const found =
      stem === null
        ? own
        : own.length === 0
          ? [inherit(stem, provision.text)]
          : [...completing(stem, provision.text, own), ...own];
    const last = found.at(-1);
    // What the children of this provision inherit: its open last sentence, or what it inherited itself.
    if (parents.has(provision.eId)) ofStem.set(provision.eId, last ?? stem);
    found.forEach(({ sentence, ...requirement }, ordinal) => {
      result.push({
        editionId: edition.id,
        eId: provision.eId,
        ordinal,
        ...requirement,
        ...readAtom(sentence, requirement.action, edition.language),
        otherLanguage: null,
        quantities: [],
      });
    });
  }
  return result;
}

const NORMATIVE: ReadonlySet<Provision['level']> = new Set([
  'section',
  'subsection',
  'paragraph',
  'subparagraph',
  'clause',
  'subclause',
  'subsubclause',
  'definition',
  'item',
  'continuation',
  'schedule',
  'appendix',
  'note',
  'footnote',
]);

function readSentences(text: string, language: Language, isDefinition: boolean): Found[] {
  const folded = foldSpelling(text);
  const found: Found[] = [];
  for (const span of splitSentences(text)) {
    const sentence = folded.slice(span.start, span.end);
    const modal = findModal(sentence, language);
    if (modal === null) {
      // French definitions are noun phrases without a verb ("étiquette : ..."), and an imperative commands by itself in procedures.
      const imperative = readImperative(sentence, language);
      if (isDefinition && found.length === 0) {
        found.push({ ...EMPTY, modality: 'definition', modal: '', action: sentence, span, sentence });
      } else if (imperative !== null) {
        found.push({
          ...EMPTY,
          modality: 'obligation',
          modal: imperative,
          ...clausesOf(sentence, language),
          span,
          sentence,
        });
      }
      continue;
    }
    const modality =
      isDefinition && found.length === 0 && modal.modality === 'permission' ? 'definition' : modal.modality;
    const lead = splitClauses(sentence.slice(0, modal.start), language);
    const tail = splitClauses(sentence.slice(modal.end), language);
    found.push({
      modality,
      modal: text.slice(span.start + modal.start, span.start + modal.end),
      actor: readActor(lead.rest, language),
      action: tail.rest,
      condition: lead.condition ?? tail.condition,
      exception: tail.exception ?? lead.exception,
      span,
      inherited: false,
      sentence,
    });
  }
  return found;
}

const EMPTY = { actor: null, condition: null, exception: null, inherited: false } as const;

function clausesOf(sentence: string, language: Language): Pick<Found, 'action' | 'condition' | 'exception'> {
  const { rest, condition, exception } = splitClauses(sentence, language);
  return { action: rest, condition, exception };
}

/** Test procedures and U.S. plain-language rules command without a modal verb: "Submit reports ...", "Apply a force of ...". */
function readImperative(sentence: string, language: Language): string | null {
  if (language !== 'en' || /^Subject to(?![\p{L}-])/u.test(sentence)) return null;
  const verb =
    /^(?:\([^)]{1,4}\) ?)*([\p{Lu}][\p{Ll}]+)(?= (?:a|an|the|each|any|all|reports?|to|your|it|that|every|at|with|in|on|by) )/u.exec(
      sentence,
    );
  return verb !== null && IMPERATIVES.has((verb[1] ?? '').toLowerCase()) ? (verb[1] ?? null) : null;
}

const IMPERATIVES = new Set(
  (
    'submit report file keep retain maintain record apply place position measure test determine calculate use provide notify send attach install mount ' +
    'remove adjust conduct perform prepare repeat select set start stop turn move hold allow ensure include mark label store dispose clean dry condition ' +
    'connect draw expose fill heat immerse inspect insert load obtain operate orient pull push raise release rotate secure subject tighten weigh'
  ).split(' '),
);

/** A fragment of fewer words is the name of its paragraph ("General."). */
const FEWEST_WORDS = 4;

/** "(a) Exports of $2,500 or less. This exemption applies ...": the first sentence completes the stem, whatever the next ones command. */
function completing(stem: Found, text: string, own: readonly Found[]): Found[] {
  const [first] = splitSentences(text);
  const begins = own[0]?.span.start ?? 0;
  if (first === undefined || begins < first.end) return [];
  const words = text.slice(first.start, first.end);
  return words.split(/\s+/).length < FEWEST_WORDS ? [] : [{ ...inherit(stem, words), span: first }];
}

/** More of a stem than this says nothing of the paragraph that completes it; sentences of some schedules run on for pages. */
const STEM = 1000;

function inherit(stem: Found, text: string): Found {
  const isCondition =
    /(?<![\p{L}])(?:if|when|where|unless|provided(?: that)?|si|lorsque|à moins que|à condition que|pourvu que)$/iu.test(
      stem.action,
    );
  return {
    modality: stem.modality,
    modal: stem.modal,
    actor: stem.actor,
    action: isCondition
      ? stem.action.replace(/,? (?:only )?(?:provided that|à moins que|à condition que|pourvu que|[\p{L}]+)$/u, '')
      : `${stem.action} ${text}`.trim(),
    condition: isCondition ? text : stem.condition,
    exception: stem.exception,
    span: { start: 0, end: text.length },
    inherited: true,
    sentence: `${stem.sentence.slice(-STEM)} ${foldSpelling(text)}`,
  };
}

const LONGEST_ACTOR = 120;

/** "After more than 12 months a system must", "By April 30 it shall": the time stands before who acts, with no comma between. */
const TIME_FIRST =
  /^(?:after|within|by|since|before|until|on|at least|no later than|not later than) (?=[^,]{0,50}\d)[^,]{1,60}? (?=(?:the|an?|each|every|any|no|it|they|you)(?![\p{L}-]))/iu;
const NEVER = /(?!)/u;

/** The noun before the modal words: its article, "no" and relative clauses taken off. */
function readActor(before: string, language: Language): string | null {
  const last =
    before
      .replace(/\([^()]*\)/g, ' ')
      .split(/[;:]/)
      .at(-1) ?? '';
  const opening =
    language === 'en'
      ? /^.*, (?=(?:the|a|an|each|every|no|any|you|it|they|all) ?)/iu
      : /^.*, (?=(?:le|la|les|l'|un|une|chaque|tout|toute|aucun|nul|il|elle) ?)/iu;
  const relative =
    language === 'en'
      ? /,? (?:who|that|which|whose|other than|to whom|for which)(?![\p{L}]).*$|,(?!\d{3}).*$/iu
      : /,? (?:qui|que|dont|auquel|à laquelle)(?![\p{L}]).*$|,.*$/iu;
  const article =
    language === 'en'
      ? /^(?:and |or |but )?(?:the|an?|each|every|no|any|all|neither)(?![\p{L}]) ?/iu
      : /^(?:(?:le|la|les|un|une|chaque|toute?|tous|aucune?|nul)(?![\p{L}]) ?|l')/iu;
  const actor = last
    .replace(opening, '')
    .trim()
    .replace(language === 'en' ? TIME_FIRST : NEVER, '')
    .replace(relative, '')
    .replace(article, '')
    .replace(language === 'fr' ? /(?:^| )(?:ne|n'|y)$/iu : /^(?:there|it)$/iu, '')
    .trim();
  // "Subsection (1) does not apply": a place in the text acts on nobody.
  if (
    /^(?:sub)?(?:sections?|paragraphs?)(?![\p{L}])|^(?:présente?s? )?(?:article|(?:para)?graphe|alinéa)/iu.test(actor)
  )
    return null;
  return actor.length < 2 || actor.length > LONGEST_ACTOR ? null : actor;
}
