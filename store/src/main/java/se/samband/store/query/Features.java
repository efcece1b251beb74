package se.samband.store.query;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import se.samband.store.jdbc.Column;
import se.samband.store.jdbc.Connections;
import se.samband.store.jdbc.Dialect;
import se.samband.store.jdbc.StoredGeometry;
import se.samband.store.row.Attribute;
import se.samband.store.row.Feature;

/** Features of the map layers: as they are in force now, unless it says something else. */
public final class Features {

    private static final Pattern COLUMN = Pattern.compile("[a-z_]+");

    /** The attribute that tells a feature's delivery by its number, in layers that are not derived. */
    public static final String DELIVERY = "delivery_id";

    private static final int KEY_AND_GEOMETRY = 2;

    private final Connections connections;

    /** Kept, since the tables stay as they are while the workspace is open. */
    private final Map<String, List<Column>> columnsOf = new ConcurrentHashMap<>();

    private volatile List<String> layers = List.of();

    public Features(Connections connections) {
        this.connections = connections;
    }

    /** Names of the layers. */
    public List<String> layers() {
        if (layers.isEmpty()) {
            layers = connections.read(db -> List.copyOf(db.dialect().layers(db)));
        }
        return layers;
    }

    /** Shows every feature of the layer whose box meets the envelope (metres, EPSG:3006), in order of fid. */
    public void each(String layer, Envelope box, Consumer<Feature> consumer) {
        each(layer, dialect().inBox(layer), Dialect.sides(box), consumer);
    }

    /** As {@link #each(String, Envelope, Consumer)}, but only features whose box is at least this long on one side. */
    public void each(String layer, Envelope box, double leastSideM, Consumer<Feature> consumer) {
        List<Object> parameters = new ArrayList<>(Dialect.sides(box));
        parameters.add(leastSideM);
        parameters.add(leastSideM);
        each(layer, dialect().inBoxOfSize(layer), parameters, consumer);
    }

    /** As {@link #each(String, Envelope, Consumer)}, but only features with one of these texts in a column, whatever their case. */
    public void each(String layer, Envelope box, String column, Set<String> texts, Consumer<Feature> consumer) {
        if (!COLUMN.matcher(column).matches()) {
            throw new IllegalArgumentException("no column " + column);
        }
        if (texts.isEmpty()) {
            return;
        }
        List<Object> parameters = new ArrayList<>(Dialect.sides(box));
        parameters.addAll(texts);
        each(layer, dialect().inBox(layer) + " AND lower(" + column + ") IN " + places(texts), parameters, consumer);
    }

    /**
     * Shows every feature of these deliveries whose box meets the envelope, also of those that are no longer in force, in order of
     * fid.
     */
    public void eachOf(Set<Long> deliveries, String layer, Envelope box, Consumer<Feature> consumer) {
        if (deliveries.isEmpty()) {
            return;
        }
        String among = DELIVERY + " IN " + places(deliveries);
        // The plus keeps the layer's search with its box index; the twin has no such index and few rows of these
        // deliveries.
        String condition = dialect().inBox(layer) + " AND +" + among + " UNION ALL SELECT * FROM " + layer
                + "_earlier WHERE " + among + " AND " + dialect().meetsBox();
        List<Object> sides = Dialect.sides(box);
        List<Object> parameters = new ArrayList<>(sides);
        parameters.addAll(deliveries);
        parameters.addAll(deliveries);
        parameters.addAll(sides);
        each(layer, condition, parameters, consumer);
    }

    /** Shows every feature of the layer in order of fid. */
    public void each(String layer, Consumer<Feature> consumer) {
        each(layer, "1 = 1", List.of(), consumer);
    }

    /** Shows the feature with this number, if the layer has one. */
    public void one(String layer, int fid, Consumer<Feature> consumer) {
        each(layer, "fid = ?", List.of(fid), consumer);
    }

    /** The columns of the layer, in order: the keys of every {@link Feature#attributes}. */
    public List<Attribute> attributes(String layer) {
        return attributeColumns(layer).stream()
                .map(column -> new Attribute(column.name(), type(column)))
                .toList();
    }

    /** Ids of the deliveries that the features are of; empty for a layer that is derived from several, such as the buildings. */
    public Set<Long> deliveries(String layer) {
        if (attributeColumns(layer).stream().map(Column::name).noneMatch(DELIVERY::equals)) {
            return Set.of();
        }
        String sql = "SELECT DISTINCT " + DELIVERY + " FROM " + layer;
        return Set.copyOf(connections.read(db -> db.list(sql, row -> row.getLong(1))));
    }

    public long count(String layer) {
        String sql = "SELECT count(*) FROM " + known(layer);
        return connections.read(db -> db.number(sql));
    }

    /** The layer's columns without fid and geometry. */
    List<Column> attributeColumns(String layer) {
        String table = known(layer);
        return columnsOf.computeIfAbsent(layer, name -> {
            List<Column> columns = connections.read(db -> db.dialect().columns(db, table));
            return List.copyOf(columns.subList(KEY_AND_GEOMETRY, columns.size()));
        });
    }

    /**
     * Reads a row of a layer's columns.
     *
     * @param columns as {@link #attributeColumns} gives them
     */
    static Map<String, @Nullable Object> values(ResultSet row, List<Column> columns) throws SQLException {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        int position = KEY_AND_GEOMETRY;
        for (Column column : columns) {
            values.put(column.name(), column.read(row, ++position));
        }
        return values;
    }

    private void each(String layer, String condition, List<Object> parameters, Consumer<Feature> consumer) {
        List<Column> columns = attributeColumns(layer);
        String sql = "SELECT * FROM " + layer + " WHERE " + condition + " ORDER BY fid";
        connections.reading(db -> db.each(
                sql,
                row -> consumer.accept(
                        new Feature(row.getInt(1), StoredGeometry.decode(row.getBytes(2)), values(row, columns))),
                parameters.toArray()));
    }

    private Dialect dialect() {
        return connections.access().dialect();
    }

    private static String places(Set<?> values) {
        return "(" + String.join(", ", Collections.nCopies(values.size(), "?")) + ")";
    }

    private static Attribute.Type type(Column column) {
        return switch (column.type()) {
            case INTEGER -> Attribute.Type.INTEGER;
            case DOUBLE -> Attribute.Type.DECIMAL;
            case BOOLEAN -> Attribute.Type.BOOLEAN;
            case TEXT, DATE, DATETIME, GEOMETRY -> Attribute.Type.TEXT;
        };
    }

    /** Names become part of the SQL, so only those of layers may pass. */
    private String known(String layer) {
        if (!layers().contains(layer)) {
            throw new IllegalArgumentException("no layer " + layer);
        }
        return layer;
    }
}
