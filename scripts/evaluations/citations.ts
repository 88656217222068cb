import { existsSync, readFileSync } from 'node:fs';
import { buildCitationIndex, type CitationIndex } from '../../src/citations/citation-index.ts';
import { findInEdition, type ProvisionCitations } from '../../src/citations/find-in-edition.ts';
import type { FoundCitation } from '../../src/citations/found-citation.ts';
import { isDatedVariant } from '../../src/citations/resolve-place.ts';
import { resolveTargets } from '../../src/citations/resolve-targets.ts';
import { judgeMentions, type MentionOutcome } from '../evaluate/cfr-mentions.ts';
import { baselineSections, baselineTitle } from '../evaluate/citation-baseline.ts';
import { compareDigest, type DigestChanges, type EditionDigest } from '../evaluate/citation-digest.ts';
import { citationKey, locate, readGold } from '../evaluate/citation-gold.ts';
import type { EvaluationOptions, EvaluationReport } from '../evaluate/evaluation.ts';
import { type ParsedInstrument, readArchive, readParts } from '../evaluate/parsed-archive.ts';

const GOLD = '../shared/gold/citations.tsv';
const JUDGED = 'test/fixtures/citations/judged-mentions.tsv';
const FOREIGN: ReadonlySet<string> = new Set(['cfr', 'usc', 'federal-register', 'fmvss', 'tsd']);

type Citing = ParsedInstrument & { readonly found: readonly ProvisionCitations[] };
type Counts = {
  citations: number;
  resolved: number;
  unresolved: Record<string, number>;
  byKind: Record<string, number>;
  mentions: { total: number; instruments: number; outcomes: Partial<Record<MentionOutcome, number>> };
};

/**
 * Finds and resolves the citations of the whole Canadian archive in both languages and compares the (instrument, U.S. section) pairs of the English
 * with judged passages. A pair counts where both sides name the section, a number with dated variants by any of them; precision counts the pairs
 * found in the judged passages, as written (what a range holds between its ends is not counted).
 */
export async function evaluation(options: EvaluationOptions): Promise<EvaluationReport> {
  const { progress } = options;
  progress('reading the archive and finding its citations');
  const archive = {
    en: citing(readArchive(options.corpora, 'en'), 'en'),
    fr: citing(readArchive(options.corpora, 'fr'), 'fr'),
  };
  progress('reading the parts of the CFR that it cites');
  const parts = readParts(options.corpora, citedParts([...archive.en, ...archive.fr]));
  const index = buildCitationIndex([
    ...archive.en,
    ...archive.fr,
    ...parts.current,
    ...parts.superseded.map((one) => ({ ...one, isSuperseded: true })),
  ]);
  progress('resolving');
  const digests: EditionDigest[] = [];
  const mentions = new Map<string, { outcome: MentionOutcome; canonical: string | null }>();
  const counts = {
    en: count(archive.en, 'en', index, digests, mentions),
    fr: count(archive.fr, 'fr', index, digests, mentions),
  };
  const measured = measure(archive.en, options.gold ?? GOLD, index);
  const changes = compareDigest(digests, options.update);
  const judged = compareJudged(mentions);
  const { n, metrics, baseline, rows, sections } = measured;
  const { gained, lost, others } = changes;
  progress(
    `since the stored digest: ${gained.length} gained, ${lost.length} lost; of the other citations ${others.gained} gained, ${others.lost} lost in ${others.editions} editions`,
  );
  const json = { set: 'citations', n, metrics, baseline };
  const details = {
    rows,
    archive: counts,
    sections,
    judged,
    changes: { gained: gained.length, lost: lost.length, others },
  };
  return { json, text: describe({ ...json, ...details }, changes) };
}

function citing(instruments: readonly ParsedInstrument[], language: 'en' | 'fr'): Citing[] {
  return instruments.map((one) => {
    // A heading is cited from like a text; its provision's own text is another.
    const headings = one.provisions
      .filter(({ heading }) => heading !== null && /CFR|C\.F\.R|Code of Federal/.test(heading))
      .map((provision) => ({
        ...provision,
        eId: `${provision.eId}#heading`,
        level: 'heading' as const,
        text: provision.heading ?? '',
      }));
    const provisions = headings.length === 0 ? one.provisions : [...one.provisions, ...headings];
    return { ...one, found: findInEdition(provisions, { jurisdiction: 'ca', language }) };
  });
}

function citedParts(instruments: readonly Citing[]): Map<string, Set<string>> {
  const wanted = new Map<string, Set<string>>();
  const want = (title: number | null, part: string | null) => {
    if (title === null || part === null) return;
    const parts = wanted.get(String(title)) ?? new Set();
    wanted.set(String(title), parts.add(part));
  };
  for (const { found } of instruments) {
    for (const { found: citations } of found) {
      citations.forEach(({ kind, parts, closesRange }, at) => {
        if (kind === 'tsd' || kind === 'fmvss') want(49, '571');
        if (kind !== 'cfr') return;
        want(parts.title, parts.part);
        const from = Number(citations[at - 1]?.parts.part);
        if (closesRange) for (let part = from + 1; part < Number(parts.part); part++) want(parts.title, String(part));
      });
    }
  }
  return wanted;
}

function count(
  instruments: readonly Citing[],
  language: 'en' | 'fr',
  index: CitationIndex,
  digests: EditionDigest[],
  judged: Map<string, { outcome: MentionOutcome; canonical: string | null }>,
): Counts {
  const counts: Counts = {
    citations: 0,
    resolved: 0,
    unresolved: {},
    byKind: {},
    mentions: { total: 0, instruments: 0, outcomes: {} },
  };
  for (const { instrument, found } of instruments) {
    const foreign: string[] = [];
    const rest: string[] = [];
    let mentioned = 0;
    for (const { provision, found: citations } of found) {
      const targets = resolveTargets(provision.text, citations, { instrument, provision }, index);
      for (const { citation, resolved } of targets) {
        counts.citations += 1;
        add(counts.byKind, citation.kind);
        if (resolved.resolution === 'resolved') counts.resolved += 1;
        else add(counts.unresolved, resolved.resolution);
        const line = [provision.eId, citation.canonical, resolved.resolution, resolved.targetEId ?? ''].join('\t');
        (FOREIGN.has(citation.kind) ? foreign : rest).push(line);
      }
      const flat = targets.map(({ citation, resolved }) => ({ ...citation, resolution: resolved.resolution }));
      const mentions = judgeMentions(provision.text, flat);
      mentions.forEach(({ outcome, canonical }, at) => {
        counts.mentions.total += 1;
        mentioned += 1;
        add(counts.mentions.outcomes, outcome);
        judged.set([instrument.id, language, provision.eId, at].join('\t'), { outcome, canonical });
      });
    }
    if (mentioned > 0) counts.mentions.instruments += 1;
    digests.push({ key: `${instrument.id}.${language}`, foreign, rest });
  }
  return counts;
}

function measure(instruments: readonly Citing[], path: string, index: CitationIndex) {
  if (!existsSync(path)) throw new Error(`${path}: no such file; name the judged citations with --gold`);
  const gold = readGold(path);
  const byCitation = new Map(instruments.map((one) => [citationKey(one.instrument.citation), one]));
  const sides = { ours: new PairCount(), baseline: new PairCount() };
  const missed: string[] = [];
  const rows = { n: gold.length, found: 0, unlocated: 0, missed };
  for (const { instrument: citation, sections, passage } of gold) {
    const one = byCitation.get(citationKey(citation));
    if (one === undefined) {
      rows.unlocated += 1;
      missed.push(`${citation}: no such regulation in the archive`);
      sides.ours.add(citation, sections, new Set(), index);
      sides.baseline.add(citation, sections, new Set(), index);
      continue;
    }
    const places = locate(passage, one.provisions);
    if (places.length === 0) rows.unlocated += 1;
    const ours = new Set<string>();
    const plain = new Set<string>();
    for (const { provision, start, end } of places) {
      const citations = one.found.find((other) => other.provision === provision)?.found ?? [];
      const inside = citations.filter(({ span }) => span.start < end && span.end > start);
      for (const found of inside) if (heldSections(found, index).length > 0) ours.add(keyOf(found));
      for (const section of baselineSections(provision.text.slice(start, end), baselineTitle(one.provisions)))
        if (variantsOf(section, index).length > 0) plain.add(section);
    }
    // A passage joined from several provisions is nowhere whole; the section is then looked for in all of the instrument.
    if (places.length === 0)
      for (const found of allOf(one)) if (matches(keyOf(found), sections, index)) ours.add(keyOf(found));
    sides.ours.add(citation, sections, ours, index);
    sides.baseline.add(citation, sections, plain, index);
    if ([...ours].some((key) => matches(key, sections, index))) rows.found += 1;
    else missed.push(`${citation}: ${sections.join('|')}`);
  }
  return {
    n: gold.length,
    metrics: sides.ours.score(),
    baseline: sides.baseline.score(),
    rows: { ...rows, extra: sides.ours.extra(), unjudged: sides.ours.unjudged() },
    sections: countSections(instruments, index),
  };
}

/** Distinct pairs of an instrument and a U.S. section, found and judged. */
class PairCount {
  readonly #gold = new Map<string, { instrument: string; sections: readonly string[] }>();
  readonly #found = new Map<string, { instrument: string; key: string }>();
  #index: CitationIndex | null = null;

  add(instrument: string, sections: readonly string[], found: ReadonlySet<string>, index: CitationIndex): void {
    this.#index = index;
    this.#gold.set(`${instrument}: ${sections.join('|')}`, { instrument, sections });
    for (const key of found) this.#found.set(`${instrument}: ${key}`, { instrument, key });
  }

  score(): { precision: number; recall: number } {
    const right = [...this.#found.values()].filter((one) => this.#isJudged(one)).length;
    const judged = right + this.extra().length;
    const reached = [...this.#gold.values()].filter((row) => this.#isFound(row)).length;
    return {
      precision: round(judged === 0 ? 0 : right / judged),
      recall: round(this.#gold.size === 0 ? 0 : reached / this.#gold.size),
    };
  }

  /** Pairs found in judged passages that the judged file does not have. */
  extra(): string[] {
    return this.#unmatched(({ key }) => !isByModelYear(key, this.#index));
  }

  /** Pairs that the judged file could not have, since its numbers are resolved with the date behind and not before them (86.35 for 86.007-35). */
  unjudged(): string[] {
    return this.#unmatched(({ key }) => isByModelYear(key, this.#index));
  }

  #unmatched(wanted: (one: { instrument: string; key: string }) => boolean): string[] {
    return [...this.#found].filter(([, one]) => !this.#isJudged(one) && wanted(one)).map(([name]) => name);
  }

  #isJudged({ instrument, key }: { instrument: string; key: string }): boolean {
    return [...this.#gold.values()].some((row) => row.instrument === instrument && this.#matches(key, row.sections));
  }

  #isFound({ instrument, sections }: { instrument: string; sections: readonly string[] }): boolean {
    return [...this.#found.values()].some((one) => one.instrument === instrument && this.#matches(one.key, sections));
  }

  #matches(key: string, sections: readonly string[]): boolean {
    return this.#index !== null && matches(key, sections, this.#index);
  }
}

function countSections(instruments: readonly Citing[], index: CitationIndex) {
  let baseline = 0;
  let ours = 0;
  let oursHeld = 0;
  for (const one of instruments) {
    const title = baselineTitle(one.provisions);
    const citations = allOf(one).filter(
      ({ kind, parts }) => kind === 'cfr' && parts.section !== null && parts.appendix === null,
    );
    ours += citations.length;
    oursHeld += citations.filter((found) => heldSections(found, index).length > 0).length;
    if (citations.length > 0) for (const { text } of one.provisions) baseline += baselineSections(text, title).length;
  }
  return { ours, oursInCorpora: oursHeld, baseline };
}

function allOf(one: Citing): FoundCitation[] {
  return one.found.flatMap(({ found }) => [...found]);
}

/** `40 CFR 86.1811`: the section as cited, without what stands below it. */
function keyOf({ kind, parts }: FoundCitation): string {
  return kind === 'cfr' && parts.section !== null && parts.appendix === null
    ? `${parts.title} CFR ${parts.section}`
    : '';
}

function heldSections(found: FoundCitation, index: CitationIndex): string[] {
  return variantsOf(keyOf(found), index);
}

function matches(key: string, sections: readonly string[], index: CitationIndex): boolean {
  return sections.includes(key) || variantsOf(key, index).some((variant) => sections.includes(variant));
}

/** True if all that a number may mean carries the model year before it. */
function isByModelYear(key: string, index: CitationIndex | null): boolean {
  return index !== null && variantsOf(key, index).every((variant) => variant !== key && !variant.startsWith(`${key}-`));
}

const variants = new Map<string, string[]>();

/** The sections of the corpora that a number may mean: itself, else its dated variants. */
function variantsOf(key: string, index: CitationIndex): string[] {
  const known = variants.get(key);
  if (known !== undefined) return known;
  const { title, section = '' } = /^(?<title>\d+) CFR (?<section>.+)$/.exec(key)?.groups ?? {};
  const part = section.slice(0, Math.max(0, section.indexOf('.')));
  const held = index.instruments.get(`us/${title}-cfr-${part.toLowerCase()}`)?.sections;
  const names =
    held === undefined
      ? []
      : held.has(section)
        ? [section]
        : [...held.keys()].filter((number) => isDatedVariant(number, section));
  const found = names.map((name) => `${title} CFR ${name}`);
  variants.set(key, found);
  return found;
}

/** Outcomes that a person has read, against those of this run: instrument, language, place, number of the mention in it, canonical form, outcome, verdict. */
function compareJudged(mentions: ReadonlyMap<string, { outcome: MentionOutcome; canonical: string | null }>) {
  const lines = existsSync(JUDGED) ? readFileSync(JUDGED, 'utf8').split('\n').slice(1) : [];
  const judged = { n: 0, right: 0, changed: [] as string[] };
  for (const line of lines.filter((row) => row !== '')) {
    const [instrument, language, eId, at, canonical, outcome, verdict] = line.split('\t');
    const now = mentions.get([instrument, language, eId, at].join('\t'));
    judged.n += 1;
    const isSame = now?.outcome === outcome && (now?.canonical ?? '') === canonical;
    if (isSame && verdict === 'right') judged.right += 1;
    if (!isSame)
      judged.changed.push(`${instrument} ${eId}: ${canonical} ${outcome} became ${now?.canonical} ${now?.outcome}`);
  }
  return judged;
}

function describe(json: Record<string, unknown>, changes: DigestChanges): string {
  const shown = [...changes.gained.map((line) => `+ ${line}`), ...changes.lost.map((line) => `- ${line}`)];
  const more = shown.length > 60 ? [`... and ${shown.length - 60} more`] : [];
  return `${JSON.stringify(json, null, 2)}\n${[...shown.slice(0, 60), ...more].join('\n')}\n`;
}

function add(counts: Partial<Record<string, number>>, name: string): void {
  counts[name] = (counts[name] ?? 0) + 1;
}

function round(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
