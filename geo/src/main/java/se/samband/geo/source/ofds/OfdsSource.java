package se.samband.geo.source.ofds;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import se.samband.core.problem.Problem;
import se.samband.core.text.Text;
import se.samband.geo.crs.Crs;
import se.samband.geo.source.RowConsumer;
import se.samband.geo.source.RowSource;
import se.samband.geo.source.SourceFile;
import se.samband.geo.source.SourceRow;
import se.samband.geo.source.geojson.BadGeometryException;
import se.samband.geo.source.geojson.GeometryReader;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.databind.JsonNode;

/** The nodes or the spans of a package. The standard has all coordinates in WGS 84, longitude first. */
final class OfdsSource implements RowSource {

    private final SourceFile file;
    private final OfdsLayer layer;
    private final OfdsScan scan;

    OfdsSource(SourceFile file, OfdsLayer layer, OfdsScan scan) {
        this.file = file;
        this.layer = layer;
        this.scan = scan;
    }

    @Override
    public List<String> columns() {
        return layer.columns();
    }

    @Override
    public Optional<Crs> findCrs() {
        return Optional.of(Crs.WGS84);
    }

    @Override
    public boolean hasGeometry() {
        return true;
    }

    @Override
    public long rowsIfKnown() {
        return scan.count(layer);
    }

    @Override
    public void forEach(RowConsumer consumer) {
        OfdsWalk.walk(file, new Giver(consumer));
    }

    @Override
    public void close() {
        // Each reading opens and closes the file itself.
    }

    private final class Giver implements OfdsWalk.Visitor {

        private final RowConsumer consumer;
        private final @Nullable Object[] values =
                new @Nullable Object[layer.columns().size()];
        private long number;

        Giver(RowConsumer consumer) {
            this.consumer = consumer;
        }

        @Override
        public void network(int network, String member, String value) {
            // known since the scan
        }

        @Override
        public void element(OfdsLayer of, int network, String path, JsonNode element) {
            if (of != layer) {
                return;
            }
            number++;
            Arrays.fill(values, null);
            Problem problem = element.isObject() ? fill(element) : notAnObject();
            fillNetwork(network, element);
            Geometry geometry = null;
            try {
                geometry = geometry(element.path(layer.geometryMember()));
            } catch (BadGeometryException e) {
                problem = problem == null ? e.problem().at(0, layer.geometryMember(), null) : problem;
            }
            if (problem == null) {
                consumer.row(new SourceRow(number, values, geometry));
            } else {
                String column = problem.column() == null ? path : path + '/' + problem.column();
                consumer.unreadable(
                        problem.in(file.name()).at(number, column, problem.value()),
                        Arrays.stream(values)
                                .map(v -> v == null ? null : v.toString())
                                .toList());
            }
        }

        /** Reads all fields; the first problem, or null. */
        private @Nullable Problem fill(JsonNode element) {
            Problem problem = null;
            List<OfdsField> fields = layer.fields();
            for (int i = 0; i < fields.size(); i++) {
                try {
                    values[i] = fields.get(i).read(element);
                } catch (OfdsField.FieldException e) {
                    problem = problem == null ? e.problem() : problem;
                }
            }
            return problem == null && values[0] == null ? idMissing() : problem;
        }

        private void fillNetwork(int network, JsonNode element) {
            JsonNode own = element.path("network");
            int at = layer.fields().size();
            values[at] = own.path("id").isString() ? own.path("id").stringValue() : scan.findNetwork(network, "id");
            values[at + 1] =
                    own.path("name").isString() ? own.path("name").stringValue() : scan.findNetwork(network, "name");
        }
    }

    private @Nullable Geometry geometry(JsonNode node) throws BadGeometryException {
        if (node.isMissingNode() || node.isNull()) {
            return null;
        }
        Geometry geometry;
        try (JsonParser json = node.traverse(ObjectReadContext.empty())) {
            json.nextToken();
            geometry = GeometryReader.read(json);
        }
        if (geometry.getDimension() != (layer == OfdsLayer.NODES ? 0 : 1)) {
            throw new BadGeometryException(Problem.of(
                    "ofds-geometry",
                    new Text(
                            "En nod ska vara en punkt och en sträcka en linje.",
                            "A node must be a point and a span a line."),
                    mend()));
        }
        return geometry;
    }

    private static Problem notAnObject() {
        return Problem.of(
                "ofds-element", new Text("Elementet är inget objekt.", "The element is not an object."), mend());
    }

    private static Problem idMissing() {
        return Problem.of("ofds-id", new Text("Obligatoriskt id saknas.", "The mandatory id is missing."), mend())
                .at(0, "id", null);
    }

    private static Text mend() {
        return new Text("Rätta objektet i källan.", "Mend the element at its source.");
    }
}
