package se.samband.app.cli;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.samband.core.delivery.Delivery;
import se.samband.core.delivery.Moment;
import se.samband.core.problem.BadInputException;
import se.samband.core.problem.Problem;
import se.samband.core.text.Text;
import se.samband.store.Workspace;

/**
 * Reads one side of a comparison: {@code 2024-10-01} (as far as now known), {@code 2024-10-01@2025-02-01} (as far as known then),
 * the name of a snapshot, or of a yearly collection.
 */
final class DiffSides {

    private static final Pattern DATE = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})(?:@(\\d{4}-\\d{2}-\\d{2}))?");

    private final Workspace workspace;
    private final List<Delivery> deliveries;

    DiffSides(Workspace workspace, List<Delivery> deliveries) {
        this.workspace = workspace;
        this.deliveries = deliveries;
    }

    Moment moment(String word) {
        Matcher m = DATE.matcher(word);
        if (m.matches()) {
            try {
                String known = m.group(2);
                return new Moment(
                        LocalDate.parse(m.group(1)),
                        known == null ? Instant.now() : Judged.endOf(LocalDate.parse(known)));
            } catch (DateTimeParseException e) {
                throw unknown(word);
            }
        }
        return workspace
                .keepsakes()
                .findSnapshot(word)
                .map(s -> s.moment())
                .or(() -> collection(word))
                .orElseThrow(() -> unknown(word));
    }

    /** A collection stands for the latest day that its deliveries describe, as far as now known. */
    private Optional<Moment> collection(String name) {
        return deliveries.stream()
                .filter(d -> name.equals(d.collection()) && d.withdrawnAt() == null)
                .map(Delivery::asOf)
                .max(Comparator.naturalOrder())
                .map(day -> new Moment(day, Instant.now()));
    }

    private static BadInputException unknown(String word) {
        return new BadInputException(Problem.of(
                        "moment-unknown",
                        new Text(
                                "det är varken ett datum, en sparad ögonblicksbild eller en insamling.",
                                "this is neither a date, a saved snapshot nor a collection."),
                        new Text(
                                "Skriv till exempel 2024-10-01, eller 2024-10-01@2025-02-01 för det som var känt då.",
                                "Write for example 2024-10-01, or 2024-10-01@2025-02-01 for what was known then."))
                .at(0, null, word));
    }
}
