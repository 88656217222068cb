-- An instrument of which nothing is likely keeps its nearest ones too, called unlikely. What stood here is computed again.

DROP TABLE suggestion_pairs;
DROP TABLE suggestions;
CREATE TABLE suggestions (
  instrument_id TEXT NOT NULL REFERENCES assessments (instrument_id) ON DELETE CASCADE,
  rank INTEGER NOT NULL,
  other_instrument_id TEXT NOT NULL REFERENCES instruments (id),
  -- How likely the two govern the same matter, fitted on judged instruments; never greater than that of the rank before.
  likelihood REAL NOT NULL,
  label TEXT NOT NULL CHECK (label IN ('likely', 'possible', 'unlikely')),
  -- Place of this instrument among the suggestions of the other; null where it is none of them.
  other_rank INTEGER,
  votes REAL NOT NULL,
  support REAL NOT NULL,
  stretch REAL NOT NULL,
  whole REAL NOT NULL,
  coverage REAL NOT NULL,
  title REAL NOT NULL,
  back REAL NOT NULL,
  citations INTEGER NOT NULL,
  standards INTEGER NOT NULL,
  PRIMARY KEY (instrument_id, rank)
) STRICT, WITHOUT ROWID;
CREATE TABLE suggestion_pairs (
  instrument_id TEXT NOT NULL,
  rank INTEGER NOT NULL,
  place INTEGER NOT NULL,
  edition_key INTEGER NOT NULL REFERENCES editions (key) ON DELETE CASCADE,
  provision_ordinal INTEGER NOT NULL,
  other_edition_key INTEGER NOT NULL REFERENCES editions (key) ON DELETE CASCADE,
  other_ordinal INTEGER NOT NULL,
  share REAL NOT NULL,
  coverage REAL NOT NULL,
  PRIMARY KEY (instrument_id, rank, place),
  FOREIGN KEY (instrument_id, rank) REFERENCES suggestions (instrument_id, rank) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
DELETE FROM assessments;
DELETE FROM meta WHERE name = 'suggestions';
