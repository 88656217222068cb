import { describe, expect, it } from 'vitest';
import type { Level } from '../../src/model/provision.ts';
import { isReserved, splitHead } from '../../src/sources/split-head.ts';

describe('splitHead', () => {
  it.each<[Level, string, string | null, string, string | null]>([
    ['part', 'PART 1—GENERAL', 'PART 1', '—', 'GENERAL'],
    ['part', 'PARTS 172-199 [RESERVED]', 'PARTS 172-199', '', '[RESERVED]'],
    ['part', 'Part 8— WIDGETS', 'Part 8', '—', 'WIDGETS'],
    ['part', 'PART 20--Colors', 'PART 20', '--', 'Colors'],
    ['part', 'PARTITION OF WIDGETS', null, '', 'PARTITION OF WIDGETS'],
    ['subpart', 'Subpart C—Design', 'Subpart C', '—', 'Design'],
    ['subpart', 'Subparts F-G [Reserved]', 'Subparts F-G', '', '[Reserved]'],
    ['subpart', 'Subpart AA—More', 'Subpart AA', '—', 'More'],
    ['section', '§ 820.30 Design controls.', '§ 820.30', '', 'Design controls.'],
    ['section', '§§ 820.81-820.85 [Reserved]', '§§ 820.81-820.85', '', '[Reserved]'],
    ['section', '§§ 1.10 and 1.11 [Reserved]', '§§ 1.10 and 1.11', '', '[Reserved]'],
    ['section', '§ 101-6.2101 Policy.', '§ 101-6.2101', '', 'Policy.'],
    ['section', '§ 240.15c3-1a Options.', '§ 240.15c3-1a', '', 'Options.'],
    ['section', '§ 5.1', '§ 5.1', '', null],
    ['section', '892.2100 Imaging.', '892.2100', '', 'Imaging.'],
    ['section', 'Section 01 [Reserved]', 'Section 01', '', '[Reserved]'],
    ['section', 'What does it cover?', null, '', 'What does it cover?'],
    ['appendix', 'Appendix A to Part 2—Forms', 'Appendix A to Part 2', '—', 'Forms'],
    ['appendix', 'Appendixes L-M to Part 50 [Reserved]', 'Appendixes L-M to Part 50', '', '[Reserved]'],
    ['appendix', 'Appendix to Part 23—Exemptions', 'Appendix to Part 23', '—', 'Exemptions'],
    ['appendix', 'Alphabetical Index—Part 73', null, '', 'Alphabetical Index—Part 73'],
    ['subject-group', 'Dry Tests', null, '', 'Dry Tests'],
    ['section', '', null, '', null],
  ])('%s: %s', (level, head, number, separator, heading) => {
    expect(splitHead(level, head)).toEqual({ number, separator, heading });
  });

  it('keeps every character, whatever the heading', () => {
    for (const level of ['part', 'subpart', 'section', 'appendix', 'subject-group'] as const) {
      for (const head of ['PART 1:—x', '§ 1.1—2 y', 'Subpart A - b', 'Appendix A — c [Reserved]', '§ 1.1–1.5 z']) {
        const { number, separator, heading } = splitHead(level, head);
        expect(`${number ?? ''}${separator}${heading ?? ''}`.replaceAll(' ', '')).toBe(head.replaceAll(' ', ''));
      }
    }
  });

  it('sees that nothing is there but a reservation', () => {
    expect(['§ 5.2 [Reserved]', 'PARTS 6-9 [RESERVED]', '[Reserved].'].every(isReserved)).toBe(true);
    expect(['§ 5.2 [Reserved] rights', 'Reserved'].some(isReserved)).toBe(false);
  });
});
