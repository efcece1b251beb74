package se.samband.core.delivery;

import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import se.samband.core.problem.BadInputException;
import se.samband.core.problem.Problem;
import se.samband.core.text.Text;

/** The days that a question or a plan can be about. A year outside them is a slip of the hand, and further out not even reckonable. */
public final class Days {

    /** Where days begin and end. */
    public static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;

    /** Code of the problem that a day lies outside. */
    public static final String OUTSIDE = "date-out-of-range";

    public static final Text EXPECTED = new Text(
            "Dagen ska ligga inom åren " + FIRST_YEAR + "–" + LAST_YEAR + ".",
            "The day is to lie within the years " + FIRST_YEAR + "–" + LAST_YEAR + ".");
    public static final Text REMEDY = new Text(
            "Rätta året. Skriv år, månad och dag, till exempel 2025-10-01.",
            "Correct the year. Write year, month and day, for example 2025-10-01.");

    private Days() {}

    public static boolean isWithin(LocalDate day) {
        return day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR;
    }

    /**
     * The day itself.
     *
     * @param parameter what the day was given as, for the message
     * @param written the day as written, for the message
     * @throws BadInputException if it lies outside
     */
    public static LocalDate require(LocalDate day, @Nullable String parameter, String written) {
        if (!isWithin(day)) {
            throw new BadInputException(Problem.of(OUTSIDE, EXPECTED, REMEDY).at(0, parameter, written));
        }
        return day;
    }
}
