import { closeBlock, nodeDraft, openBlock, type Reading } from '../cfr/draft.ts';
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
import type { XmlElement } from '../xml-reader.ts';
import { finishPart, openPart } from './part.ts';

/** An element that `SOURCE` tells apart: GPO collapsed its typesetting tags and kept the old name there (CFR guide, section 2). */
function bySource(handlers: Readonly<Record<string, Handler>>, otherwise: Handler): Handler {
  const of = ({ attributes }: XmlElement) => handlers[attributes['SOURCE'] ?? ''] ?? otherwise;
  return {
    enter: (reading, element) => of(element).enter?.(reading, element),
    exit: (reading, element, end) => of(element).exit?.(reading, element, end),
  };
}

const flushLine = bySource(
  each('FP-1 FP-2 FP-3 FP1 FP1-2 FP2 FP2-2 FP2-3 FP3 FP4', block('item')),
  block('continuation'),
);

/** `HED` is the heading of the element it stands in; the others head what follows them. */
const headings = bySource({ HED: heading('head') }, block('heading'));

/** `<GPH>` holds a figure and `<MATH>` a formula as an image, which the file only names. */
function picture(level: 'figure' | 'formula'): Handler {
  return outsideTables(
    (reading, element) => reading.part && openBlock(reading, 'node', nodeDraft(level, element.start, false)),
    (reading, _element, end) => closeBlock(reading, end),
  );
}

/** The name of the image becomes the publisher's id of the node. Of an image in a table cell nothing is kept but the count. */
const imageName = skipped((reading, text) => {
  const node = reading.block?.node;
  if (node && (node.level === 'figure' || node.level === 'formula')) node.sourceId ??= text || null;
});

/** What is reserved has its whole heading here, "Subpart D [Reserved]", or beside a section number just "[Reserved]". */
const reserved: Handler = outsideTables(
  (reading, element) => {
    closeBlock(reading, element.start);
    openBlock(reading, reading.path.at(-1)?.level === 'section' ? 'label' : 'head', null);
  },
  (reading, _element, end) => closeBlock(reading, end),
);

const part: Handler = {
  enter: (reading, element) => {
    if (reading.part) container('part', false).enter?.(reading, element);
    else openPart(reading, element);
  },
  exit: (reading, element, end) => {
    if (reading.path.length > 1) container('part', false).exit?.(reading, element, end);
    else finishPart(reading, end);
  },
};

/** Divisions of the volume outside its parts, under whose names the text left out there is reported. */
const division: Handler = {
  enter: (reading, element) => void reading.divisions.push(element.name),
  exit: (reading) => void reading.divisions.pop(),
};

/** A fact about the volume. Inside a part the name stands for something else, if it stands there at all. */
function factOf(take: (reading: Reading, text: string) => void): Handler {
  return skipped((reading, text) => {
    if (!reading.part) take(reading, text);
  });
}

/** What each element of the annual edition is (GPO, CFR XML User Guide 1.1, sections 2.3 and 2.5; the rest as the e-CFR guide has it). */
export const elements = readingTable({
  ...sharedElements,
  ...each('FMTR BMTR TOC CFRTITLE TITLE CHAPTER', division),
  TITLENUM: factOf((reading, text) => {
    reading.titleNumber = /\d+/.exec(text)?.[0] ?? null;
  }),
  REVISED: factOf((reading, text) => {
    reading.dateText = text;
  }),

  PART: part,
  SUBPART: container('subpart', false),
  SUBJGRP: container('subject-group', false),
  SECTION: container('section'),
  APPENDIX: container('appendix'),
  SECTNO: heading('number'),
  SUBJECT: heading('label'),
  RESERVED: reserved,
  HD: headings,
  FP: flushLine,
  EFFDNOTP: container('note'),
  // With all its text a repetition: running heads of the printed page, and the headings of the part before their sections.
  ...each('EAR CONTENTS', skipped()),
  ...each('GID MID', imageName),
  GPH: picture('figure'),
  MATH: picture('formula'),
  LI: lineBreak,
  ...each('TCAP BCAP PRTPAGE LDRWK', inline),
});
