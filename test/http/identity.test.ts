import { exportJWK, exportSPKI, generateKeyPair, type JWK, type JWTPayload, SignJWT } from 'jose';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { createApp } from '../../src/http/app.ts';
import { cloudflareAccess, IDENTITY_HEADER } from '../../src/http/identity-provider.ts';
import { setRole } from '../../src/store/people.ts';
import { jsonBody, NOW, type Opened, ORIGIN, openApp } from './open-app.ts';
import { sectionId } from './sample-index.ts';

const TEAM = 'team.cloudflareaccess.com';
const AUDIENCE = 'a'.repeat(64);
const now = Math.floor(new Date(NOW).getTime() / 1000);
type Keys = Awaited<ReturnType<typeof generateKeyPair>>;
const tag = { status: 'proposed', relationship: 'equal-to', priority: 'low', note: '', alignmentId: sectionId(1) };

let current: Keys;
let next: Keys;
let stranger: Keys;
let published: JWK[];
let fetched: number;
let opened: Opened;

beforeAll(async () => {
  [current, next, stranger] = await Promise.all([rsa(), rsa(), rsa()]);
});
beforeEach(async () => {
  opened = await openApp();
  await setRole(opened.desk, 'staff@example.gc.ca', 'tagger', 'test', NOW);
  published = [await publicKey(current, 'one')];
  fetched = 0;
  vi.stubGlobal('fetch', async (address: string | URL) => {
    expect(String(address)).toBe(`https://${TEAM}/cdn-cgi/access/certs`);
    fetched += 1;
    return Response.json({ keys: published });
  });
  return () => vi.unstubAllGlobals();
});

const rsa = () => generateKeyPair('RS256', { extractable: true });
const publicKey = async (keys: Keys, kid: string): Promise<JWK> => ({
  ...(await exportJWK(keys.publicKey)),
  kid,
  alg: 'RS256',
  use: 'sig',
});
const claims = (change: Partial<JWTPayload> = {}): JWTPayload => ({
  iss: `https://${TEAM}`,
  aud: [AUDIENCE],
  email: 'Staff@Example.gc.ca',
  iat: now - 10,
  nbf: now - 10,
  exp: now + 600,
  ...change,
});
const sign = (payload: JWTPayload, keys: Keys = current, kid = 'one') =>
  new SignJWT(payload).setProtectedHeader({ alg: 'RS256', kid, typ: 'JWT' }).sign(keys.privateKey);
const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

async function ask(statement: string): Promise<number> {
  const app = createApp({
    index: opened.index,
    desk: opened.desk,
    now: () => new Date(NOW),
    identityProvider: cloudflareAccess(TEAM, AUDIENCE),
  });
  return send(app, statement);
}
async function send(app: ReturnType<typeof createApp>, statement: string): Promise<number> {
  const { headers, body } = jsonBody(tag);
  const response = await app.request('/en/tags', {
    method: 'POST',
    headers: { ...headers, Origin: ORIGIN, [IDENTITY_HEADER]: statement },
    body,
  });
  return response.status;
}

describe('a statement of the identity provider', () => {
  it('signs in the person it names, in the role they were given', async () => {
    expect(await ask(await sign(claims()))).toBe(201);
    const [row] = await opened.desk.all<{ created_by: string }>('SELECT created_by FROM tags');
    expect(row?.created_by).toBe('staff@example.gc.ca');
  });

  it('makes a reader of somebody without a role', async () => {
    expect(await ask(await sign(claims({ email: 'guest@example.gov' })))).toBe(403);
  });

  const wrong: readonly (readonly [string, () => Promise<string>])[] = [
    ['alg none', async () => `${part({ alg: 'none', kid: 'one' })}.${part(claims())}.`],
    [
      'alg none with a signature',
      async () => `${part({ alg: 'none' })}.${part(claims())}.${(await sign(claims())).split('.')[2]}`,
    ],
    [
      'HS256 with the public key as its secret',
      async () =>
        new SignJWT(claims())
          .setProtectedHeader({ alg: 'HS256', kid: 'one' })
          .sign(new TextEncoder().encode(await exportSPKI(current.publicKey))),
    ],
    [
      'RS384',
      async () => `${part({ alg: 'RS384', kid: 'one' })}.${(await sign(claims())).split('.').slice(1).join('.')}`,
    ],
    ['another issuer', () => sign(claims({ iss: 'https://other.cloudflareaccess.com' }))],
    ['no issuer', () => sign(without('iss'))],
    ['another audience', () => sign(claims({ aud: ['b'.repeat(64)] }))],
    ['no audience', () => sign(without('aud'))],
    ['an end that has passed', () => sign(claims({ exp: now - 1 }))],
    ['no end', () => sign(without('exp'))],
    ['a beginning to come', () => sign(claims({ nbf: now + 60 }))],
    ['an unknown key', () => sign(claims(), stranger, 'two')],
    ['a known name on an unknown key', () => sign(claims(), stranger, 'one')],
    ['no e-mail address', () => sign(without('email'))],
    ['an address that is a list', () => sign(claims({ email: ['staff@example.gc.ca'] as unknown as string }))],
    ['a changed claim', async () => forge(await sign(claims({ email: 'guest@example.gov' })))],
    ['no statement at all', async () => ''],
    ['words', async () => 'a.b.c'],
  ];
  it.each(wrong)('is refused: %s', async (_, make) => {
    expect(await ask(await make())).toBe(401);
    expect(await opened.desk.all('SELECT id FROM tags')).toEqual([]);
  });

  it('holds with a new key as soon as it is published, and with the old one while it is', async () => {
    const app = createApp({
      index: opened.index,
      desk: opened.desk,
      now: () => new Date(NOW),
      identityProvider: cloudflareAccess(TEAM, AUDIENCE),
    });
    expect(await send(app, await sign(claims()))).toBe(201);
    published = [await publicKey(next, 'two'), await publicKey(current, 'one')];
    vi.useFakeTimers({ now: Date.now() + 60_000, toFake: ['Date'] });
    expect(await send(app, await sign(claims(), next, 'two'))).toBe(201);
    expect(await send(app, await sign(claims()))).toBe(201);
    expect(fetched).toBe(2);
    published = [await publicKey(next, 'two')];
    vi.setSystemTime(Date.now() + 3_600_000);
    expect(await send(app, await sign(claims()))).toBe(401);
    vi.useRealTimers();
  });

  it('is an answer of 503, not of 401, when the keys cannot be fetched', async () => {
    vi.stubGlobal('fetch', async () => {
      throw new TypeError('fetch failed');
    });
    expect(await ask(await sign(claims()))).toBe(503);
  });

  it('means nothing where no provider is set', async () => {
    expect(await send(opened.app, await sign(claims()))).toBe(401);
  });

  it('does not excuse a request from another site', async () => {
    const app = createApp({
      index: opened.index,
      desk: opened.desk,
      now: () => new Date(NOW),
      identityProvider: cloudflareAccess(TEAM, AUDIENCE),
    });
    const { headers, body } = jsonBody(tag);
    const statement = await sign(claims());
    const response = await app.request('/en/tags', {
      method: 'POST',
      headers: { ...headers, Origin: 'https://evil.example', [IDENTITY_HEADER]: statement },
      body,
    });
    expect(response.status).toBe(403);
  });
});

function without(name: string): JWTPayload {
  const { [name]: _, ...rest } = claims();
  return rest;
}

function forge(token: string): string {
  const [head, , signature] = token.split('.');
  return [head, part(claims()), signature].join('.');
}
