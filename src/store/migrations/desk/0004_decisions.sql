-- What people decided of pairs that a program found. Places are (instrument, eId, quoted text), never row ids, so that no new text or run can orphan them.

CREATE TABLE decisions (
  -- A ULID: sorts by time.
  id TEXT PRIMARY KEY,
  verdict TEXT NOT NULL CHECK (verdict IN ('confirmed', 'rejected', 'adjusted')),
  ca_instrument_id TEXT NOT NULL,
  -- Empty for the whole instrument.
  ca_e_id TEXT NOT NULL,
  ca_quote TEXT NOT NULL,
  ca_point_in_time TEXT NOT NULL,
  us_instrument_id TEXT NOT NULL,
  us_e_id TEXT NOT NULL,
  us_quote TEXT NOT NULL,
  us_point_in_time TEXT NOT NULL,
  -- The pair that is right instead, as JSON of its two places; only of an adjustment.
  instead_ca_json TEXT,
  instead_us_json TEXT,
  relationship TEXT,
  reason TEXT NOT NULL CHECK (length(reason) > 0),
  machine_label TEXT,
  machine_score REAL,
  role TEXT NOT NULL CHECK (role IN ('tagger', 'editor', 'admin')),
  decided_by TEXT NOT NULL,
  decided_at TEXT NOT NULL,
  withdrawn_at TEXT,
  withdrawn_by TEXT,
  CHECK ((verdict = 'adjusted') = (instead_ca_json IS NOT NULL AND instead_us_json IS NOT NULL)),
  CHECK ((withdrawn_at IS NULL) = (withdrawn_by IS NULL))
) STRICT, WITHOUT ROWID;
CREATE INDEX decisions_by_ca ON decisions (ca_instrument_id, us_instrument_id);
CREATE INDEX decisions_by_us ON decisions (us_instrument_id);
