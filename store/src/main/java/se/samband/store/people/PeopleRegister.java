package se.samband.store.people;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import se.samband.core.access.Grant;
import se.samband.core.problem.BadInputException;
import se.samband.core.problem.Problem;
import se.samband.core.text.Text;
import se.samband.store.check.Finding;
import se.samband.store.jdbc.Connections;
import se.samband.store.jdbc.Db;
import se.samband.store.jdbc.Moments;
import se.samband.store.jdbc.PostgresAccess;
import se.samband.store.jdbc.PostgresUrl;
import se.samband.store.load.AuditRows;
import se.samband.store.query.Audit;
import se.samband.store.row.Actor;
import se.samband.store.row.AuditEntry;

/**
 * The people of an installation. Every change is in the register's own audit log, in the same transaction. Safe for several
 * threads.
 */
public final class PeopleRegister implements AutoCloseable {
    /** The schema beside those of the workspaces. */
    public static final String SCHEMA = "samband_people";

    /** Number of the newest table layout: raise it with each new script. */
    static final int NEWEST = 2;

    /** So many wrong passwords in a row close the account for a while. */
    public static final int MOST_FAILURES = 5;

    static final Duration LOCKED = Duration.ofMinutes(15);

    private static final int WRITE_WAIT_MS = 5_000;
    private static final String IS_THERE = """
            SELECT count(*) FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE n.nspname = ? AND c.relname = 'audit_head' AND has_schema_privilege(n.oid, 'USAGE')""";

    private final Connections connections;
    private final Clock clock;

    private PeopleRegister(Connections connections, Clock clock) {
        this.connections = connections;
        this.clock = clock;
    }

    /**
     * Opens the register of a database, making it when it is not there.
     *
     * @throws BadInputException if the database cannot be reached or written
     */
    public static PeopleRegister open(PostgresUrl url, Clock clock) {
        PostgresAccess access = new PostgresAccess(url, SCHEMA, "public");
        migrate(access, "latest");
        return new PeopleRegister(new Connections(access, WRITE_WAIT_MS), clock);
    }

    /** @param target number of the table layout, or {@code latest} */
    static void migrate(PostgresAccess access, String target) {
        Flyway.configure(PeopleRegister.class.getClassLoader())
                .dataSource(access.source())
                .defaultSchema(access.schema())
                .createSchemas(true)
                .locations("classpath:se/samband/store/people")
                .failOnMissingLocations(true)
                .target(target)
                .load()
                .migrate();
    }

    /**
     * As {@link #open}, if the database has one and the user may look into it; nothing is made or changed.
     *
     * @throws BadInputException if the database cannot be reached
     */
    public static Optional<PeopleRegister> find(PostgresUrl url, Clock clock) {
        try (Db server = PostgresAccess.openServer(url)) {
            if (!isIn(server)) {
                return Optional.empty();
            }
        }
        return Optional.of(
                new PeopleRegister(new Connections(new PostgresAccess(url, SCHEMA, "public"), WRITE_WAIT_MS), clock));
    }

    /** Whether the database has one that the user may look into. */
    static boolean isIn(Db server) {
        return server.number(IS_THERE, SCHEMA) > 0;
    }

    /**
     * Writes them all to a file for {@link PeopleBackup#restore}; the log tells of it, in the file too.
     *
     * @throws BadInputException if the file exists
     */
    public void backUp(Path file, Actor by) {
        writing(db -> AuditRows.append(
                db, AuditEntry.of(Instant.now(clock), by, "backup", "people").changing(null, file.toString())));
        connections.reading(db -> PeopleBackup.write(db, file));
    }

    public List<Account> list() {
        return accounts("");
    }

    public Optional<Account> find(long id) {
        return accounts("WHERE a.id = ?", id).stream().findFirst();
    }

    public Optional<Account> findByEmail(String email) {
        return accounts("WHERE a.email = ?", normal(email)).stream().findFirst();
    }

    /** @param subject issuer and subject of a sign-in service */
    public Optional<Account> findBySubject(String subject) {
        return accounts("WHERE a.subject = ?", subject).stream().findFirst();
    }

    /** The account that a link leads to, while the link is good. */
    public Optional<Account> findByLink(String secret) {
        return accounts(
                        "JOIN entry_link l ON l.account_id = a.id"
                                + " WHERE l.hash = ? AND l.expires_at > ? AND a.closed_at IS NULL",
                        Secrets.hash(secret),
                        now())
                .stream()
                .findFirst();
    }

    /** Whose key it is, acting in the key's role alone; empty when it is not or no longer good. */
    public Optional<TokenHolder> findByToken(String secret) {
        return connections.read(db -> AccountRows.ofToken(db, Secrets.hash(secret), now()));
    }

    private List<Account> accounts(String condition, Object... parameters) {
        return connections.read(db -> AccountRows.list(db, condition, parameters));
    }

    /**
     * Gives a role to a person, who gets an account if there is none.
     *
     * @throws BadInputException if the address is none
     */
    public Account grant(String email, String name, Grant grant, Actor by) {
        String address = normal(email);
        if (!address.matches("[^\\s@]+@[^\\s@.]+(\\.[^\\s@.]+)+")) {
            throw new BadInputException(Problem.of(
                            "email-expected",
                            new Text("Det här är ingen e-postadress.", "This is not an e-mail address."),
                            new Text("Skriv till exempel namn@kommun.se.", "Write for example name@municipality.se."))
                    .at(0, "email", email));
        }
        writing(db -> {
            int made = db.update(
                    "INSERT INTO account (email, name, made_at) VALUES (?, ?, ?) ON CONFLICT (email) DO NOTHING",
                    address,
                    name.isBlank() ? address : name.strip(),
                    now());
            if (made > 0) {
                logOf(db, grant.county(), by, "account", address, null, "open");
            }
            if (GrantRows.add(db, address, grant)) {
                LinkRows.voidOfOthers(db, address, grant);
                log(db, by, "role", address, null, GrantRows.words(grant));
            }
        });
        return findByEmail(address).orElseThrow();
    }

    /** Takes a role away; whoever acts in it is turned away at the next page. */
    public void revoke(long account, Grant grant, Actor by) {
        writing(db -> {
            if (GrantRows.remove(db, account, grant)) {
                log(db, by, "role", AccountRows.email(db, account), GrantRows.words(grant), null);
            }
        });
    }

    /** Closes an account, or opens it again. */
    public void setClosed(long account, boolean closed, Actor by) {
        writing(db -> {
            int changed = db.update(
                    "UPDATE account SET closed_at = ?, generation = generation + 1 WHERE id = ? AND (closed_at IS NULL) = ?",
                    closed ? now() : null,
                    account,
                    closed);
            if (changed > 0) {
                LinkRows.delete(db, account);
                log(
                        db,
                        by,
                        "account",
                        AccountRows.email(db, account),
                        closed ? "open" : "closed",
                        closed ? "closed" : "open");
            }
        });
    }

    /** A link, good for a time and once, by which the person chooses a password that opens all roles; any earlier one is void. */
    public String makeLink(long account, Duration good, Actor by) {
        String secret = Secrets.make();
        writing(db -> makeLink(db, account, secret, null, good, by));
        return secret;
    }

    /**
     * As {@link #makeLink(long, Duration, Actor)}, by a county's coordinator: the password will open roles of that county only.
     *
     * @return empty when the person has roles outside the county, which the coordinator could take the person out of
     */
    public Optional<String> makeLink(long account, String county, Duration good, Actor by) {
        String secret = Secrets.make();
        return connections.writeBeside(db -> {
            boolean alone = AccountRows.list(db, "WHERE a.id = ?", account).stream()
                    .anyMatch(person -> person.isOfAlone(county));
            if (alone) {
                makeLink(db, account, secret, county, good, by);
            }
            return alone ? Optional.of(secret) : Optional.empty();
        });
    }

    private void makeLink(Db db, long account, String secret, @Nullable String county, Duration good, Actor by) {
        LinkRows.delete(db, account);
        LinkRows.add(db, secret, account, county, after(good));
        logOf(db, county, by, "link", AccountRows.email(db, account), null, null);
    }

    /**
     * Sets the password of whom the link leads to; the link is used up, sessions are over and keys are deleted.
     *
     * @param encoded as the encoder wrote it
     * @return the account; empty when the link is no longer good
     */
    public Optional<Account> setPasswordByLink(String secret, String encoded) {
        return connections
                .writeBeside(db -> {
                    Optional<LinkRows.Link> link = LinkRows.take(db, secret, now());
                    link.ifPresent(used -> {
                        db.update(
                                "UPDATE account SET password_county = ?, generation = generation + 1 WHERE id = ?",
                                used.county(),
                                used.account());
                        setPassword(db, used.account(), encoded);
                    });
                    return link.map(LinkRows.Link::account);
                })
                .flatMap(this::find);
    }

    /** Another password, chosen by whoever knows the one before; so it opens no more than that did. Keys are deleted. */
    public void setPassword(long account, String encoded) {
        writing(db -> setPassword(db, account, encoded));
    }

    private void setPassword(Db db, long account, String encoded) {
        db.update("UPDATE account SET password = ?, failures = 0, locked_until = NULL WHERE id = ?", encoded, account);
        String email = AccountRows.email(db, account);
        log(db, Actor.of(email), "password", email, null, null);
        // Whoever knew the password before may have made them.
        TokenRows.list(db, account).forEach(token -> deleteToken(db, account, token, Actor.of(email)));
    }

    /** Remembers which person of a sign-in service this is. */
    public void link(long account, String subject) {
        writing(db -> {
            db.update("UPDATE account SET subject = ? WHERE id = ?", subject, account);
            String email = AccountRows.email(db, account);
            log(db, Actor.of(email), "sign-in-service", email, null, "linked");
        });
    }

    /** Counts a wrong password; from {@link #MOST_FAILURES} on no password is tried for a while. */
    public void failed(long account) {
        writing(db -> {
            int failures = (int)
                    db.number("UPDATE account SET failures = failures + 1 WHERE id = ? RETURNING failures", account);
            if (failures >= MOST_FAILURES) {
                db.update("UPDATE account SET locked_until = ?, failures = 0 WHERE id = ?", after(LOCKED), account);
                log(db, Actor.PROGRAM, "locked", AccountRows.email(db, account), null, null);
            }
        });
    }

    /** Notes that somebody has come in, and forgets wrong passwords before. */
    public void entered(long account, String how) {
        writing(db -> {
            db.update("UPDATE account SET failures = 0, locked_until = NULL WHERE id = ?", account);
            String email = AccountRows.email(db, account);
            log(db, Actor.of(email), "sign-in", email, null, how);
        });
    }

    /** Signs the person out everywhere. */
    public void signOut(long account, Actor by) {
        writing(db -> {
            db.update("UPDATE account SET generation = generation + 1 WHERE id = ?", account);
            log(db, by, "sign-out", AccountRows.email(db, account), null, null);
        });
    }

    /** Makes a key for a program of the person's own, which acts in one of the person's roles; returned once. */
    public String makeToken(long account, String name, Grant grant, Duration good, Actor by) {
        String secret = Secrets.make();
        writing(db -> {
            TokenRows.add(db, Secrets.hash(secret), account, name, grant, now(), after(good));
            logOf(db, grant.county(), by, "token", AccountRows.email(db, account), null, name);
        });
        return secret;
    }

    public List<ApiToken> tokens(long account) {
        return connections.read(db -> TokenRows.list(db, account));
    }

    /** The keys that act in roles of one county, by account. */
    public Map<Long, List<ApiToken>> tokensIn(String county) {
        return connections.read(db -> TokenRows.listIn(db, county));
    }

    public void deleteToken(long account, long token, Actor by) {
        writing(db -> TokenRows.list(db, account).stream()
                .filter(one -> one.id() == token)
                .forEach(one -> deleteToken(db, account, one, by)));
    }

    private void deleteToken(Db db, long account, ApiToken token, Actor by) {
        if (TokenRows.delete(db, account, token.id())) {
            String email = AccountRows.email(db, account);
            logOf(db, token.grant().county(), by, "token", email, Long.toString(token.id()), null);
        }
    }

    /** The log of the people: who was let in, which roles were given and taken. */
    public Audit audit() {
        return new Audit(connections);
    }

    /** As {@link #audit()}, only one county's roles, links and keys, and when people came in while they had a role there. */
    public Audit audit(String county) {
        return new Audit(connections, PeopleLog.of(county));
    }

    /** Whether the log is as it was written and the people as it tells; empty when they are. */
    public List<Finding> check() {
        return connections.read(PeopleCheck::all);
    }

    /** There is no data version to raise: nothing is derived from the people. */
    private void writing(Consumer<Db> work) {
        connections.writeBeside(db -> {
            work.accept(db);
            return Boolean.TRUE;
        });
    }

    private void log(Db db, Actor by, String action, String email, @Nullable String before, @Nullable String after) {
        logOf(db, null, by, action, email, before, after);
    }

    /** @param county that the line belongs to; null when to none more than another */
    private void logOf(
            Db db,
            @Nullable String county,
            Actor by,
            String action,
            String email,
            @Nullable String before,
            @Nullable String after) {
        PeopleLog.append(db, Instant.now(clock), by, county, action, email, before, after);
    }

    private String now() {
        return Moments.text(Instant.now(clock));
    }

    private String after(Duration time) {
        return Moments.text(Instant.now(clock).plus(time));
    }

    private static String normal(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }

    @Override
    public void close() {
        connections.close();
    }
}
