-- How texts stand: what is not plainly in force, why, until when and by what. Status and first day of a provision lie in provisions.

-- Only provisions of which something is said have a row.
CREATE TABLE provision_standing (
  edition_key INTEGER NOT NULL REFERENCES editions (key) ON DELETE CASCADE,
  provision_ordinal INTEGER NOT NULL,
  reason TEXT,
  -- The first day it is no longer in force.
  in_force_until TEXT,
  status_by TEXT,
  PRIMARY KEY (edition_key, provision_ordinal)
) STRICT, WITHOUT ROWID;

-- What an edition says of itself as a whole; none for one that is plainly in force.
CREATE TABLE edition_standing (
  edition_key INTEGER PRIMARY KEY REFERENCES editions (key) ON DELETE CASCADE,
  status TEXT NOT NULL CHECK (status IN ('in-force', 'not-in-force', 'repealed', 'expired', 'reserved')),
  reason TEXT,
  in_force_on TEXT,
  in_force_until TEXT,
  status_by TEXT
) STRICT;

-- Clauses by which an instrument takes back another one; found when the edition was read.
CREATE TABLE repeal_clauses (
  edition_key INTEGER NOT NULL REFERENCES editions (key) ON DELETE CASCADE,
  ordinal INTEGER NOT NULL,
  provision_ordinal INTEGER NOT NULL,
  -- Number of the target where a footnote or the clause prints one.
  target_citation TEXT,
  target_title TEXT NOT NULL,
  -- 1 when the clause has effect; 0 when it is enacted and not in force.
  in_force INTEGER NOT NULL CHECK (in_force IN (0, 1)),
  -- The day the target is no longer in force; null when the source does not say.
  effective_on TEXT,
  -- The instrument that repeals, where it is not the one that prints the clause: "SOR/2025-242, par. 238(c)".
  by_citation TEXT,
  PRIMARY KEY (edition_key, ordinal)
) STRICT, WITHOUT ROWID;

-- What other texts of the index do to an instrument as a whole; computed from the clauses and from editions that follow one another.
CREATE TABLE instrument_standing (
  instrument_id TEXT PRIMARY KEY REFERENCES instruments (id),
  status TEXT NOT NULL CHECK (status IN ('in-force', 'repealed', 'expired')),
  reason TEXT NOT NULL,
  in_force_until TEXT,
  status_by TEXT NOT NULL,
  by_instrument_id TEXT,
  by_e_id TEXT
) STRICT, WITHOUT ROWID;
