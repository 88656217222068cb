import type { Bridge, Citation } from '../model/citation.ts';
import type { CitingPlace } from './citing-places.ts';
import {
  ACCEPTED_PAPER,
  ALTERNATIVE,
  ASIDE_AFTER,
  ASIDE_BEFORE,
  BLOCKS,
  DEEMED,
  LISTED,
  ONE_OF,
  OR_BETWEEN,
  OR_STANDARD,
  RECIPROCITY,
  UNCERTIFIED,
} from './mechanism-words.ts';
import type { StatedElsewhere } from './reference-clauses.ts';
import { type ReferenceMode, readReferenceMode } from './reference-mode.ts';

/** What a citation of the other country's law does and how it stands in time, with the words that say so. */
export type Mechanism = Pick<Citation, 'bridge' | 'mode' | 'staticOn' | 'evidence' | 'evidenceEId'>;

/** Nothing: the citation does not cross the border. */
export const NO_MECHANISM: Mechanism = { bridge: null, mode: null, staticOn: null, evidence: null, evidenceEId: null };

export type MechanismContext = {
  /** Text of the provision the place is in. */
  readonly text: string;
  readonly isDefinition: boolean;
  /** Standards of other bodies cited in the same provision. */
  readonly standards: readonly { readonly start: number; readonly end: number }[];
  /** A provision beside this one, in the same list of choices, cites a standard or an adapted copy. */
  readonly besideStandard: boolean;
  readonly blocking: boolean;
  readonly elsewhere: StatedElsewhere | null;
};

/**
 * Reads the mechanism from the words around a citation: the eight of research/domain.md 4.1, or `mentions`. A text that applies the other's law
 * without saying whether later amendments follow is `mentions` too: either mode would be a guess about the law.
 */
export function readMechanism(place: CitingPlace, context: MechanismContext): Mechanism {
  const own = statedAt(place);
  const mode: ReferenceMode | null = own ?? context.elsewhere;
  const bridge = readBridge(place, context, mode);
  return {
    bridge: bridge.bridge,
    mode: bridge.bridge === 'blocks' ? null : (mode?.mode ?? null),
    staticOn: bridge.bridge === 'blocks' ? null : (mode?.staticOn ?? null),
    evidence: bridge.words ?? mode?.words ?? null,
    evidenceEId: own === null && bridge.words === null ? (context.elsewhere?.eId ?? null) : null,
  };
}

/** What the words around a citation say of the version it means. */
export function statedAt(place: CitingPlace): ReferenceMode | null {
  return readReferenceMode(place.after) ?? readReferenceMode(place.list) ?? publishedBefore(place.before);
}

type Reading = { readonly bridge: Bridge; readonly words: string | null };

function readBridge(place: CitingPlace, context: MechanismContext, mode: ReferenceMode | null): Reading {
  const { found, before, after, leadIn } = place;
  const said = (bridge: Bridge, words: string | null): Reading => ({
    bridge,
    words: words === null ? null : words.trim(),
  });
  const around = `${leadIn} ${before} ${after}`.replace(UNCERTIFIED, ' ');
  const upTo = `${leadIn} ${before}`.replace(UNCERTIFIED, ' ');
  if (context.blocking) return said('blocks', null);
  const blocked = BLOCKS.exec(context.text)?.[0];
  if (blocked !== undefined) return said('blocks', blocked);
  if (found.kind === 'tsd') return said('adapted-copy', null);
  if (isTerm(place, context)) return said('mentions', null);
  const reciprocal = RECIPROCITY.exec(around)?.[0];
  if (reciprocal !== undefined) return said('reciprocity', reciprocal);
  const or = besideStandard(place, context);
  if (or !== null) return said('alternative-path', or);
  const accepted = DEEMED.exec(around)?.[0] ?? ACCEPTED_PAPER.exec(before)?.[0];
  if (accepted !== undefined) return said('deemed-compliance', accepted);
  const choice = ALTERNATIVE.exec(around)?.[0];
  if (choice !== undefined) return said('alternative-path', choice);
  const listed = LISTED.exec(upTo.trimStart())?.[0];
  if (listed !== undefined) return said('defined-by-list', listed);
  if (ASIDE_BEFORE.test(before) || ASIDE_AFTER.test(after) || mode === null) return said('mentions', null);
  return said(mode.mode === 'static' ? 'incorporates-static' : 'incorporates-ambulatory', null);
}

/** The defined term itself, and the other language's term in brackets at the end: they apply nothing. */
function isTerm({ found, before, after }: CitingPlace, { isDefinition, text }: MechanismContext): boolean {
  if (!isDefinition) return false;
  const opens = found.span.start <= 3 && /^\W{0,3}(?:means\b|\s*(?:La|Le|Les|L’)\s|\p{Lu})/u.test(after.trimStart());
  return opens || (before.endsWith('(') && /^[^()]{0,30}\)\.?$/.test(text.slice(found.span.end)));
}

function besideStandard({ found, before, after, leadIn }: CitingPlace, context: MechanismContext): string | null {
  for (const { start, end } of context.standards) {
    const between =
      end <= found.span.start
        ? context.text.slice(end, found.span.start)
        : start >= found.span.end
          ? context.text.slice(found.span.end, start)
          : '';
    if (OR_BETWEEN.test(between)) return between.trim();
  }
  const or = OR_STANDARD.exec(after)?.[0];
  if (or !== undefined) return or;
  if (!context.besideStandard) return null;
  return ONE_OF.exec(`${leadIn} ${before}`)?.[0] ?? (/\bou\b|soit/.test(leadIn) ? 'ou' : 'or');
}

const PUBLISHED = /(?:published|publiée?s?)(?: on| le)? [^.;|]{6,30} (?:in|dans) [^.;|]{0,40}$/i;

/** "... published January 1, 1985 in the Code of Federal Regulations": here the date stands first. */
function publishedBefore(before: string): ReferenceMode | null {
  const words = PUBLISHED.exec(before)?.[0];
  return words === undefined ? null : readReferenceMode(words);
}

/** True for an instrument that cites foreign law in order to forbid obeying it (orders under the Foreign Extraterritorial Measures Act). */
export function isBlockingInstrument(texts: Iterable<string>): boolean {
  for (const text of texts) if (BLOCKS.test(text)) return true;
  return false;
}
