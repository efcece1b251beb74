package se.samband.app.sample;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.locationtech.jts.geom.Coordinate;
import se.samband.core.delivery.Confidentiality;
import se.samband.core.delivery.DeliveryKind;

/** Writes where the fibre lies in 2025: routes along the roads, nodes in the localities. One owner uses OFDS JSON. */
final class NetworkFiles {

    static final int OFDS_OWNER = 1;
    private static final LocalDate AS_OF = LocalDate.of(2025, 10, 1);

    private final Networks networks;
    private final Path folder;

    NetworkFiles(Networks networks, Path folder) {
        this.networks = networks;
        this.folder = folder;
    }

    List<Manifest.Entry> write() throws IOException {
        List<Manifest.Entry> entries = new ArrayList<>();
        for (int o = 0; o <= Owner.SECOND_VILLAGE_NET; o++) {
            if (o == Owner.CABLE) {
                continue;
            }
            List<Road> roads = roadsOf(o);
            List<Place> nodes = nodesOf(o);
            String slug = Owner.ALL.get(o).slug();
            if (o == OFDS_OWNER) {
                String file = "nat_" + slug + "_ofds.json";
                OfdsFile.write(folder.resolve(file), Owner.ALL.get(o).name(), roads, nodes);
                entries.add(entry(file, DeliveryKind.NODE, o).layer("nodes"));
                entries.add(entry(file, DeliveryKind.ROUTE, o).layer("spans"));
            } else if (!roads.isEmpty()) {
                entries.add(writeRoutes("natstrackor_" + slug + ".geojson", o, roads));
                entries.add(writeNodes("noder_" + slug + ".geojson", o, nodes));
            }
        }
        return entries;
    }

    private static Manifest.Entry entry(String file, DeliveryKind kind, int owner) {
        return Manifest.Entry.of(file, kind, Owner.ALL.get(owner).name(), AS_OF, Confidentiality.RESTRICTED)
                .received(LocalDate.of(2025, 12, 1));
    }

    private List<Road> roadsOf(int owner) {
        Buildings buildings = networks.land.buildings;
        TreeSet<Integer> numbers = new TreeSet<>();
        for (int b = 0; b < buildings.size(); b++) {
            int unit = buildings.unitOf(b);
            if (networks.fates.of[unit].isBuiltBy(Buildings.YEARS - 1) && networks.fibreOwner(unit) == owner) {
                numbers.add(buildings.roadNumber(b));
            }
        }
        List<Road> roads = new ArrayList<>();
        for (int r = 0; r < buildings.roads.size(); r++) {
            Road road = buildings.roads.get(r);
            boolean trunk = road.kind().equals(Road.MAIN)
                    && (owner == Owner.NATIONAL || owner < Owner.NATIONAL && road.municipality() == owner);
            if (trunk || numbers.contains(r)) {
                roads.add(road);
            }
        }
        return roads;
    }

    private List<Place> nodesOf(int owner) {
        return networks.land.places.stream()
                .filter(p -> owner == Owner.FIRST_VILLAGE_NET
                        ? p.small() && p.municipality() >= 2 && p.municipality() < 5
                        : owner == Owner.SECOND_VILLAGE_NET
                                ? p.small() && p.municipality() >= 5
                                : !p.small()
                                        && (owner == Owner.NATIONAL
                                                ? p.rank() == 0 || p.municipality() >= 4
                                                : p.municipality() == owner))
                .toList();
    }

    private Manifest.Entry writeRoutes(String file, int owner, List<Road> roads) throws IOException {
        try (GeoJsonFile out = new GeoJsonFile(folder.resolve(file), "nätsträckor (påhittade)")) {
            for (int r = 0; r < roads.size(); r++) {
                Road road = roads.get(r);
                out.feature(
                        Shapes.FACTORY.createLineString(road.line().toArray(Coordinate[]::new)),
                        "id",
                        "S" + (r + 1),
                        "namn",
                        road.name(),
                        "nätägare",
                        Owner.ALL.get(owner).name(),
                        "typ",
                        road.kind().equals(Road.MAIN) ? "stamnät" : "spridningsnät",
                        "status",
                        "i drift");
            }
        }
        return entry(file, DeliveryKind.ROUTE, owner);
    }

    private Manifest.Entry writeNodes(String file, int owner, List<Place> nodes) throws IOException {
        try (GeoJsonFile out = new GeoJsonFile(folder.resolve(file), "noder (påhittade)")) {
            for (int n = 0; n < nodes.size(); n++) {
                Place place = nodes.get(n);
                out.feature(
                        Shapes.FACTORY.createPoint(Shapes.point(place.eastM(), place.northM())),
                        "id",
                        "N" + (n + 1),
                        "namn",
                        place.name(),
                        "nätägare",
                        Owner.ALL.get(owner).name(),
                        "typ",
                        place.rank() == 0 && !place.small() ? "huvudnod" : "områdesnod",
                        "status",
                        "i drift");
            }
        }
        return entry(file, DeliveryKind.NODE, owner);
    }
}
