package se.samband.app.opendata;

import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import se.samband.app.api.Shape;
import se.samband.core.area.Area;
import se.samband.core.building.UnitKind;
import se.samband.core.release.OpenFigures;
import se.samband.core.release.OpenFigures.Line;
import se.samband.core.release.OpenFigures.Row;
import se.samband.core.release.OpenPart;
import se.samband.core.text.Text;
import se.samband.store.WorkspaceInfo;

/** The open figures as JSON: the same in the file and in the interface. A count that is withheld is null. */
public final class OpenShapes {

    /** The open figures of a county. */
    record Open(OpenFigures figures, WorkspaceInfo county) {}

    static final Shape<Open> FIGURES = Shape.of(Open.class)
            .text("county", open -> open.county().countyCode())
            .text("name", open -> open.county().name())
            .flag("invented", open -> open.county().invented())
            .day("asOf", open -> open.figures().moment().asOf())
            .instant("knownAt", open -> open.figures().moment().knownAt())
            .dayOrNull("reportedOn", open -> open.figures().reportedOn())
            .text("rulebook", open -> open.figures().rules().id())
            .text(
                    "technologies",
                    open -> open.figures().rules().statedSpeedSet().id())
            .number("minimumGroup", open -> open.figures().minimum())
            .words("withheld", open -> withheldNote(open.figures().minimum()))
            .list("municipalities", municipality(), open -> open.figures().rows())
            .one("total", units(), open -> open.figures().county());

    private OpenShapes() {}

    /** Why counts are missing. */
    public static Text withheldNote(int minimum) {
        return new Text(
                "Antal från 1 till " + (minimum - 1)
                        + " visas inte, och inte heller de antal som skulle avslöja dem. Det som ligger utanför kommunerna räknas"
                        + " inte med.",
                "Counts from 1 to " + (minimum - 1)
                        + " are not shown, nor the counts that would give them away. What lies outside the municipalities is not"
                        + " counted.");
    }

    private static Shape<Row> municipality() {
        return Shape.of(Row.class)
                .text("code", row -> area(row).code())
                .words("name", row -> area(row).name())
                .all(units(), row -> row);
    }

    private static Shape<Row> units() {
        Shape<Row> units = Shape.of();
        for (UnitKind unit : OpenFigures.UNITS) {
            units = units.list(unit.code(), line(), row -> row.lines().getOrDefault(unit, List.of()));
        }
        return units;
    }

    private static Shape<Line> line() {
        Shape<Line> line =
                Shape.of(Line.class).number("levelMbit", Line::levelMbit).numberOrNull("all", of -> value(of.total()));
        for (OpenPart part : OpenPart.values()) {
            line = line.numberOrNull(part.code(), of -> value(of.find(part)));
        }
        return line;
    }

    private static Area area(Row municipality) {
        return Objects.requireNonNull(municipality.area());
    }

    /** Null where withheld. */
    public static @Nullable Long value(OptionalLong count) {
        return count.isPresent() ? count.getAsLong() : null;
    }
}
