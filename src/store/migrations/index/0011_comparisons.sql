-- Comparisons as pages read them: what is arranged once by the pipeline is not arranged again by every request.

CREATE TABLE comparisons (
  alignment_id TEXT PRIMARY KEY REFERENCES alignments (id) ON DELETE CASCADE,
  parts INTEGER NOT NULL,
  -- ComparisonHead of src/model/comparison.ts.
  head_json TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE comparison_parts (
  alignment_id TEXT NOT NULL REFERENCES comparisons (alignment_id) ON DELETE CASCADE,
  part INTEGER NOT NULL,
  -- ComparisonPart of src/model/comparison.ts.
  part_json TEXT NOT NULL,
  PRIMARY KEY (alignment_id, part)
) STRICT;
