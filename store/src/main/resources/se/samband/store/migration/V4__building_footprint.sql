-- The outlines of buildings, for registers that give them. Tells which building an address point lies in.

CREATE TABLE building_footprint (
  fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  geom MULTIPOLYGON NOT NULL,
  building INTEGER NOT NULL,
  delivery_id INTEGER NOT NULL REFERENCES delivery (id),
  row_no INTEGER NOT NULL
);

CREATE TABLE building_footprint_earlier AS SELECT * FROM building_footprint WHERE 1 = 0;
CREATE UNIQUE INDEX building_footprint_earlier_fid ON building_footprint_earlier (fid);

CREATE INDEX building_footprint_delivery ON building_footprint (delivery_id);
CREATE INDEX building_footprint_earlier_delivery ON building_footprint_earlier (delivery_id);
