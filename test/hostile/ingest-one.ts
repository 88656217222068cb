// Ingests one file into an index file the way `npm run ingest` does, and tells what it took: `node ingest-one.ts INDEX FILE`.

import { existsSync, readFileSync } from 'node:fs';
import { ingest } from '../../src/pipeline/ingest.ts';
import { withBuildFile } from '../../src/runtime/node/build-file.ts';
import { nodeEffects } from '../../src/runtime/node/node-effects.ts';
import { attempts } from './no-network.ts';

/** The most this process ever held. `maxRSS` of Linux counts what the parent held when it started the process; VmHWM does not. */
function peakMb(): number {
  const status = existsSync('/proc/self/status') ? readFileSync('/proc/self/status', 'utf8') : '';
  const peak = /^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1];
  return (peak === undefined ? process.resourceUsage().maxRSS : Number(peak)) / 1024;
}

const [db = '', path = ''] = process.argv.slice(2);
const effects = nodeEffects(() => {});
const before = process.cpuUsage();
const summary = await withBuildFile(db, (database) => ingest(effects, database, [path]), {
  isWorthKeeping: ({ documents, unchanged }) => documents + unchanged > 0,
});
const after = process.cpuUsage(before);
const report = {
  outcome: summary.rejections[0]?.code ?? (summary.files === 1 ? 'read' : 'lost'),
  message: summary.rejections[0]?.message ?? '',
  // Of the processor, not of the clock on the wall: other processes do not count.
  ms: Math.round((after.user + after.system) / 1000),
  peakMb: peakMb(),
  attempts,
};
process.stdout.write(JSON.stringify(report));
