import * as z from 'zod';
import { Jurisdiction } from './instrument.ts';
import { BilingualText } from './language.ts';

/** The department or agency that administers an instrument, and how instruments are recognized as its own. */
export const Department = z.object({
  id: z.string().regex(/^(ca|us)-[a-z-]+$/),
  jurisdiction: Jurisdiction,
  name: z.object({ en: BilingualText.shape.en, fr: z.string().min(1) }),
  /** Canadian: enabling acts, as a regulation names the first of its authority. */
  acts: z.array(z.string()).default([]),
  /** U.S.: title of the CFR to its first and last part. */
  parts: z.record(z.string().regex(/^\d{1,2}$/), z.tuple([z.int(), z.int()])).default({}),
});
export type Department = z.infer<typeof Department>;

/** Finds the department of an instrument; null where the list has none. Acts are compared without regard to case: official files print capitals. */
export function departmentOf(
  departments: readonly Department[],
  instrument: { readonly id: string; readonly authority: string | null },
): Department | null {
  const [, title = '', part = ''] = /^us\/(\d+)-cfr-(\d+)/.exec(instrument.id) ?? [];
  if (title !== '') {
    const number = Number(part);
    return (
      departments.find(({ parts }) => {
        const [first, last] = parts[title] ?? [1, 0];
        return number >= first && number <= last;
      }) ?? null
    );
  }
  const authority = (instrument.authority ?? '').toLowerCase();
  const matches = departments.flatMap((department) =>
    department.acts.flatMap((act) => {
      const at = authority.indexOf(act.toLowerCase());
      return at < 0 ? [] : [{ department, at, length: act.length }];
    }),
  );
  const [best] = matches.sort((a, b) => a.at - b.at || b.length - a.length);
  return best?.department ?? null;
}
