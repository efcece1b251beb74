-- The rows of a filing that Samband would take, counted by SQLite. Parameters: $FILING, $WORKSPACE.
.mode csv
.separator ;
.import '$FILING' filing
ATTACH '$WORKSPACE' AS workspace;
SELECT count(*)
FROM filing JOIN workspace.building ON register_id = "Byggnadsid"
WHERE "Status" IN ('Ansluten', 'Homes passed', 'Torr', 'Saknar', 'Planerad')
  AND "Teknik" IN ('', 'Fiber', 'Kabel-TV', 'VDSL', 'ADSL', '4G')
  AND "Hastighet" NOT GLOB '*[^0-9]*'
  AND "Avstånd" NOT GLOB '*[^0-9]*' AND CAST("Avstånd" AS INTEGER) <= 100000
  AND ("Klart" = '' OR date("Klart") IS NOT NULL);
