import type { AuditHead } from '../model/audit-head.ts';

/**
 * Pages of rows as NDJSON: one object a line, then `{"_end":true,"rows":N}`. A reader who does not see the last line has a file that was cut
 * short, whatever the transfer said. With a head of the record of changes that line holds it too.
 */
export async function* toNdjson(pages: AsyncIterable<readonly unknown[]>, audit?: AuditHead): AsyncGenerator<string> {
  let count = 0;
  for await (const rows of pages) {
    count += rows.length;
    if (rows.length > 0) yield rows.map((row) => `${JSON.stringify(row)}\n`).join('');
  }
  yield `${JSON.stringify({ _end: true, rows: count, audit })}\n`;
}
