const encoder = new TextEncoder();
/** Room for the bytes of an ordinary provision, so that hashing one allocates nothing. */
const room = new Uint8Array(16 * 1024);

/**
 * 64-bit FNV-1a of the UTF-8 bytes, as 16 hexadecimal digits. An id, not a guard: it is short, the same on every runtime and synchronous,
 * which `crypto.subtle` is not; nothing here defends against someone making a collision on purpose.
 */
export function fnv1a64(text: string): string {
  const bytes = utf8(text);
  // The state as four 16-bit limbs, lowest first; the prime is 0x100000001b3.
  let a = 0x2325;
  let b = 0x8422;
  let c = 0x9ce4;
  let d = 0xcbf2;
  // By index: an iterator takes twice as long here, and every word of the law goes through.
  for (let index = 0; index < bytes.length; index += 1) {
    a ^= bytes[index] ?? 0;
    const a1 = a * 0x1b3;
    const b1 = b * 0x1b3 + (a1 >>> 16);
    const c1 = c * 0x1b3 + a * 0x100 + (b1 >>> 16);
    const d1 = d * 0x1b3 + b * 0x100 + (c1 >>> 16);
    a = a1 & 0xffff;
    b = b1 & 0xffff;
    c = c1 & 0xffff;
    d = d1 & 0xffff;
  }
  return [d, c, b, a].map((limb) => limb.toString(16).padStart(4, '0')).join('');
}

function utf8(text: string): Uint8Array {
  if (text.length * 3 > room.length) return encoder.encode(text);
  return room.subarray(0, encoder.encodeInto(text, room).written);
}
