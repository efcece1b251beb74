package se.samband.core.goals;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.samband.core.area.Area;
import se.samband.core.area.AreaKind;
import se.samband.core.figures.AreaSlots;
import se.samband.core.figures.FigureTable;
import se.samband.core.text.Text;

/**
 * One tier of a goal for every area of one kind. What is left in the areas does not add up to what is left in the county: an area
 * above the goal does not make up for one below it, and each is rounded up.
 *
 * @param rows in the order of the figures
 * @param total the whole county
 */
public record GoalTable(AreaKind kind, List<Row> rows, GoalOutcome total) {

    /** @param area the area, or null for the buildings that lie in none */
    public record Row(AreaKind kind, @Nullable Area area, GoalOutcome outcome) {

        public Optional<Area> findArea() {
            return Optional.ofNullable(area);
        }

        public Text name() {
            return AreaSlots.name(kind, area);
        }
    }

    public GoalTable {
        rows = List.copyOf(rows);
    }

    /** @param figures counted for the tier's own {@link MeasuredTier#question} */
    public static GoalTable of(MeasuredTier tier, FigureTable figures) {
        List<Row> rows = figures.rows().stream()
                .map(row -> new Row(row.kind(), row.area(), GoalOutcome.of(tier, row.counts())))
                .toList();
        return new GoalTable(figures.kind(), rows, GoalOutcome.of(tier, figures.total()));
    }
}
