import { expect, it } from 'vitest';
import { definitionRows, insertDefinitionRows, listDefinitions, readDefinitions } from '../../src/store/definitions.ts';
import { insertEdition } from '../../src/store/editions.ts';
import { upsertInstrument } from '../../src/store/instruments.ts';
import { insertProvisions } from '../../src/store/provisions.ts';
import { buildTree } from '../../src/tree/build-tree.ts';
import { sectionDocument } from '../tree/flat-section.ts';
import { openMemory } from './open-memory.ts';

it('keeps the terms that provisions define, numbered or not, and lists them with their meaning', async () => {
  const lines = [
    '(a) *Rope* means a cord.',
    '(b) A *hook* is fixed.',
    '(c) *Box.* Closed.',
    '(d) *Lamp* means a light.',
  ];
  const tree = buildTree(sectionDocument(lines));
  const database = await openMemory('index');
  const counts = { provisionCount: 1, charactersRead: 1, charactersSkipped: 0, charactersHeld: 1 };
  const [first, ...rest] = tree.definitions;
  if (!first) throw new Error('no definition');
  const definitions = [{ ...first, otherLanguage: 'corde' }, ...rest];
  await database.batch([
    upsertInstrument(tree.instrument),
    ...insertEdition({ ...tree.edition, key: 1, ...counts }, []),
    ...insertProvisions(1, tree.provisions),
    ...insertDefinitionRows(1, definitionRows(definitions)),
  ]);
  const { rows } = await listDefinitions(database, tree.edition.id, { after: null, limit: 9 });
  expect(rows.map(({ term, otherLanguage, text }) => [term, otherLanguage, text])).toEqual([
    ['Rope', 'corde', 'Rope means a cord.'],
    ['Lamp', null, 'Lamp means a light.'],
  ]);
  const [rope, lamp] = rows;
  expect(rope?.eId).toBe('part_9__sec_9.1__para_a');
  expect(await readDefinitions(database, tree.edition.id, (rope?.ordinal ?? 0) + 1, 99)).toEqual([lamp]);
  expect(insertDefinitionRows(1, [])).toEqual([]);
  await database.close();
});
