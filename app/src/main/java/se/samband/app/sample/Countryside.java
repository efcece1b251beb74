package se.samband.app.sample;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.locationtech.jts.geom.Coordinate;

/** Builds farms, houses and holiday homes outside the localities: in hamlets along the roads, and around the lakes. */
final class Countryside {

    private static final double STRETCH_M = 1_400;

    /** A spot for a house: along which line, how far, and how likely it is to be built on. */
    private record Spot(int line, double alongM, int side, double eastM, double northM, double appeal) {}

    private final Buildings buildings;
    private final CountyShape shape;
    private final Waters waters;
    private final List<TownPlan> towns;
    private final Dice dice;
    private final Noise hamlets;

    Countryside(Buildings buildings, CountyShape shape, Waters waters, List<TownPlan> towns, Dice dice) {
        this.buildings = buildings;
        this.shape = shape;
        this.waters = waters;
        this.towns = towns;
        this.dice = dice;
        hamlets = new Noise(dice.fork("hamlets"), 1_500);
    }

    void build(List<Road> roads, int total) {
        int left = total - buildings.size();
        buildShores((int) (left * 0.3));
        left = total - buildings.size();
        List<Spot> spots = new ArrayList<>();
        for (double stepM = 24; spots.size() < left * 1.5; stepM /= 2) {
            spots = spotsAlong(roads, stepM);
        }
        int firstRoad = buildings.roads.size();
        buildings.roads.addAll(roads);
        settle(spots, left, firstRoad, Unit.Kind.RURAL);
    }

    private List<Spot> spotsAlong(List<Road> roads, double stepM) {
        List<Spot> spots = new ArrayList<>();
        Dice own = dice.fork("spots");
        for (int r = 0; r < roads.size(); r++) {
            List<Coordinate> line = roads.get(r).line();
            double walked = 0;
            double next = stepM;
            for (int i = 0; i + 1 < line.size(); i++) {
                Coordinate p = line.get(i);
                Coordinate q = line.get(i + 1);
                double length = p.distance(q);
                for (; next < walked + length; next += stepM) {
                    double t = (next - walked) / length;
                    for (int side = -1; side <= 1; side += 2) {
                        double near = own.unit();
                        double off = side * (18 + 75 * near * near);
                        double e = p.x + (q.x - p.x) * t - (q.y - p.y) / length * off;
                        double n = p.y + (q.y - p.y) * t + (q.x - p.x) / length * off;
                        spots.add(new Spot(r, next, side, e, n, appeal(e, n, own)));
                    }
                }
                walked += length;
            }
        }
        return spots;
    }

    private double appeal(double e, double n, Dice own) {
        double hamlet = hamlets.at(e, n);
        return 0.62 * hamlet + 0.38 * own.unit();
    }

    private void buildShores(int wanted) {
        List<Spot> spots = new ArrayList<>();
        Dice own = dice.fork("shores");
        for (int s = 0; s < waters.shores.size(); s++) {
            Blob shore = waters.shores.get(s);
            double around = 2 * Math.PI * shore.radiusM(0);
            int steps = (int) (around / 34);
            for (int k = 0; k < steps; k++) {
                double angle = 2 * Math.PI * k / steps;
                for (int side = -1; side <= 1; side += 2) {
                    double r = shore.radiusM(angle) + 105 + side * (28 + 20 * own.unit());
                    double e = shore.eastM + r * StrictMath.cos(angle);
                    double n = shore.northM + r * StrictMath.sin(angle);
                    spots.add(new Spot(s, k * 34.0, side, e, n, appeal(e, n, own) - (s < 2 ? 0.1 : 0)));
                }
            }
        }
        int firstRoad = buildings.roads.size();
        addShoreRoads(wanted > 0);
        settle(spots, wanted, firstRoad, Unit.Kind.SHORE);
    }

    private void addShoreRoads(boolean any) {
        for (int s = 0; any && s < waters.shores.size(); s++) {
            Blob shore = waters.shores.get(s);
            List<Coordinate> line = List.of(shore.polygon(120, 1, 105).getCoordinates());
            String name = waters.all.get(s).name() + "s strandväg";
            int municipality = Math.max(0, shape.municipalityAt(shore.eastM, shore.northM));
            buildings.roads.add(new Road(name, Road.HOLIDAY, municipality, -1, line));
        }
    }

    private void settle(List<Spot> spots, int wanted, int firstRoad, Unit.Kind kind) {
        spots.sort(Comparator.comparingDouble(Spot::appeal).reversed());
        TreeMap<Long, List<Spot>> stretches = new TreeMap<>();
        int taken = 0;
        for (int i = 0; i < spots.size() && taken < wanted; i++) {
            Spot spot = spots.get(i);
            int municipality = shape.municipalityAt(spot.eastM(), spot.northM());
            if (municipality >= 0 && !waters.isWet(spot.eastM(), spot.northM()) && !isInTown(spot)) {
                long stretch = (long) (spot.alongM() / STRETCH_M);
                long key = (spot.line() * 1_000L + stretch) * 10 + municipality;
                stretches.computeIfAbsent(key, k -> new ArrayList<>()).add(spot);
                taken++;
            }
        }
        Dice own = dice.fork("uses" + kind);
        stretches.forEach((key, group) -> {
            buildings.units.add(new Unit(kind, (int) (key % 10), -1, own.unit()));
            group.sort(Comparator.comparingDouble(Spot::alongM).thenComparingInt(Spot::side));
            for (Spot spot : group) {
                // Numbered by the distance along the road, odd and even sides, as rural addresses are.
                int number = 2 * (int) (spot.alongM() / 5) + (spot.side() > 0 ? 1 : 2);
                buildings.add(
                        spot.eastM(),
                        spot.northM(),
                        buildings.units.size() - 1,
                        firstRoad + spot.line(),
                        number,
                        useOf(kind, own.unit()),
                        0);
            }
        });
    }

    private static Use useOf(Unit.Kind kind, double u) {
        if (kind == Unit.Kind.SHORE) {
            return u < 0.9 ? Use.HOLIDAY_HOME : Use.HOUSE;
        }
        return u < 0.56 ? Use.HOUSE : u < 0.74 ? Use.FARM : u < 0.95 ? Use.HOLIDAY_HOME : Use.BUSINESS;
    }

    private boolean isInTown(Spot spot) {
        for (TownPlan town : towns) {
            if (town.covers(spot.eastM(), spot.northM())) {
                return true;
            }
        }
        return false;
    }
}
