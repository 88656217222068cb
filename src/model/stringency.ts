import * as z from 'zod';

/** Which side asks more. `unknown` is never written as `same`. */
export const Stringency = z.enum(['ca-stricter', 'us-stricter', 'same', 'mixed', 'unknown']);
export type Stringency = z.infer<typeof Stringency>;
