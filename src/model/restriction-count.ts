import * as z from 'zod';

/** The words that RegData Canada counts, and the French verbs and adjectives that do their work; counted apart, since one is no translation of another. */
export const RestrictionWord = z.enum([
  'shall',
  'must',
  'may-not',
  'required',
  'prohibited',
  'doit',
  'ne-peut',
  'est-tenu',
  'interdit',
]);
export type RestrictionWord = z.infer<typeof RestrictionWord>;

/** Where in an edition a word stands: `schedule` is all that lies in schedules and appendices, `note` what is printed with the law and is none of it. */
export const RestrictionPlace = z.enum(['body', 'heading', 'table', 'schedule', 'note']);
export type RestrictionPlace = z.infer<typeof RestrictionPlace>;

/** How often a word stands in one place of one edition. */
export type RestrictionCount = {
  readonly word: RestrictionWord;
  readonly place: RestrictionPlace;
  readonly inForce: boolean;
  readonly count: number;
};

/** What restrictions are counted by. */
export const RestrictionGroup = z.enum(['country', 'sector', 'instrument', 'year']);
export type RestrictionGroup = z.infer<typeof RestrictionGroup>;

const count = () => z.int().nonnegative();

/** One bar: a country, a sector, an instrument or a year, with the words in its texts. */
export const RestrictionRow = z.object({
  by: RestrictionGroup,
  id: z.string().describe('`ca`, a sector, an instrument or a year'),
  nameEn: z.string(),
  nameFr: z.string().nullable(),
  citation: z.string().nullable().describe('Of an instrument'),
  jurisdiction: z.enum(['ca', 'us']).nullable().describe('Null where both countries count together'),
  instruments: count().describe('Instruments counted'),
  shall: count(),
  must: count(),
  mayNot: count().describe('The phrase "may not"'),
  required: count(),
  prohibited: count(),
  total: count().describe('The five words in the English texts'),
  inForce: count().describe('Of these, in provisions that are in force'),
  french: z
    .object({
      doit: count().describe('doit, doivent'),
      nePeut: count().describe('ne peut, ne peuvent'),
      estTenu: count().describe('est tenu de, sont tenus de'),
      interdit: count().describe('interdit, interdite, interdits, interdites'),
      total: count(),
      inForce: count(),
    })
    .describe('In the French texts, which say the same in other words: never added to the English count'),
});
export type RestrictionRow = z.infer<typeof RestrictionRow>;
