import { rootElementName } from './decode-xml.ts';
import { ecfr } from './ecfr/ecfr.ts';
import { justiceSource } from './justice/justice-source.ts';
import { markdownSource } from './markdown/markdown-source.ts';
import type { Source, SourceFile, SourceRead } from './source.ts';

/** XML before Markdown: a root element says more than a name. */
const sources: readonly Source[] = [ecfr, justiceSource, markdownSource];

/**
 * Reads a file by the first source that accepts it. A file that none accepts gives one issue of severity `error` which says what was
 * found and what can be read.
 *
 * @param sha256 hexadecimal SHA-256 of `file.bytes`.
 */
export function readSource(file: SourceFile, sha256: string): SourceRead {
  const source = sources.find((candidate) => candidate.accepts(file));
  if (source) return source.read(file, sha256);
  const root = rootElementName(file.bytes);
  const found =
    file.bytes.length === 0 ? 'the file is empty' : root ? `found an XML file of <${root}>` : 'found no XML element';
  const message = `unknown format: ${found}; read are eCFR XML (<ECFR>, <DIV5>), Justice Laws regulations (<Regulation>) and Markdown (.md)`;
  return { documents: [], issues: [{ code: 'format-unknown', severity: 'error', message, eId: null, span: null }] };
}
