package se.samband.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samband.app.compare.SampleWorkspace;
import se.samband.app.web.WebTest;
import se.samband.core.diff.ChangeClass;
import se.samband.core.status.Status;
import tools.jackson.databind.JsonNode;

class DiffCommandTest extends WebTest {

    private static final int STATUS = 2;
    private static final int SIDE_A = 4;

    @TempDir
    Path folder;

    @Test
    void theCommandAndThePageTellTheSameAndBothAddUp() throws IOException {
        Path sample = SampleWorkspace.make(folder);
        JsonNode diff =
                new CliRunner(sample).run("diff", "2023", "2024", "--json").json();
        serve(sample);
        String csv = get("/compare/export?a=2023&b=2024").body();

        for (Status status : Status.values()) {
            long before = diff.at("/a/status/" + status.code()).asLong();
            long after = diff.at("/b/status/" + status.code()).asLong();
            long changes = 0;
            for (ChangeClass changeClass : ChangeClass.values()) {
                String name = changeClass.name().toLowerCase(Locale.ROOT);
                changes += diff.at("/changes/" + name + "/" + status.code()).asLong();
            }
            assertThat(before + changes).as("%s", status).isEqualTo(after);
            assertThat(sum(csv, status, true)).as("A %s", status).isEqualTo(before);
            assertThat(sum(csv, status, false)).as("B %s", status).isEqualTo(after);
        }
    }

    @Test
    void anExportHasTheColumnsThatThePageTellsAndCodesInBothLanguages() throws IOException {
        CliRunner cli = new CliRunner(SampleWorkspace.make(folder));
        String[][] exports = {
            {"status"}, {"buildings"}, {"deliveries"}, {"diff", "--from", "2023", "--to", "2024"},
        };
        for (String[] kind : exports) {
            String swedish = export(cli, "sv", kind);
            String header = swedish.lines().findFirst().orElseThrow().replace("\uFEFF", "");

            assertThat(CliDocTest.exportedColumns(kind[0]))
                    .as("docs/cli.md on %s", kind[0])
                    .containsAll(List.of(header.split(";")));
            assertThat(export(cli, "en", kind).lines().findFirst())
                    .isEqualTo(swedish.lines().findFirst());
        }
        assertThat(export(cli, "sv", exports[3]))
                .isEqualTo(export(cli, "en", exports[3]))
                .contains(";network;network;passed;connected;");
    }

    private String export(CliRunner cli, String lang, String... kind) throws IOException {
        Path file = folder.resolve(kind[0] + "-" + lang + ".csv");
        List<String> args = new ArrayList<>(List.of("--lang", lang, "export"));
        args.addAll(List.of(kind));
        args.addAll(List.of("--out", file.toString()));
        CliRunner.Run run = cli.run(args.toArray(String[]::new));
        assertThat(run.exit()).as(run.err()).isZero();
        return Files.readString(file);
    }

    /** Of a status over the municipalities: side A, else side B. */
    private static long sum(String csv, Status status, boolean a) {
        return csv.lines()
                .map(row -> row.split(";"))
                .filter(cells -> cells[STATUS].equals(status.label().sv()))
                .mapToLong(cells -> Long.parseLong(cells[a ? SIDE_A : cells.length - 1]))
                .sum();
    }
}
