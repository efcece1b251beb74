package se.samband.app.sample;

import java.util.ArrayList;
import java.util.List;

/** The whole county on the ground: borders, water, places, roads and buildings. Needs some 200 MB for a million buildings. */
final class Land {

    final CountyShape shape;
    final Waters waters;
    final List<Place> places;
    final List<TownPlan> plans = new ArrayList<>();
    final Buildings buildings;

    Land(SampleOptions options) {
        Dice dice = new Dice(options.seed());
        shape = new CountyShape(options, dice.fork("shape"));
        waters = new Waters(shape, dice.fork("water"));
        places = Places.found(options, shape, waters, dice.fork("places"));
        buildings = new Buildings(options.buildings(), dice.fork("buildings"));
        TownBuilder towns = new TownBuilder(buildings, waters, dice.fork("towns"));
        for (int p = 0; p < places.size(); p++) {
            plans.add(towns.build(places.get(p), p));
        }
        RoadNet net = new RoadNet(shape, waters, places, options.buildings(), dice.fork("roads"));
        new Countryside(buildings, shape, waters, plans, dice.fork("country")).build(net.roads, options.buildings());
    }

    /** Post town of a building: its locality or small locality, else the municipality's main town. */
    String postTown(int building) {
        Unit unit = buildings.unit(building);
        return unit.place() >= 0
                ? places.get(unit.place()).name().toUpperCase(java.util.Locale.ROOT)
                : Names.municipality(unit.municipality()).toUpperCase(java.util.Locale.ROOT);
    }

    /** Five digits that start with 0, which no Swedish postcode does. */
    String postCode(int building) {
        Unit unit = buildings.unit(building);
        int within = unit.place() >= 0 ? 1 + unit.place() % 89 : 90 + unit.municipality();
        return "0" + (9000 + 100 * unit.municipality() + within);
    }

    String address(int building) {
        return buildings.road(building).name() + " " + buildings.houseNumber(building);
    }
}
