const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/**
 * A new ULID (github.com/ulid/spec): 48 bits of time in milliseconds, then 80 random bits, in Crockford's base 32. Ids made later sort
 * later, which is the order tags are listed in; two of one millisecond sort at random, and no list depends on that.
 */
export function newUlid(now: Date): string {
  let time = '';
  for (let rest = now.getTime(), place = 0; place < 10; place += 1, rest = Math.floor(rest / 32)) {
    time = ALPHABET.charAt(rest % 32) + time;
  }
  const random = crypto.getRandomValues(new Uint8Array(16));
  return time + Array.from(random, (byte) => ALPHABET.charAt(byte % 32)).join('');
}
