import type { Level } from '../../model/provision.ts';
import { closeBlock, closeContainer, nodeDraft, openBlock, openContainer } from '../cfr/draft.ts';
import {
  block,
  container,
  each,
  type Handler,
  heading,
  inline,
  lineBreak,
  outsideTables,
  readingTable,
  sharedElements,
  skipped,
} from '../cfr/handlers.ts';
import { closePart } from '../cfr/part.ts';
import { openLonePart, openPart, readTitleNumber } from './part.ts';

/** A division above parts or outside them, or a level of the tree inside a part (e-CFR guide, 2.3: levels may be skipped). */
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

const transparent: Handler = outsideTables(
  (reading, element) => closeBlock(reading, element.start),
  (reading, _element, end) => closeBlock(reading, end),
);

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
    openBlock(reading, 'node', figure);
  },
  exit: (reading, _element, end) => {
    if (reading.block?.node?.level === 'figure') closeBlock(reading, end);
  },
};

/** What each element of the eCFR is (GPO, e-CFR XML User Guide, section 3; lower-case names come from the HTML tables of today's files). */
export const elements = readingTable({
  ...sharedElements,
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

  ...each('P-1 P-2 P-3 P1 P2 P-DASH', block('paragraph')),
  ...each('FP FP-DASH FRP FRP0 HALFDASH', block('continuation')),
  ...each('FP-1 FP-2 FP-3 FP1-2 FP2-2 FP2-3 LI', block('item')),
  ...each('HD1 HD2 HD3 HD4 HD5 HD6 HED1 ALPHHD SUBJECT SUBJECT1 SUBJECT2 SECHD PTHD DOCKETHD', block('heading')),
  ...each('TCAP BCAP', block('figure')),
  MATH: block('formula'),
  EFFDNOT: container('note'),
  EFTNT: container('footnote'),

  ...each('TBODY TFOOT', inline),
  img: image,
  br: lineBreak,
  a: inline,
  ...each('ECFR DLPSTEXTCLASS TEXT BODY ECFRBRWS DIV SCOL2 LDRWK VOLUME', transparent),
  ...each('SUBJ1L SUBJ2L SUBJ3L SUBJL SUBCHIND', block('item')),
  ...each('PT CHAPNO', inline),

  // The day of the last amendment of the title: a fact about the file. The header repeats the title and is else empty.
  AMDDATE: skipped((reading, text) => {
    reading.dateText = text;
  }),
  HEADER: skipped(),
});
