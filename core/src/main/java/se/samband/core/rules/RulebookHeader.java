package se.samband.core.rules;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.samband.core.text.Text;

/**
 * What every rulebook says of itself.
 *
 * @param id short name on the command line and in addresses, such as {@code pts-2022}
 * @param description what it decides, in a few sentences
 * @param validFrom first day it applies to
 * @param validTo last day it applies to, or null when it has no end
 * @param source where the rules come from, for a person to look up
 * @param notes further information that is shown but not evaluated, or null
 */
public record RulebookHeader(
        String id,
        Text name,
        Text description,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        String source,
        @Nullable Text notes) {

    public boolean isValidOn(LocalDate date) {
        return !date.isBefore(validFrom) && (validTo == null || !date.isAfter(validTo));
    }

    public Optional<LocalDate> findValidTo() {
        return Optional.ofNullable(validTo);
    }

    public Optional<Text> findNotes() {
        return Optional.ofNullable(notes);
    }
}
