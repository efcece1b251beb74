package se.samband.app.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samband.app.web.WebTest;
import se.samband.core.problem.BadInputException;
import se.samband.store.NewWorkspace;
import se.samband.store.Workspace;

class ManagementTest extends WebTest {

    private static final Operation MANAGED = Operation.of(OptionalInt.of(0), 10, List.of());

    @TempDir
    Path folder;

    private Path workspace;

    @BeforeEach
    void make() {
        workspace = folder.resolve("w.gpkg");
        Workspace.create(workspace, new NewWorkspace("20", "Dalarnas län", false))
                .close();
    }

    @Test
    void aServerThatCanAnswerIsLiveAndReadyAndSaysNoMore() {
        serve(workspace, MANAGED);

        assertThat(ask("/health/live").body()).isEqualTo("up\n");
        assertThat(ask("/health/ready").statusCode()).isEqualTo(200);
        assertThat(ask("/health/ready").body()).isEqualTo("up\n");
        assertThat(ask("/").statusCode()).isEqualTo(404);
    }

    @Test
    void healthAndMetricsAreNotAtThePublicPort() {
        serve(workspace, MANAGED);

        for (String path : List.of("/health/live", "/health/ready", "/metrics")) {
            assertThat(get(path).statusCode()).as(path).isEqualTo(404);
        }
    }

    @Test
    void requestsAreCountedByRouteAndNeverByAddress() {
        serve(workspace, MANAGED);
        get("/buildings/4711");
        get("/hemlig-sida-12?q=Storgatan");
        // On the same connection, so that what comes before it has been counted.
        get("/help");

        String metrics = ask("/metrics").body();

        assertThat(metrics)
                .containsPattern(
                        "samband_http_requests_seconds_count\\{[^}]*route=\"/buildings/\\{fid}\"[^}]*status=\"404\"[^}]*} 1")
                .containsPattern("samband_http_requests_seconds_bucket\\{[^}]*route=\"none\"[^}]*le=\"0\\.3\"")
                .contains("samband_county_loads_seconds_count 1", "samband_db_connections_waiting 0.0")
                .containsPattern("samband_db_connections_idle [1-9]")
                .contains(
                        "samband_db_connections_busy 0.0",
                        "samband_signins_failed_total 0.0",
                        "jvm_memory_used_bytes",
                        "process_uptime_seconds")
                .doesNotContain("/4711", "hemlig", "Storgatan", "127.0.0.1");
    }

    @Test
    void aWorkspaceThatAnotherVersionHasChangedIsNotReady() throws SQLException {
        serve(workspace, MANAGED);
        try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + workspace);
                Statement statement = other.createStatement()) {
            statement.execute("UPDATE flyway_schema_history SET version = '999' WHERE installed_rank = 1");
        }

        assertThat(ask("/health/ready").statusCode()).isEqualTo(503);
        assertThat(ask("/health/ready").body()).isEqualTo("down\n");
        assertThat(ask("/health/live").statusCode()).isEqualTo(200);
    }

    @Test
    void aFullDiskIsNotReady() {
        try (Workspace open = Workspace.open(workspace)) {
            assertThat(new Readiness(() -> List.of(open)).isReady()).isTrue();
            assertThat(new Readiness(() -> List.of(open), Long.MAX_VALUE).isReady())
                    .isFalse();
        }
    }

    @Test
    void aTakenPortIsToldInASentence() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                Workspace open = Workspace.open(workspace)) {
            assertThatThrownBy(() -> ManagementServer.start(other.getLocalPort(), new Metrics(), () -> List.of(open)))
                    .isInstanceOf(BadInputException.class)
                    .hasMessageContaining("already in use");
        }
    }
}
