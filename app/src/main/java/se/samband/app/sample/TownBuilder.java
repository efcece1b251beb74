package se.samband.app.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Builds the houses of the localities along their streets. */
final class TownBuilder {

    static final String[] FUNCTIONS = {
        "", "Skola", "Förskola", "Vårdcentral", "Äldreboende", "Brandstation", "Bibliotek", "Idrottshall", "Kyrka"
    };

    private final Buildings buildings;
    private final Waters waters;
    private final Dice dice;

    TownBuilder(Buildings buildings, Waters waters, Dice dice) {
        this.buildings = buildings;
        this.waters = waters;
        this.dice = dice;
    }

    TownPlan build(Place place, int placeNumber) {
        Dice own = dice.fork(placeNumber);
        TownPlan plan = new TownPlan(place, waters, own);
        List<TownPlan.Plot> plots = plan.plots();
        TreeMap<Long, List<TownPlan.Plot>> blocks = new TreeMap<>();
        for (TownPlan.Plot plot : plots) {
            blocks.computeIfAbsent(plot.street() * 100_000L + plot.block(), k -> new ArrayList<>())
                    .add(plot);
        }
        int village = -1;
        if (place.small()) {
            village = addUnit(new Unit(Unit.Kind.VILLAGE, place.municipality(), placeNumber, own.unit()));
        }
        int named = own.below(400);
        for (List<TownPlan.Plot> block : blocks.values()) {
            Road street = new Road(
                    Names.way(named++), Road.STREET, place.municipality(), placeNumber, plan.streetLine(block));
            buildings.roads.add(street);
            int unit = place.small() ? village : addUnit(townUnit(place, placeNumber, block));
            int[] count = {0, 0};
            for (TownPlan.Plot plot : block) {
                int side = plot.side() > 0 ? 1 : 0;
                int number = 2 * ++count[side] - side;
                int function = functionOf(place, own);
                Use use = function > 0 ? Use.PUBLIC : useOf(place, plot.depth(), own);
                buildings.add(plot.eastM(), plot.northM(), unit, buildings.roads.size() - 1, number, use, function);
            }
        }
        for (var line : plan.crossStreets(plots)) {
            buildings.roads.add(new Road(Names.way(named++), Road.STREET, place.municipality(), placeNumber, line));
        }
        return plan;
    }

    private static Unit townUnit(Place place, int placeNumber, List<TownPlan.Plot> block) {
        return new Unit(
                Unit.Kind.TOWN,
                place.municipality(),
                placeNumber,
                block.get(block.size() / 2).depth());
    }

    private int addUnit(Unit unit) {
        buildings.units.add(unit);
        return buildings.units.size() - 1;
    }

    private static int functionOf(Place place, Dice own) {
        if (!own.chance(place.small() ? 0.006 : 0.016)) {
            return 0;
        }
        return 1 + own.below(FUNCTIONS.length - 1);
    }

    private static Use useOf(Place place, double depth, Dice own) {
        double u = own.unit();
        if (place.small()) {
            return u < 0.82 ? Use.HOUSE : u < 0.87 ? Use.FARM : u < 0.95 ? Use.HOLIDAY_HOME : Use.BUSINESS;
        }
        double flats = place.rank() == 0 ? 0.5 - 0.75 * depth : 0.2 - 0.4 * depth;
        if (u < Math.max(0.012, flats) * 0.55) {
            return Use.APARTMENTS;
        }
        double shops = depth < 0.35 ? 0.2 : 0.03;
        double v = own.unit();
        return v < shops ? Use.BUSINESS : v < shops + 0.03 ? Use.INDUSTRY : v < shops + 0.1 ? Use.PAIR : Use.HOUSE;
    }
}
