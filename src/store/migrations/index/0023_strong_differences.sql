-- What lists show of a sector, the weightiest first: without it every difference of every crosswalk is read to find the ten that are shown.
CREATE INDEX divergences_shown ON divergences (crosswalk_id, weak, weight DESC, alignment_id, ordinal);
