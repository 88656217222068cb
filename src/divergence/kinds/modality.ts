import type { Modality, Requirement } from '../../model/requirement.ts';
import type { Stringency } from '../../model/stringency.ts';
import { indexTerms } from '../../text/index-terms.ts';
import type { ComparablePair, ComparableSide, DivergenceKindDetector, FoundDivergence } from '../comparable-pair.ts';
import { PUBLIC_BODY } from '../figure-sentence.ts';
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
    if (stringency === null || actOnOthers(ca, us) || areRightsInTime(ca, us) || !areOneRule(ca, us)) return [];
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
const SAME_RULE = 0.5;
/** A text speaks with one voice when this share of its statements has the same modality. */
const VOICE = 0.7;

/** The first statement of the modality that rules a side; null when several do, since then the pair is too large to have one. */
function mainRequirement(side: ComparableSide): Requirement | null {
  // Paragraphs that inherit would outvote the statement they complete; alone they speak for it.
  const statements = side.requirements.filter(
    ({ modality: of, inherited }, index) => of !== 'definition' && (!inherited || index === 0),
  );
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

/** "May file within three months", "must file within three months": a right that lapses, in two wordings; nobody is made to use it. */
function areRightsInTime(ca: Requirement, us: Requirement): boolean {
  return ca.deadline !== null && us.deadline !== null;
}

/** How many words of an action are asked for its verb and first object. */
const HEAD = 3;

/**
 * One rule in two strengths has one actor, one verb and most of its other words in common ("compliance shall be demonstrated", "compliance may be
 * demonstrated"). Aligned texts often say different things of one subject; read on their modal words alone, two of three rows were false alarms.
 */
function areOneRule(ca: Requirement, us: Requirement): boolean {
  if (ca.inherited || us.inherited) return false;
  const actors = [ca.actor ?? '', us.actor ?? ''];
  const sameActor = actors.includes('you') || sharesTerm(indexTerms(actors[0] ?? ''), indexTerms(actors[1] ?? ''));
  const actions = [indexTerms(ca.action), indexTerms(us.action)] as const;
  return (
    sameActor &&
    sharesTerm(actions[0].slice(0, HEAD), actions[1].slice(0, HEAD)) &&
    likeness(new Set(actions[0]), new Set(actions[1]), HEAD) >= SAME_RULE
  );
}

function sharesTerm(left: readonly string[], right: readonly string[]): boolean {
  return left.some((term) => right.includes(term));
}

/** The modal words where they stand. */
function evidenceOf(requirement: Requirement, side: ComparableSide): FoundDivergence['ca'] {
  const { editionId, eId, span } = requirement;
  const text = side.provisions.find((provision) => provision.eId === eId)?.text ?? '';
  const sentence = text.slice(span.start, span.end);
  const at = sentence.indexOf(requirement.modal);
  const place = at < 0 ? span : { start: span.start + at, end: span.start + at + requirement.modal.length };
  return { editionId, eId, span: place, text: text.slice(place.start, place.end) };
}
