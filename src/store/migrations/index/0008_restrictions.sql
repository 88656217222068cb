-- How often the words that RegData counts as restrictions stand in each edition, in either language.
CREATE TABLE restrictions (
  edition_key INTEGER NOT NULL REFERENCES editions (key) ON DELETE CASCADE,
  word TEXT NOT NULL,
  place TEXT NOT NULL CHECK (place IN ('body', 'heading', 'table', 'schedule', 'note')),
  -- 1 in provisions that are in force.
  in_force INTEGER NOT NULL CHECK (in_force IN (0, 1)),
  count INTEGER NOT NULL,
  PRIMARY KEY (edition_key, word, place, in_force)
) STRICT, WITHOUT ROWID;
