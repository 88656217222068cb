import { describe, expect, it } from 'vitest';
import type { Provision } from '../../../src/model/provision.ts';
import { checkDigest } from '../../../src/sources/corpora/check-digest.ts';
import { figuresOf } from '../../../src/sources/corpora/digest-words.ts';

type Row = Partial<Pick<Provision, 'level' | 'number' | 'heading' | 'text' | 'status'>> & { under?: string };

/** Provisions whose eId is their number, which is all the check needs. */
function provisions(rows: readonly Row[]): Provision[] {
  return rows.map(({ under, ...row }, ordinal) => ({
    editionId: 'x',
    eId: row.number ?? `row-${ordinal}`,
    parentEId: under ?? null,
    ordinal,
    depth: 1,
    level: 'section',
    number: null,
    heading: null,
    text: '',
    status: 'in-force',
    inForceOn: null,
    statusReason: null,
    inForceUntil: null,
    statusBy: null,
    sourceId: null,
    table: null,
    span: { start: 0, end: 0 },
    hash: 0,
    ...row,
  }));
}

const official = provisions([
  {
    number: '§ 5',
    heading: 'Spouts.',
    text: 'A spout shall not be longer than 1,200 mm when it is measured from the lid of the kettle.',
  },
  { level: 'paragraph', number: '(a)', under: '§ 5', text: 'At 10⁻³ m or 2.5 kg, see section 12.' },
  { level: 'schedule', number: 'SCHEDULE IV' },
  { number: '101', under: 'SCHEDULE IV', text: 'Pour 30 cups.' },
  { number: '9', status: 'not-in-force', text: 'Pour 4 cups.' },
]);

const padding = Array.from(
  { length: 12 },
  (_, index): Row => ({ level: 'item', number: `(${index})`, under: '5', text: 'Short.' }),
);
const digest = (rows: readonly Row[]) => provisions([{ number: '5', heading: 'Spouts' }, ...padding, ...rows]);
const messages = (rows: readonly Row[]) =>
  checkDigest(digest(rows), official).findings.map(({ code, section, message }) => `${code} ${section}: ${message}`);

describe('checkDigest', () => {
  it('passes a digest that restates with the figures of the law', () => {
    const rows: Row[] = [
      { level: 'paragraph', number: '(a)', under: '5', text: 'No spout may exceed 1 200 mm, 10-3 m, or 2.5 kg.' },
      { level: 'schedule', number: 'Schedule IV' },
      { number: '101', under: 'Schedule IV', heading: 'Test of Part 1', text: 'Thirty (30) cups.' },
    ];
    expect(checkDigest(digest(rows), official)).toEqual({ findings: [], provisions: 15, compared: 15 });
  });

  it('does not compare a section that an excerpt of the official text lacks, and finds no fault in it', () => {
    const rows: Row[] = [{ number: '6', text: '30 cups.' }];
    const whole = checkDigest(digest(rows), official);
    const excerpt = checkDigest(digest(rows), official, true);
    expect(whole.findings.map(({ code }) => code)).toEqual(['section-unknown']);
    expect(excerpt).toEqual({ ...whole, findings: [] });
  });

  it.each<[string, Row[], string]>([
    [
      'a wrong figure',
      [{ level: 'paragraph', number: '(b)', under: '5', text: 'At most 1 300 mm.' }],
      'figure-unknown 5: (b): not in the official section: 1300',
    ],
    [
      'a figure of another section',
      [{ level: 'paragraph', number: '(b)', under: '5', text: '30 cups.' }],
      'figure-unknown 5: (b): not in the official section: 30',
    ],
    [
      'a figure in the heading',
      [{ number: '5', heading: 'At most 7 mm' }],
      'figure-unknown 5: not in the official section: 7',
    ],
    [
      'a section that is not there',
      [{ number: '6', text: 'x' }],
      'section-unknown 6: no such section in the official text',
    ],
    [
      'a section that is in the schedule only',
      [{ number: '101', text: 'x' }],
      'section-unknown 101: no such section in the official text',
    ],
    [
      'a section that is not in force',
      [{ number: '9', text: 'x' }],
      'section-unknown 9: no such section in the official text',
    ],
    [
      'eight official words',
      [{ level: 'item', number: '(c)', under: '5', text: 'So: “Not be LONGER than 1,200 mm when it” and no more.' }],
      'words-copied 5: eight words of the official text: "not be longer than 1 200 mm when"',
    ],
  ])('finds %s', (_name, rows, expected) => {
    expect(messages(rows)).toEqual([expected]);
  });

  it('lets seven official words pass', () => {
    expect(
      messages([{ level: 'item', number: '(c)', under: '5', text: 'measured from the lid of the kettle' }]),
    ).toEqual([]);
  });

  it('asks for twelve provisions, with or without official text', () => {
    const small = provisions([{ number: '5' }]);
    for (const text of [official, null])
      expect(checkDigest(small, text).findings).toMatchObject([{ code: 'too-few-provisions' }]);
  });

  it('says that nothing was compared where there is no official text', () => {
    expect(checkDigest(digest([]), null)).toEqual({ findings: [], provisions: 13, compared: 0 });
  });
});

describe('figuresOf', () => {
  it.each([
    ['1,000 and 1 000 and 1\u00a0000', ['1000']],
    ['May 1, 2018', ['1', '2018']],
    ['section 21.3.', ['21.3']],
    ['8½ in × 10²', ['81', '2', '102']],
    ['no figure', []],
  ])('reads %s', (text, expected) => {
    expect([...figuresOf(text)]).toEqual(expected);
  });
});
