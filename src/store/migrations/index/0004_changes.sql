-- What changed between two editions of an instrument in one language and form, and which alignments that touches.

-- Two editions that were compared; one without a row in changes says the same in both.
CREATE TABLE edition_pairs (
  from_key INTEGER NOT NULL REFERENCES editions (key) ON DELETE CASCADE,
  to_key INTEGER NOT NULL REFERENCES editions (key) ON DELETE CASCADE,
  -- How many changes are of each kind; one of two kinds counts in both.
  counts_json TEXT NOT NULL,
  total INTEGER NOT NULL,
  PRIMARY KEY (from_key, to_key)
) STRICT, WITHOUT ROWID;
CREATE INDEX edition_pairs_by_to ON edition_pairs (to_key, from_key);

CREATE TABLE changes (
  from_key INTEGER NOT NULL,
  to_key INTEGER NOT NULL,
  ordinal INTEGER NOT NULL,
  -- Words with a space before and behind each, so that one can be looked for.
  kinds TEXT NOT NULL,
  -- 0 when only history notes or typography changed: nothing to look at again.
  matters INTEGER NOT NULL CHECK (matters IN (0, 1)),
  figures_json TEXT,
  heading_json TEXT,
  text_json TEXT,
  coarse INTEGER NOT NULL CHECK (coarse IN (0, 1)),
  PRIMARY KEY (from_key, to_key, ordinal),
  FOREIGN KEY (from_key, to_key) REFERENCES edition_pairs (from_key, to_key) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

-- The provisions a change is about. What was added, removed, moved or renumbered counts with everything inside it. `in-from` and `in-to` are
-- provisions that gained or lost one by it: in the older edition the place of what was added, in the newer the place of what was removed.
CREATE TABLE change_sides (
  from_key INTEGER NOT NULL,
  to_key INTEGER NOT NULL,
  change_ordinal INTEGER NOT NULL,
  side TEXT NOT NULL CHECK (side IN ('from', 'to', 'in-from', 'in-to')),
  place INTEGER NOT NULL,
  provision_ordinal INTEGER NOT NULL,
  last_ordinal INTEGER NOT NULL,
  PRIMARY KEY (from_key, to_key, change_ordinal, side, place),
  FOREIGN KEY (from_key, to_key, change_ordinal) REFERENCES changes (from_key, to_key, ordinal) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

-- Aligned provisions that a person should look at again: their text changed after, or with, the edition they were aligned on.
CREATE TABLE stale_alignments (
  alignment_id TEXT NOT NULL REFERENCES alignments (id) ON DELETE CASCADE,
  side TEXT NOT NULL CHECK (side IN ('ca', 'us')),
  from_key INTEGER NOT NULL REFERENCES editions (key) ON DELETE CASCADE,
  to_key INTEGER NOT NULL REFERENCES editions (key) ON DELETE CASCADE,
  -- The first of the changes; null when the edition it was aligned on is a digest that an official text has replaced.
  change_ordinal INTEGER,
  changes INTEGER NOT NULL,
  -- 1 when the alignment was computed on the older text.
  outdated INTEGER NOT NULL CHECK (outdated IN (0, 1)),
  PRIMARY KEY (alignment_id, side, from_key)
) STRICT, WITHOUT ROWID;
