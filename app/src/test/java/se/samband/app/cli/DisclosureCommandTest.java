package se.samband.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samband.app.cli.CliRunner.Run;
import se.samband.store.Workspace;
import se.samband.store.query.AuditQuery;
import se.samband.store.query.Page;
import se.samband.store.row.AuditEntry;
import se.samband.store.row.AuditFacts;
import se.samband.store.row.StoredAuditEntry;

/** What leaves by the command line is in the log, unless it is open. */
class DisclosureCommandTest {

    @TempDir
    Path folder;

    private CliRunner cli;

    @BeforeEach
    void makeWorkspace() throws IOException {
        cli = CliRunner.dalarna(folder);
        Path buildings = Files.writeString(
                folder.resolve("hus.csv"), "id;ost;nord;hushall\na1;500000;6700000;1\na2;500100;6700000;2\n");
        assertThat(cli.importFile(buildings, "building", "--as-of", "2024-01-01")
                        .exit())
                .isZero();
    }

    private void importFiling() throws IOException {
        Path filing = Files.writeString(folder.resolve("fil.csv"), "id;status\na1;ansluten\na2;kanske\n");
        Run run = cli.importFile(filing, "filing", "--publisher", "Byanätet", "--as-of", "2025-10-01");
        assertThat(run.exit()).as(run.err()).isEqualTo(1);
    }

    @Test
    void whatIsOpenNeedsNoPurposeAndLeavesNoLine() {
        Run run = run(Map.of(), "export", "building", "--out", out("hus.xlsx"));
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(disclosures()).isEmpty();
    }

    @Test
    void whatIsNotOpenNeedsAPurposeAndSaysHowToGiveIt() throws IOException {
        importFiling();
        Run run = run(Map.of(), "export", "buildings", "--out", out("b.csv"));
        assertThat(run.exit()).isEqualTo(Cli.BAD_INPUT);
        assertThat(run.err()).contains("--purpose", "SAMBAND_PURPOSE", "intern");
        assertThat(folder.resolve("b.csv")).doesNotExist();
        assertThat(disclosures()).isEmpty();
    }

    @Test
    void aDisclosureTellsWhatToWhomAndWhy() throws IOException {
        importFiling();
        Run run = run(
                Map.of(),
                "export",
                "buildings",
                "--out",
                out("b.csv"),
                "--as-of",
                "2025-11-01",
                "--purpose",
                "Underlag till Leksand",
                "--registration-number",
                "RS 2025-9");
        assertThat(run.exit()).as(run.err()).isZero();
        AuditEntry entry = disclosures().getFirst();
        assertThat(entry.subject()).isEqualTo("building");
        assertThat(entry.after()).isEqualTo("b.csv");
        assertThat(entry.why()).isEqualTo("Underlag till Leksand");
        assertThat(entry.registrationNumber()).isEqualTo("RS 2025-9");
        assertThat(AuditFacts.read(entry.detail()))
                .containsEntry("class", "internal")
                .containsEntry("rows", "2")
                .containsEntry("format", "csv")
                .containsEntry("filter", "--as-of=2025-11-01");
    }

    @Test
    void everyKindOfExportIsLogged() throws IOException {
        importFiling();
        List<String[]> commands = List.of(
                new String[] {"export", "status", "--out", out("s.csv")},
                new String[] {"export", "buildings", "--out", out("b.gpkg")},
                new String[] {"export", "deliveries", "--out", out("d.xlsx")},
                new String[] {"export", "diff", "--out", out("x.geojson"), "--from", "2025-09-01", "--to", "2025-11-01"
                },
                new String[] {"delivery", "2", "--refused", out("r.csv")},
                new String[] {"delivery", "2", "--refused", out("r.xlsx")});
        for (String[] command : commands) {
            int before = disclosures().size();
            assertThat(run(Map.of(), command).exit())
                    .as(String.join(" ", command))
                    .isEqualTo(Cli.BAD_INPUT);
            Run run = run(Map.of(Purpose.VARIABLE, "prov"), command);
            assertThat(run.exit()).as(run.err()).isZero();
            assertThat(disclosures()).as(String.join(" ", command)).hasSize(before + 1);
        }
    }

    @Test
    void anExportThatFailsLeavesNeitherFileNorLine() throws IOException {
        importFiling();
        Files.createDirectory(folder.resolve("upptagen"));
        Run run = run(Map.of(Purpose.VARIABLE, "prov"), "export", "buildings", "--out", out("upptagen/x/b.csv"));
        assertThat(run.exit()).isEqualTo(Cli.BAD_INPUT);
        assertThat(disclosures()).isEmpty();
    }

    private String out(String name) {
        return folder.resolve(name).toString();
    }

    private Run run(Map<String, String> environment, String... args) {
        String[] all = java.util.Arrays.copyOf(args, args.length + 2);
        all[args.length] = "--workspace";
        all[args.length + 1] = folder.resolve("dalarna.gpkg").toString();
        return CliRunner.in(environment, all);
    }

    private List<AuditEntry> disclosures() {
        try (Workspace workspace = Workspace.open(folder.resolve("dalarna.gpkg"))) {
            return workspace
                    .audit()
                    .list(new AuditQuery(null, "disclosure", null, null, null, null, Page.ALL))
                    .rows()
                    .stream()
                    .map(StoredAuditEntry::entry)
                    .toList();
        }
    }
}
