import type * as z from 'zod';
import type { PageKey } from '../store/page.ts';

const VERSION = 1;

/** The sort key of the last row of a page as an opaque token. It names its list, so that a token of another list is refused. */
export function encodePageToken(list: string, key: PageKey): string {
  const bytes = new TextEncoder().encode(JSON.stringify([VERSION, list, ...key]));
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');
}

/**
 * Reads a token back; null when it was not made by `encodePageToken` for this list. The shape of the key is checked because it goes into a
 * query: a text where the query compares numbers would silently give an empty page, and an endless offset an error.
 */
export function decodePageToken(list: string, token: string, keyShape: z.ZodType<PageKey>): PageKey | null {
  if (token.length > 400 || !/^[A-Za-z0-9_-]+$/.test(token)) return null;
  let content: unknown;
  try {
    const binary = atob(token.replaceAll('-', '+').replaceAll('_', '/'));
    const bytes = Uint8Array.from(binary, (character) => character.charCodeAt(0));
    content = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return null;
  }
  if (!Array.isArray(content)) return null;
  const parsed = keyShape.safeParse(content.slice(2));
  // Written out again it must be the same token: that checks the version, the list and every bit that was not read.
  return parsed.success && encodePageToken(list, parsed.data) === token ? parsed.data : null;
}
