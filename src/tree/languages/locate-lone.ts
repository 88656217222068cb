import type { Level } from '../../model/provision.ts';
import type { PairedProvision, Passage } from './passage.ts';

/** A provision without a twin of its own. */
export type LonePassage = {
  readonly provision: PairedProvision;
  /** The twin of the nearest provision around it that has one. */
  readonly around: PairedProvision;
  /**
   * True when its words stand inside that twin: one language prints as a line of its own what the other folds into a sentence (flush text after
   * paragraphs, which French drafting puts before them). Else the other language says nothing of it, or cannot be told apart from its neighbors.
   */
  readonly folded: boolean;
};

/** Levels within which drafters arrange one rule in different ways; what a schedule or a part has more is more law. */
const rules = new Set<Level>([
  'section',
  'subsection',
  'paragraph',
  'subparagraph',
  'clause',
  'subclause',
  'definition',
  'item',
  'form',
  'note',
  'formula',
  'table',
]);

/** What is never part of another provision's sentence. */
const separate = new Set<Level>(['definition', 'section', 'footnote', 'source-note', 'heading']);

/** A line this short (`and`, `or`, `as the case may be`) weighs nothing against the rest of the rule. */
const SHORT = 24;

/** What has no twin, with where its words are. */
export function locateLone(passages: readonly Passage[]): LonePassage[] {
  const lengths = new Map<Passage, { own: number; lone: number }>();
  return passages.flatMap((passage) => {
    if (passage.twin !== null) return [];
    const around = pairedAround(passage);
    if (around?.twin == null) return [];
    return [
      {
        provision: passage.provision,
        around: around.twin.provision,
        folded: isFolded(passage, around, around.twin, lengths),
      },
    ];
  });
}

function pairedAround(passage: Passage): Passage | null {
  let around = passage.parent;
  while (around !== null && around.twin === null) around = around.parent;
  return around;
}

/**
 * Whether a rule is as long as its twin only with the words of what has no twin in it. French is about a seventh longer than English.
 */
function isFolded(
  passage: Passage,
  around: Passage,
  twin: Passage,
  lengths: Map<Passage, { own: number; lone: number }>,
): boolean {
  if (!rules.has(around.provision.level) || separate.has(passage.provision.level)) return false;
  // Entries of both that found no partner among each other are not folded into anything.
  if (twin.children.some((other) => other.twin === null && other.provision.level === passage.provision.level))
    return false;
  if (passage.folded.length <= SHORT && passage.figures.length === 0) return true;
  const [whole, other] = [lengthsOf(around, lengths), lengthsOf(twin, lengths)];
  const apart = (one: number, two: number) => Math.abs(Math.log((one + 20) / (two + 20)));
  return apart(whole.own, other.own) <= apart(whole.own - whole.lone, other.own - other.lone);
}

/** Letters of a passage and all below it, and how many of them have no twin. */
function lengthsOf(
  passage: Passage,
  known: Map<Passage, { own: number; lone: number }>,
): { own: number; lone: number } {
  const found = known.get(passage);
  if (found !== undefined) return found;
  const sum = { own: passage.folded.length, lone: passage.twin === null ? passage.folded.length : 0 };
  for (const child of passage.children) {
    const below = lengthsOf(child, known);
    sum.own += below.own;
    sum.lone += below.lone;
  }
  known.set(passage, sum);
  return sum;
}
