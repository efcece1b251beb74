-- The claims of a workspace in the order that suits the question best. Parameter: $WORKSPACE.
ATTACH '$WORKSPACE' AS workspace;
CREATE TABLE building (fid INTEGER PRIMARY KEY);
INSERT INTO building SELECT fid FROM workspace.building;
CREATE TABLE claim (
  building INTEGER NOT NULL, number INTEGER NOT NULL, delivery_id INTEGER NOT NULL, state TEXT NOT NULL,
  technology TEXT NOT NULL, down_mbit INTEGER, plan_date TEXT, distance_m INTEGER, confidence INTEGER NOT NULL,
  PRIMARY KEY (building, number)
) WITHOUT ROWID;
INSERT INTO claim
SELECT building, id, delivery_id, state, technology, down_mbit, plan_date, distance_m, confidence
FROM workspace.claim ORDER BY building, id;
CREATE TABLE delivery AS SELECT id, as_of, withdrawn_at FROM workspace.delivery;
ANALYZE;
