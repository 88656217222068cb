import { createRemoteJWKSet, errors, type JWTVerifyGetKey, jwtVerify } from 'jose';
import { Problem } from './problem.ts';

/**
 * Cloudflare Access: a proxy that signs people in (by OIDC or SAML) and adds a signed statement of who they are to each request. The header is
 * read and never the cookie of the same content, since a cookie can be set by a browser. Keys change every six weeks and old ones stay valid for
 * seven days, so they are fetched again when a statement names one that is not known.
 */
export type IdentityProvider = {
  /** `https://TEAM.cloudflareaccess.com`. */
  readonly issuer: string;
  /** The application's tag; statements made for another application of the team are refused. */
  readonly audience: string;
  readonly keys: JWTVerifyGetKey;
};

export const IDENTITY_HEADER = 'cf-access-jwt-assertion';

/**
 * @param teamDomain `TEAM.cloudflareaccess.com`
 */
export function cloudflareAccess(teamDomain: string, audience: string): IdentityProvider {
  const issuer = `https://${teamDomain}`;
  return { issuer, audience, keys: createRemoteJWKSet(new URL('/cdn-cgi/access/certs', issuer)) };
}

/**
 * The e-mail address a statement is about, in lower case.
 *
 * The algorithm is fixed here and not taken from the statement: with a choice, "none" or an HMAC made with the public key would pass
 * (CVE-2026-22817 is that mistake in a middleware).
 *
 * @throws {Problem} 401 when anything about it is wrong; 503 when the keys cannot be fetched, which is nobody's fault who asks.
 */
export async function readIdentity(provider: IdentityProvider, statement: string, now: Date): Promise<string> {
  try {
    const { payload } = await jwtVerify(statement, provider.keys, {
      algorithms: ['RS256'],
      issuer: provider.issuer,
      audience: provider.audience,
      currentDate: now,
      requiredClaims: ['exp', 'iat', 'email'],
    });
    const email = payload['email'];
    if (typeof email === 'string' && /^[^\s@]{1,64}@[^\s@]{1,190}$/.test(email)) return email.toLowerCase();
  } catch (error) {
    if (error instanceof errors.JWKSTimeout || !(error instanceof errors.JOSEError)) {
      throw new Problem('identity-unavailable', {}, { headers: { 'Retry-After': '5' } });
    }
  }
  throw new Problem('bad-credentials', {}, { headers: { 'WWW-Authenticate': 'Bearer' } });
}
