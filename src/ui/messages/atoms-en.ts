/** What the machine reads in a clause, part by part. */
export const atomsEn = {
  title: (n: string) => `What these clauses ask, as the machine reads them (${n})`,
  lead: 'Comparisons start from these parts, so a wrong one here explains a wrong difference. Paragraphs take who and what kind from the sentence over them.',
  clause: 'Clause',
  kind: 'Kind',
  actor: 'Who or what',
  action: 'What',
  more: 'Further parts',
  part: {
    object: 'done to',
    condition: 'condition',
    exception: 'exception',
    methods: 'test method or standard',
    recipient: 'who is told',
    deadline: 'by when',
    frequency: 'how often',
    retention: 'kept',
    penalty: 'penalty',
    otherLanguage: 'the other language’s text says otherwise',
  },
};
