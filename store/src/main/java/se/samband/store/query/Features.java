package se.samband.store.query;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import se.samband.store.jdbc.Connections;
import se.samband.store.jdbc.Dialect;
import se.samband.store.row.Attribute;
import se.samband.store.row.Feature;

/** Features of the map layers: as they are in force now, unless it says something else. */
public final class Features {

    private static final Pattern COLUMN = Pattern.compile("[a-z_]+");
    private static final String LAYERS =
            "SELECT table_name FROM gpkg_contents WHERE data_type = 'features' ORDER BY table_name";

    /** The attribute that tells a feature's delivery by its number, in layers that are not derived. */
    public static final String DELIVERY = "delivery_id";

    private final Connections connections;

    public Features(Connections connections) {
        this.connections = connections;
    }

    public List<String> layers() {
        return connections.read(db -> db.list(LAYERS, row -> row.getString(1)));
    }

    /** Shows every feature of the layer whose box meets the envelope (metres, EPSG:3006), in order of fid. */
    public void each(String layer, Envelope box, Consumer<Feature> consumer) {
        String sql = "SELECT * FROM " + known(layer) + " WHERE " + Dialect.inBox(layer) + " ORDER BY fid";
        connections.reading(db -> db.each(
                sql, row -> consumer.accept(feature(row)), box.getMinX(), box.getMaxX(), box.getMinY(), box.getMaxY()));
    }

    /** As {@link #each(String, Envelope, Consumer)}, but only features whose box is at least this long on one side. */
    public void each(String layer, Envelope box, double leastSideM, Consumer<Feature> consumer) {
        String sql = "SELECT * FROM " + known(layer) + " WHERE " + Dialect.inBoxOfSize(layer) + " ORDER BY fid";
        connections.reading(db -> db.each(
                sql,
                row -> consumer.accept(feature(row)),
                box.getMinX(),
                box.getMaxX(),
                box.getMinY(),
                box.getMaxY(),
                leastSideM,
                leastSideM));
    }

    /** As {@link #each(String, Envelope, Consumer)}, but only features with one of these texts in a column, whatever their case. */
    public void each(String layer, Envelope box, String column, Set<String> texts, Consumer<Feature> consumer) {
        if (!COLUMN.matcher(column).matches()) {
            throw new IllegalArgumentException("no column " + column);
        }
        List<Object> parameters = new ArrayList<>(List.of(box.getMinX(), box.getMaxX(), box.getMinY(), box.getMaxY()));
        parameters.addAll(texts);
        String sql = "SELECT * FROM " + known(layer) + " WHERE " + Dialect.inBox(layer) + " AND lower(" + column
                + ") IN (" + String.join(", ", Collections.nCopies(texts.size(), "?")) + ") ORDER BY fid";
        connections.reading(db -> db.each(sql, row -> consumer.accept(feature(row)), parameters.toArray()));
    }

    /**
     * Shows every feature of these deliveries whose box meets the envelope, also of those that are no longer in force, in order of
     * fid.
     */
    public void eachOf(Set<Long> deliveries, String layer, Envelope box, Consumer<Feature> consumer) {
        String among = DELIVERY + " IN (" + String.join(", ", Collections.nCopies(deliveries.size(), "?")) + ")";
        // The plus keeps the layer's search with its box index; the twin has no such index and few rows of these
        // deliveries.
        String sql = "SELECT * FROM " + known(layer) + " WHERE " + Dialect.inBox(layer) + " AND +" + among
                + " UNION ALL SELECT * FROM " + layer + "_earlier WHERE " + among + " AND " + Dialect.MEETS_BOX
                + " ORDER BY fid";
        List<Object> sides = List.of(box.getMinX(), box.getMaxX(), box.getMinY(), box.getMaxY());
        List<Object> parameters = new ArrayList<>(sides);
        parameters.addAll(deliveries);
        parameters.addAll(deliveries);
        parameters.addAll(sides);
        connections.reading(db -> db.each(sql, row -> consumer.accept(feature(row)), parameters.toArray()));
    }

    /** Shows every feature of the layer in order of fid. */
    public void each(String layer, Consumer<Feature> consumer) {
        String sql = "SELECT * FROM " + known(layer) + " ORDER BY fid";
        connections.reading(db -> db.each(sql, row -> consumer.accept(feature(row))));
    }

    /** The columns of the layer, in order: the keys of every {@link Feature#attributes}. */
    public List<Attribute> attributes(String layer) {
        return columns(layer).skip(2).toList();
    }

    /** Ids of the deliveries that the features are of; empty for a layer that is derived from several, such as the buildings. */
    public Set<Long> deliveries(String layer) {
        if (columns(layer).map(Attribute::name).noneMatch(DELIVERY::equals)) {
            return Set.of();
        }
        String sql = "SELECT DISTINCT " + DELIVERY + " FROM " + layer;
        return Set.copyOf(connections.read(db -> db.list(sql, row -> row.getLong(1))));
    }

    private Stream<Attribute> columns(String layer) {
        String sql = "SELECT name, type FROM pragma_table_info('" + known(layer) + "') ORDER BY cid";
        return connections
                .read(db -> db.list(sql, row -> new Attribute(row.getString(1), type(row.getString(2)))))
                .stream();
    }

    /** @param declared type of a column as a GeoPackage names it */
    private static Attribute.Type type(String declared) {
        return switch (declared) {
            case "INTEGER" -> Attribute.Type.INTEGER;
            case "DOUBLE" -> Attribute.Type.DECIMAL;
            case "BOOLEAN" -> Attribute.Type.BOOLEAN;
            default -> Attribute.Type.TEXT;
        };
    }

    public long count(String layer) {
        String sql = "SELECT count(*) FROM " + known(layer);
        return connections.read(db -> db.number(sql));
    }

    /** Names become part of the SQL, so only those of layers may pass. */
    private String known(String layer) {
        if (!layers().contains(layer)) {
            throw new IllegalArgumentException("no layer " + layer);
        }
        return layer;
    }

    private static Feature feature(ResultSet row) throws SQLException {
        ResultSetMetaData columns = row.getMetaData();
        Map<String, @Nullable Object> attributes = new LinkedHashMap<>();
        for (int i = 3; i <= columns.getColumnCount(); i++) {
            attributes.put(columns.getColumnName(i), row.getObject(i));
        }
        return new Feature(row.getInt(1), Dialect.decode(row.getBytes(2)), attributes);
    }
}
