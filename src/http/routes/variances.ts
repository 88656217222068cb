import * as z from 'zod';
import { toDocx } from '../../export/document/to-docx.ts';
import { toMarkdown } from '../../export/document/to-markdown.ts';
import { type VarianceWords, varianceDocument } from '../../export/variance-document.ts';
import type { AuditHead } from '../../model/audit-head.ts';
import { DivergenceKind } from '../../model/divergence.ts';
import { Stringency } from '../../model/stringency.ts';
import { VarianceRow } from '../../model/variance-row.ts';
import { findCrosswalk } from '../../store/crosswalks.ts';
import type { Database } from '../../store/database.ts';
import {
  countSameFigures,
  countWeakDivergences,
  type DivergenceFilter,
  listDivergences,
} from '../../store/divergences.ts';
import { readMeta } from '../../store/meta.ts';
import { type DecidedStores, readDecided, rejectedIds } from '../../store/read-decided.ts';
import { findSector, listSectorNames } from '../../store/sectors.ts';
import { readTwins } from '../../store/twins.ts';
import { crosswalkName } from '../../ui/components/instrument-names.ts';
import { formatDate } from '../../ui/format-date.ts';
import { formatNumber } from '../../ui/format-number.ts';
import { messagesOf } from '../../ui/messages/messages-of.ts';
import { placeOfSide, variancePage } from '../../ui/pages/variance-page.ts';
import type { View } from '../../ui/view.ts';
import { printAuditHead } from '../audit-header.ts';
import { listResource } from '../list-resource.ts';
import { Problem } from '../problem.ts';
import { Flag, InForceOn, readQuery } from '../query.ts';
import { type AppContext, viewOf } from '../request-context.ts';
import { varianceRows } from '../variance-rows.ts';
import { varianceSheet } from '../variance-sheet.ts';

/** Pairs or single differences, as links and the boxes of the page write them. */
const ChosenSet = z
  .string()
  .regex(/^[0-9a-f]{16}(?:\.\d{1,4})?(?:,[0-9a-f]{16}(?:\.\d{1,4})?)*$/)
  .optional();

const filter = z.object({
  sector: z.string().optional(),
  crosswalk: z.string().optional(),
  pairs: ChosenSet.describe(
    'A chosen set: ids of pairs, or of one difference of a pair as `id.ordinal`, with commas between',
  ),
  chosen: ChosenSet.describe('What is ticked already; shows nothing less'),
  kind: DivergenceKind.optional(),
  stringency: Stringency.optional(),
  weak: Flag.describe('Weak findings and equal figures too'),
  inForceOn: InForceOn,
});
type Filter = z.output<typeof filter>;

/** A difference inside a pair that people rejected is none, unless somebody chose that very row. */
async function toStore(services: DecidedStores, { pairs, chosen: _, ...rest }: Filter): Promise<DivergenceFilter> {
  const named = pairs?.split(',').map((one) => one.split('.')) ?? [];
  return {
    ...rest,
    ...(pairs === undefined
      ? { without: rejectedIds(await readDecided(services, null)) }
      : {
          chosen: {
            pairs: named.flatMap(([pair = '', ordinal]) => (ordinal === undefined ? [pair] : [])),
            differences: named.flatMap(([pair = '', ordinal]) =>
              ordinal === undefined ? [] : [[pair, Number(ordinal)] as const],
            ),
          },
        }),
  };
}

/**
 * From ticked rows to the table of them: a box cannot write a list with commas, and an address that names one parameter many times is refused everywhere
 * else, since it is a mistake there. Weak ones were ticked on purpose.
 */
export function chooseVariances(context: AppContext): Response {
  const asked = new URL(context.req.url).searchParams;
  const ticked = [...asked.getAll('row'), ...(asked.get('chosen') ?? '').split(',')].filter((one) => one !== '');
  const found = ChosenSet.safeParse([...new Set(ticked)].join(',') || undefined);
  if (!found.success) throw new Problem('invalid-parameter', { name: 'row', allowed: '' });
  const query = found.data === undefined ? '' : `?pairs=${found.data}&weak=1`;
  return context.redirect(`/${context.get('language')}/variances${query}`, 302);
}

export const varianceList = listResource({
  path: '/variances',
  name: 'variances',
  summary: 'Variance table: variance, Canadian requirement, U.S. requirement, stricter side, sections and dates',
  filter,
  row: VarianceRow,
  key: z.tuple([z.number(), z.string(), z.int()]),
  sheet: varianceSheet,
  find: async () => null,
  list: async ({ services, filter: asked, language }, _subject, page) => {
    const found = await listDivergences(services.index, await toStore(services, asked), page);
    return { rows: await varianceRows(services.index, language, found.rows), next: found.next };
  },
  page: async (view, _subject, listing, { services, filter: asked }) =>
    variancePage(view, {
      ...listing,
      sectors: await listSectorNames(services.index),
      weak: await countWeakDivergences(services.index, await toStore(services, asked)),
      same: await countSameFigures(services.index, await toStore(services, asked)),
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
  const services = context.get('services');
  const { index } = services;
  const asked = readQuery(context, filter);
  const view = viewOf(context);
  const head = await printAuditHead(context);
  const found = await listDivergences(index, await toStore(services, asked), { after: null, limit: MOST_ROWS });
  const rows = await varianceRows(index, view.language, found.rows);
  const words = await wordsOf(index, view, asked, rows.length, found.next !== null, head);
  const made = varianceDocument(rows, words, view.language);
  const about = asked.crosswalk ?? asked.sector;
  const file = `variance-table${about === undefined ? '' : `-${about}`}.${view.language}.${form}`;
  context.header('Content-Language', view.language);
  context.header('Content-Disposition', `attachment; filename="${file}"`);
  if (form === 'md') {
    context.header('Content-Type', 'text/markdown; charset=UTF-8');
    return context.body(toMarkdown(made));
  }
  context.header('Content-Type', DOCX);
  return context.body((await toDocx(made)) as Uint8Array<ArrayBuffer>);
}

/** What the table is about: a crosswalk, else a sector; null of any other set. */
async function nameOf(index: Database, view: View, { crosswalk, sector }: Filter): Promise<string | null> {
  if (crosswalk !== undefined) {
    const found = await findCrosswalk(index, crosswalk);
    return found === null ? null : crosswalkName(view, found);
  }
  const found = sector === undefined ? null : await findSector(index, sector);
  return found === null ? null : view.language === 'fr' ? found.nameFr : found.nameEn;
}

async function wordsOf(
  index: Database,
  view: View,
  asked: Filter,
  rows: number,
  isCut: boolean,
  head: AuditHead,
): Promise<VarianceWords> {
  const { variance: m, terms: t, words } = messagesOf(view.language);
  const name = await nameOf(index, view, asked);
  const n = (value: number) => formatNumber(view.language, value);
  const builtAt = (await readMeta(index, 'built-at'))?.slice(0, 10) ?? '';
  return {
    title: name === null ? m.title : m.about(name),
    subtitle: m.subtitle(formatDate(view.language, builtAt)),
    intro: [m.intro, isCut ? m.first(n(rows), words.andMore('…')) : m.count(n(rows), rows === 1)],
    header: [m.variance, m.ca, m.us],
    form: words.formShort,
    asOf: (date) => m.asOf(formatDate(view.language, date)),
    inLanguage: m.inLanguage,
    apart: (terms) => `${t.apart}${words.colon}${terms.join(words.listSeparator)}`,
    lacks: m.lacks,
    record: m.record(String(head.seq), head.sha256.slice(0, 16)),
  };
}
