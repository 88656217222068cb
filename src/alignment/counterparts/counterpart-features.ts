import { type Hit, logVote, voteForInstruments } from './instrument-votes.ts';
import type { LawIndex } from './law-index.ts';
import type { LawSection } from './law-section.ts';
import { overlapWith } from './overlap-with.ts';

/** What the features of one instrument's sections read. */
export type EvidenceSources = {
  readonly other: LawIndex;
  readonly own: LawIndex;
  readonly instrument: readonly LawSection[];
  /** The words that name each section. */
  readonly names: readonly (readonly string[])[];
  /** The words each section is asked in. */
  readonly questions: readonly (readonly string[])[];
  /** A section's best hits in the other country. */
  readonly hitsOf: (at: number) => readonly Hit[];
  readonly votes: ReadonlyMap<string, number>;
  /** A section's partners in order in the instruments most voted for, with how far the two follow one plan. */
  readonly partnersOf: (at: number) => ReadonlyMap<number, number>;
  /** What U.S. sections answered when asked back: kept, since neighbors share candidates. */
  readonly answers: Map<number, Answer>;
};

type Answer = { readonly best: number; readonly ofInstrument: Float64Array };

/** One kind of evidence: prepared for one section, then asked for candidates. Values run from 0 (nothing) to about 1. */
type CounterpartFeature = (sources: EvidenceSources, at: number) => (candidate: number) => number;

/** Words of a question asked back that are sought: it is asked of a hundred candidates. */
const BACK_TERMS = 60;
/** Sections before and after that are asked whether they have their counterpart near by. */
const NEIGHBORS = 3;
const NEAR = 4;
/** Sections before and after whose votes count as those of the neighborhood. */
const AROUND = 10;

/** Share of the best text score the candidate reaches in the other country. */
const forward: CounterpartFeature = ({ other, questions }, at) => {
  const scores = other.whole.scores(questions[at] ?? []).slice();
  const best = most(scores);
  return (candidate) => (scores[candidate] ?? 0) / best;
};

/** The same from the other side: a long section that answers everything is the best for none. */
const backward: CounterpartFeature = (sources, at) => (candidate) => {
  const answer = ask(sources, candidate);
  return (answer.ofInstrument[at] ?? 0) / answer.best;
};

/** Share of the votes of the whole instrument that the candidate's instrument has. */
const votes: CounterpartFeature = ({ other, votes }) => {
  return (candidate) => logVote(votes.get(other.sections[candidate]?.instrumentId ?? '') ?? 0);
};

/**
 * Words that the headings share, rare ones weighing more: its own or those over it, whichever are nearer to the candidate's, since the nearest heading may be
 * "Interpretation" and the one above it the name of the matter.
 */
const heading: CounterpartFeature = ({ other, instrument, names }, at) => {
  const own = overlapWith(names[at] ?? [], other.whole.idf);
  const over = overlapWith(instrument[at]?.above ?? [], other.whole.idf);
  return (candidate) => {
    const name = other.sections[candidate]?.name ?? [];
    return Math.max(own(name), over(name));
  };
};

/** Its own and outer headings, sought among all headings and titles. */
const headings: CounterpartFeature = ({ other, instrument }, at) => {
  const section = instrument[at];
  const scores = other.headings.scores([...(section?.heading ?? []), ...(section?.above ?? [])]).slice();
  const best = most(scores);
  return (candidate) => (scores[candidate] ?? 0) / best;
};

/** Whether the sections around it have hits around the candidate: both countries treat neighboring matters in neighboring sections. */
const order: CounterpartFeature = ({ other, instrument, hitsOf }, at) => {
  const around: { readonly weight: number; readonly shares: ReadonlyMap<number, number> }[] = [];
  for (let step = -NEIGHBORS; step <= NEIGHBORS; step++) {
    if (step === 0 || instrument[at + step] === undefined) continue;
    const shares = new Map(hitsOf(at + step).map(({ section, share }) => [section, share]));
    around.push({ weight: 1 / Math.abs(step), shares });
  }
  const whole = around.reduce((sum, { weight }) => sum + weight, 0);
  return (candidate) => {
    const id = other.sections[candidate]?.instrumentId;
    let sum = 0;
    for (const { weight, shares } of around) {
      let nearest = 0;
      for (let step = -NEAR; step <= NEAR; step++) {
        if (step === 0 || other.sections[candidate + step]?.instrumentId !== id) continue;
        nearest = Math.max(nearest, shares.get(candidate + step) ?? 0);
      }
      sum += weight * nearest;
    }
    return whole === 0 ? 0 : sum / whole;
  };
};

/** Whether it is the section's partner when the two instruments are aligned in order; worth as much as the instruments follow one plan. */
const sequence: CounterpartFeature = ({ partnersOf }, at) => {
  const partners = partnersOf(at);
  return (candidate) => partners.get(candidate) ?? 0;
};

/** Share of the votes of the sections around it, which in an instrument of many subjects know better than the whole. */
const nearVotes: CounterpartFeature = ({ other, instrument, hitsOf }, at) => {
  const around: (readonly Hit[])[] = [];
  for (let step = -AROUND; step <= AROUND; step++) {
    if (step !== 0 && instrument[at + step] !== undefined) around.push(hitsOf(at + step));
  }
  const near = voteForInstruments(other, around);
  return (candidate) => logVote(near.get(other.sections[candidate]?.instrumentId ?? '') ?? 0);
};

/** How alike the titles of the two instruments are. */
const title: CounterpartFeature = ({ other, instrument }, at) => {
  const likeness = other.titleLikeness(instrument[at]?.title ?? []);
  return (candidate) => likeness(other.sections[candidate]?.instrumentId ?? '');
};

/** How alike long the two are: a part's one long section answers many questions and is the counterpart of few. */
const length: CounterpartFeature = ({ other, instrument }, at) => {
  const own = Math.log(20 + (instrument[at]?.text.length ?? 0));
  return (candidate) => Math.exp(-Math.abs(own - Math.log(20 + (other.sections[candidate]?.length ?? 0))));
};

/** Whether both define terms or neither does: a section of definitions shares words with every section. */
const sameRole: CounterpartFeature = ({ other, instrument }, at) => {
  const own = isInterpretation(instrument[at]?.heading ?? []);
  return (candidate) => (isInterpretation(other.sections[candidate]?.heading ?? []) === own ? 1 : 0);
};

/** The pipeline of evidence, in the order a reader is shown it. */
export const COUNTERPART_FEATURES = {
  forward,
  backward,
  votes,
  heading,
  headings,
  order,
  sequence,
  nearVotes,
  title,
  length,
  sameRole,
} as const satisfies Readonly<Record<string, CounterpartFeature>>;

export type CounterpartEvidence = Readonly<Record<keyof typeof COUNTERPART_FEATURES, number>>;

function isInterpretation(heading: readonly string[]): boolean {
  return heading.some((word) => word === 'definit' || word === 'interpret');
}

function ask({ other, own, instrument, answers }: EvidenceSources, candidate: number): Answer {
  let answer = answers.get(candidate);
  if (answer === undefined) {
    const scores = own.whole.scores(other.whole.termsOf(candidate), { mostTerms: BACK_TERMS });
    const first = own.instruments.get(instrument[0]?.instrumentId ?? '')?.first ?? scores.length;
    answer = { best: most(scores), ofInstrument: scores.slice(first, first + instrument.length) };
    answers.set(candidate, answer);
  }
  return answer;
}

function most(scores: Float64Array): number {
  let best = Number.EPSILON;
  for (const score of scores) if (score > best) best = score;
  return best;
}
