import * as z from 'zod';
import { toDocx } from '../../export/document/to-docx.ts';
import { toMarkdown } from '../../export/document/to-markdown.ts';
import { type VarianceWords, varianceDocument } from '../../export/variance-document.ts';
import type { AuditHead } from '../../model/audit-head.ts';
import { DivergenceKind } from '../../model/divergence.ts';
import type { DivergenceSummary } from '../../model/divergence-summary.ts';
import { frenchExcerpt } from '../../model/french-excerpt.ts';
import { twinKey } from '../../model/language-twin.ts';
import { Stringency } from '../../model/stringency.ts';
import { VarianceRow } from '../../model/variance-row.ts';
import { findCrosswalk } from '../../store/crosswalks.ts';
import type { Database } from '../../store/database.ts';
import { countWeakDivergences, type DivergenceFilter, listDivergences } from '../../store/divergences.ts';
import { readMeta } from '../../store/meta.ts';
import { listSectors } from '../../store/sectors.ts';
import { readTwins } from '../../store/twins.ts';
import { readVarianceEvidence } from '../../store/variances.ts';
import { divergenceSentence } from '../../ui/components/divergence-sentence.ts';
import { crosswalkName } from '../../ui/components/instrument-names.ts';
import { formatDate } from '../../ui/format-date.ts';
import { formatNumber } from '../../ui/format-number.ts';
import { messagesOf } from '../../ui/messages/messages-of.ts';
import { placeOfSide, variancePage } from '../../ui/pages/variance-page.ts';
import { plainWords } from '../../ui/plain-words.ts';
import type { View } from '../../ui/view.ts';
import { printAuditHead } from '../audit-header.ts';
import { listResource } from '../list-resource.ts';
import { Problem } from '../problem.ts';
import { Flag, InForceOn, readQuery } from '../query.ts';
import { type AppContext, viewOf } from '../request-context.ts';

const filter = z.object({
  sector: z.string().optional(),
  crosswalk: z.string().optional(),
  pairs: z
    .string()
    .regex(/^[0-9a-f]{16}(?:,[0-9a-f]{16})*$/)
    .optional()
    .describe('A chosen set: ids of pairs, with commas between'),
  kind: DivergenceKind.optional(),
  stringency: Stringency.optional(),
  weak: Flag.describe('Weak findings and equal figures too'),
  inForceOn: InForceOn,
});
type Filter = z.output<typeof filter>;

const toStore = ({ pairs, ...rest }: Filter): DivergenceFilter => ({ ...rest, pairs: pairs?.split(',') });

export const varianceList = listResource({
  path: '/variances',
  name: 'variances',
  summary: 'Variance table: variance, Canadian requirement, U.S. requirement, stricter side, sections and dates',
  filter,
  row: VarianceRow,
  key: z.tuple([z.number(), z.string(), z.int()]),
  find: async () => null,
  list: async ({ services, filter: asked, language }, _subject, page) => {
    const found = await listDivergences(services.index, toStore(asked), page);
    return { rows: await toRows(services.index, language, found.rows), next: found.next };
  },
  page: async (view, _subject, listing, { services, filter: asked }) =>
    variancePage(view, {
      ...listing,
      sectors: await listSectors(services.index),
      weak: await countWeakDivergences(services.index, toStore(asked)),
      name: await nameOf(services.index, view, asked),
      twins: await readTwins(
        services.index,
        listing.rows.map(({ ca }) => placeOfSide(ca)),
      ),
    }),
});

/** A document that takes more to read than a day, and to make than a request may. */
const MOST_ROWS = 300;
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** The variance table as a document, in the form that its name ends in: `/variances/variance-table.docx`. */
export async function showVarianceDocument(context: AppContext): Promise<Response> {
  const form = /^variance-table\.(docx|md)$/.exec(context.req.param('file') ?? '')?.[1];
  if (form === undefined) throw new Problem('not-found');
  const { index } = context.get('services');
  const asked = readQuery(context, filter);
  const view = viewOf(context);
  const head = await printAuditHead(context);
  const found = await listDivergences(index, toStore(asked), { after: null, limit: MOST_ROWS });
  const rows = await toRows(index, view.language, found.rows);
  const words = await wordsOf(index, view, asked, rows.length, found.next !== null, head);
  const places = view.language === 'fr' ? rows.map(({ ca }) => placeOfSide(ca)) : [];
  const twins = await readTwins(index, places, 'tables');
  const made = varianceDocument(rows, words, view.language, (side) =>
    frenchExcerpt(side, twins.get(twinKey(placeOfSide(side)))),
  );
  const file = `variance-table${asked.crosswalk === undefined ? '' : `-${asked.crosswalk}`}.${view.language}.${form}`;
  context.header('Content-Language', view.language);
  context.header('Content-Disposition', `attachment; filename="${file}"`);
  if (form === 'md') {
    context.header('Content-Type', 'text/markdown; charset=UTF-8');
    return context.body(toMarkdown(made));
  }
  context.header('Content-Type', DOCX);
  return context.body((await toDocx(made)) as Uint8Array<ArrayBuffer>);
}

async function toRows(
  index: Database,
  language: View['language'],
  divergences: readonly DivergenceSummary[],
): Promise<VarianceRow[]> {
  const evidence = await readVarianceEvidence(index, divergences);
  const { words } = messagesOf(language);
  const view: View = { language, path: '', actor: { name: null, role: 'reader' }, nonce: '' };
  return Promise.all(
    divergences.map(async (divergence, at): Promise<VarianceRow> => {
      const { alignmentId, ordinal, crosswalkId, kind, stringency, details, ratio, weight, weak } = divergence;
      const proof = evidence[at];
      if (proof === undefined) throw new Error('a difference without its texts');
      const sentence = await plainWords(divergenceSentence(view, divergence));
      // The sentence begins with its verdict, which the row has in a field of its own.
      const verdict = words.stringency[stringency];
      const variance = sentence.startsWith(verdict) ? sentence.slice(verdict.length).trim() : sentence;
      return { alignmentId, ordinal, crosswalkId, kind, variance, stringency, details, ratio, weight, weak, ...proof };
    }),
  );
}

async function nameOf(index: Database, view: View, { crosswalk }: Filter): Promise<string | null> {
  const found = crosswalk === undefined ? null : await findCrosswalk(index, crosswalk);
  return found === null ? null : crosswalkName(view, found);
}

async function wordsOf(
  index: Database,
  view: View,
  asked: Filter,
  rows: number,
  isCut: boolean,
  head: AuditHead,
): Promise<VarianceWords> {
  const { variance: m, words } = messagesOf(view.language);
  const name = await nameOf(index, view, asked);
  const n = (value: number) => formatNumber(view.language, value);
  const builtAt = (await readMeta(index, 'built-at'))?.slice(0, 10) ?? '';
  return {
    title: name === null ? m.title : m.about(name),
    subtitle: m.subtitle(formatDate(view.language, builtAt)),
    intro: [m.intro, isCut ? m.first(n(rows), words.andMore('…')) : m.count(n(rows))],
    header: [m.variance, m.ca, m.us],
    stringency: words.stringency,
    form: words.formShort,
    asOf: (date) => m.asOf(formatDate(view.language, date)),
    lacks: m.lacks,
    record: m.record(String(head.seq), head.sha256.slice(0, 16)),
  };
}
