package se.samband.app.ogc;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import se.samband.core.problem.BadInputException;
import se.samband.core.problem.Problem;
import se.samband.core.text.Text;

/**
 * Which features of a collection are wanted.
 *
 * @param from the first day, or null for any; with {@code to} the days of which a feature describes one
 * @param filters value that a property must have, by name
 */
record ItemQuery(
        int limit,
        int offset,
        OgcCrs crs,
        @Nullable Box box,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        Map<String, String> filters) {

    static final int MOST = 10_000;
    static final int USUAL = 10;
    private static final Set<String> KNOWN =
            Set.of("f", "lang", "limit", "offset", "crs", "bbox", "bbox-crs", "datetime");
    private static final int FLAT = 4;
    private static final int WITH_HEIGHTS = 6;

    /** @throws BadInputException for a parameter that is not known or whose value is not understood */
    static ItemQuery of(Map<String, String[]> parameters, Collection collection) {
        Map<String, String> given = new LinkedHashMap<>();
        Map<String, String> filters = new LinkedHashMap<>();
        parameters.forEach((name, values) -> {
            if (KNOWN.contains(name)) {
                given.put(name, values[0]);
            } else if (collection.properties().contains(name)) {
                filters.put(name, values[0]);
            } else {
                throw bad(
                        "parameter-unknown",
                        name,
                        values[0],
                        new Text("Okänd parameter.", "Unknown parameter."),
                        new Text(
                                "Samlingens egenskaper är: " + String.join(", ", collection.properties()) + ".",
                                "The properties of the collection are: " + String.join(", ", collection.properties())
                                        + "."));
            }
        });
        LocalDate[] days = days(given.getOrDefault("datetime", ""));
        return new ItemQuery(
                Math.min(MOST, number(given, "limit", 1, USUAL)),
                number(given, "offset", 0, 0),
                crs(given, "crs"),
                box(given.getOrDefault("bbox", ""), crs(given, "bbox-crs")),
                days[0],
                days[1],
                filters);
    }

    /** For resources that take no parameters but these. */
    static void requireOnly(Map<String, String[]> parameters, Set<String> known) {
        parameters.forEach((name, values) -> {
            if (!known.contains(name)) {
                throw bad(
                        "parameter-unknown",
                        name,
                        values[0],
                        new Text("Okänd parameter.", "Unknown parameter."),
                        new Text("Ta bort parametern.", "Take the parameter away."));
            }
        });
    }

    static OgcCrs crs(Map<String, String> given, String name) {
        String uri = given.getOrDefault(name, OgcCrs.CRS84.uri());
        return OgcCrs.find(uri)
                .orElseThrow(() -> bad(
                        "crs-unsupported",
                        name,
                        uri,
                        new Text("Koordinatsystemet finns inte här.", "The coordinate system is not supported here."),
                        new Text(
                                "Välj " + OgcCrs.CRS84.uri() + " eller " + OgcCrs.SWEREF99_TM.uri() + ".",
                                "Choose " + OgcCrs.CRS84.uri() + " or " + OgcCrs.SWEREF99_TM.uri() + ".")));
    }

    boolean takes(Item item) {
        if (from != null && item.asOf().isBefore(from)
                || to != null && item.asOf().isAfter(to)) {
            return false;
        }
        Geometry geometry = item.geometry();
        if (box != null && (geometry == null || !box.meets(geometry))) {
            return false;
        }
        return filters.entrySet().stream().allMatch(filter -> {
            Object value = item.properties().get(filter.getKey());
            return value != null && value.toString().equals(filter.getValue());
        });
    }

    private static int number(Map<String, String> given, String name, int least, int usual) {
        String text = given.get(name);
        if (text == null) {
            return usual;
        }
        int number = text.matches("\\d{1,9}") ? Integer.parseInt(text) : -1;
        if (number < least) {
            throw bad(
                    "number-expected",
                    name,
                    text,
                    new Text(
                            "Ett heltal väntades, minst " + least + ".",
                            "A whole number was expected, at least " + least + "."),
                    new Text("Skriv till exempel 100.", "Write for example 100."));
        }
        return number;
    }

    private static @Nullable Box box(String text, OgcCrs crs) {
        if (text.isEmpty()) {
            return null;
        }
        String[] parts = text.split(",", -1);
        int half = parts.length / 2;
        if (parts.length == FLAT || parts.length == WITH_HEIGHTS) {
            try {
                double first = Double.parseDouble(parts[0]);
                double second = Double.parseDouble(parts[1]);
                double third = Double.parseDouble(parts[half]);
                double fourth = Double.parseDouble(parts[half + 1]);
                if (crs.northFirst() && first <= third && second <= fourth) {
                    return Box.ofSweref(second, first, fourth, third);
                }
                if (!crs.northFirst() && second <= fourth) {
                    return Box.ofDegrees(first, second, third, fourth);
                }
            } catch (NumberFormatException notNumbers) {
                throw badBox(text);
            }
        }
        throw badBox(text);
    }

    private static BadInputException badBox(String text) {
        return bad(
                "bbox-expected",
                "bbox",
                text,
                new Text(
                        "Fyra tal väntades, minsta hörnet först.",
                        "Four numbers were expected, the lower corner first."),
                new Text(
                        "Skriv till exempel 14.5,60.4,15.2,60.9; i EPSG:3006 kommer norr först.",
                        "Write for example 14.5,60.4,15.2,60.9; in EPSG:3006 north comes first."));
    }

    /** A day or time, or two with a slash between, of which one may be open. */
    private static @Nullable LocalDate[] days(String text) {
        @Nullable LocalDate[] days = new LocalDate[2];
        if (text.isEmpty()) {
            return days;
        }
        String[] ends = text.split("/", -1);
        if (ends.length > 2) {
            throw badTime(text);
        }
        days[0] = day(ends[0], text, ends.length == 2);
        days[1] = day(ends[ends.length - 1], text, ends.length == 2);
        LocalDate from = days[0];
        LocalDate to = days[1];
        if (from != null && to != null && from.isAfter(to)) {
            throw badTime(text);
        }
        return days;
    }

    private static @Nullable LocalDate day(String end, String text, boolean mayBeOpen) {
        if (mayBeOpen && (end.isEmpty() || end.equals(".."))) {
            return null;
        }
        try {
            return end.contains("T") ? OffsetDateTime.parse(end).toLocalDate() : LocalDate.parse(end);
        } catch (DateTimeException e) {
            throw badTime(text);
        }
    }

    private static BadInputException badTime(String text) {
        return bad(
                "datetime-expected",
                "datetime",
                text,
                new Text("En dag eller två med snedstreck väntades.", "A day, or two with a slash, was expected."),
                new Text(
                        "Skriv till exempel 2025-10-01 eller 2025-01-01/.. med två punkter för öppet.",
                        "Write for example 2025-10-01 or 2025-01-01/.. with two dots for open."));
    }

    private static BadInputException bad(String code, String parameter, String value, Text what, Text remedy) {
        return new BadInputException(Problem.of(code, what, remedy).at(0, parameter, value));
    }
}
