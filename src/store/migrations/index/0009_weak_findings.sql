-- Findings that lists leave out until they are asked for: the rule is src/divergence/weigh.ts, since a Worker must not weigh.
ALTER TABLE divergences ADD COLUMN weak INTEGER NOT NULL DEFAULT 0 CHECK (weak IN (0, 1));
