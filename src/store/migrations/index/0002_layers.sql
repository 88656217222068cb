-- Facts about the text, each a layer keyed by (edition, provision) that can be rebuilt alone.

CREATE TABLE citations (
  edition_key INTEGER NOT NULL REFERENCES editions (key) ON DELETE CASCADE,
  provision_ordinal INTEGER NOT NULL,
  ordinal INTEGER NOT NULL,
  kind TEXT NOT NULL,
  span_start INTEGER NOT NULL,
  span_end INTEGER NOT NULL,
  text TEXT NOT NULL,
  canonical TEXT NOT NULL,
  resolution TEXT NOT NULL,
  target_instrument_id TEXT,
  target_e_id TEXT,
  bridge TEXT,
  static_on TEXT,
  PRIMARY KEY (edition_key, provision_ordinal, ordinal)
) STRICT, WITHOUT ROWID;
CREATE INDEX citations_by_target ON citations (target_instrument_id, target_e_id) WHERE target_instrument_id IS NOT NULL;

CREATE TABLE requirements (
  edition_key INTEGER NOT NULL REFERENCES editions (key) ON DELETE CASCADE,
  provision_ordinal INTEGER NOT NULL,
  ordinal INTEGER NOT NULL,
  modality TEXT NOT NULL,
  modal TEXT NOT NULL,
  actor TEXT,
  action TEXT NOT NULL,
  condition TEXT,
  exception TEXT,
  span_start INTEGER NOT NULL,
  span_end INTEGER NOT NULL,
  inherited INTEGER NOT NULL CHECK (inherited IN (0, 1)),
  PRIMARY KEY (edition_key, provision_ordinal, ordinal)
) STRICT, WITHOUT ROWID;

CREATE TABLE quantities (
  edition_key INTEGER NOT NULL REFERENCES editions (key) ON DELETE CASCADE,
  provision_ordinal INTEGER NOT NULL,
  ordinal INTEGER NOT NULL,
  span_start INTEGER NOT NULL,
  span_end INTEGER NOT NULL,
  text TEXT NOT NULL,
  value REAL NOT NULL,
  upper REAL,
  bound TEXT NOT NULL,
  unit TEXT NOT NULL,
  dimension TEXT NOT NULL,
  base_value REAL NOT NULL,
  base_upper REAL,
  subject TEXT,
  restates INTEGER,
  PRIMARY KEY (edition_key, provision_ordinal, ordinal)
) STRICT, WITHOUT ROWID;

CREATE TABLE alignments (
  id TEXT PRIMARY KEY,
  crosswalk_id TEXT NOT NULL REFERENCES crosswalks (id),
  parent_id TEXT,
  ordinal INTEGER NOT NULL,
  label TEXT NOT NULL,
  pass TEXT NOT NULL,
  score REAL NOT NULL,
  features_json TEXT NOT NULL,
  relationship TEXT NOT NULL,
  rationale TEXT NOT NULL,
  stringency TEXT NOT NULL,
  bridge TEXT
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX alignments_in_order ON alignments (crosswalk_id, ordinal);
CREATE INDEX alignments_by_parent ON alignments (parent_id) WHERE parent_id IS NOT NULL;

CREATE TABLE alignment_sides (
  alignment_id TEXT NOT NULL REFERENCES alignments (id) ON DELETE CASCADE,
  side TEXT NOT NULL CHECK (side IN ('ca', 'us')),
  ordinal INTEGER NOT NULL,
  edition_key INTEGER NOT NULL REFERENCES editions (key) ON DELETE CASCADE,
  provision_ordinal INTEGER NOT NULL,
  PRIMARY KEY (alignment_id, side, ordinal)
) STRICT, WITHOUT ROWID;
CREATE INDEX alignment_sides_by_provision ON alignment_sides (edition_key, provision_ordinal);

CREATE TABLE gaps (
  crosswalk_id TEXT NOT NULL REFERENCES crosswalks (id),
  side TEXT NOT NULL CHECK (side IN ('ca', 'us')),
  ordinal INTEGER NOT NULL,
  edition_key INTEGER NOT NULL REFERENCES editions (key) ON DELETE CASCADE,
  provision_ordinal INTEGER NOT NULL,
  best_score REAL NOT NULL,
  PRIMARY KEY (crosswalk_id, side, ordinal)
) STRICT, WITHOUT ROWID;
CREATE INDEX gaps_by_provision ON gaps (edition_key, provision_ordinal);

CREATE TABLE divergences (
  alignment_id TEXT NOT NULL REFERENCES alignments (id) ON DELETE CASCADE,
  ordinal INTEGER NOT NULL,
  crosswalk_id TEXT NOT NULL,
  -- The section pair it shows under: the alignment itself or its parent.
  section_alignment_id TEXT NOT NULL,
  kind TEXT NOT NULL,
  stringency TEXT NOT NULL,
  ratio REAL,
  weight REAL NOT NULL,
  ca_json TEXT NOT NULL,
  us_json TEXT NOT NULL,
  details_json TEXT NOT NULL,
  PRIMARY KEY (alignment_id, ordinal)
) STRICT, WITHOUT ROWID;
CREATE INDEX divergences_by_section ON divergences (section_alignment_id, weight DESC);
CREATE INDEX divergences_by_weight ON divergences (crosswalk_id, weight DESC, alignment_id, ordinal);

CREATE TABLE word_diffs (
  alignment_id TEXT PRIMARY KEY REFERENCES alignments (id) ON DELETE CASCADE,
  coarse INTEGER NOT NULL CHECK (coarse IN (0, 1)),
  ca_json TEXT NOT NULL,
  us_json TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Counts that pages show, computed once when the index is published.
CREATE TABLE crosswalk_counts (
  crosswalk_id TEXT PRIMARY KEY REFERENCES crosswalks (id) ON DELETE CASCADE,
  section_pairs INTEGER NOT NULL,
  provision_pairs INTEGER NOT NULL,
  candidates INTEGER NOT NULL,
  ca_gaps INTEGER NOT NULL,
  us_gaps INTEGER NOT NULL,
  ca_stricter INTEGER NOT NULL,
  us_stricter INTEGER NOT NULL,
  same INTEGER NOT NULL,
  mixed INTEGER NOT NULL,
  unknown INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
