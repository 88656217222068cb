import { readFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { buildTokens } from '../../scripts/build-tokens.ts';
import { script } from '../../src/ui/assets/script.ts';
import { style } from '../../src/ui/assets/style.ts';
import { tokens } from '../../src/ui/assets/tokens.ts';
import { elementsOf, parseHtml } from './parse-html.ts';
import { pageNames, renderPage } from './sample-pages.ts';

test('tokens are those of the installed package', async () => {
  const source = await readFile(new URL('../../src/ui/assets/tokens.ts', import.meta.url), 'utf8');
  expect(source).toBe(await buildTokens());
});

test('every token is used, and every custom property that is used exists', () => {
  const defined = [...style.matchAll(/(?<=[{;\s])(--[\w-]+)\s*:/g)].map((match) => match[1]);
  const used = new Set([...style.matchAll(/var\((--[\w-]+)\)/g)].map((match) => match[1]));
  expect(defined.filter((name) => !used.has(name))).toEqual([]);
  expect([...used].filter((name) => !defined.includes(name))).toEqual([]);
  expect(tokens).toContain('--gcds-focus-border');
});

test('the assets are light and load nothing else', () => {
  expect(gzipSync(style).length).toBeLessThan(12 * 1024);
  expect(gzipSync(script).length).toBeLessThan(4 * 1024);
  expect(style).not.toMatch(/@import|url\(/);
  expect(script).not.toMatch(/https?:|innerHTML|eval/);
});

/** Classes that only a script or a value of a code sets need no page; all others must be on some page, or the rule is dead. */
test('every class of the style sheet is on some page', async () => {
  const classes = new Set<string>();
  for (const name of pageNames) {
    for (const language of ['en', 'fr'] as const) {
      for (const one of elementsOf(parseHtml(await renderPage(name, language)))) {
        for (const word of (one.attributes['class'] ?? '').split(' ')) classes.add(word);
      }
    }
  }
  const styled = new Set(
    [...style.replace(/\{[^{}]*\}/g, '{}').matchAll(/\.([a-z][\w-]*)/g)].map((match) => match[1] ?? ''),
  );
  expect([...styled].filter((name) => !classes.has(name) && !/^(?:[sblk]-|d\d|js)/.test(name))).toEqual([]);
});
