package se.samband.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.samband.core.delivery.DeliveryKind;
import se.samband.core.problem.BadInputException;
import se.samband.core.problem.Problem;
import se.samband.store.check.Finding;
import se.samband.store.jdbc.Db;
import se.samband.store.row.Actor;

/** What is particular to a workspace in a database: how it is found, what others see of it, who waits for whom. */
class PostgisSchemaTest {

    private static final Actor EVA = Actor.of("Eva");
    private static final NewWorkspace NORRBOTTEN = new NewWorkspace("25", "Norrbottens län", false);

    private PostgresServer server;

    @BeforeEach
    void startServer() {
        server = PostgresServer.get();
    }

    @Test
    void theOnlyWorkspaceOfADatabaseNeedsNoName() {
        WorkspaceLocation anywhere = WorkspaceLocation.of(server.freshDatabase());
        assertThat(code(() -> Workspace.open(anywhere))).isEqualTo("workspace-missing");
        try (Workspace made = Workspace.create(anywhere, Sample.DALARNA)) {
            assertThat(made.location().toString()).endsWith("currentSchema=county_20");
        }
        try (Workspace opened = Workspace.open(anywhere)) {
            assertThat(opened.info().name()).isEqualTo("Dalarnas län");
        }
        assertThat(code(() -> Workspace.create(anywhere, Sample.DALARNA))).isEqualTo("workspace-exists");
        Workspace.create(anywhere, NORRBOTTEN).close();
        Problem several = problem(() -> Workspace.open(anywhere));
        assertThat(several.code()).isEqualTo("workspace-not-named");
        assertThat(several.what().sv()).contains("county_20 (Dalarnas län), county_25 (Norrbottens län)");
        assertThat(Workspace.listIn((WorkspaceLocation.Database) anywhere))
                .extracting(WorkspaceEntry::schema, WorkspaceEntry::countyCode, WorkspaceEntry::name)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("county_20", "20", "Dalarnas län"),
                        org.assertj.core.groups.Tuple.tuple("county_25", "25", "Norrbottens län"));
        try (Workspace opened = Workspace.open(Workspace.listIn((WorkspaceLocation.Database) anywhere)
                .getLast()
                .location())) {
            assertThat(opened.info().countyCode()).isEqualTo("25");
        }
    }

    @Test
    void aSchemaMayHaveAnyName() {
        WorkspaceLocation odd = WorkspaceLocation.of(server.url("samband") + "&currentSchema=L%C3%A4n+20%22+%26+mer");
        Workspace.create(odd, Sample.DALARNA).close();
        try (Workspace opened = Workspace.open(odd)) {
            assertThat(opened.features().count("building")).isZero();
            assertThat(opened.check()).noneMatch(Finding::fault);
        }
    }

    @Test
    void aSchemaWithSomethingElseIsLeftAlone() {
        server.run("samband", "CREATE SCHEMA annat", "CREATE TABLE annat.viktigt (id int)");
        WorkspaceLocation taken = WorkspaceLocation.of(server.url("samband") + "&currentSchema=annat");
        assertThat(code(() -> Workspace.create(taken, Sample.DALARNA))).isEqualTo("schema-not-empty");
        server.run("samband", "SELECT 1 FROM annat.viktigt");
    }

    @Test
    void whatAKilledProgramLeftIsReplaced() {
        WorkspaceLocation place = WorkspaceLocation.of(server.freshSchema());
        Workspace.create(place, Sample.DALARNA).close();
        String schema = ((WorkspaceLocation.Database) place).url().requireSchema();
        server.run("samband", "DELETE FROM " + schema + ".setting");
        assertThat(code(() -> Workspace.open(place))).isEqualTo("workspace-missing");
        Workspace.create(place, NORRBOTTEN).close();
        try (Workspace opened = Workspace.open(place)) {
            assertThat(opened.info().countyCode()).isEqualTo("25");
        }
    }

    @Test
    void whatAPersonCanMendIsSaidPlainlyAndWithoutPasswords() {
        String base = "jdbc:postgresql://127.0.0.1:" + server.port() + "/";
        assertThat(code(() -> Workspace.open(WorkspaceLocation.of(server.url("saknas")))))
                .isEqualTo("database-missing");
        assertThat(code(() -> Workspace.open(WorkspaceLocation.of("jdbc:postgresql://127.0.0.1:1/samband"))))
                .isEqualTo("database-unreachable");
        Problem login = problem(() -> Workspace.open(WorkspaceLocation.of(
                base + "samband?user=" + PostgresServer.USER_WITH_PASSWORD + "&password=gissning")));
        assertThat(login.code()).isEqualTo("database-login");
        assertThat(login.toString()).doesNotContain("gissning");
        String right = base + server.freshDatabase().replaceAll(".*/|\\?.*", "") + "?user="
                + PostgresServer.USER_WITH_PASSWORD + "&password=" + PostgresServer.PASSWORD;
        Problem postgis = problem(() -> Workspace.create(WorkspaceLocation.of(right), Sample.DALARNA));
        assertThat(postgis.code()).isEqualTo("postgis-missing");
        assertThat(postgis.toString()).doesNotContain(PostgresServer.PASSWORD, "password");
        assertThat(WorkspaceLocation.of(right).toString()).doesNotContain(PostgresServer.PASSWORD);
        assertThat(problem(() -> WorkspaceLocation.of("postgres://eva:hemligt@host/db"))
                        .toString())
                .doesNotContain("hemligt");
    }

    @Test
    void smallChangesDoNotWaitForAnImport() {
        WorkspaceLocation place = WorkspaceLocation.of(server.freshSchema());
        try (Workspace one = Workspace.create(place, Sample.DALARNA);
                Workspace other = Workspace.open(place, Clock.systemUTC(), 1);
                ImportTransaction importing =
                        one.beginImport(Sample.delivery(DeliveryKind.BUILDING, "LM", "2024-01-01"))) {
            importing.add(Sample.building(1, 0, "a", 0, 1));
            long before = one.dataVersion();
            other.keepsakes().putSetting("a", "b", EVA);
            assertThat(one.dataVersion()).isNotEqualTo(before);
            assertThat(code(() -> other.withdraw(1, EVA, "fel"))).isEqualTo("workspace-busy");
            assertThat(code(() -> other.beginImports())).isEqualTo("workspace-busy");
            importing.commit();
            assertThat(other.keepsakes().settings()).containsEntry("a", "b");
            assertThat(other.features().count("building")).isEqualTo(1);
            assertThat(other.check()).noneMatch(Finding::fault);
        }
    }

    @Test
    void anImportThatIsUndoneLeavesNoGapInTheNumbers() {
        try (Workspace workspace = Workspace.create(WorkspaceLocation.of(server.freshSchema()), Sample.DALARNA)) {
            try (ImportTransaction undone =
                    workspace.beginImport(Sample.delivery(DeliveryKind.FILING, "LM", "2024-01-01"))) {
                assertThat(undone.deliveryId()).isEqualTo(1);
            }
            try (ImportTransaction next =
                    workspace.beginImport(Sample.delivery(DeliveryKind.FILING, "LM", "2024-01-01"))) {
                assertThat(next.deliveryId()).isEqualTo(1);
            }
        }
    }

    @Test
    void anOpenWorkspaceOutlivesARestartOfTheServer() {
        try (Workspace workspace = Workspace.create(WorkspaceLocation.of(server.freshSchema()), Sample.DALARNA)) {
            workspace.dataVersion();
            workspace.loadCounty();
            server.run(
                    "samband",
                    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'Samband'");
            // One look may fail, and says why; the next connects anew.
            for (Runnable look : List.<Runnable>of(workspace::loadCounty, workspace::dataVersion)) {
                failure(look).ifPresent(e -> assertThat(e).isInstanceOf(BadInputException.class));
                look.run();
            }
        }
    }

    @Test
    void aLostIndexIsFound() {
        WorkspaceLocation place = WorkspaceLocation.of(server.freshSchema());
        try (Workspace workspace = Workspace.create(place, Sample.DALARNA);
                Db db = WorkspaceOpening.find(place).access().open()) {
            assertThat(workspace.check()).noneMatch(Finding::fault);
            db.run("DROP INDEX road_geom");
            assertThat(workspace.check())
                    .filteredOn(Finding::fault)
                    .extracting(finding -> finding.problem().code())
                    .containsExactly("index-missing");
        }
    }

    @Test
    void theLogRefusesChanges() {
        WorkspaceLocation place = WorkspaceLocation.of(server.freshSchema());
        try (Workspace workspace = Workspace.create(place, Sample.DALARNA);
                Db db = WorkspaceOpening.find(place).access().open()) {
            workspace.keepsakes().putSetting("a", "b", EVA);
            for (String sql :
                    List.of("UPDATE audit_entry SET who = 'x'", "DELETE FROM audit_entry", "TRUNCATE audit_entry")) {
                assertThatThrownBy(() -> db.run(sql)).hasMessageContaining("append only");
            }
        }
    }

    @Test
    void qgisFindsTitlesAndStyles() {
        WorkspaceLocation place = WorkspaceLocation.of(server.freshSchema());
        Workspace.create(place, Sample.DALARNA).close();
        try (Db db = WorkspaceOpening.find(place).access().open()) {
            for (Layers.Layer layer : Layers.ALL) {
                assertThat(db.find("""
                                SELECT obj_description(?::regclass) FROM public.layer_styles
                                WHERE f_table_catalog = current_database() AND f_table_schema = current_schema() AND f_table_name = ?
                                  AND f_geometry_column = 'geom' AND useasdefault AND styleqml IS DOCUMENT AND stylesld IS DOCUMENT""", row -> row.getString(1), layer.table(), layer.table()))
                        .contains(layer.title());
            }
        }
    }

    @Test
    void gdalReadsEveryLayer() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/ogrinfo")), "ogrinfo is not installed");
        assumeTrue(output("/usr/bin/ogrinfo", "--formats").contains("PostgreSQL"), "GDAL has no PostgreSQL driver");
        WorkspaceLocation place = WorkspaceLocation.of(server.freshSchema());
        try (Workspace workspace = Workspace.create(place, Sample.DALARNA);
                ImportTransaction tx =
                        workspace.beginImport(Sample.delivery(DeliveryKind.MUNICIPALITY, "LM", "2024-01-01"))) {
            tx.add(Sample.area(1, "2029", "Leksand", Sample.box(-1, 9)));
            tx.commit();
        }
        String schema = ((WorkspaceLocation.Database) place).url().requireSchema();
        String said = output(
                "/usr/bin/ogrinfo",
                "-ro",
                "-so",
                "-al",
                "PG:host=127.0.0.1 port=" + server.port() + " user=postgres dbname=samband schemas=" + schema);
        assertThat(said).doesNotContain("ERROR").contains("Feature Count: 1").contains("SWEREF99 TM");
        for (Layers.Layer layer : Layers.ALL) {
            assertThat(said).contains("Layer name: " + layer.table());
        }
    }

    private static String output(String... line) throws Exception {
        Process process = new ProcessBuilder(line).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }

    private static String code(Runnable work) {
        return problem(work).code();
    }

    private static Problem problem(Runnable work) {
        RuntimeException e = failure(work).orElseThrow(() -> new AssertionError("nothing failed"));
        assertThat(e).isInstanceOf(BadInputException.class);
        return ((BadInputException) e).problems().getFirst();
    }

    private static Optional<RuntimeException> failure(Runnable work) {
        try {
            work.run();
            return Optional.empty();
        } catch (RuntimeException e) {
            return Optional.of(e);
        }
    }
}
