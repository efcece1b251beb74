package se.samband.store.jdbc;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import org.jspecify.annotations.Nullable;

/**
 * One prepared statement run over many rows. Parameters are bound by position from 1; {@link #add} ends a row. Rows go to the
 * database at once: in SQLite a batch is only a list kept in Java, so stepping directly is faster. Close to free it.
 */
public final class Batch implements AutoCloseable {

    private final PreparedStatement statement;
    private final String sql;
    private int position;

    Batch(PreparedStatement statement, String sql) {
        this.statement = statement;
        this.sql = sql;
    }

    public Batch text(@Nullable String value) {
        try {
            statement.setString(++position, value);
            return this;
        } catch (SQLException e) {
            throw Failures.of(e, sql);
        }
    }

    public Batch number(long value) {
        try {
            statement.setLong(++position, value);
            return this;
        } catch (SQLException e) {
            throw Failures.of(e, sql);
        }
    }

    /** Binds null instead of a number that means "not stated". */
    public Batch numberUnless(int notStated, int value) {
        try {
            if (value == notStated) {
                statement.setNull(++position, Types.INTEGER);
            } else {
                statement.setInt(++position, value);
            }
            return this;
        } catch (SQLException e) {
            throw Failures.of(e, sql);
        }
    }

    /** Binds a decimal number; NaN becomes null. */
    public Batch decimal(double value) {
        try {
            if (Double.isNaN(value)) {
                statement.setNull(++position, Types.DOUBLE);
            } else {
                statement.setDouble(++position, value);
            }
            return this;
        } catch (SQLException e) {
            throw Failures.of(e, sql);
        }
    }

    public Batch flag(@Nullable Boolean value) {
        try {
            if (value == null) {
                statement.setNull(++position, Types.INTEGER);
            } else {
                statement.setInt(++position, value ? 1 : 0);
            }
            return this;
        } catch (SQLException e) {
            throw Failures.of(e, sql);
        }
    }

    public Batch bytes(byte @Nullable [] value) {
        try {
            statement.setBytes(++position, value);
            return this;
        } catch (SQLException e) {
            throw Failures.of(e, sql);
        }
    }

    /** Runs the statement with what is bound; returns the number of rows it changed. */
    public int add() {
        position = 0;
        try {
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw Failures.of(e, sql);
        }
    }

    @Override
    public void close() {
        try {
            statement.close();
        } catch (SQLException e) {
            throw Failures.of(e, sql);
        }
    }
}
