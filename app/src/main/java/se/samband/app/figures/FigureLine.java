package se.samband.app.figures;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.samband.core.area.Area;
import se.samband.core.building.UnitKind;
import se.samband.core.figures.Counts;
import se.samband.core.figures.Share;
import se.samband.core.figures.TakeUp;
import se.samband.core.goals.GoalOutcome;
import se.samband.core.status.Status;
import se.samband.core.text.Text;

/**
 * The figures of one area, or of all areas together.
 *
 * @param area the area, or null for a sum and for the buildings that lie in no area of the kind
 * @param counts for the query's question, in every unit
 * @param outcome against the query's goal, or null when there is none that asks the same
 */
public record FigureLine(
        @Nullable Area area,
        Text name,
        Counts counts,
        @Nullable GoalOutcome outcome) {

    /** What counts as having access when no goal says otherwise. */
    public static final Set<Status> REACHED = Set.of(Status.CONNECTED, Status.PASSED);

    public Optional<Area> findArea() {
        return Optional.ofNullable(area);
    }

    public Optional<GoalOutcome> findOutcome() {
        return Optional.ofNullable(outcome);
    }

    /** The connected or passed part of the unit. */
    public Share reached(UnitKind unit) {
        return counts.share(REACHED, unit);
    }

    public TakeUp takeUp(UnitKind unit) {
        return counts.takeUp(unit);
    }
}
