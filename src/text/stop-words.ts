// Words that say nothing about the subject of a text. The modal verbs stand here because every provision has one; what they command is read by
// the requirements room, not by retrieval.
const STOP_WORDS: ReadonlySet<string> = new Set(
  (
    'a an and are as at be been being but by can do does each for from had has have he her his if in into is it its may must no nor not of on or ' +
    'other shall should so such than that the their them then there these they this those to under upon was were when where which who whom ' +
    'will with within without would any all also only same made one two ' +
    "'s s t i ii iii iv " +
    'au aux avec ce ces cet cette dans de des du elle elles en est et il ils la le les leur leurs mais ne ou par pas peut pour qu que qui sa se ' +
    "ses son sont sur un une à être doit doivent l' d' qu' s' n' c' j' m' t' lorsqu' puisqu' jusqu'"
  ).split(' '),
);

/** True for a normalized (lower-case, straight apostrophe) English or French word without a subject. */
export function isStopWord(word: string): boolean {
  return STOP_WORDS.has(word);
}
