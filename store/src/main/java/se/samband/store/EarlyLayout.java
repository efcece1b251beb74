package se.samband.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import se.samband.geo.gpkg.LayerStyles;
import se.samband.store.jdbc.Db;
import se.samband.store.jdbc.StoreException;
import se.samband.store.style.Styles;

/**
 * Before the first layout had settled, its migration was changed in its place, twice: it got its indexes, and the layers' geometries
 * got their own types instead of {@code BLOB}. Gives files from then what a later one has had from the beginning.
 */
final class EarlyLayout {

    private static final String FIRST = "migration/V1__tables.sql";

    /** Checksums of the first migration as it was. */
    private static final Set<Integer> EARLIER = Set.of(-1_096_222_654, -594_793_626);

    /** Its checksum as it is. */
    private static final int SETTLED = 1_155_595_426;

    private static final String CHECKSUM = "SELECT checksum FROM flyway_schema_history WHERE version = '1'";
    private static final String PUT_CHECKSUM = "UPDATE flyway_schema_history SET checksum = ? WHERE version = '1'";
    private static final String PUT_TYPE =
            "UPDATE sqlite_master SET sql = replace(sql, ?, ?) WHERE type = 'table' AND name = ?";
    private static final String HAS_STYLES = "SELECT 1 FROM sqlite_master WHERE name = '" + LayerStyles.TABLE + "'";
    private static final Pattern INDEX = Pattern.compile("(?m)^CREATE INDEX ([^;]+);");

    private EarlyLayout() {}

    /** Changes nothing in a file that has the settled layout. */
    static void settle(Db db) {
        Optional<Integer> checksum = db.find(CHECKSUM, row -> row.getInt(1));
        if (checksum.filter(EARLIER::contains).isEmpty()) {
            return;
        }
        indexes().forEach(index -> db.run("CREATE INDEX IF NOT EXISTS " + index));
        typeGeometries(db);
        refreshStyles(db);
        db.update(PUT_CHECKSUM, SETTLED);
    }

    private static List<String> indexes() {
        try (InputStream in = Objects.requireNonNull(EarlyLayout.class.getResourceAsStream(FIRST))) {
            String sql = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return INDEX.matcher(sql)
                    .results()
                    .map((MatchResult m) -> m.group(1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** SQLite keeps a table's definition as text and asks nothing of a geometry's type, so the text alone changes. */
    private static void typeGeometries(Db db) {
        db.run("PRAGMA writable_schema = ON");
        for (Layers.Layer layer : Layers.FIRST) {
            String type = layer.geometryType();
            db.update(PUT_TYPE, "geom BLOB NOT NULL", "geom " + type + " NOT NULL", layer.table());
            // What SQLite makes of a type in CREATE TABLE … AS, by which the tables of earlier rows are made.
            db.update(
                    PUT_TYPE,
                    "  geom,",
                    type.equals("POINT") ? "  geom INT," : "  geom NUM,",
                    layer.table() + "_earlier");
        }
        // Tells every other connection to read the definitions anew.
        db.run("PRAGMA schema_version = " + (db.number("PRAGMA schema_version") + 1));
        db.run("PRAGMA writable_schema = RESET");
    }

    private static void refreshStyles(Db db) {
        if (db.find(HAS_STYLES, row -> row.getInt(1)).isPresent()) {
            try {
                Styles.put(new GeoPackageStyles(db.connection()));
            } catch (SQLException e) {
                throw new StoreException("styles", e);
            }
        }
    }
}
