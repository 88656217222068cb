import { describe, expect, it } from 'vitest';
import { justiceSource } from '../../../src/sources/justice/justice-source.ts';
import { buildTree } from '../../../src/tree/build-tree.ts';
import { checkInvariants } from '../../../src/tree/invariants.ts';
import { anySha256, fileOf } from '../fixture-cases.ts';

/** What stands in a schedule, `level number | heading`, and how deep; every character of the file is in it exactly once. */
function outline(schedule: string, language = 'en'): string[] {
  const file = fileOf(
    'C.R.C.,_c._9.xml',
    `<Regulation xmlns:lims="http://justice.gc.ca/lims" xml:lang="${language}" lims:current-date="2025-03-04"><Identification><InstrumentNumber>C.R.C., c. 9</InstrumentNumber><LongTitle>T</LongTitle></Identification><Schedule><ScheduleFormHeading><Label>SCHEDULE 1</Label></ScheduleFormHeading>${schedule}</Schedule></Regulation>`,
  );
  const { documents, issues } = justiceSource.read(file, anySha256);
  expect(issues).toEqual([]);
  const [document] = documents;
  if (document === undefined) throw new Error('nothing was read');
  const tree = buildTree(document);
  expect(checkInvariants(tree)).toEqual([]);
  return tree.provisions
    .slice(2)
    .map(({ depth, level, number, heading }) =>
      `${'  '.repeat(depth - 2)}${level} ${number ?? '-'} | ${heading ?? ''}`.trimEnd(),
    );
}

const heading = (text: string) => `<Heading><TitleText>${text}</TitleText></Heading>`;
const part = (label: string) => `<Heading><Label>${label}</Label></Heading>`;
const item = (label: string, text: string) => `<Provision><Label>${label}</Label><Text>${text}</Text></Provision>`;
const rule = (name: string, title: string) => `${heading(name)}${heading(title)}${item('(a)', `Of ${title}.`)}`;

describe('rules of a convention reprinted in a schedule', () => {
  it('are sections with the name below their number, under the headings that divide them, and annexes are appendices', () => {
    const schedule = [
      part('PART A'),
      rule('Rule 1', 'Application'),
      `${heading('Application — Canadian Modification')}${item('(b)', 'In Canada too.')}`,
      part('PART B'),
      rule('Rule 2', 'Look-out'),
      rule('Rule 3', 'Lights'),
      `<Heading><Label>ANNEX I</Label><TitleText>Details</TitleText></Heading>${item('1', 'Height.')}`,
    ];
    expect(outline(schedule.join(''))).toEqual([
      'heading PART A |',
      'section Rule 1 | Application',
      '  item (a) |',
      '  heading - | Application — Canadian Modification',
      '  item (b) |',
      'heading PART B |',
      'section Rule 2 | Look-out',
      '  item (a) |',
      'section Rule 3 | Lights',
      '  item (a) |',
      'appendix ANNEX I | Details',
      '  item 1 |',
    ]);
  });

  it('are read in French too', () => {
    const schedule = ['Règle 1', 'Règle 2', 'Règle 3'].map((name) => rule(name, 'Veille')).join('');
    expect(outline(schedule, 'fr').filter((line) => line.startsWith('section'))).toEqual([
      'section Règle 1 | Veille',
      'section Règle 2 | Veille',
      'section Règle 3 | Veille',
    ]);
  });

  it.each([
    ['two headings about rules', rule('Rule 1', 'Tests') + rule('Rule 2', 'Results')],
    ['headings that say more than a number', rule('Rule 1 of the Convention', 'A').repeat(3)],
    [
      'a schedule that has sections',
      `${rule('Rule 1', 'A').repeat(3)}<Section><Label>4</Label><Text>Of sections.</Text></Section>`,
    ],
  ])('are not made of %s', (_, schedule) => {
    expect(outline(schedule).some((line) => line.startsWith('section Rule'))).toBe(false);
  });
});
