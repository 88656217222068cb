import { describe, expect, it } from 'vitest';
import { comparePair } from '../../src/divergence/compare-pair.ts';
import { makePair, type SideText } from './make-pair.ts';

/** What is told of the figures of a pair, by place in the Canadian text. */
function told(ca: SideText, us: SideText): string[] {
  return comparePair(makePair(ca, us))
    .divergences.flatMap(({ details, stringency, ca: place }) =>
      details.kind === 'quantity'
        ? [{ place, line: `${details.caFigure} / ${details.usFigure} ${details.relation} ${stringency}` }]
        : [],
    )
    .sort((one, other) => (one.place.eId < other.place.eId ? -1 : 1) || one.place.span.start - other.place.span.start)
    .map(({ line }) => line);
}

const CANADIAN = [
  'A report shall be sent to the Minister:',
  'within # days after the maker becomes aware of a crash, if the crash has led to a death or a serious burn; or',
  'within 40 days after the maker becomes aware of a crash, if the crash has not led to a death or a serious burn, but could do so were it to recur.',
] as const;
const AMERICAN = [
  'You must send a report to us no later than 40 calendar days after the day that you become aware of information that a vehicle you sell:',
  'Has led to a death or serious burn; or',
  'Has failed and would be likely to lead to a death if the failure were to recur.',
] as const;

describe('a figure of a stem', () => {
  it.each([5, 9, 12])('faces a figure of its own in each of its cases: %s days', (days) => {
    const [stem, first, second] = CANADIAN;
    expect(told([stem, first.replace('#', String(days)), second], AMERICAN)).toEqual([
      `≤ ${days} days / ≤ 40 calendar days stricter ca-stricter`,
      '≤ 40 days / ≤ 40 calendar days equal same',
    ]);
  });

  it('is told once where both texts part alike', () => {
    expect(told(AMERICAN, AMERICAN)).toEqual(['≤ 40 calendar days / ≤ 40 calendar days equal same']);
  });

  it('stays one where its paragraphs are things to do, not cases', () => {
    const things = [
      'You must, no later than 40 calendar days after a crash:',
      'send us a report of the crash; and',
      'keep the vehicle that crashed.',
    ] as const;
    expect(told(['The maker must send a report of a crash within 12 days after the crash.'], things)).toHaveLength(1);
  });
});

describe('whom less is asked of', () => {
  const american = (amount: string) =>
    `Very small business means, for this part, a business with sales of food of less than ${amount} per year.`;
  it.each([
    ['$90,000', '$600,000', 'stricter ca-stricter'],
    ['$900,000', '$300,000', 'stricter us-stricter'],
    ['$600,000', '$500,000', 'different unknown'],
  ])('%s in Canada against %s in the United States: %s', (ca, us, answer) => {
    const rule = `Despite section 3, if the sales of food of a licence holder are ${ca} or less, a plan must be kept only for fish.`;
    expect(told(rule, american(us))).toEqual([`≤ ${ca} / < ${us} ${answer}`]);
  });
});

describe('periods that share few words', () => {
  it('the only time to keep of each text', () => {
    expect(
      told(
        'The radio record must be kept for not less than 10 months after the last entry.',
        'Station logs must be retained by the licensee for a period of three years from the date of entry.',
      ),
    ).toEqual(['≥ 10 months / ≥ 3 years stricter us-stricter']);
  });

  it('a time to answer an authority is no rival of a time to report', () => {
    expect(
      told(
        'The holder of a permit must provide the Minister, within 12 days after the day of release of the substance, with a declaration.',
        'Within 35 days after the substance is released, or within 8 days after receipt of a written request by the Administration, the importer must file a report of the substance released.',
      ),
    ).toEqual(['≤ 12 days / ≤ 35 days stricter ca-stricter']);
  });
});

describe('a rounded conversion', () => {
  it.each([
    ['1.6 mm', 'one-sixteenth inch', 'equal-converted same'],
    ['4.5 kg', 'ten pounds', 'equal-converted same'],
    ['3.2 mm', '1/8 inch', 'equal-converted same'],
    ['1.7 mm', 'one-sixteenth inch', 'stricter ca-stricter'],
    ['50 mm', 'two inches', 'near same'],
  ])('%s for %s: %s', (ca, us, answer) => {
    const [said = ''] = told(`The letters must measure at least ${ca}.`, `The letters must measure at least ${us}.`);
    expect(said.endsWith(answer)).toBe(true);
  });
});
