import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pairLanguages } from '../../../src/tree/languages/pair-languages.ts';
import type { PairedProvision } from '../../../src/tree/languages/passage.ts';
import { textOf } from './make-texts.ts';

/** `English words = French words`, without the root; `-` where there is none. */
function pairsOf(english: string, french: string): string[] {
  const { pairs, alone } = pairLanguages(textOf(english), textOf(french));
  const words = (one: PairedProvision) => one.heading ?? `${one.number ?? ''} ${one.text}`.trim();
  return [
    ...pairs.slice(1).map(({ en, fr }) => `${words(en)} = ${words(fr)}`),
    ...alone.en.map(({ provision, folded }) => `${words(provision)} = ${folded ? 'folded' : '-'}`),
    ...alone.fr.map(({ provision, folded }) => `${folded ? 'folded' : '-'} = ${words(provision)}`),
  ];
}

const cases: readonly { name: string; en: string; fr: string; expected: readonly string[] }[] = [
  {
    name: 'numbers, whatever words and brackets stand around them',
    en: 'section <1> A carter keeps a log.\nsection <2 and 3> Carts roll.\nschedule <GROUP IV>\n  item <(a)> wheels',
    fr: 'section <1> Le charretier tient un registre.\nsection <2 et 3> Les charrettes roulent.\nschedule <GROUPE IV>\n  item <a)> les roues',
    expected: [
      '1 A carter keeps a log. = 1 Le charretier tient un registre.',
      '2 and 3 Carts roll. = 2 et 3 Les charrettes roulent.',
      'GROUP IV = GROUPE IV',
      '(a) wheels = a) les roues',
    ],
  },
  {
    name: 'unnumbered siblings in order, past one that only a language has',
    en: 'heading Carts\nnote Repealed, SOR/90-1, s. 4\nheading Records of 1990',
    fr: 'heading Charrettes\nheading Registres de 1990',
    expected: ['Carts = Charrettes', 'Records of 1990 = Registres de 1990', 'Repealed, SOR/90-1, s. 4 = -'],
  },
  {
    name: 'definitions by the French term that the English text prints, since each language sorts its own',
    en: 'section <1>\n  definition axle means a bar. (essieu)\n  definition wheel means a disc. (roue)',
    fr: 'section <1>\n  definition roue Disque.\n  definition essieu Barre.',
    expected: ['1 = 1', 'axle means a bar. (essieu) = essieu Barre.', 'wheel means a disc. (roue) = roue Disque.'],
  },
  {
    name: 'repealed terms by the citation that repealed them, where no other term has it',
    en: 'section <1>\n  definition~ axle[Repealed, SOR/90-1, s. 4]\n  definition~ wheel[Repealed, SOR/91-7, s. 2]',
    fr: 'section <1>\n  definition~ essieu[Abrogée, DORS/90-1, art. 4]\n  definition~ roue[Abrogée, DORS/91-7, art. 2]',
    expected: [
      '1 = 1',
      'axle[Repealed, SOR/90-1, s. 4] = essieu[Abrogée, DORS/90-1, art. 4]',
      'wheel[Repealed, SOR/91-7, s. 2] = roue[Abrogée, DORS/91-7, art. 2]',
    ],
  },
  {
    name: 'repealed terms of one citation stay alone where nothing tells them apart',
    en: 'section <1>\n  definition~ wheel[Repealed, SOR/90-1, s. 4]\n  definition~ strap[Repealed, SOR/90-1, s. 4]',
    fr: 'section <1>\n  definition~ courroie[Abrogée, DORS/90-1, art. 4]\n  definition~ roue[Abrogée, DORS/90-1, art. 4]',
    expected: [
      '1 = 1',
      'wheel[Repealed, SOR/90-1, s. 4] = -',
      'strap[Repealed, SOR/90-1, s. 4] = -',
      '- = courroie[Abrogée, DORS/90-1, art. 4]',
      '- = roue[Abrogée, DORS/90-1, art. 4]',
    ],
  },
  {
    name: 'an alphabetical list by its words and never by place',
    en: 'schedule <1>\n  item Belgium\n  item Cyprus\n  item Denmark\n  item Germany\n  item Spain',
    fr: 'schedule <1>\n  item Allemagne\n  item Belgique\n  item Chypre\n  item Danemark\n  item Espagne',
    expected: [
      '1 = 1',
      'Belgium = Belgique',
      'Cyprus = Chypre',
      'Denmark = Danemark',
      'Germany = Allemagne',
      'Spain = Espagne',
    ],
  },
  {
    name: 'a list of lots in order, though it rises too',
    en: 'schedule <1>\n  item Pt 12\n  item BLOCK B-1\n  item Lot 13\n  item Road 14\n  item Pt 15',
    fr: 'schedule <1>\n  item P. 12\n  item BLOC B-1\n  item Lot 13\n  item Chemin 14\n  item P. 15',
    expected: [
      '1 = 1',
      'Pt 12 = P. 12',
      'BLOCK B-1 = BLOC B-1',
      'Lot 13 = Lot 13',
      'Road 14 = Chemin 14',
      'Pt 15 = P. 15',
    ],
  },
  {
    name: 'what is printed in both languages, each file its own first',
    en: 'section <1>\n  item Keep off the cart\n  item Ne pas monter',
    fr: 'section <1>\n  item Ne pas monter\n  item Keep off the cart',
    expected: ['1 = 1', 'Keep off the cart = Keep off the cart', 'Ne pas monter = Ne pas monter'],
  },
  {
    name: 'a footnote that hangs on another paragraph in the other file',
    en: 'note\n  item Whereas the Act allows it,\n    footnote <a> S.C. 1990, c. 8\n  item Therefore it is ordered.',
    fr: 'note\n  item Attendu que la loi le permet,\n  item Il est donc décrété.\n    footnote <a> L.C. 1990, ch. 8',
    expected: [
      ' = ',
      'Whereas the Act allows it, = Attendu que la loi le permet,',
      'a S.C. 1990, c. 8 = a L.C. 1990, ch. 8',
      'Therefore it is ordered. = Il est donc décrété.',
    ].map((line) => (line === ' = ' ? '= ' : line).replace(/^= $/, ' = ')),
  },
  {
    name: 'flush text that French folds into the sentence before',
    en: 'section <1> A carter who\n  paragraph <(a)> owns a cart, or\n  paragraph <(b)> leases one,\n  continuation keeps a log of every trip for three years in ink.',
    fr: 'section <1> Tient un registre de chaque voyage à l’encre pendant trois ans le charretier qui\n  paragraph <a)> possède une charrette;\n  paragraph <b)> en loue une.',
    expected: [
      '1 A carter who = 1 Tient un registre de chaque voyage à l’encre pendant trois ans le charretier qui',
      '(a) owns a cart, or = a) possède une charrette;',
      '(b) leases one, = b) en loue une.',
      'keeps a log of every trip for three years in ink. = folded',
    ],
  },
  {
    name: 'a variable of a formula, which each language names after its own word',
    en: 'section <1>\n  formula NC − 2\n    item <NC> is the net cost',
    fr: 'section <1>\n  formula CN − 2\n    item <CN> est le coût net',
    expected: ['1 = 1', 'NC − 2 = CN − 2', 'NC is the net cost = CN est le coût net'],
  },
];

describe('pairLanguages', () => {
  it.each(cases)('pairs $name', ({ en, fr, expected }) => {
    expect(pairsOf(en, fr)).toEqual(expected);
  });

  it('says where the words of a lone provision would stand', () => {
    const { alone } = pairLanguages(
      textOf('section <1> Carts.\n  definition swear includes affirm. (Version anglaise seulement)'),
      textOf('section <1> Charrettes.'),
    );
    expect(alone.en).toMatchObject([{ around: { number: '1', text: 'Charrettes.' }, folded: false }]);
  });

  it('gives no provision two twins, and everything either a twin or a place', () => {
    const line = fc.record({
      depth: fc.nat(3),
      level: fc.constantFrom('section', 'paragraph', 'item', 'definition', 'heading', 'note', 'form'),
      number: fc.option(fc.constantFrom('1', '2', '(a)', '(b)', 'IV'), { nil: null }),
      words: fc.constantFrom('cart', 'wheel 12', 'axle', '', 'le charretier', 'Repealed, SOR/90-1'),
    });
    const text = fc.array(line, { maxLength: 30 }).map((lines) => {
      let depth = 0;
      return lines
        .map((one) => {
          depth = Math.min(one.depth, depth + 1);
          const indent = '  '.repeat(depth === 0 ? 0 : depth - 0);
          return `${indent}${one.level}${one.number === null ? '' : ` <${one.number}>`} ${one.words}`;
        })
        .join('\n')
        .replace(/^ +/, '');
    });
    fc.assert(
      fc.property(text, text, (en, fr) => {
        const [english, french] = [textOf(en), textOf(fr)];
        const { pairs, alone } = pairLanguages(english, french);
        expect(new Set(pairs.map((pair) => pair.en.eId)).size).toBe(pairs.length);
        expect(new Set(pairs.map((pair) => pair.fr.eId)).size).toBe(pairs.length);
        expect(pairs.length + alone.en.length).toBe(english.length);
        expect(pairs.length + alone.fr.length).toBe(french.length);
      }),
      { seed: 49, numRuns: 150 },
    );
  });

  it('pairs a text with itself whole', () => {
    const text = textOf(cases.map(({ en }, index) => `schedule <${index + 1}>\n${en.replace(/^/gm, '  ')}`).join('\n'));
    const { pairs } = pairLanguages(text, text);
    expect(pairs.filter(({ en, fr }) => en.eId !== fr.eId)).toEqual([]);
    expect(pairs.length).toBe(text.length);
  });

  it('takes long lists of which one lacks many entries', () => {
    const list = (count: number) => Array.from({ length: count }, (_, index) => `item Lot ${index * 7}`).join('\n');
    const { pairs } = pairLanguages(textOf(list(6000)), textOf(list(3000)));
    expect(pairs.length).toBe(3001);
    expect(pairs.every(({ en, fr }) => en.text === fr.text)).toBe(true);
  });
});
