package se.samband.store.check;

import java.util.List;
import se.samband.core.problem.Problem;
import se.samband.core.text.Text;
import se.samband.geo.crs.Crs;
import se.samband.store.jdbc.Db;

/**
 * The schema as a PostgreSQL database with PostGIS. Broken references and geometries of the wrong kind cannot come about there; indexes
 * and constraints can be taken away.
 */
final class SchemaCheck {

    private static final String WITHOUT_INDEX = """
            SELECT c.relname FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
            WHERE c.relnamespace = quote_ident(current_schema())::regnamespace AND c.relkind = 'r' AND a.attname = 'geom'
              AND c.relname NOT LIKE '%\\_earlier' AND NOT EXISTS (
                SELECT 1 FROM pg_index i JOIN pg_class x ON x.oid = i.indexrelid JOIN pg_am m ON m.oid = x.relam
                WHERE i.indrelid = c.oid AND m.amname = 'gist' AND i.indisvalid AND a.attnum = ANY (i.indkey))
            ORDER BY c.relname""";
    private static final String INVALID_INDEX = """
            SELECT x.relname FROM pg_index i JOIN pg_class x ON x.oid = i.indexrelid
            WHERE x.relnamespace = quote_ident(current_schema())::regnamespace AND NOT i.indisvalid ORDER BY x.relname""";
    private static final String UNCHECKED = """
            SELECT conname FROM pg_constraint
            WHERE connamespace = quote_ident(current_schema())::regnamespace AND NOT convalidated ORDER BY conname""";
    private static final String OTHER_SRID = """
            SELECT f_table_name FROM geometry_columns
            WHERE f_table_schema = current_schema() AND srid <> %d ORDER BY f_table_name""".formatted(Crs.SWEREF99_TM.epsg());

    private SchemaCheck() {}

    static void run(Db db, List<Finding> findings) {
        for (String layer : names(db, WITHOUT_INDEX)) {
            findings.add(fault(
                    "index-missing",
                    new Text(
                            "lagret " + layer + " saknar sitt rumsliga index.",
                            "layer " + layer + " lacks its spatial index."),
                    "CREATE INDEX ON " + layer + " USING gist (geom)"));
        }
        for (String index : names(db, INVALID_INDEX)) {
            findings.add(fault(
                    "index-wrong",
                    new Text("indexet " + index + " är inte giltigt.", "index " + index + " is not valid."),
                    "REINDEX INDEX " + index));
        }
        for (String constraint : names(db, UNCHECKED)) {
            findings.add(fault(
                    "reference-broken",
                    new Text(
                            "villkoret " + constraint + " är inte kontrollerat.",
                            "constraint " + constraint + " is not checked."),
                    "ALTER TABLE … VALIDATE CONSTRAINT " + constraint));
        }
        for (String layer : names(db, OTHER_SRID)) {
            findings.add(fault(
                    "srid-wrong",
                    new Text(
                            "lagret " + layer + " är inte i SWEREF 99 TM.",
                            "layer " + layer + " is not in SWEREF 99 TM."),
                    "SELECT UpdateGeometrySRID('" + layer + "', 'geom', " + Crs.SWEREF99_TM.epsg() + ")"));
        }
    }

    private static List<String> names(Db db, String sql) {
        return db.list(sql, row -> row.getString(1));
    }

    private static Finding fault(String code, Text what, String mend) {
        return Finding.fault(Problem.of(
                code, what, new Text("Kör i databasen: " + mend + ".", "Run in the database: " + mend + ".")));
    }
}
