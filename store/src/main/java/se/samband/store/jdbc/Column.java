package se.samband.store.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** A column of a table, in the types that the workspace's tables are written in. */
public record Column(String name, Type type) {

    public enum Type {
        TEXT,
        INTEGER,
        DOUBLE,
        BOOLEAN,
        DATE,
        DATETIME,
        GEOMETRY;

        /** @param declared a type as GeoPackage names it */
        static Type of(String declared) {
            return switch (declared) {
                case "INTEGER" -> INTEGER;
                case "DOUBLE" -> DOUBLE;
                case "BOOLEAN" -> BOOLEAN;
                case "DATE" -> DATE;
                case "DATETIME" -> DATETIME;
                case "POINT", "MULTIPOLYGON", "MULTILINESTRING", "GEOMETRY" -> GEOMETRY;
                default -> TEXT;
            };
        }
    }

    /**
     * The value of a row's column, the same from every database: String (also for days and moments, as ISO 8601), Long, Double,
     * Boolean or null. Geometries are read by {@link StoredGeometry}.
     */
    public @Nullable Object read(ResultSet row, int position) throws SQLException {
        Object value = switch (type) {
            case INTEGER -> (Object) row.getLong(position);
            case DOUBLE -> row.getDouble(position);
            case BOOLEAN -> row.getBoolean(position);
            case DATETIME -> Moments.find(row, position).map(Moments::text).orElse(null);
            case TEXT, DATE -> row.getString(position);
            case GEOMETRY -> throw new IllegalStateException("a geometry is no value: " + name);
        };
        return row.wasNull() ? null : value;
    }
}
