package se.samband.store.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/**
 * A connection with the few things we do with one. Parameters may be String, Integer, Long, Double, Boolean, byte[] or null.
 * Failures come as {@link StoreException}, or as BadInputException when a person can mend them. Not for several threads.
 */
public final class Db implements AutoCloseable {

    private final Connection connection;
    private final Dialect dialect;
    private final List<Batch> batches = new ArrayList<>();

    Db(Connection connection, Dialect dialect) {
        this.connection = connection;
        this.dialect = dialect;
    }

    /** On a connection that others have opened and will close. */
    public static Db on(Connection connection) throws SQLException {
        boolean postgres = connection.isWrapperFor(PGConnection.class);
        return new Db(connection, postgres ? PostgresDialect.INSTANCE : SqliteDialect.INSTANCE);
    }

    public Connection connection() {
        return connection;
    }

    /** Undoes everything since the savepoint, also what waits in batches; those are of no use then. */
    public void rollBackTo(String savepoint) {
        batches.clear();
        run("ROLLBACK TO " + savepoint);
    }

    /** What is particular to this kind of database. */
    public Dialect dialect() {
        return dialect;
    }

    /**
     * As {@link #commit}, and gives the workspace another data version: in the same transaction, so that nobody sees the one without
     * the other, and last, so that the row is locked for a moment only.
     */
    public void commitChange() {
        Settings.renewDataVersion(this);
        commit();
    }

    /** Makes what was written since the transaction began visible to all. */
    public void commit() {
        flush();
        dialect.commit(this);
    }

    /** Runs one statement that needs no parameters and gives no rows. */
    public void run(String sql) {
        flush();
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw Failures.of(e, sql);
        }
    }

    /** Runs one statement and returns the number of rows changed. */
    public int update(String sql, @Nullable Object... parameters) {
        try (PreparedStatement statement = prepare(sql, parameters)) {
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw Failures.of(e, sql);
        }
    }

    /**
     * Inserts a row with the number after the greatest one in the table, which is returned. For tables that only one transaction
     * writes at a time: a transaction that is undone leaves no gap.
     *
     * @param columns all but {@code id}
     */
    public long insertNext(String table, List<String> columns, @Nullable Object... values) {
        String sql = "INSERT INTO " + table + " (id, " + String.join(", ", columns)
                + ") VALUES ((SELECT coalesce(max(id), 0) + 1 FROM " + table + ")" + ", ?".repeat(columns.size())
                + ") RETURNING id";
        return number(sql, values);
    }

    public void each(String sql, RowVisitor visitor, @Nullable Object... parameters) {
        try (PreparedStatement statement = prepare(sql, parameters);
                ResultSet row = rows(statement)) {
            while (row.next()) {
                visitor.visit(row);
            }
        } catch (SQLException e) {
            throw Failures.of(e, sql);
        }
    }

    public <T> List<T> list(String sql, RowReader<T> reader, @Nullable Object... parameters) {
        List<T> rows = new ArrayList<>();
        each(sql, row -> rows.add(reader.read(row)), parameters);
        return rows;
    }

    /** The first row, when there is one. */
    public <T> Optional<T> find(String sql, RowReader<T> reader, @Nullable Object... parameters) {
        try (PreparedStatement statement = prepare(sql, parameters);
                ResultSet row = statement.executeQuery()) {
            return row.next() ? Optional.of(reader.read(row)) : Optional.empty();
        } catch (SQLException e) {
            throw Failures.of(e, sql);
        }
    }

    /** The number in the first column of the first row; 0 when there is no row or it is null. */
    public long number(String sql, @Nullable Object... parameters) {
        return find(sql, row -> row.getLong(1), parameters).orElse(0L);
    }

    /** One statement to be run over many rows. */
    public Batch batch(String sql) {
        try {
            return remembered(new StatementBatch(this, connection.prepareStatement(sql), sql));
        } catch (SQLException e) {
            throw Failures.of(e, sql);
        }
    }

    /** Many rows to be put in one table. */
    public Batch inserts(String table, List<String> columns) {
        return remembered(dialect.inserts(this, table, columns));
    }

    /** @param sql a query with one parameter, a number */
    public Lookup lookup(String sql) {
        try {
            return new Lookup(this, connection.prepareStatement(sql), sql);
        } catch (SQLException e) {
            throw Failures.of(e, sql);
        }
    }

    /** Whether the database has ended the connection, or we have. */
    boolean isClosed() {
        try {
            return connection.isClosed();
        } catch (SQLException e) {
            throw Failures.of(e, "close");
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw Failures.of(e, "close");
        }
    }

    /** Sends the rows that wait in batches, so that what follows sees them. */
    void flush() {
        batches.forEach(Batch::flush);
    }

    /** The batch is closed and has nothing more to send. */
    void forget(Batch batch) {
        batches.remove(batch);
    }

    private Batch remembered(Batch batch) {
        batches.add(batch);
        return batch;
    }

    private ResultSet rows(PreparedStatement statement) throws SQLException {
        statement.setFetchSize(dialect.rowsAtATime());
        return statement.executeQuery();
    }

    private PreparedStatement prepare(String sql, @Nullable Object[] parameters) throws SQLException {
        flush();
        PreparedStatement statement = connection.prepareStatement(sql);
        try {
            for (int i = 0; i < parameters.length; i++) {
                Object value = parameters[i];
                statement.setObject(i + 1, value instanceof String text ? dialect.storable(text) : value);
            }
            return statement;
        } catch (SQLException e) {
            statement.close();
            throw e;
        }
    }
}
