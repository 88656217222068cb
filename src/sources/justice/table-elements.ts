import type { XmlHandler } from '../xml-reader.ts';
import type { DocumentBuilder } from './document-builder.ts';

type Handler = XmlHandler<DocumentBuilder>;

/** `<Caption>` and `<title>` name a table or a figure; inside collected text they are words like others. */
const caption: Handler = {
  enter: (builder, element) => {
    if (builder.sink) builder.break();
    else builder.openSink(builder.node.table?.caption ?? builder.node.heading, element);
  },
  exit: (builder, element) => {
    if (builder.sink?.element === element) builder.closeSink(element);
    else builder.break();
  },
};

/**
 * Runs only for the table of the innermost open node. A table inside a cell (the DTD forbids it) has none, and its cells become words
 * of the outer cell.
 */
function ofTable(enter: (builder: DocumentBuilder) => void): Handler {
  return { enter: (builder) => (builder.sink ? builder.break() : enter(builder)), exit: (builder) => builder.break() };
}

/** The exchange table model of the Justice DTD. */
export const tableElements: Readonly<Record<string, Handler>> = {
  Caption: caption,
  title: caption,
  table: {},
  tgroup: ofTable((builder) => builder.node.table?.startGroup()),
  colspec: {
    enter: (builder, element) => {
      if (!builder.sink) builder.node.table?.addColumn(element.attributes);
    },
  },
  thead: ofTable((builder) => builder.node.table?.startRows(true)),
  tbody: ofTable((builder) => builder.node.table?.startRows(false)),
  row: {
    enter: (builder) => (builder.sink ? builder.break() : builder.node.table?.startRow()),
    exit: (builder) => (builder.sink ? builder.break() : builder.node.table?.endRow()),
  },
  entry: {
    enter: (builder, element) => {
      const table = builder.sink ? null : builder.node.table;
      if (table) builder.openSink(table.startCell(element.attributes), element);
      else builder.break();
    },
    exit: (builder, element) => {
      if (builder.sink?.element === element) {
        builder.closeSink(element);
        builder.node.table?.endCell();
      } else builder.break();
    },
  },
};
