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
import { closePart, openLonePart, openPart, readTitleNumber } from './part.ts';

type Handler = XmlHandler<Reading>;

/** Inside a table every block is only a break between words of its cell: cells hold text, not provisions. */
function outsideTables(
  enter: (reading: Reading, element: XmlElement) => void,
  exit: NonNullable<Handler['exit']>,
): Handler {
  return {
    enter: (reading, element) => (reading.table ? reading.table.draft.space() : enter(reading, element)),
    exit: (reading, element, end) => (reading.table ? reading.table.draft.space() : exit(reading, element, end)),
  };
}

/** A block of running text that becomes one node. */
function block(level: Level): Handler {
  return outsideTables(
    (reading, element) => openBlock(reading, 'node', element.name, nodeDraft(level, element.start, false)),
    (reading, _element, end) => closeBlock(reading, end),
  );
}

/** An element that holds blocks. `flat`: its paragraphs are siblings whose depth is not marked (GPO guide, 2.4). */
function container(level: Level): Handler {
  return outsideTables(
    (reading, element) => reading.part && openContainer(reading, element, level, true),
    (reading, _element, end) => reading.part && closeContainer(reading, end),
  );
}

/** The heading of the innermost container; `head` is split into number and heading, `label` ("Authority:") is kept whole. */
function heading(kind: 'head' | 'label'): Handler {
  return outsideTables(
    (reading, element) => {
      closeBlock(reading, element.start);
      openBlock(reading, kind, element.name, null);
    },
    (reading, _element, end) => closeBlock(reading, end),
  );
}

/** A division above parts or outside them, or a level of the tree inside a part (GPO guide, 2.3: levels may be skipped). */
function division(level: Level | null): Handler {
  return {
    enter: (reading, element) => {
      readTitleNumber(reading, element);
      reading.divisions.push(element.name);
      if (level === 'section' && reading.part === null && reading.divisions.length === 1)
        openLonePart(reading, element);
      if (level && reading.part) openContainer(reading, element, level, level === 'section' || level === 'appendix');
    },
    exit: (reading, _element, end) => {
      if (level && reading.part) closeContainer(reading, end);
      if (reading.divisions.pop() && reading.divisions.length === 0) closePart(reading, end);
    },
  };
}

/** Text that is no law and no part of its apparatus; counted under the element's name. */
function skipped(then?: (reading: Reading, text: string) => void): Handler {
  return {
    enter: (reading, element) => {
      closeBlock(reading, element.start);
      openBlock(reading, 'skip', element.name, null);
    },
    exit: (reading) => {
      then?.(reading, reading.block?.buffer.text ?? '');
      reading.block = null;
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
const inline: Handler = {};
const transparent: Handler = outsideTables(
  (reading, element) => closeBlock(reading, element.start),
  (reading, _element, end) => closeBlock(reading, end),
);
const lineBreak: Handler = {
  enter: (reading) => (reading.table ? reading.table.draft.space() : reading.block?.buffer.space()),
};

/** What the number of `<E T="03">`, the printer's typeface locator, prints (GPO guide, 3.33; 51 and 52: 2.6.5). */
const typefaces: Readonly<Record<string, Handler>> = {
  ...each('03 05 53 54 7462 15', italic),
  '51': shifted('raised'),
  '52': shifted('lowered'),
};
const typeface: Handler = {
  enter: (reading, element) => typefaces[element.attributes['T'] ?? '']?.enter?.(reading, element),
  exit: (reading, element, end) => typefaces[element.attributes['T'] ?? '']?.exit?.(reading, element, end),
};

const image: Handler = {
  enter: (reading, element) => {
    if (reading.table || !reading.part) return;
    const file = (element.attributes['src'] ?? '').split('/').at(-1) || null;
    const inFormula = reading.block?.node?.level === 'formula';
    if (inFormula && reading.block?.node) {
      reading.block.node.sourceId ??= file;
      return;
    }
    const figure = nodeDraft('figure', element.start, false);
    figure.sourceId = file;
    openBlock(reading, 'node', element.name, figure);
  },
  exit: (reading, _element, end) => {
    if (reading.block?.node?.level === 'figure') closeBlock(reading, end);
  },
};

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

const row = tablePart((reading) => reading.table?.draft.openRow());
const tableHead = tablePart(
  (reading) => reading.table?.draft.setHead(true),
  (reading) => reading.table?.draft.setHead(false),
);
const boxHead = tablePart(
  (reading) => {
    reading.table?.draft.openRow();
    reading.table?.draft.setHead(true);
  },
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
  (reading) => {
    reading.table?.draft.openRow();
    reading.table?.draft.openCell(false, {});
  },
  (reading) => reading.table?.draft.closeCell(),
);

/** A list of names as handlers, so that the table below reads by meaning instead of by alphabet. */
function each(names: string, handler: Handler): Record<string, Handler> {
  return Object.fromEntries(names.split(' ').map((name) => [name, handler]));
}

/** What each element of the eCFR is (GPO, e-CFR XML User Guide, section 3; lower-case names come from the HTML tables of today's files). */
export const elements: XmlTable<Reading> = {
  elements: {
    ...each('DIV1 DIV2 DIV3 DIV4', division(null)),
    DIV5: {
      enter: openPart,
      exit: (reading, _element, end) => {
        closePart(reading, end);
        reading.divisions.pop();
      },
    },
    DIV6: division('subpart'),
    DIV7: division('subject-group'),
    DIV8: division('section'),
    DIV9: division('appendix'),
    HEAD: heading('head'),
    HED: heading('label'),

    ...each('P P-1 P-2 P-3 P1 P2 PSPACE P-DASH', block('paragraph')),
    ...each('FP FP-DASH FRP FRP0 HALFDASH', block('continuation')),
    ...each('FP-1 FP-2 FP-3 FP1-2 FP2-2 FP2-3 FL-2 LI', block('item')),
    ...each('HD1 HD2 HD3 HD4 HD5 HD6 HED1 ALPHHD SUBJECT SUBJECT1 SUBJECT2 SECHD PTHD DOCKETHD', block('heading')),
    ...each('TCAP BCAP', block('figure')),
    MATH: block('formula'),
    ...each('CITA SECAUTH PARAUTH APPRO XREF', block('source-note')),

    AUTH: container('authority'),
    SOURCE: container('source-note'),
    ...each('NOTE EDNOTE EFFDNOT CROSSREF EXAMPLE BOXTXT', container('note')),
    ...each('FTNT EFTNT', container('footnote')),
    ...each('EXTRACT REVTXT', container('continuation')),

    ...each('TABLE GPOTABLE', table),
    ...each('TR ROW', row),
    THEAD: tableHead,
    BOXHD: boxHead,
    TH: cell(true),
    ...each('TD CHED ENT', cell(false)),
    ...each('CAPTION TTITLE', caption),
    ...each('TNOTE TDESC SIGDAT', tableNote),
    ...each('TBODY TFOOT', inline),

    img: image,
    br: lineBreak,
    ...each('I em', italic),
    E: typeface,
    ...each('SU SUP sup', shifted('raised')),
    ...each('SUB sub', shifted('lowered')),
    ...each('FR AC B strong b a FTREF STARS', inline),
    ...each('ECFR DLPSTEXTCLASS TEXT BODY ECFRBRWS DIV SCOL2 LDRWK VOLUME', transparent),
    ...each('SUBJ1L SUBJ2L SUBJ3L SUBJL SUBCHIND', block('item')),
    ...each('PT LDRFIG CHAPNO', inline),

    // The day of the last amendment of the title: a fact about the file. The header repeats the title and is else empty.
    AMDDATE: skipped((reading, text) => {
      reading.amendedOn = text;
    }),
    HEADER: skipped(),
  },
  unknown: {
    enter: (reading, element) => {
      if (reading.part) increase(reading.part.unknown, element.name, 1);
    },
  },
  text: addText,
};
