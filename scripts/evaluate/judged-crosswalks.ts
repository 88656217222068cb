import type { AlignmentSide } from '../../src/alignment/alignment-side.ts';
import { bare } from '../../src/alignment/scope.ts';
import type { Crosswalk } from '../../src/model/crosswalk.ts';
import type { Provision } from '../../src/model/provision.ts';
import { FactLaw, type ReadInstrument } from './fact-law.ts';
import { readInstrumentName, readUsSection } from './instrument-names.ts';
import { readOwnCrosswalks } from './own-crosswalks.ts';
import type { SectionGold } from './section-gold.ts';
import { sectorFinder } from './sector-finder.ts';

/** A crosswalk on official text without citations and numbers of sections, and what is judged of it. */
export type JudgedCrosswalk = {
  readonly crosswalk: Crosswalk;
  readonly ca: AlignmentSide;
  readonly us: readonly AlignmentSide[];
  readonly judged: readonly JudgedSection[];
};

export type JudgedSection = {
  readonly gold: SectionGold;
  readonly eId: string;
  /** `us/21-cfr-820 part_820__sec_820.30` of each right answer that the crosswalk holds. */
  readonly answers: ReadonlySet<string>;
};

/**
 * One crosswalk for each Canadian instrument of the answers: against the CFR parts that the answers name and those that the project's own list pairs it with.
 * Which section answers which is not said. Citations and the numbers of sections are hidden, since these would give it away.
 */
export function openJudgedCrosswalks(corpora: string, rows: readonly SectionGold[]): JudgedCrosswalk[] {
  const crosswalks = readOwnCrosswalks();
  const sectorsOf = sectorFinder(crosswalks);
  const wanted = [...Map.groupBy(rows, (row) => readInstrumentName(row.instrument)?.id ?? '')].map(([id, own]) => {
    const named = own.flatMap((row) => row.us.flatMap((citation) => readUsSection(citation)?.instrumentId ?? []));
    const listed = crosswalks.filter(({ ca }) => ca === id).flatMap(({ us }) => us);
    const us = [...new Set([...named, ...listed])].sort();
    return { id, own, us, sectors: sectorsOf(id, us) };
  });
  const law = new FactLaw(corpora, new Set(wanted.flatMap(({ id, us }) => [id, ...us])));
  return wanted.flatMap(({ id, own, us: ids, sectors }): JudgedCrosswalk[] => {
    const ca = law.get(id);
    const us = ids.flatMap((part) => law.get(part) ?? []);
    if (ca === null || us.length === 0) return [];
    const find = sectionFinder(us);
    const judged = own.flatMap((gold): JudgedSection[] => {
      const head = findHead(ca.provisions, gold);
      const answers = new Set(gold.us.flatMap(find));
      return head === null || answers.size === 0 ? [] : [{ gold, eId: head.eId, answers }];
    });
    const crosswalk: Crosswalk = {
      id,
      ca: id,
      us: us.map(({ instrument }) => instrument.id),
      sectors,
      basis: '',
      confidence: 'guess',
      caScope: [],
      usScope: [],
      blocks: false,
    };
    return judged.length === 0 ? [] : [{ crosswalk, ca: hideReferences(ca), us: us.map(hideReferences), judged }];
  });
}

/** Without citations and numbers of sections, which would give the answers away. */
export function hideReferences(one: ReadInstrument): AlignmentSide {
  const provisions = one.provisions.map((provision) =>
    provision.level === 'section' ? { ...provision, number: null } : provision,
  );
  return { ...one, provisions, citations: [] };
}

/** The body's section of that number, or else a schedule's; in a named schedule only that one's. */
function findHead(provisions: readonly Provision[], { schedule, section }: SectionGold): Provision | null {
  const named = provisions.filter(({ level, number }) => level === 'section' && bare(number) === section);
  const inBody = named.find(({ eId }) => !eId.startsWith('sched'));
  if (schedule === null && inBody !== undefined) return inBody;
  return (
    named.find(({ eId }) =>
      eId.toLowerCase().startsWith(schedule === null ? 'sched' : `sched_${schedule}_`.toLowerCase()),
    ) ?? null
  );
}

/** A number whose only texts carry a letter after it (`571.105a`) means these. */
function sectionFinder(us: readonly ReadInstrument[]): (citation: string) => string[] {
  const places = new Map<string, string[]>();
  for (const { instrument, provisions } of us) {
    for (const { level, number, eId } of provisions) {
      if (level !== 'section') continue;
      const key = `${instrument.id} ${bare(number)}`;
      places.set(key, [...(places.get(key) ?? []), `${instrument.id} ${eId}`]);
    }
  }
  return (citation) => {
    const found = readUsSection(citation);
    if (found === null) return [];
    const named = `${found.instrumentId} ${found.number}`;
    const plain = named.replace(/[ab]$/, '');
    return places.get(named) ?? [plain, `${plain}a`, `${plain}b`].flatMap((name) => places.get(name) ?? []);
  };
}
