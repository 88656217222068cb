-- Work plans: a plan has initiatives, an initiative variances, a variance pairs of clauses. Each is a row with a version of its own, so that two
-- people at work on two initiatives of one plan do not meet. What people typed is one JSON document a row, validated by the model's schema.

CREATE TABLE work_plans (
  id TEXT PRIMARY KEY,
  status TEXT NOT NULL CHECK (status IN ('proposed', 'new', 'ongoing', 'complete', 'closed')),
  theme TEXT,
  body_json TEXT NOT NULL CHECK (json_valid(body_json)),
  created_by TEXT NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  version INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX work_plans_by_status ON work_plans (status, id);

CREATE TABLE initiatives (
  id TEXT PRIMARY KEY,
  plan_id TEXT NOT NULL REFERENCES work_plans (id),
  parent_id TEXT NOT NULL REFERENCES work_plans (id),
  body_json TEXT NOT NULL CHECK (json_valid(body_json)),
  created_by TEXT NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  version INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX initiatives_by_plan ON initiatives (plan_id, id);

CREATE TABLE variances (
  id TEXT PRIMARY KEY,
  plan_id TEXT NOT NULL REFERENCES work_plans (id),
  parent_id TEXT NOT NULL REFERENCES initiatives (id),
  body_json TEXT NOT NULL CHECK (json_valid(body_json)),
  created_by TEXT NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  version INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX variances_by_plan ON variances (plan_id, id);

CREATE TABLE plan_grants (
  plan_id TEXT NOT NULL REFERENCES work_plans (id),
  actor TEXT NOT NULL,
  PRIMARY KEY (plan_id, actor)
) STRICT, WITHOUT ROWID;
