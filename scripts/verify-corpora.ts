import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { listFolder } from '../src/runtime/node/expand-paths.ts';
import { nodeEffects } from '../src/runtime/node/node-effects.ts';
import { readSource } from '../src/sources/registry.ts';
import { buildTree } from '../src/tree/build-tree.ts';
import { command, EXIT, run } from './command-line.ts';
import { formatTable } from './table.ts';
import { add, FormatCount } from './verify/format-count.ts';
import { LanguagePairs } from './verify/language-pairs.ts';
import { ACCOUNTED, REASONS } from './verify/left-out.ts';
import { unpackArchive } from './verify/unpack-archive.ts';

/** Folders below the corpora, each of one format. */
const FOLDERS = ['us/ecfr', 'us/ecfr-part', 'us/gpo', 'us/markdown'];
const LANGUAGES = ['eng', 'fra'];
const ARCHIVE = 'ca/justice/all-regulations-eng-fra_2026-07.tar.xz';

const program = command('verify:corpora', 'Read every official file and prove that no character of it is lost.')
  .option('--corpora <folder>', 'official texts', process.env['P49_CORPORA'] ?? '../shared/corpora')
  .option('--quick', 'leave out the archive of all Canadian regulations, which is unpacked once into $P49_CACHE')
  .option('--json', 'print one JSON object on standard output');

const effects = nodeEffects(() => undefined);
let pairs = new LanguagePairs();
const formats = new Map<string, FormatCount>();

await run(program, async () => {
  const options = program.opts<{ corpora: string; quick?: boolean; json?: boolean }>();
  if (!existsSync(options.corpora)) throw new Error(`${options.corpora}: no such folder; name the official texts`);
  for (const folder of FOLDERS) readAll(folder, listFolder(join(options.corpora, folder)));
  readBoth('ca/justice', join(options.corpora, 'ca/justice'));
  if (options.quick !== true) {
    const unpacked = unpackArchive(join(options.corpora, ARCHIVE));
    // The archive has the files of the folders again.
    pairs = new LanguagePairs();
    readBoth('archive', unpacked);
  }
  if (options.json === true) process.stdout.write(`${JSON.stringify(total())}\n`);
  else process.stdout.write(describe());
  for (const [folder, { crashes, losses }] of formats) {
    for (const { file, message } of crashes) process.stderr.write(`${folder}/${file}: crashed: ${message}\n`);
    for (const { file, message } of losses) process.stderr.write(`${folder}/${file}: ${message}\n`);
  }
  const isWhole = [...formats.values()].every(
    (count) => count.crashes.length + count.losses.length + unaccounted(count).length === 0,
  );
  return isWhole ? EXIT.done : EXIT.failed;
});

/** Reads the files of a folder one by one; of each only counts are kept, so memory holds one file whatever the corpus. */
function readAll(folder: string, paths: readonly string[]): void {
  const count = startCount(folder, paths);
  for (const path of paths) readOne(path, count);
}

function startCount(folder: string, paths: readonly string[]): FormatCount {
  if (paths.length === 0) throw new Error(`${folder}: no file to read`);
  const count = new FormatCount();
  formats.set(folder, count);
  return count;
}

/** Both languages of each regulation one after the other, so that pairing them holds one tree at a time. */
function readBoth(name: string, folder: string): void {
  const files = LANGUAGES.flatMap((language) => {
    const paths = listFolder(join(folder, language));
    const count = startCount(`${name}/${language}`, paths);
    return paths.map((path) => ({ path, count, key: englishName(basename(path)) }));
  });
  files.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  for (const { path, count } of files) readOne(path, count);
}

/** `DORS-98-282` is the French name of `SOR-98-282`. */
function englishName(name: string): string {
  return name
    .replace(/^DORS-/, 'SOR-')
    .replace(/^TR-/, 'SI-')
    .replace('_ch._', '_c._');
}

function readOne(path: string, count: FormatCount): void {
  const read = effects.read(path);
  if (!read.ok) {
    count.addRefusal(path, 'file-unreadable', read.message);
    return;
  }
  const file = { ...read.file, name: dated(read.file.name) };
  try {
    const { documents, issues } = readSource(file, read.sha256);
    const refusal = issues.find(({ severity }) => severity === 'error');
    if (refusal) {
      count.addRefusal(file.name, refusal.code, refusal.message);
      return;
    }
    for (const { code } of issues) add(count.issues, code, 1);
    const trees = documents.map(buildTree);
    count.addFile(file, documents, trees);
    for (const tree of trees) if (tree.instrument.jurisdiction === 'ca') pairs.add(tree);
  } catch (error) {
    count.crashes.push({ file: file.name, message: error instanceof Error ? error.message : String(error) });
  }
}

/** A section or a converted part may carry no date; which one it gets changes no character. */
function dated(name: string): string {
  return /\d{4}-\d{2}-\d{2}|^(?:SOR|SI|DORS|TR|C\.R\.C)/.test(name)
    ? name
    : name.replace(/\.(xml|md)$/, '_2026-01-01.$1');
}

function unaccounted(count: FormatCount): string[] {
  return [...count.unknownElements.keys()].filter((name) => ACCOUNTED[name] === undefined);
}

function total() {
  const counts = [...formats.values()];
  const sum = (of: (count: FormatCount) => number) => counts.reduce((all, count) => all + of(count), 0);
  const merge = (of: (count: FormatCount) => ReadonlyMap<string, number>) => {
    const merged = new Map<string, number>();
    for (const count of counts) for (const [name, number] of of(count)) add(merged, name, number);
    return Object.fromEntries([...merged].sort());
  };
  return {
    documents: sum((count) => count.documents),
    provisions: sum((count) => count.provisions),
    charactersIn: sum((count) => count.charactersIn),
    charactersHeld: sum((count) => count.charactersHeld),
    // Names that nothing accounts for; by name they stand in the report for people.
    unknownElements: new Set(counts.flatMap(unaccounted)).size,
    crashes: sum((count) => count.crashes.length),
    issues: merge((count) => count.issues),
  };
}

function describe(): string {
  const shown = (value: number) => value.toLocaleString('en-CA');
  const share = (part: number, whole: number) => `${(whole === 0 ? 100 : (part / whole) * 100).toFixed(3)} %`;
  const parts = [...formats].map(([folder, count]) => {
    const named = (label: string, counts: ReadonlyMap<string, number>) =>
      [...counts].sort().map(([name, value]) => [`  ${label} ${name}`, shown(value)] as const);
    return formatTable([
      [folder, ''],
      ['  files', shown(count.files)],
      ['  documents', shown(count.documents)],
      ['  provisions', shown(count.provisions)],
      ['  characters in', shown(count.charactersIn)],
      ['  characters held', shown(count.charactersHeld)],
      ['  share', share(count.charactersHeld, count.charactersIn)],
      ...named('set aside:', count.setAside),
      ['  outside every part', shown(count.outside)],
      ...named('unknown element', count.unknownElements),
      ...named('issue', count.issues),
      ['  files refused or with a loss', shown(count.losses.length)],
      ['  crashes', shown(count.crashes.length)],
    ]);
  });
  const lone = [...pairs.alone].sort((a, b) => b[1] - a[1]);
  const paired = formatTable([
    ['English and French', ''],
    ['  provisions of instruments in both', shown(pairs.all)],
    ['  paired', share(pairs.paired, pairs.all)],
    ['  paired, or folded into the twin around them', share(pairs.paired + pairs.folded, pairs.all)],
    ['  folded into the twin around them', shown(pairs.folded)],
    ...lone.map(([reason, count]) => [`  alone: ${reason}`, shown(count)] as const),
    ['  instruments in one language only', shown(pairs.single)],
  ]);
  return `${parts.join('\n')}\n${paired}\n${reasons()}`;
}

/** Why what was set aside is no law, for each name that occurred. */
function reasons(): string {
  const counts = [...formats.values()];
  const names = new Set(
    counts.flatMap(({ setAside, unknownElements }) => [...setAside.keys(), ...unknownElements.keys()]),
  );
  const lines = [...names]
    .sort()
    .map((name) => `  ${name}: ${REASONS[name] ?? ACCOUNTED[name] ?? 'NO REASON GIVEN'}\n`);
  return `Set aside, and why:\n${lines.join('')}  outside every part: title pages, contents and finding aids of a volume; headings of titles and chapters, which each part's address repeats\n`;
}
