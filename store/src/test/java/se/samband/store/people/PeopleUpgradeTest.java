package se.samband.store.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.samband.core.access.Grant;
import se.samband.core.access.Role;
import se.samband.store.PostgresServer;
import se.samband.store.jdbc.PostgresUrl;

/**
 * A register of the first version, which did not note whose link a password was chosen by, brought up to date. The people of a server
 * are kept on PostgreSQL only.
 */
class PeopleUpgradeTest {
    private static final String SERVER = "root";
    private static final String COORDINATOR = "mallory@a.example";
    private static final Grant READER_20 = Grant.of(Role.READER, "20");
    private static final Grant READER_21 = Grant.of(Role.READER, "21");

    private String url;
    private String database;

    @BeforeEach
    void makeRegisterOfTheFirstVersion() {
        url = PostgresServer.get().freshDatabase();
        database = url.replaceAll(".*/(\\w+)\\?.*", "$1");
        Flyway.configure(PeopleRegister.class.getClassLoader())
                .dataSource(url, null, null)
                .defaultSchema(PeopleRegister.SCHEMA)
                .createSchemas(true)
                .locations("classpath:se/samband/store/people")
                .target("1")
                .load()
                .migrate();
    }

    @Test
    void aPasswordByALinkOfWhoRunsTheServerOpensAllAsBefore() {
        lines("vera", SERVER + " role reader 20", SERVER + " link", "vera sign-in link", SERVER + " role reader 21");
        account("vera", "'x'", "20", "21");
        Account vera = upgraded("vera");
        assertThat(vera.openedByPassword()).containsExactlyInAnyOrder(READER_20, READER_21);
    }

    @Test
    void aPasswordByACoordinatorsLinkOpensThatCountyOnlyAndKeysForMoreAreGone() {
        lines("vera", COORDINATOR + " role reader 20", COORDINATOR + " link", "vera sign-in link");
        lines("vera", "olle@b.example role reader 21", SERVER + " role secretariat *");
        account("vera", "'x'", "20", "21");
        key("vera", "20");
        key("vera", "21");
        try (PeopleRegister register = upgrade()) {
            Account vera = register.findByEmail("vera@x.example").orElseThrow();
            assertThat(vera.openedByPassword()).containsExactly(READER_20);
            assertThat(register.tokens(vera.id()).stream().map(ApiToken::grant)).containsExactly(READER_20);
        }
    }

    @Test
    void aLaterLinkThatWasNeverUsedDoesNotVouchForThePasswordBefore() {
        lines("vera", COORDINATOR + " role reader 20", COORDINATOR + " link", "vera sign-in link", SERVER + " link");
        account("vera", "'x'", "20", "21");
        assertThat(upgraded("vera").openedByPassword()).containsExactly(READER_20);
    }

    @Test
    void aRoleThatTheMakersCountyHasTakenAwaySinceDoesNotMakeThePasswordAnothers() {
        lines("vera", COORDINATOR + " role reader 20", COORDINATOR + " link", "vera sign-in link");
        lines("vera", COORDINATOR + " unrole reader 20", "olle@b.example role reader 21");
        account("vera", "'x'", "21");
        Account vera = upgraded("vera");
        assertThat(vera.findPassword()).isPresent();
        assertThat(vera.openedByPassword()).isEmpty();
    }

    @Test
    void whereItCannotBeToldWhosePasswordItIsAnotherHasToBeChosen() {
        lines(
                "vera",
                SERVER + " role reader 20",
                SERVER + " role reader 21",
                COORDINATOR + " link",
                "vera sign-in link");
        account("vera", "'x'", "20", "21");
        key("vera", "20");
        try (PeopleRegister register = upgrade()) {
            Account vera = register.findByEmail("vera@x.example").orElseThrow();
            assertThat(vera.isEntered()).isFalse();
            assertThat(register.tokens(vera.id())).isEmpty();
        }
    }

    @Test
    void anUnusedLinkOfACoordinatorOpensThatCountyOnly() {
        lines("vera", COORDINATOR + " role reader 20", COORDINATOR + " link", "olle@b.example role reader 21");
        account("vera", "NULL", "20", "21");
        link("vera");
        lines("sara", SERVER + " role reader 20", SERVER + " link", "sara sign-in link", COORDINATOR + " link");
        lines("sara", "olle@b.example role reader 21");
        account("sara", "'x'", "20", "21");
        link("sara");
        try (PeopleRegister register = upgrade()) {
            assertThat(register.setPasswordByLink("link of vera", "y")
                            .orElseThrow()
                            .openedByPassword())
                    .containsExactly(READER_20);
            assertThat(register.findByLink("link of sara")).isEmpty();
            assertThat(register.findByEmail("sara@x.example").orElseThrow().openedByPassword())
                    .containsExactlyInAnyOrder(READER_20, READER_21);
        }
    }

    private Account upgraded(String name) {
        try (PeopleRegister register = upgrade()) {
            return register.findByEmail(name + "@x.example").orElseThrow();
        }
    }

    private PeopleRegister upgrade() {
        return PeopleRegister.open(PostgresUrl.of(url), Clock.systemUTC());
    }

    /** @param lines who, what, and of a role given ({@code role}) or taken ({@code unrole}) which */
    private void lines(String name, String... lines) {
        run(Arrays.stream(lines)
                .map(line -> line.split(" ", 3))
                .map(words -> {
                    String said = words.length > 2 ? "'" + words[2] + "'" : "NULL";
                    boolean taken = words[1].equals("unrole");
                    return "INSERT INTO audit_entry (at, who, action, subject, before, after) VALUES (now(), '"
                            + words[0]
                            + "', '" + words[1].replace("un", "") + "', 'person " + name + "@x.example', "
                            + (taken ? said + ", NULL)" : "NULL, " + said + ")");
                })
                .toList());
        run(List.of("UPDATE audit_head SET entries = (SELECT count(*) FROM audit_entry)"));
    }

    private void account(String name, String password, String... counties) {
        List<String> statements = new ArrayList<>();
        statements.add("INSERT INTO account (email, name, password, made_at) VALUES ('" + name + "@x.example', '" + name
                + "', " + password + ", now())");
        for (String county : counties) {
            statements.add("INSERT INTO role_grant (account_id, role, county) SELECT id, 'reader', '" + county
                    + "' FROM account WHERE name = '" + name + "'");
        }
        run(statements);
    }

    private void key(String name, String county) {
        run(List.of(
                "INSERT INTO api_token (hash, account_id, grant_id, name, made_at, expires_at) SELECT '" + name + county
                        + "', a.id, g.id, 'k', now(), now() + interval '1 day' FROM account a JOIN role_grant g ON g.account_id = a.id"
                        + " WHERE a.name = '" + name + "' AND g.county = '" + county + "'"));
    }

    private void link(String name) {
        run(List.of("INSERT INTO entry_link (hash, account_id, expires_at) SELECT '" + Secrets.hash("link of " + name)
                + "', id, now() + interval '1 day' FROM account WHERE name = '" + name + "'"));
    }

    private void run(List<String> statements) {
        List<String> all = new ArrayList<>(List.of("SET search_path = " + PeopleRegister.SCHEMA));
        all.addAll(statements);
        PostgresServer.get().run(database, all.toArray(String[]::new));
    }
}
