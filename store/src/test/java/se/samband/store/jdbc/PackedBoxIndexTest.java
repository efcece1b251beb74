package se.samband.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

class PackedBoxIndexTest {

    private static final String INDEX = "rtree_thing_geom";

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 40, 41, 51, 52, 1_700, 30_000})
    void thePackedTreeIsSoundAndFindsWhatIsInTheBox(int size) {
        Random random = new Random(size);
        try (Connections connections = new Connections(new SqliteAccess(folder.resolve("index.gpkg")), 0);
                Db db = connections.open()) {
            db.run("BEGIN");
            db.run("CREATE VIRTUAL TABLE " + INDEX + " USING rtree(id, minx, maxx, miny, maxy)");
            PackedBoxIndex index = new PackedBoxIndex(db, INDEX);
            List<Long> inside = new ArrayList<>();
            for (int id = 1; id <= size; id++) {
                double x = 400_000 + random.nextInt(100_000);
                double y = 6_600_000 + random.nextInt(100_000);
                index.add(id, new Envelope(new Coordinate(x, y)));
                if (x >= 420_000 && x <= 450_000 && y >= 6_610_000 && y <= 6_620_000) {
                    inside.add((long) id);
                }
            }
            index.finish();

            assertThat(db.find("SELECT rtreecheck('" + INDEX + "')", row -> row.getString(1)))
                    .contains("ok");
            assertThat(db.list(
                            "SELECT id FROM " + INDEX
                                    + " WHERE maxx >= ? AND minx <= ? AND maxy >= ? AND miny <= ? ORDER BY id",
                            row -> row.getLong(1),
                            420_000,
                            450_000,
                            6_610_000,
                            6_620_000))
                    .containsAll(inside)
                    .hasSizeLessThanOrEqualTo(inside.size() + 10);

            db.update("DELETE FROM " + INDEX + " WHERE id % 3 = 0");
            db.update("INSERT INTO " + INDEX + " VALUES (?, 1, 1, 1, 1)", size + 1);
            assertThat(db.find("SELECT rtreecheck('" + INDEX + "')", row -> row.getString(1)))
                    .contains("ok");
        }
    }
}
