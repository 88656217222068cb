import * as z from 'zod';
import { signInPage } from '../../ui/pages/sign-in-page.ts';
import { readBody } from '../body.ts';
import { closeSession, openSession } from '../credentials.ts';
import { type AppContext, viewOf } from '../request-context.ts';
import { safeReturnTo } from '../return-to.ts';
import { announce, sendPage } from '../send-page.ts';

const SignInForm = z.object({ token: z.string().max(200), returnTo: z.string().optional() });

export function showSignIn(context: AppContext): Promise<Response> {
  return sendPage(context, { returnTo: z.string().optional() }, async ({ returnTo }) =>
    signInPage(viewOf(context), { failed: false, returnTo: returnTo ?? '' }),
  );
}

/** Takes a token for a session. Whatever is wrong with the token, the answer is the same. */
export async function signIn(context: AppContext): Promise<Response> {
  const { value } = await readBody(context, SignInForm, ['form']);
  if (await openSession(context, value.token.trim())) {
    return context.redirect(safeReturnTo(value.returnTo, context.get('language')), 303);
  }
  announce(context);
  const page = signInPage(viewOf(context), { failed: true, returnTo: value.returnTo ?? '' });
  return context.html(await page, 401);
}

export async function signOut(context: AppContext): Promise<Response> {
  await closeSession(context);
  return context.redirect(`/${context.get('language')}`, 303);
}
