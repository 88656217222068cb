import type { CrosswalkAnswer } from './crosswalk-answers.ts';
import { calibrationError, measureCrosswalks, measureMany, measurePairs, reliability } from './crosswalk-metrics.ts';

/** What was measured of the alignment of judged crosswalks, line by line for a person. */
export function describeCrosswalks(answers: readonly CrosswalkAnswer[]): string[] {
  if (answers.length === 0) return ['crosswalk alignment: no judged section lies in a crosswalk that can be aligned'];
  const of = measureCrosswalks(answers);
  const aligned = measurePairs(answers, ({ label }) => label === 'aligned');
  const related = measurePairs(answers, () => true);
  const { bySeveral, ofSeveral } = measureMany(answers);
  const rows = reliability(answers.flatMap((answer) => answer.related.slice(0, 1)));
  const { size: crosswalks } = new Set(answers.map(({ crosswalkId }) => crosswalkId));
  const trio = ({ precision, recall, f1 }: { precision: number; recall: number; f1: number }): string =>
    `precision ${share(precision)}, recall ${share(recall)}, F1 ${share(f1)}`;
  return [
    `crosswalk alignment: ${answers.length} judged sections of ${crosswalks} crosswalks, each instrument against the parts its answers name`,
    `likeliest counterpart of each section: ${trio(of)}`,
    `labelled "aligned": ${share(of.alignedPrecision)} right, at a coverage of ${share(of.coverage)}; the surest 60 % of the sections: ${share(of.precisionAt60)} right`,
    `pair by pair against all that is judged right: aligned ${trio(aligned)}; with candidates ${trio(related)}`,
    `several: ${bySeveral.found} of ${bySeveral.sections} sections with several counterparts have two of them; ${ofSeveral.found} of ${ofSeveral.sections} U.S. sections that answer several are given to two`,
    `reliability of the likeliest counterpart (mean distance ${share(calibrationError(rows))}):`,
    'said\tsections\tmean said\tright',
    ...rows.map(
      ({ from, to, count, said, right }) => `${from} to ${to}\t${count}\t${said.toFixed(2)}\t${right.toFixed(2)}`,
    ),
    'section\tlabel\tprobability\tpass\tlikeliest\tjudged right',
    ...answers.map(({ crosswalkId, gold, related: [best], answers: right }) =>
      [
        `${crosswalkId} ${gold.section}`,
        best === undefined ? 'no counterpart found' : `${best.label}${best.isRight ? ' (right)' : ''}`,
        best?.score.toFixed(2) ?? '',
        best?.pass ?? '',
        best === undefined ? '' : short(best.us),
        [...right].map(short).join(' '),
      ].join('\t'),
    ),
  ];
}

function share(value: number): string {
  return value.toFixed(3);
}

function short(place: string): string {
  return place.replace(/^us\//, '').replace(/ .*?__(?=(?:sec|app)_[^_]*(?:__|$))/, ' ');
}
