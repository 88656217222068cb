import { isInScope } from '../alignment/scope.ts';
import { pairTables } from '../alignment/tables/pair-tables.ts';
import { type PlacedTable, placeTables } from '../alignment/tables/table-side.ts';
import { notionFolder } from '../alignment/term-bridges.ts';
import type { Crosswalk } from '../model/crosswalk.ts';
import type { Provision } from '../model/provision.ts';
import type { TermBridge } from '../model/term-bridge.ts';
import { limitsTable } from '../requirements/limits-table.ts';
import { measureTables } from '../requirements/measure-table.ts';
import { readCrosswalks } from '../store/crosswalks.ts';
import type { Database } from '../store/database.ts';
import { findShownEdition, type StoredEdition } from '../store/editions.ts';
import { replaceMergedTables } from '../store/merged-tables.ts';
import { readProvisions } from '../store/provisions.ts';
import type { Effects } from './effects.ts';
import { mergePair } from './merge-pair.ts';
import { readDoneBefore } from './unchanged-crosswalks.ts';

/** One edition with its tables, read and placed. */
type TableSide = {
  readonly edition: StoredEdition;
  readonly provisions: ReadonlyMap<string, Provision>;
  readonly tables: readonly PlacedTable[];
};

/**
 * Stage after aligning: tables of both sides of each crosswalk that treat one subject are joined by key and compared cell by cell. A crosswalk of the same texts is
 * left alone.
 *
 * @returns the crosswalks looked at in this run
 */
export async function mergeTables(
  effects: Effects,
  database: Database,
  bridges: readonly TermBridge[],
): Promise<readonly string[]> {
  const crosswalks = await readCrosswalks(database);
  const before = await readDoneBefore(database, 'tables', [bridges]);
  const looked: string[] = [];
  const known = new Map<string, Promise<TableSide | null>>();
  const read = (id: string): Promise<TableSide | null> => {
    const kept = known.get(id) ?? readSide(database, id);
    known.set(id, kept);
    return kept;
  };
  for (const [done, crosswalk] of crosswalks.entries()) {
    effects.progress({ stage: 'tables', done, total: crosswalks.length, item: crosswalk.id });
    if (crosswalk.blocks || before.isUnchanged(crosswalk)) continue;
    const ca = await read(crosswalk.ca);
    const us = (await Promise.all(crosswalk.us.map(read))).filter((side) => side !== null);
    if (ca === null || us.length === 0) continue;
    await database.batch([...mergeOne(crosswalk, ca, us, bridges), before.note(crosswalk)]);
    looked.push(crosswalk.id);
  }
  effects.progress({ stage: 'tables', done: crosswalks.length, total: crosswalks.length, item: '' });
  return looked;
}

function mergeOne(crosswalk: Crosswalk, ca: TableSide, us: readonly TableSide[], bridges: readonly TermBridge[]) {
  const inScope = (side: TableSide, scope: readonly string[]) =>
    side.tables.filter(({ table }) => isInScope(scope, pathOf(side.provisions, table.eId)));
  const pairs = pairTables(
    inScope(ca, crosswalk.caScope),
    us.flatMap((side) => inScope(side, crosswalk.usScope)),
    {
      ca: notionFolder(bridges, 'ca', crosswalk.sectors),
      us: notionFolder(bridges, 'us', crosswalk.sectors),
    },
  );
  const sides = new Map([ca, ...us].map((side) => [side.edition.id, side]));
  const find = (editionId: string, eId: string) => {
    const side = sides.get(editionId);
    const provision = side?.provisions.get(eId);
    if (side === undefined || provision === undefined) throw new Error(`no provision ${eId} in ${editionId}`);
    return { side, provision };
  };
  const tables = pairs.map((pair, ordinal) =>
    mergePair(crosswalk.id, ordinal, pair, (editionId, eId) => {
      const { side, provision } = find(editionId, eId);
      return titleOf(side.provisions, provision);
    }),
  );
  return replaceMergedTables(crosswalk.id, tables, (editionId, eId) => {
    const { side, provision } = find(editionId, eId);
    return { editionKey: side.edition.key, ordinal: provision.ordinal };
  });
}

async function readSide(database: Database, instrumentId: string): Promise<TableSide | null> {
  const edition = await findShownEdition(database, instrumentId, 'en');
  if (edition === null) return null;
  const all = await readProvisions(database, edition.id);
  // A table in a schedule of amendments that are not in force yet repeats rows of the one that is.
  const inForce = all.filter(({ status }) => status === 'in-force');
  const { language, pointInTime } = edition;
  const owner = { language, jurisdiction: instrumentId.startsWith('us/') ? 'us' : 'ca', pointInTime } as const;
  const limits = limitsTable(all, owner);
  const measured = [
    ...inForce.flatMap((provision) => measureTables(provision, owner)),
    ...(limits === null ? [] : [limits]),
  ];
  return {
    edition,
    provisions: new Map(measured.length === 0 ? [] : all.map((provision) => [provision.eId, provision])),
    tables: placeTables(instrumentId, all, measured, pointInTime),
  };
}

/** The section, schedule or appendix that holds a provision, and what encloses it, innermost first. */
function pathOf(provisions: ReadonlyMap<string, Provision>, eId: string): Provision[] {
  const path: Provision[] = [];
  for (let at = provisions.get(eId); at !== undefined; at = provisions.get(at.parentEId ?? '')) path.push(at);
  const section = path.findIndex(({ level }) => level === 'section');
  return section < 0 ? path.slice(1) : path.slice(section);
}

/** What a table is called: its caption, unless that only says "table"; else the nearest heading over it. */
function titleOf(provisions: ReadonlyMap<string, Provision>, provision: Provision): string {
  for (let at: Provision | undefined = provision; at !== undefined; at = provisions.get(at.parentEId ?? '')) {
    const title = (at.heading ?? at.table?.caption ?? '').replace(/^(?:table|tableau)\b(?: [\dIVX]+)?\s*/i, '').trim();
    if (/\p{L}{3}/u.test(title)) return title;
  }
  return '';
}
