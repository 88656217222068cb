import type { Level } from '../../model/provision.ts';
import type { XmlElement, XmlHandler, XmlTable } from '../xml-reader.ts';
import {
  addText,
  closeBlock,
  closeContainer,
  closeTable,
  increase,
  nodeDraft,
  openBlock,
  openContainer,
  openTable,
  type Reading,
} from './draft.ts';
import { TextBuffer } from './text-buffer.ts';

/** What happens at the tags of one element of a CFR file, in either of the two formats that the Government Publishing Office writes. */
export type Handler = XmlHandler<Reading>;

/** Inside a table every block is only a break between words of its cell: cells hold text, not provisions. */
export function outsideTables(
  enter: (reading: Reading, element: XmlElement) => void,
  exit: NonNullable<Handler['exit']>,
): Handler {
  return {
    enter: (reading, element) => (reading.table ? reading.table.draft.space() : enter(reading, element)),
    exit: (reading, element, end) => (reading.table ? reading.table.draft.space() : exit(reading, element, end)),
  };
}

/** A block of running text that becomes one node. */
export function block(level: Level): Handler {
  return outsideTables(
    (reading, element) => openBlock(reading, 'node', nodeDraft(level, element.start, false)),
    (reading, _element, end) => closeBlock(reading, end),
  );
}

/** An element that holds blocks. `flat`: its paragraphs are siblings whose depth is not marked (e-CFR guide, 2.4). */
export function container(level: Level, flat = true): Handler {
  return outsideTables(
    (reading, element) => reading.part && openContainer(reading, element, level, flat),
    (reading, _element, end) => reading.part && closeContainer(reading, end),
  );
}

/** Wording that a later amendment brings, printed "for the convenience of the user" with the note that announces it. */
const comingText: Handler = outsideTables(
  (reading, element) => {
    if (!reading.part) return;
    openContainer(reading, element, 'note', true);
    const opened = reading.path.at(-1);
    if (opened) {
      opened.status = 'not-in-force';
      opened.statusReason = 'amendment-not-in-force';
    }
  },
  (reading, _element, end) => reading.part && closeContainer(reading, end),
);

/** Number or heading of the innermost container; `head` is split into both, `label` ("Authority:") and `number` are kept whole. */
export function heading(kind: 'head' | 'label' | 'number'): Handler {
  return outsideTables(
    (reading, element) => {
      closeBlock(reading, element.start);
      openBlock(reading, kind, null);
    },
    (reading, _element, end) => closeBlock(reading, end),
  );
}

/** Text that is no law and no part of its apparatus; counted under the element's name. */
export function skipped(then?: (reading: Reading, text: string) => void): Handler {
  return {
    enter: (reading, element) => {
      reading.aside = { name: element.name, buffer: new TextBuffer(), depth: 0 };
    },
    exit: (reading) => {
      const text = reading.aside?.buffer.text ?? '';
      reading.aside = null;
      then?.(reading, text);
    },
  };
}

const italic: Handler = {
  enter: (reading) => reading.block?.buffer.openEmphasis(),
  exit: (reading) => reading.block?.buffer.closeEmphasis(),
};

/** A figure in it that stands beside a figure on the line is written with Unicode superscripts or subscripts (`FoldedText`). */
function shifted(position: 'raised' | 'lowered'): Handler {
  return { enter: (reading) => void reading.shifts.push(position), exit: (reading) => void reading.shifts.pop() };
}

/** An element that adds nothing to its text: bold, small capitals, a mark. */
export const inline: Handler = {};

/** Words before and behind it are apart. */
export const lineBreak: Handler = {
  enter: (reading) => (reading.table ? reading.table.draft.space() : reading.block?.buffer.space()),
};

/** `1<FR>1/2</FR>` is one and a half: run together it would read eleven halves. */
const fraction: Handler = {
  enter: (reading) => (reading.table ? reading.table.draft.afterFigure() : reading.block?.buffer.afterFigure()),
};

/** What the number of `<E T="03">`, the printer's typeface locator, prints (e-CFR guide, 3.33; 51 and 52: 2.6.5). */
const typefaces: Readonly<Record<string, Handler>> = {
  ...each('03 05 53 54 7462 15', italic),
  '51': shifted('raised'),
  '52': shifted('lowered'),
};
const typeface: Handler = {
  enter: (reading, element) => typefaces[element.attributes['T'] ?? '']?.enter?.(reading, element),
  exit: (reading, element, end) => typefaces[element.attributes['T'] ?? '']?.exit?.(reading, element, end),
};

/** A line of a list with a figure at its end, set off by dots: the line goes on until the next one begins. */
const leaderLine: Handler = outsideTables(
  (reading, element) => openBlock(reading, 'node', nodeDraft('item', element.start, false)),
  () => {},
);

const table: Handler = {
  enter: (reading, element) => {
    if (reading.table) {
      reading.table.draft.nesting += 1;
      reading.table.draft.space();
    } else if (reading.part) openTable(reading, element);
  },
  exit: (reading, _element, end) => {
    if (reading.table && reading.table.draft.nesting > 0) reading.table.draft.nesting -= 1;
    else closeTable(reading, end);
  },
};

/** A part of a table; inside a table within a cell it is only a break between words. */
function tablePart(
  enter: (reading: Reading, element: XmlElement) => void,
  exit: (reading: Reading) => void = () => {},
): Handler {
  const isNested = (reading: Reading) => reading.table !== null && reading.table.draft.nesting > 0;
  return {
    enter: (reading, element) => (isNested(reading) ? reading.table?.draft.space() : enter(reading, element)),
    exit: (reading) => (isNested(reading) ? reading.table?.draft.space() : exit(reading)),
  };
}

const row = tablePart((reading, element) => reading.table?.draft.openRow(element.attributes));
const tableHead = tablePart(
  (reading) => reading.table?.draft.setHead(true),
  (reading) => reading.table?.draft.setHead(false),
);
const cell = (header: boolean) =>
  tablePart(
    (reading, element) => reading.table?.draft.openCell(header, element.attributes),
    (reading) => reading.table?.draft.closeCell(),
  );
const caption = tablePart(
  (reading) => reading.table?.draft.openCaption(),
  (reading) => reading.table?.draft.closeCaption(),
);
const tableNote = tablePart(
  (reading) => reading.table?.draft.openNote(),
  (reading) => reading.table?.draft.closeCell(),
);

/** A list of names as handlers, so that a table of elements reads by meaning instead of by alphabet. */
export function each(names: string, handler: Handler): Record<string, Handler> {
  return Object.fromEntries(names.split(' ').map((name) => [name, handler]));
}

/**
 * Elements that both formats have, from the one set of typesetting tags they come from (e-CFR XML User Guide, section 3; CFR XML User
 * Guide, section 2).
 */
export const sharedElements: Readonly<Record<string, Handler>> = {
  ...each('P PSPACE', block('paragraph')),
  ...each('CITA SECAUTH PARAUTH APPRO XREF', block('source-note')),

  AUTH: container('authority'),
  SOURCE: container('source-note'),
  ...each('NOTE EDNOTE CROSSREF EXAMPLE BOXTXT', container('note')),
  FTNT: container('footnote'),
  EXTRACT: container('continuation'),
  REVTXT: comingText,

  GPOTABLE: table,
  TABLE: table,
  ...each('TR ROW', row),
  ...each('THEAD BOXHD', tableHead),
  ...each('TH CHED', cell(true)),
  ...each('TD ENT', cell(false)),
  ...each('CAPTION TTITLE', caption),
  ...each('TNOTE TDESC SIGDAT', tableNote),

  E: typeface,
  I: italic,
  em: italic,
  ...each('SU SUP sup', shifted('raised')),
  ...each('SUB sub', shifted('lowered')),
  FR: fraction,
  ...each('AC B strong b FTREF STARS', inline),
  ...each('FL-2', leaderLine),
  LDRFIG: lineBreak,
};

/** Makes the table that the XML reader runs by: nothing inside an element that is left out may open a node. */
export function readingTable(elements: Readonly<Record<string, Handler>>): XmlTable<Reading> {
  return {
    elements: Object.fromEntries(Object.entries(elements).map(([name, handler]) => [name, unlessAside(handler)])),
    unknown: unlessAside({
      enter: (reading, element) => {
        if (reading.part) increase(reading.part.unknown, element.name, 1);
      },
    }),
    text: addText,
  };
}

function unlessAside(handler: Handler): Handler {
  return {
    enter: (reading, element) => {
      if (reading.aside) {
        reading.aside.depth += 1;
        reading.aside.buffer.space();
      } else handler.enter?.(reading, element);
    },
    exit: (reading, element, end) => {
      if (reading.aside && reading.aside.depth > 0) reading.aside.depth -= 1;
      else handler.exit?.(reading, element, end);
    },
  };
}
