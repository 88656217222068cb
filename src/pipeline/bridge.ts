import { findDrift, findHistory } from '../citations/drift.ts';
import { standardOf } from '../citations/standard-of.ts';
import type { HubRow } from '../model/hub-row.ts';
import type { Provision } from '../model/provision.ts';
import { runInBatches } from '../store/bulk-insert.ts';
import type { Database } from '../store/database.ts';
import { assignDepartments } from '../store/departments.ts';
import {
  type ComparedEditions,
  readComparedEditions,
  readReferences,
  replaceDrifts,
  replaceRipples,
} from '../store/drifts.ts';
import { findShownEdition, listEditions, type StoredEdition } from '../store/editions.ts';
import { readStandardCitations, replaceHubs } from '../store/hubs.ts';
import { readProvisions } from '../store/provisions.ts';
import type { Effects } from './effects.ts';

/** Stage after the editions are compared: how far frozen references have fallen behind, what moved under the ambulatory ones, and third texts both cite. */
export async function bridge(effects: Effects, database: Database): Promise<void> {
  await database.batch(await assignDepartments(database));
  const cited = new CitedLaw(database);
  await measureDrift(effects, database, cited);
  await findRipples(database, cited);
  await findHubs(database);
}

async function measureDrift(effects: Effects, database: Database, cited: CitedLaw): Promise<void> {
  const references = (await readReferences(database, 'static')).filter(({ staticOn }) => staticOn !== null);
  const dates = (await listEditions(database)).map(({ pointInTime }) => pointInTime);
  const asOf = dates.sort().at(-1) ?? '0001-01-01';
  const rows = [];
  // By what is cited, so that each edition is read once however many provisions cite it.
  const ordered = references.toSorted((a, b) => compare(a.targetInstrumentId ?? '', b.targetInstrumentId ?? ''));
  for (const [done, reference] of ordered.entries()) {
    const { staticOn, targetInstrumentId, targetEId, resolution } = reference;
    if (staticOn === null) continue;
    effects.progress({ stage: 'drift', done, total: references.length, item: targetInstrumentId ?? '' });
    const law = targetInstrumentId === null ? null : await cited.read(targetInstrumentId);
    const compared = law === null ? [] : await cited.compared(law.edition.instrumentId);
    const eId = targetEId ?? '';
    const touched = (one: ComparedEditions) => one.changed.some((change) => touches(change, eId));
    const finding = findDrift({
      staticOn,
      asOf,
      resolution,
      cited:
        law === null
          ? null
          : {
              history: findHistory(law.provisions, eId),
              changed: compared.filter(touched),
              unchanged: compared.filter((one) => !touched(one)),
            },
    });
    rows.push({ ...reference, finding, citedEditionKey: law?.edition.key ?? null });
  }
  if (references.length > 0)
    effects.progress({ stage: 'drift', done: references.length, total: references.length, item: '' });
  const inOrder = rows.toSorted(
    (a, b) => a.editionKey - b.editionKey || a.provisionOrdinal - b.provisionOrdinal || a.ordinal - b.ordinal,
  );
  await database.batch(replaceDrifts(inOrder));
}

/** Joins what changed between two editions with the references that follow the cited text. */
async function findRipples(database: Database, cited: CitedLaw): Promise<void> {
  const rows = [];
  for (const reference of await readReferences(database, 'ambulatory')) {
    const { targetInstrumentId, targetEId } = reference;
    if (targetInstrumentId === null || targetEId === null) continue;
    for (const { fromKey, toKey, changed } of await cited.compared(targetInstrumentId)) {
      const touching = new Set(changed.filter((change) => touches(change, targetEId)).map(({ ordinal }) => ordinal));
      const [firstChange] = touching;
      if (firstChange !== undefined) rows.push({ ...reference, fromKey, toKey, changes: touching.size, firstChange });
    }
  }
  await runInBatches(database, replaceRipples(rows));
}

/** A change of the cited provision or of what is inside it; of what encloses it only where the change takes the whole with it. */
function touches(change: ComparedEditions['changed'][number], citedEId: string): boolean {
  if (change.eId === citedEId || change.eId.startsWith(`${citedEId}__`)) return true;
  return change.whole && citedEId.startsWith(`${change.eId}__`);
}

async function findHubs(database: Database): Promise<void> {
  const citations = (await readStandardCitations(database)).map((one) => ({
    ...one,
    standard: standardOf(one.canonical),
  }));
  const hubs: HubRow[] = [];
  const pointing = [];
  for (const [id, all] of Map.groupBy(citations, ({ standard }) => standard.id)) {
    const sides = Map.groupBy(all, ({ jurisdiction }) => jurisdiction);
    const [ca, us] = [sides.get('ca') ?? [], sides.get('us') ?? []];
    if (id === '' || ca.length === 0 || us.length === 0) continue;
    const provisions = (side: typeof all) =>
      new Set(side.map((one) => `${one.editionKey} ${one.provisionOrdinal}`)).size;
    const editionsOf = (side: typeof all) => [...new Set(side.flatMap((one) => one.standard.edition ?? []))].sort();
    const [caEditions, usEditions] = [editionsOf(ca), editionsOf(us)];
    hubs.push({
      id,
      name: all[0]?.standard.name ?? id,
      caProvisions: provisions(ca),
      usProvisions: provisions(us),
      caEditions,
      usEditions,
      editions: judgeEditions(caEditions, usEditions),
    });
    for (const { standard, ...one } of all) pointing.push({ ...one, hubId: id, edition: standard.edition });
  }
  await runInBatches(
    database,
    replaceHubs(
      hubs.toSorted((a, b) => compare(a.id, b.id)),
      pointing,
    ),
  );
}

/** A side that names no edition leaves it open; two that name the same editions, however many, agree. `17` and `2017` are one year. */
function judgeEditions(ca: readonly string[], us: readonly string[]): HubRow['editions'] {
  if (ca.length === 0 || us.length === 0) return 'unstated';
  const years = (editions: readonly string[]) =>
    [...new Set(editions.map((edition) => edition.replace(/^(?:19|20)(?=\d{2})/, '')))].sort().join();
  return years(ca) === years(us) ? 'same' : 'differ';
}

/** The shown English text of what is cited, and how its editions differ; the last read is kept. */
class CitedLaw {
  readonly #database: Database;
  readonly #compared = new Map<string, Promise<ComparedEditions[]>>();
  #last: {
    readonly id: string;
    readonly law: Promise<{ edition: StoredEdition; provisions: Provision[] } | null>;
  } | null = null;

  constructor(database: Database) {
    this.#database = database;
  }

  read(instrumentId: string): Promise<{ edition: StoredEdition; provisions: Provision[] } | null> {
    if (this.#last?.id !== instrumentId) this.#last = { id: instrumentId, law: this.#load(instrumentId) };
    return this.#last.law;
  }

  compared(instrumentId: string): Promise<ComparedEditions[]> {
    const known = this.#compared.get(instrumentId) ?? readComparedEditions(this.#database, instrumentId);
    this.#compared.set(instrumentId, known);
    return known;
  }

  async #load(instrumentId: string) {
    const edition = await findShownEdition(this.#database, instrumentId, 'en');
    return edition === null ? null : { edition, provisions: await readProvisions(this.#database, edition.id) };
  }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
