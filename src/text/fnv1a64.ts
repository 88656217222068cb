const encoder = new TextEncoder();
/** Room for the bytes of an ordinary provision, so that hashing one allocates nothing. */
const room = new Uint8Array(16 * 1024);

/**
 * 64-bit FNV-1a of the UTF-8 bytes, as 16 hexadecimal digits. An id, not a guard: it is short, the same on every runtime and synchronous,
 * which `crypto.subtle` is not; nothing here defends against someone making a collision on purpose.
 */
export function fnv1a64(text: string): string {
  // The state as two 32-bit halves; the prime is 2 ** 40 + 0x1b3, and a half times 0x1b3 is exact in a double.
  let high = 0xcbf29ce4;
  let low = 0x84222325;
  for (const byte of utf8(text)) {
    low = (low ^ byte) >>> 0;
    const product = low * 0x1b3;
    high = (Math.imul(high, 0x1b3) + (low << 8) + Math.floor(product / 2 ** 32)) | 0;
    low = product >>> 0;
  }
  return [high >>> 0, low].map((half) => half.toString(16).padStart(8, '0')).join('');
}

function utf8(text: string): Uint8Array {
  if (text.length * 3 > room.length) return encoder.encode(text);
  return room.subarray(0, encoder.encodeInto(text, room).written);
}
