import type * as z from 'zod';
import type { PageKey } from '../store/page.ts';

const VERSION = 2;
const MAC_BYTES = 16;
const HMAC = { name: 'HMAC', hash: 'SHA-256' } as const;

/** A key that tokens are signed with. */
export function importTokenKey(secret: string): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', new TextEncoder().encode(secret), HMAC, false, ['sign']);
}

/**
 * The sort key of the last row of a page as an opaque, signed token. It names its list, so that a token of another list is refused. Signed,
 * since what stands in it goes into a query: nobody should find out by trying what a key he made up does to the database.
 */
export async function encodePageToken(key: CryptoKey, list: string, row: PageKey): Promise<string> {
  const content = new TextEncoder().encode(JSON.stringify([VERSION, list, ...row]));
  const mac = await macOf(key, content);
  return btoa(String.fromCharCode(...mac, ...content))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/={1,2}$/, '');
}

/** Reads a token back; null when it was not made by `encodePageToken` with this key for this list, or its sort key has another shape. */
export async function decodePageToken(
  key: CryptoKey,
  list: string,
  token: string,
  keyShape: z.ZodType<PageKey>,
): Promise<PageKey | null> {
  if (token.length > 600 || !/^[A-Za-z0-9_-]+$/.test(token)) return null;
  let row: unknown;
  try {
    const binary = atob(token.replaceAll('-', '+').replaceAll('_', '/'));
    const bytes = Uint8Array.from(binary, (character) => character.charCodeAt(0));
    row = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(MAC_BYTES)));
  } catch {
    return null;
  }
  if (!Array.isArray(row)) return null;
  const parsed = keyShape.safeParse(row.slice(2));
  // Written out again it must be the same token: that checks the signature, the version, the list and every bit that was not read.
  return parsed.success && (await encodePageToken(key, list, parsed.data)) === token ? parsed.data : null;
}

async function macOf(key: CryptoKey, content: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.sign(HMAC, key, content)).subarray(0, MAC_BYTES);
}
