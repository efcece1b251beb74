package se.samband.geo.crs;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.locationtech.jts.geom.Coordinate;
import se.samband.core.problem.BadInputException;
import se.samband.core.problem.Problem;
import se.samband.geo.crs.ToSweref.Extent;

/**
 * Decides from a sample of coordinates which system they are in and which axis comes first. A reading is taken when it puts more
 * than half of the sample in Sweden. The local zones (EPSG 3007–3018) are never guessed: they all use the same numbers.
 */
final class CrsDecision {

    /** The systems that tell themselves apart by where they put a coordinate. Web Mercator is among them to be told from RT90. */
    private static final List<Crs> GUESSABLE = List.of(Crs.SWEREF99_TM, new Crs(3021), Crs.WGS84, new Crs(3857));

    private final List<Coordinate> sample;
    private final Extent extent;

    CrsDecision(Collection<Coordinate> sample, Extent extent) {
        this.sample = sample.stream()
                .filter(c -> Double.isFinite(c.x) && Double.isFinite(c.y))
                .limit(ToSweref.SAMPLE_SIZE)
                .toList();
        this.extent = extent;
    }

    ToSweref decide(Optional<Crs> declared) {
        return declared.isPresent() ? asDeclared(declared.get()) : asGuessed();
    }

    private ToSweref asDeclared(Crs crs) {
        Reading plain = Reading.of(crs, false);
        if (extent == Extent.ANYWHERE || sample.isEmpty() || mostIn(plain, SwedishBounds::boxHolds)) {
            return taken(plain, List.of());
        }
        Reading swapped = plain.otherWayRound();
        if (mostIn(swapped, SwedishBounds::boxHolds)) {
            return taken(swapped, List.of(CrsProblems.swappedNotice(crs)));
        }
        List<Reading> fitting = fitting();
        throw new BadInputException(
                fitting.isEmpty() && isInDegrees(crs)
                        ? CrsProblems.outsideSweden(firstOutside(plain))
                        : CrsProblems.declaredDoesNotFit(crs, fitting, sample.getFirst()));
    }

    /** Numbers that are what the system says they are: then the file is of another place, not in another system. */
    private boolean isInDegrees(Crs crs) {
        return KnownCrs.isGeographic(crs) && sample.stream().allMatch(c -> Math.abs(c.x) <= 180 && Math.abs(c.y) <= 90);
    }

    private Coordinate firstOutside(Reading reading) {
        return sample.stream()
                .filter(c -> !SwedishBounds.boxHolds(reading.toSweref(c.x, c.y)))
                .findFirst()
                .orElseThrow();
    }

    private ToSweref asGuessed() {
        if (sample.isEmpty()) {
            throw new BadInputException(CrsProblems.undeclared());
        }
        List<Reading> fitting = fitting();
        if (fitting.size() != 1) {
            throw new BadInputException(CrsProblems.cannotTell(fitting, sample.getFirst()));
        }
        Reading only = fitting.getFirst();
        List<Problem> notices = new ArrayList<>();
        notices.add(CrsProblems.guessedNotice(only.crs()));
        if (only.swapped()) {
            notices.add(CrsProblems.swappedNotice(only.crs()));
        }
        return taken(only, notices);
    }

    private List<Reading> fitting() {
        List<Reading> fitting = new ArrayList<>();
        for (Crs crs : GUESSABLE) {
            Reading plain = Reading.of(crs, false);
            for (Reading reading : List.of(plain, plain.otherWayRound())) {
                if (mostIn(reading, SwedishBounds::outlineHolds)) {
                    fitting.add(reading);
                }
            }
        }
        return fitting;
    }

    private boolean mostIn(Reading reading, Predicate<Coordinate> place) {
        long inside = sample.stream()
                .filter(c -> place.test(reading.toSweref(c.x, c.y)))
                .count();
        return 2 * inside > sample.size();
    }

    private ToSweref taken(Reading reading, List<Problem> notices) {
        return new ToSweref(reading, extent, notices);
    }
}
