-- How many figures are the same on both sides is counted over every list of differences.
CREATE INDEX divergences_by_stringency ON divergences (stringency, crosswalk_id);
