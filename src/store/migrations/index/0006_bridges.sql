-- Texts of one country that point at the other's law: how, as of when, and what has moved since; and third texts that both cite.

ALTER TABLE citations ADD COLUMN mode TEXT CHECK (mode IN ('static', 'ambulatory'));
ALTER TABLE citations ADD COLUMN evidence TEXT;
-- The provision of the same edition that states the mode, when it is another one.
ALTER TABLE citations ADD COLUMN evidence_e_id TEXT;
CREATE INDEX citations_across ON citations (edition_key, provision_ordinal, ordinal) WHERE bridge IS NOT NULL;

-- Who administers an instrument: the department or agency as the corpora map acts and chapters of the CFR to it.
CREATE TABLE departments (
  id TEXT PRIMARY KEY,
  jurisdiction TEXT NOT NULL CHECK (jurisdiction IN ('ca', 'us')),
  name_en TEXT NOT NULL,
  name_fr TEXT NOT NULL,
  -- How its instruments are recognized: enabling acts, and parts of the CFR by title.
  acts_json TEXT NOT NULL,
  parts_json TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE instrument_departments (
  instrument_id TEXT PRIMARY KEY,
  department_id TEXT NOT NULL REFERENCES departments (id)
) STRICT, WITHOUT ROWID;

-- One row for each frozen reference: a provision, what it cites and the day it is frozen at.
CREATE TABLE drifts (
  edition_key INTEGER NOT NULL REFERENCES editions (key) ON DELETE CASCADE,
  provision_ordinal INTEGER NOT NULL,
  ordinal INTEGER NOT NULL,
  static_on TEXT NOT NULL,
  -- The day the age is counted to: the newest edition date in the index.
  as_of TEXT NOT NULL,
  age_days INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('superseded', 'current', 'unknown')),
  -- Why, in a code: amended-since, changed-since, not-amended-since, same-text, not-in-index, no-history, removed.
  reason TEXT NOT NULL,
  -- From the frozen day to the last known amendment; 0 where none is known.
  behind_days INTEGER NOT NULL,
  last_amended_on TEXT,
  -- Amendments dated after the frozen day, oldest first: [{"source", "on"}].
  amendments_json TEXT NOT NULL,
  -- The edition of the cited law that was looked at.
  cited_edition_key INTEGER,
  PRIMARY KEY (edition_key, provision_ordinal, ordinal)
) STRICT, WITHOUT ROWID;
CREATE INDEX drifts_by_lag ON drifts (behind_days, age_days);

-- Provisions that changed without a word of theirs changing: an ambulatory reference to a text that differs between two editions in the index.
CREATE TABLE ripples (
  from_key INTEGER NOT NULL REFERENCES editions (key) ON DELETE CASCADE,
  to_key INTEGER NOT NULL REFERENCES editions (key) ON DELETE CASCADE,
  edition_key INTEGER NOT NULL REFERENCES editions (key) ON DELETE CASCADE,
  provision_ordinal INTEGER NOT NULL,
  ordinal INTEGER NOT NULL,
  -- How many changes touch the cited provision, and the first of them.
  changes INTEGER NOT NULL,
  first_change INTEGER NOT NULL,
  PRIMARY KEY (from_key, to_key, edition_key, provision_ordinal, ordinal)
) STRICT, WITHOUT ROWID;

-- Third texts that provisions of both countries cite.
CREATE TABLE hubs (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  ca_provisions INTEGER NOT NULL,
  us_provisions INTEGER NOT NULL,
  ca_editions_json TEXT NOT NULL,
  us_editions_json TEXT NOT NULL,
  -- same, differ, or unstated when a side names no edition.
  editions TEXT NOT NULL CHECK (editions IN ('same', 'differ', 'unstated'))
) STRICT, WITHOUT ROWID;
CREATE TABLE hub_citations (
  hub_id TEXT NOT NULL REFERENCES hubs (id) ON DELETE CASCADE,
  jurisdiction TEXT NOT NULL CHECK (jurisdiction IN ('ca', 'us')),
  edition_key INTEGER NOT NULL REFERENCES editions (key) ON DELETE CASCADE,
  provision_ordinal INTEGER NOT NULL,
  ordinal INTEGER NOT NULL,
  standard_edition TEXT,
  PRIMARY KEY (hub_id, jurisdiction, edition_key, provision_ordinal, ordinal)
) STRICT, WITHOUT ROWID;
