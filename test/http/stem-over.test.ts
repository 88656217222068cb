import { expect, it } from 'vitest';
import { stemOver } from '../../src/http/stem-over.ts';

it.each([
  ['the sentence over a paragraph', ['A company shall retain:'], 'A company shall retain:'],
  ['each open sentence, the outermost first', ['on ships:', 'A device is needed:'], 'A device is needed: on ships:'],
  ['nothing over a finished one', ['Two conditions apply.', 'A ship must:'], ''],
  ['nothing over a heading without a text', [''], ''],
  ['the end of a long one', [`must ${'word '.repeat(60)}have:`], `… ${'word '.repeat(38)}have:`],
])('is %s', (_, over, stem) => {
  expect(stemOver(over)).toBe(stem);
});
