package se.samband.core.area;

import java.util.List;
import java.util.Optional;
import se.samband.core.text.Text;

/**
 * One of Sweden's 21 counties.
 *
 * @param code SCB's county code, such as {@code 20}
 * @param landsdel the part of the country that calls for support are held in; which county belongs where is an assumption from the
 *     landsdelar's names, since PTS' own list could not be confirmed
 */
public record SwedishCounty(String code, String name, Landsdel landsdel) {

    /** The three parts of the country. */
    public enum Landsdel {
        NORRLAND("Norrland"),
        SVEALAND("Svealand"),
        GOTALAND("Götaland");

        private final String label;

        Landsdel(String label) {
            this.label = label;
        }

        public Text label() {
            return Text.same(label);
        }
    }

    private static final List<SwedishCounty> ALL = List.of(
            new SwedishCounty("01", "Stockholms län", Landsdel.SVEALAND),
            new SwedishCounty("03", "Uppsala län", Landsdel.SVEALAND),
            new SwedishCounty("04", "Södermanlands län", Landsdel.SVEALAND),
            new SwedishCounty("05", "Östergötlands län", Landsdel.GOTALAND),
            new SwedishCounty("06", "Jönköpings län", Landsdel.GOTALAND),
            new SwedishCounty("07", "Kronobergs län", Landsdel.GOTALAND),
            new SwedishCounty("08", "Kalmar län", Landsdel.GOTALAND),
            new SwedishCounty("09", "Gotlands län", Landsdel.GOTALAND),
            new SwedishCounty("10", "Blekinge län", Landsdel.GOTALAND),
            new SwedishCounty("12", "Skåne län", Landsdel.GOTALAND),
            new SwedishCounty("13", "Hallands län", Landsdel.GOTALAND),
            new SwedishCounty("14", "Västra Götalands län", Landsdel.GOTALAND),
            new SwedishCounty("17", "Värmlands län", Landsdel.SVEALAND),
            new SwedishCounty("18", "Örebro län", Landsdel.SVEALAND),
            new SwedishCounty("19", "Västmanlands län", Landsdel.SVEALAND),
            new SwedishCounty("20", "Dalarnas län", Landsdel.SVEALAND),
            new SwedishCounty("21", "Gävleborgs län", Landsdel.NORRLAND),
            new SwedishCounty("22", "Västernorrlands län", Landsdel.NORRLAND),
            new SwedishCounty("23", "Jämtlands län", Landsdel.NORRLAND),
            new SwedishCounty("24", "Västerbottens län", Landsdel.NORRLAND),
            new SwedishCounty("25", "Norrbottens län", Landsdel.NORRLAND));

    public static List<SwedishCounty> list() {
        return ALL;
    }

    /** By code; a lost leading zero does not matter. */
    public static Optional<SwedishCounty> find(String code) {
        String padded = code.strip().length() == 1 ? "0" + code.strip() : code.strip();
        return ALL.stream().filter(c -> c.code.equals(padded)).findFirst();
    }
}
