import * as z from 'zod';
import { Role } from '../../model/actor.ts';
import { signInPage } from '../../ui/pages/sign-in-page.ts';
import { readBody } from '../body.ts';
import { closeSession, openSession } from '../credentials.ts';
import { makeToken } from '../make-token.ts';
import { Problem } from '../problem.ts';
import { type AppContext, viewOf } from '../request-context.ts';
import { safeReturnTo } from '../return-to.ts';
import { announce, sendPage } from '../send-page.ts';

const SignInForm = z.object({ token: z.string().max(200), returnTo: z.string().optional() });

export function showSignIn(context: AppContext): Promise<Response> {
  return sendPage(context, { returnTo: z.string().optional() }, async ({ returnTo }) =>
    signInPage(viewOf(context), { failed: false, returnTo: returnTo ?? '', development: isDevelopment(context) }),
  );
}

const DevelopmentForm = z.object({ role: Role, returnTo: z.string().optional() });
const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);

/**
 * Whether signing in as anybody is offered: only where the runtime was asked for it, and only to a request that names this machine, since a page
 * elsewhere can make a browser resolve its own name to a loopback address.
 */
function isDevelopment(context: AppContext): boolean {
  const { developmentLogin } = context.get('services');
  return developmentLogin === true && LOOPBACK.has(new URL(context.req.url).hostname);
}

/** A session without a token at hand: makes one for half a day, as recorded as any other. */
export async function signInForDevelopment(context: AppContext): Promise<Response> {
  if (!isDevelopment(context)) throw new Problem('not-found');
  const { value } = await readBody(context, DevelopmentForm, ['form']);
  const name = `Development ${value.role}`;
  const { token } = await makeToken(context.get('services'), { name, role: value.role, days: 1 }, 'development login');
  await openSession(context, token);
  return context.redirect(safeReturnTo(value.returnTo, context.get('language')), 303);
}

/** Takes a token for a session. Whatever is wrong with the token, the answer is the same. */
export async function signIn(context: AppContext): Promise<Response> {
  const { value } = await readBody(context, SignInForm, ['form']);
  if (await openSession(context, value.token.trim())) {
    return context.redirect(safeReturnTo(value.returnTo, context.get('language')), 303);
  }
  announce(context);
  const page = signInPage(viewOf(context), {
    failed: true,
    returnTo: value.returnTo ?? '',
    development: isDevelopment(context),
  });
  return context.html(await page, 401);
}

export async function signOut(context: AppContext): Promise<Response> {
  await closeSession(context);
  return context.redirect(`/${context.get('language')}`, 303);
}
