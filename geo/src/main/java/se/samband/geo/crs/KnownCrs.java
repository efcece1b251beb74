package se.samband.geo.crs;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import se.samband.core.problem.BadInputException;
import se.samband.core.problem.Problem;
import se.samband.core.text.Text;

/**
 * The coordinate systems that can be transformed, with their PROJ definitions. They are written out instead of looked up in a
 * registry, so that an answer never depends on a registry's version; parameters as in the EPSG data set.
 */
final class KnownCrs {

    private static final String GRS80 = " +ellps=GRS80 +towgs84=0,0,0,0,0,0,0 +units=m +no_defs";

    /** Central meridians of SWEREF 99 12 00 … 23 15, in the order of EPSG 3007 … 3018. */
    private static final double[] ZONE_MERIDIANS = {
        12, 13.5, 15, 16.5, 18, 14.25, 15.75, 17.25, 18.75, 20.25, 21.75, 23.25
    };

    private static final int FIRST_ZONE = 3007;

    private static final Map<Integer, String> DEFINITIONS = definitions();

    private KnownCrs() {}

    static Optional<String> findDefinition(Crs crs) {
        return Optional.ofNullable(DEFINITIONS.get(crs.epsg()));
    }

    static String getDefinition(Crs crs) {
        return findDefinition(crs).orElseThrow(() -> new BadInputException(problem(crs)));
    }

    static boolean isLocalZone(Crs crs) {
        return crs.epsg() >= FIRST_ZONE && crs.epsg() < FIRST_ZONE + ZONE_MERIDIANS.length;
    }

    /** Longitude and latitude in degrees, not metres. */
    static boolean isGeographic(Crs crs) {
        return getDefinition(crs).startsWith("+proj=longlat");
    }

    /** What people call it, such as {@code SWEREF 99 18 00}. */
    static String name(Crs crs) {
        if (isLocalZone(crs)) {
            double meridian = ZONE_MERIDIANS[crs.epsg() - FIRST_ZONE];
            return "SWEREF 99 %d %02d".formatted((int) meridian, Math.round(meridian % 1 * 60));
        }
        return switch (crs.epsg()) {
            case 3006 -> "SWEREF 99 TM";
            case 4326 -> "WGS 84";
            case 4619 -> "SWEREF 99";
            case 4258 -> "ETRS89";
            case 3857 -> "Web Mercator";
            case 3021 -> "RT90 2,5 gon V";
            case 3035 -> "ETRS89 LAEA";
            case 25832 -> "ETRS89 UTM 32N";
            case 25833 -> "ETRS89 UTM 33N";
            default -> crs.toString();
        };
    }

    private static Map<Integer, String> definitions() {
        Map<Integer, String> known = new LinkedHashMap<>();
        known.put(3006, "+proj=etmerc +lat_0=0 +lon_0=15 +k=0.9996 +x_0=500000 +y_0=0" + GRS80);
        known.put(4326, "+proj=longlat +datum=WGS84 +no_defs");
        // ETRS89 and SWEREF 99 as longitude and latitude: within a metre of WGS 84 and treated as the same, as PROJ
        // does.
        known.put(4258, "+proj=longlat +ellps=GRS80 +towgs84=0,0,0,0,0,0,0 +no_defs");
        known.put(4619, "+proj=longlat +ellps=GRS80 +towgs84=0,0,0,0,0,0,0 +no_defs");
        known.put(
                3857,
                "+proj=merc +a=6378137 +b=6378137 +lat_ts=0 +lon_0=0 +x_0=0 +y_0=0 +k=1 +units=m +nadgrids=@null +no_defs");
        // RT90 2.5 gon V on Bessel 1841 with the seven parameters of "RT90 to WGS 84 (2)" (EPSG:1896).
        known.put(
                3021,
                "+proj=etmerc +lat_0=0 +lon_0=15.8082777777778 +k=1 +x_0=1500000 +y_0=0 +ellps=bessel"
                        + " +towgs84=414.1,41.3,603.1,-0.855,2.141,-7.023,0 +units=m +no_defs");
        for (int zone = 0; zone < ZONE_MERIDIANS.length; zone++) {
            known.put(
                    FIRST_ZONE + zone,
                    "+proj=etmerc +lat_0=0 +lon_0=" + ZONE_MERIDIANS[zone] + " +k=1 +x_0=150000 +y_0=0" + GRS80);
        }
        known.put(25832, "+proj=etmerc +lat_0=0 +lon_0=9 +k=0.9996 +x_0=500000 +y_0=0" + GRS80);
        known.put(25833, "+proj=etmerc +lat_0=0 +lon_0=15 +k=0.9996 +x_0=500000 +y_0=0" + GRS80);
        known.put(3035, "+proj=laea +lat_0=52 +lon_0=10 +x_0=4321000 +y_0=3210000" + GRS80);
        return known;
    }

    /** That a system cannot be transformed, and which can. */
    static Text unsupported(Crs crs) {
        String supported =
                DEFINITIONS.keySet().stream().sorted().map(String::valueOf).collect(Collectors.joining(", "));
        return new Text(
                "Koordinatsystemet " + crs + " kan inte räknas om till SWEREF 99 TM. Stödda EPSG-koder: " + supported
                        + ".",
                "The coordinate system " + crs + " cannot be transformed to SWEREF 99 TM. Supported EPSG codes: "
                        + supported + ".");
    }

    private static Problem problem(Crs crs) {
        return Problem.of(
                        "crs-unsupported",
                        unsupported(crs),
                        new Text(
                                "Spara filen i SWEREF 99 TM (EPSG:3006), eller ange rätt kod med --crs om filens egen är fel.",
                                "Save the file in SWEREF 99 TM (EPSG:3006), or give the right code with --crs if the file's own is wrong."))
                .at(0, null, crs.toString());
    }
}
