import * as z from 'zod';
import { Span } from './span.ts';
import { Standing } from './standing.ts';
import { Table } from './table.ts';

/**
 * Drafting levels of both countries. U.S. sections divide into `paragraph`s at every depth (the Document Drafting Handbook of the
 * Office of the Federal Register names them all "paragraph"); Canadian ones by the Justice DTD: subsection, paragraph, subparagraph,
 * clause, subclause, subsubclause. `continuation` is flush text after numbered children (`<ContinuedSectionSubsection>`, eCFR `<FP>`).
 */
export const Level = z.enum([
  'instrument',
  'title',
  'subtitle',
  'chapter',
  'subchapter',
  'part',
  'subpart',
  'division',
  'subject-group',
  'section',
  'subsection',
  'paragraph',
  'subparagraph',
  'clause',
  'subclause',
  'subsubclause',
  'appendix',
  'schedule',
  'heading',
  'definition',
  'item',
  'table',
  'formula',
  'figure',
  'form',
  'note',
  'footnote',
  'source-note',
  'authority',
  'continuation',
]);
export type Level = z.infer<typeof Level>;

/** Any addressable node of the tree. It holds text only; every derived fact is a layer keyed by (edition, eId). */
export const Provision = z.object({
  editionId: z.string(),
  /** Stable path in Akoma Ntoso style, unique in the edition: `part_820__subpart_C__sec_820.30__para_a`. */
  eId: z.string(),
  parentEId: z.string().nullable(),
  /** Position in document order, from 0. */
  ordinal: z.int().nonnegative(),
  /** 0 for the root. */
  depth: z.int().nonnegative(),
  level: Level,
  /** As printed: `§ 820.30`, `(a)`, `(4) to (6)`, `S5.1.2`. */
  number: z.string().nullable(),
  heading: z.string().nullable(),
  /** Own text, white space folded, without number, heading and descendants. */
  text: z.string(),
  /** Of the provision and what encloses it: a paragraph of a repealed section is repealed. */
  ...Standing.shape,
  /** The publisher's own id of the provision (`lims:fid`). Each language has a series of its own: of 117,603 ids 338 coincide, none on the same provision. */
  sourceId: z.string().nullable(),
  table: Table.nullable(),
  /** Place of its element in the decoded source file. */
  span: Span,
  /** Hash of number, heading, text and children: equal hashes mean an equal subtree. */
  hash: z.int().nonnegative(),
});
export type Provision = z.infer<typeof Provision>;
