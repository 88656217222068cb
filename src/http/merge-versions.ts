/** A field that somebody changed while somebody else was editing. */
export type FieldConflict = {
  readonly name: string;
  readonly before: string;
  readonly theirs: string;
  readonly mine: string;
  /** Both changed it, and not to the same: a person must choose. Otherwise the one change is taken. */
  readonly isClash: boolean;
};

type Fields = Readonly<Record<string, string>>;

/**
 * Three versions of a record as form fields: as both saw it, as it is now, and as somebody wants it. What only one of the two changed is taken;
 * where both did, the merged record has mine, and the conflict says what theirs was.
 *
 * @param before null when the version that was seen is not known any more: then every difference is a clash.
 */
export function mergeVersions(
  before: Fields | null,
  theirs: Fields,
  mine: Fields,
): { readonly merged: Record<string, string>; readonly conflicts: readonly FieldConflict[] } {
  const conflicts: FieldConflict[] = [];
  const merged: Record<string, string> = {};
  for (const name of new Set([...Object.keys(theirs), ...Object.keys(mine)])) {
    const [own = '', other = ''] = [mine[name], theirs[name]];
    const old = before?.[name] ?? (before === null ? null : '');
    merged[name] = own === old ? other : own;
    if (own === other) continue;
    conflicts.push({ name, before: old ?? '', theirs: other, mine: own, isClash: own !== old && other !== old });
  }
  return { merged, conflicts };
}
