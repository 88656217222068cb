-- Two more kinds of evidence for a suggestion: what the two texts share as wholes, and how far one stretch of sections goes to the other instrument.

ALTER TABLE suggestions ADD COLUMN whole REAL NOT NULL DEFAULT 0;
ALTER TABLE suggestions ADD COLUMN stretch REAL NOT NULL DEFAULT 0;
