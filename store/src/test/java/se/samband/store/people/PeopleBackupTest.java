package se.samband.store.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samband.core.access.Grant;
import se.samband.core.access.Role;
import se.samband.core.problem.BadInputException;
import se.samband.store.PostgresServer;
import se.samband.store.jdbc.Db;
import se.samband.store.jdbc.PostgresAccess;
import se.samband.store.jdbc.PostgresUrl;
import se.samband.store.query.AuditQuery;
import se.samband.store.query.Page;
import se.samband.store.row.Actor;
import se.samband.store.row.AuditEntry;

class PeopleBackupTest {

    private static final Actor BY = Actor.of("root");
    private static final Duration DAY = Duration.ofDays(1);
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final AuditEntry LINE = AuditEntry.of(NOON, BY, "restore", "people");
    private static final Grant OFFICER = new Grant(Role.MUNICIPAL_OFFICER, "20", Set.of("2026", "2029"), null);
    private static final Grant OWNER = new Grant(Role.NETWORK_OWNER, "21", Set.of(), "Ån, \"Nät\"\nAB");

    @TempDir
    Path folder;

    private PostgresUrl url;
    private PeopleRegister register;
    private Path backup;

    @BeforeEach
    void fill() {
        url = PostgresUrl.of(PostgresServer.get().freshDatabase());
        register = PeopleRegister.open(url, Clock.systemUTC());
        backup = folder.resolve("people.zip");
        long vera = register.grant("vera@b.example", "Vera Ö", OFFICER, BY).id();
        register.grant("vera@b.example", "", OWNER, BY);
        register.setPasswordByLink(register.makeLink(vera, DAY, BY), "encoded, with \"quotes\"");
        register.makeToken(vera, "nightly", OWNER, DAY, BY);
        register.grant("sara@b.example", "", Grant.of(Role.READER, "20"), BY);
        register.backUp(backup, BY);
    }

    @AfterEach
    void close() {
        register.close();
    }

    @Test
    void anotherDatabaseGetsTheSamePeopleWithTheirLog() throws IOException {
        assertThat(PeopleBackup.isOne(backup)).isTrue();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(backup)))
                .isEqualTo("rw-------");
        PostgresUrl other = PostgresUrl.of(PostgresServer.get().freshDatabase());
        assertThat(PeopleBackup.restore(backup, other, false, LINE)).isEmpty();
        try (PeopleRegister restored = PeopleRegister.open(other, Clock.systemUTC())) {
            assertThat(restored.list()).isEqualTo(register.list());
            long vera = restored.findByEmail("vera@b.example").orElseThrow().id();
            assertThat(restored.tokens(vera)).isEqualTo(register.tokens(vera)).hasSize(1);
            assertThat(restored.check()).isEmpty();
            assertThat(restored.audit().list(AuditQuery.all(Page.ALL)).rows())
                    .hasSize((int) register.audit().head().entries() + 1)
                    .containsAll(register.audit().list(AuditQuery.all(Page.ALL)).rows());
            restored.grant("nils@b.example", "", Grant.of(Role.READER, "20"), BY);
            assertThat(restored.check()).isEmpty();
        }
    }

    @Test
    void aProgramThatIsRunningGoesOnWithThePeopleOfTheBackupAndThoseFromBeforeAreKept() {
        long sara = register.findByEmail("sara@b.example").orElseThrow().id();
        register.setClosed(sara, true, BY);
        register.grant("nils@b.example", "", Grant.of(Role.READER, "20"), BY);
        assertThat(code(() -> PeopleBackup.restore(backup, url, false, LINE))).isEqualTo("people-exist");

        assertThat(PeopleBackup.restore(backup, url, true, LINE))
                .contains("samband_people_before_restore_20261122_120000");

        assertThat(register.list()).extracting(Account::email).containsExactly("sara@b.example", "vera@b.example");
        assertThat(register.find(sara).orElseThrow().isClosed()).isFalse();
        assertThat(register.check()).isEmpty();
        try (Db server = PostgresAccess.openServer(url)) {
            assertThat(server.number("SELECT count(*) FROM samband_people_before_restore_20261122_120000.account"))
                    .isEqualTo(3);
        }
    }

    @Test
    void aDamagedBackupChangesNothing() throws IOException {
        byte[] bytes = Files.readAllBytes(backup);
        for (int cut : new int[] {bytes.length / 2, bytes.length - 30}) {
            Path half = folder.resolve("half.zip");
            Files.write(half, java.util.Arrays.copyOf(bytes, cut));
            assertThat(PeopleBackup.isOne(half)).isFalse();
        }
        for (int i = 200; i < 260; i++) {
            bytes[i] ^= 0x55;
        }
        Files.write(backup, bytes);
        assertThat(code(() -> PeopleBackup.restore(backup, url, true, LINE))).startsWith("backup-");
        assertThat(register.list()).hasSize(2);
        assertThat(register.check()).isEmpty();
    }

    @Test
    void aBackupOfTheFirstLayoutIsBroughtUpToDate() {
        PostgresUrl old = PostgresUrl.of(PostgresServer.get().freshDatabase());
        Flyway.configure(PeopleRegister.class.getClassLoader())
                .dataSource(old.url(), null, null)
                .defaultSchema(PeopleRegister.SCHEMA)
                .createSchemas(true)
                .locations("classpath:se/samband/store/people")
                .target("1")
                .load()
                .migrate();
        Path first = folder.resolve("first.zip");
        try (Db db = new PostgresAccess(old, PeopleRegister.SCHEMA, "public").open()) {
            PeopleBackup.write(db, first);
        }
        PostgresUrl empty = PostgresUrl.of(PostgresServer.get().freshDatabase());
        PeopleBackup.restore(first, empty, false, LINE);
        try (PeopleRegister restored = PeopleRegister.open(empty, Clock.systemUTC())) {
            restored.grant("vera@b.example", "", OFFICER, BY);
            assertThat(restored.check()).isEmpty();
        }
    }

    @Test
    void theCheckFindsWhatWasDonePastTheProgram() {
        assertThat(register.check()).isEmpty();
        try (Db db = new PostgresAccess(url, PeopleRegister.SCHEMA, "public").open()) {
            db.run("INSERT INTO role_grant (account_id, role, county) SELECT id, 'coordinator', '20' FROM account"
                    + " WHERE email = 'sara@b.example'");
            assertThat(codes()).containsExactly("role-not-logged");
            db.run("DELETE FROM role_grant WHERE account_id = (SELECT id FROM account WHERE email = 'sara@b.example')");
            assertThat(codes()).containsExactly("role-gone");
            db.run("UPDATE account SET closed_at = now() WHERE email = 'sara@b.example'");
            db.run("INSERT INTO account (email, name, made_at) VALUES ('x@y.example', 'X', now())");
            assertThat(codes()).containsExactly("role-gone", "account-not-logged", "account-not-logged");
            db.run("ALTER TABLE audit_entry DISABLE TRIGGER audit_entry_no_update");
            db.run("DROP TRIGGER audit_entry_no_delete ON audit_entry");
            assertThat(codes())
                    .filteredOn(code -> code.equals("audit-unguarded"))
                    .hasSize(2);
        }
    }

    private java.util.List<String> codes() {
        return register.check().stream()
                .map(finding -> finding.problem().code())
                .toList();
    }

    private static String code(org.assertj.core.api.ThrowableAssert.ThrowingCallable work) {
        return catchThrowableOfType(BadInputException.class, work)
                .problems()
                .getFirst()
                .code();
    }
}
