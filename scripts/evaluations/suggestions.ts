import { basename, join } from 'node:path';
import { suggestInstruments } from '../../src/alignment/counterparts/suggest-instruments.ts';
import type { Evaluation } from '../evaluate/evaluation.ts';
import { readInstrumentGold } from '../evaluate/instrument-gold.ts';
import { readLaw, usLawFiles } from '../evaluate/law-pool.ts';
import { openCanadianLaw, openUsLaw } from '../evaluate/open-law.ts';
import { plainBm25 } from '../evaluate/plain-bm25.ts';

const LIMIT = 10;
/** The baseline is asked this many words of an instrument, its title and headings first: whole regulations would take it minutes each. */
const BASELINE_WORDS = 300;

/**
 * Suggestions of instruments: of each judged pair, whether one of its CFR parts is among the ten likeliest of all parts. The baseline asks plain BM25 for the
 * sections nearest to the regulation's opening words and takes the parts they come from.
 */
export const evaluation: Evaluation = async ({ gold, corpora, progress }) => {
  const path = gold ?? join(corpora, '../domain/pairs.tsv');
  const rows = readInstrumentGold(path);
  const us = openUsLaw(corpora, progress);
  const law = openCanadianLaw(
    corpora,
    rows.map(({ instrument }) => instrument),
  );
  progress('indexing the same sections for the baseline');
  const places: string[] = [];
  const plain = plainBm25(printed(usLawFiles(corpora), places));
  const held = new Set(us.instruments.keys());
  const counted: { readonly found: boolean; readonly plain: boolean }[] = [];
  const lines: string[] = [];
  let outside = 0;
  for (const [instrument, own] of Map.groupBy(rows, (row) => row.instrument)) {
    const answerable = own.filter(({ parts }) => parts.some((part) => held.has(part)));
    const sections = law.sectionsOf(instrument);
    outside += sections === null ? own.length : own.length - answerable.length;
    if (sections === null || answerable.length === 0) continue;
    progress(instrument);
    const suggested = suggestInstruments(
      us,
      sections.map(({ section }) => section),
      law.expand,
    ).slice(0, LIMIT);
    const words = sections
      .map(({ printed }) => `${printed.title} ${printed.text}`)
      .join(' ')
      .split(' ')
      .slice(0, BASELINE_WORDS);
    const asked = plain({ title: sections[0]?.section.title.join(' ') ?? '', text: words.join(' ') }, 200);
    const baseline = [...new Set(asked.map((place) => places[place] ?? ''))].slice(0, LIMIT);
    for (const { parts, citation } of answerable) {
      const at = suggested.findIndex(({ instrumentId }) => parts.includes(instrumentId));
      const plainAt = baseline.findIndex((id) => parts.includes(id));
      counted.push({ found: at >= 0, plain: plainAt >= 0 });
      const first = suggested.slice(0, 4).map(({ instrumentId }) => instrumentId.slice(3));
      lines.push(
        [instrument, at < 0 ? '-' : at + 1, plainAt < 0 ? '-' : plainAt + 1, citation, first.join(' ')].join('\t'),
      );
    }
  }
  const share = (of: 'found' | 'plain'): number =>
    counted.filter((row) => row[of]).length / Math.max(1, counted.length);
  const text = [
    `${basename(path)}: ${counted.length} pairs; ${outside} more have no text in the corpora on one side`,
    `found among ten: ${(share('found') * 100).toFixed(1)} %; by plain BM25 ${(share('plain') * 100).toFixed(1)} %`,
    'regulation\tours\tplain\tjudged right\tours, first four',
    ...lines,
    '',
  ].join('\n');
  return {
    json: {
      set: basename(path),
      n: counted.length,
      metrics: { r10: share('found') },
      baseline: { r10: share('plain') },
    },
    text,
  };
};

function* printed(paths: readonly string[], places: string[]) {
  for (const { section, printed } of readLaw(paths)) {
    places.push(section.instrumentId);
    yield printed;
  }
}
