import { describe, expect, it } from 'vitest';
import { searchCounterparts } from '../../../src/alignment/counterparts/counterpart-search.ts';
import { COUNTERPART_WEIGHTS } from '../../../src/alignment/counterparts/counterpart-weights.ts';
import { distinctHeadings } from '../../../src/alignment/counterparts/distinct-headings.ts';
import { indexInstruments } from '../../../src/alignment/counterparts/instrument-index.ts';
import { buildLawIndex } from '../../../src/alignment/counterparts/law-index.ts';
import type { LawSection } from '../../../src/alignment/counterparts/law-section.ts';
import { expandByBridges } from '../../../src/alignment/counterparts/query-terms.ts';
import { suggestInstruments } from '../../../src/alignment/counterparts/suggest-instruments.ts';
import { indexTerms } from '../../../src/text/index-terms.ts';

const words = (text: string) => indexTerms(text);
function section(instrumentId: string, title: string, number: string, heading: string, text: string): LawSection {
  return {
    instrumentId,
    eId: `sec_${number}`,
    number,
    heading: words(heading),
    above: [],
    title: words(title),
    text: words(text),
  };
}

const lamps = (number: string, heading: string, text: string) =>
  section('ca/sor-2000-1', 'Lamp Regulations', number, heading, text);
const own = [
  lamps('1', 'Labels', 'The label of a lamp shows the maker and the voltage of the lamp.'),
  lamps('2', 'Records', 'A dealer keeps the records of sale for two years.'),
  lamps('3', 'Glass', 'The glass of a lamp withstands heat.'),
];
const part = (number: string, heading: string, text: string) =>
  section('us/16-cfr-900', 'Electric lamps', number, heading, text);
const other = [
  section('us/21-cfr-100', 'Food records', '100.1', 'Records', 'A registrant keeps the records of sale for two years.'),
  section('us/21-cfr-100', 'Food records', '100.2', 'Warehouse', 'Food is stored in a warehouse.'),
  part('900.1', 'Marking', 'Each lamp bears the name of the maker and its voltage.'),
  part('900.2', 'Records', 'A registrant keeps the records of sale for two years.'),
  part('900.3', 'Globes', 'The glass globe of a lamp withstands heat and cold.'),
];
const sources = { ca: ['SOR/99-1, s. 1'], us: ['16 CFR 900.2'] };
const bridges = [{ id: 'dealer', ca: ['dealer'], us: ['registrant'], sectors: ['ict'], basis: 'who sells', sources }];
const options = { expand: expandByBridges(bridges, 'ca'), weights: COUNTERPART_WEIGHTS };
const us = buildLawIndex(other);
const ca = buildLawIndex(own);

describe('searchCounterparts', () => {
  const search = searchCounterparts(us, ca, own, options);
  const first = (at: number) => us.sections[search.rank(at)[0]?.section ?? -1]?.number;

  it('finds the counterpart by its words', () => {
    expect(first(0)).toBe('900.1');
    expect(first(2)).toBe('900.3');
  });

  it('prefers, of two that say the same, the one in the instrument that the whole regulation is about', () => {
    expect(first(1)).toBe('900.2');
    expect(search.votes.get('us/16-cfr-900')).toBe(1);
  });

  it('shows evidence between nothing and one', () => {
    for (const { evidence } of search.rank(1)) {
      for (const value of Object.values(evidence)) {
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(1.001);
      }
    }
  });

  it('gives the same answer whichever section was asked before', () => {
    const fresh = searchCounterparts(us, ca, own, options);
    fresh.rank(0);
    expect(fresh.rank(1)).toEqual(search.rank(1));
  });

  it('answers an instrument without sections and a law without any', () => {
    expect(searchCounterparts(us, ca, [], options).rank(0)).toEqual([]);
    expect(searchCounterparts(buildLawIndex([]), ca, own, options).rank(0)).toEqual([]);
  });
});

describe('distinctHeadings', () => {
  it('drops the words that most headings of a run share, and keeps a heading of nothing else', () => {
    const headings = ['standard mirror', 'standard rear guard', 'standard', 'standard rear door', 'label'];
    expect(distinctHeadings(headings.map((heading) => heading.split(' ')))).toEqual([
      ['mirror'],
      ['rear', 'guard'],
      ['standard'],
      ['rear', 'door'],
      ['label'],
    ]);
  });

  it('takes no habit from three headings', () => {
    const headings = [['lamp', 'glass'], ['lamp', 'label'], ['lamp']];
    expect(distinctHeadings(headings)).toEqual(headings);
  });
});

describe('suggestInstruments', () => {
  it('tells how far one stretch of a regulation of many subjects goes to an instrument', () => {
    const ladders = Array.from({ length: 24 }, (_, at) =>
      lamps(`1${at}`, 'Ladders', `The rung number ${'i'.repeat(at + 1)} of a ladder bears the climber and his load.`),
    );
    const law = buildLawIndex([
      ...other,
      section('us/16-cfr-901', 'Ladders', '901.1', 'Rungs', 'A rung of a ladder bears the climber.'),
    ]);
    const mixed = [...own, ...own, ...own, ...ladders];
    const found = suggestInstruments({ law, wholes: indexInstruments(law) }, mixed, options.expand);
    const of = (id: string) => found.find(({ instrumentId }) => instrumentId === id);
    expect(of('us/16-cfr-901')?.stretch).toBeGreaterThan(0.99);
    expect(of('us/16-cfr-900')?.stretch).toBeGreaterThan((of('us/16-cfr-900')?.support ?? 1) * 1.5);
  });

  it('finds by its whole vocabulary what no section finds first, and says how much', () => {
    const found = suggestInstruments({ law: us, wholes: indexInstruments(us) }, own, options.expand);
    expect(found[0]).toMatchObject({ instrumentId: 'us/16-cfr-900', whole: 1 });
    expect(found[1]?.whole).toBeGreaterThan(0);
    expect(found[1]?.whole).toBeLessThan(1);
  });

  it('puts the instrument on the same matter first, with its evidence', () => {
    const suggested = suggestInstruments({ law: us, wholes: indexInstruments(us) }, own, options.expand);
    expect(suggested.map(({ instrumentId }) => instrumentId)).toEqual(['us/16-cfr-900', 'us/21-cfr-100']);
    expect(suggested[0]).toMatchObject({ votes: 1 });
  });
});
