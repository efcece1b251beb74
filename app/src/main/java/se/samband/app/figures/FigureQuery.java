package se.samband.app.figures;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.samband.core.area.Area;
import se.samband.core.area.AreaKind;
import se.samband.core.building.UnitKind;
import se.samband.core.delivery.Moment;
import se.samband.core.rules.StatusRulebook;
import se.samband.core.status.Question;

/**
 * What figures are asked for.
 *
 * @param unit what is counted in tables; goals count their own units
 * @param by the kind of area that tables have rows for
 * @param within the area that is looked at, or null for the whole county
 * @param goal what the figures are looked at for, or null for none; rows are held against it only if it asks the same, see {@link #heldGoal}
 */
public record FigureQuery(
        StatusRulebook rules,
        Question question,
        UnitKind unit,
        Moment moment,
        AreaKind by,
        @Nullable Area within,
        @Nullable GoalTier goal) {

    public Optional<Area> findWithin() {
        return Optional.ofNullable(within);
    }

    /** The goal, if it asks the same question in the same unit; null if what is left to it is another matter than the rows are. */
    public @Nullable GoalTier heldGoal() {
        return goal != null && goal.asks(question, unit) ? goal : null;
    }

    FigureQuery at(StatusRulebook otherRules, Moment otherMoment) {
        return new FigureQuery(otherRules, question, unit, otherMoment, by, within, goal);
    }
}
