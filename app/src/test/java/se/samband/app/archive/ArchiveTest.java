package se.samband.app.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samband.app.deliveries.TwoHouses;
import se.samband.core.delivery.Confidentiality;
import se.samband.store.NewWorkspace;
import se.samband.store.Workspace;
import se.samband.store.query.Tables;

/** What an archive holds, and that it can be checked without Samband. */
class ArchiveTest {

    private static final Instant NOON = Instant.parse("2026-01-15T12:00:00Z");

    /** Directories and indexes of the file, what tells how it was made, and what the log's own lines tell. */
    private static final String NOT_CONTENT =
            "gpkg_.*|rtree_.*|sqlite_.*|layer_styles|flyway_schema_history|audit_head";

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void makeWorkspace() throws IOException {
        file = TwoHouses.make(folder);
    }

    @Test
    void everythingIsInItAndReadable() throws Exception {
        Map<String, String> archive = unzipped(archive(NOON));
        assertThat(archive.keySet())
                .contains(
                        "LÄSMIG.txt",
                        "om.csv",
                        "tabeller/delivery.csv",
                        "tabeller/refused_row.csv",
                        "tabeller/claim.csv",
                        "tabeller/building_record.csv",
                        "tabeller/building.csv",
                        "tabeller/mapping.csv",
                        "tabeller/setting.csv",
                        "logg/audit_entry.csv",
                        "logg/logg.jsonl",
                        "logg/KONTROLLERA.txt",
                        "regelbocker/standard.yaml",
                        "mal/se-2025.yaml",
                        "manifest.csv",
                        "SHA256SUMS");
        assertThat(archive.get("om.csv")).contains("län,20", "Dalarnas län", "intern", "2026-01-15T12:00:00Z");
        assertThat(archive.get("tabeller/delivery.csv")).contains("\"LM, norr\"", "Byanätet");
        assertThat(archive.get("tabeller/building.csv")).contains("POINT (500000 6700000)");
        assertThat(archive.get("tabeller/refused_row.csv")).contains("kanske");
    }

    @Test
    void theManifestAndTheSumsHoldForEveryFile() throws Exception {
        Map<String, String> archive = unzipped(archive(NOON));
        for (Map.Entry<String, String> member : archive.entrySet()) {
            if (Set.of("manifest.csv", "SHA256SUMS").contains(member.getKey())) {
                continue;
            }
            byte[] bytes = member.getValue().getBytes(StandardCharsets.UTF_8);
            String sum = sha256(bytes);
            assertThat(archive.get("SHA256SUMS")).contains(sum + "  " + member.getKey() + "\n");
            assertThat(archive.get("manifest.csv")).contains(member.getKey() + "," + bytes.length + "," + sum + ",");
        }
    }

    @Test
    void theLogCanBeVerifiedByAStranger() throws Exception {
        Map<String, String> archive = unzipped(archive(NOON));
        String previous = "0".repeat(64);
        for (String line : archive.get("logg/logg.jsonl").lines().toList()) {
            assertThat(line).endsWith("\"" + previous + "\"]");
            previous = sha256(line.getBytes(StandardCharsets.UTF_8));
        }
        assertThat(archive.get("logg/KONTROLLERA.txt")).contains(previous);
        try (Workspace workspace = Workspace.open(file)) {
            assertThat(workspace.audit().head().hash()).isEqualTo(previous);
        }
    }

    @Test
    void theSameStateGivesTheSameBytes() throws Exception {
        byte[] first = archive(NOON);
        assertThat(archive(NOON)).isEqualTo(first);
        assertThat(unzipped(archive(NOON.plusSeconds(60))).get("om.csv"))
                .isNotEqualTo(unzipped(first).get("om.csv"));
    }

    @Test
    void noTableOfTheWorkspaceIsForgotten() throws Exception {
        Set<String> tables = new TreeSet<>();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT name FROM sqlite_master WHERE type = 'table'")) {
            while (row.next()) {
                if (!row.getString(1).matches(NOT_CONTENT)) {
                    tables.add(row.getString(1));
                }
            }
        }
        assertThat(tables)
                .as("a new table belongs in Tables, or in the exceptions here if it is no record")
                .isEqualTo(new TreeSet<>(Tables.names()));
    }

    @Test
    void theClassIsThatOfTheStrictestDeliveryAndNeverWiderThanTheLogs() {
        try (Workspace workspace = Workspace.open(file)) {
            assertThat(Archive.confidentiality(workspace)).isEqualTo(Confidentiality.INTERNAL);
        }
        try (Workspace empty =
                Workspace.create(folder.resolve("tom.gpkg"), new NewWorkspace("20", "Dalarnas län", false))) {
            assertThat(Archive.confidentiality(empty)).isEqualTo(Confidentiality.INTERNAL);
        }
    }

    private byte[] archive(Instant now) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workspace workspace = Workspace.open(file)) {
            new Archive(workspace, "1.0", now).write(out, step -> {});
        }
        return out.toByteArray();
    }

    private static Map<String, String> unzipped(byte[] archive) throws IOException {
        Map<String, String> members = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                members.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return members;
    }

    private static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}
