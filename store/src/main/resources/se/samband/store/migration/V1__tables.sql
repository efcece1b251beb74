-- The workspace's tables. Names are stable: people build QGIS projects and scripts on them. Codes are text, metres are
-- EPSG:3006, days are ISO dates and moments ISO date-times in UTC.
--
-- A table that is a map layer holds what is in force now; its twin …_earlier holds the rows of superseded, later and withdrawn
-- deliveries. Rows move between the two and keep their fid, so nothing is lost and a layer never shows a thing twice.
-- Tables building_record and claim hold everything that was ever delivered; which deliveries count is decided when reading.

CREATE TABLE delivery (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  kind TEXT NOT NULL,
  publisher TEXT NOT NULL,
  as_of DATE NOT NULL,
  received_at DATETIME NOT NULL,
  recorded_at DATETIME NOT NULL,
  file_name TEXT NOT NULL,
  layer TEXT,
  size_bytes INTEGER NOT NULL,
  sha256 TEXT NOT NULL,
  class TEXT NOT NULL,
  scope TEXT NOT NULL,
  corrects INTEGER REFERENCES delivery (id),
  collection TEXT,
  registration_number TEXT,
  mapping TEXT,
  header TEXT NOT NULL,
  crs TEXT,
  notices TEXT NOT NULL,
  imported_by TEXT NOT NULL,
  rows_taken INTEGER NOT NULL,
  rows_refused INTEGER NOT NULL,
  withdrawn_at DATETIME,
  withdrawn_by TEXT,
  withdrawn_reason TEXT
);

CREATE TABLE refused_row (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  delivery_id INTEGER NOT NULL REFERENCES delivery (id),
  row_no INTEGER NOT NULL,
  cells TEXT NOT NULL,
  problems TEXT NOT NULL
);
CREATE INDEX refused_row_delivery ON refused_row (delivery_id, row_no);

CREATE TABLE network_owner (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  name TEXT NOT NULL UNIQUE
);

CREATE TABLE programme (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  name TEXT NOT NULL UNIQUE
);

-- One row per building. Everything but fid is derived from building_record, the areas and the claims at each commit.
CREATE TABLE building (
  fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  geom POINT NOT NULL,
  register_id TEXT,
  address TEXT,
  postcode TEXT,
  city TEXT,
  building_type TEXT,
  municipality_code TEXT,
  locality_code TEXT,
  area_type TEXT NOT NULL,
  deso_code TEXT,
  households INTEGER NOT NULL,
  workplaces INTEGER NOT NULL,
  holiday_homes INTEGER NOT NULL,
  public_function TEXT,
  status_1000 TEXT NOT NULL,
  status_100 TEXT NOT NULL,
  status_30 TEXT NOT NULL,
  search_key TEXT
);

-- What each register delivery says of each building.
CREATE TABLE building_record (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  building INTEGER NOT NULL,
  delivery_id INTEGER NOT NULL REFERENCES delivery (id),
  row_no INTEGER NOT NULL,
  register_id TEXT,
  id_number INTEGER NOT NULL,
  east_m DOUBLE NOT NULL,
  north_m DOUBLE NOT NULL,
  address TEXT,
  postcode TEXT,
  city TEXT,
  building_type TEXT,
  households INTEGER NOT NULL,
  workplaces INTEGER NOT NULL,
  holiday_homes INTEGER NOT NULL,
  public_function TEXT,
  match_method TEXT NOT NULL,
  confidence INTEGER NOT NULL
);

-- What a row of a delivery says of a building. Claims with match_method 'area' are derived from the cover areas.
CREATE TABLE claim (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  delivery_id INTEGER NOT NULL REFERENCES delivery (id),
  row_no INTEGER NOT NULL,
  building INTEGER NOT NULL,
  state TEXT NOT NULL,
  technology TEXT NOT NULL,
  down_mbit INTEGER,
  up_mbit INTEGER,
  owner_id INTEGER REFERENCES network_owner (id),
  plan_date DATE,
  distance_m INTEGER,
  dedicated BOOLEAN,
  programme_id INTEGER REFERENCES programme (id),
  prioritised BOOLEAN NOT NULL,
  match_method TEXT NOT NULL,
  confidence INTEGER NOT NULL,
  note TEXT
);

CREATE TABLE county (
  fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  geom MULTIPOLYGON NOT NULL,
  code TEXT NOT NULL,
  name TEXT NOT NULL,
  population INTEGER,
  area_ha DOUBLE,
  delivery_id INTEGER NOT NULL REFERENCES delivery (id),
  row_no INTEGER NOT NULL
);

CREATE TABLE municipality (
  fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  geom MULTIPOLYGON NOT NULL,
  code TEXT NOT NULL,
  name TEXT NOT NULL,
  county_code TEXT,
  population INTEGER,
  area_ha DOUBLE,
  delivery_id INTEGER NOT NULL REFERENCES delivery (id),
  row_no INTEGER NOT NULL
);

CREATE TABLE locality (
  fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  geom MULTIPOLYGON NOT NULL,
  code TEXT NOT NULL,
  name TEXT NOT NULL,
  kind TEXT NOT NULL,
  municipality_code TEXT,
  shape_assumed BOOLEAN NOT NULL,
  population INTEGER,
  area_ha DOUBLE,
  delivery_id INTEGER NOT NULL REFERENCES delivery (id),
  row_no INTEGER NOT NULL
);

CREATE TABLE deso (
  fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  geom MULTIPOLYGON NOT NULL,
  code TEXT NOT NULL,
  name TEXT NOT NULL,
  municipality_code TEXT,
  population INTEGER,
  area_ha DOUBLE,
  delivery_id INTEGER NOT NULL REFERENCES delivery (id),
  row_no INTEGER NOT NULL
);

CREATE TABLE holiday_area (
  fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  geom MULTIPOLYGON NOT NULL,
  code TEXT NOT NULL,
  name TEXT NOT NULL,
  municipality_code TEXT,
  population INTEGER,
  area_ha DOUBLE,
  delivery_id INTEGER NOT NULL REFERENCES delivery (id),
  row_no INTEGER NOT NULL
);

CREATE TABLE population_square (
  fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  geom MULTIPOLYGON NOT NULL,
  square_id TEXT,
  side_m INTEGER NOT NULL,
  population INTEGER NOT NULL,
  delivery_id INTEGER NOT NULL REFERENCES delivery (id),
  row_no INTEGER NOT NULL
);

CREATE TABLE road (
  fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  geom MULTILINESTRING NOT NULL,
  name TEXT,
  road_class TEXT,
  road_number TEXT,
  delivery_id INTEGER NOT NULL REFERENCES delivery (id),
  row_no INTEGER NOT NULL
);

CREATE TABLE water (
  fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  geom GEOMETRY NOT NULL,
  name TEXT,
  water_class TEXT,
  delivery_id INTEGER NOT NULL REFERENCES delivery (id),
  row_no INTEGER NOT NULL
);

CREATE TABLE address (
  fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  geom POINT NOT NULL,
  street TEXT NOT NULL,
  number TEXT,
  postcode TEXT,
  city TEXT,
  search_key TEXT NOT NULL,
  delivery_id INTEGER NOT NULL REFERENCES delivery (id),
  row_no INTEGER NOT NULL
);

CREATE TABLE route (
  fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  geom MULTILINESTRING NOT NULL,
  source_id TEXT,
  name TEXT,
  owner TEXT,
  state TEXT,
  medium TEXT,
  delivery_id INTEGER NOT NULL REFERENCES delivery (id),
  row_no INTEGER NOT NULL
);

CREATE TABLE node (
  fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  geom POINT NOT NULL,
  source_id TEXT,
  name TEXT,
  owner TEXT,
  state TEXT,
  node_kind TEXT,
  delivery_id INTEGER NOT NULL REFERENCES delivery (id),
  row_no INTEGER NOT NULL
);

CREATE TABLE planned_area (
  fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  geom MULTIPOLYGON NOT NULL,
  name TEXT,
  owner TEXT,
  programme TEXT,
  technology TEXT NOT NULL,
  down_mbit INTEGER,
  plan_date DATE,
  delivery_id INTEGER NOT NULL REFERENCES delivery (id),
  row_no INTEGER NOT NULL
);

CREATE TABLE grant_area (
  fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  geom MULTIPOLYGON NOT NULL,
  name TEXT,
  owner TEXT,
  programme TEXT,
  technology TEXT NOT NULL,
  down_mbit INTEGER,
  plan_date DATE,
  delivery_id INTEGER NOT NULL REFERENCES delivery (id),
  row_no INTEGER NOT NULL
);

CREATE TABLE late_connection_area (
  fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  geom MULTIPOLYGON NOT NULL,
  name TEXT,
  owner TEXT,
  programme TEXT,
  technology TEXT NOT NULL,
  down_mbit INTEGER,
  plan_date DATE,
  delivery_id INTEGER NOT NULL REFERENCES delivery (id),
  row_no INTEGER NOT NULL
);

-- The twins: same columns, in no layer list.

CREATE TABLE building_earlier AS SELECT * FROM building WHERE 1 = 0;
CREATE UNIQUE INDEX building_earlier_fid ON building_earlier (fid);

CREATE TABLE county_earlier AS SELECT * FROM county WHERE 1 = 0;
CREATE UNIQUE INDEX county_earlier_fid ON county_earlier (fid);

CREATE TABLE municipality_earlier AS SELECT * FROM municipality WHERE 1 = 0;
CREATE UNIQUE INDEX municipality_earlier_fid ON municipality_earlier (fid);

CREATE TABLE locality_earlier AS SELECT * FROM locality WHERE 1 = 0;
CREATE UNIQUE INDEX locality_earlier_fid ON locality_earlier (fid);

CREATE TABLE deso_earlier AS SELECT * FROM deso WHERE 1 = 0;
CREATE UNIQUE INDEX deso_earlier_fid ON deso_earlier (fid);

CREATE TABLE holiday_area_earlier AS SELECT * FROM holiday_area WHERE 1 = 0;
CREATE UNIQUE INDEX holiday_area_earlier_fid ON holiday_area_earlier (fid);

CREATE TABLE population_square_earlier AS SELECT * FROM population_square WHERE 1 = 0;
CREATE UNIQUE INDEX population_square_earlier_fid ON population_square_earlier (fid);

CREATE TABLE road_earlier AS SELECT * FROM road WHERE 1 = 0;
CREATE UNIQUE INDEX road_earlier_fid ON road_earlier (fid);

CREATE TABLE water_earlier AS SELECT * FROM water WHERE 1 = 0;
CREATE UNIQUE INDEX water_earlier_fid ON water_earlier (fid);

CREATE TABLE address_earlier AS SELECT * FROM address WHERE 1 = 0;
CREATE UNIQUE INDEX address_earlier_fid ON address_earlier (fid);

CREATE TABLE route_earlier AS SELECT * FROM route WHERE 1 = 0;
CREATE UNIQUE INDEX route_earlier_fid ON route_earlier (fid);

CREATE TABLE node_earlier AS SELECT * FROM node WHERE 1 = 0;
CREATE UNIQUE INDEX node_earlier_fid ON node_earlier (fid);

CREATE TABLE planned_area_earlier AS SELECT * FROM planned_area WHERE 1 = 0;
CREATE UNIQUE INDEX planned_area_earlier_fid ON planned_area_earlier (fid);

CREATE TABLE grant_area_earlier AS SELECT * FROM grant_area WHERE 1 = 0;
CREATE UNIQUE INDEX grant_area_earlier_fid ON grant_area_earlier (fid);

CREATE TABLE late_connection_area_earlier AS SELECT * FROM late_connection_area WHERE 1 = 0;
CREATE UNIQUE INDEX late_connection_area_earlier_fid ON late_connection_area_earlier (fid);

CREATE TABLE mapping (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  name TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL,
  yaml TEXT NOT NULL,
  saved_at DATETIME NOT NULL,
  saved_by TEXT NOT NULL
);

CREATE TABLE snapshot (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  name TEXT NOT NULL UNIQUE,
  as_of DATE NOT NULL,
  known_at DATETIME NOT NULL,
  rulebook TEXT NOT NULL,
  saved_at DATETIME NOT NULL,
  saved_by TEXT NOT NULL
);

CREATE TABLE setting (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  name TEXT NOT NULL UNIQUE,
  value TEXT NOT NULL
);

CREATE TABLE audit_entry (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  at DATETIME NOT NULL,
  who TEXT NOT NULL,
  action TEXT NOT NULL,
  subject TEXT NOT NULL,
  before TEXT,
  after TEXT,
  why TEXT
);
CREATE TRIGGER audit_entry_no_update BEFORE UPDATE ON audit_entry
BEGIN SELECT RAISE(ABORT, 'audit_entry is append only'); END;
CREATE TRIGGER audit_entry_no_delete BEFORE DELETE ON audit_entry
BEGIN SELECT RAISE(ABORT, 'audit_entry is append only'); END;

CREATE INDEX building_search ON building (search_key);
CREATE INDEX building_register_id ON building (register_id);
CREATE INDEX building_record_building ON building_record (building, delivery_id);
CREATE INDEX building_record_register_id ON building_record (register_id);
CREATE INDEX claim_building ON claim (building);
CREATE INDEX claim_area ON claim (delivery_id) WHERE match_method = 'area';
CREATE INDEX address_search ON address (search_key);
CREATE INDEX county_delivery ON county (delivery_id);
CREATE INDEX county_earlier_delivery ON county_earlier (delivery_id);
CREATE INDEX municipality_delivery ON municipality (delivery_id);
CREATE INDEX municipality_earlier_delivery ON municipality_earlier (delivery_id);
CREATE INDEX locality_delivery ON locality (delivery_id);
CREATE INDEX locality_earlier_delivery ON locality_earlier (delivery_id);
CREATE INDEX deso_delivery ON deso (delivery_id);
CREATE INDEX deso_earlier_delivery ON deso_earlier (delivery_id);
CREATE INDEX holiday_area_delivery ON holiday_area (delivery_id);
CREATE INDEX holiday_area_earlier_delivery ON holiday_area_earlier (delivery_id);
CREATE INDEX population_square_delivery ON population_square (delivery_id);
CREATE INDEX population_square_earlier_delivery ON population_square_earlier (delivery_id);
CREATE INDEX road_delivery ON road (delivery_id);
CREATE INDEX road_earlier_delivery ON road_earlier (delivery_id);
CREATE INDEX water_delivery ON water (delivery_id);
CREATE INDEX water_earlier_delivery ON water_earlier (delivery_id);
CREATE INDEX address_delivery ON address (delivery_id);
CREATE INDEX address_earlier_delivery ON address_earlier (delivery_id);
CREATE INDEX route_delivery ON route (delivery_id);
CREATE INDEX route_earlier_delivery ON route_earlier (delivery_id);
CREATE INDEX node_delivery ON node (delivery_id);
CREATE INDEX node_earlier_delivery ON node_earlier (delivery_id);
CREATE INDEX planned_area_delivery ON planned_area (delivery_id);
CREATE INDEX planned_area_earlier_delivery ON planned_area_earlier (delivery_id);
CREATE INDEX grant_area_delivery ON grant_area (delivery_id);
CREATE INDEX grant_area_earlier_delivery ON grant_area_earlier (delivery_id);
CREATE INDEX late_connection_area_delivery ON late_connection_area (delivery_id);
CREATE INDEX late_connection_area_earlier_delivery ON late_connection_area_earlier (delivery_id);
