import type { QuantityRelation } from '../model/divergence-details.ts';
import { PERIODS } from '../model/periods.ts';
import { indexTerms } from '../text/index-terms.ts';
import { foldSpelling } from '../text/spelling.ts';
import { type ComparableFigure, wordsOf } from './comparable-figure.ts';
import type { ComparablePair } from './comparable-pair.ts';
import { SAME_PLACE } from './judge-match.ts';
import { likeness, overlaps } from './likeness.ts';
import type { MatchedFigures } from './matched-figures.ts';

/** What says that the two laws differ; equal and nearly equal figures prove themselves. */
export const CLAIMS: ReadonlySet<QuantityRelation> = new Set(['stricter', 'different', 'other-condition', 'boundary']);

/**
 * Whether figures that differ are more likely two rules than two limits of one. Each sign was the most frequent cause of a false alarm in differences that were
 * judged by reading; what has one stays behind the switch for weak findings and is counted there:
 *
 * - the sections are one candidate for the other and hold no provisions that belong together;
 * - both figures say whom a rule covers ("a vessel of less than 12 metres shall not ..."), not what it asks;
 * - each limit holds for a case of its own ("700 Hz, for a vessel less than 75 metres");
 * - each stands in the definition of another term;
 * - another figure of the same sections is much nearer to one of them;
 * - the texts name two things measured and share few other words;
 * - two times to act stand in sentences that share no word but those of time.
 */
export function isDoubtful(pair: ComparablePair, match: MatchedFigures, relation: QuantityRelation): boolean {
  const { alignment } = pair;
  if (alignment.parentId === null && alignment.label === 'candidate') return true;
  if (!CLAIMS.has(relation)) return false;
  if (match.isDistant === true || (match.isOnly !== true && areNamedApart(match)) || areTwoActs(match)) return true;
  const [ca, us] = [placeOf(match.ca), placeOf(match.us)];
  if (ca === null || us === null) return false;
  if (relation !== 'boundary' && saysWhom(ca) && saysWhom(us)) return true;
  return holdForOtherCases(ca, us) || defineOtherTerms(ca.eId, us.eId);
}

function areNamedApart({ ca, us, sameSubject }: MatchedFigures): boolean {
  return (
    !sameSubject &&
    !PERIODS.has(ca.main.dimension) &&
    ca.subject.size > 0 &&
    us.subject.size > 0 &&
    likeness(ca.context, us.context) < SAME_PLACE
  );
}

/** Words in which any period is said. */
const OF_TIME: ReadonlySet<string> = new Set(
  indexTerms(
    'shall must within after before later than least most more day week month year hour minute business calendar working',
  ),
);

/** "Findings in writing within 30 days", "a program must exist within 90 days": headings over them may share what the acts do not. */
function areTwoActs({ ca, us, sameSubject }: MatchedFigures): boolean {
  if (sameSubject || ca.sense.role !== 'deadline' || us.sense.role !== 'deadline' || !PERIODS.has(ca.main.dimension))
    return false;
  const words = ({ passage }: ComparableFigure) => new Set([...wordsOf(passage)].filter((word) => !OF_TIME.has(word)));
  return !overlaps(words(ca), words(us));
}

/** A figure in its provision: what stands before and after it in its sentence. */
type Place = { readonly eId: string; readonly before: string; readonly after: string };

function placeOf({ main, provision }: MatchedFigures['ca']): Place | null {
  if (provision.table !== null) return null;
  const { text } = provision;
  const before = text.slice(0, main.span.start);
  const start = Math.max(before.lastIndexOf('. '), before.lastIndexOf('; ')) + 1;
  const rest = text.slice(main.span.end);
  const end = /[.;](?:\s|$)/.exec(rest)?.index ?? rest.length;
  return { eId: main.eId, before: before.slice(start), after: rest.slice(0, end) };
}

const COMMAND = /(?<!\p{L})(?:shall|must|may|is (?:not )?required to|are (?:not )?required to|need not)(?!\p{L})/iu;
const OF_WHOM =
  /(?<!\p{L})\p{L}{3,}s? (?:of|with|having|that (?:is|are|has|have)|which (?:is|are|has|have))(?: [^,.;]{0,30})?$/iu;

/** "A height above the hull of not less than six metres" measures; it names nobody. */
const MEASURE =
  /(?<!\p{L})(?:angle|area|breadth|capacity|concentration|depth|diameter|distance|force|height|length|level|mass|period|pressure|radius|rate|speed|strength|temperature|thickness|weight|width)s?(?!\p{L})[^,;]{0,40}$/iu;

/** The figure qualifies what the sentence is about, before its command or, in a paragraph without one, in a clause of its own. */
function saysWhom({ before, after }: Place): boolean {
  if (COMMAND.test(before)) return false;
  const words = before.trimEnd();
  return OF_WHOM.test(words) && !MEASURE.test(words) && (COMMAND.test(after) || /^ ?(?:in length|:$|:\s)/.test(after));
}

const CASE = /^[,;]? (?:for|on|in the case of) (?:an?|the|each|every|any) [^.;]{2,80}/iu;

function holdForOtherCases(ca: Place, us: Place): boolean {
  const [left = '', right = ''] = [ca.after, us.after].map((after) => CASE.exec(after)?.[0].match(/\d+/g)?.join(' '));
  return left !== '' && right !== '' && left !== right;
}

/** Terms are compared as the place names them; one may qualify the other ("coloured lamp", "colored incandescent lamp"), but a numbered class is its own. */
function defineOtherTerms(ca: string, us: string): boolean {
  const [left, right] = [termOf(ca), termOf(us)];
  if (left === null || right === null) return false;
  const [fewer, more] = left.size < right.size ? [left, right] : [right, left];
  const numbers = (words: ReadonlySet<string>) => [...words].filter((word) => /^\d/.test(word)).join(' ');
  return numbers(left) !== numbers(right) || [...fewer].some((word) => !more.has(word));
}

/** The words of the term that a place defines, or a paragraph below it; null elsewhere. */
export function termOf(eId: string): ReadonlySet<string> | null {
  const slug = /__def_([^_]+)/.exec(eId)?.[1];
  return slug === undefined ? null : new Set(slug.split('-').map(foldSpelling));
}
