package se.samband.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import se.samband.core.claim.ClaimState;
import se.samband.core.delivery.DeliveryKind;
import se.samband.core.delivery.Moment;
import se.samband.core.problem.BadInputException;
import se.samband.store.check.Finding;
import se.samband.store.jdbc.Column;
import se.samband.store.jdbc.Db;
import se.samband.store.jdbc.StoredGeometry;
import se.samband.store.row.Actor;
import se.samband.store.row.NewAddress;
import se.samband.store.row.NewNode;
import se.samband.store.row.NewPopulationSquare;
import se.samband.store.row.NewRoad;
import se.samband.store.row.NewRoute;
import se.samband.store.row.NewWater;
import se.samband.store.row.SavedMapping;
import se.samband.store.row.Snapshot;

/** A copy holds what its original holds, wherever the two are. */
class WorkspaceCopyTest {

    private static final Actor EVA = Actor.of("Eva");

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"FILE, DATABASE", "DATABASE, FILE", "DATABASE, DATABASE", "FILE, FILE"})
    void everyRowOfEveryTableIsThere(TestStore from, TestStore to) {
        try (Workspace original = Workspace.create(from.place(folder, "a"), Sample.DALARNA, WorkspaceContract.CLOCK)) {
            fill(original);
            List<String> told = new ArrayList<>();
            WorkspaceLocation made = original.copyTo(to.place(folder, "b"), (table, done, total) -> told.add(table));
            assertThat(told).contains("delivery", "building_earlier", "audit_entry");
            try (Workspace copy = Workspace.open(made, WorkspaceContract.CLOCK)) {
                assertThat(rows(copy)).isEqualTo(rows(original));
                assertThat(rows(copy)).allSatisfy((table, rows) -> {
                    if (!table.endsWith("_earlier")) {
                        assertThat(rows).as(table).isNotEmpty();
                    }
                });
                assertThat(copy.check()).noneMatch(Finding::fault);
                assertThat(copy.check()).isEqualTo(original.check());
                // Numbers go on where they were.
                fill(copy);
                fill(original);
                assertThat(rows(copy).get("delivery")).isEqualTo(rows(original).get("delivery"));
                assertThat(rows(copy).get("building")).isEqualTo(rows(original).get("building"));
                assertThat(rows(copy).get("building_record"))
                        .hasSameSizeAs(rows(original).get("building_record"));
                assertThat(copy.check()).noneMatch(Finding::fault);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatIsThereIsNotOverwritten(TestStore to) {
        WorkspaceLocation place = to.place(folder, "b");
        try (Workspace original = Workspace.create(folder.resolve("a.gpkg"), Sample.DALARNA);
                Workspace other = Workspace.create(place, new NewWorkspace("25", "Norrbottens län", false))) {
            assertThatThrownBy(() -> original.copyTo(place, (table, done, total) -> {}))
                    .isInstanceOfSatisfying(
                            BadInputException.class,
                            e -> assertThat(e.problems().getFirst().code()).isEqualTo("workspace-exists"));
            assertThat(other.loadCounty().code()).isEqualTo("25");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aCopyThatIsStoppedLeavesNothing(TestStore to) {
        WorkspaceLocation place = to.place(folder, "b");
        try (Workspace original = Workspace.create(folder.resolve("a.gpkg"), Sample.DALARNA)) {
            fill(original);
            assertThatThrownBy(() -> original.copyTo(place, (table, done, total) -> {
                        if (table.equals("route")) {
                            throw new CancellationException();
                        }
                    }))
                    .isInstanceOf(CancellationException.class);
            assertThatThrownBy(() -> Workspace.open(place))
                    .isInstanceOfSatisfying(
                            BadInputException.class,
                            e -> assertThat(e.problems().getFirst().code()).isEqualTo("workspace-missing"));
            original.copyTo(place, (table, done, total) -> {});
        }
        Workspace.open(place).close();
    }

    @Test
    void aDatabaseIsBackedUpToAFile() {
        try (Workspace original = Workspace.create(TestStore.DATABASE.place(folder, "a"), Sample.DALARNA)) {
            fill(original);
            original.copyTo(folder.resolve("kopia.gpkg"));
            try (Workspace copy = Workspace.open(folder.resolve("kopia.gpkg"))) {
                assertThat(rows(copy)).isEqualTo(rows(original));
            }
        }
    }

    /** Rows in force, superseded, withdrawn, refused, in every layer. */
    private static void fill(Workspace workspace) {
        deliver(workspace, DeliveryKind.COUNTY, tx -> tx.add(Sample.area(1, "20", "Dalarna", Sample.box(-2, 30))));
        deliver(workspace, DeliveryKind.MUNICIPALITY, tx -> {
            tx.add(Sample.area(1, "2029", "Leksand", Sample.box(-1, 1.5)));
            tx.add(Sample.area(2, "2062", "Mora\t\\N\n\"Å\"", Sample.box(1.5, 20)));
        });
        deliver(workspace, DeliveryKind.LOCALITY, tx -> tx.add(Sample.area(1, "T1", "Leksand", Sample.box(0, 1))));
        deliver(workspace, DeliveryKind.DESO, tx -> tx.add(Sample.area(1, "D1", "", Sample.box(0, 1))));
        deliver(workspace, DeliveryKind.HOLIDAY_AREA, tx -> tx.add(Sample.area(1, "H1", "Stugbyn", Sample.box(0, 1))));
        for (int i = 0; i < 2; i++) {
            int delivery = i;
            deliver(workspace, DeliveryKind.BUILDING, tx -> {
                for (int b = delivery; b < 6; b++) {
                    tx.add(Sample.building(b + 1, 0, "b" + delivery + "-" + b, b, 1), Sample.box(b, b + 0.01));
                }
                tx.refuse(Sample.refused(9));
            });
        }
        deliver(workspace, DeliveryKind.FILING, tx -> {
            tx.add(Sample.claim(2, 7, ClaimState.CONNECTED, 1000));
            tx.add(Sample.claim(3, 8, ClaimState.PASSED, -1));
            tx.refuse(Sample.refused(4));
        });
        for (DeliveryKind kind : List.of(DeliveryKind.GRANTED, DeliveryKind.PLANNED, DeliveryKind.LATE_CONNECTION)) {
            deliver(workspace, kind, tx -> tx.add(Sample.cover(1, Sample.box(0, 3))));
        }
        for (int i = 0; i < 2; i++) {
            deliver(workspace, DeliveryKind.OSM, tx -> {
                tx.add(new NewRoad(1, "Storgatan", "primary", "70", Sample.line(0, 1)));
                tx.add(new NewWater(2, "Siljan", "lake", Sample.box(2, 3)));
                tx.add(new NewWater(3, null, "stream", Sample.line(2, 3)));
                tx.add(new NewAddress(4, "Storgatan", "4B", "793 30", "Leksand", Sample.EAST_M, Sample.NORTH_M));
                tx.add(new NewPopulationSquare(5, null, Sample.EAST_M, Sample.NORTH_M, 1000, 12));
                tx.add(new NewRoute(6, "r1", null, "Byanät Nord", null, null, Sample.line(0, 3)));
                tx.add(new NewNode(7, "n1", null, "Byanät Nord", null, null, Sample.EAST_M, Sample.NORTH_M));
            });
        }
        long withdrawn = deliver(workspace, DeliveryKind.FILING, tx -> tx.add(Sample.claim(2, 9, ClaimState.DRY, 100)));
        workspace.withdraw(withdrawn, EVA, "fel fil");
        Instant now = Instant.parse("2025-05-01T12:34:56.789Z");
        workspace.keepsakes().saveMapping(new SavedMapping("nord", DeliveryKind.FILING, "columns: {}\n", now, EVA));
        String name = "bild " + withdrawn;
        workspace
                .keepsakes()
                .saveSnapshot(new Snapshot(name, new Moment(LocalDate.parse("2024-10-01"), now), "standard", now, EVA));
        workspace.keepsakes().putSetting("minsta_grupp", "5", EVA);
    }

    private static long deliver(
            Workspace workspace, DeliveryKind kind, java.util.function.Consumer<ImportTransaction> rows) {
        try (ImportTransaction tx = workspace.beginImport(Sample.delivery(kind, "Utgivare", "2024-03-01"))) {
            rows.accept(tx);
            return tx.commit().deliveryId();
        }
    }

    /** Every row of every table as text, whatever the database. */
    private static Map<String, List<String>> rows(Workspace workspace) {
        Map<String, List<String>> tables = new TreeMap<>();
        try (Db db = WorkspaceOpening.find(workspace.location()).access().open()) {
            for (String table : db.dialect().tables(db)) {
                List<Column> columns = db.dialect().columns(db, table.replace("_earlier", ""));
                List<String> rows = new ArrayList<>();
                db.each("SELECT * FROM " + table + " ORDER BY 1", row -> {
                    List<Object> values = new ArrayList<>();
                    for (int i = 1; i <= columns.size(); i++) {
                        Column column = columns.get(i - 1);
                        values.add(
                                column.type() == Column.Type.GEOMETRY
                                        ? StoredGeometry.decode(row.getBytes(i)).toText()
                                        : column.read(row, i));
                    }
                    rows.add(values.toString());
                });
                tables.put(table, rows);
            }
        }
        return tables;
    }
}
