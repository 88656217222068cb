-- The English and the French text of an edition, provision by provision. Most twins have the same eId; only the others have a row.

-- Two texts of one edition that were paired, with how many provisions of both were.
CREATE TABLE language_pairs (
  en_key INTEGER NOT NULL REFERENCES editions (key) ON DELETE CASCADE,
  fr_key INTEGER NOT NULL REFERENCES editions (key) ON DELETE CASCADE,
  -- Of both languages together.
  provisions INTEGER NOT NULL,
  paired INTEGER NOT NULL,
  folded INTEGER NOT NULL,
  PRIMARY KEY (en_key, fr_key)
) STRICT, WITHOUT ROWID;

-- Of each language the provisions whose twin does not have their own eId.
CREATE TABLE language_twins (
  edition_key INTEGER NOT NULL REFERENCES editions (key) ON DELETE CASCADE,
  provision_ordinal INTEGER NOT NULL,
  twin_edition_key INTEGER NOT NULL REFERENCES editions (key) ON DELETE CASCADE,
  twin_ordinal INTEGER NOT NULL,
  -- own: its twin; folded: the provision its words stand inside; around: the nearest one around it, the other language having none of it.
  fit TEXT NOT NULL CHECK (fit IN ('own', 'folded', 'around')),
  PRIMARY KEY (edition_key, provision_ordinal)
) STRICT, WITHOUT ROWID;
