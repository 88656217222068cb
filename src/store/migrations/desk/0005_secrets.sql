-- Keys that the service makes for itself, once: what it signs must be known again by every process and every isolate.
CREATE TABLE secrets (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
