import * as z from 'zod';
import { Role } from './actor.ts';

/** A person whom an identity provider signs in, and their role; whom no row names is a reader. */
export const Person = z.object({ email: z.string(), role: Role, changedAt: z.iso.datetime() });
export type Person = z.infer<typeof Person>;

export const PersonInput = z.strictObject({
  email: z
    .string()
    .trim()
    .regex(/^[^\s@]{1,64}@[^\s@]{1,190}$/)
    .transform((address) => address.toLowerCase()),
  role: Role,
});
export type PersonInput = z.infer<typeof PersonInput>;

/** Who may change a work plan besides administrators. */
export const PlanGrantRow = z.object({
  planId: z.string(),
  titleEn: z.string(),
  titleFr: z.string(),
  actor: z.string().describe('By the name they sign in with'),
});
export type PlanGrantRow = z.infer<typeof PlanGrantRow>;
