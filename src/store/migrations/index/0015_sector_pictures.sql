-- What the page of a sector draws, counted once for every build.
CREATE TABLE sector_pictures (
  sector_id TEXT PRIMARY KEY REFERENCES sectors (id) ON DELETE CASCADE,
  -- SectorPicture of src/model/sector-picture.ts.
  picture_json TEXT NOT NULL
) STRICT, WITHOUT ROWID;
