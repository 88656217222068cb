import { beforeAll, describe, expect, it } from 'vitest';
import { bearer, type Opened, ORIGIN, openApp, signIn, tokenOf } from './open-app.ts';
import { sectionId } from './sample-index.ts';

const JSON_TYPE = 'application/json';
const FORM_TYPE = 'application/x-www-form-urlencoded';
const EVIL = 'https://evil.example';

/** How a request comes, and whether it is let through when the cookie goes along. */
const SHAPES: readonly (readonly [what: string, headers: Record<string, string>, isSame: boolean])[] = [
  ['own origin', { Origin: ORIGIN }, true],
  ['own page, as the browser says', { 'Sec-Fetch-Site': 'same-origin' }, true],
  ['own page behind a proxy that ends TLS', { 'Sec-Fetch-Site': 'same-origin', Origin: 'https://localhost' }, true],
  ['own page without a referrer', { 'Sec-Fetch-Site': 'same-origin', Origin: 'null' }, true],
  ['neither header', {}, false],
  ['another site', { Origin: EVIL }, false],
  ['another site, as the browser says', { 'Sec-Fetch-Site': 'cross-site', Origin: EVIL }, false],
  ['a sibling host', { 'Sec-Fetch-Site': 'same-site' }, false],
  ['a sandboxed frame', { Origin: 'null' }, false],
  ['another port', { Origin: 'http://localhost:8080' }, false],
  ['another scheme', { Origin: 'https://localhost' }, false],
  ['a bookmark', { 'Sec-Fetch-Site': 'none' }, false],
  ['an unknown word', { 'Sec-Fetch-Site': 'SAME-ORIGIN' }, false],
  ['a look-alike', { Origin: 'http://localhost.evil.example' }, false],
];

describe('requests from other sites', () => {
  let opened: Opened;
  let session: { Cookie: string };
  beforeAll(async () => {
    opened = await openApp();
    session = await signIn(opened, 'tagger');
  });
  const fields = { alignmentId: sectionId(1), status: 'proposed', relationship: 'equal-to', priority: 'low', note: '' };
  const bodies: Readonly<Record<string, string>> = {
    [JSON_TYPE]: JSON.stringify(fields),
    [FORM_TYPE]: new URLSearchParams(fields).toString(),
  };
  const post = (type: string, headers: Record<string, string>) =>
    opened.app.request('/en/tags', {
      method: 'POST',
      headers: { 'Content-Type': type, ...headers },
      body: bodies[type] ?? JSON.stringify(fields),
    });

  describe.each(SHAPES)('%s', (_what, headers, isSame) => {
    it.each([JSON_TYPE, FORM_TYPE])('with a cookie and %s', async (type) => {
      const response = await post(type, { ...headers, ...session });
      expect(response.status).toBe(isSame ? (type === JSON_TYPE ? 201 : 303) : 403);
      if (!isSame) expect(await response.text()).toContain('cross-site');
    });

    it('with a token', async () => {
      expect((await post(JSON_TYPE, { ...headers, ...bearer('tagger') })).status).toBe(201);
    });

    it('when it would sign somebody in', async () => {
      const response = await opened.app.request('/en/sign-in', {
        method: 'POST',
        headers: { 'Content-Type': FORM_TYPE, ...headers },
        body: `token=${tokenOf('reader')}`,
      });
      expect(response.status).toBe(isSame ? 303 : 403);
    });
  });

  it.each(['text/plain', 'TEXT/PLAIN', 'Application/X-WWW-Form-Urlencoded', ''])(
    'with content of type %j',
    async (type) => {
      expect((await post(type, { Origin: EVIL, ...session })).status).toBe(403);
    },
  );
});
