package se.samband.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.samband.core.county.County;
import se.samband.core.delivery.DeliveryView;
import se.samband.core.delivery.Moment;
import se.samband.core.rules.Rulebooks;
import se.samband.core.rules.StatusRulebook;
import se.samband.core.status.Question;
import se.samband.core.status.StatusColumn;
import se.samband.core.status.StatusEvaluator;
import se.samband.store.check.Finding;
import se.samband.store.jdbc.Connections;
import se.samband.store.query.BuildingQuery;
import se.samband.store.query.DeliveryQuery;
import se.samband.store.query.Page;
import se.samband.store.row.StoredDelivery;

/** Every workspace that an earlier version made is opened, and nothing in it is lost or counted otherwise. */
class UpgradeTest {

    private static final List<LocalDate> DAYS = List.of(LocalDate.of(2024, 12, 1), LocalDate.of(2025, 12, 1));
    private static final int LEVEL_MBIT = 1000;

    @TempDir
    Path folder;

    static Stream<String> all() {
        return Stream.concat(Stream.of(OldWorkspaces.EMPTY), OldWorkspaces.WITH_CONTENT.stream());
    }

    static Stream<String> withContent() {
        return OldWorkspaces.WITH_CONTENT.stream();
    }

    @Test
    void aFileOfEveryEarlierVersionIsHeld() {
        List<String> needed = IntStream.range(1, Migrations.NEWEST)
                .mapToObj(number -> "schema-" + number)
                .toList();
        assertThat(all()).as("add a file of the version before the newest").containsAll(needed);
    }

    @ParameterizedTest
    @MethodSource("all")
    void aFileOfAnEarlierVersionIsBroughtUpToDate(String name) {
        Path file = OldWorkspaces.unpack(name, folder);
        try (Workspace workspace = Workspace.open(file)) {
            assertThat(workspace.info().schema()).isEqualTo(Migrations.NEWEST);
            assertThat(workspace.info().name()).isEqualTo("Dalarnas län");
            assertThat(workspace.check()).noneMatch(Finding::fault);
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void itThenHasTheTablesOfANewOne(String name) {
        Path file = OldWorkspaces.unpack(name, folder);
        Workspace.open(file).close();
        Path made = folder.resolve("new.gpkg");
        Workspace.create(made, Sample.DALARNA).close();

        List<String> missing = new ArrayList<>(definitions(made));
        missing.removeAll(definitions(file));
        List<String> foreign = new ArrayList<>(definitions(file));
        foreign.removeAll(definitions(made));
        assertThat(missing).isEmpty();
        assertThat(foreign).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("withContent")
    void itsFiguresAreThoseThatTheEarlierVersionGave(String name) {
        Path file = OldWorkspaces.unpack(name, folder);
        try (Workspace workspace = Workspace.open(file)) {
            assertThat(figures(workspace)).isEqualTo(OldWorkspaces.figures());
            assertThat(workspace.keepsakes().mappings()).isNotEmpty();
            assertThat(workspace.buildings().list(BuildingQuery.all(Page.ALL)).total())
                    .isEqualTo(30);
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void itIsKeptAsItWasBesideTheNewOne(String name) {
        Path file = OldWorkspaces.unpack(name, folder);
        int before = schema(file);
        Workspace.open(file).close();
        Path kept = Upgrade.copyOf(file);

        assertThat(schema(kept)).isEqualTo(before);
        assertThat(kept.getFileName()).hasToString(name + ".gpkg.before-schema-" + Migrations.NEWEST);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactlyInAnyOrder(file, kept);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void anUpgradeThatFailsAtItsLastStepLeavesTheFileAsItWas(String name) {
        Path file = OldWorkspaces.unpack(name, folder);
        int before = schema(file);
        try (Connections connections = new Connections(file, 0)) {
            // Stands in the way of the note that the last step is done.
            connections.writing(
                    db -> db.run("CREATE TRIGGER stop BEFORE INSERT ON flyway_schema_history WHEN NEW.version = '"
                            + Migrations.NEWEST + "' BEGIN SELECT RAISE(ABORT, 'stopped'); END"));
        }
        assertThatThrownBy(() -> Workspace.open(file)).isNotNull();
        assertThat(schema(file)).isEqualTo(before);

        try (Connections connections = new Connections(file, 0)) {
            connections.writing(db -> db.run("DROP TRIGGER stop"));
        }
        try (Workspace workspace = Workspace.open(file)) {
            assertThat(workspace.check()).noneMatch(Finding::fault);
        }
    }

    @Test
    void aProgramKilledInItsUpgradeLeavesTheFileAsItWas() throws IOException, InterruptedException {
        Path file = OldWorkspaces.unpack("schema-2", folder);
        int before = schema(file);
        Process child = Killed.start(file);
        try (BufferedReader out = child.inputReader()) {
            assertThat(out.readLine()).isEqualTo(Killed.MIDWAY);
        } finally {
            child.destroyForcibly().waitFor();
        }

        assertThat(schema(file)).isEqualTo(before);
        try (Workspace workspace = Workspace.open(file)) {
            assertThat(workspace.check()).noneMatch(Finding::fault);
            assertThat(figures(workspace)).isEqualTo(OldWorkspaces.figures());
        }
    }

    /** A program that stops to be killed when every step is done and nothing committed. */
    static final class Killed {

        static final String MIDWAY = "midway";

        private Killed() {}

        static Process start(Path file) throws IOException {
            return new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "--enable-native-access=ALL-UNNAMED",
                            "-cp",
                            System.getProperty("java.class.path"),
                            Killed.class.getName(),
                            file.toString())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        }

        public static void main(String[] arguments) {
            try (Connections connections = new Connections(Path.of(arguments[0]), 0)) {
                connections.writing(EarlyLayout::settle);
                Migrations.migrate(
                        connections.access(),
                        List.of(
                                LayersMigration.FIRST,
                                LayersMigration.FOOTPRINT,
                                new AuditMigration(),
                                new LastStep()));
            }
        }
    }

    /** Comes after all others. */
    private record LastStep() implements JavaMigration {

        @Override
        public MigrationVersion getVersion() {
            return MigrationVersion.fromVersion(String.valueOf(Migrations.NEWEST + 1));
        }

        @Override
        public String getDescription() {
            return "wait";
        }

        @Override
        public Integer getChecksum() {
            return null;
        }

        @Override
        public boolean canExecuteInTransaction() {
            return true;
        }

        @Override
        public void migrate(Context context) throws InterruptedException {
            System.out.println(Killed.MIDWAY);
            System.out.flush();
            Thread.currentThread().join();
        }
    }

    private static String figures(Workspace workspace) {
        County county = workspace.loadCounty();
        StatusRulebook rules = Rulebooks.shipped().defaultStatus();
        Question question =
                new Question(LEVEL_MBIT, rules.defaultTechnologySet().id());
        StringBuilder told = new StringBuilder();
        for (LocalDate day : DAYS) {
            DeliveryView view =
                    DeliveryView.at(county.deliveries(), new Moment(day, Instant.parse("2026-12-31T00:00:00Z")));
            StatusColumn status = StatusEvaluator.evaluate(county, view, rules, question);
            List<String> lines = new ArrayList<>();
            IntStream.range(0, county.buildings().size())
                    .boxed()
                    .sorted(Comparator.comparing(county.buildings()::fid))
                    .forEach(b ->
                            lines.add(day + " building " + county.buildings().fid(b) + ' '
                                    + status.of(b).name().toLowerCase(Locale.ROOT) + '\n'));
            told.append(String.join("", lines));
        }
        workspace.deliveries().list(DeliveryQuery.all()).rows().stream()
                .sorted(Comparator.comparingLong(StoredDelivery::id))
                .forEach(d -> told.append(
                        "delivery " + d.id() + ' ' + d.delivery().kind().code() + " taken "
                                + d.rowsTaken() + " refused " + d.rowsRefused()
                                + (d.delivery().withdrawnAt() == null ? "" : " withdrawn") + '\n'));
        return told.toString();
    }

    private static int schema(Path file) {
        try (Connections connections = new Connections(file, 0)) {
            return connections.read(Migrations::findApplied).orElseThrow();
        }
    }

    private static List<String> definitions(Path file) {
        try (Connections connections = new Connections(file, 0)) {
            return connections.read(db -> db.list(
                    "SELECT type, name, sql FROM sqlite_master WHERE sql NOT NULL ORDER BY type, name",
                    row -> row.getString(1) + ' ' + row.getString(2) + ' ' + row.getString(3)));
        }
    }
}
