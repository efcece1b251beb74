package se.samband.app.sample;

import java.util.List;
import org.locationtech.jts.geom.Coordinate;

/**
 * A piece of road between two junctions.
 *
 * @param kind {@code allmän väg}, {@code skogsväg}, {@code fritidsväg} or {@code gata}
 * @param municipality where its middle lies
 * @param place number of the locality a street belongs to, or −1
 */
record Road(String name, String kind, int municipality, int place, List<Coordinate> line) {

    static final String MAIN = "allmän väg";
    static final String FOREST = "skogsväg";
    static final String HOLIDAY = "fritidsväg";
    static final String STREET = "gata";

    double lengthM() {
        return Shapes.length(line);
    }
}
