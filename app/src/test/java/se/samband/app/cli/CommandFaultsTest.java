package se.samband.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.samband.app.cli.CliRunner.Run;

/** What is said of a command line that cannot be carried out. */
class CommandFaultsTest extends FourBuildingsTest {

    @ParameterizedTest
    @ValueSource(strings = {"sv", "en"})
    void faultsAreToldInOnesLanguageWithoutAStackTrace(String lang) {
        Run missing = cli.run("import", folder.resolve("finns-inte.csv").toString(), "--as", "filing", "--lang", lang);
        assertThat(missing.exit()).isEqualTo(2);
        assertThat(missing.err())
                .contains("finns-inte.csv")
                .doesNotContain("Exception")
                .doesNotContain("\tat ");

        Run usage = cli.run("import", "x.csv", "--lang", lang);
        assertThat(usage.exit()).isEqualTo(2);
        assertThat(usage.err())
                .contains(lang.equals("sv") ? "Det saknas" : "Missing")
                .contains("--as");

        Run kind = cli.run("import", "x.csv", "--as", "hus", "--lang", lang);
        assertThat(kind.exit()).isEqualTo(2);
        assertThat(kind.err()).contains("building, filing");

        assertThat(cli.run("impotr", "--lang", lang).exit()).isEqualTo(2);
        assertThat(cli.run("init", "--county", "77", "--lang", lang).err()).contains("20 Dalarnas län");
    }

    @Test
    void aNewWorkspaceIsMadeWhereTheEnvironmentSays() {
        Path there = folder.resolve("annat.gpkg");
        Run made = CliRunner.in(Map.of(Session.VARIABLE, there.toString()), "init", "--county", "20");
        assertThat(made.exit()).as(made.err()).isZero();
        assertThat(there).exists();
    }

    @Test
    void aRulebookOfEligibilityIsSaidToBeOneWhereStatusIsAsked() {
        Run run = cli.run("status", "--rules", "pts-2022", "--lang", "sv");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err())
                .contains("avgör rätten till stöd, inte status", "samband rules pts-2022", "standard, strict")
                .doesNotContain("Okänd regelbok");
    }

    @Test
    void faultsAreAlsoJson() {
        Run unknown = cli.run("explain", "ingen", "--json");

        assertThat(unknown.exit()).isEqualTo(2);
        assertThat(unknown.json().at("/problems/0/code").asString()).isEqualTo("building-unknown");
    }

    @Test
    void aFolderAndADeviceAreNotCalledMissing() {
        assertThat(cli.run("import", folder.toString(), "--as", "filing").err()).contains("det är en mapp");
        assertThat(cli.run("import", "/dev/null", "--as", "filing").err()).contains("ingen vanlig fil");
        assertThat(cli.run("import", "/dev/null/finns.csv", "--as", "filing").err())
                .contains("filen finns inte");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-999999999-01-01", "+999999999-12-31", "0025-10-01", "3000-01-01"})
    void aYearThatCannotBeMeantIsBadInput(String day) {
        Run status = cli.run("status", "--as-of=" + day);

        assertThat(status.exit()).isEqualTo(2);
        assertThat(status.err()).contains(day, "inom åren 1900–2200").doesNotContain("java.");
    }

    @Test
    void aStatedCoordinateSystemIsReadInEverySpellingAndRefusedWhenItIsNotSupported() throws IOException {
        write("koord.csv", "E;N;Status\n500000;6740000;Ansluten\n");

        assertThat(importFiling("koord.csv", "--dry-run", "--crs", "EPSG: 3006").exit())
                .isZero();
        Run unsupported = importFiling("koord.csv", "--dry-run", "--crs", "27700");
        assertThat(unsupported.exit()).isEqualTo(2);
        assertThat(unsupported.err()).contains("EPSG:27700 kan inte räknas om", "3021", "Skriv till exempel 3006");
        assertThat(importFiling("koord.csv", "--dry-run", "--crs", "svensk").err())
                .contains("\"svensk\" – En EPSG-kod väntades.");
    }
}
