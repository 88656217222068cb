import { beforeEach, describe, expect, it } from 'vitest';
import { type Action, can, type Resource } from '../../src/http/access.ts';
import { type Actor, ALL_SCOPES, type Role, type Scope } from '../../src/model/actor.ts';
import { insertTag } from '../../src/store/tags.ts';
import { makePointer, makeTag } from '../desk/make-tag.ts';
import { bearer, jsonBody, type Opened, ORIGIN, openApp, ROLES, signIn } from './open-app.ts';
import { CA, CROSSWALK, sectionId, US } from './sample-index.ts';

const TAG: Resource = { kind: 'tag', createdBy: 'you', assignee: null };
const OWN_TAG: Resource = { kind: 'tag', createdBy: 'me' };
const ASSIGNED: Resource = { kind: 'tag', createdBy: 'you', assignee: 'me' };
const PLAN: Resource = { kind: 'work-plan', grantedTo: ['you'] };
const OWN_PLAN: Resource = { kind: 'work-plan', grantedTo: ['you', 'me'] };
const person = (role: Role, scopes: readonly Scope[] = ALL_SCOPES): Actor => ({ name: 'me', role, scopes });

/** Every action on every kind of thing: which roles may, with every scope, and which scope it takes. What is not here is refused to all. */
const TABLE: readonly (readonly [Action, Resource, readonly Role[], Scope])[] = [
  ['read', { kind: 'law' }, ROLES, 'read'],
  ['read', TAG, ROLES, 'read'],
  ['create', { kind: 'tag' }, ['tagger', 'editor', 'admin'], 'write:tags'],
  ['update', OWN_TAG, ['tagger', 'editor', 'admin'], 'write:tags'],
  ['update', ASSIGNED, ['tagger', 'editor', 'admin'], 'write:tags'],
  ['update', TAG, ['editor', 'admin'], 'write:tags'],
  ['read', { kind: 'comment' }, ROLES, 'read'],
  ['create', { kind: 'comment' }, ['tagger', 'editor', 'admin'], 'write:tags'],
  ['read', { kind: 'suggestion' }, ROLES, 'read'],
  ['create', { kind: 'suggestion' }, ['tagger', 'editor', 'admin'], 'write:tags'],
  ['update', { kind: 'suggestion', decidedBy: 'me' }, ['tagger', 'editor', 'admin'], 'write:tags'],
  ['update', { kind: 'suggestion', decidedBy: 'you' }, ['editor', 'admin'], 'write:tags'],
  ['read', PLAN, ROLES, 'read'],
  ['create', { kind: 'work-plan' }, ['editor', 'admin'], 'write:plans'],
  ['update', OWN_PLAN, ['tagger', 'editor', 'admin'], 'write:plans'],
  ['update', PLAN, ['admin'], 'write:plans'],
  ['grant', OWN_PLAN, ['editor', 'admin'], 'write:plans'],
  ['grant', PLAN, ['admin'], 'write:plans'],
  ['revoke', OWN_PLAN, ['editor', 'admin'], 'write:plans'],
  ['revoke', PLAN, ['admin'], 'write:plans'],
  ['read', { kind: 'record' }, ROLES, 'read'],
  ['read', { kind: 'credential' }, ['admin'], 'admin'],
  ['create', { kind: 'credential' }, ['admin'], 'admin'],
  ['grant', { kind: 'credential' }, ['admin'], 'admin'],
  ['revoke', { kind: 'credential' }, ['admin'], 'admin'],
];

describe('can', () => {
  it.each(TABLE)('%s %j', (action, resource, roles, scope) => {
    expect(ROLES.filter((role) => can(person(role), action, resource))).toEqual(roles);
    expect(ROLES.filter((role) => can(person(role, [scope]), action, resource))).toEqual(roles);
    const others = ALL_SCOPES.filter((one) => one !== scope);
    expect(ROLES.filter((role) => can(person(role, others), action, resource))).toEqual([]);
  });

  it('refuses what the table does not name', () => {
    const kinds = [...new Set(TABLE.map(([, resource]) => resource.kind))];
    const named = new Set(TABLE.map(([action, { kind }]) => `${action} ${kind}`));
    for (const kind of kinds)
      for (const action of ['read', 'create', 'update', 'grant', 'revoke'] as const)
        if (!named.has(`${action} ${kind}`))
          expect(can(person('admin'), action, { kind, grantedTo: ['me'], createdBy: 'me' } as Resource)).toBe(false);
    expect(can(person('owner' as Role), 'read', { kind: 'law' })).toBe(false);
    expect(can(person('admin'), 'destroy' as Action, OWN_TAG)).toBe(false);
    expect(can(person('admin'), 'read', { kind: 'secret' } as unknown as Resource)).toBe(false);
  });

  it('gives nobody without a name what is their own or granted', () => {
    const nobody: Actor = { name: null, role: 'editor', scopes: ALL_SCOPES };
    expect(can({ ...nobody, role: 'tagger' }, 'update', { kind: 'tag' })).toBe(false);
    expect(can({ ...nobody, role: 'tagger' }, 'update', { kind: 'tag', assignee: null })).toBe(false);
    expect(can(nobody, 'update', { kind: 'work-plan' })).toBe(false);
  });
});

const fields = { status: 'proposed', relationship: 'equal-to', priority: 'low', note: '' } as const;
const READS = [
  '',
  '/sectors.json',
  '/sectors/labels',
  '/instruments',
  `/instruments/${CA}`,
  `/instruments/${US}/provisions.json`,
  `/instruments/${CA}/provisions/sec_1`,
  '/crosswalks',
  `/crosswalks/${CROSSWALK}`,
  `/crosswalks/${CROSSWALK}/gaps?side=us`,
  `/compare/${sectionId(1)}`,
  '/divergences',
  '/search?q=label',
  '/tags',
  '/tags/OWN',
  '/sign-in',
  '/about',
];

/** Status of each writing route for visitor, reader, tagger, editor, admin. */
const WRITES: readonly (readonly [method: string, path: string, body: object | 'form', statuses: readonly number[]])[] =
  [
    ['POST', '/tags', { ...fields, alignmentId: sectionId(1) }, [401, 403, 201, 201, 201]],
    ['PUT', '/tags/OWN', fields, [401, 403, 200, 200, 200]],
    ['PUT', '/tags/OTHERS', fields, [401, 403, 403, 200, 200]],
    ['POST', '/tags/OWN', 'form', [401, 403, 303, 303, 303]],
    ['POST', '/tags/OTHERS', 'form', [401, 403, 403, 303, 303]],
  ];
const WHO = ['visitor', ...ROLES] as const;

describe.each(['bearer', 'cookie'])('every role on every route by %s', (credential) => {
  let opened: Opened;
  let headers: Record<string, string>;
  const prepare = async (who: (typeof WHO)[number]) => {
    opened = await openApp();
    for (const [id, createdBy] of [
      ['OWN', who],
      ['OTHERS', 'someone'],
    ] as const) {
      const at = '2026-01-01T00:00:00.000Z';
      const by = { createdBy, createdAt: at, updatedAt: at, version: 1 };
      await insertTag(
        opened.desk,
        makeTag({ ...fields, id, crosswalkId: CROSSWALK, ca: makePointer(CA), us: makePointer(US), ...by }),
      );
    }
    const proof = who === 'visitor' ? {} : credential === 'bearer' ? bearer(who) : await signIn(opened, who);
    headers = { Origin: ORIGIN, ...proof };
  };

  describe.each(WHO.map((who, at) => [who, at] as const))('%s', (who, at) => {
    beforeEach(() => prepare(who));

    it.each(READS)('may read %s', async (path) => {
      const response = await opened.app.request(`/en${path}`, { headers });
      expect(response.status).toBe(200);
      const isSignedIn = who !== 'visitor';
      expect(response.headers.get('cache-control')).toBe(isSignedIn ? 'private, no-store' : 'public, max-age=60');
      expect(response.headers.get('vary')).toContain('Cookie, Authorization');
    });

    it.each(WRITES)('%s %s', async (method, path, body, statuses) => {
      const form = new URLSearchParams({ ...fields, version: '1' }).toString();
      const sent =
        body === 'form'
          ? { headers: { 'Content-Type': 'application/x-www-form-urlencoded' }, body: form }
          : jsonBody(body);
      const response = await opened.app.request(`/en${path}`, {
        method,
        headers: { ...headers, ...sent.headers, 'If-Match': '"1"' },
        body: sent.body,
      });
      expect(response.status).toBe(statuses[at]);
      const audit = await opened.desk.all<{ actor: string }>(
        "SELECT actor FROM audit WHERE action = 'tag.update' OR seq > 8",
      );
      expect(audit.map((row) => row.actor)).toEqual(response.status < 400 ? [who] : []);
    });
  });
});

describe('credentials', () => {
  const refused = [
    'Basic cmVhZGVyOg==',
    'Bearer',
    'Bearer p49_short',
    `Bearer ${'p49_unknown'.padEnd(47, 'x')}`,
    `Token p49_${'reader'.padEnd(43, '0')}`,
    `Bearer p49_${'expired'.padEnd(43, '0')}`,
    `Bearer p49_${'reader'.padEnd(43, '0')} x`,
    `Bearer P49_${'reader'.padEnd(43, '0')}`,
  ];

  it.each(refused)('refuses Authorization: %s', async (authorization) => {
    const { app } = await openApp();
    const response = await app.request('/en/crosswalks.json', { headers: { Authorization: authorization } });
    expect(response.status).toBe(401);
    expect(response.headers.get('www-authenticate')).toBe('Bearer');
    expect(await response.json()).toMatchObject({ code: 'bad-credentials' });
  });

  it('keeps only hashes of tokens and sessions', async () => {
    const opened = await openApp();
    const { Cookie } = await signIn(opened, 'editor');
    const rows = JSON.stringify([
      await opened.desk.all('SELECT * FROM tokens'),
      await opened.desk.all('SELECT * FROM sessions'),
      await opened.desk.all('SELECT * FROM audit'),
    ]);
    expect(rows).not.toContain('p49_editor');
    expect(rows).not.toContain(Cookie.split('=')[1]);
  });
});
