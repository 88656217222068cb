import { pairTables } from '../../src/alignment/tables/pair-tables.ts';
import { type PlacedTable, placeTables } from '../../src/alignment/tables/table-side.ts';
import { notionFolder } from '../../src/alignment/term-bridges.ts';
import type { MergedCell } from '../../src/model/merged-table.ts';
import type { TermBridge } from '../../src/model/term-bridge.ts';
import { mergePair } from '../../src/pipeline/merge-pair.ts';
import { measureTables } from '../../src/requirements/measure-table.ts';
import { indexTerms } from '../../src/text/index-terms.ts';
import type { FactGold } from './fact-gold.ts';
import type { FoundPlace, ReadInstrument } from './fact-law.ts';
import type { FactRelation } from './fact-relation.ts';
import { readOwnCrosswalks } from './own-crosswalks.ts';
import { sectorFinder } from './sector-finder.ts';

/** What two merged tables say in a cell that holds a figure of each fact. */
export type TableAnswer = { readonly relation: FactRelation; readonly said: string };

type Merged = ReturnType<typeof mergePair>;

/** The merged tables of two instruments, as the product makes them: a limit in a row of a table is compared there, cell by cell, and not in the text around it. */
export class FactTables {
  readonly #bridges: readonly TermBridge[];
  readonly #sectorsOf = sectorFinder(readOwnCrosswalks());
  readonly #placed = new Map<ReadInstrument, readonly PlacedTable[]>();
  readonly #merged = new Map<string, readonly Merged[]>();

  constructor(bridges: readonly TermBridge[]) {
    this.#bridges = bridges;
  }

  /** Null where no joined row of the two places holds a figure of both facts. */
  ask(fact: FactGold, ca: FoundPlace, us: FoundPlace): TableAnswer | null {
    if (!holdsTable(ca) || !holdsTable(us)) return null;
    const numbers = { ca: numbersOf(fact.caFact), us: numbersOf(fact.usFact) };
    const words = new Set(indexTerms(`${fact.caFact} ${fact.usFact}`));
    const cells = this.#merge(ca.law, us.law)
      .filter((table) => isAt(ca, table.ca.eId) && isAt(us, table.us.eId))
      .flatMap(({ content }) => content)
      .flatMap((row) =>
        row.cells
          .filter(
            (cell) => ANSWERS[cell.relation] !== undefined && holds(cell.ca, numbers.ca) && holds(cell.us, numbers.us),
          )
          .map((cell) => ({
            cell,
            like: indexTerms(`${row.key} ${cell.column}`).filter((term) => words.has(term)).length,
          })),
      );
    const best = cells.sort((one, other) => other.like - one.like)[0]?.cell;
    return best === undefined
      ? null
      : { relation: codeOf(best), said: `table ${best.relation} ${best.stringency}: ${best.ca} | ${best.us}` };
  }

  #merge(ca: ReadInstrument, us: ReadInstrument): readonly Merged[] {
    const key = `${ca.instrument.id} ${us.instrument.id}`;
    const known = this.#merged.get(key);
    if (known !== undefined) return known;
    const sectors = this.#sectorsOf(ca.instrument.id, [us.instrument.id]);
    const pairs = pairTables(this.#tables(ca), this.#tables(us), {
      ca: notionFolder(this.#bridges, 'ca', sectors),
      us: notionFolder(this.#bridges, 'us', sectors),
    });
    const merged = pairs.map((pair, ordinal) => mergePair('one--two', ordinal, pair, () => ''));
    this.#merged.set(key, merged);
    return merged;
  }

  #tables(law: ReadInstrument): readonly PlacedTable[] {
    const known = this.#placed.get(law);
    if (known !== undefined) return known;
    const { id, jurisdiction } = law.instrument;
    const { pointInTime } = law.edition;
    const measured = law.provisions
      .filter(({ status }) => status === 'in-force')
      .flatMap((provision) => measureTables(provision, { language: 'en', jurisdiction, pointInTime }));
    const placed = placeTables(id, law.provisions, measured, pointInTime);
    this.#placed.set(law, placed);
    return placed;
  }
}

const ANSWERS: Readonly<Partial<Record<MergedCell['relation'], FactRelation>>> = {
  equal: 'equal',
  'equal-converted': 'equal_converted',
  near: 'near_equal',
  different: 'different_design',
};

function codeOf({ relation, stringency }: MergedCell): FactRelation {
  if (relation === 'different' && stringency === 'ca-stricter') return 'ca_stricter';
  if (relation === 'different' && stringency === 'us-stricter') return 'us_stricter';
  return ANSWERS[relation] ?? null;
}

function holdsTable(place: FoundPlace): boolean {
  return place.law.provisions.some(({ eId, level }) => level === 'table' && isAt(place, eId));
}

/** Paths of places nest: what stands in a provision begins with its path. */
function isAt({ heads }: FoundPlace, eId: string): boolean {
  return heads.some((head) => eId === head.eId || eId.startsWith(`${head.eId}__`));
}

function numbersOf(text: string): number[] {
  return [...text.matchAll(/\d[\d,\u00a0\u202f]*(?:\.\d+)?/g)].map(([number]) =>
    Number(number.replace(/[,\u00a0\u202f]/g, '')),
  );
}

function holds(cell: string, numbers: readonly number[]): boolean {
  return numbersOf(cell).some((number) => numbers.includes(number));
}
