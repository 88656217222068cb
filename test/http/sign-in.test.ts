import { beforeEach, describe, expect, it } from 'vitest';
import { safeReturnTo } from '../../src/http/return-to.ts';
import { type Opened, ORIGIN, openApp, signIn, tokenOf } from './open-app.ts';

describe('sign-in', () => {
  let opened: Opened;
  beforeEach(async () => {
    opened = await openApp();
  });
  const post = (path: string, fields: Record<string, string>, headers: Record<string, string> = {}) =>
    opened.app.request(path, {
      method: 'POST',
      headers: { Origin: ORIGIN, 'Content-Type': 'application/x-www-form-urlencoded', ...headers },
      body: new URLSearchParams(fields).toString(),
    });
  const nameShown = async (headers: Record<string, string>) =>
    /tagger \(/.test(await (await opened.app.request('/en/about', { headers })).text());

  it('gives a cookie that no script, other site or sibling host can use', async () => {
    const response = await post('/fr/sign-in', { token: ` ${tokenOf('tagger')}\n`, returnTo: '/tags?status=done' });
    expect(response.status).toBe(303);
    expect(response.headers.get('location')).toBe('/fr/tags?status=done');
    expect(response.headers.get('cache-control')).toBe('private, no-store');
    expect(response.headers.get('set-cookie')).toMatch(
      /^__Host-session=[\w-]{43}; Max-Age=43200; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
    );
  });

  it.each([tokenOf('nobody'), tokenOf('expired'), 'x', '', '<script>', "' OR 1=1 --"])(
    'answers a wrong token with the same page: %s',
    async (token) => {
      const response = await post('/en/sign-in', { token, returnTo: '/tags' });
      expect(response.status).toBe(401);
      expect(response.headers.get('set-cookie')).toBeNull();
      const page = await response.text();
      expect(page).toBe(await (await post('/en/sign-in', { token: 'y', returnTo: '/tags' })).text());
    },
  );

  it('ends a session by signing out, by time and by withdrawing the token', async () => {
    const session = await signIn(opened, 'tagger');
    expect(await nameShown(session)).toBe(true);
    opened.clock.now = new Date(opened.clock.now.getTime() + 12 * 3600_000 - 1000);
    expect(await nameShown(session)).toBe(true);
    opened.clock.now = new Date(opened.clock.now.getTime() + 2000);
    expect(await nameShown(session)).toBe(false);

    const second = await signIn(opened, 'tagger');
    const out = await post('/en/sign-out', {}, second);
    expect([out.status, out.headers.get('location')]).toEqual([303, '/en']);
    expect(out.headers.get('set-cookie')).toMatch(/^__Host-session=; Max-Age=0; Path=\/; Secure/);
    expect(await nameShown(second)).toBe(false);

    const third = await signIn(opened, 'tagger');
    await opened.desk.run("UPDATE tokens SET revoked_at = '2026-01-01' WHERE id = 'tagger'");
    expect(await nameShown(third)).toBe(false);
  });

  it('ends the old session of a browser that signs in again', async () => {
    const first = await signIn(opened, 'tagger');
    const response = await post('/en/sign-in', { token: tokenOf('admin') }, first);
    expect(response.status).toBe(303);
    expect(await nameShown(first)).toBe(false);
    expect(response.headers.getSetCookie().at(-1)).toMatch(/^__Host-session=[\w-]{43};/);
  });

  it('takes a cookie of any shape for a visitor', async () => {
    for (const value of ['', 'x', 'a'.repeat(43), '%00', 'é'.repeat(43)]) {
      const response = await opened.app.request('/en/about', {
        headers: { Cookie: `__Host-session=${encodeURI(value)}` },
      });
      expect(response.status).toBe(200);
    }
  });
});

describe('safeReturnTo', () => {
  it.each([
    ['/tags', '/en/tags'],
    ['/compare/1?ca=fr#pair-2', '/en/compare/1?ca=fr#pair-2'],
    ['/', '/en'],
    ['', '/en'],
    [undefined, '/en'],
    ['//evil.example', '/en'],
    ['/\\evil.example', '/en'],
    ['\\/evil.example', '/en'],
    ['https://evil.example', '/en'],
    ['javascript:alert(1)', '/en'],
    ['/\t/evil.example', '/en'],
    ['/x\r\nSet-Cookie: a=b', '/en'],
    ['evil', '/en'],
    ['/sign-in', '/en'],
    ['/sign-out', '/en'],
    [`/${'x'.repeat(3000)}`, '/en'],
    ['/..//evil.example', '/en/..//evil.example'],
  ])('%j leads to %s', (returnTo, expected) => {
    const found = safeReturnTo(returnTo, 'en');
    expect(found).toBe(expected);
    expect(new URL(found, 'https://own.example').host).toBe('own.example');
  });
});
