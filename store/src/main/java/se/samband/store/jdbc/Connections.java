package se.samband.store.jdbc;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.Consumer;
import java.util.function.Function;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteDataSource;

/**
 * The connections to one workspace file: readers kept for reuse, each write on a connection of its own. Safe for several threads.
 *
 * <p>The file is in WAL mode: readers see the state of the last commit before they began and never wait for the writer; the
 * writer's lock is the database's own, so it also holds between processes.
 */
public final class Connections implements AutoCloseable {

    private static final int READ_WAIT_MS = 10_000;

    private final SQLiteDataSource source;
    private final int writeWaitMs;
    private final ConcurrentLinkedDeque<Db> idle = new ConcurrentLinkedDeque<>();
    private volatile boolean closed;

    /**
     * @param writeWaitMs how long a writer waits for another one before it gives up with a clear message, milliseconds
     */
    public Connections(Path file, int writeWaitMs) {
        this.source = new Source(file);
        this.writeWaitMs = writeWaitMs;
    }

    /** For tools that want to open their own connections, such as the migrations. */
    public SQLiteDataSource source() {
        return source;
    }

    /** A connection of the caller's own, for reading or writing outside {@link #read} and {@link #write}. */
    public Db open() {
        try {
            Db db = new Db(source.getConnection());
            db.run("PRAGMA busy_timeout = " + READ_WAIT_MS);
            return db;
        } catch (SQLException e) {
            throw Failures.of(e, "open");
        }
    }

    /** Runs the work on one consistent state of the database. */
    public <T> T read(Function<Db, T> work) {
        Db reused = idle.pollFirst();
        Db db = reused == null ? open() : reused;
        boolean clean = false;
        try {
            db.run("BEGIN");
            T result = work.apply(db);
            db.run("COMMIT");
            clean = true;
            return result;
        } finally {
            if (clean && !closed) {
                idle.addFirst(db);
            } else {
                db.close();
            }
        }
    }

    /** As {@link #read}, for work without a result. */
    public void reading(Consumer<Db> work) {
        read(db -> {
            work.accept(db);
            return Boolean.TRUE;
        });
    }

    /** Takes the write lock. The caller commits or closes; closing without commit rolls back. */
    public Db beginWrite() {
        Db db = open();
        try {
            db.run("PRAGMA busy_timeout = " + writeWaitMs);
            db.run("PRAGMA foreign_keys = ON");
            db.run("BEGIN IMMEDIATE");
            return db;
        } catch (RuntimeException e) {
            db.close();
            throw e;
        }
    }

    /** Runs the work with the write lock held; commits when it returns, rolls back when it throws. */
    public <T> T write(Function<Db, T> work) {
        try (Db db = beginWrite()) {
            T result = work.apply(db);
            db.run("COMMIT");
            return result;
        }
    }

    public void writing(Consumer<Db> work) {
        write(db -> {
            work.accept(db);
            return Boolean.TRUE;
        });
    }

    @Override
    public void close() {
        closed = true;
        for (Db db = idle.pollFirst(); db != null; db = idle.pollFirst()) {
            db.close();
        }
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
            Dialect.register(connection);
            return connection;
        }
    }
}
