import { SaxesParser } from 'saxes';
import { countCharacters } from '../../../src/model/source-document.ts';

/** Characters inside parts, counted by a bare parser that knows nothing of the elements. */
export function charactersInParts(bytes: Uint8Array): number {
  const parser = new SaxesParser();
  let inside = 0;
  let count = 0;
  parser.on('opentag', (tag) => {
    if (tag.name === 'DIV5' || tag.name === 'PART') inside += 1;
  });
  parser.on('closetag', (tag) => {
    if (tag.name === 'DIV5' || tag.name === 'PART') inside -= 1;
  });
  parser.on('text', (text) => {
    if (inside > 0) count += countCharacters(text);
  });
  parser.write(new TextDecoder().decode(bytes)).close();
  return count;
}
