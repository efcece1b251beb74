package se.samband.core.figures;

import java.util.Optional;
import se.samband.core.text.Text;

/**
 * Take-up: the connected of all that are connected or passed. Planned, granted and dry buildings are in neither figure.
 *
 * @param connected those connected
 * @param reachable those connected or passed
 */
public record TakeUp(long connected, long reachable) {

    /** Says which take-up it is; show it wherever the figure stands. */
    public static final Text NAME = new Text(
            "anslutningsgrad (anslutna av anslutna eller i absolut närhet)",
            "take-up (connected of connected or passed)");

    /** Empty when nothing is connected or passed. */
    public Optional<Fraction> find() {
        return reachable == 0 ? Optional.empty() : Optional.of(new Fraction(connected, reachable));
    }
}
