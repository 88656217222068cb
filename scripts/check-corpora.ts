import { existsSync } from 'node:fs';
import { basename, relative } from 'node:path';
import type { Crosswalk } from '../src/model/crosswalk.ts';
import type { Edition } from '../src/model/edition.ts';
import type { Provision } from '../src/model/provision.ts';
import type { Sector } from '../src/model/sector.ts';
import type { SourceDocument } from '../src/model/source-document.ts';
import { findCorpora } from '../src/runtime/node/corpora-files.ts';
import { listFolder } from '../src/runtime/node/expand-paths.ts';
import { nodeEffects } from '../src/runtime/node/node-effects.ts';
import { bridgesOutside } from '../src/sources/corpora/bridges-outside.ts';
import { checkDigest } from '../src/sources/corpora/check-digest.ts';
import { officialFileFor } from '../src/sources/corpora/official-file.ts';
import { readCrosswalks, readSectors } from '../src/sources/corpora/read-corpora.ts';
import { readDepartments } from '../src/sources/corpora/read-departments.ts';
import { readTermBridges } from '../src/sources/corpora/read-term-bridges.ts';
import { readSource } from '../src/sources/registry.ts';
import { buildTree } from '../src/tree/build-tree.ts';
import { command, EXIT, run } from './command-line.ts';

/** A fault of a file below `corpora/`, with the section it was seen in. */
type Fault = {
  readonly file: string;
  readonly section: string | null;
  readonly code: string;
  readonly message: string;
};

/** How the title of a digest ends whose figures were not held against official text. */
const NOT_CHECKED = ' [not checked against the official text]';

type Digest = {
  readonly file: string;
  readonly title: string;
  readonly edition: Edition;
  readonly provisions: readonly Provision[];
};

type Result = {
  readonly file: string;
  readonly official: string | null;
  readonly provisions: number;
  readonly compared: number;
};

const effects = nodeEffects(() => {});

const program = command(
  'check:corpora',
  'Lint the sectors, crosswalks and digests of corpora/ against the official texts.',
)
  .option('--corpora <folder>', 'folder with official texts', process.env['P49_CORPORA'] ?? '../shared/corpora')
  .option('--json', 'print one JSON object on standard output');

await run(program, async () => {
  const options = program.opts<{ corpora: string; json?: boolean }>();
  const { paths } = findCorpora();
  const faults: Fault[] = [];
  const { sectors, issues: sectorIssues } = readSectors(readText(paths.sectors));
  const { crosswalks, issues: crosswalkIssues } = readCrosswalks(readText(paths.crosswalks), sectors);
  for (const { code, message } of sectorIssues) faults.push({ file: 'sectors.yaml', section: null, code, message });
  for (const { code, message } of crosswalkIssues)
    faults.push({ file: 'crosswalks.yaml', section: null, code, message });
  const bridgeFiles = paths.termBridges.map((path) => ({ name: basename(path), text: readText(path) }));
  const { bridges, issues: bridgeIssues } = readTermBridges(bridgeFiles, sectors);
  for (const { code, message } of [...bridgeIssues, ...bridgesOutside(bridges, crosswalks)])
    faults.push({ file: 'term-bridges', section: null, code, message });
  for (const { code, message } of readDepartments(readText(paths.departments)).issues)
    faults.push({ file: 'departments.yaml', section: null, code, message });
  const digests = paths.digests.flatMap((path) => readDigestFile(path, sectors, crosswalks, faults));
  const results = compareAll(digests, options.corpora, faults);
  if (options.json === true) process.stdout.write(`${JSON.stringify({ faults, results }, null, 2)}\n`);
  else process.stdout.write(describe(faults, results, options.corpora));
  return faults.length === 0 ? EXIT.done : EXIT.failed;
});

function readText(path: string): string {
  const read = effects.read(path);
  if (!read.ok) throw new Error(read.message);
  return new TextDecoder().decode(read.file.bytes);
}

function readDigestFile(
  path: string,
  sectors: readonly Sector[],
  crosswalks: readonly Crosswalk[],
  faults: Fault[],
): Digest[] {
  const read = effects.read(path);
  if (!read.ok) throw new Error(read.message);
  const file = path.slice(path.lastIndexOf('digests/') + 'digests/'.length);
  const report = (code: string, message: string) => void faults.push({ file, section: null, code, message });
  const { documents, issues } = readSource(read.file, read.sha256);
  for (const { code, message } of issues) report(code, message);
  return documents.flatMap((document) => {
    const { instrument, edition } = document;
    if (edition.form !== 'digest') report('not-a-digest', 'the front matter does not say `digest: true`');
    if (file !== `${instrument.id}.md`)
      report('misnamed', `the digest of ${instrument.id} belongs in ${instrument.id}.md`);
    for (const id of instrument.sectors) {
      if (!sectors.some((sector) => sector.id === id)) report('sector-unknown', `sectors.yaml does not have "${id}"`);
    }
    if (!crosswalks.some(({ ca, us }) => ca === instrument.id || us.includes(instrument.id))) {
      report('in-no-crosswalk', `no crosswalk names ${instrument.id}, so nothing would show it`);
    }
    return [{ file, edition, title: instrument.title.en, provisions: buildTree(document).provisions }];
  });
}

/** One official file at a time, since a title of the CFR takes a gigabyte when read. */
function compareAll(digests: readonly Digest[], corpora: string, faults: Fault[]): Result[] {
  const official = existsSync(corpora) ? listFolder(corpora).filter((path) => !/\/(fra|gpo)\//.test(path)) : [];
  const byFile = Map.groupBy(digests, ({ edition }) => officialFileFor(edition, official));
  const results: Result[] = [];
  for (const [path, members] of byFile) {
    const documents = path === null ? [] : readOfficial(path, members);
    for (const { file, edition, title, provisions } of members) {
      const document = documents.find(({ instrument }) => instrument.id === edition.instrumentId);
      // `29-CFR-1910.1200.md` is a section, whatever else of its part a digest restates.
      const isExcerpt = path !== null && /^\d+-CFR-\d+\.\d/i.test(basename(path));
      const check = checkDigest(provisions, document ? buildTree(document).provisions : null, isExcerpt);
      for (const { section, code, message } of check.findings) faults.push({ file, section, code, message });
      const found = document && path !== null ? relative(corpora, path) : null;
      // Every page shows the title: a reader must see which figures nobody could hold against the law, and must not see it of one that was.
      if (official.length > 0 && title.endsWith(NOT_CHECKED) !== (found === null)) {
        const message = `the English title must ${found === null ? '' : 'not '}end with "${NOT_CHECKED}": official text is ${found === null ? 'not ' : ''}at hand`;
        faults.push({ file, section: null, code: 'checked-or-not', message });
      }
      results.push({ file, official: found, provisions: check.provisions, compared: check.compared });
    }
  }
  return results.sort((a, b) => a.file.localeCompare(b.file));
}

function readOfficial(path: string, members: readonly Digest[]): readonly SourceDocument[] {
  const read = effects.read(path);
  if (!read.ok) throw new Error(read.message);
  const name = basename(read.file.name);
  // Converted Markdown may carry no date; it stands for the text that the digest restates.
  const dated = /\d{4}-\d{2}-\d{2}/.test(name) ? name : name.replace(/\.md$/, `_${members[0]?.edition.pointInTime}.md`);
  const { documents, issues } = readSource({ ...read.file, name: dated }, read.sha256);
  const fatal = issues.find(({ severity }) => severity === 'error');
  if (fatal) throw new Error(`${path}: ${fatal.message}`);
  return documents;
}

function describe(faults: readonly Fault[], results: readonly Result[], corpora: string): string {
  const lines = faults.map(
    ({ file, section, code, message }) =>
      `${file}${section === null ? '' : `, section ${section}`}: ${message} [${code}]`,
  );
  const without = results.filter(({ official }) => official === null);
  const sum = (count: (result: Result) => number) => results.reduce((total, result) => total + count(result), 0);
  const provisions = sum((result) => result.provisions);
  const compared = sum((result) => result.compared);
  lines.push(
    `${results.length} digests with ${provisions} provisions: ${compared} compared with the official text, ${provisions - compared} not`,
  );
  if (without.length > 0) {
    lines.push(
      `no official text below ${corpora} for: ${without.map(({ file }) => file.replace(/\.md$/, '')).join(', ')}`,
    );
  }
  lines.push(faults.length === 0 ? 'no findings' : `${faults.length} findings`);
  return `${lines.join('\n')}\n`;
}
