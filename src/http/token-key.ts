import type { Database } from '../store/database.ts';
import { readOrMakeSecret } from '../store/secrets.ts';
import { importTokenKey } from './page-token.ts';
import type { Services } from './services.ts';

const SECRET_BYTES = 32;
/** Read once for each desk; a failure is not kept. */
const known = new WeakMap<Database, Promise<CryptoKey>>();

/** The key that page tokens are signed with. It lies in the desk, so that a token outlives a restart and holds in every isolate. */
export function tokenKeyOf({ desk }: Services): Promise<CryptoKey> {
  let key = known.get(desk);
  if (key === undefined) {
    key = readOrMakeSecret(desk, 'page-token', makeSecret).then(importTokenKey);
    key.catch(() => known.delete(desk));
    known.set(desk, key);
  }
  return key;
}

function makeSecret(): string {
  return btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(SECRET_BYTES))));
}
