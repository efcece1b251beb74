package se.samband.app.sample;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.locationtech.jts.geom.Coordinate;
import se.samband.geo.crs.Crs;
import se.samband.geo.crs.Transform;

/** Writes a network as Open Fibre Data Standard 0.3 JSON: one network, longitudes and latitudes to a millionth of a degree. */
final class OfdsFile {

    private static final String SCHEMA =
            "https://raw.githubusercontent.com/Open-Telecoms-Data/open-fibre-data-standard/0__3__0/schema/network-schema.json";

    private final Transform toDegrees = Transform.between(Crs.SWEREF99_TM, Crs.WGS84);

    private OfdsFile() {}

    static void write(Path file, String owner, List<Road> roads, List<Place> nodes) throws IOException {
        try (Writer out = new BufferedWriter(Files.newBufferedWriter(file), 1 << 16)) {
            new OfdsFile().write(out, owner, roads, nodes);
        }
    }

    private void write(Writer out, String owner, List<Road> roads, List<Place> nodes) throws IOException {
        String provider = "{\"id\":\"1\",\"name\":\"" + owner + "\"}";
        out.write("{\"networks\":[{\"id\":\"00000000-0000-4000-8000-000000009902\",\"name\":\"" + owner
                + "\",\"publisher\":{\"name\":\"" + owner
                + "\"},\"publicationDate\":\"2025-11-01\",\"collectionDate\":\"2025-10-01\","
                + "\"crs\":{\"name\":\"urn:ogc:def:crs:OGC::CRS84\",\"uri\":\"http://www.opengis.net/def/crs/OGC/1.3/CRS84\"},"
                + "\"links\":[{\"rel\":\"describedby\",\"href\":\"" + SCHEMA + "\"}],"
                + "\"organisations\":[{\"id\":\"1\",\"name\":\"" + owner
                + "\",\"country\":\"SE\",\"roles\":[\"physicalInfrastructureProvider\"]}],\n\"nodes\":[\n");
        for (int n = 0; n < nodes.size(); n++) {
            Place place = nodes.get(n);
            out.write((n == 0 ? "" : ",\n") + "{\"id\":\"N" + (n + 1) + "\",\"name\":\"" + place.name()
                    + "\",\"status\":\"operational\",\"type\":[\"pop\"],\"location\":{\"type\":\"Point\",\"coordinates\":"
                    + degrees(new Coordinate(place.eastM(), place.northM())) + "},\"physicalInfrastructureProvider\":"
                    + provider
                    + "}");
        }
        out.write("],\n\"spans\":[\n");
        for (int s = 0; s < roads.size(); s++) {
            Road road = roads.get(s);
            out.write(
                    (s == 0 ? "" : ",\n") + "{\"id\":\"S" + (s + 1) + "\",\"name\":\"" + road.name()
                            + "\",\"status\":\"operational\",\"transmissionMedium\":[\"fibre\"],\"route\":{\"type\":\"LineString\",\"coordinates\":[");
            for (int i = 0; i < road.line().size(); i++) {
                out.write((i == 0 ? "" : ",") + degrees(road.line().get(i)));
            }
            out.write("]},\"physicalInfrastructureProvider\":" + provider + "}");
        }
        out.write("]}]}\n");
    }

    private String degrees(Coordinate metres) {
        Coordinate d = toDegrees.apply(metres.x, metres.y);
        return String.format(Locale.ROOT, "[%.6f,%.6f]", d.x, d.y);
    }
}
