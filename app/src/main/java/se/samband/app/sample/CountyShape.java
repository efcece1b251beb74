package se.samband.app.sample;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.coverage.CoverageUnion;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Location;

/**
 * The county and its municipalities. A jittered lattice of cells with wobbling sides is dealt out among the municipalities, so
 * that neighbours share their border vertex by vertex.
 */
final class CountyShape {

    static final double CENTRE_EAST_M = 540_000;
    static final double CENTRE_NORTH_M = 6_730_000;
    private static final int CELLS = 26;

    final double sideM;
    final List<Geometry> municipalities = new ArrayList<>();
    final Geometry county;
    private final List<IndexedPointInAreaLocator> locators = new ArrayList<>();
    private final Coordinate[] seeds;

    CountyShape(SampleOptions options, Dice dice) {
        // A county with more buildings is larger, but also denser.
        sideM = 46_000 * StrictMath.pow(options.buildings() / 12_000.0, 0.2);
        seeds = seeds(dice.fork("seeds"));
        Lattice lattice = new Lattice(dice.fork("lattice"), sideM, CELLS);
        int[] owner = dealOut(lattice, dice.fork("outline"));
        List<Geometry> all = new ArrayList<>();
        for (int m = 0; m < seeds.length; m++) {
            List<Geometry> mine = new ArrayList<>();
            for (int c = 0; c < owner.length; c++) {
                if (owner[c] == m) {
                    mine.add(lattice.cell(c % CELLS, c / CELLS));
                }
            }
            all.addAll(mine);
            Geometry area = CoverageUnion.union(mine.toArray(Geometry[]::new));
            municipalities.add(area);
            locators.add(new IndexedPointInAreaLocator(area));
        }
        county = CoverageUnion.union(all.toArray(Geometry[]::new));
    }

    private Coordinate[] seeds(Dice dice) {
        Coordinate[] points = new Coordinate[Names.municipalities()];
        double turn = dice.between(0, 2 * Math.PI);
        points[0] = new Coordinate(CENTRE_EAST_M, CENTRE_NORTH_M);
        for (int m = 1; m < points.length; m++) {
            double angle = turn + 2 * Math.PI * (m + dice.between(-0.2, 0.2)) / (points.length - 1);
            double r = sideM * dice.between(0.28, 0.36);
            points[m] = new Coordinate(
                    CENTRE_EAST_M + r * StrictMath.cos(angle), CENTRE_NORTH_M + r * StrictMath.sin(angle));
        }
        return points;
    }

    private int[] dealOut(Lattice lattice, Dice dice) {
        Blob outline = new Blob(CENTRE_EAST_M, CENTRE_NORTH_M, sideM * 0.45, 1.12, 0.16, dice);
        int[] owner = new int[CELLS * CELLS];
        for (int c = 0; c < owner.length; c++) {
            Coordinate mid = lattice.middle(c % CELLS, c / CELLS);
            owner[c] = outline.depth(mid.x, mid.y) < 1 ? nearestSeed(mid) : -1;
        }
        return owner;
    }

    private int nearestSeed(Coordinate p) {
        int best = 0;
        for (int m = 1; m < seeds.length; m++) {
            if (p.distance(seeds[m]) < p.distance(seeds[best])) {
                best = m;
            }
        }
        return best;
    }

    /** Where the main town of a municipality wishes to lie. */
    Coordinate seed(int municipality) {
        return seeds[municipality];
    }

    /** Number of the municipality that holds the point, or −1 outside the county. */
    int municipalityAt(double eastM, double northM) {
        Coordinate p = new Coordinate(eastM, northM);
        for (int m = 0; m < locators.size(); m++) {
            if (locators.get(m).locate(p) == Location.INTERIOR) {
                return m;
            }
        }
        return -1;
    }

    static String code(int municipality) {
        return Names.COUNTY_CODE + "0" + (municipality + 1);
    }
}
