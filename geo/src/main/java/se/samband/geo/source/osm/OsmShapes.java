package se.samband.geo.source.osm;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import se.samband.core.text.Text;

/** Makes lines and areas of the node lists of ways. */
final class OsmShapes {

    /** Says in both languages why something on the map has no usable shape. */
    static final class ShapeException extends Exception {

        private final transient Text reason;

        ShapeException(String sv, String en) {
            super(en);
            this.reason = new Text(sv, en);
        }

        Text reason() {
            return reason;
        }
    }

    private static final GeometryFactory FACTORY = new GeometryFactory();

    private final NodeStore nodes;

    OsmShapes(NodeStore nodes) {
        this.nodes = nodes;
    }

    Geometry line(long[] refs) throws ShapeException {
        if (refs.length < 2) {
            throw new ShapeException("Linjen har färre än två punkter.", "The line has fewer than two points.");
        }
        return FACTORY.createLineString(coordinates(refs));
    }

    Polygon area(long[] refs) throws ShapeException {
        return FACTORY.createPolygon(ring(refs));
    }

    private LinearRing ring(long[] refs) throws ShapeException {
        if (refs.length < 4 || refs[0] != refs[refs.length - 1]) {
            throw new ShapeException("Ytans kant är inte sluten.", "The outline of the area is not closed.");
        }
        return FACTORY.createLinearRing(coordinates(refs));
    }

    private Coordinate[] coordinates(long[] refs) throws ShapeException {
        Coordinate[] coordinates = new Coordinate[refs.length];
        for (int i = 0; i < refs.length; i++) {
            Coordinate at = nodes.find(refs[i]);
            if (at == null) {
                throw new ShapeException(
                        "Objektet fortsätter utanför utdraget: punkten " + refs[i] + " saknas.",
                        "The feature goes on outside the extract: node " + refs[i] + " is missing.");
            }
            coordinates[i] = at;
        }
        return coordinates;
    }

    /** Areas with holes of loose ways: the ways are joined end to end to rings, and each hole put in the area around it. */
    Geometry multipolygon(List<long[]> outer, List<long[]> inner) throws ShapeException {
        List<Polygon> shells = new ArrayList<>();
        for (long[] refs : join(outer)) {
            shells.add(area(refs));
        }
        if (shells.isEmpty()) {
            throw new ShapeException("Ytan saknar ytterkant.", "The area has no outline.");
        }
        List<List<LinearRing>> holes = new ArrayList<>();
        List<PreparedGeometry> prepared = new ArrayList<>();
        for (Polygon shell : shells) {
            holes.add(new ArrayList<>());
            prepared.add(PreparedGeometryFactory.prepare(shell));
        }
        for (long[] refs : join(inner)) {
            LinearRing hole = ring(refs);
            int owner = 0;
            while (owner < shells.size() && !prepared.get(owner).covers(hole)) {
                owner++;
            }
            if (owner == shells.size()) {
                throw new ShapeException("Ett hål ligger utanför ytan.", "A hole lies outside the area.");
            }
            holes.get(owner).add(hole);
        }
        Polygon[] polygons = new Polygon[shells.size()];
        for (int i = 0; i < polygons.length; i++) {
            polygons[i] = FACTORY.createPolygon(
                    shells.get(i).getExteriorRing(), holes.get(i).toArray(new LinearRing[0]));
        }
        return polygons.length == 1 ? polygons[0] : FACTORY.createMultiPolygon(polygons);
    }

    private static List<long[]> join(List<long[]> ways) throws ShapeException {
        List<long[]> rings = new ArrayList<>();
        Map<Long, Deque<long[]>> byEnd = new HashMap<>();
        List<long[]> open = new ArrayList<>();
        for (long[] way : ways) {
            if (way.length > 1 && way[0] == way[way.length - 1]) {
                rings.add(way);
            } else if (way.length > 1) {
                open.add(way);
                byEnd.computeIfAbsent(way[0], k -> new ArrayDeque<>()).add(way);
                byEnd.computeIfAbsent(way[way.length - 1], k -> new ArrayDeque<>())
                        .add(way);
            }
        }
        Set<long[]> used = new HashSet<>();
        for (long[] start : open) {
            if (used.add(start)) {
                rings.add(follow(start, byEnd, used));
            }
        }
        return rings;
    }

    private static long[] follow(long[] start, Map<Long, Deque<long[]>> byEnd, Set<long[]> used) throws ShapeException {
        List<Long> refs = new ArrayList<>();
        for (long ref : start) {
            refs.add(ref);
        }
        while (!refs.getFirst().equals(refs.getLast())) {
            long end = refs.getLast();
            long[] next = byEnd.getOrDefault(end, new ArrayDeque<>()).stream()
                    .filter(w -> !used.contains(w))
                    .findFirst()
                    .orElse(null);
            if (next == null) {
                throw new ShapeException("Ytans kant är inte sluten.", "The outline of the area is not closed.");
            }
            used.add(next);
            boolean forward = next[0] == end;
            for (int i = 1; i < next.length; i++) {
                refs.add(forward ? next[i] : next[next.length - 1 - i]);
            }
        }
        return refs.stream().mapToLong(Long::longValue).toArray();
    }
}
