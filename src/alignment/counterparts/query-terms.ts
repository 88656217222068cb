import type { TermBridge } from '../../model/term-bridge.ts';
import { indexTerms } from '../../text/index-terms.ts';
import { notionFinder } from '../term-bridges.ts';

/** Adds to the words of a section what the other country's drafters call the same notions. */
export type QueryExpansion = (terms: readonly string[]) => readonly string[];

/**
 * Expansion by the reviewed bridge list: a Canadian section that speaks of a licence is also asked for in the words "premarket notification". Entries of every
 * sector serve, since a search over the whole law has none; the rarity of the added words keeps the wrong ones from mattering.
 */
export function expandByBridges(bridges: readonly TermBridge[], from: 'ca' | 'us'): QueryExpansion {
  const to = from === 'ca' ? 'us' : 'ca';
  const sectors = [...new Set(bridges.flatMap((bridge) => bridge.sectors))];
  const find = notionFinder(bridges, from, sectors);
  const words = new Map(bridges.map((bridge) => [bridge.id, bridge[to].flatMap((term) => indexTerms(term))]));
  return (terms) => [...find(terms).keys()].sort().flatMap((notion) => words.get(notion) ?? []);
}
