package se.samband.geo.index;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.algorithm.RayCrossingCounter;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.util.LinearComponentExtracter;

/**
 * An area cut into horizontal strips, each with the edges that touch it. A point is tested against the edges of its own strip
 * only, by counting crossings as JTS does, so the answer is that of testing the whole outline.
 */
final class StripedArea implements AreaLocator.Shape {

    /** So many edges to a strip on average, before those that touch several are counted again. */
    private static final int EDGES_A_STRIP = 2;

    private static final int MAX_STRIPS = 8192;

    private final double southM;
    private final double stripsPerM;
    private final int strips;

    /** Edges of strip s: positions first[s] to first[s + 1] of the ends. */
    private final int[] first;

    private final Coordinate[] from;
    private final Coordinate[] to;

    StripedArea(Geometry area) {
        List<Coordinate[]> rings = rings(area);
        int edges = rings.stream().mapToInt(ring -> ring.length - 1).sum();
        Envelope box = area.getEnvelopeInternal();
        southM = box.getMinY();
        strips = Math.clamp(edges / EDGES_A_STRIP, 1, MAX_STRIPS);
        stripsPerM = box.getHeight() > 0 ? strips / box.getHeight() : 0;
        first = firstOfEach(rings);
        from = new Coordinate[first[strips]];
        to = new Coordinate[first[strips]];
        fill(rings);
    }

    @SuppressWarnings("unchecked")
    private static List<Coordinate[]> rings(Geometry area) {
        List<Geometry> lines = LinearComponentExtracter.getLines(area);
        List<Coordinate[]> rings = new ArrayList<>();
        lines.stream().filter(line -> !line.isEmpty()).forEach(line -> rings.add(line.getCoordinates()));
        return rings;
    }

    private int[] firstOfEach(List<Coordinate[]> rings) {
        int[] begins = new int[strips + 1];
        for (Coordinate[] ring : rings) {
            for (int i = 1; i < ring.length; i++) {
                for (int s = lowest(ring[i - 1], ring[i]); s <= highest(ring[i - 1], ring[i]); s++) {
                    begins[s + 1]++;
                }
            }
        }
        for (int s = 0; s < strips; s++) {
            begins[s + 1] += begins[s];
        }
        return begins;
    }

    private void fill(List<Coordinate[]> rings) {
        int[] next = first.clone();
        for (Coordinate[] ring : rings) {
            for (int i = 1; i < ring.length; i++) {
                for (int s = lowest(ring[i - 1], ring[i]); s <= highest(ring[i - 1], ring[i]); s++) {
                    from[next[s]] = ring[i - 1];
                    to[next[s]] = ring[i];
                    next[s]++;
                }
            }
        }
    }

    private int lowest(Coordinate a, Coordinate b) {
        return strip(Math.min(a.y, b.y));
    }

    private int highest(Coordinate a, Coordinate b) {
        return strip(Math.max(a.y, b.y));
    }

    /** Never decreases with the northing, so that a point's strip holds every edge that spans the point's northing. */
    private int strip(double northM) {
        return Math.clamp((long) ((northM - southM) * stripsPerM), 0, strips - 1);
    }

    @Override
    public boolean holds(double eastM, double northM) {
        int s = strip(northM);
        RayCrossingCounter counter = new RayCrossingCounter(new Coordinate(eastM, northM));
        for (int i = first[s]; i < first[s + 1] && !counter.isOnSegment(); i++) {
            counter.countSegment(from[i], to[i]);
        }
        return counter.getLocation() != Location.EXTERIOR;
    }
}
