package se.samband.app.compare;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samband.core.county.County;
import se.samband.core.delivery.Confidentiality;
import se.samband.core.delivery.Days;
import se.samband.core.delivery.Delivery;
import se.samband.core.delivery.Moment;
import se.samband.core.problem.BadInputException;
import se.samband.core.problem.Problem;
import se.samband.core.text.Text;
import se.samband.store.row.Snapshot;

/**
 * Understands how a person names one side of a comparison: a day as far as now known ({@code 2024-10-01}), a day as far as known
 * at the end of another ({@code 2024-10-01@2025-02-01}), the name of a snapshot, or of a collection.
 */
public final class Sides {

    private static final Pattern DAY = Pattern.compile("(\\d{4}-\\d{1,2}-\\d{1,2})(?:@(\\d{4}-\\d{1,2}-\\d{1,2}))?");

    private final List<NamedMoment> collections;
    private final List<NamedMoment> snapshots;
    private final Instant now;

    /**
     * @param snapshots as kept in the workspace
     * @param now stands for "as far as now known"
     */
    public Sides(List<Delivery> deliveries, List<Snapshot> snapshots, Instant now) {
        this.collections = CollectionMoments.of(deliveries);
        this.snapshots = snapshots.stream().map(Sides::named).toList();
        this.now = now;
    }

    /** The collections, the earliest first. */
    public List<NamedMoment> collections() {
        return collections;
    }

    /** The snapshots, in the order given. */
    public List<NamedMoment> snapshots() {
        return snapshots;
    }

    /**
     * @throws BadInputException when the word is none of what can be named, telling what can
     */
    public NamedMoment get(String word) {
        String typed = word.strip();
        Matcher day = DAY.matcher(typed);
        if (day.matches()) {
            return day(typed, day.group(1), day.group(2));
        }
        return find(snapshots, typed).or(() -> find(collections, typed)).orElseThrow(() -> unknown(typed));
    }

    /** Whether the word already means something, so that nothing new can be named by it. */
    boolean isTaken(String word) {
        return DAY.matcher(word).matches()
                || find(snapshots, word).isPresent()
                || find(collections, word).isPresent();
    }

    /** What was known on a day is what had come in when it ended. */
    public static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(Days.SWEDEN).toInstant().minusMillis(1);
    }

    /** The day in Sweden that an instant of knowledge belongs to. */
    static LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, Days.SWEDEN);
    }

    private NamedMoment day(String word, String asOf, @Nullable String known) {
        LocalDate day = date(asOf);
        if (known == null) {
            return new NamedMoment(word, Text.same(word), new Moment(day, now), null);
        }
        LocalDate knownOn = date(known);
        Text label = new Text(day + ", känt " + knownOn, day + ", known " + knownOn);
        return new NamedMoment(word, label, new Moment(day, endOf(knownOn)), null);
    }

    private static LocalDate date(String typed) {
        try {
            return Days.require(LocalDate.parse(typed), null, typed);
        } catch (DateTimeParseException e) {
            throw new BadInputException(
                    Problem.of(
                                    "date-expected",
                                    new Text("Den dagen finns inte.", "There is no such day."),
                                    new Text(
                                            "Skriv år, månad och dag, till exempel 2024-10-01.",
                                            "Write year, month and day, for example 2024-10-01."))
                            .at(0, null, typed),
                    e);
        }
    }

    private static NamedMoment named(Snapshot snapshot) {
        return new NamedMoment(snapshot.name(), Text.same(snapshot.name()), snapshot.moment(), snapshot.rulebook());
    }

    private static Optional<NamedMoment> find(List<NamedMoment> among, String word) {
        return among.stream().filter(named -> named.word().equals(word)).findFirst();
    }

    private BadInputException unknown(String word) {
        List<NamedMoment> known = new ArrayList<>(collections);
        known.addAll(snapshots);
        String names = known.stream().map(NamedMoment::word).collect(Collectors.joining(", "));
        Text also = names.isEmpty()
                ? Text.same("")
                : new Text(" Namn som finns: " + names + ".", " Names that exist: " + names + ".");
        return new BadInputException(Problem.of(
                        "moment-unknown",
                        new Text(
                                "Det är varken ett datum, en sparad ögonblicksbild eller en insamling.",
                                "This is neither a date, a saved snapshot nor a collection."),
                        new Text(
                                "Skriv till exempel 2024-10-01, eller 2024-10-01@2025-02-01 för det som var känt då."
                                        + also.sv(),
                                "Write for example 2024-10-01, or 2024-10-01@2025-02-01 for what was known then."
                                        + also.en()))
                .at(0, null, word));
    }

    /** The strictest class of the registers and claims that a comparison of these moments counts: what is derived from them inherits it. */
    public static Confidentiality strictest(County county, Moment a, Moment b) {
        return Stream.of(a, new Moment(a.asOf(), b.knownAt()), b)
                .map(moment -> county.viewAt(moment).strictest())
                .reduce(Confidentiality.OPEN, Confidentiality::strictest);
    }
}
