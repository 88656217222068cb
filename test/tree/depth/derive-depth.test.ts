import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { admissibleReadings, deriveDepth } from '../../../src/tree/depth/derive-depth.ts';
import { readMarker } from '../../../src/tree/depth/read-marker.ts';
import type { Token } from '../../../src/tree/depth/token.ts';

const endings: Readonly<Record<string, Token['ending']>> = { ':': 'colon', ';': 'semicolon', '!': 'reserved' };

/**
 * Tokens out of a line such as `(h): (i) (ii)`. A marker may carry the end of its text (`:` or `;`) or be kept free (`!`); `*` around what is between the
 * parentheses is italics; words are other lines: `text`, `text:`, `heading`, `definition`, `table`, `flush`.
 */
function tokensOf(line: string): Token[] {
  return line.split(' ').map((word) => {
    const ending = endings[word.at(-1) ?? ''] ?? 'other';
    const bare = word.replace(/[:;!]$/, '');
    const shared = { sameParagraph: false, barePrefix: false, ending, lowerCase: false } as const;
    if (/^(text|heading|definition|flush)$/.test(bare)) return { kind: bare as Token['kind'], readings: [], ...shared };
    if (bare === 'table') return { kind: 'attachment', readings: [], ...shared };
    const italic = bare.includes('*');
    const printed = bare.replaceAll('*', '');
    const emphasis = italic ? [{ start: 0, end: printed.length }] : [];
    const marker = readMarker(`${printed} Words`, 0, true, emphasis);
    if (!marker) throw new Error(`no marker in ${word}`);
    return { kind: 'marker', readings: marker.readings, ...shared };
  });
}

function depths(line: string): string {
  return deriveDepth(tokensOf(line)).depths.join(' ');
}

describe('all admissible readings, the preferred one first', () => {
  it.each([
    // The classic: a letter after (h), or a numeral below it.
    ['(h) (i)', ['0 0', '0 1']],
    ['(h): (i)', ['0 1', '0 0']],
    ['(h) (i) (j)', ['0 0 0']],
    ['(h) (i) (ii)', ['0 1 1']],
    ['(h) (i) (ii) (i)', ['0 1 1 0']],
    ['(h) (i) (ii) (j)', []],
    ['(u) (v) (w)', ['0 0 0']],
    ['(h) (1) (i) (ii) (2) (i)', ['0 1 2 2 1 0', '0 1 2 2 1 2']],
    // One style at two depths: (1) above and below (A), where italics were lost.
    ['(1) (i) (A) (1) (2) (B)', ['0 1 2 3 3 2']],
    ['(1) (i) (A) (*1*) (*2*) (2)', ['0 1 2 3 3 0']],
    ['(1) (i) (A) (1) (2)', ['0 1 2 3 3', '0 1 2 3 0']],
    // A level left out.
    ['(a) (i) (ii) (b)', ['0 1 1 0']],
    ['(a) (A) (B) (b)', ['0 1 1 0']],
    // Doubled letters, and numerals that look like them.
    ['(y) (z) (aa) (bb)', ['0 0 0 0']],
    ['(hh) (ii) (jj)', ['0 0 0']],
    ['(a) (1) (i) (ii) (iii)', ['0 1 2 2 2']],
    // Inserted paragraphs.
    ['(a) (a-1) (b)', ['0 0 0']],
    ['(1) (1a) (2)', ['0 0 0']],
  ])('%s', (line, expected) => {
    const tokens = tokensOf(line);
    const readings = admissibleReadings(fromTheMiddle(tokens));
    expect(readings.map((reading) => reading.depths.slice(-tokens.length).join(' '))).toEqual(expected);
  });
});

/** The sequence with the letters before its first marker in front, so that (h) is not itself against the rules. */
function fromTheMiddle(tokens: Token[]): Token[] {
  const first = tokens[0]?.readings.find((reading) => reading.style === 'lower')?.first ?? 1;
  const before = Array.from({ length: first - 1 }, (_, index): Token => {
    const reading = { style: 'lower', first: index + 1, last: index + 1, path: null } as const;
    return {
      kind: 'marker',
      readings: [reading],
      sameParagraph: false,
      barePrefix: false,
      ending: 'other',
      lowerCase: false,
    };
  });
  return [...before, ...tokens];
}

describe('the preferred reading', () => {
  it.each([
    ['(a) (1) (i) (A) (*1*) (*i*) (*ii*) (*2*) (B) (ii) (2) (b)', '0 1 2 3 4 5 5 4 3 2 1 0'],
    ['(a) (1) (i) (*a*) (*1*) (*2*) (*b*) (ii) (2)', '0 1 2 3 4 4 3 2 1'],
    // Safety standards: the number says its own depth.
    ['S4. S5. S5.1 S5.1.2 (a) (1) (b) S5.2 (a) S6.', '0 0 1 2 3 4 3 1 2 0'],
    ['S5.1.2 (a) (b) S5.1.4 (a)', '0 1 1 0 1'],
    ['S3. S3A. S4.', '0 0 0'],
    // Appendices.
    ['I. A. 1. a. (1) (2) b. 2. B. II.', '0 1 2 3 4 4 3 2 1 0'],
    ['1. 1.1 1.2 2. 2.1 2.1.1 (a) 2.2', '0 1 1 0 1 2 3 1'],
    ['1. 1.1 (a) table (b) 1.2', '0 1 2 3 2 1'],
    // Division 0 has no number line of its own, and the next ones are not in its last paragraph.
    ['0.1 (a) (b) 0.2 1. 1.1 1.2 2.', '0 1 1 0 0 1 1 0'],
    // Nothing lies below a number kept free, unless it can lie nowhere else.
    ['0.2 (a) (b)! 1. 1.1 2.', '0 1 1 0 1 0'],
    ['(a)! (i) (ii) (b)', '0 1 1 0'],
    // Text without a number belongs to the paragraph before it, unless a list starts again under it.
    ['text (a) text (1) text (b) text', '0 0 1 1 2 0 1'],
    ['(a) (b) text: (a) (b)', '0 0 0 1 1'],
    ['(a) (1) (2) text: (1) (2) (b)', '0 1 1 1 2 2 0'],
    // Numbering starts again after a heading, or goes on over it.
    ['(a) (b) heading (a) (b)', '0 0 0 1 1'],
    ['(a) (b) heading (c)', '0 0 1 0'],
    ['heading text heading (a) (1)', '0 1 0 1 2'],
    // Definitions are siblings, each with its own list.
    ['text definition (1) (2) definition (1) (i) definition', '0 0 1 1 0 1 2 0'],
    ['(a) definition (1) (2) definition (b)', '0 1 2 2 1 0'],
    // Flush text closes the list, a table does not.
    ['(a) (1) (2) flush (b)', '0 1 1 1 0'],
    ['(a) (1) (2) table flush (3)', '0 1 1 2 2 1'],
    // Against the rules, and still read: a missing (b), a number twice, a letter that begins a sentence.
    ['(a) (c) (d)', '0 0 0'],
    ['(a) (1) (2) (2) (3) (b)', '0 1 1 1 1 0'],
    ['(a) (1) (2) A. (3)', '0 1 1 2 1'],
  ])('%s', (line, expected) => {
    expect(depths(line)).toBe(expected);
  });
});

describe('properties', () => {
  type Outline = readonly { readonly children: Outline }[];
  const styles = [
    (n: number) => `(${String.fromCharCode(96 + n)})`,
    (n: number) => `(${n})`,
    (n: number) => `(${['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii'][n - 1]})`,
    (n: number) => `(${String.fromCharCode(64 + n)})`,
    (n: number) => `(*${n}*)`,
  ];
  const outlineOf = (depth: number): fc.Arbitrary<Outline> =>
    depth === 0
      ? fc.constant([])
      : fc.oneof(
          { maxDepth: depth },
          fc.constant([]),
          fc.array(fc.record({ children: outlineOf(depth - 1) }), { minLength: 2, maxLength: 5 }),
        );

  function flatten(outline: Outline, depth: number, into: { words: string[]; depths: number[] }): void {
    for (const [index, item] of outline.entries()) {
      into.words.push(styles[depth]?.(index + 1) ?? '');
      into.depths.push(depth);
      flatten(item.children, depth + 1, into);
    }
  }

  it('recovers any outline in the order of the drafting handbook', () => {
    fc.assert(
      fc.property(outlineOf(5), (outline) => {
        const flat = { words: [] as string[], depths: [] as number[] };
        flatten(outline, 0, flat);
        if (flat.words.length === 0) return;
        expect(depths(flat.words.join(' '))).toBe(flat.depths.join(' '));
      }),
      { seed: 49, numRuns: 150 },
    );
  });

  it('gives every token a parent before it, whatever the sequence', () => {
    const words = [
      '(a)',
      '(i)',
      '(1)',
      '(A)',
      '(*1*)',
      'S5.1',
      'A.',
      '1.',
      '2.1',
      'text',
      'text:',
      'heading',
      'definition',
      'table',
      'flush',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 40 }), (sequence) => {
        const reading = deriveDepth(tokensOf(sequence.join(' ')));
        expect(reading.placements).toHaveLength(sequence.length);
        for (const [index, placement] of reading.placements.entries()) expect(placement.parent).toBeLessThan(index);
      }),
      { seed: 49, numRuns: 200 },
    );
  });

  it('stays linear on thousands of lines that fit no list', () => {
    const line = Array.from(
      { length: 4000 },
      (_, index) => ['(a)', '(i)', 'text:', '(A)', 'A.', '(1)'][index % 6],
    ).join(' ');
    expect(deriveDepth(tokensOf(line)).placements).toHaveLength(4000);
    // What grows faster than the input runs into the suite's time limit here.
  });

  it('does not open level after level for paragraphs that each start with a row of marks', () => {
    const row = tokensOf('(a) (a) (a) (a) (a) (a) (a) (a) (a) (a) (a) (a) (a) (a) (a) (a)');
    const tokens = Array.from({ length: 300 }, () => row).flatMap((marks) =>
      marks.map((mark, index) => ({ ...mark, sameParagraph: index > 0, barePrefix: index < marks.length - 1 })),
    );
    expect(Math.max(...deriveDepth(tokens).depths)).toBeLessThan(64);
  });

  it('refuses to list the readings of a sequence that has too many', () => {
    const line = Array.from({ length: 60 }, () => '(a) (i) (1) (A) text: definition heading').join(' ');
    expect(() => admissibleReadings(tokensOf(line))).toThrow(RangeError);
  });
});
