package se.samband.core.release;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.samband.core.claim.Technology;
import se.samband.core.status.Status;

/**
 * What anybody may know of one building. Holds no publisher, delivery, row or file, and an owner only where an open delivery
 * names it.
 *
 * @param asOf the day asked about
 * @param reportedOn the latest day that the claims used describe, or null when nobody has reported
 * @param levels the status for each service level, the highest first
 * @param coming what plans by themselves and what grants by themselves would give, each at the highest level it reaches
 * @param tooSlow technologies that the building is connected by at a speed below every level
 * @param hasExpiredPlan whether a plan about the building has passed its day
 * @param openOwners names of owners that open deliveries in force give, in alphabetical order
 */
public record PublicAnswer(
        LocalDate asOf,
        @Nullable LocalDate reportedOn,
        List<Level> levels,
        List<Level> coming,
        Set<Technology> tooSlow,
        boolean hasExpiredPlan,
        List<String> openOwners) {

    /**
     * @param levelMbit download speed, Mbit/s
     * @param technologies those that each by itself gives the building the status, {@link Technology#UNSTATED} left out
     * @param wireless whether only networks that are known to have no line to the building give the status
     * @param readyBy the earliest day, not before {@code asOf}, by which a plan or grant that gives the status is to be done, or null
     */
    public record Level(
            int levelMbit,
            Status status,
            Set<Technology> technologies,
            boolean wireless,
            @Nullable LocalDate readyBy) {

        public Level {
            technologies = Set.copyOf(technologies);
        }

        public Optional<LocalDate> findReadyBy() {
            return Optional.ofNullable(readyBy);
        }

        /** Whether it tells of something that the other does not: a higher speed, or a line where the other has none. */
        public boolean adds(Level other) {
            return levelMbit > other.levelMbit || levelMbit == other.levelMbit && other.wireless && !wireless;
        }
    }

    /** The status for the highest level. */
    public Status highest() {
        return levels.getFirst().status();
    }

    /** The highest level with this status. */
    public Optional<Level> findBest(Status status) {
        return levels.stream().filter(level -> level.status() == status).findFirst();
    }

    public Optional<LocalDate> findReportedOn() {
        return Optional.ofNullable(reportedOn);
    }

    /** Those of the networks that reach the building or pass it, at any level. */
    public Set<Technology> technologies() {
        EnumSet<Technology> technologies = EnumSet.noneOf(Technology.class);
        levels.stream()
                .filter(level -> level.status() == Status.CONNECTED || level.status() == Status.PASSED)
                .forEach(level -> technologies.addAll(level.technologies()));
        return technologies;
    }
}
