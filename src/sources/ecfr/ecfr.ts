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
 * Electronic Code of Federal Regulations in XML, as the Office of the Federal Register and GPO publish it (GPO, e-CFR XML User Guide
 * 1.0): a whole title in today's wrapping (`ECFR > DIV1`) or the older one (`DLPSTEXTCLASS`), a part, or a single section. One document
 * per part.
 */
export const ecfr: Source = {
  name: 'ecfr',
  accepts: (file) => /^(ECFR|DLPSTEXTCLASS|DIV[1-9])$/.test(rootElementName(file.bytes) ?? ''),
  // Title 40 has 157 MB; the largest part has 30.
  maxBytes: (file) => (/^DIV/.test(rootElementName(file.bytes) ?? '') ? 64 : 256) * 1024 * 1024,
  read: readEcfr,
};

function readEcfr(file: SourceFile, sha256: string): SourceRead {
  const reading = startReading();
  // A part on its own may say nowhere which title it is of; what the file does say goes before its name.
  const named = /title-?(\d{1,2})(?!\d)/i.exec(file.name)?.[1];
  if (named) reading.titleNumber = named;
  const broken = readXml(file.bytes, elements, reading);
  if (broken) return { documents: [], issues: [broken] };
  const refused = refusal(file, reading);
  if (refused) return { documents: [], issues: [refused] };
  const pointInTime = dateOf(file, reading);
  if (pointInTime === null) return { documents: [], issues: [noDate(file)] };
  return partDocuments(reading, { source: ecfr.name, file, sha256, pointInTime, url: urlOf });
}

/** What makes the whole file useless, said with the remedy. */
function refusal(file: SourceFile, reading: Reading): Issue | null {
  if (reading.parts.length === 0) {
    return fileIssue(
      'no-part',
      'error',
      `${file.name} holds no part (<DIV5>) and is not a single section (<DIV8>): nothing to read`,
    );
  }
  if (reading.parts.some((part) => part.titleNumber === '')) {
    return fileIssue(
      'no-title-number',
      'error',
      `${file.name} does not say which CFR title it belongs to: name it title-NN_...`,
    );
  }
  return null;
}

function dateOf(file: SourceFile, reading: Reading): string | null {
  return dateInName(file.name) ?? (reading.dateText === null ? null : dateInWords(reading.dateText));
}

function noDate(file: SourceFile): Issue {
  const message = `${file.name} does not say at which date its text stood: put the date into the file name, as in title-49_part-571_2026-06-01.xml`;
  return fileIssue('no-date', 'error', message);
}

function urlOf(titleNumber: string, partSlug: string): string {
  return `https://www.ecfr.gov/current/title-${titleNumber}/part-${partSlug}`;
}
