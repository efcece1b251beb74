package se.samband.app.sample;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Polygon;

/** Lays out one locality: a gently bent street grid, turned its own way, filled with plots from the middle outwards. */
final class TownPlan {

    private static final double STREET_LENGTH_M = 330;

    /** A plot: street line i, distance v along it, side −1 or 1, and where it is. */
    record Plot(int street, double v, int side, double eastM, double northM, double depth) {

        int block() {
            return (int) Math.floor(v / STREET_LENGTH_M);
        }
    }

    final Blob outline;
    private final Place place;
    private final Waters waters;
    private final Dice dice;
    private final double turn;
    private final double bendM;
    private final double waveM;
    private final double phase;
    private final double rowM;
    private final double plotM;
    private double edge = 1;

    TownPlan(Place place, Waters waters, Dice dice) {
        this.place = place;
        this.waters = waters;
        this.dice = dice;
        double radius = place.radiusM();
        outline = new Blob(place.eastM(), place.northM(), radius, dice.between(1.1, 1.6), 0.2, dice);
        turn = dice.between(0, Math.PI);
        waveM = Math.max(260, radius * 0.55);
        bendM = waveM * 0.16;
        phase = dice.between(0, 6);
        rowM = place.small() ? 84 : 74;
        plotM = place.small() ? 34 : 25;
    }

    /** Whether a point lies within the built-up area or its outskirts. */
    boolean covers(double eastM, double northM) {
        double far = place.radiusM() * 3.5;
        return Math.abs(eastM - place.eastM()) < far
                && Math.abs(northM - place.northM()) < far
                && outline.depth(eastM, northM) < edge * 1.04 + 60 / place.radiusM();
    }

    /** The built-up area with its outskirts, as a locality's polygon. */
    Polygon area() {
        return outline.polygon(72, edge, 45);
    }

    Coordinate at(double u, double v) {
        double x = u + bendM * StrictMath.sin(v / waveM + phase);
        double y = v + bendM * StrictMath.sin(u / waveM + 2 * phase);
        double cos = StrictMath.cos(turn);
        double sin = StrictMath.sin(turn);
        return Shapes.point(place.eastM() + x * cos - y * sin, place.northM() + x * sin + y * cos);
    }

    /** The wanted number of plots nearest the middle, in street order. */
    List<Plot> plots() {
        List<Plot> plots = List.of();
        for (double reach = 1.3; plots.size() < place.wanted(); reach *= 1.3) {
            plots = plotsWithin(reach);
        }
        plots.sort(Comparator.comparingDouble(Plot::depth));
        List<Plot> chosen = new ArrayList<>(plots.subList(0, place.wanted()));
        edge = chosen.getLast().depth();
        chosen.sort(Comparator.comparingInt(Plot::street)
                .thenComparingInt(Plot::block)
                .thenComparingDouble(Plot::v)
                .thenComparingInt(Plot::side));
        return chosen;
    }

    private List<Plot> plotsWithin(double reach) {
        Dice own = dice.fork("plots");
        double half = place.radiusM() * reach * 1.3 + rowM;
        int rows = (int) Math.ceil(half / rowM);
        int along = (int) Math.ceil(half / plotM);
        List<Plot> plots = new ArrayList<>();
        for (int i = -rows; i <= rows; i++) {
            for (int k = -along; k <= along; k++) {
                for (int side = -1; side <= 1; side += 2) {
                    // Drawn for every plot, so that a larger reach gives the same plots and more.
                    double setback = 15 + own.unitAt(i * 4L + side, k) * 5;
                    double v = (k + 0.3 * own.unitAt(i * 4L + side + 1_000_003, k)) * plotM;
                    boolean park = own.unitAt(i * 4L + side + 2_000_003, k) < 0.09;
                    Coordinate p = at(i * rowM + side * setback, v);
                    double depth = outline.depth(p.x, p.y);
                    if (!park && depth < reach && !waters.isWet(p.x, p.y)) {
                        plots.add(new Plot(i, v, side, p.x, p.y, depth));
                    }
                }
            }
        }
        return plots;
    }

    /** Line of the street that serves the plots of one block. */
    List<Coordinate> streetLine(List<Plot> plots) {
        double first = plots.getFirst().v() - plotM / 2;
        double last = plots.getLast().v() + plotM / 2;
        double u = plots.getFirst().street() * rowM;
        List<Coordinate> line = new ArrayList<>();
        int steps = Math.max(1, (int) Math.round((last - first) / 28));
        for (int s = 0; s <= steps; s++) {
            line.add(at(u, first + (last - first) * s / steps));
        }
        return line;
    }

    /** Streets across, where neighbouring streets both reach so far. */
    List<List<Coordinate>> crossStreets(List<Plot> plots) {
        TreeMap<Integer, double[]> reachOfStreet = new TreeMap<>();
        for (Plot plot : plots) {
            double[] reach = reachOfStreet.computeIfAbsent(plot.street(), s -> new double[] {1e9, -1e9});
            reach[0] = Math.min(reach[0], plot.v());
            reach[1] = Math.max(reach[1], plot.v());
        }
        List<List<Coordinate>> lines = new ArrayList<>();
        double stepM = STREET_LENGTH_M / 2;
        int half = (int) Math.ceil(place.radiusM() * 3 / stepM);
        for (int k = -half; k <= half; k++) {
            double v = k * stepM;
            List<Coordinate> line = new ArrayList<>();
            for (int i : reachOfStreet.keySet()) {
                boolean joins = reaches(reachOfStreet.get(i), v)
                        && reaches(reachOfStreet.get(i + 1), v)
                        && dice.unitAt(i + 5_000L, k) > 0.22;
                if (joins && isDry(i * rowM, v) && isDry((i + 1) * rowM, v)) {
                    if (line.isEmpty()) {
                        line.add(at(i * rowM, v));
                    }
                    line.add(at((i + 0.5) * rowM, v));
                    line.add(at((i + 1) * rowM, v));
                } else if (!line.isEmpty()) {
                    lines.add(line);
                    line = new ArrayList<>();
                }
            }
            if (!line.isEmpty()) {
                lines.add(line);
            }
        }
        return lines;
    }

    private boolean isDry(double u, double v) {
        Coordinate p = at(u, v);
        return !waters.isWet(p.x, p.y);
    }

    private boolean reaches(double @Nullable [] reach, double v) {
        return reach != null && reach[0] - plotM <= v && v <= reach[1] + plotM;
    }
}
