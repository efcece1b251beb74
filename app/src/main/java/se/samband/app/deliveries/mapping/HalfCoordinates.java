package se.samband.app.deliveries.mapping;

import java.util.List;
import java.util.Optional;
import se.samband.core.problem.Problem;
import se.samband.core.text.Text;

/** A mapping that reads one coordinate of a pair and not the other, so that the position is not read at all. */
public final class HalfCoordinates {

    private record Pair(Field first, Field second) {}

    private static final List<Pair> PAIRS =
            List.of(new Pair(Field.EAST, Field.NORTH), new Pair(Field.LONGITUDE, Field.LATITUDE));

    private HalfCoordinates() {}

    /** What is said of it; empty when a whole pair is read, or none. */
    public static Optional<Problem> find(Mapping mapping) {
        if (PAIRS.stream().anyMatch(pair -> reads(mapping, pair.first) && reads(mapping, pair.second))) {
            return Optional.empty();
        }
        return PAIRS.stream()
                .filter(pair -> reads(mapping, pair.first) || reads(mapping, pair.second))
                .findFirst()
                .map(pair -> reads(mapping, pair.first)
                        ? missing(mapping, pair.first, pair.second)
                        : missing(mapping, pair.second, pair.first));
    }

    private static boolean reads(Mapping mapping, Field field) {
        return mapping.find(field).isPresent();
    }

    private static Problem missing(Mapping mapping, Field read, Field other) {
        String column = mapping.find(read)
                .map(from -> String.join(" + ", from.columns()))
                .orElseThrow();
        return Problem.of(
                        "coordinate-half",
                        new Text(
                                "kolumnen läses som " + read.label().sv() + ", men ingen kolumn läses som "
                                        + other.label().sv() + "; läget kan därför inte läsas.",
                                "the column is read as " + read.label().en() + ", but no column is read as "
                                        + other.label().en() + "; so the position cannot be read."),
                        new Text(
                                "Välj kolumnen för " + other.label().sv() + " (i en mappning: " + other.code()
                                        + ": <kolumnens namn>).",
                                "Choose the column of the " + other.label().en() + " (in a mapping: " + other.code()
                                        + ": <column name>)."))
                .at(0, column.isEmpty() ? read.code() : column, null);
    }
}
