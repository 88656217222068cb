-- What each crosswalk was aligned from, so that a run after one changed text aligns again only what depends on it.

CREATE TABLE analysed_editions (
  edition_key INTEGER PRIMARY KEY REFERENCES editions (key) ON DELETE CASCADE,
  -- Of the text as it stands in the index and of the layers read from it.
  hash INTEGER NOT NULL
) STRICT;
CREATE TABLE alignment_inputs (
  crosswalk_id TEXT PRIMARY KEY REFERENCES crosswalks (id) ON DELETE CASCADE,
  -- Of the rules, the crosswalk, the bridged terms and both sides' editions.
  hash INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- For every instrument the likeliest counterparts in the other country's whole law, found by search and not by anybody's list.

-- What became of the question. "None" was looked for and not found; "not-assessed" was not looked for, and the reason says why.
CREATE TABLE assessments (
  instrument_id TEXT PRIMARY KEY REFERENCES instruments (id),
  state TEXT NOT NULL CHECK (state IN ('suggested', 'none', 'not-assessed')),
  reason TEXT CHECK (reason IN ('no-text', 'no-sections', 'no-law')),
  -- Sections asked, and what they were asked of.
  sections INTEGER NOT NULL,
  pool_instruments INTEGER NOT NULL,
  pool_sections INTEGER NOT NULL,
  -- Likelihood of the best candidate, suggested or not, so that a reader can judge how clear a "none" is.
  best REAL NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE suggestions (
  instrument_id TEXT NOT NULL REFERENCES assessments (instrument_id) ON DELETE CASCADE,
  rank INTEGER NOT NULL,
  other_instrument_id TEXT NOT NULL REFERENCES instruments (id),
  likelihood REAL NOT NULL,
  label TEXT NOT NULL CHECK (label IN ('likely', 'possible')),
  -- Place of this instrument among the suggestions of the other; null where it is none of them.
  other_rank INTEGER,
  votes REAL NOT NULL,
  support REAL NOT NULL,
  coverage REAL NOT NULL,
  title REAL NOT NULL,
  back REAL NOT NULL,
  citations INTEGER NOT NULL,
  standards INTEGER NOT NULL,
  PRIMARY KEY (instrument_id, rank)
) STRICT, WITHOUT ROWID;

-- The sections behind a suggestion, at most three.
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

-- What the program is unsure of, most worth a person's decision first.
CREATE TABLE decision_queue (
  rank INTEGER PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('pair', 'suggestion')),
  alignment_id TEXT REFERENCES alignments (id) ON DELETE CASCADE,
  ca_instrument_id TEXT,
  us_instrument_id TEXT,
  label TEXT NOT NULL,
  score REAL NOT NULL,
  uncertainty REAL NOT NULL,
  weight REAL NOT NULL,
  stake INTEGER NOT NULL,
  value REAL NOT NULL
) STRICT;
