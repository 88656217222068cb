import * as z from 'zod';
import { columnsOf } from '../export/columns.ts';
import type { SheetLayout } from '../export/sheet-layout.ts';
import { writeFace } from '../export/write-face.ts';
import type { Actor } from '../model/actor.ts';
import { auditHeadName } from '../model/audit-head.ts';
import type { Language } from '../model/language.ts';
import type { Page, PageKey, PageRequest } from '../store/page.ts';
import type { Html } from '../ui/html.ts';
import type { Listing } from '../ui/page-data.ts';
import type { View } from '../ui/view.ts';
import type { Resource } from './access.ts';
import { printAuditHead } from './audit-header.ts';
import { eachPage } from './each-page.ts';
import { type Face, MEDIA_TYPES, STREAMED } from './face.ts';
import { decodePageToken, encodePageToken } from './page-token.ts';
import { Problem } from './problem.ts';
import { Flag, Limit, readQuery } from './query.ts';
import { type AppContext, addressOf, viewOf } from './request-context.ts';
import { requireAccess } from './require-access.ts';
import type { Services } from './services.ts';
import { toStream } from './stream.ts';
import { tokenKeyOf } from './token-key.ts';

const DEFAULT_LIMIT = 50;

/** What a list's functions get: the world, the parts of the path and the validated filter. */
type ListRequest<Filter> = {
  readonly services: Services;
  /** Who asks, for pages that offer what only some may do. */
  readonly actor: Actor;
  readonly language: Language;
  readonly part: (name: string) => string;
  readonly filter: Filter;
};

/** A list of the service, from one definition: its page, JSON, CSV, NDJSON and XLSX, and its entries in the OpenAPI document. */
export type ListDefinition<Filter extends z.ZodObject, Row extends z.ZodObject, Subject> = {
  /** Hono path below the language. */
  readonly path: string;
  /** Plural noun: the name of downloaded files and OpenAPI operations; page tokens carry it. */
  readonly name: string;
  readonly summary: string;
  readonly filter: Filter;
  readonly row: Row;
  /** Shape of the list's sort key. */
  readonly key: z.ZodType<PageKey>;
  /** What the path names, read once a request; throws a 404 when there is no such thing. */
  readonly find: (request: ListRequest<z.output<Filter>>) => Promise<Subject>;
  readonly list: (
    request: ListRequest<z.output<Filter>>,
    subject: Subject,
    page: PageRequest,
  ) => Promise<Page<z.output<Row>>>;
  /** What reading it takes a right to, where that is not everybody's. */
  readonly reads?: Resource;
  /** Below /v1: parameters a face has no use for are refused, and there is no page. */
  readonly isApi?: boolean;
  /** Whether names and types of fields are kept; the lists behind pages promise nothing. */
  readonly stability?: 'stable' | 'unstable';
  /** How its spreadsheet looks, where people read it as a document. CSV, NDJSON and JSON keep the names of the fields in both languages: programs read them. */
  readonly sheet?: (language: Language) => SheetLayout;
  /** Address (below the language) of the page that shows this list, when it is not its own. */
  readonly seeOther?: (request: ListRequest<z.output<Filter>>) => string | null | Promise<string | null>;
  readonly page?: (
    view: View,
    subject: Subject,
    listing: Listing<z.output<Row>>,
    request: ListRequest<z.output<Filter>>,
  ) => Html | Promise<Html>;
};

/** A list ready to be mounted; its own types are closed inside. */
export type ListResource = {
  readonly path: string;
  readonly name: string;
  readonly summary: string;
  readonly filter: z.ZodObject;
  readonly row: z.ZodObject;
  readonly isApi: boolean;
  readonly stability: 'stable' | 'unstable';
  readonly needsToken: boolean;
  readonly handle: (context: AppContext) => Promise<Response>;
};

/** What a face of the API takes besides filters. Pages are more lenient: their addresses are built by links, which keep what they do not know. */
function parametersOf(face: Face) {
  if (face === 'json') return { limit: Limit, after: z.string().optional() };
  return face === 'csv' ? { safe: Flag } : {};
}

/** Makes a list out of its definition. */
export function listResource<Filter extends z.ZodObject, Row extends z.ZodObject, Subject>(
  definition: ListDefinition<Filter, Row, Subject>,
): ListResource {
  const paging = { limit: Limit, after: z.string().optional() };
  const { isApi = false } = definition;
  const columns = columnsOf(definition.row);

  /** Tokens of a page and of the API are not the same, even where the lists have one name. */
  const scope = isApi ? `v1 ${definition.name}` : definition.name;

  async function readCursor(services: Services, token: string): Promise<PageKey> {
    const key = await decodePageToken(await tokenKeyOf(services), scope, token, definition.key);
    if (key === null) throw new Problem('invalid-cursor');
    return key;
  }

  async function handle(context: AppContext): Promise<Response> {
    const face = context.get('face');
    if (definition.reads !== undefined) requireAccess(context, 'read', definition.reads);
    const values = readQuery(context, definition.filter.extend(isApi ? parametersOf(face) : { ...paging, safe: Flag }));
    const query = values as { limit?: number; after?: string; safe?: boolean };
    const request: ListRequest<z.output<Filter>> = {
      services: context.get('services'),
      actor: context.get('actor'),
      language: context.get('language'),
      part: (name) => context.req.param(name) ?? '',
      filter: values as z.output<Filter>,
    };
    const given = [...new URL(context.req.url).searchParams].filter(([, value]) => value !== '');
    const { limit, after, safe, ...filter } = Object.fromEntries(given);
    const elsewhere = face === 'html' ? ((await definition.seeOther?.(request)) ?? null) : null;
    if (elsewhere !== null) return context.redirect(`/${request.language}${elsewhere}`, 302);
    if (STREAMED.includes(face) && (limit !== undefined || after !== undefined)) {
      // These faces always hold the whole list; a page of one would be a short file that looks whole.
      return context.redirect(addressOf(context, face, { ...filter, safe }), 302);
    }
    const cursor = query.after === undefined ? null : await readCursor(request.services, query.after);
    const subject = await definition.find(request);
    const list = (page: PageRequest) => definition.list(request, subject, page);
    context.header('Content-Language', request.language);
    for (const link of alternates(context, filter, isApi)) context.header('Link', link, { append: true });

    const audit = face === 'html' ? null : await printAuditHead(context);
    if (audit !== null && STREAMED.includes(face)) {
      const pages = await eachPage(request.services, list);
      context.header(
        'Content-Disposition',
        `attachment; filename="${definition.name}.${auditHeadName(audit)}.${face}"`,
      );
      context.header('Content-Type', MEDIA_TYPES[face]);
      const { name } = definition;
      const sheet = definition.sheet?.(request.language);
      const pieces = writeFace(face, { name, columns, pages, safe: query.safe ?? false, audit, sheet });
      return context.body(toStream(pieces, request.services.report));
    }
    const page = await list({ after: cursor, limit: query.limit ?? DEFAULT_LIMIT });
    const token =
      page.next === null ? null : await encodePageToken(await tokenKeyOf(request.services), scope, page.next);
    const next = token === null ? null : addressOf(context, face, { ...filter, limit, after: token });
    if (next !== null) context.header('Link', `<${next}>; rel="next"`, { append: true });
    if (audit !== null || definition.page === undefined) return context.json({ rows: page.rows, next, audit });
    return context.html(await definition.page(viewOf(context), subject, { rows: page.rows, filter, next }, request));
  }

  const { path, name, summary, filter, row } = definition;
  return {
    path,
    name,
    summary,
    filter,
    row,
    isApi,
    stability: definition.stability ?? 'unstable',
    needsToken: definition.reads !== undefined,
    handle,
  };
}

/** Link headers to the other faces and the other language (RFC 8288). */
function alternates(context: AppContext, query: Readonly<Record<string, string>>, isApi: boolean): string[] {
  const own = context.get('face');
  const language = context.get('language');
  const other = language === 'en' ? 'fr' : 'en';
  const faces = (Object.keys(MEDIA_TYPES) as Face[]).filter((face) => face !== own);
  if (isApi) faces.splice(faces.indexOf('html'), 1);
  return [
    ...faces.map((face) => {
      const type = MEDIA_TYPES[face].split(';')[0];
      return `<${addressOf(context, face, query)}>; rel="alternate"; type="${type}"`;
    }),
    ...(isApi ? [] : [`<${addressOf(context, own, query, other)}>; rel="alternate"; hreflang="${other}"`]),
  ];
}
