package se.samband.app.deliveries.row;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import se.samband.app.deliveries.mapping.Field;
import se.samband.app.deliveries.value.RowFault;
import se.samband.core.text.Text;
import se.samband.geo.source.SourceRow;
import se.samband.store.row.NewNode;
import se.samband.store.row.NewRoad;
import se.samband.store.row.NewRoute;
import se.samband.store.row.NewWater;

/** Roads, water, routes and nodes: a geometry and a few words each. */
final class BaseRows {

    private static final Pattern WATER =
            Pattern.compile("vatten|sjö|hav|damm|water|river|stream|lake|pond|basin|reservoir|canal|sea|bay|dock");

    /** OpenStreetMap's values of highway that are no road one can draw or lay cable along. */
    private static final Set<String> NO_ROAD = Set.of(
            "proposed", "steps", "platform", "corridor", "elevator", "razed", "abandoned", "bus_stop", "rest_area");

    private BaseRows() {}

    static RowHandler roads(RowContext in) {
        return row -> {
            String type = in.cells().text(Field.TYPE, row);
            if (type != null && NO_ROAD.contains(type)) {
                return Optional.of(SkipReason.NOT_OF_KIND);
            }
            Geometry shape = shape(in, row, 1);
            if (!in.county().meets(shape)) {
                return Optional.of(SkipReason.OTHER_COUNTY);
            }
            in.sink().road(new NewRoad((int) row.number(), name(in, row), type, number(in, row), shape));
            return Optional.empty();
        };
    }

    static RowHandler water(RowContext in) {
        return row -> {
            String type = in.cells().text(Field.TYPE, row);
            if (type != null && !WATER.matcher(type.toLowerCase(Locale.ROOT)).find()) {
                return Optional.of(SkipReason.NOT_OF_KIND);
            }
            Geometry shape = in.where().getShape(row);
            if (!in.county().meets(shape)) {
                return Optional.of(SkipReason.OTHER_COUNTY);
            }
            in.sink().water(new NewWater((int) row.number(), name(in, row), type, shape));
            return Optional.empty();
        };
    }

    static RowHandler routes(RowContext in) {
        return row -> {
            Geometry shape = shape(in, row, 1);
            if (!in.county().meets(shape)) {
                return Optional.of(SkipReason.OTHER_COUNTY);
            }
            in.sink()
                    .route(new NewRoute(
                            (int) row.number(),
                            in.cells().id(Field.ID, row),
                            name(in, row),
                            owner(in, row),
                            in.cells().text(Field.STATUS, row),
                            in.cells().text(Field.TYPE, row),
                            shape));
            return Optional.empty();
        };
    }

    static RowHandler nodes(RowContext in) {
        return row -> {
            var point = in.where().getPoint(row);
            if (in.liesElsewhere(row, point)) {
                return Optional.of(SkipReason.OTHER_COUNTY);
            }
            in.sink()
                    .node(new NewNode(
                            (int) row.number(),
                            in.cells().id(Field.ID, row),
                            name(in, row),
                            owner(in, row),
                            in.cells().text(Field.STATUS, row),
                            in.cells().text(Field.TYPE, row),
                            point.x,
                            point.y));
            return Optional.empty();
        };
    }

    private static @Nullable String name(RowContext in, SourceRow row) {
        return in.cells().text(Field.NAME, row);
    }

    private static @Nullable String number(RowContext in, SourceRow row) {
        return in.cells().text(Field.ROAD_NUMBER, row);
    }

    private static String owner(RowContext in, SourceRow row) {
        String owner = in.cells().text(Field.OWNER, row);
        return owner == null ? in.publisher() : owner;
    }

    private static Geometry shape(RowContext in, SourceRow row, int dimension) {
        Geometry shape = in.where().getShape(row);
        if (shape.getDimension() != dimension) {
            throw RowFault.of(
                    "line-expected",
                    new Text("en linje väntades.", "a line was expected."),
                    new Text("Lämna sträckan som linje.", "Provide it as a line."));
        }
        return shape;
    }
}
