import type { Evidence } from '../model/divergence.ts';
import type { Provision } from '../model/provision.ts';
import type { Requirement } from '../model/requirement.ts';
import type { ComparableSide } from './comparable-pair.ts';

/** Words of a provision as evidence; the whole text where they do not stand in it as given. */
export function evidenceOfWords(provision: Provision, words: string): Evidence {
  const { editionId, eId, text } = provision;
  const start = text.toLowerCase().indexOf(words.toLowerCase());
  const span = start < 0 || words === '' ? { start: 0, end: text.length } : { start, end: start + words.length };
  return { editionId, eId, span, text: text.slice(span.start, span.end) };
}

/** A whole statement. */
export function evidenceOfRequirement({ editionId, eId, span }: Requirement, side: ComparableSide): Evidence {
  const text = side.provisions.find((provision) => provision.eId === eId)?.text ?? '';
  return { editionId, eId, span, text: text.slice(span.start, span.end) };
}

/** The place that was searched for what the other side has: the first provision of a side, nothing of its text. Null for a side without provisions. */
export function evidenceOfAbsence(side: ComparableSide): Evidence | null {
  const [first] = side.provisions;
  return first === undefined
    ? null
    : { editionId: first.editionId, eId: first.eId, span: { start: 0, end: 0 }, text: '' };
}
