package se.samband.store.jdbc;

import java.sql.SQLException;
import javax.sql.DataSource;

/** The way into one workspace's database: how to connect, and how reading and writing begin there. */
public sealed interface Access permits SqliteAccess, PostgresAccess {

    Dialect dialect();

    /** For tools that open connections themselves, such as the migrations. */
    DataSource source();

    /** A connection on which each statement stands for itself. */
    default Db open() {
        try {
            return new Db(source().getConnection(), dialect());
        } catch (SQLException e) {
            throw Failures.of(e, "open");
        }
    }

    /** A connection for many reads, one after the other. */
    Db openReader();

    /** Begins to read one consistent state; {@link Db#commit} ends it. */
    void beginRead(Db db);

    /** A connection of its own with a transaction for a small change. */
    Db beginEdit(int waitMs);

    /**
     * A connection of its own with a transaction that changes deliveries and what is derived from them: one at a time in the whole
     * workspace.
     */
    Db beginImport(int waitMs);

    /** How many readers may be at work at once. */
    int mostReaders();
}
