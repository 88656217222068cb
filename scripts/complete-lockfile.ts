import { readFileSync, writeFileSync } from 'node:fs';
import { command, EXIT, run } from './command-line.ts';
import { completePackages, type Locked } from './platform-packages.ts';

const program = command('complete-lockfile', 'Add the optional packages of other platforms to package-lock.json.');

await run(program, async () => {
  const lockfile = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Record<string, Locked> };
  const added = completePackages(lockfile.packages);
  if (added.length > 0) {
    const [root, ...rest] = Object.entries(lockfile.packages);
    if (root === undefined) throw new Error('package-lock.json: holds no packages; run "npm install" first');
    rest.sort(([a], [b]) => (a < b ? -1 : 1));
    lockfile.packages = Object.fromEntries([root, ...rest]);
    writeFileSync('package-lock.json', `${JSON.stringify(lockfile, null, 2)}\n`);
  }
  process.stderr.write(`${added.length} packages added${added.length > 0 ? `: ${added.join(', ')}` : ''}\n`);
  return EXIT.done;
});
