package se.samband.store.jdbc;

import java.sql.Connection;
import java.sql.SQLException;

/** What differs between the databases a workspace can live in. Everything else is SQL that both understand. */
public final class Dialect {

    private Dialect() {}

    static void register(Connection connection) throws SQLException {
        connection.setReadOnly(false);
    }
}
