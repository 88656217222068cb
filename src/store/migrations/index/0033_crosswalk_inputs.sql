-- What each stage made a crosswalk's rows from, so that a run after one changed text works again only on what depends on it.
CREATE TABLE crosswalk_inputs (
  crosswalk_id TEXT NOT NULL REFERENCES crosswalks (id) ON DELETE CASCADE,
  stage TEXT NOT NULL CHECK (stage IN ('align', 'tables', 'terms')),
  -- Of the rules, the crosswalk, what the stage reads beside it, and the texts of both sides.
  hash INTEGER NOT NULL,
  PRIMARY KEY (crosswalk_id, stage)
) STRICT, WITHOUT ROWID;
INSERT INTO crosswalk_inputs (crosswalk_id, stage, hash) SELECT crosswalk_id, 'align', hash FROM alignment_inputs;
DROP TABLE alignment_inputs;

-- With an edition go the rows that were made from it: a text that changes and changes back is the same text as before, and what it gave is gone.
CREATE TRIGGER editions_take_inputs AFTER DELETE ON editions WHEN OLD.language = 'en'
BEGIN
  DELETE FROM crosswalk_inputs WHERE crosswalk_id IN
    (SELECT crosswalk_id FROM crosswalk_instruments WHERE instrument_id = OLD.instrument_id);
END;
