import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { checkSync } from 'recheck';
import { beforeAll, describe, expect, it } from 'vitest';
import { listSources, readLiterals } from './regular-expressions.ts';
import { shrinkBounds } from './shrink-bounds.ts';

/**
 * What the checker says of a pattern: `safe`, `vulnerable: 2nd degree polynomial`, or why it does not know. Proven first; what its automata cannot
 * express (sticky flags, some lookaheads) or do not finish is attacked with made-up strings instead.
 */
function verdict(source: string, flags: string): string {
  const small = shrinkBounds(source);
  const proof = checkSync(small, flags, { checker: 'automaton', timeout: 1500 });
  if (proof.status === 'vulnerable') return `vulnerable: ${proof.complexity.summary}`;
  if (proof.status === 'safe') return 'safe';
  const attack = checkSync(small, flags, { checker: 'fuzz', timeout: 3000, randomSeed: 49 });
  // Steps are counted, not proven: a repeated phrase that costs a constant each time is taken for a square. What grows exponentially is none of that.
  const isBroken = attack.status === 'vulnerable' && attack.complexity.type === 'exponential';
  return isBroken ? `vulnerable: ${attack.complexity.summary}` : `unknown: ${proof.error.kind}`;
}

describe('every regular expression of src/citations', () => {
  const constructed: { source: string; flags: string }[] = [];

  beforeAll(async () => {
    // Patterns put together from pieces are no literals: they are caught as the modules make them, those of other rooms let through before.
    for (const path of ['src/text', 'src/tree'].flatMap(listSources)) await import(/* @vite-ignore */ `../../${path}`);
    const Original = RegExp;
    globalThis.RegExp = new Proxy(Original, {
      construct(target, [source, flags]: [string | RegExp, string?]) {
        if (typeof source === 'string') constructed.push({ source, flags: flags ?? '' });
        return new target(source, flags);
      },
    });
    for (const path of listSources('src/citations')) await import(/* @vite-ignore */ `../../${path}`);
    globalThis.RegExp = Original;
  });

  const literals = listSources('src/citations').flatMap((path) => readLiterals(path));

  it('is seen', () => {
    expect(literals.length).toBeGreaterThanOrEqual(150);
    expect(constructed.length).toBeGreaterThanOrEqual(6);
  });

  it.each(literals.map((literal) => [`${literal.file}:${literal.line}`, literal] as const))(
    '%s is linear',
    (_, { source, flags }) => {
      expect(verdict(source, flags)).not.toMatch(/^vulnerable/);
    },
  );

  it('is linear where it is put together', { timeout: 120_000 }, () => {
    expect(constructed.filter(({ source, flags }) => verdict(source, flags).startsWith('vulnerable'))).toEqual([]);
  });

  it('would be found wanting if it were not', () => {
    expect(verdict('(a+)+$', '')).toBe('vulnerable: exponential');
    expect(verdict('x*y*x*$', 'g')).toMatch(/^vulnerable: \w+ degree polynomial/);
    expect(verdict('[a-z]{0,200}b', '')).toBe('safe');
  });
});

/** Every room but `citations`, which is held to more above. */
const ROOMS = readdirSync('src', { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== 'citations')
  .map(({ name }) => name)
  .sort();

describe('every other room', () => {
  it('is looked at', () => {
    const literals = ROOMS.flatMap((room) => listSources(join('src', room))).flatMap((path) => readLiterals(path));
    expect(literals.length).toBeGreaterThanOrEqual(800);
  });

  it.each(ROOMS)(
    '%s has no regular expression that is proven to be worse than linear',
    { timeout: 240_000 },
    (room) => {
      const literals = listSources(join('src', room)).flatMap((path) => readLiterals(path));
      const worse = literals.filter(({ source, flags }) => {
        const proof = checkSync(shrinkBounds(source), flags, { checker: 'automaton', timeout: 300 });
        return proof.status === 'vulnerable';
      });
      expect(worse.map(({ file, line, source }) => `${file}:${line} ${source}`)).toEqual([]);
    },
  );
});

describe('readLiterals', () => {
  it.each([
    ['a literal behind an operator', 'const a = /x[/]y/giu;', ['x[/]y giu']],
    ['no division', 'const a = b / c / d;', []],
    ['none in a comment or a string', "// /a/\n/* /b/ */ const s = '/c/'; const t = `/d/`;", []],
    ['one inside a template', 'const t = `$\x7bs.replace(/e/g, `$\x7b/f/.test(x)}`)}`;', ['e g', 'f ']],
  ])('%s', (_, code, expected) => {
    expect(readLiterals('a.ts', code).map(({ source, flags }) => `${source} ${flags}`)).toEqual(expected);
  });
});
