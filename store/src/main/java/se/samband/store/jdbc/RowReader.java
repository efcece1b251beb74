package se.samband.store.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;

/** Makes something of the row a result set stands on. */
@FunctionalInterface
public interface RowReader<T> {

    T read(ResultSet row) throws SQLException;
}
