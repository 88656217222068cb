import * as z from 'zod';

/** Each role may do what the ones before it may. */
export const Role = z.enum(['reader', 'tagger', 'editor', 'admin']);
export type Role = z.infer<typeof Role>;

/**
 * What a credential may be used for, whatever its holder's role: a token for a script that only tags cannot change a work plan. `write:tags`
 * covers tags, their discussion and decisions on what the machine suggests.
 */
export const Scope = z.enum(['read', 'write:tags', 'write:plans', 'admin']);
export type Scope = z.infer<typeof Scope>;
export const ALL_SCOPES: readonly Scope[] = Scope.options;

/** Who is asking. Anonymous visitors are readers without a name. */
export const Actor = z.object({ name: z.string().nullable(), role: Role, scopes: z.array(Scope).readonly() });
export type Actor = z.infer<typeof Actor>;

export const VISITOR: Actor = { name: null, role: 'reader', scopes: ['read'] };
