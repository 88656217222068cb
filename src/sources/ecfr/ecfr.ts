import { editionIdOf } from '../../model/edition.ts';
import { type Instrument, InstrumentId } from '../../model/instrument.ts';
import type { Issue } from '../../model/issue.ts';
import type { SourceDocument } from '../../model/source-document.ts';
import { dateInName } from '../date-in-name.ts';
import { rootElementName } from '../decode-xml.ts';
import { readableTitle } from '../readable-title.ts';
import type { Source, SourceFile, SourceRead } from '../source.ts';
import { readXml } from '../xml-reader.ts';
import { dateInWords } from './date-in-words.ts';
import { type PartDraft, type Reading, startReading } from './draft.ts';
import { elements } from './elements.ts';

/**
 * Electronic Code of Federal Regulations in XML, as the Office of the Federal Register and GPO publish it (GPO, e-CFR XML User Guide
 * 1.0): a whole title in today's wrapping (`ECFR > DIV1`) or the older one (`DLPSTEXTCLASS`), a part, or a single section. One document
 * per part, because a part is what agencies amend and officials cite.
 */
export const ecfr: Source = {
  name: 'ecfr',
  accepts: (file) => /^(ECFR|DLPSTEXTCLASS|DIV[1-9])$/.test(rootElementName(file.bytes) ?? ''),
  read: readEcfr,
};

function readEcfr(file: SourceFile, sha256: string): SourceRead {
  const reading = startReading();
  const broken = readXml(file.bytes, elements, reading);
  if (broken) return { documents: [], issues: [broken] };
  const refused = refusal(file, reading);
  if (refused) return { documents: [], issues: [refused] };
  const pointInTime = dateOf(file, reading);
  if (pointInTime === null) return { documents: [], issues: [noDate(file)] };
  const issues = outsideIssues(reading);
  const documents: SourceDocument[] = [];
  for (const part of reading.parts) {
    const instrument = instrumentOf(part);
    if (instrument) documents.push(documentOf(part, instrument, file, sha256, pointInTime));
    else
      issues.push(
        issue(
          'part-number',
          'warning',
          `part ${JSON.stringify(part.partNumber)} has no number an address can be made of`,
        ),
      );
  }
  return { documents, issues };
}

/** What makes the whole file useless, said with the remedy. */
function refusal(file: SourceFile, reading: Reading): Issue | null {
  if (reading.parts.length === 0) {
    return issue(
      'no-part',
      'error',
      `${file.name} holds no part (<DIV5>) and is not a single section (<DIV8>): nothing to read`,
    );
  }
  if (reading.parts.some((part) => part.titleNumber === '')) {
    return issue(
      'no-title-number',
      'error',
      `${file.name} does not say which CFR title it belongs to: name it title-NN_...`,
    );
  }
  return null;
}

function dateOf(file: SourceFile, reading: Reading): string | null {
  return dateInName(file.name) ?? (reading.amendedOn === null ? null : dateInWords(reading.amendedOn));
}

function noDate(file: SourceFile): Issue {
  const message = `${file.name} does not say at which date its text stood: put the date into the file name, as in title-49_part-571_2026-06-01.xml`;
  return issue('no-date', 'error', message);
}

function outsideIssues(reading: Reading): Issue[] {
  return Object.entries(reading.outside).map(([name, count]) =>
    issue('text-outside-parts', 'info', `${count} characters under <${name}> stand in no part and were left out`),
  );
}

function issue(code: string, severity: Issue['severity'], message: string): Issue {
  return { code, severity, message, eId: null, span: null };
}

function instrumentOf(part: PartDraft): Instrument | null {
  const { titleNumber, root } = part;
  const slug = part.partNumber.toLowerCase().replace(/[^0-9a-z]+/g, '-');
  const id = InstrumentId.safeParse(`us/${titleNumber}-cfr-${slug}`);
  if (!id.success) return null;
  const url = `https://www.ecfr.gov/current/title-${titleNumber}/part-${slug}`;
  const authority = root.children.find((node) => node.level === 'authority');
  return {
    id: id.data,
    jurisdiction: 'us',
    citation: `${titleNumber} CFR ${part.partNumber}`,
    title: { en: root.heading === null ? `Part ${part.partNumber}` : readableTitle(root.heading), fr: null },
    authority: authority
      ? [authority.text, ...authority.children.map((node) => node.text)].filter(Boolean).join(' ')
      : null,
    sectors: [],
    url: { en: url, fr: url },
  };
}

function documentOf(
  part: PartDraft,
  instrument: Instrument,
  file: SourceFile,
  sha256: string,
  pointInTime: string,
): SourceDocument {
  const edition = { instrumentId: instrument.id, pointInTime, language: 'en', form: 'official' } as const;
  return {
    instrument,
    edition: { id: editionIdOf(edition), ...edition, source: ecfr.name, sourceName: file.name, sha256 },
    root: part.root,
    characters: { read: part.read, skipped: part.skipped },
    unknownElements: part.unknown,
    issues: Object.entries(part.unknown).map(([name, count]) =>
      issue('unknown-element', 'warning', `<${name}> occurs ${count} times and is not known; its text is kept`),
    ),
  };
}
