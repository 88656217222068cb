-- Terms that provisions define, with the other language's words where the text prints them.
CREATE TABLE definitions (
  edition_key INTEGER NOT NULL REFERENCES editions (key) ON DELETE CASCADE,
  provision_ordinal INTEGER NOT NULL,
  term TEXT NOT NULL,
  other_language TEXT,
  PRIMARY KEY (edition_key, provision_ordinal)
) STRICT, WITHOUT ROWID;
