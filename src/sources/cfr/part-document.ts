import { editionIdOf } from '../../model/edition.ts';
import { type Instrument, InstrumentId } from '../../model/instrument.ts';
import type { Issue } from '../../model/issue.ts';
import type { SourceDocument } from '../../model/source-document.ts';
import { readableTitle } from '../readable-title.ts';
import type { SourceFile, SourceRead } from '../source.ts';
import type { PartDraft, Reading } from './draft.ts';
import { readStatusNotes } from './effective-date-note.ts';

/** What the documents of one file have in common; `url` is the publisher's page of a part. */
type FileFacts = {
  readonly source: string;
  readonly file: SourceFile;
  readonly sha256: string;
  readonly pointInTime: string;
  readonly url: (titleNumber: string, partSlug: string) => string;
};

/** One document per part that was read, because a part is what agencies amend and officials cite. */
export function partDocuments(reading: Reading, facts: FileFacts): SourceRead {
  const issues = Object.entries(reading.outside).map(([name, count]) =>
    fileIssue('text-outside-parts', 'info', `${count} characters under <${name}> stand in no part and were left out`),
  );
  const documents: SourceDocument[] = [];
  for (const part of reading.parts) {
    const instrument = instrumentOf(part, facts.url);
    if (instrument) documents.push(documentOf(part, instrument, facts));
    else
      issues.push(
        fileIssue(
          'part-number',
          'warning',
          `part ${JSON.stringify(part.partNumber)} has no number an address can be made of`,
        ),
      );
  }
  return { documents, issues };
}

export function fileIssue(code: string, severity: Issue['severity'], message: string): Issue {
  return { code, severity, message, eId: null, span: null };
}

function instrumentOf(part: PartDraft, urlOf: FileFacts['url']): Instrument | null {
  const { titleNumber, root } = part;
  const slug = part.partNumber.toLowerCase().replace(/[^0-9a-z]+/g, '-');
  const id = InstrumentId.safeParse(`us/${titleNumber}-cfr-${slug}`);
  if (!id.success) return null;
  const url = urlOf(titleNumber, slug);
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

function documentOf(part: PartDraft, instrument: Instrument, facts: FileFacts): SourceDocument {
  const { source, file, sha256, pointInTime } = facts;
  const edition = { instrumentId: instrument.id, pointInTime, language: 'en', form: 'official' } as const;
  return {
    instrument,
    edition: { id: editionIdOf(edition), ...edition, source, sourceName: file.name, sha256 },
    root: part.root,
    statusNotes: readStatusNotes(part.root, pointInTime),
    characters: { read: part.read, skipped: part.skipped },
    unknownElements: part.unknown,
    issues: Object.entries(part.unknown).map(([name, count]) =>
      fileIssue('unknown-element', 'warning', `<${name}> occurs ${count} times and is not known; its text is kept`),
    ),
  };
}
