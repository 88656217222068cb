import type { Language } from '../model/language.ts';

/**
 * Where to go after signing in: pages hand over their path below the language (`/compare/1?ca=fr`), which stays an address of this site
 * because the language is put before it. Whatever is not such a path, or holds what a browser might read otherwise (a backslash, control
 * characters, two slashes), leads home; so do the pages of signing in and out themselves.
 */
export function safeReturnTo(returnTo: string | undefined, language: Language): string {
  const home = `/${language}`;
  if (returnTo === undefined || returnTo.length > 2000) return home;
  if (!/^\/(?!\/)[^\\\p{Cc}]*$/u.test(returnTo) || /^\/sign-/.test(returnTo)) return home;
  return returnTo === '/' ? home : home + returnTo;
}
