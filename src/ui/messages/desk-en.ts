/** Tags, sign-in, errors. */
export const deskEn = {
  tagsTitle: 'Tags',
  tagsLead: 'Pairs of provisions that staff have marked as candidates for alignment.',
  filterCrosswalk: 'Crosswalk',
  noTags: 'No tag matches. Open a pair and tag it as a candidate.',
  pair: 'Pair',
  status: 'Status',
  relationship: 'Relationship',
  priority: 'Priority',
  note: 'Note',
  noteHelp: 'At most 4,000 characters.',
  by: (name: string, date: string) => `${name}, ${date}`,
  author: 'By',
  changed: 'Last change',
  tagTitle: 'Tag',
  tagHeading: 'Tagged pair',
  quoted: (date: string) => `As quoted, text of ${date}`,
  resolves: 'The text still reads like this.',
  changedText: 'The text has changed since the tag was made.',
  lost: 'This provision is no longer in the index. The tag keeps the words that it was made on.',
  compare: 'Compare the texts',
  edit: 'Change the tag',
  save: 'Save the change',
  history: 'History',
  historyEmpty: 'No change is recorded.',
  historyLine: (date: string, actor: string, action: string) => `${date}: ${actor}, ${action}`,
  actions: { 'tag.create': 'created the tag', 'tag.update': 'changed the tag' },
  signInTitle: 'Sign in',
  signInLead: 'Reading needs no account. To tag pairs, sign in with the token that your administrator gave you.',
  token: 'Token',
  tokenHelp: 'Paste it whole. It is kept only as a fingerprint.',
  signInButton: 'Sign in',
  signInFailed: 'This token is not known, or has been withdrawn. Check that it was pasted whole, or ask for a new one.',
  failedTitle: 'Sign-in failed',
  problemTitle: (status: number): string =>
    ({
      400: 'This request cannot be read',
      401: 'Sign in first',
      403: 'Your role does not allow this',
      404: 'There is nothing at this address',
      405: 'This address does not take that kind of request',
      406: 'This page has no such format',
      409: 'Someone else has made this change already',
      412: 'The record has changed since you opened it',
      413: 'This is too long',
      415: 'This kind of content is not accepted',
      422: 'Something in this request is not valid',
      428: 'Say which version you are changing',
      429: 'Too many requests',
      503: 'The service is not ready',
    })[status] ?? 'Something went wrong here',
  problemDo: (status: number): string =>
    status === 404
      ? 'Check the address, search for the provision, or start from the sectors.'
      : status === 412 || status === 409
        ? 'Go back, load the page again, and make your change on the newer version.'
        : status === 401
          ? 'Sign in, then try again.'
          : status >= 500 || status === 429
            ? 'Wait a moment and try again. If it keeps failing, tell the people who run this service.'
            : 'Go back, change what the message names, and try again.',
  problemCode: (status: number, code: string) => `Error ${status}, ${code}`,
  detail: 'In the words of the program',
};
