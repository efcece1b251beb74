package se.samband.app.opendata;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import se.samband.app.access.SeenWorkspace;
import se.samband.core.area.Area;
import se.samband.core.building.UnitKind;
import se.samband.core.release.OpenFigures;
import se.samband.core.release.OpenFigures.Line;
import se.samband.core.release.OpenFigures.Row;
import se.samband.core.release.OpenPart;
import se.samband.core.text.Lang;
import se.samband.core.text.Text;
import se.samband.core.text.UtcTime;

/** The open figures as JSON: the same in the file and in the interface. A count that is withheld is null. */
public final class OpenShapes {
    private OpenShapes() {}

    public static Map<String, @Nullable Object> figures(OpenFigures open, SeenWorkspace workspace, Lang lang) {
        Map<String, @Nullable Object> shape = new LinkedHashMap<>();
        shape.put("county", workspace.info().countyCode());
        shape.put("name", workspace.info().name());
        shape.put("invented", workspace.info().invented());
        shape.put("asOf", open.moment().asOf().toString());
        shape.put("knownAt", UtcTime.of(open.moment().knownAt()));
        shape.put(
                "reportedOn",
                open.reportedOn() == null ? null : open.reportedOn().toString());
        shape.put("rulebook", open.rules().id());
        shape.put("technologies", open.rules().statedSpeedSet().id());
        shape.put("minimumGroup", open.minimum());
        shape.put("withheld", withheldNote(open.minimum()).in(lang));
        shape.put(
                "municipalities",
                open.rows().stream().map(row -> row(row, lang)).toList());
        shape.put("total", units(open.county()));
        return shape;
    }

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

    private static Map<String, @Nullable Object> row(Row row, Lang lang) {
        Map<String, @Nullable Object> shape = new LinkedHashMap<>();
        Area area = row.area();
        shape.put("code", area == null ? null : area.code());
        shape.put("name", area == null ? null : area.name().in(lang));
        shape.putAll(units(row));
        return shape;
    }

    private static Map<String, Object> units(Row row) {
        Map<String, Object> units = new LinkedHashMap<>();
        for (UnitKind unit : OpenFigures.UNITS) {
            List<Map<String, @Nullable Object>> levels = new ArrayList<>();
            row.lines().getOrDefault(unit, List.of()).forEach(line -> levels.add(line(line)));
            units.put(unit.code(), levels);
        }
        return units;
    }

    private static Map<String, @Nullable Object> line(Line line) {
        Map<String, @Nullable Object> shape = new LinkedHashMap<>();
        shape.put("levelMbit", line.levelMbit());
        shape.put("all", value(line.total()));
        for (OpenPart part : OpenPart.values()) {
            shape.put(part.code(), value(line.find(part)));
        }
        return shape;
    }

    /** Null where withheld. */
    public static @Nullable Long value(OptionalLong count) {
        return count.isPresent() ? count.getAsLong() : null;
    }
}
