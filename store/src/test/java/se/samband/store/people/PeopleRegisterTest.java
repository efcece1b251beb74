package se.samband.store.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.samband.core.access.Grant;
import se.samband.core.access.Role;
import se.samband.store.PostgresServer;
import se.samband.store.jdbc.PostgresUrl;
import se.samband.store.row.Actor;

/** Whose word a password rests on, on a real PostgreSQL. */
class PeopleRegisterTest {
    private static final Actor BY = Actor.of("root");
    private static final Duration DAY = Duration.ofDays(1);
    private static final Grant READER_99 = Grant.of(Role.READER, "99");
    private static final Grant COORDINATOR_21 = Grant.of(Role.COORDINATOR, "21");
    private static final Grant SECRETARIAT = new Grant(Role.SECRETARIAT, null, Set.of(), null);
    private static final String VERA = "vera@b.example";

    private PeopleRegister register;
    private long vera;

    @BeforeEach
    void open() {
        register = PeopleRegister.open(PostgresUrl.of(PostgresServer.get().freshDatabase()), Clock.systemUTC());
        vera = register.grant(VERA, "Vera", READER_99, BY).id();
    }

    @AfterEach
    void close() {
        register.close();
    }

    private Account account() {
        return register.find(vera).orElseThrow();
    }

    @Test
    void aPasswordByACountysLinkOpensThatCountysRolesOnly() {
        String link = register.makeLink(vera, "99", DAY, BY).orElseThrow();
        register.setPasswordByLink(link, "chosen by the coordinator of 99");
        register.grant(VERA, "", COORDINATOR_21, BY);
        register.grant(VERA, "", SECRETARIAT, BY);
        assertThat(account().openedByPassword()).containsExactly(READER_99);
        assertThat(account().opens(COORDINATOR_21)).isFalse();
        assertThat(account().opens(SECRETARIAT)).isFalse();
        // Another, chosen by whoever knows this one, opens no more.
        register.setPassword(vera, "another");
        assertThat(account().openedByPassword()).containsExactly(READER_99);
        assertThat(register.makeLink(vera, "99", DAY, BY)).isEmpty();
        assertThat(register.makeLink(vera, "21", DAY, BY)).isEmpty();
        register.setPasswordByLink(register.makeLink(vera, DAY, BY), "chosen by Vera");
        assertThat(account().openedByPassword()).containsExactlyInAnyOrder(READER_99, COORDINATOR_21, SECRETARIAT);
    }

    @Test
    void aLinkLeftUnusedUntilAnotherCountyHasGivenItsRoleOpensNoMore() {
        String link = register.makeLink(vera, "99", DAY, BY).orElseThrow();
        register.grant(VERA, "", COORDINATOR_21, BY);
        register.setPasswordByLink(link, "x");
        assertThat(account().openedByPassword()).containsExactly(READER_99);
        assertThat(account().opens(COORDINATOR_21)).isFalse();
    }

    @Test
    void aLinkDoesNotTakeAPasswordAwayOnceThereIsARoleElsewhere() {
        register.setPasswordByLink(register.makeLink(vera, DAY, BY), "chosen by Vera");
        String link = register.makeLink(vera, "99", DAY, BY).orElseThrow();
        register.grant(VERA, "", COORDINATOR_21, BY);
        assertThat(register.findByLink(link)).isEmpty();
        assertThat(account().opens(COORDINATOR_21)).isTrue();
    }

    @Test
    void anotherPasswordEndsKeys() {
        register.setPasswordByLink(register.makeLink(vera, DAY, BY), "x");
        String key = register.makeToken(vera, "Nattlig hämtning", READER_99, DAY, BY);
        register.setPassword(vera, "y");
        assertThat(register.findByToken(key)).isEmpty();
    }

    @Test
    void aPasswordByLinkEndsKeysAndSessions() {
        String key = register.makeToken(vera, "Nattlig hämtning", READER_99, DAY, BY);
        assertThat(register.findByToken(key)).isPresent();
        int before = account().generation();
        register.setPasswordByLink(register.makeLink(vera, DAY, BY), "x");
        assertThat(register.findByToken(key)).isEmpty();
        assertThat(account().generation()).isGreaterThan(before);
    }
}
