import type { Modality, Requirement } from '../../model/requirement.ts';
import type { Stringency } from '../../model/stringency.ts';
import { indexTerms } from '../../text/index-terms.ts';
import type { ComparablePair, ComparableSide, DivergenceKindDetector, FoundDivergence } from '../comparable-pair.ts';
import { PUBLIC_BODY } from '../figure-sense.ts';
import { likeness } from '../likeness.ts';
import { weighModality } from '../weigh.ts';

/** The force of both texts' main statement, where one commands or forbids and the other allows or exempts. */
export const modality: DivergenceKindDetector = {
  kind: 'modality',
  describe: 'One side commands or forbids where the other allows or exempts.',
  detect(pair: ComparablePair): FoundDivergence[] {
    const ca = mainRequirement(pair.ca);
    const us = mainRequirement(pair.us);
    if (ca === null || us === null) return [];
    const stringency = compareForce(ca.modality, us.modality);
    if (stringency === null || actOnOthers(ca, us) || likeness(wordsOf(ca), wordsOf(us)) < SAME_RULE) return [];
    return [
      {
        kind: 'modality',
        stringency,
        ratio: null,
        weight: weighModality(ca.modality, us.modality),
        ca: evidenceOf(ca, pair.ca),
        us: evidenceOf(us, pair.us),
        details: {
          kind: 'modality',
          caModality: ca.modality,
          usModality: us.modality,
          caModal: ca.modal,
          usModal: us.modal,
        },
      },
    ];
  },
};

/** A text of more statements has no main one, whatever most of them are. */
const MOST_STATEMENTS = 3;
/** Two sentences with fewer words in common are not one rule in two strengths. */
const SAME_RULE = 0.45;
/** A text speaks with one voice when this share of its statements has the same modality. */
const VOICE = 0.7;

/** The first statement of the modality that rules a side; null when several do, since then the pair is too large to have one. */
function mainRequirement(side: ComparableSide): Requirement | null {
  const texts = new Map(side.provisions.map((provision) => [provision.eId, provision.text]));
  const statements = side.requirements.filter(({ modality: of, inherited, condition, eId }, index) => {
    // Paragraphs that inherit would outvote the statement they complete, and one that is a condition of it ("provided that: (a) ...") says nothing itself.
    if (inherited && (index > 0 || (condition !== null && condition === texts.get(eId)))) return false;
    return of !== 'definition';
  });
  if (statements.length > MOST_STATEMENTS) return null;
  for (const [, group] of Map.groupBy(statements, (requirement) => force(requirement.modality))) {
    if (group.length >= VOICE * statements.length) return group[0] ?? null;
  }
  return null;
}

type Force = 'commands' | 'allows' | 'exempts' | 'defines';

// "Must be closed" and "must not be open" are one rule in two forms, so a command and a ban are not told apart.
function force(of: Modality): Force {
  switch (of) {
    case 'obligation':
    case 'prohibition':
      return 'commands';
    case 'permission':
      return 'allows';
    case 'exemption':
      return 'exempts';
    default:
      return 'defines';
  }
}

function compareForce(ca: Modality, us: Modality): Stringency | null {
  const left = force(ca);
  const right = force(us);
  if (left === right || left === 'defines' || right === 'defines') return null;
  if (left === 'commands') return 'ca-stricter';
  if (right === 'commands') return 'us-stricter';
  return 'unknown';
}

/** "The Minister may refuse" against "the applicant must send": two sentences about two persons, not one rule in two strengths. */
function actOnOthers(ca: Requirement, us: Requirement): boolean {
  return PUBLIC_BODY.test(ca.actor ?? '') !== PUBLIC_BODY.test(us.actor ?? '');
}

function wordsOf({ actor, action }: Requirement): Set<string> {
  return new Set(indexTerms(`${actor ?? ''} ${action}`));
}

/** The modal words where they stand; for an inherited one the paragraph itself. */
function evidenceOf(requirement: Requirement, side: ComparableSide): FoundDivergence['ca'] {
  const { editionId, eId, span } = requirement;
  const text = side.provisions.find((provision) => provision.eId === eId)?.text ?? '';
  const sentence = text.slice(span.start, span.end);
  const at = requirement.inherited ? -1 : sentence.indexOf(requirement.modal);
  const place = at < 0 ? span : { start: span.start + at, end: span.start + at + requirement.modal.length };
  return { editionId, eId, span: place, text: text.slice(place.start, place.end) };
}
