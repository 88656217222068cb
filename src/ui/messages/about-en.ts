export const aboutEn = {
  title: 'About Parallel 49',
  lead: 'What this tool knows, what it does not know, and where its texts come from.',
  doesTitle: 'What it does',
  does: [
    'It pairs Canadian federal regulations with the parts of the U.S. Code of Federal Regulations that govern the same thing.',
    'It aligns their provisions, compares figures after conversion of units, and compares obligation with permission.',
    'It says which side asks more, and shows the words and the figures that the statement rests on.',
  ],
  doesNotTitle: 'What it does not do',
  doesNot: [
    'It gives no legal advice. A pair is never called legally equivalent by the machine; only a named person can record that.',
    'It reads federal law only: no statutes, no state or provincial law, no guidance, no case law.',
    'It finds differences in figures and in obligation. Other differences are in the texts, and only reading finds them.',
    '“No counterpart found” means that a section was compared and nothing fits. “Not assessed” means that nobody has compared it. The two are never added up.',
  ],
  digestTitle: 'What “Restated” means',
  digest:
    'Some texts here are digests: provisions restated in this project’s own words, with the official numbers, figures, units, dates and modal verbs. A digest is not the law. Each one links to the official section. Where the official text has been read in, it is shown first.',
  sourcesTitle: 'Sources and dates',
  official: (n: number): string => (n === 1 ? 'official text' : 'official texts'),
  digests: (n: number): string => (n === 1 ? 'digest' : 'digests'),
  provisions: (n: number): string => (n === 1 ? 'provision' : 'provisions'),
  builtAt: (date: string) => `The index was built on ${date}.`,
  notBuilt: 'When the index was built is not recorded.',
  language: 'Language',
  more: 'More',
  openapi: 'Description of the interface for programs (OpenAPI)',
};
