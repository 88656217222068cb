import type { Level } from '../../model/provision.ts';
import type { XmlElement, XmlHandler } from '../xml-reader.ts';
import type { DocumentBuilder } from './document-builder.ts';
import { inlineElements } from './inline-elements.ts';
import { inForceOnOf } from './open-node.ts';
import { tableElements } from './table-elements.ts';

type Handler = XmlHandler<DocumentBuilder>;

/** Elements of the DTD whose text is left out of the tree, with the reason; their characters are counted under these names. */
export const skippedElements: Readonly<Record<string, string>> = {
  InstrumentNumber: 'kept as the citation of the instrument',
  RegistrationDate: 'date of registration, not text of the regulation',
  ConsolidationDate: 'date of the consolidation; kept as the point in time where the root has none',
  LastAmendedDate: 'date, repeated as an attribute of the root',
  LastModifiedDate: 'date of editing',
  LimsAuthority: 'sorting key of the publisher',
  AuthorityTitle: 'name of the enabling act for sorting, which the enabling authority gives in full',
  RegulationMakerOrder: 'number and date of the order in council, not text of the regulation',
  LongTitle: 'left out only where it says the same as the short title',
  RunningHead: 'repeats the title at the head of each printed page',
  Header: 'printed at the head of each page',
  Footer: 'printed at the foot of each page',
  TableOfProvisions: 'repeats the headings',
  RecentAmendments: 'list of amending instruments; each provision carries its own in its historical note',
  Del: 'struck out by the publisher',
  CommentBlock: 'comment of the drafters, not law',
  CommentInline: 'comment of the drafters, not law',
};

/** Opens a node, unless text is being collected (a `<Provision>` in a table cell): then the element only separates words. */
function node(level: Level): Handler {
  return {
    enter: (builder, element) => (builder.sink ? builder.break() : void builder.openNode(level, element)),
    exit: closeBlock,
  };
}

/** A node that holds its own text, and is a node even in the middle of another one's text. */
function textNode(level: Level): Handler {
  return {
    enter: (builder, element) => {
      const opened = builder.openNode(level, element);
      builder.openSink(opened.text, element);
    },
    exit: (builder, element, end) => {
      builder.closeSink(element);
      builder.closeNode(element, end);
    },
  };
}

/** Collects into the number or heading of the open node. */
function part(name: 'number' | 'heading'): Handler {
  return {
    enter: (builder, element) => (builder.sink ? builder.break() : builder.openSink(builder.node[name], element)),
    exit: closeBlock,
  };
}

function closeBlock(builder: DocumentBuilder, element: XmlElement, end: number): void {
  if (builder.sink?.element === element) builder.closeSink(element);
  else if (builder.node.element === element) builder.closeNode(element, end);
  else builder.break();
}

const container: Handler = {};

/** `<Text>`: the wording of the open node; after its children it is flush text, which keeps its place as a child. */
const text: Handler = {
  enter: (builder, element) => {
    if (builder.sink) {
      builder.break();
      return;
    }
    if (builder.node.children.some(({ level }) => level !== 'footnote' && level !== 'source-note')) {
      builder.openNode('continuation', element);
    }
    const own = inForceOnOf(element);
    // A wording amended without its number carries the later date on `<Text>`.
    if (own !== null && own > (builder.node.inForceOn ?? '')) builder.node.inForceOn = own;
    builder.openSink(builder.node.text, element);
  },
  exit: (builder, element, end) => {
    if (builder.sink?.element !== element) {
      builder.break();
      return;
    }
    builder.closeSink(element);
    builder.closeNode(element, end);
  },
};

const sectionLike: ReadonlySet<Level> = new Set([
  'section',
  'subsection',
  'paragraph',
  'subparagraph',
  'clause',
  'subclause',
  'subsubclause',
  'definition',
]);

/** `<Provision>` is the DTD's block of no fixed rank: an item where it has a label or stands in a schedule, else flush text. */
const provision: Handler = {
  enter: (builder, element) => (builder.sink ? builder.break() : void builder.openNode('item', element)),
  exit: (builder, element, end) => {
    if (builder.node.element !== element) {
      builder.break();
      return;
    }
    const closed = builder.node;
    const parentLevel = builder.parentLevel;
    if (closed.number.text === '' && parentLevel !== null && sectionLike.has(parentLevel))
      closed.level = 'continuation';
    builder.closeNode(element, end);
  },
};

/** The DTD has one element for schedules and appendices, which one regulation may number apart: "SCHEDULE 2" and "APPENDIX 2". */
const schedule: Handler = {
  ...node('schedule'),
  exit: (builder, element, end) => {
    if (builder.node.element === element && /^(?:APPENDIX|APPENDICE)\b/i.test(builder.node.number.text)) {
      builder.node.level = 'appendix';
    }
    closeBlock(builder, element, end);
  },
};

/** Fields of `Identification` that become the heading or the text of the root. */
function titleField(name: string): Handler {
  return {
    enter: (builder, element) => builder.openSink(builder.field(name), element),
    exit: (builder, element) => builder.closeSink(element),
  };
}

const skip: Handler = { enter: (builder, element) => builder.startSkipping(element.name) };

/** Justice Regulation DTD 1.2.2, element by element. */
const table: Readonly<Record<string, Handler>> = {
  Regulation: {
    enter: (builder, element) => builder.start(element),
    exit: (builder, _element, end) => {
      builder.end = end;
    },
  },
  Identification: container,
  Body: container,
  RegulationPiece: container,
  RelatedOrNotInForce: container,
  SectionPiece: container,
  DocumentInternal: container,
  ConventionAgreementTreaty: container,
  AmendedContent: container,
  Citation: container,
  Group: container,
  // Not in the DTD 1.2.2, but in its files: headings of three ranks with what stands under them, and the publisher's own note.
  'Group1-Part': container,
  'Group2-Division': container,
  'Group3-Subdivision': container,
  ReaderNote: container,
  List: container,
  ScheduleFormHeading: container,
  ...Object.fromEntries(Object.keys(skippedElements).map((name) => [name, skip])),
  ShortTitle: titleField('ShortTitle'),
  LongTitle: titleField('LongTitle'),
  EnablingAuthority: textNode('authority'),

  Section: node('section'),
  Subsection: node('subsection'),
  Paragraph: node('paragraph'),
  Subparagraph: node('subparagraph'),
  Clause: node('clause'),
  Subclause: node('subclause'),
  Subsubclause: node('subsubclause'),
  Definition: node('definition'),
  Heading: node('heading'),
  Schedule: schedule,
  FormGroup: node('form'),
  Item: node('item'),
  Provision: provision,
  FormulaGroup: node('formula'),
  // An item, not a definition: "A" of a formula is no defined term of the regulation.
  FormulaDefinition: node('item'),
  FormulaParagraph: node('paragraph'),
  TableGroup: node('table'),
  ImageGroup: node('figure'),
  FigureGroup: node('figure'),
  ContinuedSectionSubsection: node('continuation'),
  ContinuedParagraph: node('continuation'),
  ContinuedSubparagraph: node('continuation'),
  ContinuedClause: node('continuation'),
  ContinuedSubclause: node('continuation'),
  ContinuedDefinition: node('continuation'),
  ContinuedFormulaParagraph: node('continuation'),

  // The words of another provision, in quotation: under a node of their own, so that no label in them is taken for one of ours.
  AmendedText: node('note'),
  QuotedText: node('note'),
  ReadAsText: node('note'),
  RelatedProvision: node('note'),
  Order: node('note'),
  Recommendation: node('note'),
  Notice: node('note'),
  Preamble: node('note'),
  ExplanatoryNote: node('note'),
  SignatureBlock: node('note'),
  BilingualGroup: node('note'),
  Note: textNode('note'),
  Oath: textNode('note'),
  Footnote: node('footnote'),
  HistoricalNote: textNode('source-note'),
  Reserved: {
    ...textNode('section'),
    enter: (builder, element) => {
      textNode('section').enter?.(builder, element);
      builder.node.status = 'reserved';
    },
  },

  Label: part('number'),
  FormulaTerm: part('number'),
  MarginalNote: part('heading'),
  TitleText: part('heading'),
  ProvisionHeading: part('heading'),
  Source: part('heading'),
  Text: text,
  FormulaConnector: text,
  Formula: text,
  FormulaText: text,
  OriginatingRef: text,
  AlternateText: text,
  LongDescription: text,
  SignatureLine: text,
  SignatureName: text,
  SignatureTitle: text,
  BilingualItemEn: textNode('item'),
  BilingualItemFr: textNode('item'),
  ...tableElements,
  ...inlineElements,
};

const unknown: Handler = {
  enter: (builder, element) => {
    builder.unknownElements.set(element.name, (builder.unknownElements.get(element.name) ?? 0) + 1);
  },
};

/** Nothing inside a skipped element may open a node; only its characters are counted. */
function unlessSkipping(handler: Handler): Handler {
  return {
    enter: (builder, element) => {
      if (builder.skipDepth > 0) {
        builder.skipDepth += 1;
        builder.separateSkipped();
      } else handler.enter?.(builder, element);
    },
    exit: (builder, element, end) => {
      if (builder.skipDepth > 0) builder.skipDepth -= 1;
      else handler.exit?.(builder, element, end);
    },
  };
}

export const justiceElements: Readonly<Record<string, Handler>> = Object.fromEntries(
  Object.entries(table).map(([name, handler]) => [name, unlessSkipping(handler)]),
);

export const unknownElement: Handler = unlessSkipping(unknown);
