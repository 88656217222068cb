import type { CitationKind } from '../model/citation.ts';
import type { CitationParts } from './found-citation.ts';

/**
 * The canonical form of a citation: `49 CFR 571.108 S5.1(a)`, `SOR/98-282, s. 32(2)`, `ISO 13485:2016`, `Sch. IV, s. 15`. It depends on what the citation
 * says and not on how, and reading it gives the same form again.
 */
export function formatCitation(kind: CitationKind, parts: CitationParts): string {
  const marks = parts.paragraphs.map((mark) => `(${mark})`).join('');
  switch (kind) {
    case 'cfr':
      return formatCfr(parts, marks);
    case 'usc':
      return [parts.title, 'U.S.C.', `${parts.section ?? ''}${marks}`]
        .filter((piece) => piece !== null && piece !== '')
        .join(' ');
    case 'tsd':
    case 'fmvss':
    case 'cmvss':
      // A safety standard's number is in its name and, as the section its items stand in, in `section`.
      return joinPieces([parts.instrument, ...places({ ...parts, section: null }, marks)]);
    case 'standard':
      return joinPieces([formatStandard(parts), ...places(parts, marks)]);
    default:
      return formatPlace(parts, marks);
  }
}

function formatCfr(parts: CitationParts, marks: string): string {
  const code = parts.title === null ? 'CFR' : `${parts.title} CFR`;
  const item = parts.standardItem === null ? '' : ` ${parts.standardItem}`;
  if (parts.section !== null && parts.appendix === null) return `${code} ${parts.section}${item}${marks}`;
  const place = parts.section === null ? '' : `, s. ${parts.section}${marks}`;
  const appendix = parts.appendix === null ? '' : ` app. ${parts.appendix}${place}`;
  const part = parts.part === null ? '' : ` part ${parts.part}`;
  const subpart = parts.subpart === null ? '' : ` subpart ${parts.subpart}`;
  return `${code}${part}${subpart}${appendix}`;
}

/** An edition that is part of the designation carries its hyphen (ASTM F963-17); the others stand after a colon (ISO 13485:2016). */
function formatStandard({ instrument, edition }: CitationParts): string {
  if (edition === null) return instrument ?? '';
  return edition.startsWith('-') ? `${instrument}${edition}` : `${instrument}:${edition}`;
}

function formatPlace(parts: CitationParts, marks: string): string {
  const pieces: string[] = [];
  const add = (value: string | null, head: string, headAfter: string) => {
    if (value !== null) pieces.push(`${pieces.length === 0 ? head : headAfter} ${value}`);
  };
  if (parts.instrument !== null) pieces.push(parts.instrument);
  add(parts.schedule, 'Sch.', 'Sch.');
  add(parts.appendix, 'app.', 'app.');
  add(parts.part, 'Part', 'pt.');
  add(parts.subpart, 'subpart', 'subpt.');
  add(parts.division, 'Division', 'div.');
  return joinPieces([...pieces, ...places(parts, marks)]);
}

function places(parts: CitationParts, marks: string): (string | null)[] {
  if (parts.standardItem !== null)
    return [parts.section === null ? null : `s. ${parts.section}`, `${parts.standardItem}${marks}`];
  if (parts.section !== null) return [`s. ${parts.section}${marks}`];
  return [marks === '' ? null : `para. ${marks}`];
}

function joinPieces(pieces: readonly (string | null)[]): string {
  return pieces.filter((piece) => piece !== null && piece !== '').join(', ');
}
