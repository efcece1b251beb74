package se.samband.app.sample;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;

/** Chooses where the towns and villages lie and how large they are: one main town each, then fewer and smaller (Zipf). */
final class Places {

    private static final double IN_LOCALITIES = 0.66;
    private static final double IN_SMALL_LOCALITIES = 0.07;

    /** Weight of each municipality in buildings: the county's capital first. */
    private static final double[] WEIGHT = {3.4, 1.7, 1.3, 1.1, 0.9, 0.75, 0.6};

    private Places() {}

    static List<Place> found(SampleOptions options, CountyShape shape, Waters waters, Dice dice) {
        double growth = StrictMath.pow(options.buildings() / 12_000.0, 0.45);
        double weights = 0;
        for (double w : WEIGHT) {
            weights += w;
        }
        List<Place> places = new ArrayList<>();
        for (int m = 0; m < WEIGHT.length; m++) {
            double share = WEIGHT[m] / weights;
            int towns = (int) Math.max(1, Math.round((1.5 + 2.2 * WEIGHT[m] / 1.4) * growth));
            int villages = (int) Math.max(1, Math.round((2 + 2.5 * WEIGHT[m] / 1.4) * growth));
            addPlaces(places, shape, waters, dice, m, towns, false, options.buildings() * share * IN_LOCALITIES);
            addPlaces(
                    places, shape, waters, dice, m, villages, true, options.buildings() * share * IN_SMALL_LOCALITIES);
        }
        return places;
    }

    private static void addPlaces(
            List<Place> places,
            CountyShape shape,
            Waters waters,
            Dice dice,
            int municipality,
            int count,
            boolean small,
            double buildings) {
        double sum = 0;
        for (int r = 0; r < count; r++) {
            sum += zipf(r, small);
        }
        for (int r = 0; r < count; r++) {
            int wanted = (int) Math.max(small ? 8 : 12, Math.round(buildings * zipf(r, small) / sum));
            Coordinate at = settle(places, shape, waters, dice, municipality, r == 0 && !small, wanted, small);
            String name = r == 0 && !small ? Names.municipality(municipality) : Names.place(places.size());
            places.add(new Place(name, small, municipality, r, at.x, at.y, wanted));
        }
    }

    private static double zipf(int rank, boolean small) {
        return 1 / StrictMath.pow(rank + 1, small ? 0.35 : 1.15);
    }

    /** A dry spot in the municipality, clear of other places and of the border; the clearance shrinks until one is found. */
    private static Coordinate settle(
            List<Place> places,
            CountyShape shape,
            Waters waters,
            Dice dice,
            int municipality,
            boolean main,
            int wanted,
            boolean small) {
        Coordinate seed = shape.seed(municipality);
        Place trial = new Place("", small, municipality, 0, 0, 0, wanted);
        double radius = trial.radiusM();
        for (int t = 0; ; t++) {
            double reach = main ? 0.015 + t * 0.0002 : 0.26;
            double e = seed.x + dice.between(-reach, reach) * shape.sideM;
            double n = seed.y + dice.between(-reach, reach) * shape.sideM;
            double patience = 1 / (1 + t / 150.0);
            if (isClear(places, shape, municipality, e, n, radius, patience)
                    && !waters.isWet(e, n)
                    && (t > 300 || isMostlyDry(waters, e, n, radius))) {
                return new Coordinate(e, n);
            }
        }
    }

    private static boolean isClear(
            List<Place> places,
            CountyShape shape,
            int municipality,
            double e,
            double n,
            double radius,
            double patience) {
        for (int d = 0; d < 8; d++) {
            double margin = radius * 1.3 * patience + 300 * patience;
            double angle = d * Math.PI / 4;
            if (shape.municipalityAt(e + margin * StrictMath.cos(angle), n + margin * StrictMath.sin(angle))
                    != municipality) {
                return false;
            }
        }
        for (Place other : places) {
            double dx = other.eastM() - e;
            double dy = other.northM() - n;
            double gap = (radius + other.radiusM()) * 1.35 * Math.sqrt(patience) + shape.sideM * 0.03 * patience;
            if (dx * dx + dy * dy < gap * gap) {
                return false;
            }
        }
        return true;
    }

    private static boolean isMostlyDry(Waters waters, double e, double n, double radius) {
        int wet = 0;
        for (int d = 0; d < 16; d++) {
            double r = radius * (d % 2 == 0 ? 0.9 : 0.5);
            double angle = d * Math.PI / 8;
            wet += waters.isWet(e + r * StrictMath.cos(angle), n + r * StrictMath.sin(angle)) ? 1 : 0;
        }
        return wet <= 3;
    }
}
