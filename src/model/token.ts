import * as z from 'zod';
import { Role, Scope } from './actor.ts';
import { ShortWords } from './words.ts';

/** A token as administrators see it: never the token, never its hash. */
export const TokenSummary = z.object({
  id: z.string(),
  name: z.string().describe('Whose it is; tags and changes made with it carry this name'),
  role: Role,
  scopes: z.array(Scope),
  createdAt: z.iso.datetime(),
  expiresAt: z.iso.datetime().nullable(),
  lastUsedAt: z.iso.datetime().nullable(),
  revokedAt: z.iso.datetime().nullable(),
});
export type TokenSummary = z.infer<typeof TokenSummary>;

/** Longer than any rotation that is meant seriously. */
const MOST_DAYS = 3660;

export const TokenInput = z.strictObject({
  name: ShortWords.min(1),
  role: Role,
  scopes: z
    .array(Scope)
    .min(1)
    .default([...Scope.options])
    .describe('What it may be used for, whatever the role'),
  days: z.int().min(1).max(MOST_DAYS).default(365).describe('Days until it expires'),
});
export type TokenInput = z.infer<typeof TokenInput>;

/** The one answer that holds a token. */
export const TokenMade = TokenSummary.extend({
  token: z.string().describe('Shown this once; only its SHA-256 is kept'),
});
export type TokenMade = z.infer<typeof TokenMade>;
