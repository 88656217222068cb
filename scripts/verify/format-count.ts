import type { SourceDocument } from '../../src/model/source-document.ts';
import type { SourceFile } from '../../src/sources/source.ts';
import type { Tree } from '../../src/tree/tree.ts';
import { countText } from './count-text.ts';

/** Elements that readers print a bar or brackets for (`1<Fraction>...` is `1/2`): characters the file has as markup only. */
const printing = ['Numerator', 'Denominator', 'mfrac', 'mfenced'];

/** One thing wrong with one file. */
export type Fault = { readonly file: string; readonly message: string };

/** What was read of one format, and what was wrong. */
export class FormatCount {
  files = 0;
  documents = 0;
  provisions = 0;
  /** Characters of law: those of the file's text (and of markup that is printed) without those set aside by name. */
  charactersIn = 0;
  charactersHeld = 0;
  readonly setAside = new Map<string, number>();
  readonly unknownElements = new Map<string, number>();
  readonly issues = new Map<string, number>();
  readonly crashes: Fault[] = [];
  /** Files refused, and files of which a character is missing. */
  readonly losses: Fault[] = [];

  /** Counts a file that was read whole: the bare pass over its text against what the reader saw, and that against what the tree holds. */
  addFile(file: SourceFile, documents: readonly SourceDocument[], trees: readonly Tree[]): void {
    this.files += 1;
    let read = 0;
    let held = 0;
    let aside = 0;
    for (const document of documents) {
      read += document.characters.read;
      for (const [name, count] of Object.entries(document.characters.skipped)) {
        aside += count;
        add(this.setAside, name, count);
      }
      for (const [name, count] of Object.entries(document.unknownElements)) add(this.unknownElements, name, count);
      for (const { code } of document.issues) add(this.issues, code, 1);
    }
    for (const tree of trees) {
      held += tree.characters.held;
      this.documents += 1;
      this.provisions += tree.provisions.length;
      for (const { code } of tree.issues) add(this.issues, code, 1);
    }
    const text = file.name.endsWith('.md') ? read : charactersOfLaw(file, documents, read);
    if (text !== read) {
      this.losses.push({ file: file.name, message: `${text} characters in its elements, ${read} read` });
    }
    if (held !== read - aside) {
      this.losses.push({ file: file.name, message: `${read} characters read, ${aside} set aside, ${held} held` });
    }
    this.charactersIn += text - aside;
    this.charactersHeld += held;
  }

  addRefusal(file: string, code: string, message: string): void {
    this.files += 1;
    add(this.issues, code, 1);
    this.losses.push({ file, message });
  }
}

/** Counted by the bare pass. Where the file has markup that is printed, the surplus of the reader is what it printed. */
function charactersOfLaw(file: SourceFile, documents: readonly SourceDocument[], read: number): number {
  const { characters, elements } = countText(file.bytes, new Set(['DIV5']));
  // A lone section names its part in an attribute only.
  const isLone = !elements.has('DIV5') && elements.has('DIV8');
  const text = isLone ? characters + (documents[0]?.root.number ?? '').replace(/\s/g, '').length : characters;
  const prints = printing.some((name) => elements.has(name));
  return prints ? Math.max(text, read) : text;
}

export function add(counts: Map<string, number>, name: string, by: number): void {
  counts.set(name, (counts.get(name) ?? 0) + by);
}
