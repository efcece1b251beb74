package se.samband.app.figures;

import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import se.samband.app.access.SeenWorkspace;
import se.samband.app.disclosure.MadeFor;
import se.samband.app.web.CountyState;
import se.samband.core.building.UnitKind;

/**
 * The answer to a {@link FigureQuery}.
 *
 * @param countyCode of the county that the workspace holds
 * @param lines one for each area, as in {@link se.samband.core.figures.FigureTable}; they add up to the total
 * @param total all that was looked at: the county, or the query's area
 * @param goals every goal, for all that was looked at
 */
public record FigureReport(
        FigureQuery query,
        String countyCode,
        List<FigureLine> lines,
        FigureLine total,
        List<GoalResult> goals,
        Basis basis) {

    public FigureReport {
        lines = List.copyOf(lines);
        goals = List.copyOf(goals);
    }

    /**
     * Before the figures leave as a file.
     *
     * @param state that they were worked out from
     * @throws se.samband.core.problem.BadInputException if those whom the file is made for may not have them
     */
    public void requireFor(SeenWorkspace seen, CountyState state) {
        requireFor(seen, state, query.unit());
    }

    /** As the overload, where another unit than the query's is told. */
    void requireFor(SeenWorkspace seen, CountyState state, UnitKind unit) {
        MadeFor.requireJudged(seen, state, query.moment());
        LongStream sizes = Stream.concat(lines.stream(), Stream.of(total))
                .mapToLong(line -> line.counts().total(unit));
        MadeFor.requireGroups(seen, state, query.moment(), unit, sizes);
    }
}
