/**
 * Pages of rows as NDJSON: one object a line, then `{"_end":true,"rows":N}`. A reader who does not see the last line has a file that was cut
 * short, whatever the transfer said.
 */
export async function* toNdjson(pages: AsyncIterable<readonly unknown[]>): AsyncGenerator<string> {
  let count = 0;
  for await (const rows of pages) {
    count += rows.length;
    if (rows.length > 0) yield rows.map((row) => `${JSON.stringify(row)}\n`).join('');
  }
  yield `${JSON.stringify({ _end: true, rows: count })}\n`;
}
