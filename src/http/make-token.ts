import { ALL_SCOPES, type Role, type Scope } from '../model/actor.ts';
import type { TokenMade } from '../model/token.ts';
import { insertToken } from '../store/tokens.ts';
import type { Services } from './services.ts';
import { randomSecret, sha256 } from './sha256.ts';

const DAY_MS = 86_400_000;

/**
 * Makes a token and returns it with its id: the only time anybody sees it. Its hash alone is kept, a plain one, since there is nothing to guess
 * in 256 random bits that a slow one would protect.
 *
 * @param days until it expires.
 */
export async function makeToken(
  { desk, now }: Pick<Services, 'desk' | 'now'>,
  about: { readonly name: string; readonly role: Role; readonly scopes?: readonly Scope[]; readonly days: number },
  by: string,
): Promise<TokenMade> {
  const at = now();
  const token = `p49_${randomSecret()}`;
  const id = randomSecret().slice(0, 12);
  const made = {
    id,
    name: about.name,
    role: about.role,
    scopes: [...(about.scopes ?? ALL_SCOPES)],
    createdAt: at.toISOString(),
    expiresAt: new Date(at.getTime() + about.days * DAY_MS).toISOString(),
  };
  await insertToken(desk, { ...made, sha256: await sha256(token) }, by);
  return { ...made, lastUsedAt: null, revokedAt: null, token };
}
