-- The parts of a requirement that its sentence holds besides modality, actor, action, condition and exception.
ALTER TABLE requirements ADD COLUMN object TEXT;
ALTER TABLE requirements ADD COLUMN methods_json TEXT NOT NULL DEFAULT '[]';
ALTER TABLE requirements ADD COLUMN recipient TEXT;
ALTER TABLE requirements ADD COLUMN deadline TEXT;
ALTER TABLE requirements ADD COLUMN frequency TEXT;
ALTER TABLE requirements ADD COLUMN retention TEXT;
ALTER TABLE requirements ADD COLUMN penalty TEXT;
ALTER TABLE requirements ADD COLUMN quantities_json TEXT NOT NULL DEFAULT '[]';

ALTER TABLE quantities ADD COLUMN tolerance REAL;
ALTER TABLE quantities ADD COLUMN variable TEXT;
