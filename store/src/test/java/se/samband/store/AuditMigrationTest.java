package se.samband.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samband.store.check.Finding;
import se.samband.store.query.AuditQuery;
import se.samband.store.query.Page;
import se.samband.store.row.StoredAuditEntry;

/** The log of a workspace that a version without chain has made. */
class AuditMigrationTest {

    @TempDir
    Path folder;

    @Test
    void linesOfEarlierVersionsAreChainedInTheirOrder() throws Exception {
        Path file = folder.resolve("dalarna.gpkg");
        Workspace.create(file, Sample.DALARNA).close();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            for (String sql : List.of(
                    "DROP INDEX audit_entry_hash",
                    "DROP INDEX audit_entry_subject",
                    "DROP TABLE audit_head",
                    "ALTER TABLE audit_entry DROP COLUMN role",
                    "ALTER TABLE audit_entry DROP COLUMN registration_number",
                    "ALTER TABLE audit_entry DROP COLUMN detail",
                    "ALTER TABLE audit_entry DROP COLUMN previous_hash",
                    "ALTER TABLE audit_entry DROP COLUMN hash",
                    "DELETE FROM flyway_schema_history WHERE CAST(version AS INTEGER) > 5",
                    "INSERT INTO audit_entry (at, who, action, subject, after) VALUES "
                            + "('2025-01-01T08:00:00.000Z', 'Eva', 'import', 'delivery 1', 'a.csv'), "
                            + "('2025-01-02T08:00:00.000Z', 'Åke', 'setting', 'contact.name', '')")) {
                statement.execute(sql);
            }
        }
        try (Workspace workspace = Workspace.open(file)) {
            List<StoredAuditEntry> lines =
                    workspace.audit().list(AuditQuery.all(Page.ALL)).rows();
            assertThat(lines).extracting(line -> line.entry().by().who()).containsExactly("samband", "Åke", "Eva");
            assertThat(lines.getFirst().entry().action()).isEqualTo("chain");
            assertThat(lines.getFirst().entry().after()).isEqualTo("1–2");
            assertThat(workspace.audit().head().entries()).isEqualTo(3);
            assertThat(workspace.check()).noneMatch(Finding::fault);
        }
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute("DELETE FROM audit_entry"))
                    .hasMessageContaining("append only");
        }
    }
}
