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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.samband.app.cli.CliRunner.Run;
import se.samband.app.web.Canaries;
import se.samband.app.web.Unpacked;
import se.samband.core.access.AccessRules;
import se.samband.core.delivery.Confidentiality;
import se.samband.core.delivery.DeliveryKind;
import se.samband.store.Workspace;
import se.samband.store.WorkspaceLocation;
import se.samband.store.row.StoredDelivery;

/** {@code --for}: what leaves by the command line for people who may see less. */
class ForOthersCommandTest {

    private static final List<List<String>> FILES = List.of(
            List.of("export", "buildings", "--out", "b.csv"),
            List.of("export", "buildings", "--out", "b.gpkg"),
            List.of("export", "status", "--out", "s.csv"),
            List.of("export", "status", "--out", "s.xlsx"),
            List.of("export", "deliveries", "--out", "d.csv"),
            List.of("export", "route", "--out", "r.geojson"),
            List.of("export", "node", "--out", "n.gpkg"),
            List.of("export", "address", "--out", "a.csv"));

    @TempDir
    Path folder;

    private Canaries canaries;
    private CliRunner cli;

    @BeforeEach
    void makeWorkspace() {
        WorkspaceLocation where = WorkspaceLocation.of(folder.resolve("dalarna.gpkg"));
        canaries = Canaries.make(where);
        cli = new CliRunner(where);
    }

    @ParameterizedTest
    @EnumSource(
            value = Confidentiality.class,
            names = {"OPEN", "SHARED", "INTERNAL"})
    void nothingOfAStricterDeliveryIsInAFileForOthers(Confidentiality others) throws IOException {
        for (List<String> command : FILES) {
            Run run = cli.run(placed(command, "--for", others.code()));
            assertThat(run.exit()).as(command + run.err()).isZero();
            String text = Unpacked.text(Files.readAllBytes(folder.resolve(command.getLast())));
            for (Confidentiality c : Confidentiality.values()) {
                if (c.isStricterThan(others)) {
                    assertThat(text).as(command.toString()).doesNotContain(canaries.details.get(c));
                }
            }
            assertThat(text)
                    .as(command.toString())
                    .doesNotContain("Xqrestricted", "Xqvägrestricted", "Xqlagerrestricted");
            assertThat(run.err()).as("the maker is told what is left out").contains("(begränsad)");
        }
        assertThat(Files.readString(folder.resolve("r.geojson")))
                .contains("\"for\":\"" + others.code() + "\"", "Xq" + others.code() + "route");
    }

    @Test
    void forThoseWhoMaySeeAllTheFileIsTheUsualOne() throws IOException {
        for (List<String> command : FILES) {
            if (command.getLast().endsWith(".csv")) {
                assertThat(cli.run(placed(command)).exit()).isZero();
                byte[] usual = Files.readAllBytes(folder.resolve(command.getLast()));
                Run run = cli.run(placed(command, "--for", "restricted"));
                assertThat(run.exit()).as(run.err()).isZero();
                assertThat(run.err()).isEmpty();
                assertThat(Files.readAllBytes(folder.resolve(command.getLast())))
                        .as(command.toString())
                        .isEqualTo(usual);
            }
        }
    }

    @Test
    void whatCannotBeMadeIsRefusedWithTheDeliveriesAndTheWaysOut() {
        long restricted = refusing(Confidentiality.RESTRICTED);
        for (List<String> command : List.of(
                List.of("delivery", String.valueOf(restricted), "--refused", "x.csv"),
                List.of("export", "diff", "--from", "bild", "--to", "2026-02-01", "--out", "x.csv"),
                List.of("export", "building", "--out", "x.csv"),
                List.of("export", "archive", "--out", "x.zip"))) {
            Run sv = cli.run(placed(command, "--for", "open"));
            assertThat(sv.exit()).as(command.toString()).isEqualTo(Cli.BAD_INPUT);
            assertThat(sv.err())
                    .as(command.toString())
                    .contains(
                            "Filen kan inte göras för den som får se klassen öppen.", "(begränsad)", "--set-class open")
                    .contains("shared eller internal eller restricted", "open-figures")
                    .doesNotContain("Xq");
            Run en = cli.run(placed(command, "--for", "open", "--lang", "en"));
            assertThat(en.err())
                    .as(command.toString())
                    .contains("The file cannot be made for those who may see the class open.", "(restricted)")
                    .contains("shared or internal or restricted");
            assertThat(folder.resolve(command.getLast())).doesNotExist();
        }
        Run log = cli.run(placed(List.of("audit", "--out", "x.csv"), "--for", "open"));
        assertThat(log.exit()).isEqualTo(Cli.BAD_INPUT);
        assertThat(log.err()).contains("har klassen intern region");
    }

    @Test
    void theWayOutLeadsOut() {
        long internal = refusing(Confidentiality.INTERNAL);
        String[] rows = placed(List.of("delivery", String.valueOf(internal), "--refused", "x.csv"), "--for", "shared");
        assertThat(cli.run(rows).exit()).isEqualTo(Cli.BAD_INPUT);
        assertThat(cli.run("delivery", "" + internal, "--set-class", "shared", "--why", "får visas")
                        .exit())
                .isZero();
        Run made = cli.run(rows);
        assertThat(made.exit()).as(made.err()).isZero();
    }

    @Test
    void aTableOfRolesOfTheRegionsOwnDecidesWhatOthersSee() throws IOException {
        String own = AccessRules.shippedText().replace("uses: internal", "uses: shared");
        Path table = Files.writeString(folder.resolve("roller.yaml"), own);
        Run usual = cli.run(placed(List.of("export", "buildings", "--out", "usual.csv"), "--for", "shared"));
        assertThat(usual.exit()).as(usual.err()).isZero();
        Run named = cli.run(placed(
                List.of("export", "buildings", "--out", "own.csv"), "--for", "shared", "--access", table.toString()));
        assertThat(named.exit()).as(named.err()).isZero();
        assertThat(Files.readString(folder.resolve("usual.csv"))).contains("Xqväginternal");
        assertThat(Files.readString(folder.resolve("own.csv"))).doesNotContain("Xqväginternal");
    }

    @Test
    void aTableOfRolesCanBeCheckedAlone() throws IOException {
        Run shipped = CliRunner.in(Map.of(), "access");
        assertThat(shipped.exit()).isZero();
        assertThat(shipped.out()).contains("municipal-officer", "own-municipalities", "Minsta grupp: 5");
        Run yaml = CliRunner.in(Map.of(), "access", "--yaml");
        Path table = Files.writeString(
                folder.resolve("roller.yaml"), yaml.out().replace("minimum-group: 5", "minimum-group: 10"));
        Run own = CliRunner.in(Map.of(AccessOption.VARIABLE, table.toString()), "access", "--lang", "en");
        assertThat(own.out()).contains("Minimum group: 10");

        Files.writeString(
                table,
                yaml.out()
                        .replace("minimum-group: 5", "minimum-group: många")
                        .replace("sees: restricted", "sees: hemlig")
                        .replace("public:\n    sees: open", "public:\n    sees: shared"));
        Run bad = CliRunner.in(Map.of(), "access", "--access", table.toString());
        assertThat(bad.exit()).isEqualTo(Cli.BAD_INPUT);
        assertThat(bad.err())
                .contains("roller.yaml, rad ", "\"många\"", "\"hemlig\"", "open, shared, internal, restricted")
                .contains("Den som inte är inloggad får bara se och göra det som är öppet.");
        Run english = CliRunner.in(Map.of(), "access", "--access", table.toString(), "--lang", "en");
        assertThat(english.err()).contains("row ", "Whoever is not signed in may only see and do what is open.");
        Run missing = CliRunner.in(
                Map.of(), "access", "--access", folder.resolve("ingen.yaml").toString());
        assertThat(missing.exit()).isEqualTo(Cli.BAD_INPUT);
        assertThat(missing.err()).contains("ingen.yaml", "samband access --yaml");
    }

    private String[] placed(List<String> command, String... more) {
        List<String> placed = new java.util.ArrayList<>(command);
        placed.set(placed.size() - 1, folder.resolve(placed.getLast()).toString());
        placed.addAll(List.of(more));
        return placed.toArray(String[]::new);
    }

    private long refusing(Confidentiality c) {
        try (Workspace workspace = Workspace.open(folder.resolve("dalarna.gpkg"))) {
            return Canaries.deliveries(workspace).stream()
                    .filter(d -> d.delivery().kind() == DeliveryKind.FILING
                            && d.delivery().confidentiality() == c
                            && d.rowsRefused() > 0)
                    .findFirst()
                    .map(StoredDelivery::id)
                    .orElseThrow();
        }
    }
}
