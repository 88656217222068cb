-- Tokens made within one second are listed in the order of their making: their ids are random. Those made before keep the order they were listed in.
ALTER TABLE tokens ADD COLUMN made INTEGER NOT NULL DEFAULT 0;
UPDATE tokens SET made = (
  SELECT count(*) FROM tokens o WHERE o.created_at < tokens.created_at OR (o.created_at = tokens.created_at AND o.id >= tokens.id)
);
