package se.samband.geo.source.geojson;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import se.samband.core.problem.Problem;
import se.samband.geo.crs.Crs;
import se.samband.geo.source.RowConsumer;
import se.samband.geo.source.RowSource;
import se.samband.geo.source.SourceFile;
import se.samband.geo.source.SourceRow;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** The features of one file. */
final class GeoJsonSource implements RowSource {

    private final SourceFile file;
    private final GeoJsonScan scan;
    private final List<String> columns;

    GeoJsonSource(SourceFile file, GeoJsonScan scan) {
        this.file = file;
        this.scan = scan;
        this.columns = scan.columns();
    }

    @Override
    public List<String> columns() {
        return columns;
    }

    @Override
    public Optional<Crs> findCrs() {
        return scan.findCrs();
    }

    @Override
    public boolean hasGeometry() {
        return scan.geometry();
    }

    @Override
    public long rowsIfKnown() {
        return scan.features();
    }

    @Override
    public void forEach(RowConsumer consumer) {
        GeoJsonWalk.walk(file, scan.encoding(), new Giver(consumer));
    }

    @Override
    public void close() {
        // Each reading opens and closes the file itself.
    }

    private final class Giver implements GeoJsonWalk.Visitor {

        private final RowConsumer consumer;
        private final FeatureBuilder root = new FeatureBuilder(columns, scan.idColumn());
        private final FeatureBuilder element = new FeatureBuilder(columns, scan.idColumn());
        private long number;

        Giver(RowConsumer consumer) {
            this.consumer = consumer;
        }

        @Override
        public void feature(JsonParser json) {
            number++;
            if (json.currentToken() != JsonToken.START_OBJECT) {
                json.skipChildren();
                refuse(GeoJsonProblems.featureNotObject(), element);
                return;
            }
            while (json.nextToken() != JsonToken.END_OBJECT) {
                String name = json.currentName();
                json.nextToken();
                element.member(name, json);
            }
            give(element, true);
        }

        @Override
        public void rootMember(String name, JsonParser json) {
            root.member(name, json);
        }

        @Override
        public void rootFeature() {
            number++;
            give(root, false);
        }

        private void give(FeatureBuilder feature, boolean inCollection) {
            Problem problem = feature.finish(inCollection);
            if (problem != null) {
                refuse(problem, feature);
            } else {
                consumer.row(new SourceRow(number, feature.values(), feature.geometry()));
            }
            feature.clear();
        }

        private void refuse(Problem problem, FeatureBuilder feature) {
            List<String> texts = Arrays.stream(feature.values())
                    .map(v -> v == null ? "" : v.toString())
                    .toList();
            consumer.unreadable(problem.in(file.name()).at(number, problem.column(), problem.value()), texts);
        }
    }
}
