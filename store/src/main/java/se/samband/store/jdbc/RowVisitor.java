package se.samband.store.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;

/** Is shown each row of a result set in turn. */
@FunctionalInterface
public interface RowVisitor {

    void visit(ResultSet row) throws SQLException;
}
