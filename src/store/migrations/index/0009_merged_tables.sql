-- Tables of both countries on one subject, joined by key and compared cell by cell.

CREATE TABLE merged_tables (
  id TEXT PRIMARY KEY,
  crosswalk_id TEXT NOT NULL REFERENCES crosswalks (id),
  -- Place among the tables of its crosswalk.
  ordinal INTEGER NOT NULL,
  ca_edition_key INTEGER NOT NULL REFERENCES editions (key) ON DELETE CASCADE,
  ca_provision_ordinal INTEGER NOT NULL,
  us_edition_key INTEGER NOT NULL REFERENCES editions (key) ON DELETE CASCADE,
  us_provision_ordinal INTEGER NOT NULL,
  ca_title TEXT NOT NULL,
  us_title TEXT NOT NULL,
  key_name TEXT NOT NULL,
  -- MergedColumn of src/model/merged-table.ts.
  columns_json TEXT NOT NULL,
  score REAL NOT NULL,
  rows INTEGER NOT NULL,
  both INTEGER NOT NULL,
  ca_only INTEGER NOT NULL,
  us_only INTEGER NOT NULL,
  differing_rows INTEGER NOT NULL,
  compared_cells INTEGER NOT NULL,
  differing_cells INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX merged_tables_in_order ON merged_tables (crosswalk_id, ordinal);

CREATE TABLE merged_rows (
  table_id TEXT NOT NULL REFERENCES merged_tables (id) ON DELETE CASCADE,
  ordinal INTEGER NOT NULL,
  key TEXT NOT NULL,
  side TEXT NOT NULL CHECK (side IN ('both', 'ca', 'us')),
  differing INTEGER NOT NULL,
  -- MergedCell of src/model/merged-table.ts.
  cells_json TEXT NOT NULL,
  PRIMARY KEY (table_id, ordinal)
) STRICT, WITHOUT ROWID;
