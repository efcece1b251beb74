package se.samband.core.goals;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import se.samband.core.building.UnitKind;
import se.samband.core.status.Question;
import se.samband.core.status.Status;
import se.samband.core.text.Text;

/**
 * A part of a goal that can be counted: at least this share of the units has one of these statuses.
 *
 * @param levelMbit download speed, Mbit/s
 * @param technologySet id of a technology set of the status rulebook
 * @param reached statuses that count as reached; never {@link Status#UNKNOWN}
 * @param units the base of the share; several are added up
 * @param share more than 0, at most 1, exactly as the goal states it
 * @param assumptions what the source does not say and this tier therefore assumes; show them beside the outcome
 */
public record MeasuredTier(
        String id,
        Text name,
        int levelMbit,
        String technologySet,
        Set<Status> reached,
        Set<UnitKind> units,
        BigDecimal share,
        List<Text> assumptions)
        implements Tier {

    public MeasuredTier {
        reached = Set.copyOf(reached);
        units = Set.copyOf(units);
        assumptions = List.copyOf(assumptions);
        if (reached.isEmpty() || reached.contains(Status.UNKNOWN) || units.isEmpty()) {
            throw new IllegalArgumentException("a tier counts some definite statuses of some units");
        }
        if (share.signum() <= 0 || share.compareTo(BigDecimal.ONE) > 0) {
            throw new IllegalArgumentException("share " + share + " is not within 0–1");
        }
    }

    /** What to ask of every building before this tier can be counted. */
    public Question question() {
        return new Question(levelMbit, technologySet);
    }

    public boolean isAssumption() {
        return !assumptions.isEmpty();
    }
}
