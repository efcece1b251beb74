package se.samband.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.samband.app.cli.CliRunner.Run;
import se.samband.store.Workspace;

/** {@code samband delivery}: refused rows out and in again, and withdrawals. */
class DeliveryCommandTest extends FourBuildingsTest {

    @Test
    void refusedRowsComeBackAsTheSameKindOfFileAndCanBeMendedAndImported() throws IOException {
        write("uppgift.csv", "Byggnads-ID;Status\na1;Ansluten\na2;J\na9;Ansluten\na3;\n");
        Run imported = importFiling("uppgift.csv");
        assertThat(imported.exit()).isEqualTo(1);
        assertThat(imported.err()).contains("rad 3", "\"J\"", "rad 4", "rad 5");

        Path refused = folder.resolve("fel.csv");
        assertThat(cli.run("delivery", "3", "--refused", refused.toString()).exit())
                .isZero();
        List<String> lines = Files.readAllLines(refused);
        assertThat(lines).hasSize(4);
        assertThat(lines.getFirst()).endsWith("Byggnads-ID;Status;fel");

        Files.writeString(refused, Files.readString(refused).replace("a2;J", "a2;Saknar"));
        Run again = importFiling("fel.csv", "--scope", "supplement", "--json");
        assertThat(again.json().at("/reports/0/taken").asInt()).isEqualTo(1);
        assertThat(again.json().at("/reports/0/refused").asInt()).isEqualTo(2);
    }

    @Test
    void refusedRowsKeepTheDelimiterAndEncodingOfTheirFile() throws IOException {
        Charset old = Charset.forName("windows-1252");
        Files.write(
                folder.resolve("gammal.txt"), "Byggnads-ID\tStatus\tOrt\na1\tAnsluten\tÅs\na2\tnja\tÖ\n".getBytes(old));
        importFiling("gammal.txt");

        Path refused = folder.resolve("fel.csv");
        cli.run("delivery", "3", "--refused", refused.toString());
        assertThat(Files.readAllLines(refused, old).get(1)).startsWith("a2\tnja\tÖ\t");
    }

    @Test
    void aRefusedRowThatLooksLikeAFormulaGoesOutGuardedAndComesBackAsItWas() throws IOException {
        write("uppgift.csv", """
                Byggnads-ID;Status;Teknik;Hastighet;Nätägare
                a1;Ansluten;Fiber;1 Gbit/s;@Byanätet
                a2;Ansluten;Fiber;snabbt;=Byanätet
                """);
        importFile("uppgift.csv", "filing", "--publisher", "Byanätet", "--as-of", "2025-10-01");
        Path refused = folder.resolve("fel.csv");
        cli.run("delivery", "3", "--refused", refused.toString());
        assertThat(Files.readString(refused)).contains("snabbt;'=Byanätet;");

        Files.writeString(refused, Files.readString(refused).replace("snabbt", "100 Mbit/s"));
        Run again = importFile(
                "fel.csv", "filing", "--publisher", "Byanätet", "--as-of", "2025-10-01", "--scope", "supplement");
        assertThat(again.exit()).as(again.err()).isZero();
        try (Workspace workspace = Workspace.open(folder.resolve("dalarna.gpkg"))) {
            assertThat(workspace.keepsakes().owners()).contains("@Byanätet", "=Byanätet");
        }
    }

    @Test
    void theClassIsChangedWithAReason() throws IOException {
        write("uppgift.csv", "Byggnads-ID;Status\na1;Ansluten\n");
        importFiling("uppgift.csv");
        assertThat(cli.run("delivery", "3", "--set-class", "restricted").exit()).isEqualTo(2);
        Run changed = cli.run("delivery", "3", "--set-class", "restricted", "--why", "skyddsobjekt", "--json");
        assertThat(changed.exit()).as(changed.err()).isZero();
        assertThat(changed.out()).contains("\"restricted\"");
    }

    @Test
    void theSameFileTwiceIsRefusedUntilTheFirstIsWithdrawn() throws IOException {
        write("uppgift.csv", "Byggnads-ID;Status\na1;Ansluten\n");
        importFiling("uppgift.csv");

        Run twice = importFiling("uppgift.csv");
        assertThat(twice.exit()).isEqualTo(2);
        assertThat(twice.err()).contains("leverans 3");

        assertThat(importFile("uppgift.csv", "filing", "--publisher", "X", "--as-of", "2024-10-01")
                        .exit())
                .as("another day is another delivery")
                .isZero();
        assertThat(cli.run("delivery", "3", "--withdraw").exit()).isEqualTo(2);
        assertThat(cli.run("delivery", "3", "--withdraw", "--why", "fel fil").exit())
                .isZero();
        assertThat(importFiling("uppgift.csv").exit()).isZero();
    }

    @Test
    void whatIsWithdrawnAlreadyIsToldWithWhenByWhomAndWhy() {
        String[] withdraw = {"delivery", "2", "--withdraw", "--why", "Fel fil"};
        assertThat(cli.run(withdraw).exit()).isZero();

        Run again = cli.run(withdraw);
        assertThat(again.exit()).isEqualTo(2);
        assertThat(again.err())
                .containsPattern("Leverans 2 är redan återtagen, \\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d av ")
                .contains(": ”Fel fil”. Ingenting mer behöver göras.");
        assertThat(cli.run("--lang", "en", "delivery", "2", "--withdraw", "--why", "x")
                        .err())
                .contains("Delivery 2 is withdrawn already", "Nothing more needs doing");
    }
}
