import type { Citation } from '../../src/model/citation.ts';
import type { Span } from '../../src/model/span.ts';

// A mention names the code; how it is then cited is for the reader of citations to find out.
const MENTION = /(?:\d{1,2} )?(?:C\.\s?F\.\s?R\.|\bCFR\b|Code of Federal [Rr]egulations)/g;

/** Why a mention leads to no provision, or that it does. */
export type MentionOutcome =
  | 'resolved'
  | 'names the whole code'
  | 'names a whole title'
  | 'part not in the corpora'
  | 'no such provision in the corpora'
  | 'several provisions'
  | 'removed since'
  | 'unaccounted';

type Target = {
  readonly span: Span;
  readonly kind: Citation['kind'];
  readonly canonical: string;
  readonly resolution: Citation['resolution'];
};

const OUTCOMES: Readonly<Record<Citation['resolution'], MentionOutcome>> = {
  resolved: 'resolved',
  removed: 'removed since',
  ambiguous: 'several provisions',
  'no-such-provision': 'no such provision in the corpora',
  'not-in-index': 'part not in the corpora',
  'not-addressable': 'names a whole title',
};

/** Every mention of the Code of Federal Regulations in a text, with the best that its citations reach. */
export function judgeMentions(
  text: string,
  targets: readonly Target[],
): { start: number; outcome: MentionOutcome; canonical: string | null }[] {
  return [...text.matchAll(MENTION)].map((match) => {
    const end = match.index + match[0].length;
    const over = targets.filter(({ kind, span }) => kind === 'cfr' && span.start < end && span.end > match.index);
    const [best] = over
      .map((target) => ({ ...target, outcome: outcomeOf(target) }))
      .sort((a, b) => rank(a.outcome) - rank(b.outcome));
    return { start: match.index, outcome: best?.outcome ?? 'unaccounted', canonical: best?.canonical ?? null };
  });
}

function outcomeOf({ resolution, canonical }: Target): MentionOutcome {
  return resolution === 'not-addressable' && canonical === 'CFR' ? 'names the whole code' : OUTCOMES[resolution];
}

function rank(outcome: MentionOutcome): number {
  return (
    [
      'resolved',
      'several provisions',
      'removed since',
      'no such provision in the corpora',
      'part not in the corpora',
    ].indexOf(outcome) + 1 || 9
  );
}
