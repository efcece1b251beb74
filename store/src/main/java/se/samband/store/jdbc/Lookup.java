package se.samband.store.jdbc;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** One query by a number, asked for many numbers; prepared once. Close to free it. */
public final class Lookup implements AutoCloseable {

    private final Db db;
    private final PreparedStatement statement;
    private final String sql;

    Lookup(Db db, PreparedStatement statement, String sql) {
        this.db = db;
        this.statement = statement;
        this.sql = sql;
    }

    public <T> List<T> list(long key, RowReader<T> reader) {
        List<T> rows = new ArrayList<>();
        db.flush();
        try {
            statement.setLong(1, key);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    rows.add(reader.read(row));
                }
            }
            return rows;
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
