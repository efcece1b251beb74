package se.samband.app.sample;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.locationtech.jts.geom.Coordinate;
import se.samband.core.delivery.Confidentiality;
import se.samband.core.delivery.DeliveryKind;

/** Writes what the map is drawn on and figures are given for: borders, localities, DeSO areas, water and roads. */
final class BaseFiles {

    private static final String STATISTICS = "Påhittade statistikbyrån (påhittad)";
    private static final LocalDate AS_OF = LocalDate.of(2023, 1, 1);

    private final Land land;
    private final Path folder;
    private final List<Manifest.Entry> entries = new ArrayList<>();

    BaseFiles(Land land, Path folder) {
        this.land = land;
        this.folder = folder;
    }

    List<Manifest.Entry> write() throws IOException {
        try (GeoJsonFile file = open("lan", DeliveryKind.COUNTY, RegisterFiles.SURVEYOR)) {
            file.feature(land.shape.county, "lanskod", Names.COUNTY_CODE, "lansnamn", Names.COUNTY);
        }
        try (GeoJsonFile file = open("kommuner", DeliveryKind.MUNICIPALITY, RegisterFiles.SURVEYOR)) {
            for (int m = 0; m < Names.municipalities(); m++) {
                file.feature(
                        land.shape.municipalities.get(m),
                        "kommunkod",
                        CountyShape.code(m),
                        "kommunnamn",
                        Names.municipality(m),
                        "lanskod",
                        Names.COUNTY_CODE);
            }
        }
        writeLocalities();
        try (GeoJsonFile file = open("deso", DeliveryKind.DESO, STATISTICS)) {
            for (Deso.Area area : Deso.divide(land)) {
                file.feature(
                        area.shape(),
                        "desokod",
                        area.code(),
                        "kommunkod",
                        area.code().substring(0, 4));
            }
        }
        try (GeoJsonFile file = open("vatten", DeliveryKind.WATER, RegisterFiles.SURVEYOR)) {
            for (Waters.Water water : land.waters.all) {
                file.feature(water.shape(), "namn", water.name(), "objekttyp", water.kind());
            }
        }
        try (GeoJsonFile file = open("vagar", DeliveryKind.ROAD, "Påhittade vägverket (påhittat)")) {
            for (Road road : land.buildings.roads) {
                file.feature(
                        Shapes.FACTORY.createLineString(road.line().toArray(Coordinate[]::new)),
                        "namn",
                        road.name(),
                        "objekttyp",
                        road.kind());
            }
        }
        return entries;
    }

    private void writeLocalities() throws IOException {
        double[] people = new double[land.places.size()];
        for (int b = 0; b < land.buildings.size(); b++) {
            int place = land.buildings.unit(b).place();
            if (place >= 0 && land.buildings.standsIn(b, 0)) {
                people[place] += 2.1 * land.buildings.households(b, 0);
            }
        }
        try (GeoJsonFile towns = open("tatorter", DeliveryKind.LOCALITY, STATISTICS);
                GeoJsonFile villages = open("smaorter", DeliveryKind.SMALL_LOCALITY, STATISTICS)) {
            for (int p = 0; p < people.length; p++) {
                Place place = land.places.get(p);
                String code = String.format(
                        Locale.ROOT,
                        place.small() ? "S%s%04d" : "%sTC%03d",
                        CountyShape.code(place.municipality()),
                        p + 1);
                if (place.small()) {
                    villages.feature(
                            land.plans.get(p).area(),
                            "smaort",
                            code,
                            "namn",
                            place.name(),
                            "kommunkod",
                            CountyShape.code(place.municipality()),
                            "bef",
                            (int) people[p]);
                } else {
                    towns.feature(
                            land.plans.get(p).area(),
                            "tatortskod",
                            code,
                            "tatort",
                            place.name(),
                            "kommunkod",
                            CountyShape.code(place.municipality()),
                            "bef",
                            (int) people[p]);
                }
            }
        }
    }

    private GeoJsonFile open(String name, DeliveryKind kind, String publisher) throws IOException {
        String file = name + "_pahittade.geojson";
        entries.add(Manifest.Entry.of(file, kind, publisher, AS_OF, Confidentiality.OPEN));
        return new GeoJsonFile(folder.resolve(file), name + " (påhittade)");
    }
}
