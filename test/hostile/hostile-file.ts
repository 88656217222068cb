/** A file made to do harm. `expect` is the code it must be refused with, or `read`: it is odd, but nothing is wrong with taking it. */
export type HostileFile = {
  readonly name: string;
  readonly fileName: string;
  readonly expect: string;
  readonly bytes: () => Uint8Array;
};

export const MB = 1024 * 1024;

export function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

export function utf16(text: string, littleEndian: boolean): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let index = 0; index < text.length; index += 1) view.setUint16(index * 2, text.charCodeAt(index), littleEndian);
  return bytes;
}

export function joined(...parts: readonly (Uint8Array | readonly number[])[]): Uint8Array {
  return Uint8Array.from(Buffer.concat(parts.map((part) => Uint8Array.from(part))));
}
