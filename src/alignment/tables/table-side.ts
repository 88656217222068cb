import type { MeasuredTable } from '../../model/measured-table.ts';
import type { Provision } from '../../model/provision.ts';
import { hasEnded } from '../../text/ended-period.ts';
import { indexTerms } from '../../text/index-terms.ts';
import { headingsOver } from '../outline.ts';

/** A table with the words it stands among: what it is a table of. */
export type PlacedTable = {
  readonly instrumentId: string;
  readonly table: MeasuredTable;
  /** Terms of its caption, of the headings over it and of the text it completes. */
  readonly context: ReadonlySet<string>;
  readonly ordinal: number;
};

/** Text before a table farther up than this says what the section is about, no more what the table is. */
const REACH = 400;

/** Finds what each table of an edition is a table of. Those under words that say their period has ended are left out. */
export function placeTables(
  instrumentId: string,
  provisions: readonly Provision[],
  tables: readonly MeasuredTable[],
  pointInTime: string,
): PlacedTable[] {
  const byId = new Map(provisions.map((provision) => [provision.eId, provision]));
  const headings = headingsOver(
    provisions,
    Map.groupBy(provisions, (provision) => provision.parentEId),
  );
  return tables.flatMap((table) => {
    const own = byId.get(table.eId);
    if (own === undefined) return [];
    const words: string[] = [own.heading ?? '', own.table?.caption ?? '', table.title];
    for (let at = parentOf(own, byId); at !== undefined && at.parentEId !== null; at = parentOf(at, byId)) {
      words.push(at.heading ?? '', at.text.slice(-REACH));
      const [nearest, next] = headings.get(at.eId) ?? [];
      if (at.level === 'section') words.push(nearest?.heading ?? '', next?.heading ?? '');
      if (at.level === 'section' || at.level === 'schedule' || at.level === 'appendix') break;
    }
    const parent = parentOf(own, byId);
    if (parent !== undefined && hasEnded(parent.text, pointInTime)) return [];
    const heading = table.kind === 'limits' ? null : headingOver(own, byId, headings);
    return [
      {
        instrumentId,
        table: namedByHeading(table, heading),
        context: new Set(indexTerms(words.join(' '))),
        ordinal: own.ordinal,
      },
    ];
  });
}

function parentOf(provision: Provision, byId: ReadonlyMap<string, Provision>): Provision | undefined {
  return provision.parentEId === null ? undefined : byId.get(provision.parentEId);
}

/** A column of methods or periods names no class: where it is all that a table has, its rows are about what the heading over them names. */
const NO_CLASS =
  /^(?:testing standard|test(?:ing)? (?:method|procedure)|standard|information|period(?: of manufacture)?)$/iu;

function namedByHeading(table: MeasuredTable, heading: string | null): MeasuredTable {
  if (heading === null || !NO_CLASS.test(table.keyName)) return table;
  return { ...table, keyColumn: -1, keyName: '', rows: table.rows.map((row) => ({ ...row, key: heading })) };
}

function headingOver(
  own: Provision,
  byId: ReadonlyMap<string, Provision>,
  headings: ReturnType<typeof headingsOver>,
): string | null {
  for (let at: Provision | undefined = own; at !== undefined; at = parentOf(at, byId)) {
    if (at.level === 'section') return headings.get(at.eId)?.[0]?.heading ?? null;
  }
  return null;
}
