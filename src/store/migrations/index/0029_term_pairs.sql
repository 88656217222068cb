-- Terms that both sides of a crosswalk define, and the conditions that only one meaning names.
CREATE TABLE term_pairs (
  crosswalk_id TEXT NOT NULL REFERENCES crosswalks (id) ON DELETE CASCADE,
  ordinal INTEGER NOT NULL,
  matched_by TEXT NOT NULL,
  score REAL NOT NULL,
  ca_edition_key INTEGER NOT NULL,
  ca_provision_ordinal INTEGER NOT NULL,
  us_edition_key INTEGER NOT NULL,
  us_provision_ordinal INTEGER NOT NULL,
  ca_term TEXT NOT NULL,
  us_term TEXT NOT NULL,
  ca_meaning TEXT NOT NULL,
  us_meaning TEXT NOT NULL,
  ca_only_json TEXT NOT NULL,
  us_only_json TEXT NOT NULL,
  PRIMARY KEY (crosswalk_id, ordinal)
) STRICT, WITHOUT ROWID;
