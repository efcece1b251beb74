package se.samband.store.check;

import java.util.List;
import se.samband.core.problem.Problem;
import se.samband.core.text.Text;
import se.samband.store.jdbc.Db;

/** The file as a database and as a GeoPackage. */
final class FileCheck {

    private static final Text RESTORE =
            new Text("Återställ arbetsytan från en säkerhetskopia.", "Restore the workspace from a backup.");

    private static final String LAYERS = "SELECT table_name FROM gpkg_geometry_columns ORDER BY table_name";

    private static final String EXTENT = """
            SELECT count(*) FROM gpkg_contents c, (SELECT min(minx) AS x0, min(miny) AS y0, max(maxx) AS x1, max(maxy) AS y1
              FROM rtree_%1$s_geom) r
            WHERE c.table_name = '%1$s' AND r.x0 IS NOT NULL
              AND (c.min_x IS NULL OR c.min_x > r.x0 OR c.min_y > r.y0 OR c.max_x < r.x1 OR c.max_y < r.y1)""";

    /** A damaged file can have thousands; the remedy is one. */
    private static final int MOST_FAULTS = 10;

    private FileCheck() {}

    static void run(Db db, List<Finding> findings) {
        for (String fault : db.list("PRAGMA integrity_check(" + MOST_FAULTS + ")", row -> row.getString(1))) {
            if (!fault.equals("ok")) {
                String line = fault.replace('\n', ' ').strip();
                findings.add(Finding.fault(Problem.of(
                        "database-damaged",
                        new Text("databasen är skadad: " + line + ".", "the database is damaged: " + line + "."),
                        RESTORE)));
            }
        }
        for (String table : db.list("PRAGMA foreign_key_check", row -> row.getString(1)).stream()
                .distinct()
                .toList()) {
            findings.add(Finding.fault(Problem.of(
                    "reference-broken",
                    new Text(
                            "rader i tabellen " + table + " pekar på något som inte finns.",
                            "rows of table " + table + " point to something that is not there."),
                    RESTORE)));
        }
        db.list(LAYERS, row -> row.getString(1)).forEach(layer -> layer(db, layer, findings));
    }

    private static void layer(Db db, String layer, List<Finding> findings) {
        long features = db.number("SELECT count(*) FROM " + layer);
        long indexed = db.number("SELECT count(*) FROM rtree_" + layer + "_geom_rowid");
        if (features != indexed) {
            findings.add(Finding.fault(Problem.of(
                    "index-wrong",
                    new Text(
                            "lagret " + layer + " har " + features + " objekt men " + indexed
                                    + " i sitt rumsliga index.",
                            "layer " + layer + " has " + features + " features but " + indexed
                                    + " in its spatial index."),
                    RESTORE)));
        }
        if (db.number(EXTENT.formatted(layer)) > 0) {
            findings.add(Finding.fault(Problem.of(
                    "extent-wrong",
                    new Text(
                            "lagret " + layer + " sträcker sig utanför den utbredning som filen anger.",
                            "layer " + layer + " reaches outside the extent that the file states."),
                    new Text(
                            "Läs in eller återta en leverans; då räknas utbredningen om.",
                            "Import or withdraw a delivery; the extent is then made anew."))));
        }
    }
}
