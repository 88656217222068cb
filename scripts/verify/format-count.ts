import type { Provision } from '../../src/model/provision.ts';
import type { SourceDocument } from '../../src/model/source-document.ts';
import type { SourceFile } from '../../src/sources/source.ts';
import type { Tree } from '../../src/tree/tree.ts';
import { countText } from './count-text.ts';
import { Histogram } from './histogram.ts';
import { LEFT_OUT } from './left-out.ts';

/** One thing wrong with one file. */
export type Fault = { readonly file: string; readonly message: string };

/** What was read of one format, and what was wrong. */
export class FormatCount {
  files = 0;
  documents = 0;
  provisions = 0;
  /** Characters of law in the files' text (and of markup that is printed), counted without the readers. */
  charactersIn = 0;
  /** Those of them that the provisions hold. */
  charactersHeld = 0;
  /** Characters that stand in no part: title pages, contents and finding aids of a volume, headings above the parts. */
  outside = 0;
  readonly setAside = new Map<string, number>();
  readonly unknownElements = new Map<string, number>();
  readonly issues = new Map<string, number>();
  readonly crashes: Fault[] = [];
  /** Files refused, and files of which a character is missing. */
  readonly losses: Fault[] = [];

  /** Counts a file that was read: each character of its text must stand in a provision, whatever the reader says that it read. */
  addFile(file: SourceFile, documents: readonly SourceDocument[], trees: readonly Tree[]): void {
    this.files += 1;
    for (const document of documents) {
      for (const [name, count] of Object.entries(document.unknownElements)) add(this.unknownElements, name, count);
      for (const { code } of document.issues) add(this.issues, code, 1);
    }
    const isMarkdown = file.name.endsWith('.md');
    const held = new Histogram();
    for (const { provisions, issues } of trees) {
      this.documents += 1;
      this.provisions += provisions.length;
      for (const { code } of issues) add(this.issues, code, 1);
      for (const provision of provisions)
        addProvision(held, provision, isMarkdown ? lettersAndFigures : (text) => text);
    }
    const law = isMarkdown ? this.#lawOfMarkdown(file, documents) : this.#lawOfXml(file, documents);
    this.#compare(file, law, held, separatorsOf(documents));
  }

  addRefusal(file: string, code: string, message: string): void {
    this.files += 1;
    add(this.issues, code, 1);
    this.losses.push({ file, message });
  }

  #lawOfXml(file: SourceFile, documents: readonly SourceDocument[]): Histogram {
    const names = new Set(Object.keys(LEFT_OUT));
    // A long title is left out only where a short one says the same.
    if (documents.every(({ characters }) => characters.skipped['LongTitle'] === undefined)) names.delete('LongTitle');
    const { law, setAside, outside, elements } = countText(new TextDecoder().decode(file.bytes), names);
    for (const [name, count] of setAside) add(this.setAside, name, count);
    this.outside += outside;
    // A lone section names its part in an attribute only.
    if (!elements.has('DIV5') && elements.has('DIV8')) law.add(documents[0]?.root.number ?? '');
    return law;
  }

  /** Markdown has its markup in the text itself, but, save addresses and tags, not as letters and figures: those are counted. */
  #lawOfMarkdown(file: SourceFile, documents: readonly SourceDocument[]): Histogram {
    const text = new TextDecoder().decode(file.bytes);
    const [head = ''] = /^---\n[\s\S]*?\n---\n/.exec(text) ?? [];
    add(this.setAside, 'front matter', lettersAndFigures(head).length);
    const body = text.slice(head.length).replace(/\]\([^)\s]*\)|<\/?[a-z][^>]*>/g, '');
    const law = new Histogram();
    law.add(lettersAndFigures(body));
    // The part is not named in the text where the file is one section of it.
    const number = documents[0]?.root.number ?? '';
    if (!body.includes(number)) law.add(lettersAndFigures(number));
    return law;
  }

  #compare(file: SourceFile, law: Histogram, held: Histogram, separators: number): void {
    const missing = law.missingIn(held);
    const dashes = [...missing].reduce((sum, [character, count]) => sum + (/[-—:]/.test(character) ? count : 0), 0);
    const lost = [...missing].filter(([character]) => dashes !== separators || !/[-—:]/.test(character));
    const added = [...held.missingIn(law)];
    this.charactersIn += law.total - (dashes === separators ? separators : 0);
    this.charactersHeld += held.total - sumOf(added);
    if (dashes === separators && separators > 0) add(this.setAside, 'HEAD', separators);
    if (lost.length > 0) this.losses.push({ file: file.name, message: `not held: ${listed(lost)}` });
    if (added.length > 0) this.losses.push({ file: file.name, message: `held, but not in the file: ${listed(added)}` });
  }
}

/** What a provision says: a table by its cells, whose caption stands in the heading; the joiners of its text are ours. */
function addProvision(
  held: Histogram,
  { number, heading, text, table }: Provision,
  of: (text: string) => string,
): void {
  held.add(of(number ?? ''));
  held.add(of(heading ?? ''));
  if (table === null) held.add(of(text));
  else for (const row of table.rows) for (const cell of row) held.add(of(cell.text));
}

/** Dashes and colons between number and heading, which no provision shows. */
function separatorsOf(documents: readonly SourceDocument[]): number {
  return documents.reduce((sum, { characters }) => sum + (characters.skipped['HEAD'] ?? 0), 0);
}

function lettersAndFigures(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, '');
}

function sumOf(counts: readonly (readonly [string, number])[]): number {
  return counts.reduce((sum, [, count]) => sum + count, 0);
}

function listed(counts: readonly (readonly [string, number])[]): string {
  const shown = counts.slice(0, 12).map(([character, count]) => `${count} of ${JSON.stringify(character)}`);
  return `${sumOf(counts)} characters (${shown.join(', ')}${counts.length > 12 ? ', ...' : ''})`;
}

export function add(counts: Map<string, number>, name: string, by: number): void {
  counts.set(name, (counts.get(name) ?? 0) + by);
}
