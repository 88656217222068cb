-- What the publishers issued and what the embedded corpora say: sectors, instruments, editions, crosswalks, provisions.
-- Keys named *_key are internal integers; everything outside src/store speaks of ids and eIds.

CREATE TABLE meta (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE sectors (
  id TEXT PRIMARY KEY,
  ordinal INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('sector', 'theme')),
  name_en TEXT NOT NULL,
  name_fr TEXT NOT NULL,
  summary_en TEXT NOT NULL,
  summary_fr TEXT NOT NULL,
  no_counterpart_en TEXT,
  no_counterpart_fr TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE instruments (
  id TEXT PRIMARY KEY,
  jurisdiction TEXT NOT NULL CHECK (jurisdiction IN ('ca', 'us')),
  citation TEXT NOT NULL,
  title_en TEXT NOT NULL,
  title_fr TEXT,
  authority TEXT,
  url_en TEXT NOT NULL,
  url_fr TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE crosswalks (
  id TEXT PRIMARY KEY,
  ordinal INTEGER NOT NULL,
  ca_instrument_id TEXT NOT NULL,
  basis TEXT NOT NULL,
  confidence TEXT NOT NULL CHECK (confidence IN ('verified', 'known', 'guess')),
  ca_scope TEXT NOT NULL,
  us_scope TEXT NOT NULL,
  blocks INTEGER NOT NULL CHECK (blocks IN (0, 1))
) STRICT, WITHOUT ROWID;

-- An instrument may be named by a crosswalk before any edition of it is in the index ("not assessed"), hence no foreign key.
CREATE TABLE crosswalk_instruments (
  crosswalk_id TEXT NOT NULL REFERENCES crosswalks (id),
  ordinal INTEGER NOT NULL,
  side TEXT NOT NULL CHECK (side IN ('ca', 'us')),
  instrument_id TEXT NOT NULL,
  PRIMARY KEY (crosswalk_id, side, ordinal)
) STRICT, WITHOUT ROWID;
CREATE INDEX crosswalk_instruments_by_instrument ON crosswalk_instruments (instrument_id, crosswalk_id);

CREATE TABLE crosswalk_sectors (
  crosswalk_id TEXT NOT NULL REFERENCES crosswalks (id),
  sector_id TEXT NOT NULL REFERENCES sectors (id),
  PRIMARY KEY (sector_id, crosswalk_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE editions (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  instrument_id TEXT NOT NULL REFERENCES instruments (id),
  point_in_time TEXT NOT NULL,
  language TEXT NOT NULL CHECK (language IN ('en', 'fr')),
  form TEXT NOT NULL CHECK (form IN ('official', 'digest')),
  source TEXT NOT NULL,
  source_name TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  provision_count INTEGER NOT NULL,
  characters_read INTEGER NOT NULL,
  characters_skipped INTEGER NOT NULL,
  characters_held INTEGER NOT NULL,
  -- 1 for the edition that pages show first: the latest official one, or the digest where there is none.
  shown INTEGER NOT NULL DEFAULT 0 CHECK (shown IN (0, 1))
) STRICT;
-- Files that were read whole, so that one that is unchanged is not read again.
CREATE TABLE files (
  name TEXT NOT NULL,
  -- Of the file as it lies on the disk, compressed or not.
  file_sha256 TEXT NOT NULL,
  -- Of its bytes decompressed: what its editions say they come from.
  sha256 TEXT NOT NULL,
  documents INTEGER NOT NULL,
  pipeline_version TEXT NOT NULL,
  PRIMARY KEY (name, file_sha256)
) STRICT, WITHOUT ROWID;

CREATE INDEX editions_by_instrument ON editions (instrument_id, language, form, point_in_time);

CREATE TABLE issues (
  edition_key INTEGER NOT NULL REFERENCES editions (key) ON DELETE CASCADE,
  ordinal INTEGER NOT NULL,
  code TEXT NOT NULL,
  severity TEXT NOT NULL,
  message TEXT NOT NULL,
  e_id TEXT,
  PRIMARY KEY (edition_key, ordinal)
) STRICT, WITHOUT ROWID;

CREATE TABLE provisions (
  key INTEGER PRIMARY KEY,
  edition_key INTEGER NOT NULL REFERENCES editions (key) ON DELETE CASCADE,
  ordinal INTEGER NOT NULL,
  -- Ordinal of the last descendant, so that a subtree is one range of the index below.
  last_ordinal INTEGER NOT NULL,
  parent_ordinal INTEGER,
  e_id TEXT NOT NULL,
  -- Of e_id, by eIdKey: an index on the eIds themselves would be a tenth of the database.
  e_id_key INTEGER NOT NULL,
  depth INTEGER NOT NULL,
  -- By the lists of provision-codes.ts; the words take no room.
  level_code INTEGER NOT NULL,
  level TEXT NOT NULL GENERATED ALWAYS AS (CASE level_code
    WHEN 0 THEN 'paragraph' WHEN 1 THEN 'section' WHEN 2 THEN 'source-note' WHEN 3 THEN 'subsection'
    WHEN 4 THEN 'subparagraph' WHEN 5 THEN 'item' WHEN 6 THEN 'heading' WHEN 7 THEN 'definition'
    WHEN 8 THEN 'continuation' WHEN 9 THEN 'clause' WHEN 10 THEN 'table' WHEN 11 THEN 'note'
    WHEN 12 THEN 'subpart' WHEN 13 THEN 'figure' WHEN 14 THEN 'footnote' WHEN 15 THEN 'authority'
    WHEN 16 THEN 'part' WHEN 17 THEN 'subject-group' WHEN 18 THEN 'appendix' WHEN 19 THEN 'schedule'
    WHEN 20 THEN 'formula' WHEN 21 THEN 'instrument' WHEN 22 THEN 'subclause' WHEN 23 THEN 'subsubclause'
    WHEN 24 THEN 'form' WHEN 25 THEN 'division' WHEN 26 THEN 'chapter' WHEN 27 THEN 'subchapter'
    WHEN 28 THEN 'title' WHEN 29 THEN 'subtitle' END) VIRTUAL,
  number TEXT,
  heading TEXT,
  text TEXT NOT NULL,
  status_code INTEGER NOT NULL,
  status TEXT NOT NULL GENERATED ALWAYS AS (CASE status_code
    WHEN 0 THEN 'in-force' WHEN 1 THEN 'not-in-force' WHEN 2 THEN 'repealed' WHEN 3 THEN 'expired'
    WHEN 4 THEN 'reserved' END) VIRTUAL,
  in_force_on TEXT,
  source_id TEXT,
  -- The cells by their lengths; their words are in text.
  table_json TEXT,
  span_start INTEGER NOT NULL,
  span_end INTEGER NOT NULL,
  hash INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX provisions_by_ordinal ON provisions (edition_key, ordinal);
CREATE INDEX provisions_by_e_id ON provisions (edition_key, e_id_key);

-- External content: the words stay in provisions. Only shown editions are indexed, English with Porter stems.
CREATE VIRTUAL TABLE search_en USING fts5 (
  heading, text, content = 'provisions', content_rowid = 'key', tokenize = 'porter unicode61 remove_diacritics 2'
);
CREATE VIRTUAL TABLE search_fr USING fts5 (
  heading, text, content = 'provisions', content_rowid = 'key', tokenize = 'unicode61 remove_diacritics 2'
);
