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
