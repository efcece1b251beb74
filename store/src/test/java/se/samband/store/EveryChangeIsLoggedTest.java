package se.samband.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samband.core.delivery.Confidentiality;
import se.samband.core.delivery.DeliveryKind;
import se.samband.core.delivery.Moment;
import se.samband.store.query.Audit;
import se.samband.store.query.Keepsakes;
import se.samband.store.row.Actor;
import se.samband.store.row.SavedMapping;
import se.samband.store.row.Snapshot;

/**
 * What changes the workspace is in its log. A new method that writes is noticed: every public method is either known to read, or is
 * run here, and must then have written a line.
 */
class EveryChangeIsLoggedTest {

    private static final Actor EVA = Actor.of("Eva");
    private static final Instant NOON = Instant.parse("2025-03-01T12:00:00Z");

    private static final Moment SHOWN = new Moment(LocalDate.parse("2024-01-01"), NOON);

    /** Each is run on the workspace that those before it have left. */
    private static final Map<String, Consumer<Workspace>> WRITES = new LinkedHashMap<>();

    static {
        WRITES.put("Workspace.beginImport", workspace -> {
            try (ImportTransaction tx =
                    workspace.beginImport(Sample.delivery(DeliveryKind.BUILDING, "LM", "2024-01-01"))) {
                tx.add(Sample.building(1, 0, "a", 0, 1));
                tx.commit();
            }
        });
        WRITES.put("ImportTransaction.saveMapping", workspace -> {
            try (ImportTransaction tx =
                    workspace.beginImport(Sample.delivery(DeliveryKind.BUILDING, "LM", "2024-02-01"))) {
                tx.saveMapping(new SavedMapping("a", DeliveryKind.BUILDING, "a: b", NOON, EVA), null);
                tx.commit();
            }
        });
        WRITES.put("Workspace.beginImports", workspace -> {
            try (ImportGroup group = workspace.beginImports()) {
                try (ImportTransaction tx = group.begin(Sample.delivery(DeliveryKind.BUILDING, "LM", "2024-03-01"))) {
                    tx.add(Sample.building(1, 1, "a", 0, 1));
                    tx.commit();
                }
                group.commit();
            }
        });
        WRITES.put("Workspace.withdraw", workspace -> workspace.withdraw(1, EVA, "fel"));
        WRITES.put("Workspace.setRegistrationNumber", workspace -> workspace.setRegistrationNumber(1, "RS 1", EVA));
        WRITES.put(
                "Workspace.editRegistrationNumber",
                workspace -> workspace.editRegistrationNumber(1, "RS 1", "RS 2", EVA));
        WRITES.put(
                "Workspace.reclassify",
                workspace -> workspace.reclassify(1, null, Confidentiality.RESTRICTED, EVA, "skyddsvärt"));
        WRITES.put(
                "Keepsakes.editSettings",
                workspace -> workspace.keepsakes().editSettings(Map.of(), Map.of("c", "d"), EVA));
        WRITES.put("Keepsakes.putSetting", workspace -> workspace.keepsakes().putSetting("a", "b", EVA));
        WRITES.put(
                "Keepsakes.saveMapping",
                workspace -> workspace
                        .keepsakes()
                        .saveMapping(new SavedMapping("b", DeliveryKind.FILING, "a: b", NOON, EVA)));
        WRITES.put(
                "Keepsakes.saveSnapshot",
                workspace -> workspace.keepsakes().saveSnapshot(new Snapshot("s", SHOWN, "standard", NOON, EVA)));
        WRITES.put(
                "Keepsakes.deleteSnapshot",
                workspace -> assertThat(workspace.keepsakes().deleteSnapshot("s", SHOWN, EVA))
                        .isTrue());
    }

    /** What they write follows from what is there (status columns), or is a copy, or is the log itself. */
    private static final Set<String> NO_CHANGE =
            Set.of("Workspace.refreshStatus", "Workspace.copyTo", "Workspace.close", "Audit.append");

    /** Beside those whose names say so. */
    private static final Set<String> READS = Set.of(
            "Workspace.create",
            "Workspace.open",
            "Workspace.listIn",
            "Workspace.location",
            "Workspace.info",
            "Workspace.dataVersion",
            "Workspace.check",
            "Workspace.deliveries",
            "Workspace.deliveredRows",
            "Workspace.buildings",
            "Workspace.features",
            "Workspace.layerAddresses",
            "Workspace.places",
            "Workspace.keepsakes",
            "Workspace.audit",
            "Workspace.connectionsInUse",
            "Workspace.tables",
            "Keepsakes.owners",
            "Keepsakes.programmes",
            "Keepsakes.settings",
            "Keepsakes.mappings",
            "Keepsakes.snapshots",
            "Audit.head",
            "Audit.people",
            "Audit.actions");

    @TempDir
    Path folder;

    @Test
    void everyMethodIsKnownToReadOrIsRunHere() {
        Set<String> known = new TreeSet<>(WRITES.keySet());
        known.addAll(NO_CHANGE);
        known.addAll(READS);
        Set<String> there = new TreeSet<>();
        Stream.of(Workspace.class, Keepsakes.class, Audit.class)
                .flatMap(type -> Stream.of(type.getDeclaredMethods()))
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
                .filter(method -> !method.getName().matches("(is|was|has|find|list|each|load)([A-Z].*)?"))
                .forEach(method -> there.add(name(method)));
        assertThat(there)
                .as("a method that changes the workspace belongs in WRITES, and must append to the log")
                .isSubsetOf(known);
    }

    @Test
    void whatChangesATableWritesALine() throws SQLException {
        Path file = folder.resolve("dalarna.gpkg");
        try (Workspace workspace = Workspace.create(file, Sample.DALARNA)) {
            for (Map.Entry<String, Consumer<Workspace>> write : WRITES.entrySet()) {
                Map<String, String> before = tables(file);
                long lines = workspace.audit().head().entries();
                write.getValue().accept(workspace);
                assertThat(tables(file))
                        .as(write.getKey() + " changes something")
                        .isNotEqualTo(before);
                assertThat(workspace.audit().head().entries())
                        .as(write.getKey() + " writes a line")
                        .isGreaterThan(lines);
            }
            assertThat(workspace.check()).noneMatch(finding -> finding.fault());
        }
    }

    @Test
    void whatChangesNothingWritesNoLine() throws SQLException {
        Path file = folder.resolve("dalarna.gpkg");
        try (Workspace workspace = Workspace.create(file, Sample.DALARNA)) {
            WRITES.values().forEach(write -> write.accept(workspace));
            Map<String, String> before = tables(file);
            long lines = workspace.audit().head().entries();
            workspace.keepsakes().putSetting("a", "b", EVA);
            workspace.keepsakes().saveMapping(new SavedMapping("b", DeliveryKind.FILING, "a: b", NOON, EVA));
            workspace.setRegistrationNumber(1, "RS 2", EVA);
            workspace.reclassify(1, null, Confidentiality.RESTRICTED, EVA, "igen");
            assertThat(workspace.keepsakes().deleteSnapshot("s", SHOWN, EVA)).isFalse();
            workspace.refreshStatus();
            assertThat(workspace.audit().head().entries()).isEqualTo(lines);
            assertThat(tables(file)).isEqualTo(before);
        }
    }

    private static String name(Method method) {
        return method.getDeclaringClass().getSimpleName() + "." + method.getName();
    }

    /** The content of every table that holds what people have put in, as one text each. */
    private static Map<String, String> tables(Path file) throws SQLException {
        Map<String, String> tables = new TreeMap<>();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            for (String table : List.of("delivery", "building_record", "mapping", "snapshot", "setting")) {
                String where = table.equals("setting") ? " WHERE name NOT LIKE 'derived.%'" : "";
                StringBuilder text = new StringBuilder();
                try (ResultSet row = statement.executeQuery("SELECT * FROM " + table + where + " ORDER BY id")) {
                    while (row.next()) {
                        for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                            text.append(row.getString(i)).append('|');
                        }
                    }
                }
                tables.put(table, text.toString());
            }
        }
        return tables;
    }
}
