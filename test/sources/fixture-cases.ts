import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { SourceFile } from '../../src/sources/source.ts';

/** One folder below `test/fixtures/<room>`: the input file under the name it is read by, and what must come out. */
export type FixtureCase = { readonly name: string; readonly file: SourceFile; readonly expected: unknown };

export function fixtureCases(room: string): FixtureCase[] {
  const folder = fileURLToPath(new URL(`../fixtures/${room}/`, import.meta.url));
  return readdirSync(folder).map((name) => {
    const input = readdirSync(`${folder}${name}`).find((entry) => entry !== 'expected.json');
    if (input === undefined) throw new Error(`${room}/${name} has no input`);
    return {
      name,
      file: { name: input === 'input.xml' ? 'SOR-0-0.xml' : input, bytes: readFileSync(`${folder}${name}/${input}`) },
      expected: JSON.parse(readFileSync(`${folder}${name}/expected.json`, 'utf8')) as unknown,
    };
  });
}

export const anySha256 = 'ab'.repeat(32);

export function fileOf(name: string, text: string): SourceFile {
  return { name, bytes: new TextEncoder().encode(text) };
}
