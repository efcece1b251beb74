package se.samband.geo.sink;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The SQL table of a layer: its names, types and statements. Column names that SQLite would take for the same get a number. */
final class GpkgTable {

    static final String ID = "fid";
    static final String GEOMETRY = "geom";

    private final SinkLayer layer;
    private final List<String> columnNames;

    GpkgTable(SinkLayer layer) {
        this.layer = layer;
        this.columnNames = distinct(layer.columns());
    }

    /** The layer's name; not one of the names that GeoPackage and SQLite keep for themselves. */
    String name() {
        String lower = layer.name().toLowerCase(Locale.ROOT);
        boolean reserved = lower.startsWith("gpkg_") || lower.startsWith("sqlite_") || lower.startsWith("rtree_");
        return reserved ? "layer_" + layer.name() : layer.name();
    }

    boolean hasGeometry() {
        return layer.geometries() != SinkLayer.Geometries.NONE;
    }

    String geometryType() {
        return switch (layer.geometries()) {
            case POINT -> "POINT";
            case LINE -> "MULTILINESTRING";
            case AREA -> "MULTIPOLYGON";
            case ANY, NONE -> "GEOMETRY";
        };
    }

    String createSql() {
        List<String> definitions = new ArrayList<>();
        definitions.add(ID + " INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL");
        if (hasGeometry()) {
            definitions.add(GEOMETRY + " " + geometryType());
        }
        for (int i = 0; i < columnNames.size(); i++) {
            definitions.add(quoted(columnNames.get(i)) + " "
                    + sqlType(layer.columns().get(i).type()));
        }
        return "CREATE TABLE " + quoted(name()) + " (" + String.join(", ", definitions) + ")";
    }

    String insertSql() {
        List<String> names = new ArrayList<>();
        if (hasGeometry()) {
            names.add(GEOMETRY);
        }
        columnNames.forEach(name -> names.add(quoted(name)));
        if (names.isEmpty()) {
            return "INSERT INTO " + quoted(name()) + " DEFAULT VALUES";
        }
        String marks = names.stream().map(n -> "?").collect(Collectors.joining(", "));
        return "INSERT INTO " + quoted(name()) + " (" + String.join(", ", names) + ") VALUES (" + marks + ")";
    }

    void bind(PreparedStatement insert, @Nullable Object[] values, byte @Nullable [] geometry) throws SQLException {
        if (values.length != columnNames.size()) {
            throw new IllegalArgumentException(values.length + " values for " + columnNames.size() + " columns");
        }
        int parameter = 1;
        if (hasGeometry()) {
            insert.setBytes(parameter++, geometry);
        }
        for (@Nullable Object value : values) {
            insert.setObject(parameter++, stored(value));
        }
    }

    private static @Nullable Object stored(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Boolean flag -> flag ? 1 : 0;
            case Integer whole -> whole;
            case Long whole -> whole;
            case Number number -> Double.isFinite(number.doubleValue()) ? number.doubleValue() : null;
            default -> value.toString();
        };
    }

    private static String sqlType(Column.Type type) {
        return switch (type) {
            case TEXT -> "TEXT";
            case INTEGER -> "INTEGER";
            case DECIMAL -> "DOUBLE";
            case BOOLEAN -> "BOOLEAN";
            case DATE -> "DATE";
        };
    }

    private static List<String> distinct(List<Column> columns) {
        Set<String> taken = new HashSet<>(Set.of(ID, GEOMETRY));
        List<String> names = new ArrayList<>();
        for (Column column : columns) {
            String name = column.name();
            for (int n = 2; !taken.add(name.toLowerCase(Locale.ROOT)); n++) {
                name = column.name() + "_" + n;
            }
            names.add(name);
        }
        return names;
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
