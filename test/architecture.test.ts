import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

/**
 * The floor plan of src/README.md as data. The compiler (src/tsconfig.json) and the linter hold parts of it too; this holds the whole
 * and asserts that it saw the files at all, since a guard that looks at nothing is always green.
 */
const ROOMS: Readonly<Record<string, { rooms: readonly string[]; packages: readonly string[] }>> = {
  model: { rooms: [], packages: ['zod'] },
  text: { rooms: [], packages: ['diff', '@orama/stemmers'] },
  sources: {
    rooms: ['model', 'text', 'tree'],
    packages: ['saxes', 'unified', 'remark', 'remark-gfm', 'remark-frontmatter', 'mdast', 'yaml', 'zod'],
  },
  tree: { rooms: ['model', 'text'], packages: [] },
  citations: { rooms: ['model', 'text', 'tree'], packages: [] },
  requirements: { rooms: ['model', 'text', 'tree'], packages: [] },
  alignment: { rooms: ['model', 'text', 'tree'], packages: [] },
  divergence: { rooms: ['model', 'text'], packages: [] },
  pipeline: {
    rooms: [
      'model',
      'text',
      'sources',
      'tree',
      'citations',
      'requirements',
      'alignment',
      'divergence',
      'store',
      'export',
    ],
    packages: [],
  },
  store: { rooms: ['model'], packages: [] },
  export: {
    rooms: ['model', 'text'],
    packages: [
      'zod',
      'fflate',
      'docx',
      'hyparquet-writer',
      'unified',
      'remark-stringify',
      'mdast-util-gfm-table',
      'mdast-util-gfm-strikethrough',
      'remark-rehype',
      'rehype-stringify',
      'mdast',
    ],
  },
  http: { rooms: ['model', 'text', 'store', 'export', 'ui'], packages: ['hono', 'zod', 'jose'] },
  ui: { rooms: ['model', 'text'], packages: ['hono'] },
};
const RUNTIMES: Readonly<Record<string, { packages: readonly string[] }>> = {
  node: { packages: ['@hono/node-server'] },
  workers: { packages: ['@cloudflare/workers-types'] },
};
const BANNED = /(^|[/-])(utils?|helpers?|common|misc|lib|core|manager|service|types|constants|interfaces)(\.ts$|\/)/;
const MAX_LINES = 400;
const MAX_TEST_LINES = 600;
const MEDIAN_LINES = 120;

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const source = join(root, 'src');

function listTypeScript(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

function importsOf(text: string): string[] {
  return [
    ...text.matchAll(/^(?:import|export)\s[^'"]*?from\s+'([^']+)'|^import\s+'([^']+)'|import\(\s*'([^']+)'/gm),
  ].map((match) => match[1] ?? match[2] ?? match[3] ?? '');
}

function packageOf(specifier: string): string {
  const parts = specifier.split('/');
  return specifier.startsWith('@') ? parts.slice(0, 2).join('/') : (parts[0] ?? '');
}

const files = listTypeScript(source).map((path) => {
  const text = readFileSync(path, 'utf8');
  const inside = relative(source, path).split(sep).join('/');
  return { path, inside, room: inside.split('/')[0] ?? '', text, lines: text.split('\n').length - 1 };
});

describe('architecture', () => {
  it('sees the whole house', () => {
    expect(files.length).toBeGreaterThanOrEqual(150);
    expect(new Set(files.map((file) => file.room))).toEqual(new Set([...Object.keys(ROOMS), 'runtime']));
  });

  it('imports only what the floor plan allows', () => {
    const wrong: string[] = [];
    for (const file of files) {
      for (const specifier of importsOf(file.text)) {
        const problem = specifier.startsWith('.')
          ? judgeRelative(
              file,
              relative(source, resolve(dirname(file.path), specifier))
                .split(sep)
                .join('/'),
            )
          : judgePackage(file, specifier);
        if (problem !== null) wrong.push(`${file.inside} imports ${specifier}: ${problem}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('has no circle of files', () => {
    const within = new Map(
      files.map((file) => [
        file.path,
        importsOf(file.text)
          .filter((specifier) => specifier.startsWith('.') && specifier.endsWith('.ts'))
          .map((specifier) => resolve(dirname(file.path), specifier)),
      ]),
    );
    expect(findCircle(within)).toBeNull();
    // A guard that looks at nothing is always green: the same search finds one where there is one.
    expect(
      findCircle(
        new Map([
          ['a', ['b']],
          ['b', ['c']],
          ['c', ['a']],
        ]),
      ),
    ).toEqual(['a', 'b', 'c', 'a']);
  });

  it('keeps the package `diff` in one file', () => {
    const importers = files.filter((file) => importsOf(file.text).includes('diff')).map((file) => file.inside);
    expect(importers).toEqual(['text/word-diff.ts']);
  });

  it('keeps one publisher out of the rooms of all', () => {
    const branching = files.filter(
      (file) => !/^(sources|ui|model)\//.test(file.inside) && /['"](ecfr|justice)['"]/.test(file.text),
    );
    expect(branching.map((file) => file.inside)).toEqual([]);
  });

  it('writes SQL in the store and the drivers only', () => {
    const sql = /\b(SELECT|INSERT INTO|UPDATE|DELETE FROM)\s+[\w*(]/;
    const writers = files.filter((file) => !/^(store|runtime)\//.test(file.inside) && sql.test(file.text));
    expect(writers.map((file) => file.inside)).toEqual([]);
  });

  it('keeps files short', () => {
    expect(files.filter((file) => file.lines > MAX_LINES).map((file) => `${file.inside}: ${file.lines}`)).toEqual([]);
    const sorted = files.map((file) => file.lines).sort((a, b) => a - b);
    expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThanOrEqual(MEDIAN_LINES);
    const tests = listTypeScript(join(root, 'test')).map((path) => ({
      path: relative(root, path),
      lines: readFileSync(path, 'utf8').split('\n').length - 1,
    }));
    expect(tests.length).toBeGreaterThanOrEqual(50);
    expect(tests.filter((file) => file.lines > MAX_TEST_LINES)).toEqual([]);
  });

  it('has no drawers', () => {
    expect(files.filter((file) => BANNED.test(file.inside)).map((file) => file.inside)).toEqual([]);
  });

  it('has no barrels and no default exports save where a runtime wants one', () => {
    const isBarrel = (text: string) => /^export (\*|\{[^}]*\}) from /m.test(text);
    expect(files.filter((file) => isBarrel(file.text)).map((file) => file.inside)).toEqual([]);
    const defaults = files.filter((file) => /^export default /m.test(file.text)).map((file) => file.inside);
    expect(defaults).toEqual(['runtime/workers/index.ts']);
  });
});

/** Files that import each other in a loop, types included, in order and back to the first; null when there is none. */
function findCircle(imports: ReadonlyMap<string, readonly string[]>): string[] | null {
  const left = new Set<string>();
  const open: string[] = [];
  const visit = (file: string): string[] | null => {
    const from = open.indexOf(file);
    if (from >= 0) return [...open.slice(from), file];
    if (left.has(file)) return null;
    open.push(file);
    for (const next of imports.get(file) ?? []) {
      const circle = visit(next);
      if (circle !== null) return circle;
    }
    open.pop();
    left.add(file);
    return null;
  };
  for (const file of imports.keys()) {
    const circle = visit(file);
    if (circle !== null) return circle;
  }
  return null;
}

function judgeRelative(file: { inside: string; room: string }, target: string): string | null {
  if (target.startsWith('..')) return 'leaves src';
  const room = target.split('/')[0] ?? '';
  if (file.room === 'runtime') {
    const [, own] = file.inside.split('/');
    const [, other] = target.split('/');
    return room === 'runtime' && own !== other ? 'one runtime may not know the other' : null;
  }
  if (room === file.room) return null;
  return ROOMS[file.room]?.rooms.includes(room) === true ? null : `${file.room} may not import ${room}`;
}

function judgePackage(file: { inside: string; room: string }, specifier: string): string | null {
  if (file.room === 'runtime') {
    const runtime = file.inside.split('/')[1] ?? '';
    if (specifier.startsWith('node:')) return runtime === 'node' ? null : 'no node: outside runtime/node';
    return RUNTIMES[runtime]?.packages.includes(packageOf(specifier)) === true
      ? null
      : `not a package of runtime/${runtime}`;
  }
  return ROOMS[file.room]?.packages.includes(packageOf(specifier)) === true ? null : `not a package of ${file.room}`;
}
