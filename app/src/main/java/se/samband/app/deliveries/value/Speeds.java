package se.samband.app.deliveries.value;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.samband.app.deliveries.mapping.Mapping.Decimal;
import se.samband.app.deliveries.mapping.Mapping.SpeedUnit;
import se.samband.core.text.Text;

/** Download speeds: {@code 1000}, {@code 1 Gbit/s}, {@code 100/20}, {@code 250 Mbit/s ned}. */
final class Speeds {

    private static final Pattern SPEED = Pattern.compile(
            "[>≥~]?\\s*([0-9][0-9 \\u00a0.,]*)\\s*([a-zA-Z]+(?:\\s*/\\s*s)?)?\\s*(?:/\\s*[0-9 .,]+\\s*([a-zA-Z]+(?:\\s*/\\s*s)?)?)?\\s*(?:ned|down)?");
    private static final int LARGEST_MBIT = 400_000;

    private Speeds() {}

    /** Whole Mbit/s, rounded down so that no speed is promised that is not there. */
    static int mbit(Object value, SpeedUnit unit, Decimal sign) {
        double number;
        SpeedUnit stated = unit;
        if (value instanceof Number n) {
            number = n.doubleValue();
        } else if (value instanceof String text && Numbers.isDigits(text)) {
            number = Long.parseLong(text);
        } else {
            Matcher m = SPEED.matcher(value.toString().strip());
            if (!m.matches()) {
                throw notASpeed();
            }
            String word = m.group(2) != null ? m.group(2) : m.group(3);
            stated = unitOf(word, unit);
            number = Numbers.decimal(m.group(1).strip(), sign);
        }
        double mbit = number * stated.inMbit();
        if (!(mbit >= 0 && mbit <= LARGEST_MBIT)) {
            throw RowFault.of(
                    "speed-out-of-range",
                    new Text(
                            "hastigheten " + written(value) + ", läst i " + stated.label()
                                    + ", är inte rimlig: 0–400 000 Mbit/s väntades.",
                            "the speed " + written(value) + ", read in " + stated.label()
                                    + ", is not plausible: 0–400 000 Mbit/s was expected."),
                    new Text(
                            "Kontrollera enheten: välj den där kolumnerna väljs (speed-unit: kbit/s, Mbit/s eller Gbit/s i en"
                                    + " mappning).",
                            "Check the unit: choose it where columns are chosen (speed-unit: kbit/s, Mbit/s or Gbit/s in a"
                                    + " mapping)."));
        }
        return (int) Math.floor(mbit + 1e-9);
    }

    private static String written(Object value) {
        return value instanceof Number number
                ? Numbers.digitsOf(number)
                : value.toString().strip();
    }

    private static SpeedUnit unitOf(@Nullable String word, SpeedUnit otherwise) {
        return word == null ? otherwise : SpeedUnit.find(word).orElseThrow(Speeds::notASpeed);
    }

    private static RowFault notASpeed() {
        return RowFault.of(
                "speed-expected",
                new Text("en hastighet väntades.", "a speed was expected."),
                new Text("Skriv till exempel 1000 eller 1 Gbit/s.", "Write for example 1000 or 1 Gbit/s."));
    }
}
