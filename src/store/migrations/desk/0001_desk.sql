-- What people write. A database of its own: re-ingesting replaces the index and cannot touch it.

CREATE TABLE tokens (
  id TEXT PRIMARY KEY,
  -- SHA-256 of 32 random bytes: high entropy, so no key derivation. Not UNIQUE: see audit.
  sha256 TEXT NOT NULL,
  name TEXT NOT NULL,
  role TEXT NOT NULL CHECK (role IN ('reader', 'tagger', 'editor', 'admin')),
  created_at TEXT NOT NULL,
  expires_at TEXT,
  last_used_at TEXT,
  revoked_at TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE sessions (
  sha256 TEXT PRIMARY KEY,
  token_id TEXT NOT NULL REFERENCES tokens (id),
  created_at TEXT NOT NULL,
  expires_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE tags (
  id TEXT PRIMARY KEY,
  crosswalk_id TEXT NOT NULL,
  ca_instrument_id TEXT NOT NULL,
  ca_e_id TEXT NOT NULL,
  ca_quote TEXT NOT NULL,
  ca_point_in_time TEXT NOT NULL,
  us_instrument_id TEXT NOT NULL,
  us_e_id TEXT NOT NULL,
  us_quote TEXT NOT NULL,
  us_point_in_time TEXT NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('proposed', 'under-review', 'accepted', 'rejected', 'done')),
  relationship TEXT NOT NULL,
  priority TEXT NOT NULL CHECK (priority IN ('high', 'medium', 'low')),
  note TEXT NOT NULL,
  created_by TEXT NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  version INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX tags_by_crosswalk ON tags (crosswalk_id, id);

-- Append-only. `seq` is the only unique column: with a second one, INSERT OR REPLACE could delete another row past the triggers.
CREATE TABLE audit (
  seq INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  actor TEXT NOT NULL,
  action TEXT NOT NULL,
  subject TEXT NOT NULL,
  before_json TEXT,
  after_json TEXT
) STRICT;

CREATE TRIGGER audit_no_update BEFORE UPDATE ON audit BEGIN
  SELECT RAISE(ABORT, 'audit is append-only');
END;

CREATE TRIGGER audit_no_delete BEFORE DELETE ON audit BEGIN
  SELECT RAISE(ABORT, 'audit is append-only');
END;

-- REPLACE does not fire delete triggers, so an insert over an existing number is refused here.
CREATE TRIGGER audit_no_replace BEFORE INSERT ON audit
WHEN EXISTS (SELECT 1 FROM audit WHERE seq = new.seq) BEGIN
  SELECT RAISE(ABORT, 'audit is append-only');
END;
