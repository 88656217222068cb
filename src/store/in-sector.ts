/** A condition on the column of a crosswalk's id: that the crosswalk belongs to the sector bound to it. */
export function inSector(column: string): string {
  return `${column} IN (SELECT crosswalk_id FROM crosswalk_sectors WHERE sector_id = ?)`;
}
