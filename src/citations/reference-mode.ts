import { DATE_WORDS, readDate } from '../text/read-date.ts';

/**
 * How a reference stands in time: `static` to the text of one day (`staticOn` is null where the words name no day), `ambulatory` to the text as it
 * is amended. `words` are those that say so, as printed.
 */
export type ReferenceMode = {
  readonly mode: 'static' | 'ambulatory';
  readonly staticOn: string | null;
  readonly words: string;
};

// "revised as of October 1, 2012", "as it read on ...", "dans sa version révisée le ...": a day is named, and the text of that day is meant. "As amended
// by Vol. 45, No. 252 of the Federal Register ... published on December 31, 1980" names the last amendment that counts.
const FROZEN = [
  'revised(?: as of| to| on| in)?',
  'as revised (?:on|to|as of)',
  'as (?:it|they) (?:existed|reads?|stood|was|were|is|are)(?: in (?:force|effect))? (?:on|as of|at)',
  'in (?:effect|force) (?:on|as of)',
  'as amended (?:on|to|up to|as of)',
  'published(?: on| in)?',
  'dans (?:sa|leur) version (?:au|du|en vigueur (?:le|au)|révisée? (?:le|du|au)|de|modifiée (?:le|au))',
  'dans (?:son|leur) état (?:au|du)',
  'tel(?:le)?s? qu’(?:il|elle)s? (?:se lisaient|se lisait|existai(?:en)?t|étai(?:en)?t)(?: en vigueur)? (?:le|au)',
  'révisée?s? (?:le|au|du)',
  'en vigueur (?:le|au)',
  'publiée?s? (?:le|au)',
].join('|');
const STATIC = new RegExp(`(?<![\\p{L}])(?:${FROZEN}) (?<date>${DATE_WORDS})`, 'iu');
// A day that is described rather than named: static, but nothing says which day without reading another text.
const STATIC_UNDATED =
  /as (?:it|they) (?:read|existed|stood|was|were) (?:immediately before|on the (?:day|date)|before)|dans (?:sa|leur) version (?:antérieure|à la date)/i;
const AMBULATORY =
  /as amended(?! (?:by|on|to|up to|as of)\b)(?:,? (?:or replaced )?from time to time)?|from time to time amended|(?:avec|compte tenu de) (?:ses|leurs) (?:éventuelles )?modifications(?: successives| éventuelles)?|(?:dans|de) (?:sa|leur) version (?:éventuellement )?modifiée(?! (?:le|au) )|dans (?:sa|leur) (?:version à jour|plus récente version|dernière version)|s’entend(?:ent)? de la plus récente version|(?:the|its) (?:latest|most recent) version/i;

/** What the words say of a reference; where they say two things, the first. Null if they do not say. */
export function readReferenceMode(words: string): ReferenceMode | null {
  const frozen = STATIC.exec(words);
  const found: (ReferenceMode & { at: number })[] = [];
  if (frozen !== null) {
    const { date = '' }: { date?: string } = frozen.groups ?? {};
    const staticOn = readDate(date);
    if (staticOn !== null) found.push({ mode: 'static', staticOn, words: frozen[0], at: frozen.index });
  }
  const undated = STATIC_UNDATED.exec(words);
  if (undated !== null) found.push({ mode: 'static', staticOn: null, words: undated[0], at: undated.index });
  const moving = AMBULATORY.exec(words);
  if (moving !== null) found.push({ mode: 'ambulatory', staticOn: null, words: moving[0], at: moving.index });
  const [first] = found.sort((a, b) => a.at - b.at);
  return first === undefined ? null : { mode: first.mode, staticOn: first.staticOn, words: first.words };
}
