import * as z from 'zod';
import { cutParts } from '../../model/cut-parts.ts';
import { DefinitionRow } from '../../model/definition.ts';
import { ProvisionRow } from '../../model/provision-row.ts';
import { listDefinitions, readDefinitions } from '../../store/definitions.ts';
import { readCitations, readRequirements } from '../../store/layers.ts';
import { listProvisions, readAncestors, readSubtree } from '../../store/provisions.ts';
import { readTwins } from '../../store/twins.ts';
import { provisionPage } from '../../ui/pages/provision-page.ts';
import { paths } from '../../ui/paths.ts';
import { listResource } from '../list-resource.ts';
import { Problem } from '../problem.ts';
import { InForceOn, PartNumber } from '../query.ts';
import { type AppContext, addressOf, pathPart, viewOf } from '../request-context.ts';
import { sendPage } from '../send-page.ts';
import { takePart } from '../take-part.ts';
import { findEditionOf, findTwin, readMarks } from './instruments.ts';

/** The whole text of an edition as rows. The page of the instrument is where people read it. */
export const provisionList = listResource({
  path: '/instruments/:jurisdiction/:slug/provisions',
  name: 'provisions',
  summary: 'All provisions of an edition in document order',
  filter: z.object({
    edition: z.string().optional().describe('Edition id; the one shown first when absent'),
    inForceOn: InForceOn,
  }),
  row: ProvisionRow,
  key: z.tuple([z.int()]),
  find: ({ services, part, filter, language }) =>
    findEditionOf(services.index, `${part('jurisdiction')}/${part('slug')}`, filter, language),
  list: ({ services, filter }, { instrument, edition }, page) =>
    listProvisions(
      services.index,
      {
        id: edition.id,
        instrumentId: instrument.id,
        citation: instrument.citation,
        language: edition.language,
      },
      { inForceOn: filter.inForceOn },
      page,
    ),
  seeOther: ({ part, filter: { edition, inForceOn } }) =>
    paths.list(paths.instrument(`${part('jurisdiction')}/${part('slug')}`), { edition, inForceOn }),
});

/** The terms an edition defines, each with its meaning; people read them in the text, where the page shows them. */
export const definitionList = listResource({
  path: '/instruments/:jurisdiction/:slug/definitions',
  name: 'definitions',
  summary: 'Terms that an edition defines, with their words in the other language where the text prints them',
  filter: z.object({ edition: z.string().optional().describe('Edition id; the one shown first when absent') }),
  row: DefinitionRow,
  key: z.tuple([z.int()]),
  find: ({ services, part, filter, language }) =>
    findEditionOf(services.index, `${part('jurisdiction')}/${part('slug')}`, filter, language),
  list: ({ services }, { edition }, page) => listDefinitions(services.index, edition.id, page),
  seeOther: ({ part, filter }) => {
    const edition = filter.edition === undefined ? '' : `?edition=${encodeURIComponent(filter.edition)}`;
    return `/instruments/${encodeURIComponent(part('jurisdiction'))}/${encodeURIComponent(part('slug'))}${edition}`;
  },
});

export async function showProvision(context: AppContext): Promise<Response> {
  const { index } = context.get('services');
  const query = { edition: z.string().optional(), part: PartNumber };
  return sendPage(context, query, async ({ edition: editionId, part: number }) => {
    const id = `${pathPart(context, 'jurisdiction')}/${pathPart(context, 'slug')}`;
    const eId = pathPart(context, 'eId');
    const found = await findEditionOf(index, id, { edition: editionId }, context.get('language'));
    const { instrument, edition, editions } = found;
    const [subtree, ancestors, citations, marks] = await Promise.all([
      readSubtree(index, edition.id, eId),
      readAncestors(index, edition.id, eId),
      readCitations(index, edition.id, eId),
      readMarks(context.get('services'), edition, editions),
    ]);
    if (subtree.length === 0) throw new Problem('no-such-provision', { id: eId, edition: edition.id });
    const parts = cutParts(subtree, (provision) => provision.text.length);
    const { rows, part } = takePart(parts, number ?? 1, (other) =>
      addressOf(context, 'html', { edition: editionId, part: String(other) }),
    );
    const shown = new Set(rows.map((provision) => provision.eId));
    const [first] = rows;
    const last = rows.at(-1);
    const run = first === undefined || last === undefined ? null : ([first.ordinal, last.ordinal] as const);
    const definitions = run === null ? [] : await readDefinitions(index, edition.id, ...run);
    const requirements = run === null ? [] : await readRequirements(index, edition.id, ...run);
    const twins = await readTwins(index, rows);
    const near = new Set([...subtree, ...ancestors].map((provision) => provision.eId));
    return provisionPage(viewOf(context), {
      instrument,
      edition,
      otherLanguage: findTwin(edition, editions),
      ancestors,
      provisions: rows,
      twins,
      citations: citations.filter((citation) => shown.has(citation.eId)),
      definitions,
      requirements,
      marks: marks.filter((mark) => near.has(mark.eId)),
      ...(part === null ? {} : { part }),
    });
  });
}
