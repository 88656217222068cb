-- What the text in the other official language says instead, where it gives another modality or figure.
ALTER TABLE requirements ADD COLUMN other_language TEXT;
