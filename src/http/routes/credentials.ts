import * as z from 'zod';
import { Role } from '../../model/actor.ts';
import { Person, PersonInput, PlanGrantRow } from '../../model/person.ts';
import { TokenInput, type TokenMade, TokenSummary } from '../../model/token.ts';
import { listGrants, listPeople, setRole } from '../../store/people.ts';
import { listTokens, revokeToken } from '../../store/tokens.ts';
import { grantsPage, peoplePage } from '../../ui/pages/people-page.ts';
import { tokenMadePage, tokensPage } from '../../ui/pages/tokens-page.ts';
import { type FormFields, isJson, readBody } from '../body.ts';
import { listResource } from '../list-resource.ts';
import { makeToken } from '../make-token.ts';
import { Problem } from '../problem.ts';
import { type AppContext, pathPart, viewOf } from '../request-context.ts';
import { requireAccess } from '../require-access.ts';
import { announce } from '../send-page.ts';

const CREDENTIAL = { kind: 'credential' } as const;

export const tokenList = listResource({
  path: '/tokens',
  name: 'tokens',
  summary: 'Tokens, the newest first: whose, for what, until when and when last used; never the token itself',
  reads: CREDENTIAL,
  filter: z.object({ role: Role.optional() }),
  row: TokenSummary,
  key: z.tuple([z.string(), z.int()]),
  find: async () => null,
  list: ({ services, filter }, _subject, page) => listTokens(services.desk, filter, page),
  page: (view, _subject, listing, { services }) => tokensPage(view, listing, services.now().toISOString()),
});

export const personList = listResource({
  path: '/people',
  name: 'people',
  summary: 'People whom the identity provider signs in, with their role',
  reads: CREDENTIAL,
  filter: z.object({}),
  row: Person,
  key: z.tuple([z.string()]),
  find: async () => null,
  list: ({ services }, _subject, page) => listPeople(services.desk, page),
  page: (view, _subject, listing) => peoplePage(view, listing),
});

export const grantList = listResource({
  path: '/grants',
  name: 'grants',
  summary: 'Who may change which work plan, the newest plan first',
  reads: CREDENTIAL,
  filter: z.object({}),
  row: PlanGrantRow,
  key: z.tuple([z.string(), z.string()]),
  find: async () => null,
  list: ({ services }, _subject, page) => listGrants(services.desk, page),
  page: (view, _subject, listing) => grantsPage(view, listing),
});

/**
 * Makes a token and shows it, in this answer only. No `Idempotency-Key` here: a kept answer would keep the token. A page sent twice makes two,
 * and the list shows the one to withdraw.
 */
export async function createToken(context: AppContext): Promise<Response> {
  const by = requireAccess(context, 'create', CREDENTIAL);
  const { kind, value } = await readBody(context, TokenInput, ['form', 'json'], tokenFromForm);
  const made = await makeToken(context.get('services'), value, by);
  if (kind === 'json') return context.json(made satisfies TokenMade, 201);
  announce(context);
  return context.html(await tokenMadePage(viewOf(context), made), 201);
}

/** Withdraws a token, and so its sessions. */
export async function withdrawToken(context: AppContext): Promise<Response> {
  const by = requireAccess(context, 'revoke', CREDENTIAL);
  const { desk, now } = context.get('services');
  const id = pathPart(context, 'id');
  if (!(await revokeToken(desk, id, by, now().toISOString()))) throw new Problem('no-such-token', { id });
  if (isJson(context.req.header('content-type'))) return context.json({ id, revokedAt: now().toISOString() }, 200);
  return context.redirect(`/${context.get('language')}/tokens`, 303);
}

/** Gives a person their role, instead of the one they had. */
export async function changeRole(context: AppContext): Promise<Response> {
  const by = requireAccess(context, 'grant', CREDENTIAL);
  const { kind, value } = await readBody(context, PersonInput, ['form', 'json']);
  const { desk, now } = context.get('services');
  const changedAt = now().toISOString();
  await setRole(desk, value.email, value.role, by, changedAt);
  if (kind === 'json') return context.json({ ...value, changedAt } satisfies Person, 200);
  return context.redirect(`/${context.get('language')}/people`, 303);
}

export const TokenWithdrawn = z.object({ id: z.string(), revokedAt: z.iso.datetime() });

function tokenFromForm({ scopes, days, ...rest }: FormFields): unknown {
  return { ...rest, scopes: [scopes ?? []].flat(), days: days === '' || days === undefined ? undefined : Number(days) };
}
