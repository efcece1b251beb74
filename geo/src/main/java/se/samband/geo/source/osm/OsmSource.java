package se.samband.geo.source.osm;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.openstreetmap.osmosis.core.domain.v0_6.EntityType;
import org.openstreetmap.osmosis.core.domain.v0_6.Node;
import org.openstreetmap.osmosis.core.domain.v0_6.Relation;
import org.openstreetmap.osmosis.core.domain.v0_6.RelationMember;
import org.openstreetmap.osmosis.core.domain.v0_6.Way;
import se.samband.core.problem.Problem;
import se.samband.core.text.Text;
import se.samband.geo.crs.Crs;
import se.samband.geo.source.RowConsumer;
import se.samband.geo.source.RowSource;
import se.samband.geo.source.SourceFile;
import se.samband.geo.source.SourceRow;

/**
 * One layer of an extract. The first pass keeps where the nodes are and which ways the wanted relations need; the second gives the
 * rows. Memory grows with the number of nodes only, 16 bytes each.
 */
final class OsmSource implements RowSource {

    private static final GeometryFactory FACTORY = new GeometryFactory();

    private final SourceFile file;
    private final OsmLayer layer;

    OsmSource(SourceFile file, OsmLayer layer) {
        this.file = file;
        this.layer = layer;
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
    public void forEach(RowConsumer consumer) {
        Collecting collecting = new Collecting();
        collecting.read(file);
        new Giving(collecting, consumer).read(file);
    }

    @Override
    public void close() {
        // Each pass opens and closes the file itself.
    }

    private final class Collecting extends OsmPass {

        private final NodeStore nodes = new NodeStore();
        private final Set<Long> memberWays = new HashSet<>();

        @Override
        void node(Node node) {
            nodes.add(node.getId(), node.getLongitude(), node.getLatitude());
        }

        @Override
        void way(Way way) {
            // ways are looked at when the nodes are known
        }

        @Override
        void relation(Relation relation) {
            if (layer.takesRelation(tags(relation))) {
                relation.getMembers().stream()
                        .filter(m -> m.getMemberType() == EntityType.Way)
                        .forEach(m -> memberWays.add(m.getMemberId()));
            }
        }
    }

    private final class Giving extends OsmPass {

        private final OsmShapes shapes;
        private final Set<Long> memberWays;
        private final Map<Long, long[]> members = new HashMap<>();
        private final RowConsumer consumer;
        private final @Nullable Object[] values =
                new @Nullable Object[layer.columns().size()];
        private long number;

        Giving(Collecting collected, RowConsumer consumer) {
            this.shapes = new OsmShapes(collected.nodes);
            this.memberWays = collected.memberWays;
            this.consumer = consumer;
        }

        @Override
        void node(Node node) {
            if (layer != OsmLayer.ADDRESSES || node.getTags().isEmpty()) {
                return;
            }
            Map<String, String> tags = tags(node);
            if (layer.takesNode(tags)) {
                give(
                        "n" + node.getId(),
                        tags,
                        FACTORY.createPoint(new Coordinate(node.getLongitude(), node.getLatitude())));
            }
        }

        @Override
        void way(Way way) {
            boolean member = memberWays.contains(way.getId());
            Map<String, String> tags = tags(way);
            boolean wanted = layer.takesWay(tags);
            if (!member && !wanted) {
                return;
            }
            long[] refs =
                    way.getWayNodes().stream().mapToLong(n -> n.getNodeId()).toArray();
            if (member) {
                members.put(way.getId(), refs);
            }
            if (wanted) {
                String id = "w" + way.getId();
                try {
                    give(id, tags, layer.isArea(tags) ? shapes.area(refs) : shapes.line(refs));
                } catch (OsmShapes.ShapeException e) {
                    refuse(id, tags, e.reason());
                }
            }
        }

        @Override
        void relation(Relation relation) {
            Map<String, String> tags = tags(relation);
            if (!layer.takesRelation(tags)) {
                return;
            }
            String id = "r" + relation.getId();
            try {
                give(id, tags, multipolygon(relation));
            } catch (OsmShapes.ShapeException e) {
                refuse(id, tags, e.reason());
            }
        }

        private Geometry multipolygon(Relation relation) throws OsmShapes.ShapeException {
            List<long[]> outer = new ArrayList<>();
            List<long[]> inner = new ArrayList<>();
            for (RelationMember member : relation.getMembers()) {
                if (member.getMemberType() != EntityType.Way) {
                    continue;
                }
                long[] refs = members.get(member.getMemberId());
                if (refs == null) {
                    throw new OsmShapes.ShapeException(
                            "Objektet fortsätter utanför utdraget: linjen " + member.getMemberId() + " saknas.",
                            "The feature goes on outside the extract: way " + member.getMemberId() + " is missing.");
                }
                ("inner".equals(member.getMemberRole()) ? inner : outer).add(refs);
            }
            return shapes.multipolygon(outer, inner);
        }

        private void give(String id, Map<String, String> tags, Geometry geometry) {
            fill(id, tags);
            number++;
            boolean asPoint = layer == OsmLayer.ADDRESSES && geometry.getDimension() > 0;
            consumer.row(new SourceRow(number, values, asPoint ? geometry.getInteriorPoint() : geometry));
        }

        private void refuse(String id, Map<String, String> tags, Text reason) {
            fill(id, tags);
            number++;
            Problem problem = Problem.of(
                    "osm-shape",
                    reason,
                    new Text(
                            "Ta ett utdrag med hela objekt runt området, eller rätta objektet i OpenStreetMap.",
                            "Take an extract with complete features around the area, or mend the feature in OpenStreetMap."));
            consumer.unreadable(
                    problem.in(file.name()).at(number, "osm_id", id),
                    Arrays.stream(values).map(v -> (String) v).toList());
        }

        private void fill(String id, Map<String, String> tags) {
            values[0] = id;
            for (int i = 1; i < values.length; i++) {
                values[i] = tags.get(layer.keys().get(i - 1));
            }
        }
    }
}
