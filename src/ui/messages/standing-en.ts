/** How texts stand: statuses, what they rest on, and the question "in force on". */
export const standingEn = {
  reason: {
    'marked-repealed': 'the publisher marks it as repealed',
    'whole-instrument-repealed': 'the publisher marks the whole instrument as repealed',
    'every-provision-repealed': 'every provision of it is repealed',
    'repealed-by-instrument': 'a clause of another instrument repeals it',
    'repeal-not-in-force': 'its repeal is enacted but not in force yet',
    removed: 'it is not in a later edition of its title',
    'mostly-repealed': 'nearly all its sections are repealed',
    'amendment-not-in-force': 'an amendment that is not in force',
    'enacted-not-in-force': 'enacted but not in force yet',
    'future-in-force-date': 'its first day is still to come',
    transitional: 'a transitional or related provision of an amending instrument',
    reserved: 'the number is kept free',
    'ends-by-own-terms': 'it sets its own last day',
    'wording-ended': 'the publisher gives an end date',
    temporary: 'it is in force for a limited time',
    stayed: 'stayed or suspended',
    'effective-date-delayed': 'its effective date is delayed',
    'awaiting-approval': 'it awaits approval of its information collection',
    'effective-date-note': 'it has an effective date note: read the note',
    'amendment-published': 'an amendment of it is published but not in force yet',
  },
  since: (date: string) => `since ${date}`,
  until: (date: string) => `no longer in force from ${date}`,
  from: (date: string) => `in force from ${date}`,
  noDate: 'date not known',
  byWhat: 'Read the other instrument',
  dayField: 'In force on',
  dayShow: 'Show',
  dayClear: 'Show the whole text',
  dayRule:
    'In force as far as the source says: printed text counts unless the source says otherwise, and a day that the source does not give is not guessed.',
  dayAnswer: (day: string, date: string) => `What counts as in force on ${day}, in the text of ${date}.`,
  dayNot: (day: string, date: string) =>
    `Not in force on ${day}, by the text of ${date} and what other texts say of it.`,
  dayLeftOut: (count: string) => `Headings and sections left out because they are not in force: ${count}.`,
  dayUnknown: (n: number, count: string, day: string) =>
    n === 1
      ? `Nothing can be said of one instrument: its text in the index is later than ${day}.`
      : `Nothing can be said of ${count} instruments: their text in the index is later than ${day}.`,
};
