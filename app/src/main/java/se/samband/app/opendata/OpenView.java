package se.samband.app.opendata;

import java.util.OptionalLong;
import se.samband.app.map.ShareStep;
import se.samband.app.web.Page;
import se.samband.core.building.UnitKind;
import se.samband.core.problem.BadInputException;
import se.samband.core.problem.Problem;
import se.samband.core.release.OpenFigures;
import se.samband.core.release.OpenFigures.Line;
import se.samband.core.release.OpenFigures.Row;
import se.samband.core.release.OpenPart;
import se.samband.core.text.Text;

/** The open figures at one level in one unit. */
record OpenView(OpenFigures open, UnitKind unit, int levelMbit) {

    /** @throws BadInputException for a level or unit that there are no open figures of */
    static OpenView of(Page page, OpenFigures open) {
        String level = page.parameter("level");
        String unit = page.parameter("unit");
        int asked = open.rules().levelsMbit().stream()
                .filter(known -> level.isBlank() || known.toString().equals(level))
                .findFirst()
                .orElseThrow(() -> unknown("level", level));
        return new OpenView(
                open,
                OpenFigures.UNITS.stream()
                        .filter(known -> unit.isBlank() || known.code().equals(unit))
                        .findFirst()
                        .orElseThrow(() -> unknown("unit", unit)),
                asked);
    }

    private static BadInputException unknown(String parameter, String value) {
        return new BadInputException(Problem.of(
                        parameter + "-unknown",
                        new Text("Det finns inga öppna siffror för det.", "There are no open figures of that."),
                        new Text("Välj bland länkarna på sidan.", "Choose among the links of the page."))
                .at(0, parameter, value));
    }

    Line line(Row row) {
        return row.line(unit, levelMbit);
    }

    /** A count, or that it is withheld. */
    String count(Page page, OptionalLong count) {
        return count.isPresent() ? page.number(count.getAsLong()) : page.t("opendata.withheld");
    }

    /** The colour of the municipality on the map. */
    int step(Row row) {
        Line line = line(row);
        OptionalLong reached = line.find(OpenPart.REACHED);
        return reached.isPresent() && line.total().isPresent()
                ? ShareStep.of(reached.getAsLong(), line.total().getAsLong())
                : ShareStep.NONE;
    }

    /** The reached part of all, where both are told. */
    String share(Page page, Row row) {
        Line line = line(row);
        OptionalLong reached = line.find(OpenPart.REACHED);
        return reached.isPresent() && line.total().isPresent()
                ? page.percent(reached.getAsLong(), line.total().getAsLong())
                : page.t("opendata.withheld");
    }
}
