package se.samband.store.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/** A workspace's schema in a PostgreSQL database. */
public final class PostgresAccess implements Access {

    /** Advisory locks have a number; the other half of it is the schema, so that workspaces do not hinder one another. */
    private static final long IMPORTS = 0x53616D62L << 32;

    private static final long EDITS = IMPORTS + (1L << 32);

    private static final String LOCK =
            "SELECT pg_advisory_xact_lock(%d + quote_ident(current_schema())::regnamespace::oid::bigint)";

    private static final int CONNECT_TIMEOUT_S = 10;

    /** Several workspaces share a server that takes some hundred connections at most. */
    private static final int MOST_READERS = 10;

    private final String schema;
    private final Source source;

    /**
     * @param schema the workspace's
     * @param extensionSchema where the types and functions of PostGIS are
     */
    public PostgresAccess(PostgresUrl url, String schema, String extensionSchema) {
        this.schema = schema;
        this.source = new Source(
                url,
                "SET search_path TO " + quoted(schema)
                        + (extensionSchema.equals(schema) ? "" : ", " + quoted(extensionSchema)));
    }

    /** A connection outside any workspace, on which each statement stands for itself. */
    public static Db openServer(PostgresUrl url) {
        try {
            return new Db(new Source(url, null).getConnection(), PostgresDialect.INSTANCE);
        } catch (SQLException e) {
            throw Failures.of(e, "open");
        }
    }

    /** A name as it must be written in SQL, whatever characters are in it. */
    public static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    public String schema() {
        return schema;
    }

    @Override
    public Dialect dialect() {
        return PostgresDialect.INSTANCE;
    }

    @Override
    public DataSource source() {
        return source;
    }

    @Override
    public Db openReader() {
        return open(Connection.TRANSACTION_REPEATABLE_READ, true);
    }

    /** The driver begins the transaction with the first statement. */
    @Override
    public void beginRead(Db db) {}

    /** Small changes wait for one another, so that each is told of the state that it changes; not for an import. */
    @Override
    public Db beginEdit(int waitMs) {
        return begin(EDITS, waitMs);
    }

    @Override
    public Db beginImport(int waitMs) {
        return begin(IMPORTS, waitMs);
    }

    /** A connection of its own with a transaction beside which nobody changes anything. */
    public Db beginAlone(int waitMs) {
        Db db = begin(IMPORTS, waitMs);
        try {
            lock(db, EDITS, waitMs);
            return db;
        } catch (RuntimeException e) {
            db.close();
            throw e;
        }
    }

    /** Every statement after the lock sees what those who held it before have done: hence not a state from before the lock. */
    private Db begin(long lock, int waitMs) {
        Db db = open(Connection.TRANSACTION_READ_COMMITTED, false);
        try {
            lock(db, lock, waitMs);
            return db;
        } catch (RuntimeException e) {
            db.close();
            throw e;
        }
    }

    private static void lock(Db db, long lock, int waitMs) {
        // Nought would mean to wait for ever.
        db.run("SET LOCAL lock_timeout = " + Math.max(1, waitMs));
        db.run(LOCK.formatted(lock));
        db.run("SET LOCAL lock_timeout = 0");
    }

    @Override
    public int mostReaders() {
        return MOST_READERS;
    }

    private Db open(int isolation, boolean readOnly) {
        Db db = open();
        try {
            db.connection().setReadOnly(readOnly);
            db.connection().setTransactionIsolation(isolation);
            db.connection().setAutoCommit(false);
            return db;
        } catch (SQLException e) {
            db.close();
            throw Failures.of(e, "begin");
        }
    }

    private static final class Source extends PGSimpleDataSource {

        private static final long serialVersionUID = 1;

        private final String searchPath;

        Source(PostgresUrl url, @Nullable String searchPath) {
            this.searchPath = searchPath == null ? "" : searchPath + "; ";
            setUrl(url.url());
            if (getUser() == null) {
                setUser(System.getenv("SAMBAND_DB_USER"));
            }
            if (getPassword() == null) {
                setPassword(System.getenv("SAMBAND_DB_PASSWORD"));
            }
            setCurrentSchema(null);
            setApplicationName("Samband");
            setConnectTimeout(CONNECT_TIMEOUT_S);
            setTcpKeepAlive(true);
            // Days and moments are given as text.
            setStringType("unspecified");
        }

        @Override
        public Connection getConnection(@Nullable String user, @Nullable String password) throws SQLException {
            Connection connection = super.getConnection(user, password);
            try (Statement statement = connection.createStatement()) {
                // Compiling queries costs more than it gives for answers of some milliseconds.
                statement.execute(
                        searchPath + "SET TimeZone TO 'UTC'; SET jit TO off; SET client_min_messages TO warning");
                return connection;
            } catch (SQLException e) {
                connection.close();
                throw e;
            }
        }
    }
}
