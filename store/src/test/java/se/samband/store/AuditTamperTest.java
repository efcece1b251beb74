package se.samband.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samband.store.check.Finding;
import se.samband.store.row.Actor;
import se.samband.store.row.AuditEntry;

/** Whatever somebody does to the log by SQL, the check finds it. */
class AuditTamperTest {

    private static final int LINES = 12;

    /** Between statements. */
    private static final String NEXT = " ;; ";

    private static final List<String> TEXTS = List.of(
            "at",
            "who",
            "role",
            "action",
            "subject",
            "before",
            "after",
            "why",
            "registration_number",
            "detail",
            "previous_hash",
            "hash");

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void makeLog() {
        file = folder.resolve("dalarna.gpkg");
        Random random = new Random(17);
        try (Workspace workspace = Workspace.create(file, Sample.DALARNA)) {
            for (int i = 0; i < LINES; i++) {
                workspace
                        .audit()
                        .append(new AuditEntry(
                                Instant.ofEpochMilli(1_760_000_000_000L + i),
                                new Actor("Eva", text(random)),
                                "åtgärd",
                                "sak " + i,
                                text(random),
                                text(random),
                                text(random),
                                text(random),
                                text(random)));
            }
        }
    }

    private static @Nullable String text(Random random) {
        return switch (random.nextInt(3)) {
            case 0 -> null;
            case 1 -> "";
            default -> "å\"" + random.nextInt(1000) + "\\\n";
        };
    }

    @Test
    void anUntouchedLogNeverComplains() {
        assertThat(faults()).isEmpty();
    }

    @Test
    void theTableItselfRefusesChanges() throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute("UPDATE audit_entry SET who = 'x'"))
                    .hasMessageContaining("append only");
            assertThatThrownBy(() -> statement.execute("DELETE FROM audit_entry"))
                    .hasMessageContaining("append only");
        }
    }

    @Test
    void anyChangedColumnOfAnyLineIsFound() throws Exception {
        for (int line = 1; line <= LINES; line++) {
            for (String column : TEXTS) {
                String changed = "coalesce(" + column + ", '') || 'x'";
                assertFound("UPDATE audit_entry SET " + column + " = " + changed + " WHERE id = " + line, line);
            }
        }
    }

    @Test
    void anyChangedCharacterIsFound() throws Exception {
        Random random = new Random(42);
        for (int i = 0; i < 60; i++) {
            int line = 1 + random.nextInt(LINES);
            String column = TEXTS.get(random.nextInt(TEXTS.size()));
            String value = value("SELECT " + column + " FROM audit_entry WHERE id = " + line);
            if (value == null || value.isEmpty()) {
                continue;
            }
            int at = random.nextInt(value.length());
            char other = (char) (value.charAt(at) ^ 1 << random.nextInt(5));
            String changed = value.substring(0, at) + (other == 0 ? 'x' : other) + value.substring(at + 1);
            assertFound(
                    "UPDATE audit_entry SET " + column + " = '" + changed.replace("'", "''") + "' WHERE id = " + line,
                    line);
        }
    }

    @Test
    void emptyAndMissingAreNotTheSame() throws Exception {
        for (int line = 1; line <= LINES; line++) {
            for (String column : List.of("role", "before", "after", "why", "registration_number", "detail")) {
                assertFound(
                        "UPDATE audit_entry SET " + column + " = CASE WHEN " + column
                                + " IS NULL THEN '' ELSE NULL END WHERE id = " + line,
                        line);
            }
        }
    }

    @Test
    void anyRemovedLineIsFoundAlsoTheFirstAndTheLast() throws Exception {
        for (int line = 1; line <= LINES; line++) {
            assertFound("DELETE FROM audit_entry WHERE id = " + line, line);
        }
        assertFound("DELETE FROM audit_entry WHERE id > 5", 5);
        assertFound("DELETE FROM audit_entry", 0);
    }

    @Test
    void swappedLinesAreFound() throws Exception {
        Random random = new Random(7);
        for (int i = 0; i < 20; i++) {
            int a = 1 + random.nextInt(LINES);
            int b = 1 + (a + random.nextInt(LINES - 1)) % LINES;
            assertFound(
                    "UPDATE audit_entry SET id = -1 WHERE id = " + a + NEXT + "UPDATE audit_entry SET id = " + a
                            + " WHERE id = " + b + NEXT + "UPDATE audit_entry SET id = " + b + " WHERE id = -1",
                    Math.min(a, b));
        }
    }

    @Test
    void anAppendedOrInsertedLineIsFound() throws Exception {
        String columns = "at, who, action, subject, previous_hash, hash";
        assertFound(
                "INSERT INTO audit_entry (" + columns + ") SELECT " + columns + " FROM audit_entry WHERE id = 12", 13);
        assertFound("INSERT INTO audit_entry (at, who, action, subject) VALUES ('x', 'x', 'x', 'x')", 13);
        assertFound("INSERT INTO audit_entry (id, at, who, action, subject) VALUES (0, 'x', 'x', 'x', 'x')", 0);
        assertFound("INSERT INTO audit_entry (id, at, who, action, subject) VALUES (-3, 'x', 'x', 'x', 'x')", -3);
    }

    @Test
    void aChangedNoteOfTheEndIsFound() throws Exception {
        assertFound("UPDATE audit_head SET entries = 11", LINES);
        assertFound("UPDATE audit_head SET hash = 'x'", LINES);
        assertFound("DELETE FROM audit_head", LINES);
    }

    @Test
    void aLineThatWasMovedSaysWhatItFollowed() throws Exception {
        List<String> said = faultsAfter(
                "DELETE FROM audit_entry WHERE id = 6" + NEXT + "UPDATE audit_entry SET id = 6 WHERE id = 12");
        assertThat(said).anyMatch(fault -> fault.contains("rad 6 i loggen står på fel plats: den skrevs efter rad 11"));
    }

    private void assertFound(String sql, int line) throws Exception {
        assertThat(faultsAfter(sql)).as(sql).anyMatch(fault -> fault.matches(".*(rad |–)" + line + "\\b.*"));
    }

    private List<String> faultsAfter(String sql) throws Exception {
        byte[] before = Files.readAllBytes(file);
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute("DROP TRIGGER audit_entry_no_update");
            statement.execute("DROP TRIGGER audit_entry_no_delete");
            for (String one : sql.split(NEXT)) {
                statement.executeUpdate(one);
            }
        }
        List<String> faults = faults();
        Files.deleteIfExists(Path.of(file + "-wal"));
        Files.deleteIfExists(Path.of(file + "-shm"));
        Files.write(file, before);
        return faults;
    }

    private List<String> faults() {
        List<String> said = new ArrayList<>();
        try (Workspace workspace = Workspace.open(file)) {
            workspace.check().stream()
                    .filter(Finding::fault)
                    .forEach(finding -> said.add(finding.problem().what().sv()));
        }
        return said;
    }

    private @Nullable String value(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + file);
    }
}
