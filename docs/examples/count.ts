// Counts figures by stricter side with the client that is typed by the app: `stringency` below is one of five words, and a filter
// that the data set does not take does not compile.
import { createClient, eachRow } from '../../src/http/client.ts';
import type { Stringency } from '../../src/model/stringency.ts';

const client = createClient(process.env['P49'] ?? 'http://localhost:4949');

const counts = new Map<Stringency, number>();
for await (const { stringency } of eachRow(client, 'divergences', { kind: 'quantity' })) {
  counts.set(stringency, (counts.get(stringency) ?? 0) + 1);
}
for (const [stringency, count] of [...counts].sort(([a], [b]) => (a < b ? -1 : 1))) {
  process.stdout.write(`${stringency}\t${count}\n`);
}

// One page by hand: the client knows the address, its parameters and the shape of what comes back.
const page = await client.v1.sectors.$get({ query: { limit: '1' } });
const { rows } = await page.json();
if (rows[0]?.nameFr === undefined) throw new Error('there is no sector');
