-- Tables put together from limits that a text says in sentences, and the provisions that say their rows.
ALTER TABLE merged_tables ADD COLUMN kind TEXT NOT NULL DEFAULT 'printed';
ALTER TABLE merged_rows ADD COLUMN ca_e_id TEXT;
ALTER TABLE merged_rows ADD COLUMN us_e_id TEXT;
