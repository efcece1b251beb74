package se.samband.store.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import se.samband.core.access.Grant;
import se.samband.core.access.Role;
import se.samband.core.problem.BadInputException;
import se.samband.core.problem.Problem;
import se.samband.core.text.Text;
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

    /** So many wrong passwords in a row close the account for a while. */
    public static final int MOST_FAILURES = 5;

    static final Duration LOCKED = Duration.ofMinutes(15);

    private static final int WRITE_WAIT_MS = 5_000;
    private static final String ACCOUNTS = """
            SELECT a.id, a.email, a.name, a.password, a.subject, a.closed_at, a.locked_until,
              g.role, g.county, g.municipalities, g.organisation
            FROM account a LEFT JOIN role_grant g ON g.account_id = a.id""";
    private static final String ORDER = " ORDER BY a.email, g.id";
    private static final String TOKENS = """
            SELECT t.id, t.name, t.made_at, t.expires_at, g.role, g.county, g.municipalities, g.organisation
            FROM api_token t JOIN role_grant g ON g.id = t.grant_id""";

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
        Flyway.configure(PeopleRegister.class.getClassLoader())
                .dataSource(access.source())
                .defaultSchema(SCHEMA)
                .createSchemas(true)
                .locations("classpath:se/samband/store/people")
                .failOnMissingLocations(true)
                .load()
                .migrate();
        return new PeopleRegister(new Connections(access, WRITE_WAIT_MS), clock);
    }

    public List<Account> list() {
        return accounts(ACCOUNTS + ORDER);
    }

    public Optional<Account> find(long id) {
        return accounts(ACCOUNTS + " WHERE a.id = ?" + ORDER, id).stream().findFirst();
    }

    public Optional<Account> findByEmail(String email) {
        return accounts(ACCOUNTS + " WHERE a.email = ?" + ORDER, normal(email)).stream()
                .findFirst();
    }

    /** @param subject issuer and subject of a sign-in service */
    public Optional<Account> findBySubject(String subject) {
        return accounts(ACCOUNTS + " WHERE a.subject = ?" + ORDER, subject).stream()
                .findFirst();
    }

    /** The account that a link leads to, while the link is good. */
    public Optional<Account> findByLink(String secret) {
        return accounts(
                        ACCOUNTS + " JOIN entry_link l ON l.account_id = a.id WHERE l.hash = ? AND l.expires_at > ?"
                                + " AND a.closed_at IS NULL" + ORDER,
                        Secrets.hash(secret),
                        now())
                .stream()
                .findFirst();
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
            if (db.number("SELECT count(*) FROM account WHERE email = ?", address) == 0) {
                db.update(
                        "INSERT INTO account (email, name, made_at) VALUES (?, ?, ?)",
                        address,
                        name.isBlank() ? address : name.strip(),
                        now());
                log(db, by, "account", address, null, "open");
            }
            int added = db.update(
                    """
                    INSERT INTO role_grant (account_id, role, county, municipalities, organisation)
                    SELECT id, ?, ?, ?, ? FROM account WHERE email = ? ON CONFLICT DO NOTHING""", grant.role().code(), grant.county(), municipalities(grant), grant.organisation(), address);
            if (added > 0) {
                log(db, by, "role", address, null, words(grant));
            }
        });
        return findByEmail(address).orElseThrow();
    }

    /** Takes a role away; whoever acts in it is turned away at the next page. */
    public void revoke(long account, Grant grant, Actor by) {
        writing(db -> {
            int gone = db.update(
                    """
                    DELETE FROM role_grant WHERE account_id = ? AND role = ? AND county IS NOT DISTINCT FROM ?
                      AND municipalities = ? AND organisation IS NOT DISTINCT FROM ?""", account, grant.role().code(), grant.county(), municipalities(grant), grant.organisation());
            if (gone > 0) {
                log(db, by, "role", email(db, account), words(grant), null);
            }
        });
    }

    /** Closes an account, or opens it again. */
    public void setClosed(long account, boolean closed, Actor by) {
        writing(db -> {
            int changed = db.update(
                    "UPDATE account SET closed_at = ? WHERE id = ? AND (closed_at IS NULL) = ?",
                    closed ? now() : null,
                    account,
                    closed);
            if (changed > 0) {
                db.update("DELETE FROM entry_link WHERE account_id = ?", account);
                log(db, by, "account", email(db, account), closed ? "open" : "closed", closed ? "closed" : "open");
            }
        });
    }

    /** A link, good for a time and once, by which the person chooses a password; any earlier one is void. */
    public String makeLink(long account, Duration good, Actor by) {
        String secret = Secrets.make();
        writing(db -> {
            db.update("DELETE FROM entry_link WHERE account_id = ?", account);
            db.update(
                    "INSERT INTO entry_link (hash, account_id, expires_at) VALUES (?, ?, ?)",
                    Secrets.hash(secret),
                    account,
                    Moments.text(Instant.now(clock).plus(good)));
            log(db, by, "link", email(db, account), null, null);
        });
        return secret;
    }

    /**
     * Sets the password of whom the link leads to; the link is used up.
     *
     * @param encoded as the encoder wrote it
     * @return the account; empty when the link is no longer good
     */
    public Optional<Account> setPasswordByLink(String secret, String encoded) {
        return connections
                .writeBeside(db -> {
                    Optional<Long> account = db.find(
                            "DELETE FROM entry_link WHERE hash = ? AND expires_at > ? RETURNING account_id",
                            row -> row.getLong(1),
                            Secrets.hash(secret),
                            now());
                    account.ifPresent(id -> setPassword(db, id, encoded));
                    return account;
                })
                .flatMap(this::find);
    }

    public void setPassword(long account, String encoded) {
        writing(db -> setPassword(db, account, encoded));
    }

    private void setPassword(Db db, long account, String encoded) {
        db.update("UPDATE account SET password = ?, failures = 0, locked_until = NULL WHERE id = ?", encoded, account);
        String email = email(db, account);
        log(db, Actor.of(email), "password", email, null, null);
    }

    /** Remembers which person of a sign-in service this is. */
    public void link(long account, String subject) {
        writing(db -> {
            db.update("UPDATE account SET subject = ? WHERE id = ?", subject, account);
            String email = email(db, account);
            log(db, Actor.of(email), "sign-in-service", email, null, "linked");
        });
    }

    /** Counts a wrong password; from {@link #MOST_FAILURES} on no password is tried for a while. */
    public void failed(long account) {
        writing(db -> {
            int failures = (int)
                    db.number("UPDATE account SET failures = failures + 1 WHERE id = ? RETURNING failures", account);
            if (failures >= MOST_FAILURES) {
                db.update(
                        "UPDATE account SET locked_until = ?, failures = 0 WHERE id = ?",
                        Moments.text(Instant.now(clock).plus(LOCKED)),
                        account);
                log(db, Actor.PROGRAM, "locked", email(db, account), null, null);
            }
        });
    }

    /** Notes that somebody has come in, and forgets wrong passwords before. */
    public void entered(long account, String how) {
        writing(db -> {
            db.update("UPDATE account SET failures = 0, locked_until = NULL WHERE id = ?", account);
            String email = email(db, account);
            log(db, Actor.of(email), "sign-in", email, null, how);
        });
    }

    /** Makes a key for a program of the person's own, which acts in one of the person's roles; returned once. */
    public String makeToken(long account, String name, Grant grant, Duration good, Actor by) {
        String secret = Secrets.make();
        writing(db -> {
            int made = db.update(
                    """
                    INSERT INTO api_token (hash, account_id, grant_id, name, made_at, expires_at)
                    SELECT ?, account_id, id, ?, ?, ? FROM role_grant WHERE account_id = ? AND role = ?
                      AND county IS NOT DISTINCT FROM ? AND municipalities = ? AND organisation IS NOT DISTINCT FROM ?""",
                    Secrets.hash(secret),
                    name,
                    now(),
                    Moments.text(Instant.now(clock).plus(good)),
                    account,
                    grant.role().code(),
                    grant.county(),
                    municipalities(grant),
                    grant.organisation());
            if (made == 0) {
                throw new IllegalArgumentException("account " + account + " has no such role");
            }
            log(db, by, "token", email(db, account), null, name);
        });
        return secret;
    }

    public List<ApiToken> tokens(long account) {
        return connections.read(
                db -> db.list(TOKENS + " WHERE t.account_id = ? ORDER BY t.id", PeopleRegister::token, account));
    }

    public void deleteToken(long account, long token, Actor by) {
        writing(db -> {
            if (db.update("DELETE FROM api_token WHERE id = ? AND account_id = ?", token, account) > 0) {
                log(db, by, "token", email(db, account), Long.toString(token), null);
            }
        });
    }

    /** Whose key it is, acting in the key's role alone; empty when it is not or no longer good. */
    public Optional<Account> findByToken(String secret) {
        return connections.read(db ->
                db.find("""
                SELECT a.id, a.email, a.name, a.password, a.subject, a.closed_at, a.locked_until,
                  g.role, g.county, g.municipalities, g.organisation
                FROM api_token t JOIN account a ON a.id = t.account_id JOIN role_grant g ON g.id = t.grant_id
                WHERE t.hash = ? AND t.expires_at > ? AND a.closed_at IS NULL""", row -> account(row, List.of(grant(row, 8))), Secrets.hash(secret), now()));
    }

    /** The log of the people: who was let in, which roles were given and taken. */
    public Audit audit() {
        return new Audit(connections);
    }

    private List<Account> accounts(String sql, Object... parameters) {
        Map<Long, List<Grant>> grants = new LinkedHashMap<>();
        Map<Long, Account> accounts = new LinkedHashMap<>();
        connections.reading(db -> db.each(
                sql,
                row -> {
                    accounts.putIfAbsent(row.getLong(1), account(row, List.of()));
                    List<Grant> own = grants.computeIfAbsent(row.getLong(1), id -> new ArrayList<>());
                    if (row.getString(8) != null) {
                        own.add(grant(row, 8));
                    }
                },
                parameters));
        return accounts.values().stream()
                .map(a -> new Account(
                        a.id(),
                        a.email(),
                        a.name(),
                        a.password(),
                        a.subject(),
                        a.closedAt(),
                        a.lockedUntil(),
                        grants.getOrDefault(a.id(), List.of())))
                .toList();
    }

    private static Account account(ResultSet row, List<Grant> grants) throws SQLException {
        return new Account(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                moment(row, 6),
                moment(row, 7),
                grants);
    }

    private static @Nullable Instant moment(ResultSet row, int column) throws SQLException {
        return row.getString(column) == null ? null : Moments.read(row, column);
    }

    private static Grant grant(ResultSet row, int from) throws SQLException {
        String municipalities = row.getString(from + 2);
        return new Grant(
                Role.find(row.getString(from)).orElseThrow(),
                row.getString(from + 1),
                municipalities.isEmpty()
                        ? Set.of()
                        : Arrays.stream(municipalities.split(",")).collect(Collectors.toUnmodifiableSet()),
                row.getString(from + 3));
    }

    private static ApiToken token(ResultSet row) throws SQLException {
        return new ApiToken(
                row.getLong(1), row.getString(2), grant(row, 5), Moments.read(row, 3), Moments.read(row, 4));
    }

    private static String municipalities(Grant grant) {
        return String.join(",", new TreeSet<>(grant.municipalities()));
    }

    private static String words(Grant grant) {
        StringBuilder words = new StringBuilder(grant.role().code());
        words.append(' ').append(grant.county() == null ? "*" : grant.county());
        if (!grant.municipalities().isEmpty()) {
            words.append(' ').append(municipalities(grant));
        }
        grant.findOrganisation().ifPresent(name -> words.append(' ').append(name));
        return words.toString();
    }

    private static String email(Db db, long account) {
        return db.find("SELECT email FROM account WHERE id = ?", row -> row.getString(1), account)
                .orElseThrow(() -> new IllegalArgumentException("no account " + account));
    }

    /** There is no data version to raise: nothing is derived from the people. */
    private void writing(Consumer<Db> work) {
        connections.writeBeside(db -> {
            work.accept(db);
            return Boolean.TRUE;
        });
    }

    private void log(Db db, Actor by, String action, String subject, @Nullable String before, @Nullable String after) {
        AuditRows.append(
                db,
                AuditEntry.of(Instant.now(clock), by, action, "person " + subject)
                        .changing(before, after));
    }

    private String now() {
        return Moments.text(Instant.now(clock));
    }

    private static String normal(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }

    @Override
    public void close() {
        connections.close();
    }
}
