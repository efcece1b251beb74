package se.samband.store.jdbc;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import org.jspecify.annotations.Nullable;

/**
 * A prepared statement run over many rows. In SQLite a batch is only a list kept in Java, so there each row is run at once; over a
 * network they are gathered.
 */
final class StatementBatch extends Batch {

    private static final int ROWS_GATHERED = 1000;

    private final Db db;
    private final PreparedStatement statement;
    private final String sql;
    private final boolean gathers;
    private int position;
    private int waiting;

    StatementBatch(Db db, PreparedStatement statement, String sql) {
        super(db.dialect());
        this.db = db;
        this.statement = statement;
        this.sql = sql;
        this.gathers = db.dialect().gathersRows();
    }

    @Override
    public Batch text(@Nullable String value) {
        try {
            statement.setString(++position, value == null ? null : db.dialect().storable(value));
            return this;
        } catch (SQLException e) {
            throw Failures.of(e, sql);
        }
    }

    @Override
    public Batch number(long value) {
        try {
            statement.setLong(++position, value);
            return this;
        } catch (SQLException e) {
            throw Failures.of(e, sql);
        }
    }

    @Override
    Batch finite(double value) {
        try {
            statement.setDouble(++position, value);
            return this;
        } catch (SQLException e) {
            throw Failures.of(e, sql);
        }
    }

    @Override
    public Batch flag(@Nullable Boolean value) {
        try {
            if (value == null) {
                return nothing();
            }
            statement.setBoolean(++position, value);
            return this;
        } catch (SQLException e) {
            throw Failures.of(e, sql);
        }
    }

    @Override
    public Batch bytes(byte[] value) {
        try {
            statement.setBytes(++position, value);
            return this;
        } catch (SQLException e) {
            throw Failures.of(e, sql);
        }
    }

    @Override
    Batch encoded(byte[] geometry) {
        return bytes(geometry);
    }

    @Override
    Batch nothing() {
        try {
            statement.setNull(++position, Types.NULL);
            return this;
        } catch (SQLException e) {
            throw Failures.of(e, sql);
        }
    }

    @Override
    public void add() {
        position = 0;
        try {
            if (gathers) {
                statement.addBatch();
                if (++waiting == ROWS_GATHERED) {
                    flush();
                }
            } else {
                statement.executeUpdate();
            }
        } catch (SQLException e) {
            throw Failures.of(e, sql);
        }
    }

    @Override
    void flush() {
        if (waiting > 0) {
            waiting = 0;
            try {
                statement.executeBatch();
            } catch (SQLException e) {
                throw Failures.of(e, sql);
            }
        }
    }

    @Override
    public void close() {
        try (statement) {
            flush();
        } catch (SQLException e) {
            throw Failures.of(e, sql);
        } finally {
            db.forget(this);
        }
    }
}
