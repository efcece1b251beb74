package se.samband.store.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.samband.core.access.Grant;
import se.samband.core.access.Role;
import se.samband.store.PostgresServer;
import se.samband.store.check.Finding;
import se.samband.store.jdbc.PostgresUrl;
import se.samband.store.query.Audit;
import se.samband.store.query.AuditQuery;
import se.samband.store.query.Page;
import se.samband.store.row.Actor;

/** The log of the people of a server, on a real PostgreSQL. */
class PeopleLogTest {

    private static final Actor BY = Actor.of("root");
    private static final int LINES = 9;

    private String database;
    private PeopleRegister register;

    @BeforeEach
    void open() {
        database = PostgresServer.get().freshDatabase();
        register = PeopleRegister.open(PostgresUrl.of(database), Clock.systemUTC());
        long eva = register.grant("eva@region.se", "Eva", grant(Role.COORDINATOR, "20"), BY)
                .id();
        register.setPasswordByLink(register.makeLink(eva, Duration.ofDays(1), BY), "x");
        register.entered(eva, "password");
        register.grant("eva@region.se", "", grant(Role.READER, "21"), BY);
        long olle = register.grant("olle@annan.se", "Olle", grant(Role.COORDINATOR, "21"), BY)
                .id();
        register.signOut(olle, BY);
    }

    @AfterEach
    void close() {
        register.close();
    }

    private static Grant grant(Role role, String county) {
        return new Grant(role, county, Set.of(), null);
    }

    private List<String> words(Audit audit) {
        return audit.list(AuditQuery.all(Page.ALL)).rows().stream()
                .map(line -> line.id() + " " + line.entry().action() + " "
                        + line.entry().subject())
                .toList()
                .reversed();
    }

    @Test
    void aCountySeesItsRolesAndWhatBefellWhoHasOrHadOne() {
        assertThat(words(register.audit())).hasSize(LINES);
        assertThat(words(register.audit("20")))
                .containsExactly(
                        "1 account person eva@region.se",
                        "2 role person eva@region.se",
                        "3 link person eva@region.se",
                        "4 password person eva@region.se",
                        "5 sign-in person eva@region.se");
        assertThat(register.audit("20").people()).containsExactly("eva@region.se", "root");
        assertThat(words(register.audit("21")))
                .containsExactly(
                        "6 role person eva@region.se",
                        "7 account person olle@annan.se",
                        "8 role person olle@annan.se",
                        "9 sign-out person olle@annan.se");
        assertThat(words(register.audit("19"))).isEmpty();
        // Who has lost the only role is still told of.
        Account olle = register.findByEmail("olle@annan.se").orElseThrow();
        register.revoke(olle.id(), grant(Role.COORDINATOR, "21"), BY);
        assertThat(words(register.audit("21")))
                .contains(
                        "8 role person olle@annan.se",
                        "9 sign-out person olle@annan.se",
                        "10 role person olle@annan.se");
    }

    @Test
    void aCountyIsToldNothingOfLinksAndKeysOfOthersNorOfTheTimeBeforeAndAfterTheRole() {
        long eva = register.findByEmail("eva@region.se").orElseThrow().id();
        register.makeToken(eva, "Hemligt i 20", grant(Role.COORDINATOR, "20"), Duration.ofDays(1), BY);
        register.makeToken(eva, "Läsning i 21", grant(Role.READER, "21"), Duration.ofDays(1), BY);
        register.entered(eva, "password");
        register.revoke(eva, grant(Role.READER, "21"), BY);
        register.entered(eva, "password");
        assertThat(words(register.audit("21")))
                .contains(
                        "11 token person eva@region.se",
                        "12 sign-in person eva@region.se",
                        "13 role person eva@region.se")
                .doesNotContain(
                        "5 sign-in person eva@region.se",
                        "10 token person eva@region.se",
                        "14 sign-in person eva@region.se");
        assertThat(words(register.audit("20")))
                .contains("10 token person eva@region.se", "14 sign-in person eva@region.se");
    }

    @Test
    void anUntouchedLogNeverComplains() {
        assertThat(register.check()).isEmpty();
        assertThat(register.audit().wasHead(register.audit().head().hash())).isTrue();
    }

    @Test
    void theTableItselfRefusesChanges() {
        for (String sql :
                List.of("UPDATE audit_entry SET who = 'x'", "DELETE FROM audit_entry", "TRUNCATE audit_entry")) {
            assertThatThrownBy(() -> run(sql)).hasStackTraceContaining("append only");
        }
    }

    /** Whoever owns the tables can take the triggers away; the chain then tells. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE audit_entry SET who = 'olle@annan.se' WHERE id = 5",
                "UPDATE audit_entry SET after = 'reader 20' WHERE id = 2",
                "UPDATE audit_entry SET at = at + interval '1 hour' WHERE id = 3",
                "UPDATE audit_entry SET before = '' WHERE id = 4",
                "DELETE FROM audit_entry WHERE id = 2",
                "DELETE FROM audit_entry WHERE id = 9",
                "DELETE FROM audit_entry",
                "UPDATE audit_head SET entries = 8",
                "UPDATE audit_head SET hash = 'x'",
                "DELETE FROM audit_head",
                "INSERT INTO audit_entry (id, at, who, action, subject) VALUES (10, now(), 'x', 'role', 'person x')"
            })
    void whateverIsDoneToItIsFound(String sql) {
        run("ALTER TABLE audit_entry DISABLE TRIGGER ALL", sql, "ALTER TABLE audit_entry ENABLE TRIGGER ALL");
        assertThat(register.check())
                .isNotEmpty()
                .allMatch(Finding::fault)
                .allMatch(finding -> finding.problem().what().sv().contains("personloggen"));
    }

    @Test
    void aDatabaseWithoutPeopleIsLeftWithoutThem() {
        String empty = PostgresServer.get().freshDatabase();
        assertThat(PeopleRegister.find(PostgresUrl.of(empty), Clock.systemUTC()))
                .isEmpty();
        assertThat(PeopleRegister.find(PostgresUrl.of(empty), Clock.systemUTC()))
                .isEmpty();
        try (PeopleRegister found =
                PeopleRegister.find(PostgresUrl.of(database), Clock.systemUTC()).orElseThrow()) {
            assertThat(found.list()).hasSize(2);
        }
    }

    private void run(String... statements) {
        String name = database.replaceAll(".*/(\\w+)\\?.*", "$1");
        String[] all = new String[statements.length + 1];
        all[0] = "SET search_path TO " + PeopleRegister.SCHEMA;
        System.arraycopy(statements, 0, all, 1, statements.length);
        PostgresServer.get().run(name, all);
    }
}
