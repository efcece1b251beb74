package se.samband.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samband.app.cli.CliRunner.Run;
import se.samband.core.access.Grant;
import se.samband.core.access.Role;
import se.samband.store.PostgresServer;
import se.samband.store.WorkspaceLocation;
import se.samband.store.jdbc.PostgresUrl;
import se.samband.store.people.PeopleRegister;
import se.samband.store.row.Actor;

/** The people of a server on the command line, on a real PostgreSQL. */
class PeopleCommandTest {

    @TempDir
    Path folder;

    private String database;
    private CliRunner cli;

    @BeforeEach
    void makeServer() {
        database = PostgresServer.get().freshDatabase();
        cli = new CliRunner(WorkspaceLocation.of(database));
        assertThat(cli.run("init", "--county", "20").exit()).isZero();
    }

    private Run invite() {
        return cli.run(
                "people", "--invite", "eva@region.se", "--county", "20", "--public-url", "https://bredband.example");
    }

    @Test
    void theFirstCoordinatorGetsALinkAndAnotherWhenThePasswordIsForgotten() {
        assertThat(invite().out()).contains("eva@region.se", "https://bredband.example/password?key=");
        try (PeopleRegister register = PeopleRegister.open(PostgresUrl.of(database), Clock.systemUTC())) {
            register.setPassword(
                    register.findByEmail("eva@region.se").orElseThrow().id(), "x");
        }
        assertThat(invite().out()).doesNotContain("key=");
        Run again = cli.run("people", "--link", "eva@region.se", "--json");
        assertThat(again.json().get("link").stringValue()).startsWith("/password?key=");
        assertThat(cli.run("people", "--link", "nils@region.se").exit()).isEqualTo(2);
    }

    @Test
    void aRoleThatThePasswordDoesNotOpenComesWithALink() {
        try (PeopleRegister register = PeopleRegister.open(PostgresUrl.of(database), Clock.systemUTC())) {
            Actor by = Actor.of("mallory@region.se");
            long vera = register.grant("vera@b.example", "", Grant.of(Role.READER, "20"), by)
                    .id();
            register.setPasswordByLink(
                    register.makeLink(vera, "20", Duration.ofDays(1), by).orElseThrow(), "x");
        }
        assertThat(cli.run("people", "--invite", "vera@b.example", "--role", "secretariat")
                        .out())
                .contains("/password?key=");
        assertThat(cli.run("people", "--sign-out", "vera@b.example").out()).contains("utloggad");
    }

    @Test
    void aRoleIsLimitedAsItHasToBeOrRefused() {
        assertThat(refused("--role", "municipal-officer")).contains("--municipality");
        assertThat(refused("--role", "municipal-officer", "--municipality", "2180"))
                .contains("2180", "kommunkod");
        assertThat(refused("--role", "reader", "--municipality", "2062")).contains("Ta bort --municipality");
        assertThat(refused("--role", "network-owner")).contains("--organisation");
        assertThat(refused("--role", "network-owner", "--organisation", " ")).contains("--organisation");
        assertThat(refused("--role", "reader", "--organisation", "Ortens nät")).contains("Ta bort --organisation");
        assertThat(invited("--role", "municipal-officer", "--municipality", "2062,2031")
                        .exit())
                .isZero();
    }

    @Test
    void anOrganisationIsKnownFromDeliveriesOrItIsSaidThatItIsNot() throws IOException {
        Path file = Files.writeString(
                folder.resolve("hus.csv"), "byggnadsid;adress;E;N;hushåll\nf1;Storgatan 1;535000;6720000;1\n");
        Run imported = cli.importFile(file, "building", "--publisher", "Ortens nät", "--as-of", "2025-10-01");
        assertThat(imported.exit()).as(imported.out() + imported.err()).isZero();
        assertThat(refused("--role", "network-owner", "--organisation", "ortens-nät"))
                .contains("\"Ortens nät\"");
        assertThat(invited("--role", "network-owner", "--organisation", "Ortens nät")
                        .err())
                .doesNotContain("Ingen har lämnat");
        Run unknown = invited("--role", "village-network", "--organisation", "Byns nät");
        assertThat(unknown.exit()).isZero();
        assertThat(unknown.err()).contains("Ingen har lämnat uppgifter under namnet Byns nät");
    }

    private Run invited(String... options) {
        List<String> all = new ArrayList<>(List.of("people", "--invite", "nils@ort.se", "--county", "20"));
        all.addAll(List.of(options));
        return cli.run(all.toArray(String[]::new));
    }

    private String refused(String... options) {
        Run run = invited(options);
        assertThat(run.exit()).as(run.out()).isEqualTo(2);
        assertThat(cli.run("people").out()).doesNotContain("nils@ort.se");
        return run.err();
    }

    @Test
    void whatIsLeftAsItWasAndWhatTheLinkLacksIsSaid() {
        assertThat(cli.run("people", "--invite", "eva@region.se", "--name", "Eva", "--county", "20")
                        .err())
                .contains("Sätt serverns adress först", "--public-url")
                .doesNotContain("heter fortfarande");
        Run again = cli.run(
                "people",
                "--invite",
                "eva@region.se",
                "--name",
                "Ava",
                "--county",
                "20",
                "--public-url",
                "https://bredband.example/");
        assertThat(again.err()).contains("heter fortfarande Eva").doesNotContain("Sätt serverns");
        assertThat(again.out()).contains("https://bredband.example/password?key=");
    }

    @Test
    void theListSaysWhoIsKeptOut() {
        invite();
        assertThat(cli.run("people").out()).contains("inbjuden");
        try (PeopleRegister register = PeopleRegister.open(PostgresUrl.of(database), Clock.systemUTC())) {
            long eva = register.findByEmail("eva@region.se").orElseThrow().id();
            register.setPassword(eva, "x");
            assertThat(cli.run("people", "--json")
                            .json()
                            .at("/people/0/lockedUntil")
                            .isNull())
                    .isTrue();
            for (int i = 0; i < PeopleRegister.MOST_FAILURES; i++) {
                register.failed(eva);
            }
        }
        assertThat(cli.run("people").out()).containsPattern("låst till \\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d efter");
        assertThat(cli.run("people", "--json")
                        .json()
                        .at("/people/0/lockedUntil")
                        .stringValue())
                .endsWith("Z");
    }

    @Test
    void anAccountIsClosedAndOpenedAgain() {
        invite();
        assertThat(cli.run("people", "--close", "eva@region.se").out()).contains("stängt");
        assertThat(cli.run("people", "--json").json().at("/people/0/closed").booleanValue())
                .isTrue();
        assertThat(cli.run("people", "--open", "eva@region.se", "--lang", "en").out())
                .contains("open again");
        assertThat(cli.run("people", "--json").json().at("/people/0/closed").booleanValue())
                .isFalse();
    }

    @Test
    void theLogOfPeopleIsShownAndTakenOutWithALineOfItsOwn() throws IOException {
        invite();
        assertThat(cli.run("audit", "--people").out())
                .contains("Konto: eva@region.se  – → öppet", "Roll: eva@region.se", "Personloggens slut: rad 3");
        assertThat(cli.run("audit", "--people", "--action", "role", "--json")
                        .json()
                        .get("lines"))
                .hasSize(1);
        Path file = folder.resolve("personer.csv");
        assertThat(cli.run("audit", "--people", "--out", file.toString()).exit())
                .isZero();
        assertThat(Files.readString(file)).contains("person eva@region.se");
        assertThat(cli.run("audit", "--people").out()).contains("Utlämnande: Personloggen", "”prov”");
        assertThat(cli.run("audit").out()).doesNotContain("eva@region.se");
    }

    @Test
    void theCheckOfAWorkspaceFollowsTheLogOfItsPeopleToo() {
        assertThat(cli.run("check", "--json").json().get("people").isNull()).isTrue();
        invite();
        Run fine = cli.run("check", "--json");
        String head = fine.json().at("/people/hash").stringValue();
        assertThat(fine.json().at("/people/entries").intValue()).isEqualTo(3);
        assertThat(cli.run("check", "--audit-head", head).out()).doesNotContain("aldrig slutat");
        assertThat(cli.run("check", "--audit-head", "ab").out()).contains("aldrig slutat");

        PostgresServer.get()
                .run(
                        database.replaceAll(".*/(\\w+)\\?.*", "$1"),
                        "ALTER TABLE samband_people.audit_entry DISABLE TRIGGER ALL",
                        "UPDATE samband_people.audit_entry SET after = 'reader 20' WHERE action = 'role'",
                        "ALTER TABLE samband_people.audit_entry ENABLE TRIGGER ALL");
        Run touched = cli.run("check");
        assertThat(touched.exit()).isEqualTo(1);
        assertThat(touched.out()).contains("rad 2 i personloggen är ändrad efter att den skrevs");
    }

    @Test
    void aFileHasNoPeople() {
        CliRunner file = CliRunner.dalarna(folder);
        assertThat(file.run("people").exit()).isEqualTo(2);
        assertThat(file.run("audit", "--people").err()).contains("En arbetsfil har inga personer");
    }
}
