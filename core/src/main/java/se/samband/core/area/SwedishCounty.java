package se.samband.core.area;

import java.util.List;
import java.util.Optional;

/**
 * One of Sweden's 21 counties.
 *
 * @param code SCB's county code, such as {@code 20}
 */
public record SwedishCounty(String code, String name) {

    private static final List<SwedishCounty> ALL = List.of(
            new SwedishCounty("01", "Stockholms län"),
            new SwedishCounty("03", "Uppsala län"),
            new SwedishCounty("04", "Södermanlands län"),
            new SwedishCounty("05", "Östergötlands län"),
            new SwedishCounty("06", "Jönköpings län"),
            new SwedishCounty("07", "Kronobergs län"),
            new SwedishCounty("08", "Kalmar län"),
            new SwedishCounty("09", "Gotlands län"),
            new SwedishCounty("10", "Blekinge län"),
            new SwedishCounty("12", "Skåne län"),
            new SwedishCounty("13", "Hallands län"),
            new SwedishCounty("14", "Västra Götalands län"),
            new SwedishCounty("17", "Värmlands län"),
            new SwedishCounty("18", "Örebro län"),
            new SwedishCounty("19", "Västmanlands län"),
            new SwedishCounty("20", "Dalarnas län"),
            new SwedishCounty("21", "Gävleborgs län"),
            new SwedishCounty("22", "Västernorrlands län"),
            new SwedishCounty("23", "Jämtlands län"),
            new SwedishCounty("24", "Västerbottens län"),
            new SwedishCounty("25", "Norrbottens län"));

    public static List<SwedishCounty> list() {
        return ALL;
    }

    /** By code; a lost leading zero does not matter. */
    public static Optional<SwedishCounty> find(String code) {
        String padded = code.strip().length() == 1 ? "0" + code.strip() : code.strip();
        return ALL.stream().filter(c -> c.code.equals(padded)).findFirst();
    }
}
