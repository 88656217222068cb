import { describe, expect, it } from 'vitest';
import type { Level } from '../../../src/model/provision.ts';
import type { SourceNode } from '../../../src/model/source-document.ts';
import { readStatusNotes } from '../../../src/sources/cfr/effective-date-note.ts';
import { emptyNode } from '../../tree/flat-section.ts';

const node = (level: Level, own: Partial<SourceNode>): SourceNode => ({ ...emptyNode(level, 7, 90), ...own });

/** What a note in section 9.1 says, as `where status reason from until by`. */
function notesOf(
  text: string,
  own: Partial<SourceNode> = { level: 'note', heading: 'Effective Date Note:' },
): string[] {
  const root = node('part', { children: [node('section', { children: [node('note', { text, ...own })] })] });
  return readStatusNotes(root, '2026-01-29').map(({ section, marks, standing }) =>
    [
      `${section ?? 'here'}${marks.map((mark) => `(${mark})`).join('')}`,
      standing.status,
      standing.statusReason,
      standing.inForceOn ?? '-',
      standing.inForceUntil ?? '-',
      standing.statusBy,
    ].join(' '),
  );
}

describe('readStatusNotes', () => {
  it.each<[string, readonly string[]]>([
    [
      'At 44 FR 1, Aug. 28, 1979, § 9.1 was stayed until further notice.',
      ['9.1 not-in-force stayed - - 44 FR 1, Aug. 28, 1979'],
    ],
    [
      'At 90 FR 1, Nov. 12, 2025, in § 9.1, paragraph (a)(1) was stayed, effective until Nov. 9, 2026.',
      ['9.1(a)(1) not-in-force stayed 2026-11-09 - 90 FR 1, Nov. 12, 2025'],
    ],
    ['At 90 FR 1, Nov. 12, 2025, in § 9.1, paragraph (a)(1) was stayed, effective until Nov. 9, 2025.', []],
    [
      'Paragraphs (a) and (c) of § 9.1 were stayed until further notice by a document published at 44 FR 2, Aug. 28, 1979.',
      [
        '9.1(a) not-in-force stayed - - 44 FR 2, Aug. 28, 1979',
        '9.1(c) not-in-force stayed - - 44 FR 2, Aug. 28, 1979',
      ],
    ],
    [
      'A document published at 48 FR 3, Sept. 16, 1983, stayed the effective date of § 9.1(f)(3) until further notice.',
      ['9.1(f)(3) not-in-force stayed - - 48 FR 3, Sept. 16, 1983'],
    ],
    [
      'At 90 FR 4, Jan. 8, 2025, Part 9 was added, and § 9.1 was delayed indefinitely.',
      ['9.1 not-in-force effective-date-delayed - - 90 FR 4, Jan. 8, 2025'],
    ],
    [
      'At 85 FR 5, Nov. 25, 2020, § 9.1 was revised, however, paragraphs (a) and (b)(2) have a delayed effective date.',
      [
        '9.1(a) not-in-force effective-date-delayed - - 85 FR 5, Nov. 25, 2020',
        '9.1(b)(2) not-in-force effective-date-delayed - - 85 FR 5, Nov. 25, 2020',
      ],
    ],
    [
      'At 82 FR 6, Sept. 1, 2017, § 9.1 was revised. This section contains information collection and recordkeeping requirements and will not become effective until approval has been given.',
      ['9.1 not-in-force awaiting-approval - - 82 FR 6, Sept. 1, 2017'],
    ],
    [
      'At 71 FR 7, Aug. 11, 2006, § 9.1 was revised. Paragraph (b) of this section contains information collection and will not become effective until approval has been given.',
      ['9.1(b) not-in-force awaiting-approval - - 71 FR 7, Aug. 11, 2006'],
    ],
    [
      'At 69 FR 8, Dec. 27, 2004, § 9.1(e) was revised. This paragraph contains requirements and will not become effective until approval has been given.',
      ['9.1(e) not-in-force awaiting-approval - - 69 FR 8, Dec. 27, 2004'],
    ],
    [
      'By USCG-2025-0389, 90 FR 9, July 7, 2025, § 9.T01-0389 was added, effective July 7, 2025, through Dec. 31, 2030.',
      ['9.T01-0389 in-force temporary 2025-07-07 2031-01-01 90 FR 9, July 7, 2025'],
    ],
    [
      'By USCG-2023-0277, 89 FR 10, May 2, 2024, § 9.1 was added, effective June 1, 2024, through 11:59 p.m. on May 31, 2025.',
      ['9.1 expired temporary 2024-06-01 2025-06-01 89 FR 10, May 2, 2024'],
    ],
    [
      'At 88 FR 11, Nov. 17, 2023, § 9.1 was added, effective Nov. 17, 2023, until Sept. 30, 2027.',
      ['9.1 in-force temporary 2023-11-17 2027-09-30 88 FR 11, Nov. 17, 2023'],
    ],
    [
      'At 90 FR 12, Aug. 5, 2025, § 9.1 was amended by adding paragraph (c), effective Aug. 20, 2025, until Aug. 5, 2026. At 90 FR 13, Aug. 11, 2025, paragraph (c) was corrected, effective Aug. 20, 2025, until Aug. 5, 2026.',
      [
        '9.1(c) in-force temporary 2025-08-20 2026-08-05 90 FR 12, Aug. 5, 2025',
        'here(c) in-force temporary 2025-08-20 2026-08-05 90 FR 13, Aug. 11, 2025',
      ],
    ],
    [
      'By USCG-2017-0914, 83 FR 17, July 18, 2018, § 9.1 was added, effective July 18, 2018, through Jan. 31, 2023. At 87 FR 18, Nov. 29, 2022, the effective date was revised to Feb. 1, 2023, through Jan. 31, 2025, and paragraph (d) was revised. At 89 FR 19, Dec. 30, 2024, the effective date of the section was extended through Sept. 30, 2027.',
      [
        '9.1 in-force temporary 2018-07-18 2027-10-01 83 FR 17, July 18, 2018',
        'here in-force effective-date-note - - 87 FR 18, Nov. 29, 2022',
        'here in-force effective-date-note - - 89 FR 19, Dec. 30, 2024',
      ],
    ],
    [
      'At 90 FR 20, Apr. 4, 2025, § 9.1 was stayed, effective Apr. 4, 2025, through Dec. 31, 2027.',
      ['9.1 not-in-force stayed 2028-01-01 - 90 FR 20, Apr. 4, 2025'],
    ],
    [
      'At 90 FR 21, Nov. 12, 2025, in § 9.1, the introductory text of paragraph (e) was stayed, effective until Nov. 9, 2026.',
      ['here in-force effective-date-note - - 90 FR 21, Nov. 12, 2025'],
    ],
    [
      'See 64 FR 14, Oct. 4, 1999, for effectiveness of § 9.1(e) introductory text.',
      ['here in-force effective-date-note - - 64 FR 14, Oct. 4, 1999'],
    ],
    [
      'At 47 FR 15, Dec. 31, 1979, temporarily suspended § 9.1(a)(1) insofar as it applies to discharges.',
      ['here in-force effective-date-note - - 47 FR 15, Dec. 31, 1979'],
    ],
    [
      'At 91 FR 16, Jan. 5, 2026, § 9.1 was revised, effective July 1, 2026. For the convenience of the user, the revised text follows: § 9.1 was stayed.',
      ['here in-force amendment-published - - 91 FR 16, Jan. 5, 2026'],
    ],
  ])('%s', (text, expected) => {
    expect(notesOf(text)).toEqual(expected);
  });

  it('reads a line that links to an amendment to come, and no other note', () => {
    expect(notesOf('Link to an amendment published at 91 FR 8, Jan. 2, 2026.', { level: 'source-note' })).toEqual([
      'here in-force amendment-published - - 91 FR 8, Jan. 2, 2026',
    ]);
    expect(notesOf('At 44 FR 1, § 9.1 was stayed.', { level: 'note', heading: 'Editorial Note:' })).toEqual([]);
    expect(notesOf('[44 FR 1, Aug. 28, 1979]', { level: 'source-note' })).toEqual([]);
  });

  it('reads long hostile text in linear time', () => {
    expect(notesOf('At 90 FR 1, § 9.1(a)(a)(a) was stayed effective '.repeat(5000)).length).toBeGreaterThan(0);
  });
});
