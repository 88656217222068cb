// A build that never ends by itself, for build-file.test.ts to kill: `node slow-build.ts INDEX_FILE`.
import { withBuildFile } from '../../src/runtime/node/build-file.ts';
import { upsertMeta } from '../../src/store/meta.ts';

const [path = ''] = process.argv.slice(2);
await withBuildFile(path, async (database) => {
  process.stdout.write('building\n');
  for (;;) await database.batch([upsertMeta('corpora', `half-built at ${performance.now()}`)]);
});
