import type { Provision } from '../model/provision.ts';
import type { Quantity } from '../model/quantity.ts';
import type { Modality, Requirement } from '../model/requirement.ts';

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
    if (!texts.has(eId)) return requirement;
    const [mine, yours] = [ours.get(eId) ?? [], theirs.get(eId) ?? []];
    const twin = mine.length === yours.length ? yours[ordinal] : undefined;
    const modal = twin === undefined ? null : otherModal(requirement, twin);
    // A figure is told of the statement that holds it; the other text's may stand in any of the provision's.
    const figure = otherFigure(requirement, figures.own.get(eId) ?? [], figures.other.get(eId) ?? []);
    const says = modal ?? figure;
    return says === null ? requirement : { ...requirement, otherLanguage: says };
  });
}

/** Duties and bans are one: "must not exceed" and "doit être d'au plus" say the same. */
const FORCE: Readonly<Record<Modality, 'commands' | 'frees' | 'defines'>> = {
  obligation: 'commands',
  prohibition: 'commands',
  permission: 'frees',
  exemption: 'frees',
  definition: 'defines',
};

/** "May only", "ne peut que": a permission in form that forbids all else. */
const ONLY = /(?<![\p{L}-])(?:only|unless|except|seulement|seul[es]*|uniquement|que si|que|sauf|à moins)(?![\p{L}-])/iu;

function otherModal(own: Requirement, twin: Requirement): string | null {
  if (own.inherited || twin.inherited || own.modal === '' || twin.modal === '') return null;
  const forces = [FORCE[own.modality], FORCE[twin.modality]];
  if (forces[0] === forces[1] || forces.includes('defines')) return null;
  const said = [own, twin].map(({ modal, action, condition, exception }) =>
    [modal, action, condition ?? '', exception ?? ''].join(' '),
  );
  return said.some((words) => ONLY.test(words)) ? null : twin.modal;
}

/** Figures that a provision prints once, by dimension. */
function figuresOf({ provisions, quantities }: WitnessText): Map<string, Quantity[]> {
  const tables = new Set(provisions.filter(({ level }) => level === 'table').map(({ eId }) => eId));
  return Map.groupBy(
    quantities.filter(({ eId, restates }) => restates === null && !tables.has(eId)),
    ({ eId }) => eId,
  );
}

/** The other text's figure of a dimension in which both give as many and one is not the same; a count may be words in one language and a figure in the other. */
function otherFigure({ span }: Requirement, own: readonly Quantity[], other: readonly Quantity[]): string | null {
  for (const [dimension, mine] of Map.groupBy(own, (quantity) => quantity.dimension)) {
    if (dimension === 'number') continue;
    const yours = other.filter((quantity) => quantity.dimension === dimension);
    if (yours.length !== mine.length) continue;
    const [mineOnly, yoursOnly] = [without(mine, yours), without(yours, mine)];
    const [found] = yoursOnly;
    if (found === undefined || mineOnly.length !== yoursOnly.length) continue;
    if (mineOnly.some((one) => span.start <= one.span.start && one.span.start < span.end)) return found.text;
  }
  return null;
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
