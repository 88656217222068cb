import type { Edition } from '../../model/edition.ts';
import { editionIdOf } from '../../model/edition.ts';
import type { Issue } from '../../model/issue.ts';
import type { SourceDocument, SourceNode } from '../../model/source-document.ts';
import { countCharacters } from '../../model/source-document.ts';
import { rootElementName } from '../decode-xml.ts';
import type { Source, SourceFile, SourceRead } from '../source.ts';
import { readXml } from '../xml-reader.ts';
import { DocumentBuilder } from './document-builder.ts';
import { justiceElements, unknownElement } from './element-table.ts';
import { instrumentOf, pointInTimeOf, titleOf } from './identification.ts';

/** Regulations of the Justice Laws Website in either language (`Regulation` of the Justice DTD 1.2.2). */
export const justiceSource: Source = {
  name: 'justice',
  accepts: (file) => rootElementName(file.bytes) === 'Regulation',
  maxBytes: () => 64 * 1024 * 1024,
  read: readJustice,
};

function readJustice(file: SourceFile, sha256: string): SourceRead {
  const builder = new DocumentBuilder();
  const table = {
    elements: justiceElements,
    unknown: unknownElement,
    text: (state: DocumentBuilder, text: string) => state.addText(text),
  };
  const trouble = readXml(file.bytes, table, builder);
  if (trouble) return { documents: [], issues: [trouble] };
  const instrument = instrumentOf(builder, file.name);
  if (!instrument) {
    const printed = JSON.stringify(builder.field('InstrumentNumber').text);
    return rejected(
      'instrument-number-unknown',
      `InstrumentNumber ${printed} is not of the form SOR/98-282, SI/2000-111 or C.R.C., c. 1038`,
    );
  }
  const pointInTime = pointInTimeOf(builder);
  if (pointInTime === null) {
    return rejected(
      'point-in-time-missing',
      'neither lims:current-date, lims:pit-date nor ConsolidationDate holds a date',
    );
  }
  const identity = { instrumentId: instrument.id, pointInTime, language: builder.language, form: 'official' } as const;
  const edition: Edition = {
    id: editionIdOf(identity),
    ...identity,
    source: justiceSource.name,
    sourceName: file.name,
    sha256,
  };
  const unknownElements = Object.fromEntries(builder.unknownElements);
  const document: SourceDocument = {
    instrument,
    edition,
    root: rootOf(builder),
    characters: { read: builder.read, skipped: skippedOf(builder) },
    unknownElements,
    issues: Object.entries(unknownElements).map(([name, count]) => unknownIssue(name, count)),
  };
  return { documents: [document], issues: [] };
}

/** The root holds the title; a long title beside a short one is text of its own. */
function rootOf(builder: DocumentBuilder): SourceNode {
  const root = builder.finish();
  const title = titleOf(builder);
  const longTitle = builder.field('LongTitle').text;
  // A heading that stands in no provision would otherwise give way to the title.
  const own = [longTitle === title ? '' : longTitle, root.heading ?? '', root.text].filter((part) => part !== '');
  return { ...root, heading: title === '' ? null : title, text: own.join(' ') };
}

/** A long title that says the same as the short one is not shown twice. */
function skippedOf(builder: DocumentBuilder): Record<string, number> {
  const skipped = Object.fromEntries(builder.skipped);
  const longTitle = builder.field('LongTitle').text;
  if (longTitle !== '' && longTitle === builder.field('ShortTitle').text)
    skipped['LongTitle'] = countCharacters(longTitle);
  return skipped;
}

function unknownIssue(name: string, count: number): Issue {
  return {
    code: 'unknown-element',
    severity: 'warning',
    message: `<${name}> is not in the Justice DTD (${count} times); its text was kept`,
    eId: null,
    span: null,
  };
}

function rejected(code: string, message: string): SourceRead {
  return { documents: [], issues: [{ code, severity: 'error', message, eId: null, span: null }] };
}
