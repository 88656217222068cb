import { describe, expect, it } from 'vitest';
import type { ChangeKind, EditionChange } from '../../../src/model/edition-change.ts';
import { compareEditions } from '../../../src/tree/editions/compare-editions.ts';
import { type Draft, makeEdition } from './make-edition.ts';

const alpha = 'Each lamp must carry a durable plate that names its maker and the year of its making.';
const beta = 'The keeper of the register shall enter every lamp within 30 days of its first lighting.';
const gamma = 'No harbour master may order a lamp put out while a vessel stands in the narrow channel.';
const delta = 'Oil for the lamps is drawn from sealed casks, tested at noon, and never above 40 °C.';

const section = (number: string, heading: string, children: readonly Draft[], text = ''): Draft => ({
  level: 'section',
  number: `§ ${number}`,
  heading,
  text,
  children,
});
const para = (number: string, text: string, children: readonly Draft[] = []): Draft => ({ number, text, children });
const part = (...children: readonly Draft[]): Draft => ({
  level: 'part',
  number: 'Part 9',
  heading: 'Lamps',
  children,
});
const list = (...paragraphs: readonly Draft[]): Draft => part(section('9.1', 'Duties', paragraphs));

const line = (text: string, ...children: readonly Draft[]): Draft => ({ text, children });
const appendix = (...children: readonly Draft[]): Draft =>
  part({ level: 'appendix', number: 'A', heading: 'Lamps of all harbours', children });

type Case = {
  readonly name: string;
  readonly before: Draft;
  readonly after: Draft;
  /** eIds below `part_Part9__`, the section written as its number. */
  readonly changes: readonly (readonly [kinds: readonly ChangeKind[], from: string, to: string])[];
};

const cases: readonly Case[] = [
  { name: 'nothing', before: list(para('(a)', alpha)), after: list(para('(a)', alpha)), changes: [] },
  {
    name: 'a new item renumbers those behind it',
    before: list(para('(a)', alpha), para('(b)', beta), para('(c)', gamma)),
    after: list(para('(a)', alpha), para('(b)', delta), para('(c)', beta), para('(d)', gamma)),
    changes: [
      [['added'], '', '9.1(b)'],
      [['renumbered'], '9.1(b)', '9.1(c)'],
      [['renumbered'], '9.1(c)', '9.1(d)'],
    ],
  },
  {
    name: 'an item taken out, the next one changed and renumbered',
    before: list(para('(a)', alpha), para('(b)', gamma), para('(c)', beta)),
    after: list(para('(a)', alpha), para('(b)', beta.replace('30 days', '45 days'))),
    changes: [
      [['removed'], '9.1(b)', ''],
      [['renumbered', 'text-changed', 'figure-changed'], '9.1(c)', '9.1(b)'],
    ],
  },
  {
    name: 'a section renumbered whole is one change',
    before: part(section('9.1', 'Duties', [para('(a)', alpha), para('(b)', beta)])),
    after: part(section('9.7', 'Duties', [para('(a)', alpha), para('(b)', beta)])),
    changes: [[['renumbered'], '9.1', '9.7']],
  },
  {
    name: 'a section renumbered with one paragraph changed',
    before: part(section('9.1', 'Duties', [para('(a)', alpha), para('(b)', beta), para('(c)', gamma)])),
    after: part(
      section('9.7', 'Duties', [para('(a)', alpha), para('(b)', `${beta} So also in war.`), para('(c)', gamma)]),
    ),
    changes: [
      [['renumbered'], '9.1', '9.7'],
      [['text-changed'], '9.1(b)', '9.7(b)'],
    ],
  },
  {
    name: 'a paragraph moved to another section',
    before: part(
      section('9.1', 'Duties', [para('(a)', alpha), para('(b)', beta)]),
      section('9.2', 'Oil', [para('(a)', delta)]),
    ),
    after: part(
      section('9.1', 'Duties', [para('(a)', alpha)]),
      section('9.2', 'Oil', [para('(a)', delta), para('(b)', beta)]),
    ),
    changes: [[['moved'], '9.1(b)', '9.2(b)']],
  },
  {
    name: 'a heading, and a section that becomes reserved',
    before: part(section('9.1', 'Duties', [], alpha), section('9.2', 'Oil', [], delta)),
    after: part(section('9.1', 'Plates', [], alpha), { ...section('9.2', '[Reserved]', []), status: 'reserved' }),
    changes: [
      [['heading-changed'], '9.1', '9.1'],
      [['text-changed', 'heading-changed', 'status-changed'], '9.2', '9.2'],
    ],
  },
  {
    name: 'one paragraph became two',
    before: list(para('(a)', `${alpha} ${beta}`), para('(b)', gamma)),
    after: list(para('(a)', alpha), para('(b)', beta), para('(c)', gamma)),
    changes: [
      [['split'], '9.1(a)', '9.1(a) 9.1(b)'],
      [['renumbered'], '9.1(b)', '9.1(c)'],
    ],
  },
  {
    name: 'two paragraphs became one',
    before: list(para('(a)', alpha), para('(b)', beta)),
    after: list(para('(a)', `${alpha} ${beta}`)),
    changes: [[['merged'], '9.1(a) 9.1(b)', '9.1(a)']],
  },
  {
    name: 'quotation marks and dashes alone',
    before: list(para('(a)', 'A "lamp" - lit or unlit - is a light that a keeper keeps.')),
    after: list(para('(a)', 'A “lamp” – lit or unlit – is a light that a keeper keeps.')),
    changes: [[['printed-differently'], '9.1(a)', '9.1(a)']],
  },
  {
    name: 'a history note',
    before: list(para('(a)', alpha), { level: 'source-note', text: '[1 FR 100, Jan. 1, 1999]' }),
    after: list(para('(a)', alpha), {
      level: 'source-note',
      text: '[1 FR 100, Jan. 1, 1999, as amended at 2 FR 3, Feb. 2, 2001]',
    }),
    changes: [[['note-changed'], '9.1__source-note_n1', '9.1__source-note_n1']],
  },
  {
    name: 'an unnumbered line that only its look puts below another one has not moved',
    before: appendix(line(alpha, line(gamma), line(delta)), para('(a)', beta)),
    after: appendix(line(alpha, line(gamma, line(delta))), para('(a)', beta)),
    changes: [],
  },
  {
    name: 'below a line that was put in it is named, or it would seem to come with it',
    before: appendix(line(alpha, line(gamma), line(delta)), para('(a)', beta)),
    after: appendix(
      line(alpha, line(gamma)),
      line('Words that nobody had printed there.', line(delta)),
      para('(a)', beta),
    ),
    changes: [
      [['added'], '', 'part_Part9__appendix_A(n1)'],
      [['moved'], 'part_Part9__appendix_A(n0__paragraph_n1)', 'part_Part9__appendix_A(n1__paragraph_n0)'],
    ],
  },
  {
    name: 'but a paragraph with a number has, since citations no longer find it',
    before: appendix(para('(a)', alpha, [para('(1)', gamma)]), para('(b)', beta)),
    after: appendix(para('(a)', alpha), para('(b)', beta, [para('(1)', gamma)])),
    changes: [[['moved'], 'part_Part9__appendix_A(a__paragraph_1)', 'part_Part9__appendix_A(b__paragraph_1)']],
  },
  {
    name: 'of a line that every entry repeats the one of the entry taken out is gone',
    before: appendix(line(alpha), line('Special Conditions'), line(beta), line('Special Conditions'), line(gamma)),
    after: appendix(line(beta), line('Special Conditions'), line(gamma)),
    changes: [
      [['removed'], 'part_Part9__appendix_A(n0)', ''],
      [['removed'], 'part_Part9__appendix_A(n1)', ''],
    ],
  },
  {
    name: 'an unnumbered line that stands elsewhere has moved',
    before: appendix(line(alpha), line(beta), line(gamma)),
    after: appendix(line(gamma), line(alpha), line(beta)),
    changes: [[['moved'], 'part_Part9__appendix_A(n2)', 'part_Part9__appendix_A(n0)']],
  },
  {
    name: 'a text printed before it was in force is not what was in force',
    before: part(section('9.1', 'Duties', [para('(a)', alpha)]), {
      ...section('9.8', 'Coming', []),
      status: 'not-in-force',
      children: [{ ...para('(a)', beta), status: 'not-in-force' }],
    }),
    after: part(section('9.1', 'Duties', [para('(a)', alpha), para('(b)', beta)])),
    changes: [
      [['added'], '', '9.1(b)'],
      [['removed'], '9.8', ''],
    ],
  },
];

describe('compareEditions', () => {
  it.each(cases)('$name', ({ before, after, changes }) => {
    const [old, young] = [makeEdition(before), makeEdition(after)];
    const found = compareEditions(old, young);
    const short = (list: typeof old, places: readonly number[]) =>
      places
        .map((place) =>
          (list[place]?.eId ?? '').replace(/^part_Part9__section_/, '').replaceAll(/__paragraph_(\w+)/g, '($1)'),
        )
        .join(' ');
    expect(found.map((change) => [change.kinds, short(old, change.from), short(young, change.to)])).toEqual(changes);
  });

  it('says which figure became which, with its unit, and passes over numbers of citations', () => {
    const before = list(
      para('(a)', 'The oil may stand at no more than 40 °C for 12 hours, as § 9.20(b) says, until May 1, 2025.'),
    );
    const after = list(
      para('(a)', 'The oil may stand at no more than 35 °C for 12 hours, as § 9.30(c) says, until June 2, 2027.'),
    );
    const [change] = compareEditions(makeEdition(before), makeEdition(after)) as [EditionChange];
    expect(change.figures).toEqual([
      { from: '40 °C', to: '35 °C' },
      { from: 'May 1, 2025', to: 'June 2, 2027' },
    ]);
  });

  it('tells where an added paragraph came to stand and where a moved one stood', () => {
    const before = part(
      section('9.1', 'Duties', [para('(a)', alpha)]),
      section('9.2', 'Oil', [para('(a)', delta), para('(b)', gamma)]),
    );
    const after = part(
      section('9.1', 'Duties', [para('(a)', alpha), para('(b)', gamma)]),
      section('9.2', 'Oil', [para('(a)', delta)]),
    );
    const [change] = compareEditions(makeEdition(before), makeEdition(after)) as [EditionChange];
    expect(change).toMatchObject({ kinds: ['moved'], from: [5], to: [3], within: { from: 1, to: 4 } });
  });
});
