-- Tokens for a purpose, people known by their e-mail address, tags on more than pairs, discussion, and the record sealed into a chain.

ALTER TABLE tokens ADD COLUMN scopes TEXT NOT NULL DEFAULT 'read write:tags write:plans admin';

-- Roles of people whom an identity provider signs in; whom it does not name is a reader.
CREATE TABLE people (
  email TEXT PRIMARY KEY,
  role TEXT NOT NULL CHECK (role IN ('reader', 'tagger', 'editor', 'admin')),
  changed_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Answers to requests that carry an Idempotency-Key, written in the batch of the change they answer.
CREATE TABLE idempotency (
  actor TEXT NOT NULL,
  key TEXT NOT NULL,
  request_sha256 TEXT NOT NULL,
  status INTEGER NOT NULL,
  headers_json TEXT NOT NULL,
  body TEXT NOT NULL,
  created_at TEXT NOT NULL,
  PRIMARY KEY (actor, key)
) STRICT, WITHOUT ROWID;
CREATE INDEX idempotency_by_age ON idempotency (created_at);

-- Exact counters of a minute: who wrote how often.
CREATE TABLE rate_counts (
  subject TEXT NOT NULL,
  minute INTEGER NOT NULL,
  count INTEGER NOT NULL,
  PRIMARY KEY (subject, minute)
) STRICT, WITHOUT ROWID;

CREATE TABLE new_tags (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('pair', 'gap', 'provision', 'span')),
  crosswalk_id TEXT,
  ca_instrument_id TEXT,
  ca_e_id TEXT,
  ca_quote TEXT,
  ca_exact TEXT,
  ca_point_in_time TEXT,
  us_instrument_id TEXT,
  us_e_id TEXT,
  us_quote TEXT,
  us_exact TEXT,
  us_point_in_time TEXT,
  status TEXT NOT NULL CHECK (status IN ('proposed', 'under-review', 'accepted', 'rejected', 'done')),
  relationship TEXT,
  rationale TEXT,
  stringency TEXT,
  divergence_kind TEXT,
  priority TEXT NOT NULL CHECK (priority IN ('high', 'medium', 'low')),
  reason TEXT NOT NULL,
  note TEXT NOT NULL,
  assignee TEXT,
  labels_json TEXT NOT NULL CHECK (json_valid(labels_json)),
  work_plan_id TEXT,
  created_by TEXT NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  version INTEGER NOT NULL,
  CHECK (ca_instrument_id IS NOT NULL OR us_instrument_id IS NOT NULL)
) STRICT, WITHOUT ROWID;
INSERT INTO new_tags (id, kind, crosswalk_id, ca_instrument_id, ca_e_id, ca_quote, ca_point_in_time, us_instrument_id, us_e_id, us_quote,
    us_point_in_time, status, relationship, rationale, priority, reason, note, labels_json, created_by, created_at, updated_at, version)
  SELECT id, 'pair', crosswalk_id, ca_instrument_id, ca_e_id, ca_quote, ca_point_in_time, us_instrument_id, us_e_id, us_quote,
    us_point_in_time, status, relationship, 'semantic', priority, '', note, '[]', created_by, created_at, updated_at, version FROM tags;
DROP TABLE tags;
ALTER TABLE new_tags RENAME TO tags;
CREATE INDEX tags_by_crosswalk ON tags (crosswalk_id, id);
CREATE INDEX tags_by_ca ON tags (ca_instrument_id, ca_e_id);
CREATE INDEX tags_by_us ON tags (us_instrument_id, us_e_id);
CREATE INDEX tags_by_assignee ON tags (assignee, id);
CREATE INDEX tags_by_plan ON tags (work_plan_id, id);

-- What people say under a tag or a plan. Never changed: an answer is another comment.
CREATE TABLE comments (
  id TEXT PRIMARY KEY,
  subject TEXT NOT NULL,
  author TEXT NOT NULL,
  at TEXT NOT NULL,
  text TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX comments_by_subject ON comments (subject, id);

-- The record takes rows only at its end: a row over another, before another or after a hole is refused, so that REPLACE has nothing to replace.
DROP TRIGGER audit_no_replace;
CREATE TRIGGER audit_in_order BEFORE INSERT ON audit
WHEN new.seq IS NOT (SELECT coalesce(max(seq), 0) + 1 FROM audit) BEGIN
  SELECT RAISE(ABORT, 'audit is append-only');
END;

-- The chain: each seal hashes the one before it and the row of its number. Written by one sealer, later than the rows, so that writers never
-- wait for one another to find the end of the chain.
CREATE TABLE audit_seals (
  seq INTEGER PRIMARY KEY,
  sha256 TEXT NOT NULL
) STRICT;
CREATE TRIGGER audit_seals_no_update BEFORE UPDATE ON audit_seals BEGIN
  SELECT RAISE(ABORT, 'audit is append-only');
END;
CREATE TRIGGER audit_seals_no_delete BEFORE DELETE ON audit_seals BEGIN
  SELECT RAISE(ABORT, 'audit is append-only');
END;
CREATE TRIGGER audit_seals_in_order BEFORE INSERT ON audit_seals
WHEN new.seq IS NOT (SELECT coalesce(max(seq), 0) + 1 FROM audit_seals) BEGIN
  SELECT RAISE(ABORT, 'audit is append-only');
END;
