import { createHash } from 'node:crypto';
import { createApp } from '../../src/http/app.ts';
import { ALL_SCOPES, type Role } from '../../src/model/actor.ts';
import type { Database } from '../../src/store/database.ts';
import { insertToken } from '../../src/store/tokens.ts';
import { openDesk, openSampleIndex } from './open-databases.ts';

export const ORIGIN = 'http://localhost';
export const ROLES = ['reader', 'tagger', 'editor', 'admin'] as const;
export const NOW = '2026-03-01T12:00:00.000Z';

/** A token of the right form whose bytes are known to the test. */
export const tokenOf = (name: string) => `p49_${name.padEnd(43, '0')}`;

export type Opened = {
  readonly app: ReturnType<typeof createApp>;
  readonly index: Database;
  readonly desk: Database;
  readonly clock: { now: Date };
  readonly reported: unknown[];
};

/** The app over the sample index, with a token for each role (`tokenOf(role)`) and a second tagger. */
export async function openApp(overIndex?: (index: Database) => Database): Promise<Opened> {
  const sample = await openSampleIndex();
  const index = overIndex?.(sample) ?? sample;
  const desk = await openDesk();
  const clock = { now: new Date(NOW) };
  const reported: unknown[] = [];
  for (const role of ROLES) await addToken(desk, role, role);
  await addToken(desk, 'other', 'tagger');
  await addToken(desk, 'expired', 'admin', '2026-02-01T00:00:00.000Z');
  const app = createApp({ index, desk, now: () => clock.now, report: (error) => reported.push(error) });
  return { app, index, desk, clock, reported };
}

async function addToken(desk: Database, name: string, role: Role, expiresAt: string | null = null): Promise<void> {
  const sha256 = createHash('sha256').update(tokenOf(name)).digest('hex');
  await insertToken(desk, { id: name, sha256, name, role, scopes: ALL_SCOPES, createdAt: NOW, expiresAt }, 'test');
}

export function bearer(name: string): Record<string, string> {
  return { Authorization: `Bearer ${tokenOf(name)}` };
}

/** Signs in by the form and returns the cookie a browser would send back. */
export async function signIn({ app }: Pick<Opened, 'app'>, name: string): Promise<{ Cookie: string }> {
  const response = await app.request('/en/sign-in', {
    method: 'POST',
    headers: { Origin: ORIGIN, 'Content-Type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ token: tokenOf(name) }).toString(),
  });
  const cookie = /__Host-session=[^;]+/.exec(response.headers.get('set-cookie') ?? '')?.[0];
  if (cookie === undefined) throw new Error(`sign-in answered ${response.status}`);
  return { Cookie: cookie };
}

export const jsonBody = (value: unknown) => ({
  headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify(value),
});
