// A sync in a process of its own, for sync-faults.test.ts to kill: `node sync-child.ts FOLDER PORT WANTED...`.
import { sync } from '../../../src/pipeline/sync/sync.ts';
import { nodeSyncEffects } from '../../../src/runtime/node/sync-effects.ts';

const [folder = '', port = '', ...wanted] = process.argv.slice(2);
await sync(nodeSyncEffects({ folder, report: () => {}, loopbackPort: Number(port) }), wanted);
