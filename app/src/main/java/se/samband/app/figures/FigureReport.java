package se.samband.app.figures;

import java.util.List;

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
}
