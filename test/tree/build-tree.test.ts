import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildTree } from '../../src/tree/build-tree.ts';
import { checkInvariants } from '../../src/tree/invariants.ts';
import { documentOf, emptyNode, outline, sectionDocument } from './flat-section.ts';

const fixtures = join(import.meta.dirname, '../fixtures/tree');

describe('fixtures', () => {
  it.each(readdirSync(fixtures))('%s', (name) => {
    const lines = readFileSync(join(fixtures, name, 'input.txt'), 'utf8')
      .trimEnd()
      .split('\n');
    const tree = buildTree(sectionDocument(lines));
    expect(checkInvariants(tree)).toEqual([]);
    const file = join(fixtures, name, 'expected.json');
    // UPDATE=1 writes what came out, to be read before it is committed; a missing file fails otherwise.
    if (process.env['UPDATE'] === '1') writeFileSync(file, `${JSON.stringify(outline(tree), null, 2)}\n`);
    expect(existsSync(file)).toBe(true);
    expect(outline(tree)).toEqual(JSON.parse(readFileSync(file, 'utf8')));
  });
});

describe('buildTree', () => {
  it('numbers duplicates in document order, the same on every run', () => {
    const document = sectionDocument([
      '(a) One.',
      '(a) Two.',
      '(a) Three.',
      '*Widget* means one.',
      '*Widget* means two.',
    ]);
    const eIds = buildTree(document).provisions.map((provision) => provision.eId.split('__').at(-1));
    expect(eIds).toEqual(['part_9', 'sec_9.1', 'para_a', 'para_a_2', 'para_a_3', 'def_widget', 'def_widget_2']);
    expect(buildTree(document)).toEqual(buildTree(document));
  });

  it('addresses a French definition by its English term', () => {
    const definition = (term: string, otherLanguage: string | null) => ({
      ...emptyNode('definition', 0, 9),
      definedTerm: { term, otherLanguage },
    });
    const document = documentOf({
      ...emptyNode('instrument', 0, 99),
      children: [definition('étiquette', 'label'), definition('emballage', null)],
    });
    const eIds = (language: 'en' | 'fr') =>
      buildTree({ ...document, edition: { ...document.edition, language } }).provisions.map(({ eId }) =>
        eId.split('__').at(-1),
      );
    expect(eIds('fr')).toEqual(['instrument', 'def_label', 'def_emballage']);
    expect(eIds('en')).toEqual(['instrument', 'def_étiquette', 'def_emballage']);
  });

  it('keeps nested nodes as the source nests them', () => {
    const deep = { ...emptyNode('paragraph', 4, 6), number: '(b)', text: 'Deep (a) text.' };
    const section = { ...emptyNode('section', 2, 8), number: '32', text: 'Own.', children: [deep] };
    const tree = buildTree(documentOf({ ...emptyNode('instrument', 0, 9), children: [section] }));
    expect(tree.provisions.map(({ eId, parentEId, ordinal, depth }) => [eId, parentEId, ordinal, depth])).toEqual([
      ['instrument', null, 0, 0],
      ['sec_32', 'instrument', 1, 1],
      ['sec_32__para_b', 'sec_32', 2, 2],
    ]);
    expect(checkInvariants(tree)).toEqual([]);
  });

  it('counts the cells of a table, not the joined text, and its caption once', () => {
    const cell = (text: string) => ({ text, header: false, columnSpan: 1, rowSpan: 1 });
    const table = {
      caption: 'Sizes',
      rows: [
        [cell('A'), cell('10 mm')],
        [cell('B'), cell('')],
      ],
    };
    const node = { ...emptyNode('table', 1, 2), heading: 'Sizes', text: 'A | 10 mm\nB | ', table };
    const document = documentOf({ ...emptyNode('instrument', 0, 9), children: [node] });
    const tree = buildTree({ ...document, characters: { read: 11, skipped: {} } });
    expect(checkInvariants(tree)).toEqual([]);
  });

  it('gives subtrees that say the same the same hash, and no others', () => {
    const hashes = (lines: string[]) => buildTree(sectionDocument(lines)).provisions.map((provision) => provision.hash);
    const [, , a, one, b] = hashes(['(a) A.', '(1) One.', '(b) B.']);
    const [, , movedA, movedOne, movedB] = hashes(['(a) A.', '(1) One.', '(b) B, amended.']);
    expect([movedA, movedOne]).toEqual([a, one]);
    expect(movedB).not.toBe(b);
    const [rootBefore] = hashes(['(a) A.', '(1) One.']);
    const [rootAfter] = hashes(['(a) A.', '(1) On e.']);
    expect(rootAfter).not.toBe(rootBefore);
    expect(Number.isSafeInteger(a)).toBe(true);
  });

  it.each([
    ['a sound numbering', ['(a) A.', '(1) One.', '(b) B.'], []],
    ['a missing paragraph', ['(a) A.', '(c) C.'], ['numbering-against-rules']],
    [
      'a list that could stand at two depths',
      ['(1) A.', '(i) B.', '(A) C.', '(1) D.', '(2) E.'],
      ['numbering-ambiguous'],
    ],
  ])('says where a person should look: %s', (_name, lines, codes) => {
    const { issues } = buildTree(sectionDocument(lines));
    expect(issues.map((issue) => issue.code)).toEqual(codes);
    expect(issues.every((issue) => issue.severity === 'info' && issue.eId === 'part_9__sec_9.1')).toBe(true);
  });

  it('holds every character of any lines once, in a sound tree', () => {
    const line = fc.oneof(
      fc.constantFrom(
        '(a) *Scope.* (1) Words.',
        '(b)(2) W.',
        'S5.1(a) W.',
        'S5.1(b) W.',
        '*Widget* means—(1) W.',
        '(2) W.',
        '{heading}1.1 Dial',
        '{heading}Part two',
      ),
      fc.constantFrom(
        '(h) W:',
        '(i) W.',
        '(ii) W.',
        '{table}1 | 2',
        '{continuation}So it is.',
        '{source-note}[1 FR 1]',
        'A. B. Smith',
        '1. W.',
        '(b)-(d) [Reserved]',
      ),
      fc.string({ maxLength: 30 }).map((text) => text.replaceAll(/[*{}]/g, '')),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 30 }), (lines) => {
        expect(checkInvariants(buildTree(sectionDocument(lines)))).toEqual([]);
      }),
      { seed: 49, numRuns: 300 },
    );
  });
});
