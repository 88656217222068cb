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

/** Bytes that do not say what they mean in a way that can be read. */
export class XmlDecodingError extends Error {
  readonly code: 'xml-encoding-unknown' | 'xml-encoding-invalid';
  constructor(code: XmlDecodingError['code'], message: string) {
    super(message);
    this.code = code;
  }
}

/** Bytes in a piece: its string is gone as soon as no text of it is held, and most pieces hold no character beyond Latin-1, so take half the room. */
const PIECE_BYTES = 64 * 1024;
const LESS_THAN = 0x3c;

/**
 * Decodes an XML file by its byte-order mark, else by its declaration, else as UTF-8 (XML 1.0, appendix F), in pieces that begin with a `<`, so that
 * no tag is cut in two.
 *
 * Bytes that are not valid in the encoding are refused, not replaced: a replacement character in a limit value would be a change of
 * the law that nobody sees.
 *
 * @throws {XmlDecodingError}
 */
export function* decodeXml(bytes: Uint8Array): Generator<string> {
  const encoding = markedEncoding(bytes) ?? declaredEncoding(bytes) ?? 'utf-8';
  if (!encodings.has(encoding)) {
    throw new XmlDecodingError('xml-encoding-unknown', `the encoding ${JSON.stringify(encoding)} is not supported`);
  }
  // In UTF-16 the byte of a `<` may be half of another character.
  const isWide = encoding.startsWith('utf-16');
  for (let start = 0; start < bytes.length; ) {
    const next = isWide ? -1 : bytes.indexOf(LESS_THAN, start + PIECE_BYTES);
    const end = next < 0 ? bytes.length : next;
    yield decodePiece(bytes.subarray(start, end), encoding);
    start = end;
  }
}

function decodePiece(bytes: Uint8Array, encoding: string): string {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new XmlDecodingError('xml-encoding-invalid', `the file holds bytes that are not valid ${encoding}`);
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
