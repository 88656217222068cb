-- What the layers of an edition were read from, and which instruments its citations were looked up in: a text of which none of this changed is not read again.
ALTER TABLE analysed_editions ADD COLUMN inputs INTEGER NOT NULL DEFAULT 0;
ALTER TABLE analysed_editions ADD COLUMN consulted_json TEXT NOT NULL DEFAULT '[]';
