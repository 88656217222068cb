import { createServer, type ServerResponse } from 'node:http';
import { DatabaseSync } from 'node:sqlite';
import { columnsOf } from '../../src/export/columns.ts';
import { writeFace } from '../../src/export/write-face.ts';
import { dataSets } from '../../src/model/data-sets/data-sets.ts';
import { bulkFolder } from '../../src/runtime/node/bulk-folder.ts';
import { openNodeSqlite } from '../../src/runtime/node/node-sqlite-database.ts';
import { openDesk } from '../../src/runtime/node/open-database.ts';
import { serve } from '../../src/runtime/node/serve.ts';
import { PROVISION_KEYSET } from '../../src/store/data-sets/texts.ts';

/** What a child is to serve: the service itself, or a bare loop that writes the provisions of an index to whoever asks. */
export type ExportOrder = { readonly kind: 'service' | 'bare'; readonly db: string; readonly bulk: string };
/** Peak resident memory so far, in bytes. */
export type ExportFigures = { readonly peakBytes: number; readonly cpuSeconds: number };

const PAGE = 2000;

process.on('message', async (message: ExportOrder | 'figures') => {
  if (message === 'figures') {
    const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
    process.send?.({
      peakBytes: maxRSS * 1024,
      cpuSeconds: (userCPUTime + systemCPUTime) / 1e6,
    } satisfies ExportFigures);
    return;
  }
  process.send?.(await (message.kind === 'service' ? serveAll(message) : serveBare(message.db)));
});
// Whoever started this process has ended: so does this one.
process.once('disconnect', () => process.exit(0));

async function serveAll({ db, bulk }: ExportOrder): Promise<number> {
  const index = openNodeSqlite(db, { readOnly: true });
  const desk = await openDesk(':memory:');
  const server = await serve({ index, desk, bulk: bulkFolder(bulk), port: 0, hostname: '127.0.0.1' });
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

/** The same query, run once to its end, and the same cells, written as they come: no framework, no port, no pages, nothing that can be asked. */
function serveBare(db: string): Promise<number> {
  const index = new DatabaseSync(db, { readOnly: true });
  const { columns, from, key, toItem } = PROVISION_KEYSET;
  const query = index.prepare(`SELECT ${columns} FROM ${from} ORDER BY ${key.join(', ')}`);
  const set = new Map(dataSets).get('provisions');
  if (set === undefined) throw new Error('there is no data set of provisions');
  const cells = columnsOf(set.row);
  async function* pages(): AsyncGenerator<readonly object[]> {
    let rows: object[] = [];
    for (const row of query.iterate()) {
      rows.push(toItem(row as never));
      if (rows.length < PAGE) continue;
      yield rows;
      rows = [];
    }
    yield rows;
  }
  const server = createServer(async (_, response) => {
    response.setHeader('Content-Type', 'text/csv');
    for await (const piece of writeFace('csv', { name: 'provisions', columns: cells, pages: pages() })) {
      if (!response.write(piece)) await drained(response);
    }
    response.end();
  });
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : 0);
    });
  });
}

function drained(response: ServerResponse): Promise<void> {
  return new Promise((resolve) => response.once('drain', () => resolve()));
}
