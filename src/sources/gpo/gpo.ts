import type { Issue } from '../../model/issue.ts';
import { dateInWords } from '../cfr/date-in-words.ts';
import { type Reading, startReading } from '../cfr/draft.ts';
import { fileIssue, partDocuments } from '../cfr/part-document.ts';
import { dateInName } from '../date-in-name.ts';
import { rootElementName } from '../decode-xml.ts';
import type { Source, SourceFile, SourceRead } from '../source.ts';
import { readXml } from '../xml-reader.ts';
import { elements } from './elements.ts';

/**
 * The annual edition of the Code of Federal Regulations in XML, a volume a file (GPO, CFR XML User Guide 1.1). One document per part.
 *
 * The point in time is the day the volume was revised as of, not `<AMDDATE>`, the day of the last amendment in it: the annual edition
 * states the law of that one day.
 */
export const gpo: Source = {
  name: 'gpo',
  accepts: (file) => rootElementName(file.bytes) === 'CFRDOC',
  maxBytes: () => 64 * 1024 * 1024,
  read: readVolume,
};

function readVolume(file: SourceFile, sha256: string): SourceRead {
  const reading = startReading();
  // The title page says it too, but a file may be cut down to its parts.
  const named = /title-?(\d{1,2})(?!\d)/i.exec(file.name)?.[1];
  if (named) reading.titleNumber = named;
  const broken = readXml(file.bytes, elements, reading);
  if (broken) return { documents: [], issues: [broken] };
  const pointInTime = dateOf(file, reading);
  const refused = refusal(file, reading) ?? (pointInTime === null ? noDate(file) : null);
  if (refused || pointInTime === null) return { documents: [], issues: refused ? [refused] : [] };
  const year = pointInTime.slice(0, 4);
  const url = (titleNumber: string, partSlug: string) =>
    `https://www.govinfo.gov/link/cfr/${titleNumber}/${partSlug}?year=${year}`;
  return partDocuments(reading, { source: gpo.name, file, sha256, pointInTime, url });
}

function refusal(file: SourceFile, reading: Reading): Issue | null {
  if (reading.parts.length === 0) return fileIssue('no-part', 'error', `${file.name} holds no <PART>: nothing to read`);
  if (reading.parts.every(({ titleNumber }) => titleNumber !== '')) return null;
  return fileIssue(
    'no-title-number',
    'error',
    `${file.name} does not say which CFR title it belongs to: name it CFR-YYYY-titleNN-volN.xml`,
  );
}

function dateOf(file: SourceFile, reading: Reading): string | null {
  return (reading.dateText === null ? null : dateInWords(reading.dateText)) ?? dateInName(file.name);
}

function noDate(file: SourceFile): Issue {
  const message = `${file.name} does not say as of which day it was revised (<REVISED>): put the date into the file name, as in CFR-2019-title49-vol3_2019-10-01.xml`;
  return fileIssue('no-date', 'error', message);
}
