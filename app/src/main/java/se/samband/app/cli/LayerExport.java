package se.samband.app.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.samband.app.access.SeenWorkspace;
import se.samband.app.disclosure.MadeFor;
import se.samband.core.delivery.Confidentiality;
import se.samband.core.delivery.Delivery;
import se.samband.geo.sink.Column;
import se.samband.geo.sink.RowSink;
import se.samband.geo.sink.SinkLayer;
import se.samband.geo.sink.SinkLayer.Geometries;
import se.samband.store.Workspace;
import se.samband.store.query.Features;
import se.samband.store.row.Attribute;
import se.samband.store.row.Feature;
import se.samband.store.row.StoredDelivery;

/** {@code samband export road} and the like: a layer of the workspace with all its columns, and the class of each feature. */
final class LayerExport {

    private LayerExport() {}

    /**
     * @param name one of {@link Features#layers}
     * @return number of rows
     */
    static long write(ExportFile file, String name) {
        Workspace workspace = file.workspace();
        Features features = workspace.features();
        Set<Long> used = features.deliveries(name);
        if (used.isEmpty() && isDerived(features, name)) {
            MadeFor.requireWhole(file.seen());
        }
        MadeFor.requireSome(file.seen(), used::contains);
        Map<Long, Confidentiality> classes = classes(file.seen(), used);
        Confidentiality strictest = classes.values().stream().reduce(Confidentiality.OPEN, Confidentiality::strictest);
        List<Attribute> attributes = features.attributes(name);
        List<Column> columns =
                new ArrayList<>(attributes.stream().map(LayerExport::column).toList());
        columns.add(Column.text("class"));
        long[] rows = {0};
        try (RowSink sink = file.open(new SinkLayer(name, columns, Geometries.ANY), strictest, List.of())) {
            file.seen().features().each(name, feature -> {
                sink.write(row(attributes, feature, classes, strictest), feature.geometry());
                rows[0]++;
            });
            sink.finish();
        }
        return rows[0];
    }

    /** A layer without features has no deliveries either, though each of them would have one. */
    private static boolean isDerived(Features features, String name) {
        return features.attributes(name).stream().noneMatch(a -> a.name().equals(Features.DELIVERY));
    }

    private static Column column(Attribute attribute) {
        return new Column(
                attribute.name(),
                switch (attribute.type()) {
                    case TEXT -> Column.Type.TEXT;
                    case INTEGER -> Column.Type.INTEGER;
                    case DECIMAL -> Column.Type.DECIMAL;
                    case BOOLEAN -> Column.Type.BOOLEAN;
                });
    }

    /** Class by number of delivery, of those in the layer; of all deliveries for a layer that is derived from many. */
    private static Map<Long, Confidentiality> classes(SeenWorkspace seen, Set<Long> used) {
        Map<Long, Confidentiality> classes = new HashMap<>();
        for (StoredDelivery stored : seen.deliveries().list()) {
            Delivery delivery = stored.delivery();
            if (used.isEmpty() ? delivery.withdrawnAt() == null : used.contains(stored.id())) {
                classes.put(stored.id(), delivery.confidentiality());
            }
        }
        return classes;
    }

    private static @Nullable Object[] row(
            List<Attribute> attributes,
            Feature feature,
            Map<Long, Confidentiality> classes,
            Confidentiality strictest) {
        List<@Nullable Object> cells = new ArrayList<>();
        attributes.forEach(attribute -> cells.add(feature.attributes().get(attribute.name())));
        Confidentiality own = feature.attributes().get(Features.DELIVERY) instanceof Number delivery
                ? classes.get(delivery.longValue())
                : null;
        cells.add((own == null ? strictest : own).code());
        return cells.toArray();
    }
}
