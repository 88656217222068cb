import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysBetween, findDrift, findHistory } from '../../src/citations/drift.ts';
import { readAmendments } from '../../src/citations/history-notes.ts';
import { standardOf } from '../../src/citations/standard-of.ts';
import { makeEdition } from './make-edition.ts';

describe('readAmendments', () => {
  it.each<[note: string, expected: [string, string][]]>([
    ['[53 FR 11419, Apr. 7, 1988]', [['53 FR 11419', '1988-04-07']]],
    [
      '[58 FR 37584, July 12, 1993, as amended at 69 FR 19763, Apr. 14, 2004; 78 FR 52679, Aug. 26, 2013]',
      [
        ['58 FR 37584', '1993-07-12'],
        ['69 FR 19763', '2004-04-14'],
        ['78 FR 52679', '2013-08-26'],
      ],
    ],
    ['[74 FR 4588, 4591, Jan. 26, 2009]', [['74 FR 4588', '2009-01-26']]],
    ['[62 FR 46667, Sept. 4, 1997]', [['62 FR 46667', '1997-09-04']]],
    ['Source: 61 FR 52654, Oct. 7, 1996, unless otherwise noted.', [['61 FR 52654', '1996-10-07']]],
    [
      '[Redesignated at 75 FR 1, Jan. 4, 2010, and amended at 76 FR 2, May 5, 2011]',
      [
        ['75 FR 1', '2010-01-04'],
        ['76 FR 2', '2011-05-05'],
      ],
    ],
    [
      '[81 FR 3, June 1, 2016; 45 FR 9, Feb. 2, 1980]',
      [
        ['45 FR 9', '1980-02-02'],
        ['81 FR 3', '2016-06-01'],
      ],
    ],
    ['[T.D. 9000, 67 FR 4, Feb. 30, 2002]', []],
    ['[36 FR 5; amended]', []],
    ['', []],
  ])('%s', (note, expected) => {
    expect(readAmendments([note]).map(({ source, on }) => [source, on])).toEqual(expected);
  });

  it('names each publication once, however many notes repeat it', () => {
    const note = '[53 FR 11419, Apr. 7, 1988]';
    expect(readAmendments([note, note])).toHaveLength(1);
  });

  it('stays linear on long notes', () => {
    const note = `[${'53 FR 11419, '.repeat(20_000)}Apr. 7, 1988]`;
    expect(readAmendments([note])).toEqual([{ source: '53 FR 11419', on: '1988-04-07' }]);
  });
});

describe('findHistory', () => {
  const { provisions } = makeEdition('us/40-cfr-90', 'Engines', [
    'source-note || Source: 60 FR 34598, July 3, 1995, unless otherwise noted.',
    'section § 90.1 || One.',
    '  paragraph (a) || A rule.',
    '  source-note || [60 FR 34598, July 3, 1995, as amended at 70 FR 40448, July 13, 2005]',
    'section § 90.2 || Two.',
  ]);
  const on = (eId: string) => findHistory(provisions, eId).map((one) => one.on);

  it('takes the notes of the section, for what is inside it too', () => {
    expect(on('sec_90.1')).toEqual(['1995-07-03', '2005-07-13']);
    expect(on('sec_90.1__para_a')).toEqual(['1995-07-03', '2005-07-13']);
  });

  it('falls back on the part where a section has none, and takes all for the part', () => {
    expect(on('sec_90.2')).toEqual(['1995-07-03']);
    const [root] = provisions;
    expect(on(root?.eId ?? '')).toEqual(['1995-07-03', '2005-07-13']);
  });

  it('knows nothing of a provision that is not there', () => {
    expect(on('sec_9')).toEqual([]);
  });
});

const date = fc
  .integer({ min: 0, max: 25_000 })
  .map((days) => new Date(Date.UTC(1970, 0, 1) + days * 86_400_000).toISOString().slice(0, 10));
const period = fc.tuple(date, date).map(([a, b]) => (a < b ? { from: a, to: b } : { from: b, to: a }));
const subject = fc.record({
  staticOn: date,
  asOf: date,
  resolution: fc.constantFrom(
    'resolved',
    'removed',
    'no-such-provision',
    'not-in-index',
    'not-addressable',
    'ambiguous',
  ),
  cited: fc.option(
    fc.record({
      history: fc
        .array(
          date.map((on) => ({ source: '1 FR 1', on })),
          { maxLength: 5 },
        )
        .map((all) => all.sort((a, b) => (a.on < b.on ? -1 : 1))),
      changed: fc.array(period, { maxLength: 3 }),
      unchanged: fc.array(period, { maxLength: 3 }),
    }),
  ),
});

describe('findDrift', () => {
  it('counts days as the calendar does', () => {
    expect(daysBetween('2004-01-01', '2025-01-01')).toBe(7671);
    expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2);
  });

  it.each([
    [
      'amended',
      { history: [{ source: '80 FR 1', on: '2020-03-01' }], changed: [], unchanged: [] },
      'superseded',
      'amended-since',
      2708,
    ],
    [
      'not amended',
      { history: [{ source: '50 FR 1', on: '2001-01-01' }], changed: [], unchanged: [] },
      'current',
      'not-amended-since',
      0,
    ],
    [
      'differing editions',
      { history: [], changed: [{ from: '2012-10-01', to: '2012-10-11' }], unchanged: [] },
      'superseded',
      'changed-since',
      10,
    ],
    [
      'equal editions around the day',
      { history: [], changed: [], unchanged: [{ from: '2012-01-01', to: '2013-01-01' }] },
      'current',
      'same-text',
      0,
    ],
    [
      'a change that may be older',
      { history: [], changed: [{ from: '2011-01-01', to: '2013-01-01' }], unchanged: [] },
      'unknown',
      'no-history',
      0,
    ],
    ['no text', null, 'unknown', 'not-in-index', 0],
  ] as const)('%s', (_, cited, state, reason, behindDays) => {
    expect(findDrift({ staticOn: '2012-10-01', asOf: '2026-01-29', resolution: 'resolved', cited })).toMatchObject({
      state,
      reason,
      behindDays,
      ageDays: 4868,
    });
  });

  it('never contradicts itself', () => {
    fc.assert(
      fc.property(subject, (one) => {
        const found = findDrift(one);
        expect(found.amendments.every(({ on }) => on > one.staticOn)).toBe(true);
        expect(found.behindDays > 0).toBe(found.behindDays > 0 && found.state === 'superseded');
        if (found.reason === 'amended-since') expect(found.amendments.length).toBeGreaterThan(0);
        if (found.state === 'current') expect(found.amendments).toEqual([]);
        expect(found.ageDays).toBe(Math.max(0, daysBetween(one.staticOn, one.asOf)));
      }),
      { seed: 49 },
    );
  });

  it('falls no less behind when an amendment is added', () => {
    fc.assert(
      fc.property(subject, date, (one, on) => {
        fc.pre(one.cited !== null);
        const more = {
          ...one.cited,
          history: [...one.cited.history, { source: '2 FR 2', on }].sort((a, b) => (a.on < b.on ? -1 : 1)),
        };
        expect(findDrift({ ...one, cited: more }).behindDays).toBeGreaterThanOrEqual(findDrift(one).behindDays);
      }),
      { seed: 49 },
    );
  });
});

describe('standardOf', () => {
  it.each([
    ['ISO 13485:2016', 'iso-13485', 'ISO 13485', '2016'],
    ['ISO 8317', 'iso-8317', 'ISO 8317', null],
    ['IEC 60335-2-24', 'iec-60335-2-24', 'IEC 60335-2-24', null],
    ['ASTM F963-17', 'astm-f963', 'ASTM F963', '17'],
    ['ANSI Z26.1-1996', 'ansi-z26.1', 'ANSI Z26.1', '1996'],
    ['CSA C22.2 No. 60335-2-24', 'csa-c22.2-no.-60335-2-24', 'CSA C22.2 No. 60335-2-24', null],
    ['SAE J902:1964', 'sae-j902', 'SAE J902', '1964'],
    ['UN R138', 'un-r138', 'UN R138', null],
    ['SAE J1100, s. 3.11.1', 'sae-j1100', 'SAE J1100', null],
  ])('%s', (canonical, id, name, edition) => {
    expect(standardOf(canonical)).toEqual({ id, name, edition });
  });
});
