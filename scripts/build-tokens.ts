import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

/**
 * The custom properties that the pages' CSS uses, of the 200 that the design tokens define. Copied rather than linked: the whole set is
 * 10 KB, and a Worker serves no node_modules.
 */
const USED = [
  'color-yellow-150',
  'color-yellow-50',
  'border-default',
  'bg-primary',
  'danger-text',
  'focus-border',
  'link-default',
  'link-hover',
  'link-visited',
  'text-secondary',
] as const;

const CSS_FOLDER = new URL('../node_modules/@gcds-core/tokens/build/web/css/', import.meta.url);
const TARGET = new URL('../src/ui/assets/tokens.ts', import.meta.url);

/** The source of `src/ui/assets/tokens.ts`, made from the installed package. Throws when the package no longer has a property. */
export async function buildTokens(): Promise<string> {
  const css = (
    await Promise.all(['base.css', 'global.css'].map((name) => readFile(new URL(name, CSS_FOLDER), 'utf8')))
  ).join('\n');
  const values = new Map([...css.matchAll(/--gcds-([\w-]+):\s*([^;]+);/g)].map((match) => [match[1], match[2]]));
  const lines = USED.map((name) => {
    const value = values.get(name);
    if (value === undefined) throw new Error(`@gcds-core/tokens has no --gcds-${name}: change scripts/build-tokens.ts`);
    return `  --gcds-${name}: ${value};`;
  });
  return `/** Values of @gcds-core/tokens that the pages use. Written by scripts/build-tokens.ts; change the list there. */
export const tokens: string = \`:root {
${lines.join('\n')}
}
\`;
`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await writeFile(TARGET, await buildTokens());
