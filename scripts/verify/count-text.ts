import { SaxesParser } from 'saxes';
import { countCharacters } from '../../src/model/source-document.ts';

export type TextCount = {
  /** Non-white characters of text in the elements named, or in the whole file when none of them occurs. */
  readonly characters: number;
  /** How often each element occurs. */
  readonly elements: ReadonlyMap<string, number>;
};

/**
 * Counts the text of an XML file by a bare parser that knows nothing of the format, so that what a reader says it read can be checked
 * against something else than the reader.
 *
 * @param within names of the elements whose text counts; everything, when the file has none of them.
 * @throws {Error} when the file is not well-formed.
 */
export function countText(bytes: Uint8Array, within: ReadonlySet<string>): TextCount {
  const parser = new SaxesParser({ position: false });
  const elements = new Map<string, number>();
  let depth = 0;
  let inside = 0;
  let everywhere = 0;
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name }) => {
    elements.set(name, (elements.get(name) ?? 0) + 1);
    if (within.has(name)) depth += 1;
  });
  parser.on('closetag', ({ name }) => {
    if (within.has(name)) depth -= 1;
  });
  const add = (text: string) => {
    const count = countCharacters(text);
    everywhere += count;
    if (depth > 0) inside += count;
  };
  parser.on('text', add);
  parser.on('cdata', add);
  parser.write(new TextDecoder().decode(bytes)).close();
  const occurs = [...within].some((name) => elements.has(name));
  return { characters: occurs ? inside : everywhere, elements };
}
