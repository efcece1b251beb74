-- A filing into an indexed table of claims, by SQLite. Parameters: $FILING, $WORKSPACE.
PRAGMA journal_mode = WAL;
.mode csv
.separator ;
.import '$FILING' filing
ATTACH '$WORKSPACE' AS workspace;
CREATE TABLE claim (
  id INTEGER PRIMARY KEY, building INTEGER NOT NULL, state TEXT NOT NULL, technology TEXT NOT NULL,
  down_mbit INTEGER, distance_m INTEGER, plan_date TEXT
);
INSERT INTO claim (building, state, technology, down_mbit, distance_m, plan_date)
SELECT fid, "Status", "Teknik", nullif("Hastighet", ''), nullif("Avstånd", ''), nullif("Klart", '')
FROM filing JOIN workspace.building ON register_id = "Byggnadsid"
WHERE "Status" IN ('Ansluten', 'Homes passed', 'Torr', 'Saknar', 'Planerad')
  AND "Teknik" IN ('', 'Fiber', 'Kabel-TV', 'VDSL', 'ADSL', '4G')
  AND "Hastighet" NOT GLOB '*[^0-9]*'
  AND "Avstånd" NOT GLOB '*[^0-9]*' AND CAST("Avstånd" AS INTEGER) <= 100000
  AND ("Klart" = '' OR date("Klart") IS NOT NULL);
CREATE INDEX claim_building ON claim (building);
DROP TABLE filing;
SELECT count(*) FROM claim;
