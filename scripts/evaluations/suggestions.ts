import { basename, join } from 'node:path';
import type { Evaluation } from '../evaluate/evaluation.ts';
import { type InstrumentGold, readInstrumentGold } from '../evaluate/instrument-gold.ts';
import type { PooledSection } from '../evaluate/law-pool.ts';
import { openBothSearches, openCanadianLaw } from '../evaluate/open-law.ts';
import { bootstrapRatio, measureRanks, type Rank } from '../evaluate/ranking.ts';
import { suggestFor } from '../evaluate/suggest-for.ts';

const LIMIT = 10;
/** The baseline is asked this many words of an instrument, its title and headings first: whole regulations would take it minutes each. */
const BASELINE_WORDS = 300;
/** Sections the baseline finds, from which the parts are taken in order. */
const BASELINE_SECTIONS = 200;

/**
 * Suggestions of instruments: of each judged pair, whether one of its CFR parts is among the ten likeliest of all parts. The baseline asks plain BM25 for the
 * sections nearest to the regulation's opening words and takes the parts they come from. Pairs of which one side has no text in force are named and left out.
 */
export const evaluation: Evaluation = async ({ gold, corpora, progress }) => {
  const path = gold ?? join(corpora, '../domain/pairs.tsv');
  const rows = readInstrumentGold(path);
  const { us, plain } = openBothSearches(corpora, progress);
  const law = openCanadianLaw(
    corpora,
    rows.map(({ instrument }) => instrument),
  );
  const held = (row: InstrumentGold): boolean => row.parts.some((part) => us.instruments.has(part));
  const leftOut: string[] = [];
  const questions = new Map<string, { readonly rows: InstrumentGold[]; readonly sections: readonly PooledSection[] }>();
  for (const [instrument, own] of Map.groupBy(rows, (row) => row.instrument)) {
    const sections = law.sectionsOf(instrument);
    for (const row of own) {
      const why = whyNot(sections, row, held(row));
      if (why !== null) leftOut.push(`${instrument} with ${row.citation}: ${why}`);
    }
    const id = sections?.[0]?.section.instrumentId;
    if (sections !== null && id !== undefined && own.some(held))
      questions.set(id, { rows: own.filter(held), sections });
  }
  const regulations = new Map(
    [...questions].map(([id, { sections }]) => [id, sections.map(({ section }) => section)] as const),
  );
  const suggestedFor = suggestFor(corpora, us, law, regulations, progress);
  const [ours, theirs]: [Rank[], Rank[]] = [[], []];
  const lines: string[] = [];
  for (const [id, { rows: own, sections }] of questions) {
    const suggested = (suggestedFor.get(id) ?? []).map(({ otherInstrumentId }) => otherInstrumentId);
    const asked = plain(openingOf(sections), BASELINE_SECTIONS);
    const baseline = [...new Set(asked.map((place) => us.sections[place]?.instrumentId ?? ''))];
    for (const { instrument, parts, citation } of own) {
      const [mine, other] = [rankOf(suggested, parts), rankOf(baseline, parts)];
      ours.push(mine);
      theirs.push(other);
      const first = suggested.slice(0, 4).map((part) => part.slice('us/'.length));
      lines.push([instrument, shown(mine), shown(other), citation, first.join(' ')].join('\t'));
    }
  }
  for (const one of leftOut) progress(`left out: ${one}`);
  const [metrics, baseline] = [measureRanks(ours), measureRanks(theirs)];
  const interval = bootstrapRatio(ours, theirs, LIMIT);
  const text = [
    `${basename(path)}: ${ours.length} pairs; ${leftOut.length} more have no text in force in the corpora on one side`,
    `found among ten: ${percent(metrics.r10)}; by plain BM25 ${percent(baseline.r10)}, ratio ${(metrics.r10 / baseline.r10).toFixed(2)} (95 %: ${interval.map((bound) => bound.toFixed(2)).join(' to ')})`,
    ...leftOut,
    'regulation\tours\tplain\tjudged right\tours, first four',
    ...lines,
    '',
  ].join('\n');
  return {
    json: { set: basename(path), n: ours.length, metrics, baseline, ratioIntervals: { r10: interval }, leftOut },
    text,
  };
};

/** Why a pair cannot be answered from these corpora; null where it can. */
function whyNot(sections: readonly PooledSection[] | null, { parts }: InstrumentGold, isHeld: boolean): string | null {
  if (sections === null) return 'the regulation is not among the Canadian texts';
  if (sections.length === 0) return 'the regulation has no text in force';
  if (parts.length === 0) return 'no CFR part is named';
  return isHeld ? null : 'no part named is among the U.S. texts';
}

function openingOf(sections: readonly PooledSection[]): { title: string; text: string } {
  const words = sections
    .map(({ printed }) => `${printed.title} ${printed.text}`)
    .join(' ')
    .split(' ')
    .slice(0, BASELINE_WORDS);
  return { title: sections[0]?.section.title.join(' ') ?? '', text: words.join(' ') };
}

function rankOf(found: readonly string[], parts: readonly string[]): Rank {
  const at = found.findIndex((id) => parts.includes(id));
  return at < 0 ? Number.POSITIVE_INFINITY : at + 1;
}

function shown(rank: Rank): string {
  return Number.isFinite(rank) ? String(rank) : '-';
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}
