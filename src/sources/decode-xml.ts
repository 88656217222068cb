/** The decoded file, byte-order mark removed, or why it cannot be decoded. */
export type DecodedXml =
  | { readonly text: string }
  | { readonly text: null; readonly code: string; readonly message: string };

/** Encodings that the publishers declare (GPO's guide: ISO-8859-1; today's files: UTF-8), in the names that TextDecoder knows. */
const encodings = new Set([
  'utf-8',
  'utf8',
  'us-ascii',
  'iso-8859-1',
  'windows-1252',
  'utf-16',
  'utf-16le',
  'utf-16be',
]);

/**
 * Decodes an XML file by its byte-order mark, else by its declaration, else as UTF-8 (XML 1.0, appendix F).
 *
 * Bytes that are not valid in the encoding are refused, not replaced: a replacement character in a limit value would be a change of
 * the law that nobody sees.
 */
export function decodeXml(bytes: Uint8Array): DecodedXml {
  const encoding = markedEncoding(bytes) ?? declaredEncoding(bytes) ?? 'utf-8';
  if (!encodings.has(encoding)) {
    return {
      text: null,
      code: 'xml-encoding-unknown',
      message: `the encoding ${JSON.stringify(encoding)} is not supported`,
    };
  }
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes) };
  } catch {
    return { text: null, code: 'xml-encoding-invalid', message: `the file holds bytes that are not valid ${encoding}` };
  }
}

/**
 * Name of the first element, for telling formats apart without reading a file; null if the first 16 KB hold none.
 *
 * @example rootElementName(bytesOf('<?xml version="1.0"?><!-- x --><Regulation a="1">')) // 'Regulation'
 */
export function rootElementName(bytes: Uint8Array): string | null {
  const encoding = markedEncoding(bytes) ?? 'windows-1252';
  const head = new TextDecoder(encoding).decode(bytes.subarray(0, 16 * 1024)).replace(/^\u00ef\u00bb\u00bf/, '');
  let at = 0;
  while (at < head.length) {
    at = head.indexOf('<', at);
    if (at < 0) return null;
    if (head.startsWith('<!--', at)) at = after(head, '-->', at);
    else if (head[at + 1] === '?' || head[at + 1] === '!') at = after(head, '>', at);
    else return /^<([\p{L}_:][\p{L}\p{N}._:-]*)/u.exec(head.slice(at, at + 200))?.[1] ?? null;
  }
  return null;
}

function after(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from);
  return at < 0 ? text.length : at + mark.length;
}

function markedEncoding(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

function declaredEncoding(bytes: Uint8Array): string | null {
  let head = '';
  for (const byte of bytes.subarray(0, 200)) head += String.fromCharCode(byte);
  const declaration = /^<\?xml\s[^>]*?encoding\s*=\s*["']([^"'>]*)["']/.exec(head);
  return declaration?.[1]?.toLowerCase() ?? null;
}
