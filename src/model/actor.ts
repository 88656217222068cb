import * as z from 'zod';

/** Each role may do what the ones before it may. */
export const Role = z.enum(['reader', 'tagger', 'editor', 'admin']);
export type Role = z.infer<typeof Role>;

/** Who is asking. Anonymous visitors are readers without a name. */
export const Actor = z.object({ name: z.string().nullable(), role: Role });
export type Actor = z.infer<typeof Actor>;
