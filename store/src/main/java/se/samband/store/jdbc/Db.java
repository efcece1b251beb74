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

/**
 * A connection with the few things we do with one. Parameters may be String, Integer, Long, Double, Boolean, byte[] or null.
 * Failures come as {@link StoreException}, or as BadInputException when a person can mend them. Not for several threads.
 */
public final class Db implements AutoCloseable {

    private final Connection connection;

    public Db(Connection connection) {
        this.connection = connection;
    }

    public Connection connection() {
        return connection;
    }

    /** Runs one statement that needs no parameters and gives no rows. */
    public void run(String sql) {
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

    /** Runs one insert and returns the key the database gave the row. */
    public long insert(String sql, @Nullable Object... parameters) {
        try (PreparedStatement statement = prepare(sql + " RETURNING id", parameters);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw Failures.of(e, sql);
        }
    }

    public void each(String sql, RowVisitor visitor, @Nullable Object... parameters) {
        try (PreparedStatement statement = prepare(sql, parameters);
                ResultSet row = statement.executeQuery()) {
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

    public Batch batch(String sql) {
        try {
            return new Batch(connection.prepareStatement(sql), sql);
        } catch (SQLException e) {
            throw Failures.of(e, sql);
        }
    }

    /** @param sql a query with one parameter, a number */
    public Lookup lookup(String sql) {
        try {
            return new Lookup(connection.prepareStatement(sql), sql);
        } catch (SQLException e) {
            throw Failures.of(e, sql);
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

    private PreparedStatement prepare(String sql, @Nullable Object[] parameters) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        try {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            return statement;
        } catch (SQLException e) {
            statement.close();
            throw e;
        }
    }
}
