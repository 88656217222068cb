import { rootElementName } from './decode-xml.ts';
import { ecfr } from './ecfr/ecfr.ts';
import { gpo } from './gpo/gpo.ts';
import { justiceSource } from './justice/justice-source.ts';
import { markdownSource } from './markdown/markdown-source.ts';
import type { Source, SourceFile, SourceRead } from './source.ts';

/** XML before Markdown: a root element says more than a name. */
const sources: readonly Source[] = [ecfr, gpo, justiceSource, markdownSource];

/** The most bytes that a file may have that begins so; `file.bytes` is its first 16 KB or more. */
export function sizeLimit(file: SourceFile): number {
  return sources.find((source) => source.accepts(file))?.maxBytes(file) ?? UNKNOWN_BYTES;
}

/** A file that is going to be refused is read so far at most. */
const UNKNOWN_BYTES = 16 * 1024 * 1024;

/**
 * Reads a file by the first source that accepts it. A file that none accepts gives one issue of severity `error` which says what was
 * found and what can be read.
 *
 * @param sha256 hexadecimal SHA-256 of `file.bytes`.
 */
export function readSource(file: SourceFile, sha256: string): SourceRead {
  const source = sources.find((candidate) => candidate.accepts(file));
  if (source) return withDocument(source.read(file, sha256));
  const root = rootElementName(file.bytes);
  const found =
    file.bytes.length === 0 ? 'the file is empty' : root ? `found an XML file of <${root}>` : 'found no XML element';
  const message = `unknown format: ${found}; read are eCFR XML (<ECFR>, <DIV5>), the annual CFR (<CFRDOC>), Justice Laws regulations (<Regulation>) and Markdown (.md)`;
  return { documents: [], issues: [{ code: 'format-unknown', severity: 'error', message, eId: null, span: null }] };
}

/** A file that gives no document and says no error would vanish without a word: its first warning becomes the reason to refuse it. */
function withDocument(read: SourceRead): SourceRead {
  if (read.documents.length > 0 || read.issues.some(({ severity }) => severity === 'error')) return read;
  const [reason] = read.issues.filter(({ severity }) => severity === 'warning');
  const message = `nothing in it can be stored${reason ? `: ${reason.message}` : ''}`;
  const refusal = { code: 'no-document', severity: 'error', message, eId: null, span: null } as const;
  return { documents: [], issues: [refusal, ...read.issues] };
}
