import type { Level } from '../model/provision.ts';
import type { ProvisionStatus } from '../model/standing.ts';

/**
 * Levels and statuses as they are stored, by their places in these lists: as words they were a twentieth of the database. SQL reads the words, which
 * the columns `level` and `status` spell out of the codes by the same lists. The commonest come first, since SQLite keeps 0 and 1 in no byte at all.
 */
const LEVELS: readonly Level[] = [
  'paragraph',
  'section',
  'source-note',
  'subsection',
  'subparagraph',
  'item',
  'heading',
  'definition',
  'continuation',
  'clause',
  'table',
  'note',
  'subpart',
  'figure',
  'footnote',
  'authority',
  'part',
  'subject-group',
  'appendix',
  'schedule',
  'formula',
  'instrument',
  'subclause',
  'subsubclause',
  'form',
  'division',
  'chapter',
  'subchapter',
  'title',
  'subtitle',
];
const STATUSES: readonly ProvisionStatus[] = ['in-force', 'not-in-force', 'repealed', 'expired', 'reserved'];

const levelCodes = new Map(LEVELS.map((level, code) => [level, code]));
const statusCodes = new Map(STATUSES.map((status, code) => [status, code]));

/** @throws {RangeError} for a level that the lists here and in the migration lack. */
export function levelCode(level: Level): number {
  return found(levelCodes.get(level), level);
}

/** @throws {RangeError} for a status that the lists here and in the migration lack. */
export function statusCode(status: ProvisionStatus): number {
  return found(statusCodes.get(status), status);
}

function found(code: number | undefined, word: string): number {
  if (code === undefined) throw new RangeError(`"${word}" has no code in the store`);
  return code;
}
