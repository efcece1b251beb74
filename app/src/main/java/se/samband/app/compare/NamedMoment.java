package se.samband.app.compare;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.samband.core.delivery.Moment;
import se.samband.core.text.Text;

/**
 * A moment that a person has a word for.
 *
 * @param word as it is typed, and stands in addresses: {@code 2024}, {@code 2024-10-01@2025-02-01}
 * @param label as it is shown
 * @param rulebook id of the rulebook that belongs to it, or null when it has none of its own
 */
public record NamedMoment(
        String word, Text label, Moment moment, @Nullable String rulebook) {

    /** The last day whose knowledge counts, in Sweden. */
    LocalDate knownOn() {
        return Sides.dayOf(moment.knownAt());
    }

    public Optional<String> findRulebook() {
        return Optional.ofNullable(rulebook);
    }
}
