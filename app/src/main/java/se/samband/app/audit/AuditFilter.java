package se.samband.app.audit;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import se.samband.app.web.Page;
import se.samband.core.delivery.Days;
import se.samband.core.problem.BadInputException;
import se.samband.core.problem.Problem;
import se.samband.core.text.Text;
import se.samband.store.query.AuditQuery;

/**
 * Which lines are shown, as the page's address or the command line says; empty or null means any. Days are Swedish days.
 *
 * @param to the last day, itself included
 */
public record AuditFilter(
        String who,
        String action,
        String subject,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        String text) {

    public static AuditFilter of(Page page) {
        return new AuditFilter(
                page.parameter("who"),
                page.parameter("action"),
                page.parameter("subject"),
                day(page, "from"),
                day(page, "to"),
                page.parameter("q"));
    }

    boolean isActive() {
        return !(who + action + subject + text).isBlank() || from != null || to != null;
    }

    public AuditQuery query(se.samband.store.query.Page lines) {
        return new AuditQuery(
                orNull(who),
                orNull(action),
                orNull(subject),
                from == null ? null : from.atStartOfDay(Days.SWEDEN).toInstant(),
                to == null ? null : to.plusDays(1).atStartOfDay(Days.SWEDEN).toInstant(),
                orNull(text),
                lines);
    }

    private static @Nullable String orNull(String text) {
        return text.isBlank() ? null : text;
    }

    private static @Nullable LocalDate day(Page page, String name) {
        String given = page.parameter(name).strip();
        try {
            return given.isEmpty() ? null : LocalDate.parse(given);
        } catch (DateTimeParseException e) {
            throw new BadInputException(
                    Problem.of(
                                    "date-expected",
                                    new Text("en dag väntades.", "a day was expected."),
                                    new Text("Skriv till exempel 2025-10-01.", "Write for example 2025-10-01."))
                            .at(0, name, given),
                    e);
        }
    }
}
