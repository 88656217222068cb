import { countCharacters } from '../../model/source-document.ts';
import { FoldedText } from '../folded-text.ts';
import type { XmlElement, XmlHandler } from '../xml-reader.ts';
import type { DocumentBuilder } from './document-builder.ts';
import { inForceOnOf } from './open-node.ts';

type Handler = XmlHandler<DocumentBuilder>;

const inline: Handler = {};

/** Separates words: a line break, a dotted leader, the parts of a date. */
const gap: Handler = { enter: (builder) => builder.break(), exit: (builder) => builder.break() };

const italic: Handler = {
  enter: (builder, element) => builder.mark(element),
  exit: (builder, element) => {
    const run = builder.since(element);
    if (run && run.into === run.node.text && run.start < run.end) {
      run.node.emphasis.push({ start: run.start, end: run.end });
    }
  },
};

function definedTerm(language: 'en' | 'fr'): Handler {
  return {
    enter: (builder, element) => builder.mark(element),
    exit: (builder, element, end) => {
      const run = builder.since(element);
      if (!run || run.into !== run.node.text) return;
      if (run.text !== '') run.node.terms[language] ??= run.text;
      run.node.termInk += countCharacters(run.text);
      // Printed bold in its own language and italic in the other: either way, set off from the words around it.
      italic.exit?.(builder, element, end);
    },
  };
}

/** A figure in it that stands beside a figure on the line is written with Unicode superscripts or subscripts (`FoldedText`). */
function shifted(position: 'raised' | 'lowered'): Handler {
  return { enter: (builder) => void builder.shifts.push(position), exit: (builder) => void builder.shifts.pop() };
}

/** `<Repealed>`: how much of a wording is the notice decides whether the provision as a whole is repealed. */
const repealed: Handler = {
  enter: (builder, element) => {
    // Directly in a schedule or the regulation itself, where no text is open.
    if (!builder.sink) builder.openSink(builder.node.text, element);
    builder.mark(element);
  },
  exit: (builder, element) => {
    const run = builder.since(element);
    if (run && run.into !== run.node.number && !builder.inCell) {
      run.node.repealedInk += countCharacters(run.text);
      run.node.repealed ??= { by: repealedBy(run.text), on: inForceOnOf(element) };
    }
    builder.closeSink(element);
  },
};

/** `[Repealed, SOR/2010-1, s. 3]` names what repealed; "[Repealed]" does not. */
function repealedBy(notice: string): string | null {
  return /^\W*\p{L}[^,]*?,?\s+((?:SOR|DORS|SI|TR|\d{4}|R\.S|L\.R|C\.P|P\.C)[^\]]*)/u.exec(notice)?.[1]?.trim() ?? null;
}

/** Collected apart, because only its end shows whether it needs brackets: "(a + b)/c" must not become "a + b/c". */
const fractionPart: Handler = {
  enter: (builder, element) => builder.openSink(new FoldedText(), element),
  exit: (builder, element) => {
    const text = builder.sink?.into.text ?? '';
    builder.closeSink(element);
    const compound = /[\s+×*/÷−–-]/.test(text);
    if (compound) builder.read += 2;
    builder.place(compound ? `(${text})` : text);
    if (element.name === 'Numerator') builder.print('/');
  },
};

/** Presentation MathML in one line; the bar of `mfrac` and the brackets of `mfenced` are markup there, and are printed. */
const math: Handler = {
  enter: (builder, element) => {
    const parent = builder.math.at(-1);
    if (parent) {
      parent.children += 1;
      if (parent.name === 'mfrac' && parent.children === 2) builder.print(')/(');
    }
    if (element.name === 'mfrac' || element.name === 'mfenced') builder.print('(');
    builder.math.push({ name: element.name, children: 0 });
  },
  exit: (builder, element) => {
    builder.math.pop();
    if (element.name === 'mfrac' || element.name === 'mfenced') builder.print(')');
  },
};

const mathNames = [
  'mfrac',
  'mfenced',
  'mrow',
  'msub',
  'msup',
  'msubsup',
  'msqrt',
  'mstyle',
  'munder',
  'mover',
  'munderover',
];

/** Elements inside a run of text. None of them adds or removes a space, save those that stand for a gap on the page. */
export const inlineElements: Readonly<Record<string, Handler>> = {
  Emphasis: {
    enter: (builder, element) => isItalic(element) && builder.mark(element),
    exit: (builder, element, end) => isItalic(element) && italic.exit?.(builder, element, end),
  },
  XRefExternal: {
    enter: (builder, element) => {
      // Several acts may enable one regulation; the source prints nothing between them.
      if (builder.node.level === 'authority') builder.break();
      builder.mark(element);
    },
    exit: (builder, element, end) => italic.exit?.(builder, element, end),
  },
  DefinedTermEn: definedTerm('en'),
  DefinedTermFr: definedTerm('fr'),
  Sup: shifted('raised'),
  FootnoteRef: shifted('raised'),
  Sub: shifted('lowered'),
  Repealed: repealed,
  Fraction: gap,
  Numerator: fractionPart,
  Denominator: fractionPart,
  Leader: gap,
  LeaderRightJustified: gap,
  LineBreak: gap,
  PageBreak: gap,
  HistoricalNoteSubItem: gap,
  Separator: gap,
  Date: gap,
  YYYY: gap,
  MM: gap,
  DD: gap,
  ...Object.fromEntries(mathNames.map((name) => [name, math])),
  ...Object.fromEntries(['mi', 'mn', 'mo', 'mtext', 'mspace'].map((name) => [name, math])),
  ...Object.fromEntries(
    [
      'Language',
      'Preserve',
      'XRefInternal',
      'DefinitionRef',
      'DefinitionEnOnly',
      'DefinitionFrOnly',
      'IBR',
      'FormBlank',
      'Ins',
      'OtherAuthority',
      'MSup',
      'MSub',
      'Base',
      'Superscript',
      'Subscript',
      'MathML',
      'math',
      'Image',
    ].map((name) => [name, inline]),
  ),
};

function isItalic(element: XmlElement): boolean {
  return element.attributes['style'] === 'italic';
}
