/**
 * A 32-bit key of an eId (FNV-1a over its UTF-16 units), by which provisions are found: an index on the eIds themselves was a tenth of the database.
 * Two eIds of an edition may share a key, so a query asks for both: `e_id_key = ? AND e_id = ?`.
 */
export function eIdKey(eId: string): number {
  let key = 0x811c9dc5;
  for (let index = 0; index < eId.length; index += 1) key = Math.imul(key ^ eId.charCodeAt(index), 0x01000193);
  return key | 0;
}
