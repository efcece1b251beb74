package se.samband.app.sample;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.PrecisionModel;

/** Small helpers for lines and rings in EPSG:3006. Every coordinate is rounded to a decimetre, so that equal means equal. */
final class Shapes {

    static final GeometryFactory FACTORY = new GeometryFactory(new PrecisionModel(10), 3006);

    private Shapes() {}

    static double round(double metres) {
        return Math.round(metres * 10) / 10.0;
    }

    static Coordinate point(double eastM, double northM) {
        return new Coordinate(round(eastM), round(northM));
    }

    /** A wobbling line from a to b by midpoint displacement; a and b included. */
    static List<Coordinate> wobble(Coordinate a, Coordinate b, double share, int levels, Dice dice) {
        List<Coordinate> line = new ArrayList<>(List.of(a, b));
        double reach = share;
        for (int level = 0; level < levels; level++) {
            List<Coordinate> finer = new ArrayList<>(line.size() * 2);
            for (int i = 0; i + 1 < line.size(); i++) {
                Coordinate p = line.get(i);
                Coordinate q = line.get(i + 1);
                double off = dice.between(-reach, reach);
                finer.add(p);
                finer.add(point((p.x + q.x) / 2 - (q.y - p.y) * off, (p.y + q.y) / 2 + (q.x - p.x) * off));
            }
            finer.add(line.getLast());
            line = finer;
            reach *= 0.9;
        }
        return line;
    }

    /** Rounds the corners of a line (Chaikin 1974) and keeps its ends. */
    static List<Coordinate> smooth(List<Coordinate> line, int times) {
        List<Coordinate> now = line;
        for (int t = 0; t < times && now.size() > 2; t++) {
            List<Coordinate> next = new ArrayList<>(now.size() * 2);
            next.add(now.getFirst());
            for (int i = 0; i + 1 < now.size(); i++) {
                Coordinate p = now.get(i);
                Coordinate q = now.get(i + 1);
                if (i > 0) {
                    next.add(point(0.75 * p.x + 0.25 * q.x, 0.75 * p.y + 0.25 * q.y));
                }
                if (i + 2 < now.size()) {
                    next.add(point(0.25 * p.x + 0.75 * q.x, 0.25 * p.y + 0.75 * q.y));
                }
            }
            next.add(now.getLast());
            now = next;
        }
        return now;
    }

    static double length(List<Coordinate> line) {
        double sum = 0;
        for (int i = 0; i + 1 < line.size(); i++) {
            sum += line.get(i).distance(line.get(i + 1));
        }
        return sum;
    }
}
