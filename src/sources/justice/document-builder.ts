import type { Level } from '../../model/provision.ts';
import type { SourceNode } from '../../model/source-document.ts';
import { countCharacters } from '../../model/source-document.ts';
import type { StatusReason } from '../../model/standing.ts';
import { FoldedText } from '../folded-text.ts';
import type { Position } from '../shifted-figure.ts';
import type { XmlElement } from '../xml-reader.ts';
import { finishNode } from './finish-node.ts';
import { newNode, type OpenNode } from './open-node.ts';

/** Where characters go: a text of a node. `null` in the stack shuts off the sinks of outer nodes. */
type Sink = { readonly into: FoldedText; readonly node: OpenNode; readonly element: XmlElement };

/** A run of collected text that one inline element covers. */
type InlineRun = Sink & { readonly start: number; readonly end: number; readonly text: string };

/** Schedules that the publisher adds behind the regulation, by their `id`. */
const reasons: Readonly<Record<string, StatusReason>> = {
  NifProvs: 'amendment-not-in-force',
  RelatedProvs: 'transitional',
};

/** State of one reading: the stack of open nodes, the stack of sinks, and the character count. */
export class DocumentBuilder {
  /** The element `Regulation`, once it has been entered. */
  root: OpenNode = newNode('instrument', { name: '', attributes: {}, start: 0 }, 'in-force');
  language: 'en' | 'fr' = 'en';
  /** Texts of `Identification`, by element name. */
  readonly fields = new Map<string, FoldedText>();
  readonly unknownElements = new Map<string, number>();
  readonly skipped = new Map<string, number>();
  read = 0;
  /** Open elements inside a skipped one, itself included; 0 when nothing is being skipped. */
  skipDepth = 0;
  /** Open elements that print above the line (`Sup`, `FootnoteRef`) or below it, innermost last. */
  readonly shifts: Exclude<Position, 'line'>[] = [];
  /** Open MathML elements, with how many child elements each has had. */
  readonly math: { readonly name: string; children: number }[] = [];
  #skippedName = '';
  #nodes: OpenNode[] = [this.root];
  #sinks: (Sink | null)[] = [null];
  readonly #marks: { readonly element: XmlElement; readonly into: FoldedText; readonly start: number }[] = [];

  start(element: XmlElement): void {
    this.language = element.attributes['xml:lang'] === 'fr' ? 'fr' : 'en';
    this.root = newNode('instrument', element, 'in-force');
    this.#nodes = [this.root];
  }

  get node(): OpenNode {
    return this.#nodes.at(-1) ?? this.root;
  }

  /** The open sink, if text is being collected; block elements then only separate words. */
  get sink(): Sink | null {
    return this.#sinks.at(-1) ?? null;
  }

  get parentLevel(): Level | null {
    return this.#nodes.at(-2)?.level ?? null;
  }

  get inCell(): boolean {
    return this.sink !== null && this.node.table !== null && this.sink.into !== this.node.table.caption;
  }

  openNode(level: Level, element: XmlElement): OpenNode {
    const notInForce = element.attributes['in-force'] === 'no' || element.attributes['id'] === 'NifProvs';
    // A provision of an amendment that has not commenced cannot have commenced before it.
    const status = notInForce || this.node.status === 'not-in-force' ? 'not-in-force' : 'in-force';
    const node = newNode(level, element, status);
    node.statusReason =
      reasons[element.attributes['id'] ?? ''] ?? (status === 'in-force' ? null : this.node.statusReason);
    this.#nodes.push(node);
    this.#sinks.push(null);
    return node;
  }

  /** Closes the node that this element opened, if it opened one. */
  closeNode(element: XmlElement, end: number): void {
    if (this.node.element !== element || this.#nodes.length === 1) return;
    const node = this.node;
    this.#nodes.pop();
    this.#sinks.pop();
    const parent = this.node;
    parent.terms.en ??= node.level === 'definition' ? null : node.terms.en;
    parent.terms.fr ??= node.level === 'definition' ? null : node.terms.fr;
    parent.children.push(finishNode(node, this.language, end));
  }

  openSink(into: FoldedText, element: XmlElement): void {
    into.break();
    this.#sinks.push({ into, node: this.node, element });
  }

  closeSink(element: XmlElement): void {
    if (this.sink?.element === element) {
      this.sink.into.break();
      this.#sinks.pop();
    }
  }

  /** Separates words at a block boundary inside collected text. */
  break(): void {
    this.sink?.into.break();
  }

  addText(text: string): void {
    const ink = countCharacters(text);
    this.read += ink;
    if (this.skipDepth > 0) {
      this.field(this.#skippedName).append(text);
      this.skipped.set(this.#skippedName, (this.skipped.get(this.#skippedName) ?? 0) + ink);
    } else if (this.sink) {
      this.sink.into.append(text, this.shifts.at(-1));
    } else if (ink > 0) this.place(text);
  }

  /** Puts text where it belongs without counting it. Where the DTD has no text it is kept as a line of its own. */
  place(text: string): void {
    if (this.sink) {
      this.sink.into.append(text);
      return;
    }
    this.node.text.break();
    this.node.text.append(text);
    this.node.text.break();
  }

  /** Adds a character that Justice writes as markup (the bar of a fraction): printed, hence counted as read. */
  print(text: string): void {
    if (!this.sink) return;
    this.read += countCharacters(text);
    this.sink.into.append(text);
  }

  mark(element: XmlElement): void {
    if (this.sink) this.#marks.push({ element, into: this.sink.into, start: this.sink.into.mark });
  }

  /** What was collected since `mark` of the same element; null if nothing was being collected. */
  since(element: XmlElement): InlineRun | null {
    const mark = this.#marks.at(-1);
    if (mark?.element !== element) return null;
    this.#marks.pop();
    if (!this.sink || this.sink.into !== mark.into) return null;
    return { ...this.sink, ...mark.into.since(mark.start) };
  }

  startSkipping(name: string): void {
    this.skipDepth = 1;
    this.#skippedName = name;
  }

  /** Words of a skipped element are apart by its inner tags (`<YYYY>2026</YYYY><MM>6</MM>`). */
  separateSkipped(): void {
    this.field(this.#skippedName).break();
  }

  /** Text of a field of `Identification`, by element name. */
  field(name: string): FoldedText {
    const text = this.fields.get(name) ?? new FoldedText();
    this.fields.set(name, text);
    return text;
  }

  /** Offset just after the end tag of the root. */
  end = 0;

  finish(): SourceNode {
    return finishNode(this.root, this.language, this.end);
  }
}
