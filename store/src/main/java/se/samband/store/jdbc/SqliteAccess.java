package se.samband.store.jdbc;

import java.nio.file.Path;
import java.sql.SQLException;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteDataSource;
import se.samband.geo.gpkg.GpkgFunctions;

/**
 * A workspace file. It is in WAL mode: readers see the state of the last commit before they began and never wait for the writer; the
 * writer's lock is the database's own, so it also holds between processes.
 */
public final class SqliteAccess implements Access {

    private static final int READ_WAIT_MS = 10_000;

    private final SQLiteDataSource source;

    public SqliteAccess(Path file) {
        this.source = new Source(file);
    }

    @Override
    public Dialect dialect() {
        return SqliteDialect.INSTANCE;
    }

    @Override
    public SQLiteDataSource source() {
        return source;
    }

    @Override
    public Db openReader() {
        Db db = open();
        db.run("PRAGMA busy_timeout = " + READ_WAIT_MS);
        return db;
    }

    @Override
    public void beginRead(Db db) {
        db.run("BEGIN");
    }

    /** The file knows one writer only. */
    @Override
    public Db beginEdit(int waitMs) {
        return beginImport(waitMs);
    }

    @Override
    public Db beginImport(int waitMs) {
        Db db = open();
        try {
            db.run("PRAGMA busy_timeout = " + waitMs);
            db.run("PRAGMA foreign_keys = ON");
            db.run("BEGIN IMMEDIATE");
            return db;
        } catch (RuntimeException e) {
            db.close();
            throw e;
        }
    }

    @Override
    public int mostReaders() {
        return Integer.MAX_VALUE;
    }

    /** Every connection, whoever opens it, knows the functions that the spatial triggers call. */
    private static final class Source extends SQLiteDataSource {

        Source(Path file) {
            super(config());
            setUrl("jdbc:sqlite:" + file.toAbsolutePath());
        }

        private static SQLiteConfig config() {
            SQLiteConfig config = new SQLiteConfig();
            config.setSynchronous(SQLiteConfig.SynchronousMode.NORMAL);
            config.setCacheSize(-64_000);
            // Else the driver asks for the last row's number after each insert, a fifth of the work of a large import.
            config.setGetGeneratedKeys(false);
            return config;
        }

        @Override
        public SQLiteConnection getConnection(String user, String password) throws SQLException {
            SQLiteConnection connection = super.getConnection(user, password);
            GpkgFunctions.register(connection);
            return connection;
        }
    }
}
