import type { Database, Statement } from '../store/database.ts';
import { insertDefinitionRows } from '../store/definitions.ts';
import { deleteEdition, findEdition, insertEdition, nextEditionKey } from '../store/editions.ts';
import { upsertInstrument } from '../store/instruments.ts';
import { insertProvisionRows } from '../store/provisions.ts';
import { insertStandings } from '../store/standing.ts';
import type { PreparedDocument } from './prepare-file.ts';

/** Provisions in one transaction. Most Canadian regulations have a few dozen, and a transaction costs as much as many rows. */
const ROWS_A_BATCH = 2000;

/** Writes editions whole: each lies in one batch, so that a kill leaves it whole or absent; small ones share a batch. */
export class EditionWriter {
  readonly #database: Database;
  #statements: Statement[] = [];
  #rows = 0;
  readonly #waiting = new Set<string>();
  #nextKey: number | null = null;
  /** Hashes of files that lost an edition to another file. */
  readonly displaced = new Set<string>();

  constructor(database: Database) {
    this.#database = database;
  }

  /**
   * Writes a document unless the index has it from the same bytes.
   *
   * @param again writes it even then, because other rules made what the index has.
   * @returns false where nothing was to be done.
   */
  async write(document: PreparedDocument, again: boolean): Promise<boolean> {
    const { edition, characters } = document;
    if (this.#waiting.has(edition.id)) await this.flush();
    const present = await findEdition(this.#database, edition.id);
    if (present !== null && present.sha256 === edition.sha256 && !again) return false;
    if (present !== null && present.sha256 !== edition.sha256) this.displaced.add(present.sha256);
    const key = present?.key ?? (await this.#newKey());
    this.#statements.push(
      ...(present === null ? [] : [deleteEdition(edition.id)]),
      upsertInstrument(document.instrument),
      ...insertEdition(
        {
          ...edition,
          key,
          provisionCount: document.provisions.length,
          charactersRead: characters.read,
          charactersSkipped: characters.skipped,
          charactersHeld: characters.held,
        },
        document.issues,
      ),
      ...insertProvisionRows(key, document.provisions),
      ...insertStandings(key, document.standings),
      ...insertDefinitionRows(key, document.definitions),
    );
    this.#waiting.add(edition.id);
    this.#rows += document.provisions.length;
    if (this.#rows >= ROWS_A_BATCH) await this.flush();
    return true;
  }

  /** Adds a statement that must not be written before the documents. */
  add(statement: Statement): void {
    this.#statements.push(statement);
  }

  async flush(): Promise<void> {
    if (this.#statements.length > 0) await this.#database.batch(this.#statements);
    this.#statements = [];
    this.#waiting.clear();
    this.#rows = 0;
  }

  async #newKey(): Promise<number> {
    this.#nextKey ??= await nextEditionKey(this.#database);
    this.#nextKey += 1;
    return this.#nextKey - 1;
  }
}
