package se.samband.geo.source.shapefile;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.samband.geo.crs.Crs;

/**
 * The coordinate system of a {@code .prj} text. Such texts seldom carry a code, so the system is told by its name, and for SWEREF 99
 * and RT 90 by the central meridian of the projection where the name says nothing.
 */
final class Projection {

    private static final Pattern NAME =
            Pattern.compile("^\\s*(PROJCS|GEOGCS|PROJCRS|GEOGCRS|COMPD_CS)\\s*\\[\\s*\"([^\"]*)\"");
    private static final Pattern CODE =
            Pattern.compile("(?:AUTHORITY\\[\"EPSG\",\\s*\"?|ID\\[\"EPSG\",\\s*)([0-9]{4,6})\"?\\]\\s*\\]\\s*$");
    private static final Pattern MERIDIAN = Pattern.compile(
            "\"(?:Central_Meridian|Longitude of natural origin)\",\\s*([0-9.]+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern UTM = Pattern.compile("(ETRS19?89|WGS19?84)(?:ETRS)?UTMZONE([0-9]{2})N");

    private static final Map<String, Integer> NAMES = Map.ofEntries(
            Map.entry("SWEREF99TM", 3006),
            Map.entry("SWEREF991200", 3007),
            Map.entry("SWEREF991330", 3008),
            Map.entry("SWEREF991500", 3009),
            Map.entry("SWEREF991630", 3010),
            Map.entry("SWEREF991800", 3011),
            Map.entry("SWEREF991415", 3012),
            Map.entry("SWEREF991545", 3013),
            Map.entry("SWEREF991715", 3014),
            Map.entry("SWEREF991845", 3015),
            Map.entry("SWEREF992015", 3016),
            Map.entry("SWEREF992145", 3017),
            Map.entry("SWEREF992315", 3018),
            Map.entry("RT9075GONV", 3019),
            Map.entry("RT905GONV", 3020),
            Map.entry("RT9025GONV", 3021),
            Map.entry("RT9025GONW", 3021),
            Map.entry("RT900GON", 3022),
            Map.entry("RT9025GONO", 3023),
            Map.entry("RT905GONO", 3024),
            Map.entry("WGS84", 4326),
            Map.entry("WGS1984", 4326),
            Map.entry("SWEREF99", 4619),
            Map.entry("ETRS89", 4258),
            Map.entry("ETRS1989", 4258),
            Map.entry("EUREF89", 4258),
            Map.entry("WGS1984WEBMERCATORAUXILIARYSPHERE", 3857),
            Map.entry("WGS84PSEUDOMERCATOR", 3857));

    /** SWEREF 99 zones by central meridian in minutes of arc (Lantmäteriet). */
    private static final Map<Long, Integer> SWEREF_ZONES = Map.ofEntries(
            Map.entry(720L, 3007),
            Map.entry(810L, 3008),
            Map.entry(990L, 3010),
            Map.entry(1080L, 3011),
            Map.entry(855L, 3012),
            Map.entry(945L, 3013),
            Map.entry(1035L, 3014),
            Map.entry(1125L, 3015),
            Map.entry(1215L, 3016),
            Map.entry(1305L, 3017),
            Map.entry(1395L, 3018));

    private static final long MERIDIAN_15_MINUTES = 900;

    private Projection() {}

    static Optional<Crs> parse(String wkt) {
        Matcher code = CODE.matcher(wkt.strip());
        if (code.find()) {
            return Optional.of(new Crs(Integer.parseInt(code.group(1))));
        }
        Matcher name = NAME.matcher(wkt);
        if (!name.find()) {
            return Optional.empty();
        }
        String plain = plain(name.group(2));
        Integer known = NAMES.get(plain);
        if (known != null) {
            return Optional.of(new Crs(known));
        }
        Matcher utm = UTM.matcher(plain);
        if (utm.find()) {
            int zone = Integer.parseInt(utm.group(2));
            return Optional.of(new Crs((utm.group(1).startsWith("ETRS") ? 25800 : 32600) + zone));
        }
        return byMeridian(wkt);
    }

    private static String plain(String name) {
        String upper = name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
        return upper.startsWith("GCS") ? upper.substring(3) : upper;
    }

    private static Optional<Crs> byMeridian(String wkt) {
        String plain = plain(wkt);
        Matcher meridian = MERIDIAN.matcher(wkt);
        if (!plain.contains("TRANSVERSEMERCATOR") || !meridian.find()) {
            return Optional.empty();
        }
        double degrees = Double.parseDouble(meridian.group(1));
        if (plain.contains("RT90") || plain.contains("RIKETS")) {
            return Math.abs(degrees - 15.8082777778) < 1e-3 ? Optional.of(new Crs(3021)) : Optional.empty();
        }
        if (!plain.contains("SWEREF99")) {
            return Optional.empty();
        }
        long minutes = Math.round(degrees * 60);
        if (minutes == MERIDIAN_15_MINUTES) {
            // Two systems share this meridian: the national one is scaled and shifted 500 km, zone 15 00 is shifted 150
            // km.
            return Optional.of(new Crs(wkt.contains("0.9996") ? 3006 : 3009));
        }
        return Optional.ofNullable(SWEREF_ZONES.get(minutes)).map(Crs::new);
    }
}
