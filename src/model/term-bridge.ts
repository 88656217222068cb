import * as z from 'zod';

/** `SOR/98-282, s. 34` or `C.R.C., c. 870, s. C.02.004`: a section of a Canadian regulation. */
const CanadianSection = z.string().regex(/^(?:SOR\/\d{2,4}-\d+|C\.R\.C\., c\. \d+), s\. [A-Z0-9][\w.]*$/);
/** `21 CFR 814.39`: a section of the Code of Federal Regulations. */
const UsSection = z.string().regex(/^\d+ CFR \d+[a-z]?\.[\w.-]+$/);

/** Terms by which the two countries' laws name one notion: "licence" in Canada, "registration" or "clearance" in the United States. */
export const TermBridge = z.object({
  id: z.string().regex(/^[a-z0-9]+(-+[a-z0-9]+)*$/),
  ca: z.array(z.string().min(2)).min(1),
  us: z.array(z.string().min(2)).min(1),
  /** Sectors of the crosswalks in which the terms mean this; empty means every crosswalk. */
  sectors: z.array(z.string()),
  /** What the notion is, or why the terms correspond, in English. */
  basis: z.string().min(1),
  /** Sections of each country in which a term of the entry stands. */
  /** True where the terms name one class of things, so that rows of tables may be joined by them; most entries only say what matter a text treats. */
  sameClass: z.boolean().optional(),
  sources: z.object({ ca: z.array(CanadianSection).min(1), us: z.array(UsSection).min(1) }),
});
export type TermBridge = z.infer<typeof TermBridge>;
